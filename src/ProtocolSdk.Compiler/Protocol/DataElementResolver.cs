using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>Checks the declared data elements: type, units, value sets.</summary>
internal sealed class DataElementResolver(IReadOnlyCollection<string> valueSets, JsonObjectReader report)
{
    /// <summary>The elements whose declarations are sound enough to be properties of the subject.</summary>
    public IReadOnlyList<DataElementModel> Resolve(IReadOnlyList<DataElementEntry> entries)
    {
        var elements = new List<DataElementModel>();
        foreach (var entry in entries)
        {
            if (Resolve(entry) is { } element) elements.Add(element);
        }

        return elements;
    }

    private DataElementModel? Resolve(DataElementEntry entry)
    {
        if (ReservedElements.Objection(entry.Name) is { } objection)
        {
            report.Report(DiagnosticCatalogue.ReservedName, entry.NameSpan, entry.Name, objection);
            return null;
        }

        if (ElementTypes.Read(entry.Type, report) is not { } type) return null;
        if (!IsSupported(type))
        {
            report.Report(DiagnosticCatalogue.UnsupportedElementType, entry.Type.Span, type.ToString());
            return null;
        }

        if (ReservedElements.RequiredType(entry.Name) is { } required && type != required)
        {
            report.Report(DiagnosticCatalogue.ReservedName, entry.Type.Span, entry.Name, $"its type is always {required}");
            return null;
        }

        return new DataElementModel(
            entry.Name,
            type,
            entry.Label ?? NameWords.Of(entry.Name),
            entry.Question,
            entry.Comment,
            Units(entry, type).ToEquatableArray(),
            ValueSets(entry, type).ToEquatableArray(),
            IsAttestation: false);
    }

    private IEnumerable<FieldSetting> Units(DataElementEntry entry, CqlType type)
    {
        foreach (var reference in Fields(entry.Units, type))
        {
            if (!Holds(type, reference.Field, CqlType.Quantity))
            {
                report.Report(DiagnosticCatalogue.UnusableUnit, reference.Value.Span, reference.Value.Value, $"has no Quantity to be the unit of: the type is {type}");
            }
            else if (UnitTable.Find(reference.Value.Value) is null)
            {
                report.Report(DiagnosticCatalogue.UnusableUnit, reference.Value.Span, reference.Value.Value, "isn't a UCUM unit; write it as UCUM does, such as mg, 10*9/L or mm[Hg]");
            }
            else
            {
                yield return new FieldSetting(reference.Field, reference.Value.Value);
            }
        }
    }

    private IEnumerable<FieldSetting> ValueSets(DataElementEntry entry, CqlType type)
    {
        foreach (var reference in Fields(entry.ValueSets, type))
        {
            var name = reference.Value.Value;
            if (!Holds(type, reference.Field, CqlType.Code) && !Holds(type, reference.Field, CqlType.Concept))
            {
                report.Report(DiagnosticCatalogue.UnknownValueSet, reference.Value.Span, name, $"has no Code to bind: the type is {type}");
            }
            else if (!valueSets.Contains(name))
            {
                var nearest = SpellingSuggestion.Nearest(name, valueSets);
                report.Report(DiagnosticCatalogue.UnknownValueSet, reference.Value.Span, name, nearest is null ? "isn't declared under valueSets" : $"isn't declared; did you mean '{nearest}'?");
            }
            else
            {
                yield return new FieldSetting(reference.Field, name);
            }
        }
    }

    private IEnumerable<FieldReference> Fields(IReadOnlyList<FieldReference> references, CqlType type)
    {
        var names = Tuple(type)?.Elements.Select(e => e.Name).ToList() ?? [];
        foreach (var reference in references)
        {
            if (reference.Field is null || names.Contains(reference.Field))
            {
                yield return reference;
                continue;
            }

            var nearest = SpellingSuggestion.Nearest(reference.Field, names);
            report.Report(DiagnosticCatalogue.UnknownField, reference.FieldSpan, reference.Field, nearest is null ? "" : $"; did you mean '{nearest}'?");
        }
    }

    private static TupleType? Tuple(CqlType type) => type as TupleType ?? (type as ListType)?.Element as TupleType;

    private static bool Holds(CqlType type, string? field, CqlType wanted) => type switch
    {
        ListType list => Holds(list.Element, field, wanted),
        IntervalType interval => Holds(interval.Point, field, wanted),
        TupleType tuple => tuple.Elements.Any(e => (field is null || e.Name == field) && Holds(e.Type, null, wanted)),
        _ => type == wanted,
    };

    private static bool IsSupported(CqlType type) => type switch
    {
        ListType { Element: TupleType tuple } => tuple.Elements.All(e => IsPlain(e.Type) || e.Type is ListType { Element: var item } && IsPlain(item)),
        ListType list => IsPlain(list.Element),
        TupleType tuple => tuple.Elements.All(e => IsPlain(e.Type) || e.Type is ListType { Element: var item } && IsPlain(item)),
        _ => IsPlain(type),
    };

    private static bool IsPlain(CqlType type) =>
        (type is SimpleType && type != CqlType.Any && type != CqlType.ValueSet && type != CqlType.Vocabulary) || type is IntervalType { Point: SimpleType };
}
