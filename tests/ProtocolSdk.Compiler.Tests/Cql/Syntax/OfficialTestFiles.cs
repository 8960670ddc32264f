using System.Xml.Linq;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Compiler.Tests.Cql.Syntax;

/// <summary>The expressions of HL7's CQL test suite, from the folder <c>cql-tests</c> of the shared data.</summary>
internal static class OfficialTestFiles
{
    public static IReadOnlyList<OfficialTest> ReadAll() => [.. SharedData.Files("cql-tests", "*.xml").SelectMany(Read)];

    private static IEnumerable<OfficialTest> Read(string path) =>
        from test in XDocument.Load(path).Descendants().Where(e => e.Name.LocalName == "test")
        let expression = test.Elements().FirstOrDefault(e => e.Name.LocalName == "expression")
        where expression is not null
        select new OfficialTest(
            Path.GetFileNameWithoutExtension(path) + "/" + test.Attribute("name")?.Value,
            expression.Value,
            expression.Attribute("invalid")?.Value is { } invalid && invalid != "false",
            test.Attribute("versionTo")?.Value);
}

/// <summary>One test of HL7's suite.</summary>
/// <param name="Name">File and test.</param>
/// <param name="Expression">The CQL.</param>
/// <param name="IsInvalid">Whether it is meant to be refused, at whatever stage.</param>
/// <param name="VersionTo">The last version of CQL it is for, or null.</param>
internal sealed record OfficialTest(string Name, string Expression, bool IsInvalid, string? VersionTo);
