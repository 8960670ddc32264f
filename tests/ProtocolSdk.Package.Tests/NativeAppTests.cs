namespace ProtocolSdk.Package.Tests;

/// <summary>Trimming and native compilation, where reflection would fail at run time.</summary>
public sealed class NativeAppTests(PackedFeed feed)
{
    [Fact]
    public async Task A_native_app_reads_evaluates_and_explains_without_a_warning()
    {
        LongSuite.OnlyThere("Native compilation");
        const string Program = """
            using System.Text.Json;
            using Protocols;

            var subject = Nct06995300.Subject.Parse("{\"id\":\"S1\",\"birthDate\":\"1961-03-04\",\"symptomOnset\":\"2025-02\",\"plannedSurgery\":\"2025-12-16\",\"priorProcedures\":[]}");
            var result = Nct06995300.Eligibility.Evaluate(subject, new DateOnly(2025, 11, 25));
            Console.WriteLine($"{result.Status} {result[Nct06995300.Criterion.I1]} {result[Nct06995300.Criterion.E2]}");
            Console.WriteLine(Nct06995300.Eligibility.Explain(subject, new DateOnly(2025, 11, 25)).Criteria.Count);
            Console.WriteLine(Nct06995300.Record.ProtocolSection?.IdentificationModule?.OrgStudyIdInfo?.Id);
            Console.WriteLine(Nct06995300.Subject.Parse(subject.ToJson()).SymptomOnset);
            var options = new JsonSerializerOptions { TypeInfoResolver = Nct06995300.JsonTypes };
            Console.WriteLine(JsonSerializer.Deserialize(JsonSerializer.Serialize(subject, options.GetTypeInfo(typeof(Nct06995300.Subject))), options.GetTypeInfo(typeof(Nct06995300.Subject))) is Nct06995300.Subject { Id: "S1" });

            // Every operator of CQL, in rules about somebody who fulfils them all and about somebody of whom nothing is known.
            foreach (var json in new[] { File.ReadAllText(args[0]), "{}" })
            {
                var person = Nct00000009.Subject.Parse(json);
                var moment = new DateTimeOffset(2025, 11, 25, 10, 30, 0, TimeSpan.FromHours(1));
                Console.WriteLine(Nct00000009.Eligibility.EvaluateAt(person, moment).Status);
                Console.WriteLine(Nct00000009.Eligibility.ExplainAt(person, moment));
            }
            """;
        // The native compiler is a package, which comes from where this machine gets its packages, and its linker takes no spaces in their path.
        var app = TrialApp.Create(feed, Program, $"""
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <RestoreSources></RestoreSources>
            <RestoreAdditionalProjectSources>{feed.Feed}</RestoreAdditionalProjectSources>
            <RestorePackagesPath>{feed.PlainPackageCache}</RestorePackagesPath>
            """).CopyProtocol();
        foreach (var file in new[] { "record.json", "protocol.json" })
            app.Write($"protocol/NCT00000009/{file}", RepositoryFiles.Read("tests", "Operators", "NCT00000009", file));
        app.Write("subject.json", RepositoryFiles.Read("tests", "Operators", "NCT00000009", "subject.json"));

        var published = await app.DotNetAsync("publish", "--use-current-runtime", "-o", app.PathOf("out"));

        Assert.True(published.ExitCode == 0 && published.Findings.Count == 0, published.Output);
        var native = await CommandLineProgram.RunAsync(app.PathOf("out", "TrialApp"), [app.PathOf("subject.json")], app.Folder, TestContext.Current.CancellationToken);
        var lines = native!.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(["Undetermined Met NotMet", "12", "NS12-03", "2025-02", "True", "Eligible"], lines.Take(6));
        Assert.True(lines.Length > 200, $"{lines.Length} lines");
        // The same program, compiled just in time.
        await app.BuildAsync();
        Assert.Equal(await app.RunAsync("subject.json"), lines);
    }
}
