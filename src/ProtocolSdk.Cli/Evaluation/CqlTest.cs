using System.Xml;
using System.Xml.Linq;
using ProtocolSdk.Cli.Hosting;

namespace ProtocolSdk.Cli.Evaluation;

/// <summary>A test of HL7's CQL suite.</summary>
/// <param name="Id">File, group and name; unique in its file.</param>
/// <param name="Expression">CQL.</param>
/// <param name="Invalid">The error it is expected to give: <c>syntax</c>, <c>semantic</c>, <c>execution</c>, or <c>true</c> for any; null when it has a value.</param>
/// <param name="Outputs">The expected values, as CQL expressions; several mean a list.</param>
/// <param name="FirstVersion">The first version of CQL that it is for; null when it doesn't say.</param>
/// <param name="LastVersion">The last version of CQL that it is for; null when it is for all.</param>
internal sealed record CqlTest(string Id, string Expression, string? Invalid, IReadOnlyList<string> Outputs, Version? FirstVersion = null, Version? LastVersion = null)
{
    private const long MostCharacters = 64 * 1024 * 1024;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters };

    /// <summary>The tests of a file, in order.</summary>
    /// <exception cref="ToolException">It isn't a file of tests.</exception>
    public static IReadOnlyList<CqlTest> Read(string path)
    {
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(path, Settings);
            document = XDocument.Load(reader);
        }
        catch (XmlException error)
        {
            throw new ToolException($"{path} isn't a file of CQL tests: {error.Message}");
        }

        if (document.Root?.Name.LocalName != "tests") throw new ToolException($"{path} isn't a file of CQL tests: its root isn't 'tests'.");
        var file = Path.GetFileNameWithoutExtension(path);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return [.. document.Descendants().Where(e => e.Name.LocalName == "test").Select(test => Of(test, file, ids)).OfType<CqlTest>()];
    }

    private static CqlTest? Of(XElement test, string file, HashSet<string> ids)
    {
        if (test.Elements().FirstOrDefault(e => e.Name.LocalName == "expression") is not { } expression) return null;
        var name = $"{file}/{test.Parent!.Attribute("name")?.Value}/{test.Attribute("name")?.Value}";
        var id = name;
        for (var copy = 2; !ids.Add(id); copy++) id = FormattableString.Invariant($"{name}#{copy}");
        var invalid = expression.Attribute("invalid")?.Value;
        return new CqlTest(
            id,
            expression.Value,
            invalid is "false" ? null : invalid,
            [.. test.Elements().Where(e => e.Name.LocalName == "output").Select(e => e.Value)],
            VersionOf(test, "version"),
            VersionOf(test, "versionTo"));
    }

    // A group's or suite's version is its tests' too.
    private static Version? VersionOf(XElement test, string attribute)
    {
        var text = test.AncestorsAndSelf().Select(e => e.Attribute(attribute)?.Value).FirstOrDefault(v => v is not null);
        return Version.TryParse(text, out var version) ? version : null;
    }
}
