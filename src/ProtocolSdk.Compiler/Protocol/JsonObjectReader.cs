using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>Reads members of JSON objects by kind; a member of another kind is one finding, and counts as absent.</summary>
internal sealed class JsonObjectReader(SourceFile source, List<ProtocolDiagnostic> diagnostics)
{
    /// <summary>Where a span of the file is.</summary>
    public SourceLocation Locate(TextSpan span) => source.GetLocation(span);

    public void Report(DiagnosticRule rule, TextSpan span, params string[] arguments) =>
        diagnostics.Add(new ProtocolDiagnostic(rule, source.GetLocation(span), arguments.ToEquatableArray()));

    public JsonObject? AsObject(JsonNode node, string what)
    {
        if (node is JsonObject found) return found;
        Report(DiagnosticCatalogue.UnexpectedKind, node.Span, what, "an object");
        return null;
    }

    public JsonString? String(JsonObject owner, string name)
    {
        switch (owner.Find(name)?.Value)
        {
            case null: return null;
            case JsonString text: return text;
            case { } other:
                Report(DiagnosticCatalogue.UnexpectedKind, other.Span, name, "a string");
                return null;
        }
    }

    public IEnumerable<JsonNode> Array(JsonObject owner, string name)
    {
        switch (owner.Find(name)?.Value)
        {
            case null: return [];
            case JsonArray array: return array.Items;
            case { } other:
                Report(DiagnosticCatalogue.UnexpectedKind, other.Span, name, "an array");
                return [];
        }
    }

    /// <summary>The members of the object under <paramref name="name"/> whose values are objects.</summary>
    public IEnumerable<(JsonMember Member, JsonObject Value)> ObjectsOf(JsonObject owner, string name)
    {
        foreach (var member in MembersOf(owner, name))
        {
            if (AsObject(member.Value, member.Name) is { } value) yield return (member, value);
        }
    }

    /// <summary>The members of the object under <paramref name="name"/> whose values are strings.</summary>
    public IEnumerable<(JsonMember Member, JsonString Value)> StringsOf(JsonObject owner, string name) => Strings(MembersOf(owner, name));

    /// <summary>The members of <paramref name="owner"/> whose values are strings.</summary>
    public IEnumerable<(JsonMember Member, JsonString Value)> StringsOf(JsonObject owner) => Strings(owner.Members);

    public void WarnOfUnknown(JsonObject owner, string what, params string[] known)
    {
        foreach (var member in owner.Members)
        {
            if (known.Contains(member.Name, StringComparer.Ordinal)) continue;
            var nearest = SpellingSuggestion.Nearest(member.Name, known);
            Report(DiagnosticCatalogue.UnknownProperty, member.NameSpan, member.Name, what, nearest is null ? "remove it" : $"did you mean '{nearest}'?");
        }
    }

    private IEnumerable<(JsonMember Member, JsonString Value)> Strings(IEnumerable<JsonMember> members)
    {
        foreach (var member in members)
        {
            if (member.Value is JsonString value) yield return (member, value);
            else Report(DiagnosticCatalogue.UnexpectedKind, member.Value.Span, member.Name, "a string");
        }
    }

    /// <summary>The members of the object under <paramref name="name"/>.</summary>
    public IEnumerable<JsonMember> MembersOf(JsonObject owner, string name)
    {
        if (owner.Find(name) is not { } member) return [];
        return AsObject(member.Value, name) is { } found ? found.Members : [];
    }
}
