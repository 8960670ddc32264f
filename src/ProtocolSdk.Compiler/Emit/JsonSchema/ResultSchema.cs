using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Generation.Schemas;

namespace ProtocolSdk.Compiler.Emit.JsonSchema;

/// <summary>The draft-07 schema of a protocol's screening results, as <c>EligibilityResult.WriteTo</c> writes them.</summary>
public static class ResultSchema
{
    /// <summary>The schema's text: indented, as a file for people, or without white space.</summary>
    public static string Write(ProtocolModel protocol, bool indented = true)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        return SchemaText.Of(
            writer => ResultSchemaWriter.Write(writer, protocol.Id, protocol.Version, [.. protocol.Criteria.Select(c => (c.Id, c.Text))], [.. protocol.DataElements.Select(e => e.Name)]), indented);
    }
}
