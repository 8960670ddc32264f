using System.Xml.Linq;

namespace ProtocolSdk.Compiler.Tests.Cql.Syntax;

/// <summary>
/// The expressions of HL7's CQL test suite, from the folder <c>cql-tests</c> of the directory that the environment variable
/// PROTOCOLSDK_DATA names, or of <c>shared/data</c> in a directory above the tests.
/// </summary>
internal static class OfficialTestFiles
{
    public static IReadOnlyList<OfficialTest> ReadAll()
    {
        var folder = Find();
        if (folder is null) Assert.Skip("HL7's CQL tests aren't here: set PROTOCOLSDK_DATA to the directory that holds cql-tests.");
        return [.. Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal).SelectMany(Read)];
    }

    private static IEnumerable<OfficialTest> Read(string path) =>
        from test in XDocument.Load(path).Descendants().Where(e => e.Name.LocalName == "test")
        let expression = test.Elements().FirstOrDefault(e => e.Name.LocalName == "expression")
        where expression is not null
        select new OfficialTest(
            Path.GetFileNameWithoutExtension(path) + "/" + test.Attribute("name")?.Value,
            expression.Value,
            expression.Attribute("invalid")?.Value is { } invalid && invalid != "false",
            test.Attribute("versionTo")?.Value);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PROTOCOLSDK_DATA") is { Length: > 0 } data)
            return Existing(Path.Combine(data, "cql-tests"));
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Existing(Path.Combine(folder.FullName, "shared", "data", "cql-tests")) is { } found) return found;
        }

        return null;
    }

    private static string? Existing(string path) => Directory.Exists(path) ? path : null;
}

/// <summary>One test of HL7's suite.</summary>
/// <param name="Name">File and test.</param>
/// <param name="Expression">The CQL.</param>
/// <param name="IsInvalid">Whether it is meant to be refused, at whatever stage.</param>
/// <param name="VersionTo">The last version of CQL it is for, or null.</param>
internal sealed record OfficialTest(string Name, string Expression, bool IsInvalid, string? VersionTo);
