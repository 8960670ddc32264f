using System.Collections.Immutable;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Json;

/// <summary><c>{ … }</c>: members in the file's order. Of several members with one name only the last is here.</summary>
public sealed class JsonObject : JsonNode
{
    private const int LinearSearchLimit = 12;

    private Dictionary<string, JsonMember>? _byName;

    internal JsonObject(ImmutableArray<JsonMember> members, TextSpan span)
        : base(JsonKind.Object, span) => Members = members;

    /// <summary>The members, in the file's order, with no name twice.</summary>
    public ImmutableArray<JsonMember> Members { get; }

    /// <summary>The value of a member; C# null when there is none (a JSON null is a <see cref="JsonNull"/>).</summary>
    public JsonNode? this[string name] => Find(name)?.Value;

    /// <summary>The member of that name (ordinal); null when there is none.</summary>
    public JsonMember? Find(string name)
    {
        if (Members.Length > LinearSearchLimit)
        {
            var byName = _byName ??= Members.ToDictionary(m => m.Name, StringComparer.Ordinal);
            return byName.TryGetValue(name, out var found) ? found : null;
        }

        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal)) return member;
        }

        return null;
    }
}

/// <summary><c>[ … ]</c></summary>
public sealed class JsonArray : JsonNode
{
    internal JsonArray(ImmutableArray<JsonNode> items, TextSpan span)
        : base(JsonKind.Array, span) => Items = items;

    /// <summary>The values, in order.</summary>
    public ImmutableArray<JsonNode> Items { get; }
}
