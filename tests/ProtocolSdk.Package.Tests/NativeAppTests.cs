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

        var published = await app.DotNetAsync("publish", "--use-current-runtime", "-o", app.PathOf("out"));

        Assert.True(published.ExitCode == 0 && published.Findings.Count == 0, published.Output);
        var run = await CommandLineProgram.RunAsync(app.PathOf("out", "TrialApp"), [], app.Folder, TestContext.Current.CancellationToken);
        Assert.Equal(
            ["Undetermined Met NotMet", "12", "NS12-03", "2025-02", "True"],
            run!.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
