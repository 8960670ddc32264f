using System.Text.Json;
using System.Xml.Linq;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.Tests;

/// <summary>Importing real registry data: all of it arrives, and all of it compiles.</summary>
public sealed class SharedDataImportTests : IDisposable
{
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("ctgov", "*.json")]
    [InlineData("ctgov-partial", "*.json")]
    public async Task Records_are_kept_byte_for_byte_and_compile(string folder, string pattern)
    {
        var files = SharedData.Files(folder, pattern);
        var run = await _tool.Run(["import", "--write-rules", .. files]);
        Assert.Equal((0, $"{files.Count} records imported, 0 unchanged, 0 skipped, {files.Count} protocol.json written"), (run.ExitCode, run.Lines[^1]));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(_tool.PathOf($"protocol/{Path.GetFileNameWithoutExtension(file)}/record.json"))));
        await EverythingCompiles();
    }

    [Fact]
    public async Task All_records_at_once_as_lines_as_an_array_and_as_a_page_are_the_same_records()
    {
        var files = SharedData.Files("ctgov", "*.json").Take(100).ToList();
        var records = files.Select(File.ReadAllText).ToList();
        _tool.Write("all.ndjson", string.Join('\n', records.Select(r => JsonSerializer.Serialize(JsonDocument.Parse(r).RootElement))));
        _tool.Write("all.json", $"[{string.Join(',', records)}]");
        _tool.Write("page.json", $"{{\"studies\":[{string.Join(',', records)}],\"nextPageToken\":\"x\"}}");
        foreach (var form in (string[])["all.ndjson", "all.json", "page.json"])
        {
            var run = await _tool.Run("import", form, "--out", form + ".out");
            Assert.Equal((0, $"{files.Count} records imported, 0 unchanged, 0 skipped\n"), (run.ExitCode, run.Output));
            Assert.All(files, file =>
            {
                using var expected = JsonDocument.Parse(File.ReadAllText(file));
                using var actual = JsonDocument.Parse(_tool.Read($"{form}.out/{Path.GetFileNameWithoutExtension(file)}/record.json"));
                Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), file);
            });
        }
    }

    [Fact]
    public async Task Every_study_of_the_older_xml_arrives_and_compiles()
    {
        var files = SharedData.Files("ctgov-xml-legacy", "*.xml");
        foreach (var file in files)
        {
            var run = await _tool.Run("import", file, "--force", "--write-rules");
            Assert.Equal(0, run.ExitCode);
            var study = XDocument.Load(file).Root!;
            using var record = JsonDocument.Parse(_tool.Read($"protocol/{Line(study, "id_info", "nct_id")}/record.json"));
            AgreesOnKeyFields(study, record.RootElement.GetProperty("protocolSection"));
        }

        await EverythingCompiles();
    }

    // Whatever the words, none of the criteria's may be lost; and numbers of things agree.
    private static void AgreesOnKeyFields(XElement study, JsonElement protocol)
    {
        var eligibility = protocol.TryGetProperty("eligibilityModule", out var module) && module.TryGetProperty("eligibilityCriteria", out var text) ? text.GetString()! : "";
        Assert.Equal(Words(study.Element("eligibility")?.Element("criteria")?.Value ?? ""), Words(eligibility));
        Assert.Equal(Line(study, "brief_title"), protocol.GetProperty("identificationModule").GetProperty("briefTitle").GetString());
        Assert.Equal(study.Elements("location").Count(), CountOf(protocol, "contactsLocationsModule", "locations"));
        Assert.Equal(study.Elements("arm_group").Count(), CountOf(protocol, "armsInterventionsModule", "armGroups"));
        Assert.Equal(study.Elements("intervention").Count(), CountOf(protocol, "armsInterventionsModule", "interventions"));
        Assert.Equal(study.Elements("primary_outcome").Count(), CountOf(protocol, "outcomesModule", "primaryOutcomes"));
        Assert.Equal(study.Elements("secondary_outcome").Count(), CountOf(protocol, "outcomesModule", "secondaryOutcomes"));
        Assert.Equal(study.Elements("reference").Count() + study.Elements("results_reference").Count(), CountOf(protocol, "referencesModule", "references"));
    }

    private static int CountOf(JsonElement protocol, string module, string field) =>
        protocol.TryGetProperty(module, out var found) && found.TryGetProperty(field, out var items) ? items.GetArrayLength() : 0;

    private static string? Line(XElement study, params string[] path)
    {
        var value = path.Aggregate((XElement?)study, (owner, name) => owner?.Element(name))?.Value;
        return value is null ? null : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // Letters and digits alone: markers, wrapping and escapes are the form.
    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private async Task EverythingCompiles()
    {
        var run = await _tool.Run("check", "protocol", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        foreach (var folder in Directory.EnumerateDirectories(_tool.PathOf("protocol")))
        {
            var source = new ProtocolSource(Path.GetFileName(folder), new SourceFile("record.json", File.ReadAllText(Path.Combine(folder, "record.json"))), null);
            var compilation = ProtocolCompiler.Compile(source);
            Assert.NotNull(compilation.Model);
            Assert.DoesNotContain(compilation.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        }
    }
}
