using System.Xml.Linq;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>One test of HL7's CQL test suite.</summary>
/// <param name="Id">File, group and name.</param>
/// <param name="Expression">CQL.</param>
/// <param name="Invalid">What kind of error the expression is expected to give, or null.</param>
/// <param name="Outputs">The expected values, as CQL expressions; none when an error is expected.</param>
internal sealed record ConformanceTest(string Id, string Expression, string? Invalid, IReadOnlyList<string> Outputs)
{
    /// <summary>All tests, in the order of the files; empty when the suite isn't there.</summary>
    public static IReadOnlyList<ConformanceTest> ReadAll()
    {
        if (SharedData.TryFolder("cql-tests") is not { } folder) return [];
        var tests = new List<ConformanceTest>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*.xml").OrderBy(f => f, StringComparer.Ordinal))
        {
            foreach (var test in XDocument.Load(file).Descendants().Where(e => e.Name.LocalName == "test"))
            {
                var id = $"{Path.GetFileNameWithoutExtension(file)}/{test.Parent!.Attribute("name")!.Value}/{test.Attribute("name")!.Value}";
                for (var copy = 2; !ids.Add(id); copy++) id = $"{id.Split('#')[0]}#{copy}";
                var expression = test.Elements().First(e => e.Name.LocalName == "expression");
                var invalid = expression.Attribute("invalid")?.Value;
                tests.Add(new ConformanceTest(
                    id,
                    expression.Value,
                    invalid == "false" ? null : invalid,
                    [.. test.Elements().Where(e => e.Name.LocalName == "output").Select(e => e.Value)]));
            }
        }

        return tests;
    }
}
