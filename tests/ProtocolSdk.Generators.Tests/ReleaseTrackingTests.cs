using System.Reflection;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>The release notes of the diagnostics and the catalogue say the same.</summary>
public sealed class ReleaseTrackingTests
{
    private static readonly IReadOnlyList<DiagnosticRule> Catalogue =
    [
        .. typeof(DiagnosticCatalogue)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(DiagnosticRule))
            .Select(p => (DiagnosticRule)p.GetValue(null)!)
            .OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    [Fact]
    public void Each_rule_of_the_catalogue_has_a_row_in_the_release_notes()
    {
        var rows = Rows("Shipped").Concat(Rows("Unshipped")).Order(StringComparer.Ordinal);
        Assert.Equal(string.Join("\n", Catalogue.Select(r => $"{r.Id} | ProtocolSdk | {r.Severity} | {r.Title}")), string.Join("\n", rows));
    }

    [Fact]
    public void No_two_rules_have_one_id() => Assert.Equal(Catalogue.Count, Catalogue.Select(r => r.Id).Distinct().Count());

    [Fact]
    public void Each_rule_says_what_is_wrong_and_what_to_do() => Assert.All(Catalogue, rule =>
    {
        Assert.Matches("^PROT[1-6][0-9]{3}$", rule.Id);
        Assert.False(rule.Title.EndsWith('.'), rule.Title);
        Assert.False(rule.MessageFormat.EndsWith('.'), rule.MessageFormat);
        Assert.NotEmpty(rule.Explanation);
    });

    private static IEnumerable<string> Rows(string release) =>
        Repository.Text($"generators/ProtocolSdk.Generators/AnalyzerReleases.{release}.md")
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Where(line => line.StartsWith("PROT", StringComparison.Ordinal));
}
