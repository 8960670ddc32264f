using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.Tests.Documentation;

/// <summary>The page of worked rules: every quotation is the record's, every rule compiles, every answer is right.</summary>
public sealed partial class WrittenRulesTests
{
    private static readonly DateOnly Day = new(2025, 11, 25);
    private static readonly string Page = RepositoryFiles.Read("src", "ProtocolSdk.Compiler", "Cql", "WritingRules.md");

    public static IEnumerable<TheoryDataRow<int, string, string>> Rules =>
        Sections().Select((section, i) => new TheoryDataRow<int, string, string>(i, section.Trial, section.Criterion));

    [Fact]
    public void The_page_has_twenty_rules_of_as_many_criteria() => Assert.Equal(20, Sections().Select(s => (s.Trial, s.Criterion)).Distinct().Count());

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_of_the_page_compiles_for_its_record_and_answers_as_it_says(int index, string trial, string criterion)
    {
        var section = Sections()[index];
        var path = Path.Combine(SharedData.Folder("ctgov"), trial + ".json");
        Assert.SkipUnless(File.Exists(path), $"{trial} isn't among the records here.");
        var record = File.ReadAllText(path);

        var compilation = ProtocolCompiler.Compile(new ProtocolSource(trial, new SourceFile("record.json", record), new SourceFile("protocol.json", section.Json)));

        Assert.Empty(compilation.Diagnostics
            .Where(d => d.Severity == DiagnosticSeverity.Error || (d.Location.Path == "protocol.json" && d.Severity == DiagnosticSeverity.Warning))
            .Select(d => $"{d.Rule.Id} {d.Location.Start.Line + 1}: {d.Message}"));
        var ofRecord = compilation.Model!.Criteria.Single(c => c.Id == criterion);
        Assert.Equal(section.Quotation, ofRecord.Text);
        Assert.NotNull(ofRecord.Cql);
        using var loaded = LoadedProtocol.Load(compilation.Model);
        var position = loaded.Definition.FindCriterion(criterion)!.Index;
        foreach (var (subject, expected) in section.Answers)
        {
            var result = loaded.Definition.Evaluate(loaded.Definition.ReadSubject(Encoding.UTF8.GetBytes(subject)), Day);
            Assert.True(result.OutcomeAt(position) == expected, $"{trial} {criterion}: {subject} is {result.OutcomeAt(position)}, not {expected}");
        }

        // A rule that only ever says one thing explains nothing.
        Assert.True(section.Answers.Select(a => a.Expected).Distinct().Count() > 1);
    }

    [Fact]
    public void The_table_of_the_page_names_each_rule()
    {
        var listed = ListEntry().Matches(Page).Select(m => (m.Groups["title"].Value, m.Groups["trial"].Value, m.Groups["criterion"].Value));

        Assert.Equal(Sections().Select(s => (s.Title, s.Trial, s.Criterion)), listed);
    }

    private static List<Section> Sections() =>
    [
        .. Heading().Matches(Page).Select(m => new Section(
            m.Groups["title"].Value,
            m.Groups["trial"].Value,
            m.Groups["criterion"].Value,
            m.Groups["quotation"].Value,
            m.Groups["json"].Value,
            [.. Answer().Matches(m.Groups["rest"].Value).Select(a => (a.Groups["subject"].Value, OutcomeOf(a.Groups["answer"].Value)))])),
    ];

    private static CriterionOutcome OutcomeOf(string word) => word switch
    {
        "met" => CriterionOutcome.Met,
        "not met" => CriterionOutcome.NotMet,
        "unknown" => CriterionOutcome.Unknown,
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The page says '{word}', which is no outcome.")),
    };

    [GeneratedRegex(@"^## (?<title>.+)\n\n(?<trial>NCT[0-9]{8}), (?<criterion>\w+):\n\n> (?<quotation>.+)\n\n```json\n(?<json>(.+\n)+?)```\n(?<rest>(?s:.*?))(?=^## |\z)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| `(?<subject>.+)` \| (?<answer>[a-z ]+) \|", RegexOptions.Multiline)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^\| \[(?<title>.+)\]\(#.+\) \| (?<trial>NCT[0-9]{8}), (?<criterion>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex ListEntry();

    private sealed record Section(string Title, string Trial, string Criterion, string Quotation, string Json, IReadOnlyList<(string Subject, CriterionOutcome Expected)> Answers);
}
