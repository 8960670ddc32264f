using System.Globalization;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Model;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>What the template prints of the subject: a property per data element, and its reading and writing.</summary>
internal static class SubjectView
{
    // Fields 0 and 1 are id and protocolVersion.
    private const int FirstField = 2;

    // A method of thousands of cases is slow to compile at run time, and the C# compiler's own time for it grows with the square of their number.
    private const int FieldsPerReader = 250;

    private const int NamesPerLine = 10;

    public static ScriptObject Of(ProtocolModel protocol, ProtocolNames names)
    {
        var values = new DataValueCode(protocol, names);
        var needed = NeededElements.Of(protocol);
        var elements = protocol.DataElements.Select((element, i) => Element(element, i + FirstField, names, values, needed.Contains(element.Name))).ToList();
        var readers = elements
            .Select((element, i) => (element, isBoolean: protocol.DataElements[i].Type == CqlType.Boolean, i))
            .GroupBy(item => item.i / FieldsPerReader)
            .Select(group => Reader(
                group.Key,
                Math.Min((group.Key + 1) * FieldsPerReader, elements.Count),
                elements.Count,
                group.Where(item => !item.isBoolean).Select(item => item.element).ToList(),
                group.Where(item => item.isBoolean).Select(item => item.element).ToList()));
        return ViewObject.Of(
            ("type_name", names.TypeName),
            ("declared_type", names.DeclaredType),
            ("id", protocol.Id),
            ("lookups", elements.Count <= FieldsPerReader ? null : Lookups(elements)),
            ("doc", DocComment.Summary(4, $"A person screened for {protocol.Id}. A property that is null was not recorded; a list that is empty was recorded as empty.\nA criterion without a rule is attested: a person says whether its statement holds; true means that it does, for exclusions too.")),
            ("elements", elements),
            ("field_names", FieldNames(protocol)),
            ("readers", readers),
            ("rows", protocol.DataElements.Where(e => RowType(e.Type) is not null).Select(e => Row(e, RowType(e.Type)!, names, values))));
    }

    private static IEnumerable<ScriptObject> Lookups(List<ScriptObject> elements) => elements
        .Select((element, i) => (element, i))
        .GroupBy(pair => pair.i / FieldsPerReader, pair => pair.element)
        .Select(group => ViewObject.Of(
            ("name", "FindValue_" + group.Key.ToString(CultureInfo.InvariantCulture)),
            ("value", "value" + group.Key.ToString(CultureInfo.InvariantCulture)),
            ("elements", group.ToList())));

    /// <summary>The tuple type of a data element's rows; null when it has none.</summary>
    public static TupleType? RowType(CqlType type) => type switch
    {
        TupleType tuple => tuple,
        ListType { Element: TupleType tuple } => tuple,
        _ => null,
    };

    // Attestations are most of what a record has: they have no code of their own but the property that each of them sets.
    // No data element's property has an underscore before a digit, so none takes these names.
    private static ScriptObject Reader(int number, int end, int count, List<ScriptObject> elements, List<ScriptObject> booleans)
    {
        static string Numbered(string name, int number) => $"{name}_{number.ToString(CultureInfo.InvariantCulture)}";
        return ViewObject.Of(
            ("name", Numbered("ReadFields", number)),
            ("set", Numbered("SetBoolean", number)),
            ("scan", number == 0 ? "void Gen::IScannedObject.ReadField" : "private void " + Numbered("ScanFields", number)),
            ("next_scan", end < count ? Numbered("ScanFields", number + 1) : null),
            ("last", end + FirstField - 1),
            ("elements", elements),
            ("booleans", booleans));
    }

    private static ScriptObject Element(DataElementModel element, int field, ProtocolNames names, DataValueCode values, bool isNeeded)
    {
        var property = names.Property(element.Name);
        return ViewObject.Of(
            ("name_literal", CSharpLiteral.Quote(element.Name)),
            ("field", field),
            ("property", property),
            ("type", values.PropertyType(element)),
            ("doc", DocComment.Summary(8, Describe(element))),
            ("read", values.Read(element, element.Type, null)),
            ("scan", values.Scan(element, element.Type, null, field, property, isNeeded)),
            ("write", values.Write(element, element.Type, null, property)));
    }

    // Behind the two that every subject has; a line of its own for every few.
    private static string FieldNames(ProtocolModel protocol) => string.Concat(protocol.DataElements.Select((element, i) =>
        (i % NamesPerLine == 0 ? ",\n            " : ", ") + CSharpLiteral.Quote(element.Name)));

    private static string Describe(DataElementModel element)
    {
        var text = element.Label.Trim();
        if (!text.EndsWith(".", StringComparison.Ordinal)) text += ".";
        if (element.UnitOf(null) is { } unit) text += $" In {unit}.";
        if (element.ValueSetOf(null) is { } valueSet) text += $" A code of {valueSet}.";
        if (element.IsAttestation) text += " Attested.";
        return element.Comment is null ? text : text + "\n" + element.Comment;
    }

    private static ScriptObject Row(DataElementModel element, TupleType tuple, ProtocolNames names, DataValueCode values)
    {
        var type = names.Row(element.Name);
        var properties = names.RowProperties(element.Name, tuple);
        return ViewObject.Of(
            ("type", type),
            ("doc", DocComment.Summary(8, $"A row of {element.Label}.")),
            ("names", string.Join(", ", tuple.Elements.Select(e => CSharpLiteral.Quote(e.Name)))),
            ("fields", tuple.Elements.Select((part, i) => ViewObject.Of(
                ("field", i),
                ("name_literal", CSharpLiteral.Quote(part.Name)),
                ("property", properties[part.Name]),
                ("type", DataValueCode.FieldType(part.Type)),
                ("doc", DocComment.Summary(12, part.Name + ": null when it was not recorded.")),
                ("read", values.Read(element, part.Type, part.Name)),
                ("scan", values.Scan(element, part.Type, part.Name, i, properties[part.Name], isNeeded: true)),
                ("write", values.Write(element, part.Type, part.Name, "row." + properties[part.Name]))))));
    }
}
