using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>The C# types of data elements, and the expressions that read and write their values.</summary>
internal sealed class DataValueCode(ProtocolModel protocol, ProtocolNames names)
{
    private const string Reader = "Gen::ValueJson.";
    private const string Writer = "Gen::ValueJsonWriter.";
    private const string List = "Lists::IReadOnlyList";

    /// <summary>The type of a data element's property, nullable; rows are named by <paramref name="qualifier"/> outside of the subject.</summary>
    public string PropertyType(DataElementModel element, string qualifier = "") => SubjectView.RowType(element.Type) is null
        ? FieldType(element.Type)
        : element.Type is ListType ? $"{List}<{qualifier}{names.Row(element.Name)}>?" : $"{qualifier}{names.Row(element.Name)}?";

    /// <summary>The nullable type of a value without rows.</summary>
    public static string FieldType(CqlType type) => type switch
    {
        ListType list => $"{List}<{(IsReference(list.Element) ? Name(list.Element) : FieldType(list.Element))}>?",
        _ => Name(type) + "?",
    };

    /// <summary>An expression that reads the value at <c>reader</c>.</summary>
    public string Read(DataElementModel element, CqlType type, string? field)
    {
        var name = CSharpLiteral.Quote(field is null ? element.Name : element.Name + "." + field);
        return type switch
        {
            ListType list => $"{Reader}ReadList(ref reader, {name}, static (ref Json::Utf8JsonReader reader, string name) => {ReadItem(element, list.Element, field)})",
            _ => ReadValue(element, type, field, name),
        };
    }

    /// <summary>A statement that sets <paramref name="property"/> to the value at which <c>line</c> stands, or passes over a text that no rule reads.</summary>
    public string Scan(DataElementModel element, CqlType type, string? field, int number, string property, bool isNeeded)
    {
        if (!isNeeded && type == CqlType.String) return "line.SkipText()";
        var call = type switch
        {
            SimpleType { Name: "Boolean" or "Integer" or "Long" or "Decimal" or "Date" or "DateTime" or "Time" } simple => $"Read{simple.Name}()",
            SimpleType { Name: "String" } => "ReadText()",
            SimpleType { Name: "Quantity" } => $"ReadQuantity({CSharpLiteral.TextOrNull(element.UnitOf(field))})",
            SimpleType { Name: "Code" } => $"ReadCode({ValueSet(element, field)})",
            // The list that is used again is the subject's: rows have no place for one.
            ListType { Element: SimpleType { Name: "Code" } } when field is null => $"ReadCodes({Number(number)}, {ValueSet(element, field)})",
            ListType { Element: TupleType } when field is null => $"ReadRows<{names.Row(element.Name)}>({Number(number)})",
            ListType list => $"ReadOther(static (ref Json::Utf8JsonReader reader, string name) => {Reader}ReadList(ref reader, name, static (ref Json::Utf8JsonReader reader, string name) => {ReadItem(element, list.Element, field)}))",
            _ => $"ReadOther(static (ref Json::Utf8JsonReader reader, string name) => {ReadValue(element, type, field, "name")})",
        };
        return $"{property} = line.{call}";
    }

    /// <summary>A statement that writes <paramref name="value"/>.</summary>
    public string Write(DataElementModel element, CqlType type, string? field, string value)
    {
        var name = CSharpLiteral.Quote(field ?? element.Name);
        if (type == CqlType.Boolean) return $"{Writer}Write(writer, {name}, {value});";
        return type is ListType list
            ? $"{Writer}WriteList(writer, {name}, {value}, {WriteValue(element, list.Element, field)});"
            : $"{Writer}Write(writer, {name}, {value}, {WriteValue(element, type, field)});";
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsReference(CqlType type) => type is TupleType || type == CqlType.String || type == CqlType.Code || type == CqlType.Concept;

    private static string Name(CqlType type) => type switch
    {
        IntervalType interval => $"Sdk::Cql.Interval<{Name(interval.Point)}>",
        SimpleType { Name: "Boolean" } => "bool",
        SimpleType { Name: "Integer" } => "int",
        SimpleType { Name: "Long" } => "long",
        SimpleType { Name: "Decimal" } => "decimal",
        SimpleType { Name: "String" } => "string",
        SimpleType { Name: "Date" } => "Sdk::Cql.CqlDate",
        SimpleType { Name: "DateTime" } => "Sdk::Cql.CqlDateTime",
        SimpleType { Name: "Time" } => "Sdk::Cql.CqlTime",
        SimpleType simple => "Sdk::Cql." + simple.Name,
        _ => "object",
    };

    private string ReadItem(DataElementModel element, CqlType type, string? field) =>
        ReadValue(element, type, field, "name") + (IsReference(type) ? $" ?? throw {Reader}NullItem(name)" : "");

    private string ReadValue(DataElementModel element, CqlType type, string? field, string name) => type switch
    {
        TupleType => $"{names.Row(element.Name)}.Read(ref reader, {name})",
        IntervalType interval => $"{Reader}ReadInterval<{Name(interval.Point)}>(ref reader, {name}, static (ref Json::Utf8JsonReader reader, string name) => {ReadValue(element, interval.Point, field, "name")})",
        SimpleType { Name: "Quantity" } => $"{Reader}ReadQuantity(ref reader, {name}, {CSharpLiteral.TextOrNull(element.UnitOf(field))})",
        SimpleType { Name: "Code" or "Concept" } coded => $"{Reader}Read{coded.Name}(ref reader, {name}, {ValueSet(element, field)})",
        SimpleType simple => $"{Reader}Read{simple.Name}(ref reader, {name})",
        _ => "null",
    };

    private string WriteValue(DataElementModel element, CqlType type, string? field) => type switch
    {
        TupleType => names.Row(element.Name) + ".Write",
        IntervalType interval => $"static (writer, value) => {Writer}Interval(writer, value, {WriteValue(element, interval.Point, field)})",
        SimpleType { Name: "Code" } when IsTextEnough(element.ValueSetOf(field)) => Writer + "BoundCode",
        SimpleType simple => Writer + simple.Name,
        _ => Writer + "String",
    };

    private bool IsTextEnough(string? valueSet)
    {
        var set = protocol.ValueSets.FirstOrDefault(s => s.Name == valueSet);
        return set is not null && set.Codes.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count() == set.Codes.Count;
    }

    private string ValueSet(DataElementModel element, string? field) =>
        element.ValueSetOf(field) is { } name ? ValueSetExpression(names, name) : "null";

    /// <summary>The run-time value set of that name.</summary>
    public static string ValueSetExpression(ProtocolNames names, string name) => $"{names.TypeName}.ValueSets.{names.ValueSet(name)}.{RegistryView.WholeSet}";
}
