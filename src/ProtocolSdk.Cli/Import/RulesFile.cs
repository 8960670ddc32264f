using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.Import;

/// <summary>
/// Writes a first protocol.json: the criteria with their ids and the registry's words. From then on the ids stay, whatever happens
/// to the record's text; rules are added to them one at a time.
/// </summary>
internal static class RulesFile
{
    private const string FileName = "protocol.json";
    private const string SchemaFile = "protocol.schema.json";

    /// <summary>Writes the file when there is none.</summary>
    /// <param name="folder">The protocol's folder, with its record.</param>
    /// <param name="nctId">Its identity.</param>
    /// <param name="record">The record's text.</param>
    /// <returns>Whether it was written; false when there was one, or the record doesn't compile.</returns>
    /// <exception cref="IOException">It can't be written.</exception>
    public static bool Write(string folder, string nctId, string record)
    {
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path)) return false;
        var model = ProtocolCompiler.Compile(new ProtocolSource(nctId, new SourceFile("record.json", record), null)).Model;
        if (model is null) return false;
        var hasSchema = File.Exists(Path.Combine(folder, "..", SchemaFile));
        AtomicFile.Write(path, Text(model, hasSchema, names: null));
        return true;
    }

    /// <summary>The file's bytes.</summary>
    /// <param name="model">The record's own protocol.</param>
    /// <param name="hasSchema">Whether protocol.schema.json lies in the protocol root.</param>
    /// <param name="names">A name for each criterion's id, where there is one; null gives none, and leaves no place for data elements.</param>
    public static byte[] Text(Compiler.Model.ProtocolModel model, bool hasSchema, IReadOnlyDictionary<string, string>? names) => JsonText.Bytes(json =>
    {
        json.WriteStartObject();
        if (hasSchema) json.WriteString("$schema", "../" + SchemaFile);
        json.WriteString("version", model.Version);
        if (names is not null)
        {
            json.WriteStartObject("dataElements");
            json.WriteEndObject();
        }

        json.WriteStartObject("criteria");
        foreach (var criterion in model.Criteria)
        {
            // The record's own fields (age, sex) need no entry.
            if (criterion.Origin == Compiler.Model.CriterionOrigin.RegistryField) continue;
            json.WriteStartObject(criterion.Id);
            if (names?.GetValueOrDefault(criterion.Id) is { } name) json.WriteString("name", name);
            json.WriteString("text", criterion.Text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });
}
