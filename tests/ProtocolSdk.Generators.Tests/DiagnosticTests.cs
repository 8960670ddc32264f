using Microsoft.CodeAnalysis;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>Each mistake is one finding at its place in the JSON, and stops nothing but itself.</summary>
public sealed class DiagnosticTests
{
    private const string OtherId = "NCT00000002";

    // What an app uses of the trial; it compiles whatever is wrong with a single rule.
    private const string App = """
        using Protocols;

        internal static class App
        {
            public static object?[] Use(Nct00000001.Subject subject, ProtocolSdk.Cql.AsOf asOf) =>
            [
                subject.Onset, subject.I2, Nct00000001.Arms.Treatment, Nct00000001.Criterion.I1,
                Nct00000001.Eligibility.Decide(subject, asOf), Nct00000001.Identifiers.OrgStudyId, typeof(Nct00000002.Subject),
            ];
        }
        """;

    public static TheoryData<string, string, string> WrongRules => new()
    {
        { "Months >= 3", "Monhts >= 3", "PROT4050" },
        { "Months >= 3", "3", "PROT4053" },
        { "Months >= 3", "onset >= 3", "PROT4051" },
        { "Months >= 3", "3 'mg' > 3 'mL'", "PROT4059" },
        { "Months >= 3", "3 'furlongs' > 1 'm'", "PROT4058" },
        { "Months >= 3", "Mnths() >= 3", "PROT4052" },
        { "months between onset and Today()", "months between onst and Today()", "PROT4050" },
        { "months between onset and Today()", "Months + 1", "PROT3014" },
    };

    [Theory]
    [MemberData(nameof(WrongRules))]
    public void A_wrong_rule_is_one_error_at_its_place_and_keeps_the_rest_of_the_protocol(string right, string wrong, string id)
    {
        var run = RunWithApp(SmallProtocol.WithRules(right, wrong));
        var finding = Assert.Single(run.Diagnostics, d => d.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal((id, DiagnosticSeverity.Error), (finding.Id, finding.Severity));
        AssertPointsAtLineOf(finding, wrong);
        run.Compiles();
    }

    [Fact]
    public void A_wrong_name_is_underlined_to_the_character()
    {
        var run = GeneratorSession.RunOn(SmallProtocol.WithRules("Months >= 3", "true and Monhts >= 3"));
        var finding = Assert.Single(run.Diagnostics, d => d.Severity >= DiagnosticSeverity.Warning);
        var rules = SmallProtocol.WithRules("Months >= 3", "true and Monhts >= 3")[1].Text;
        Assert.Equal("Monhts", rules.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
        Assert.Contains("'Months'", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var position = finding.Location.GetLineSpan().StartLinePosition;
        Assert.Equal((9, rules.Split('\n')[9].IndexOf("Monhts", StringComparison.Ordinal)), (position.Line, position.Character));
    }

    [Fact]
    public void A_wrong_rule_is_unknown_for_everybody()
    {
        var run = GeneratorSession.RunOn(SmallProtocol.WithRules("Months >= 3", "Monhts >= 3"));
        Assert.Matches(@"public static bool\? I1\(ref Evaluation e\)\s+\{\s+bool\? (\w+) = null;\s+return \1;\s+\}", run.Sources["Nct00000001.g.cs"]);
    }

    public static TheoryData<string, string, string, string> WrongProtocolFiles => new()
    {
        { "\"type\": \"Date\", \"label\"", "\"type\": \"Dat\", \"label\"", "Dat\"", "PROT4055" },
        { "\"comment\"", "\"coment\"", "\"coment\"", "PROT3002" },
        { "\"valueSet\": \"Allergen\"", "\"valueSet\": \"Allergens\"", "\"Allergens\"", "PROT3008" },
        { "\"definitions\": {", "\"definitions\": { \"onset\": \"1\",", "\"onset\": \"1\"", "PROT3004" },
        { "\"name\": \"LongHeadache\"", "\"name\": \"long headache\"", "\"long headache\"", "PROT3003" },
        { "{ \"code\": \"none\" }", "{ \"code\": \"none\" }, { \"code\": \"aspirin\" }", "{ \"code\": \"aspirin\" }", "PROT3010" },
        { "\"text\": \"Headache for at least 3 months\"", "\"text\": \"Headache for at least 2 months\"", "\"Headache for at least 2 months\"", "PROT3012" },
        { "\"valueSets\": {", "\"coveredBy\": { \"MinimumAge\": \"I9\" }, \"valueSets\": {", "\"I9\"", "PROT3015" },
        { "\"valueSets\": {", "\"accept\": { \"PROT2001\": \"a reason\" }, \"valueSets\": {", "\"PROT2001\"", "PROT3017" },
        { "\"comment\": \"may be partial, such as 2025-02\"", "\"unit\": \"mg\"", "\"mg\"", "PROT3007" },
        { "\"version\": \"1.0\"", "\"version\": 1.0", "1.0,", "PROT3001" },
    };

    [Theory]
    [MemberData(nameof(WrongProtocolFiles))]
    public void A_mistake_in_protocol_json_is_one_finding_at_its_place(string right, string wrong, string place, string id)
    {
        var files = SmallProtocol.WithRules(right, wrong);
        var run = GeneratorSession.RunOn(files).Compiles();
        var finding = Assert.Single(run.Diagnostics, d => d.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal(id, finding.Id);
        Assert.StartsWith(place[..finding.Location.SourceSpan.Length], files[1].Text[finding.Location.SourceSpan.Start..], StringComparison.Ordinal);
        Assert.EndsWith(SmallProtocol.RulesPath, finding.Location.GetLineSpan().Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_protocol_json_is_one_error_where_it_ends()
    {
        var cut = SmallProtocol.Rules[..SmallProtocol.Rules.IndexOf("\"definitions\"", StringComparison.Ordinal)].TrimEnd();
        var line = cut.Split('\n').Length;
        var run = RunWithApp([(SmallProtocol.RecordPath, SmallProtocol.Record), (SmallProtocol.RulesPath, cut)]);
        var finding = Assert.Single(run.Diagnostics, d => d.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal(("PROT1001", DiagnosticSeverity.Error), (finding.Id, finding.Severity));
        Assert.Equal(line, finding.Location.GetLineSpan().StartLinePosition.Line + 1);
        run.Compiles();
    }

    [Fact]
    public void A_truncated_record_is_one_error_and_the_names_before_its_end_stay()
    {
        var cut = SmallProtocol.Record[..SmallProtocol.Record.IndexOf("\"minimumAge\"", StringComparison.Ordinal)].TrimEnd();
        var run = RunWithApp([(SmallProtocol.RecordPath, cut), (SmallProtocol.RulesPath, SmallProtocol.Rules)]);
        run.FindsOnly($"PROT1001 {SmallProtocol.RecordPath}({cut.Split('\n').Length},{cut.Split('\n')[^1].Length + 1})").Compiles();
    }

    [Theory]
    [InlineData("", "PROT1001")]
    [InlineData("null", "PROT1010")]
    [InlineData("[]", "PROT1010")]
    [InlineData("{ \"studies\": [] }", "PROT1010")]
    [InlineData("{ \"protocolSection\": 1 }", "PROT1010")]
    public void A_file_that_is_no_record_is_one_error_and_the_names_of_protocol_json_stay(string record, string id)
    {
        const string app = """
            using Protocols;

            internal static class App
            {
                public static object?[] Use(Nct00000001.Subject subject) => [subject.Onset, subject.Allergies, Nct00000001.Criterion.I1, Nct00000001.ValueSets.Allergen.Aspirin];
            }
            """;
        var run = new GeneratorSession([(SmallProtocol.RecordPath, record), (SmallProtocol.RulesPath, SmallProtocol.Rules)], app).Run().Compiles();
        Assert.Equal(id, Assert.Single(run.Diagnostics, d => d.Severity >= DiagnosticSeverity.Warning).Id);
    }

    [Fact]
    public void A_protocol_json_without_a_record_is_one_error() =>
        GeneratorSession.RunOn((SmallProtocol.RulesPath, SmallProtocol.Rules)).FindsOnly("PROT3019 NCT00000001/protocol.json(1,1)").Compiles();

    [Fact]
    public void Of_two_protocols_with_one_name_the_first_path_counts_and_the_second_is_one_error()
    {
        var run = GeneratorSession.RunOn(
            ("nct00000001/record.json", SmallProtocol.Record),
            ("NCT00000001/record.json", SmallProtocol.Record.Replace("A Small Trial", "The First", StringComparison.Ordinal)));
        run.FindsOnly("PROT5001 nct00000001/record.json(1,1)").Compiles();
        Assert.Contains("The First", run.AllSource, StringComparison.Ordinal);
        Assert.Single(run.Sources);
    }

    [Fact]
    public void A_record_of_another_trial_than_its_folder_is_told_in_its_line()
    {
        var run = GeneratorSession.RunOn(("NCT00000007/record.json", SmallProtocol.Record), ("NCT00000007/protocol.json", SmallProtocol.Rules)).Compiles();
        run.FindsOnly("PROT3018 NCT00000007/record.json(4,16)");
    }

    [Fact]
    public void Lints_on_a_record_alone_are_notes()
    {
        var record = SmallProtocol.Record.Replace("\"18 Years\"", "\"eighteen\"", StringComparison.Ordinal);
        var run = GeneratorSession.RunOn((SmallProtocol.Id + ".json", record)).FindsNothing().Compiles();
        Assert.Contains(run.Diagnostics, d => d.Severity == DiagnosticSeverity.Info);
    }

    [Fact]
    public void A_broken_protocol_leaves_the_others_as_they_are()
    {
        var other = SmallProtocol.RecordOf(2);
        var alone = GeneratorSession.RunOn(other);
        var beside = GeneratorSession.RunOn(("NCT00000001.json", "{"), other, ("NCT00000003.json", "oops"));
        Assert.Equal(2, beside.Diagnostics.Count(d => d.Id == "PROT1001"));
        Assert.All(alone.Sources, source => Assert.Equal(source.Value, beside.Sources[source.Key]));
        beside.Compiles();
    }

    [Fact]
    public void A_files_name_needs_no_form()
    {
        foreach (var id in new[] { "1", "class", "π trial", "Subject", "a.b.c", "日本", "object", "System", "ProtocolSdk", "global" })
        {
            GeneratorSession.RunOn((id + "/record.json", SmallProtocol.Record)).FindsNothing().Compiles();
        }
    }

    [Fact]
    public void Files_that_belong_to_no_protocol_are_passed_over()
    {
        var run = GeneratorSession.RunOn(("NCT00000001/notes.json", "{"), ("NCT00000001/old/deep/record.json", "{"));
        Assert.Empty(run.Sources);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_globalconfig_makes_a_warning_an_error_or_hides_it()
    {
        var files = SmallProtocol.WithRules("\"comment\"", "\"coment\"");
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(RunWithSeverity(files, "PROT3002", ReportDiagnostic.Error).Diagnostics).Severity);
        Assert.Empty(RunWithSeverity(files, "PROT3002", ReportDiagnostic.Suppress).Diagnostics);
    }

    [Fact]
    public void An_error_cannot_be_turned_off_because_it_leaves_something_out()
    {
        var files = SmallProtocol.WithRules("Months >= 3", "Monhts >= 3");
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(RunWithSeverity(files, "PROT4050", ReportDiagnostic.Suppress).Diagnostics).Severity);
    }

    private static GeneratorRun RunWithSeverity((string Path, string Text)[] files, string id, ReportDiagnostic severity)
    {
        var compilation = TrialApp.Compilation("").WithOptions(TrialApp.Options.WithSyntaxTreeOptionsProvider(new GlobalSeverity(id, severity)));
        return new GeneratorSession(files, compilation: compilation).Run();
    }

    private static GeneratorRun RunWithApp((string Path, string Text)[] files) =>
        new GeneratorSession([.. files, (OtherId + ".json", SmallProtocol.RecordOf(2).Text)], App).Run();

    private static void AssertPointsAtLineOf(Diagnostic finding, string text)
    {
        var span = finding.Location.GetLineSpan();
        var rules = SmallProtocol.Rules.Split('\n');
        Assert.EndsWith(SmallProtocol.RulesPath, span.Path, StringComparison.Ordinal);
        Assert.Contains(text.StartsWith("months between", StringComparison.Ordinal) || text == "Months + 1" ? "\"definitions\"" : "\"I1\"", rules[span.StartLinePosition.Line], StringComparison.Ordinal);
    }

    // What Roslyn makes of a .globalconfig.
    private sealed class GlobalSeverity(string id, ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic found) => TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out found);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic found)
        {
            found = severity;
            return diagnosticId == id;
        }
    }
}
