using System.Globalization;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>How a subject is filled from a row of columns, for the criteria that columns can't do.</summary>
internal sealed class RowByRowCode(ProtocolModel protocol, ProtocolNames names, RuleNames rules)
{
    private readonly CSharpTypes _types = new(rules);

    /// <summary>The statement that fills the property of one data element.</summary>
    public string Fill(int index)
    {
        var element = protocol.DataElements[index];
        var value = element.Type switch
        {
            ListType list => $"row.List({Number(index)}, static r => {Item(element, list.Element)})",
            TupleType => $"row.Value<{names.TypeName}.Subject.{names.Row(element.Name)}>({Number(index)})",
            _ => Value("row", element, element.Type, null, index),
        };
        return $"subject.{names.Property(element.Name)} = {value};";
    }

    private string Item(DataElementModel element, CqlType item)
    {
        if (item is not TupleType tuple)
            return Value("r", element, item, null, 0) + (CSharpTypes.IsStruct(item) ? "" : "!");
        var properties = names.RowProperties(element.Name, tuple);
        var fields = tuple.Elements.Select((e, i) => $"{properties[e.Name]} = {Value("r", element, e.Type, e.Name, i)}");
        return $"new {names.TypeName}.Subject.{names.Row(element.Name)} {{ {string.Join(", ", fields)} }}";
    }

    private string Value(string row, DataElementModel element, CqlType type, string? field, int index) => type is SimpleType simple
        ? simple.Name switch
        {
            "Boolean" or "Integer" or "Long" or "Decimal" or "Date" => $"{row}.{simple.Name}({Number(index)})",
            "Quantity" when element.UnitOf(field) is { } unit => $"{row}.Quantity({Number(index)}, {CSharpLiteral.Text(unit)})",
            _ => Any(row, type, index),
        }
        : Any(row, type, index);

    private string Any(string row, CqlType type, int index)
    {
        // What a subject's property holds: a list there has no null elements of a class.
        var text = type is ListType { Element: var item } && !CSharpTypes.IsStruct(item)
            ? $"global::System.Collections.Generic.IReadOnlyList<{_types.NotNullable(item)}>"
            : CSharpTypes.IsStruct(type) ? _types.Nullable(type) : _types.NotNullable(type);
        return $"{row}.Value<{text}>({Number(index)})";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
