using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Compiler.Cql.Binding;

internal sealed partial class ExpressionBinder
{
    private BoundExpression? BindIdentifier(IdentifierSyntax syntax)
    {
        if (FindName(syntax.Name) is { } found) return found;
        Report(
            DiagnosticCatalogue.CqlUnknownName,
            syntax,
            syntax.Name,
            NameSuggestions.DidYouMean(syntax.Name, _locals.Names().Concat(scope.ValueNames)));
        return null;
    }

    /// <summary>What a name stands for: inner scopes first, then data elements, definitions and value sets.</summary>
    private BoundExpression? FindName(string name)
    {
        if (_locals.Find(name) is { } local) return local;
        if (scope.FindDataElement(name) is { } element) return new BoundDataElement(element.Type, element.Name) { DependsOnData = true };
        if (scope.FindDefinition(name) is { } definition)
        {
            return new BoundDefinition(definition.Type, definition.Name) { Form = definition.Form, DependsOnData = definition.DependsOnData };
        }

        return scope.FindValueSet(name) is { } valueSet ? new BoundValueSet(valueSet.Name) : null;
    }

    private BoundExpression? BindSpecialVariable(SpecialVariableSyntax syntax)
    {
        var name = syntax.Variable switch
        {
            SpecialVariable.This => "$this",
            SpecialVariable.Index => "$index",
            _ => "$total",
        };
        return _locals.Find(name) ?? NotSupported(syntax, $"{name} has a value only within a query's sort, or an iteration");
    }

    private BoundExpression? BindMemberAccess(MemberAccessSyntax syntax)
    {
        if (Bind(syntax.Source) is not { } source) return null;
        return MemberOf(source, syntax.Member) ?? ReportUnknownElement(source.Type, syntax.Member);
    }

    /// <summary>The element of a tuple or the component of a System type; of a list, the list of them.</summary>
    private BoundExpression? MemberOf(BoundExpression source, NameSyntax member)
    {
        if (source.Type is ListType list)
        {
            var row = _nodes.Variable("row", list.Element, source.DependsOnData);
            if (MemberOf(row, member) is not { } value) return null;
            value = value with { Span = new SourceSpan(member.Span) };
            // CQL drops nulls from a path over a list; where they are unrecorded values, dropping them would close the world.
            var where = source.DependsOnData
                ? null
                : _nodes.Not(_nodes.Call("IsNull", value.Span, value), value.Span);
            var path = BoundNodes.Query(new ListType(value.Type), source, row, BoundNodes.ToExact(value), singleton: false, where);
            return value.Type is ListType ? _nodes.Call("Flatten", value.Span, path) : path;
        }

        if (ElementType(source.Type, member.Text) is not { } type) return null;
        // A definition that is such a row has the row's least or greatest element as well.
        return source is BoundDefinition definition && scope.FindDefinition(definition.Name)?.OpenRow is { } open && ReferenceEquals(open.Value, open.Place)
            && _nodes.ExtremeElementOf(open.Copy(_nodes, SpanOf(member)).Value, member.Text, type) is { } extreme
            ? extreme
            : _nodes.ElementOf(source, member.Text, type);
    }

    private static CqlType? ElementType(CqlType type, string name) => type switch
    {
        TupleType tuple => tuple.Elements.FirstOrDefault(e => e.Name == name)?.Type,
        IntervalType interval => name switch
        {
            "low" or "high" => interval.Point,
            "lowClosed" or "highClosed" => CqlType.Boolean,
            _ => null,
        },
        _ => (type.ToString(), name) switch
        {
            ("Quantity", "value") => CqlType.Decimal,
            ("Quantity", "unit") => CqlType.String,
            ("Ratio", "numerator" or "denominator") => CqlType.Quantity,
            ("Code", "code" or "system" or "version" or "display") => CqlType.String,
            ("Concept", "codes") => new ListType(CqlType.Code),
            ("Concept", "display") => CqlType.String,
            ("ValueSet", "id" or "name") => CqlType.String,
            _ => null,
        },
    };

    private static IEnumerable<string> ElementNames(CqlType type) => type switch
    {
        TupleType tuple => tuple.Elements.Select(e => e.Name),
        IntervalType => ["low", "high", "lowClosed", "highClosed"],
        ListType list => ElementNames(list.Element),
        _ => type.ToString() switch
        {
            "Quantity" => ["value", "unit"],
            "Ratio" => ["numerator", "denominator"],
            "Code" => CodeElements,
            "Concept" => ["codes", "display"],
            "ValueSet" => ["id", "name"],
            _ => [],
        },
    };

    private BoundExpression? ReportUnknownElement(CqlType type, NameSyntax member)
    {
        Report(
            DiagnosticCatalogue.CqlUnknownElement,
            member,
            type.ToString(),
            member.Text,
            NameSuggestions.DidYouMean(member.Text, ElementNames(type)));
        return null;
    }
}
