namespace ProtocolSdk.Package.Tests;

/// <summary>A stranger's app, from its first build through the amendments of its protocol.</summary>
public sealed class AmendmentTests(PackedFeed feed)
{
    private const string Program = """
        using Protocols;
        using ProtocolSdk.Cql;

        var subject = new Nct06995300.Subject { BirthDate = new DateOnly(1961, 3, 4), SymptomOnset = CqlDate.Parse("2025-02"), PlannedSurgery = new DateOnly(2025, 12, 16) };
        var result = Nct06995300.Eligibility.Evaluate(subject, new DateOnly(2025, 11, 25));
        Console.WriteLine($"{Nct06995300.Identifiers.OrgStudyId}: {result.Status}");
        Console.WriteLine($"I1 {result[Nct06995300.Criterion.I1]}, I3 {result[Nct06995300.Criterion.I3]}, E2 {result[Nct06995300.Criterion.E2]}");
        Console.WriteLine(Nct06995300.Record.ProtocolSection?.IdentificationModule?.OrgStudyIdInfo?.Id);
        Console.WriteLine(string.Join(' ', Nct06995300.Definition.Criteria.Select(criterion => criterion.Id)));
        Console.WriteLine(string.Join(' ', typeof(Nct06995300).Assembly.GetExportedTypes().Where(type => type.Namespace == "Protocols" && !type.IsNested).Select(type => type.Name)));
        """;

    [Fact]
    public async Task A_new_app_follows_its_protocol_through_amendments()
    {
        var app = TrialApp.Create(feed, Program).CopyProtocol();

        await app.BuildAsync();
        Assert.Equal(
            [
                "NS12-03: Undetermined",
                "I1 Met, I3 Met, E2 Unknown",
                "NS12-03",
                "I1 I2 I3 I4 I5 I6 E1 E2 E3 E4 E5 E6",
                "Nct06995300",
            ],
            await app.RunAsync());

        // Nothing has changed, so nothing is compiled or written again.
        var before = Written(app);
        await app.BuildAsync("--no-restore");
        Assert.Equal(before, Written(app));

        // A second trial is added, in a file that is older than everything that was built.
        app.Write("protocol/NCT00000102.json", RepositoryFiles.Read("protocol", "NCT06995300", "record.json").Replace("NCT06995300", "NCT00000102", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(app.PathOf("protocol", "NCT00000102.json"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await app.BuildAsync("--no-restore");
        Assert.Equal(["Nct00000102", "Nct06995300"], (await app.RunAsync())[4].Split(' ').Order(StringComparer.Ordinal));
        Assert.True(File.Exists(SchemaOfSecondTrial(app)));

        // It goes again, and the first trial gets another criterion.
        File.Delete(app.PathOf("protocol", "NCT00000102.json"));
        app.Edit("protocol/NCT06995300/protocol.json", "\"criteria\": {", """
            "criteria": {
                "I7": { "kind": "inclusion", "text": "Ninety at most.", "cql": "AgeInYears() <= 90", "accept": { "PROT3011": "the sponsor adds it with the next amendment" } },
            """);
        await app.BuildAsync("--no-restore");
        var output = await app.RunAsync();
        Assert.Contains("I7", output[3].Split(' '));
        Assert.Equal("Nct06995300", output[4]);
        Assert.False(File.Exists(SchemaOfSecondTrial(app)));

        // A data element is renamed, and the app still uses the old name.
        app.Edit("protocol/NCT06995300/protocol.json", "symptomOnset", "onsetOfSymptoms");
        var finding = Assert.Single(await app.FailToBuildAsync("--no-restore"));
        Assert.Equal(("CS0117", "Program.cs", 4), (finding.Code, finding.File, finding.Line));
        Assert.Contains("'SymptomOnset'", finding.Message, StringComparison.Ordinal);
    }

    private static string SchemaOfSecondTrial(TrialApp app) => Path.Combine(app.Output, "schemas", "NCT00000102.subject.schema.json");

    private static (DateTime Assembly, DateTime Schemas) Written(TrialApp app) => (
        File.GetLastWriteTimeUtc(app.PathOf("obj", "Debug", "net10.0", "TrialApp.dll")),
        File.GetLastWriteTimeUtc(app.PathOf("obj", "Debug", "net10.0", "protocol-schemas", "written.txt")));
}
