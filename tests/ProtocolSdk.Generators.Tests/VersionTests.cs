using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>Versions of a protocol side by side in one project.</summary>
public sealed class VersionTests
{
    private const string App = """
        using Protocols;

        class App
        {
            object?[] All() =>
            [
                new Nct00000001.Subject { HeadacheOnset = new System.DateOnly(2025, 1, 1) },
                new Nct00000001.V1_0.Subject { Onset = new System.DateOnly(2025, 1, 1), Smoker = true },
                Nct00000001.V1_0.Eligibility.Evaluate(new(), new System.DateOnly(2025, 1, 1))[Nct00000001.V1_0.Criterion.E2],
                Nct00000001.V1_0.Arms.Placebo, Nct00000001.V1_0.ValueSets.Allergen.Latex, Nct00000001.V1_0.Schemas.Subject, Nct00000001.V1_0.Definition,
                Nct00000001.V1_0.Record, Nct00000001.V1_0.Identifiers.ProtocolVersion,
                Nct00000001.Versions.VersionAt(new System.DateOnly(2026, 1, 1), new ProtocolSdk.TrialPlace("FR"))?.Amendment?.RequiresReconsent,
                Nct00000001.Subject.Migrate([], out var report), report.NeedsAttention,
            ];

            // Closed by its live members, whatever has been removed.
            int Of(Nct00000001.Arm arm) => arm switch { Nct00000001.Arm.Treatment => 1, (Nct00000001.Arm)(-1) or _ => 0 };
        }
        """;

    [Fact]
    public void Each_version_has_types_of_its_own_and_all_compile()
    {
        var run = new GeneratorSession(AmendedProtocol.Files, App).Run().FindsNothing().Compiles();
        Assert.Equal(
            [
                "Nct00000001.Definition.g.cs", "Nct00000001.Eligibility.g.cs", "Nct00000001.Registry.g.cs", "Nct00000001.Removed.g.cs", "Nct00000001.Subject.g.cs",
                "Nct00000001.V1_0.Definition.g.cs", "Nct00000001.V1_0.Eligibility.g.cs", "Nct00000001.V1_0.Registry.g.cs", "Nct00000001.V1_0.Subject.g.cs",
                "Nct00000001.Versions.g.cs",
            ],
            run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("\"ProtocolSdk/NCT00000001/versions/1.0/record.json\"", run.Sources["Nct00000001.V1_0.Registry.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_protocol_that_was_never_amended_pays_nothing()
    {
        var alone = GeneratorSession.RunOn(SmallProtocol.Files);
        Assert.Equal(4, alone.Sources.Count);
        Assert.DoesNotContain("Versions", alone.AllSource, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_versions_give_the_same_bytes_in_any_order_of_files() =>
        Assert.Equal(GeneratorSession.RunOn(AmendedProtocol.Files).Sources, GeneratorSession.RunOn([.. AmendedProtocol.Files.Reverse()]).Sources);

    [Theory]
    [InlineData("Nct00000001.Criterion.E2", "Removed by amendment 2 (2026-03-01): Pregnancy")]
    [InlineData("Nct00000001.Arm.Placebo", "Removed by amendment 2 (2026-03-01): Placebo")]
    [InlineData("Nct00000001.Arms.Placebo", "Removed by amendment 2 (2026-03-01): Placebo")]
    [InlineData("Nct00000001.ValueSets.Allergen.Latex", "Removed by amendment 2 (2026-03-01): Latex")]
    [InlineData("new Nct00000001.Subject { Smoker = true }", "Removed by amendment 2 (2026-03-01): Smokes")]
    [InlineData("new Nct00000001.Subject().Smoker", "Removed by amendment 2 (2026-03-01): Smokes")]
    [InlineData("new Nct00000001.Subject { Onset = ProtocolSdk.Cql.CqlDate.Parse(\"2025\") }", "Renamed to HeadacheOnset by amendment 2 (2026-03-01).")]
    public void What_the_amendment_removed_is_one_error_that_says_why(string expression, string reason)
    {
        var run = new GeneratorSession(AmendedProtocol.Files, $$"""using Protocols; class App { object? Old() => {{expression}}; }""").Run();
        var error = Assert.Single(run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal("CS0619", error.Id);
        Assert.Contains($"'{reason}'", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_of_what_was_removed_says_why_too()
    {
        var run = new GeneratorSession(
            AmendedProtocol.Files,
            "using Protocols; class App { int Of(Nct00000001.Arm arm) => arm switch { Nct00000001.Arm.Treatment => 1, Nct00000001.Arm.Placebo => 2, _ => 0 }; }").Run();
        Assert.Contains(run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Id == "CS0619" && d.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("Removed by amendment 2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_switch_over_what_an_amendment_adds_to_is_not_exhaustive_any_more()
    {
        const string Switch = "using Protocols; class App { int Of(Nct00000001.Arm arm) => arm switch { Nct00000001.Arm.Treatment => 1 }; }";
        Assert.Equal(["CS8524"], Warnings(AmendedProtocol.Files));
        Assert.Equal(["CS8509"], Warnings(AmendedProtocol.With(SmallProtocol.RecordPath, "\"armGroups\": [", "\"armGroups\": [ { \"label\": \"Late\" },")));

        static IEnumerable<string> Warnings((string, string)[] files) =>
            new GeneratorSession(files, Switch).Run().Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Warning).Select(d => d.Id);
    }

    [Fact]
    public void Removed_members_are_in_no_enumeration_and_in_no_catalogue()
    {
        var types = new GeneratorSession(AmendedProtocol.Files).Run().Compilation.GetTypeByMetadataName("Protocols.Nct00000001")!;
        Assert.Equal(["Treatment"], types.GetTypeMembers("Arm").Single().GetMembers().OfType<IFieldSymbol>().Select(f => f.Name));
        Assert.Equal(["I1", "I2", "E1", "MinimumAge"], types.GetTypeMembers("Criterion").Single().GetMembers().OfType<IFieldSymbol>().Select(f => f.Name));
        Assert.DoesNotContain("Placebo", types.GetTypeMembers("Arms").Single().MemberNames);
        Assert.DoesNotContain("Smoker", types.GetTypeMembers("Subject").Single().MemberNames);
    }

    [Fact]
    public void A_catalogue_that_went_away_altogether_says_why()
    {
        var files = AmendedProtocol.With(AmendedProtocol.FrozenRecordPath, "\"eligibilityModule\"", "\"outcomesModule\": { \"primaryOutcomes\": [ { \"measure\": \"Pain\" } ] }, \"eligibilityModule\"");
        foreach (var use in new[] { "Nct00000001.Outcomes.Pain", "Nct00000001.Outcome.Pain" })
        {
            var errors = new GeneratorSession(files, $$"""using Protocols; class App { object? Old() => {{use}}; }""").Run().Compilation.GetDiagnostics(TestContext.Current.CancellationToken);
            Assert.Equal(["CS0619"], errors.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).Distinct());
        }
    }

    [Theory]
    [InlineData("1.0", "V1_0")]
    [InlineData("2.0-draft.1", "V2_0_draft_1")]
    [InlineData("ersions", "V_ersions")]
    [InlineData("alueSets", "V_alueSets")]
    [InlineData("class", "V_class")]
    [InlineData("0000000000000000000000000000000000000000", "V0000000000000000000000000000000000000000")]
    public void Any_version_text_gives_a_type_that_compiles(string version, string type)
    {
        var files = AmendedProtocol.Files.Select(f => (f.Path.Replace("/1.0/", $"/{version}/", StringComparison.Ordinal), f.Text.Replace("\"version\": \"1.0\",", "", StringComparison.Ordinal)));
        var run = new GeneratorSession(files).Run().Compiles();
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Protocols.Nct00000001+" + type));
    }

    [Theory]
    [InlineData("one two", "PROT3041 NCT00000001/versions/one two/record.json(1,1)")]
    [InlineData("1.0;}", "PROT3041 NCT00000001/versions/1.0;}/record.json(1,1)")]
    [InlineData("..", "PROT3041 NCT00000001/versions/../record.json(1,1)")]
    [InlineData("первая", "PROT3041 NCT00000001/versions/первая/record.json(1,1)")]
    public void A_folder_that_is_no_version_is_one_error_and_the_rest_compiles(string folder, string finding)
    {
        var files = AmendedProtocol.Files.Select(f => (f.Path.Replace("/1.0/", $"/{folder}/", StringComparison.Ordinal), f.Text));
        var run = new GeneratorSession(files).Run();
        Assert.Equal([finding[..8]], run.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.Id));
        if (folder != "..") run.FindsOnly(finding);
        run.Compiles();
    }

    [Theory]
    [InlineData("\"; } } public class Intruder { } /*")]
    [InlineData("*/ \u2028 public class Intruder { }")]
    [InlineData("{{ Intruder }} {Intruder} \0\\")]
    public void Words_of_an_amendment_and_of_what_it_removed_declare_nothing(string attack)
    {
        var json = System.Text.Json.JsonSerializer.Serialize(attack);
        var files = AmendedProtocol.With(SmallProtocol.RulesPath, "\"Placebo \\\"dropped\\\".\"", json)
            .Select(f => (f.Path, f.Text.Replace("\"number\": \"2\"", "\"number\": " + json, StringComparison.Ordinal).Replace("\"Smokes\"", json, StringComparison.Ordinal)));
        var run = new GeneratorSession(files).Run().FindsNothing().Compiles();
        Assert.DoesNotContain(run.Compilation.GetSymbolsWithName("Intruder", cancellationToken: TestContext.Current.CancellationToken), _ => true);
    }

    [Fact]
    public void Two_folders_of_one_name_are_one_error_and_the_first_counts()
    {
        var run = new GeneratorSession([.. AmendedProtocol.Files, ("NCT00000001/versions/1-0/record.json", AmendedProtocol.FrozenRecord)]).Run().Compiles();
        Assert.Equal(["PROT3042"], run.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id));
    }

    [Fact]
    public void Frozen_versions_without_one_in_force_are_one_error()
    {
        var run = new GeneratorSession(AmendedProtocol.Files.Where(f => f.Path.Contains("/versions/", StringComparison.Ordinal))).Run();
        run.FindsOnly("PROT3052 NCT00000001/versions/1.0/record.json(1,1)");
        Assert.Empty(run.Sources);
    }

    [Theory]
    [InlineData(SmallProtocol.RulesPath, "\"version\": \"2.0\"", "\"version\": \"1.0\"", "PROT3043 NCT00000001/protocol.json(2,14)")]
    [InlineData(SmallProtocol.RulesPath, "\"version\": \"2.0\"", "\"version\": \"0.9\"", "PROT3051 NCT00000001/protocol.json(2,14)")]
    [InlineData(SmallProtocol.RulesPath, "\"effectiveDate\": \"2026-03-01\"", "\"effectiveDate\": \"2025-03-01\"", "PROT3044 NCT00000001/protocol.json(3,20)")]
    [InlineData(SmallProtocol.RulesPath, "\"effectiveDate\": \"2026-03-01\"", "\"effectiveDate\": \"2024-03-01\"", "PROT3044 NCT00000001/protocol.json(3,20)")]
    [InlineData(AmendedProtocol.FrozenRulesPath, "\"effectiveDate\": \"2025-03-01\",", "", "PROT3045 NCT00000001/versions/1.0/protocol.json(2,14)")]
    [InlineData(AmendedProtocol.FrozenRulesPath, "\"version\": \"1.0\"", "\"version\": \"1.1\"", "PROT3040 NCT00000001/versions/1.0/protocol.json(2,14)")]
    [InlineData(SmallProtocol.RulesPath, "\"onset\": \"headacheOnset\"", "\"onsett\": \"headacheOnset\"", "PROT3049 NCT00000001/protocol.json(10,36)")]
    public void Versions_that_contradict_each_other_are_found_at_their_place(string path, string old, string @new, string finding) =>
        new GeneratorSession(AmendedProtocol.With(path, old, @new)).Run().FindsOnly(finding).Compiles();

    [Fact]
    public void An_older_C_sharp_gets_the_versions_without_the_reasons()
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ProtocolGenerator().AsSourceGenerator()],
            AmendedProtocol.Files.Select(f => new JsonFileText(f.Path, f.Text, "/app/protocol/")),
            TrialApp.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp13),
            new ProjectProperties(new Dictionary<string, string>()));
        var sources = driver.RunGenerators(TrialApp.Compilation(""), TestContext.Current.CancellationToken).GetRunResult().Results.Single().GeneratedSources.Select(s => s.HintName).ToList();
        Assert.Contains("Nct00000001.Versions.g.cs", sources);
        Assert.DoesNotContain("Nct00000001.Removed.g.cs", sources);
    }

    [Fact]
    public void An_edit_in_a_frozen_version_that_others_do_not_see_emits_that_one()
    {
        var session = Open();
        var before = session.Run();
        session.Edit(AmendedProtocol.FrozenRulesPath, text => text.Replace(">= 3", ">= 4", StringComparison.Ordinal));
        var run = session.Run().FindsNothing();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.All(before.Sources.Where(s => run.Sources[s.Key] != s.Value), s => Assert.StartsWith("Nct00000001.V1_0.", s.Key, StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_in_the_version_in_force_emits_that_one()
    {
        var session = Open();
        session.Run();
        session.Edit(SmallProtocol.RulesPath, text => text.Replace(">= 3", ">= 4", StringComparison.Ordinal));
        var run = session.Run().FindsNothing();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
    }

    [Fact]
    public void A_date_in_a_frozen_version_emits_it_and_the_one_in_force()
    {
        var session = Open();
        session.Run();
        session.Edit(AmendedProtocol.FrozenRulesPath, text => text.Replace("2025-03-01", "2025-03-02", StringComparison.Ordinal));
        var run = session.Run().FindsNothing();
        Assert.Equal((1, 2), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Contains("DateOnly(2025, 3, 2)", run.Sources["Nct00000001.Versions.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void White_space_in_a_frozen_version_emits_nothing()
    {
        var session = Open();
        session.Run();
        session.Edit(AmendedProtocol.FrozenRulesPath, text => "\n\n" + text);
        var run = session.Run().FindsNothing();
        Assert.Equal((1, 0), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
    }

    [Fact]
    public void A_version_that_is_frozen_emits_it_and_the_one_in_force()
    {
        var session = new GeneratorSession([.. AmendedProtocol.Files.Take(2), .. Enumerable.Range(2, 4).Select(SmallProtocol.RecordOf)]);
        session.Run();
        session.Insert(0, AmendedProtocol.FrozenRecordPath, AmendedProtocol.FrozenRecord);
        var run = session.Run();
        Assert.Equal((1, 2), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
    }

    private static GeneratorSession Open() => new([.. AmendedProtocol.Files, .. Enumerable.Range(2, 4).Select(SmallProtocol.RecordOf)]);
}
