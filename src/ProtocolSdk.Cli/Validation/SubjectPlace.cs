using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.Validation;

/// <summary>A value of a subject's data: where it stands, and what the protocol says of it.</summary>
/// <param name="Node">The value.</param>
/// <param name="Span">Where a finding points: the value, or the name of a field that nobody knows.</param>
/// <param name="JsonPath">Such as <c>$.priorProcedures[0].date</c>.</param>
/// <param name="Element">The data element that it belongs to; null for the subject itself and for fields that nobody knows.</param>
/// <param name="Field">The field of the element's rows; null for the element itself.</param>
/// <param name="Type">What it should be; null for the subject itself, and for a field that the type doesn't have.</param>
/// <param name="Parent">The value around it; null for the subject itself.</param>
internal sealed record SubjectPlace(JsonNode Node, TextSpan Span, string JsonPath, DataElementModel? Element, string? Field, CqlType? Type, SubjectPlace? Parent)
{
    private static readonly CqlType Text = CqlType.String;

    /// <summary>The subject itself.</summary>
    public static SubjectPlace Root(JsonNode node) => new(node, node.Span, "$", null, null, null, null);

    /// <summary>The last part of the path: a name, or an index.</summary>
    public string Name => JsonPath[(JsonPath.LastIndexOf('.') + 1)..];

    /// <summary>
    /// Goes along a path as NJsonSchema writes it, <c>priorProcedures[0].date</c>. Names aren't escaped there, so that the data decides what one is.
    /// </summary>
    /// <param name="path">What is left of the path.</param>
    /// <param name="protocol">The protocol.</param>
    /// <returns>The place; null when the data has no such value.</returns>
    public SubjectPlace? Find(ReadOnlySpan<char> path, ProtocolModel protocol)
    {
        if (path.IsEmpty) return this;
        if (Node is JsonArray array && path[0] == '[')
        {
            var end = path.IndexOf(']');
            if (end < 0 || !int.TryParse(path[1..end], out var index) || index < 0 || index >= array.Items.Length) return null;
            return Item(array.Items[index], index).Find(path[(end + 1)..], protocol);
        }

        if (Node is not JsonObject members) return null;
        if (path[0] == '.') path = path[1..];
        foreach (var member in members.Members)
        {
            if (!path.StartsWith(member.Name, StringComparison.Ordinal)) continue;
            var rest = path[member.Name.Length..];
            if ((rest.IsEmpty || rest[0] is '.' or '[') && Member(member, protocol).Find(rest, protocol) is { } found) return found;
        }

        return null;
    }

    /// <summary>A member of this object.</summary>
    public SubjectPlace Member(JsonMember member, ProtocolModel protocol)
    {
        var path = $"{JsonPath}.{member.Name}";
        if (Parent is null)
        {
            var element = protocol.DataElements.FirstOrDefault(e => e.Name == member.Name);
            return new SubjectPlace(member.Value, element is null ? member.NameSpan : member.Value.Span, path, element, null, element?.Type ?? Reserved(member.Name), this);
        }

        var type = TypeOf(member.Name);
        return new SubjectPlace(member.Value, type is null ? member.NameSpan : member.Value.Span, path, Element, Type is TupleType ? member.Name : Field, type, this);
    }

    /// <summary>The names that this object may have.</summary>
    public IReadOnlyList<string> KnownNames(ProtocolModel protocol) => Parent is null
        ? [.. protocol.DataElements.Select(e => e.Name), "id", "protocolVersion"]
        : Type switch
        {
            TupleType tuple => [.. tuple.Elements.Select(e => e.Name)],
            IntervalType => ["low", "high", "lowClosed", "highClosed"],
            SimpleType { Name: "Quantity" } => ["value", "unit"],
            SimpleType { Name: "Ratio" } => ["numerator", "denominator"],
            SimpleType { Name: "Code" } => ["code", "system", "version", "display"],
            SimpleType { Name: "Concept" } => ["codes", "display"],
            _ => [],
        };

    private SubjectPlace Item(JsonNode node, int index) =>
        new(node, node.Span, FormattableString.Invariant($"{JsonPath}[{index}]"), Element, Field, Type is ListType list ? list.Element : Type, this);

    private CqlType? TypeOf(string name) => Type switch
    {
        TupleType tuple => tuple.Elements.Where(e => e.Name == name).Select(e => e.Type).FirstOrDefault(),
        IntervalType interval => name switch { "low" or "high" => interval.Point, "lowClosed" or "highClosed" => CqlType.Boolean, _ => null },
        SimpleType { Name: "Quantity" } => name switch { "value" => CqlType.Decimal, "unit" => Text, _ => null },
        SimpleType { Name: "Ratio" } => name is "numerator" or "denominator" ? CqlType.Quantity : null,
        // The code itself is checked by its value set, whether it stands alone or in an object.
        SimpleType { Name: "Code" } => name switch { "code" => CqlType.Code, "system" or "version" or "display" => Text, _ => null },
        SimpleType { Name: "Concept" } => name switch { "codes" => new ListType(CqlType.Code), "display" => Text, _ => null },
        _ => null,
    };

    private static CqlType? Reserved(string name) => name is "id" or "protocolVersion" ? Text : null;
}
