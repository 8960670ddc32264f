using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Json;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>Reads the CQL type specifiers of protocol.json.</summary>
internal static class ElementTypes
{
    /// <summary>The type that the text names; null when it names none, which is reported at its place in the text.</summary>
    public static CqlType? Read(JsonString text, JsonObjectReader? report)
    {
        var parsed = CqlParser.ParseTypeSpecifier(text.Value);
        var (type, errors) = parsed.Node is null ? (null, parsed.Errors) : CqlBinder.BindType(parsed.Node);
        if (type is null)
        {
            foreach (var error in errors) report?.Report(error.Rule, text.ToFileSpan(error.Span), [.. error.Arguments]);
        }

        return type;
    }
}
