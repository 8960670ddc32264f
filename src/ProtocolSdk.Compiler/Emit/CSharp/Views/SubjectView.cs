using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Model;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>What the template prints of the subject: a property per data element, and its reading and writing.</summary>
internal static class SubjectView
{
    // Fields 0 and 1 are id and protocolVersion.
    private const int FirstField = 2;

    public static ScriptObject Of(ProtocolModel protocol, ProtocolNames names)
    {
        var values = new DataValueCode(protocol, names);
        var needed = NeededElements.Of(protocol);
        var declared = protocol.DataElements.Where(e => !e.IsAttestation).ToList();
        return ViewObject.Of(
            ("declared_type", names.DeclaredType),
            ("doc", DocComment.Summary(4, $"A person screened for {protocol.Id}. A property that is null was not recorded; a list that is empty was recorded as empty.\nA criterion without a rule is attested: a person says whether its statement holds; true means that it does, for exclusions too.")),
            // Answers are read and written by the class that all subjects share.
            ("scanned", declared.Count > 0 ? ", Gen::IScannedObject" : ""),
            ("elements", declared.Select((element, i) => Element(element, i, names, values, needed.Contains(element.Name)))),
            ("answers", protocol.DataElements.Where(e => e.IsAttestation).Select((element, i) => ViewObject.Of(
                ("number", i),
                ("property", names.Property(element.Name)),
                ("doc", DocComment.Summary(8, Describe(element)))))),
            ("rows", protocol.DataElements.Where(e => RowType(e.Type) is not null).Select(e => Row(e, RowType(e.Type)!, names, values))));
    }

    /// <summary>The tuple type of a data element's rows; null when it has none.</summary>
    public static TupleType? RowType(CqlType type) => type switch
    {
        TupleType tuple => tuple,
        ListType { Element: TupleType tuple } => tuple,
        _ => null,
    };

    private static ScriptObject Element(DataElementModel element, int index, ProtocolNames names, DataValueCode values, bool isNeeded)
    {
        var property = names.Property(element.Name);
        return ViewObject.Of(
            ("index", index),
            ("field", index + FirstField),
            ("property", property),
            ("type", values.PropertyType(element)),
            ("doc", DocComment.Summary(8, Describe(element))),
            ("read", values.Read(element, element.Type, null)),
            ("scan", values.Scan(element, element.Type, null, index + FirstField, property, isNeeded)),
            ("write", values.Write(element, element.Type, null, property)));
    }

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
