using System.Reflection;
using System.Text;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Compiler.Tests.Documentation;

/// <summary>
/// Pages of the documentation that are made of the code's own declarations, and so are complete. With the environment variable
/// PROTOCOLSDK_UPDATE_SNAPSHOTS set to 1 they are written instead of compared.
/// </summary>
public sealed class GeneratedPageTests
{
    private static IEnumerable<DiagnosticRule> Rules => typeof(DiagnosticCatalogue)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(DiagnosticRule))
        .Select(property => (DiagnosticRule)property.GetValue(null)!)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal);

    [Fact]
    public void Every_diagnostic_has_a_row_in_the_documentation()
    {
        var page = new StringBuilder();
        page.Append("# Diagnostics\n\n");
        page.Append("What the compiler reports about a protocol's files, at its line and column. Set a severity in a `.globalconfig`\n");
        page.Append("(`dotnet_diagnostic.PROT2001.severity = error`); accept one finding with a reason in `protocol.json`\n");
        page.Append("(`\"accept\": { \"PROT2001\": \"why it is right here\" }`, in a criterion or at the top). Errors can't be accepted.\n");
        page.Append("On a record without `protocol.json` warnings are only information. `{0}` stands for what the finding is about.\n");
        foreach (var (first, title) in new[] { ('1', "Reading JSON and the record"), ('2', "Lints on the record"), ('3', "protocol.json"), ('4', "CQL"), ('5', "The build"), ('6', "SQL, reported by `protocol sql` and not by a build") })
        {
            page.Append('\n').Append("## ").Append(title).Append("\n\n| id | severity | message | why, and what to do |\n|---|---|---|---|\n");
            foreach (var rule in Rules.Where(rule => rule.Id[4] == first))
            {
                page.Append($"| {rule.Id} | {rule.Severity} | **{Cell(rule.Title)}.** {Cell(rule.MessageFormat)} | {Cell(rule.Explanation)} |\n");
            }
        }

        Compare(page.ToString(), "src", "ProtocolSdk.Compiler", "Diagnostics", "README.md");
    }

    [Fact]
    public void Every_open_world_difference_has_a_row_in_the_documentation()
    {
        var page = new StringBuilder();
        page.Append("# CQL, and where an open world reads it differently\n\n");
        page.Append("Rules are CQL 1.5 expressions. An expression that reads no data element follows CQL to the letter. Where an operand depends on a\n");
        page.Append("data element, an absent value and absent date precision are *unrecorded*, and the operators below answer only what every\n");
        page.Append("completion of the unrecorded agrees on. `is null`, `Coalesce` and named precisions (`before month of`) follow CQL. The table is\n");
        page.Append("made of the operators' own declarations (`Operators/`); what isn't in it reads the same in both worlds.\n\n");
        page.Append("An answer is never definite when two completions of the unrecorded disagree. Where a rule reads each data element, and each field\n");
        page.Append("of a list's rows, once, it is unknown exactly then; what is read twice is looked at twice, as if it could turn out otherwise the\n");
        page.Append("second time. Random rules of logic, comparison, dates, intervals, and about the first or last row of a list are held to that. Of rows\n");
        page.Append("at other places (`x[1]`, `Take`, `Skip`, `singleton from`) nothing is known until their order and their membership are.\n\n");
        page.Append("| operator | written | CQL, and the open reading |\n|---|---|---|\n");
        foreach (var declaration in OperatorCatalogue.All.Where(o => o.OpenWorldDifference is not null))
        {
            page.Append($"| {declaration.Name} | `{declaration.Spelling.Replace("|", "\\|", StringComparison.Ordinal)}` | {Cell(declaration.OpenWorldDifference!)} |\n");
        }

        page.Append("\n| construct | CQL, and the open reading |\n|---|---|\n");
        foreach (var construct in ConstructCatalogue.All) page.Append($"| `{construct.Spelling}` | {Cell(construct.OpenWorldDifference)} |\n");
        Compare(page.ToString(), "src", "ProtocolSdk.Compiler", "Cql", "README.md");
    }

    [Fact]
    public void Every_diagnostic_has_an_id_of_its_own_and_says_what_to_do()
    {
        var rules = Rules.ToList();
        Assert.Equal(rules.Count, rules.Select(rule => rule.Id).Distinct().Count());
        Assert.All(rules, rule =>
        {
            Assert.Matches("^PROT[1-6][0-9]{3}$", rule.Id);
            Assert.DoesNotMatch("[.]$", rule.MessageFormat);
            Assert.True(rule.Explanation.Length > 20, $"{rule.Id} has no explanation.");
        });
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace('\n', ' ');

    private static void Compare(string page, params string[] path)
    {
        var file = RepositoryFiles.PathOf(path);
        if (Environment.GetEnvironmentVariable("PROTOCOLSDK_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(file, page);
        Assert.Equal(page, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }
}
