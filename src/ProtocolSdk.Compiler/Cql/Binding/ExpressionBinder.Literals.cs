using System.Globalization;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

internal sealed partial class ExpressionBinder
{
    private static readonly string[] CodeElements = ["code", "system", "version", "display"];

    private BoundExpression? BindLiteral(LiteralSyntax syntax, bool negative)
    {
        switch (syntax)
        {
            case NullLiteralSyntax:
                return BoundNodes.Null(CqlType.Any);
            case BooleanLiteralSyntax e:
                return BoundNodes.Boolean(e.Value);
            case IntegerLiteralSyntax e:
                var integer = negative ? -e.Value : e.Value;
                if (integer is >= int.MinValue and <= int.MaxValue) return BoundNodes.Integer((int)integer);
                Report(DiagnosticCatalogue.CqlNumberTooLarge, e, e.Value.ToString(CultureInfo.InvariantCulture), "an Integer");
                return null;
            case LongLiteralSyntax e:
                if (negative && e.Value <= 1UL + long.MaxValue) return new BoundLiteral(CqlType.Long, new LongLiteral(unchecked(-(long)e.Value)));
                if (e.Value <= long.MaxValue) return new BoundLiteral(CqlType.Long, new LongLiteral((long)e.Value));
                Report(DiagnosticCatalogue.CqlNumberTooLarge, e, e.Value.ToString(CultureInfo.InvariantCulture) + "L", "a Long");
                return null;
            case DecimalLiteralSyntax e:
                return new BoundLiteral(CqlType.Decimal, new DecimalLiteral(negative ? -e.Value : e.Value));
            case StringLiteralSyntax e:
                return BoundNodes.String(e.Value);
            case DateLiteralSyntax e:
                return new BoundLiteral(CqlType.Date, new TemporalLiteral(e.Components, null));
            case DateTimeLiteralSyntax e:
                return new BoundLiteral(CqlType.DateTime, new TemporalLiteral(e.Components, e.OffsetMinutes));
            case TimeLiteralSyntax e:
                return new BoundLiteral(CqlType.Time, new TemporalLiteral(e.Components, null));
            case QuantityLiteralSyntax e:
                return QuantityOf(e, negative) is { } quantity ? new BoundLiteral(CqlType.Quantity, quantity) : null;
            case RatioLiteralSyntax e:
                var numerator = QuantityOf(e.Numerator, negative);
                var denominator = QuantityOf(e.Denominator, false);
                return numerator is null || denominator is null
                    ? null
                    : new BoundLiteral(CqlType.Ratio, new RatioLiteral(numerator, denominator));
            default:
                return NotSupported(syntax, "this kind of constant isn't known to the compiler");
        }
    }

    private QuantityLiteral? QuantityOf(QuantityLiteralSyntax syntax, bool negative)
    {
        var unit = syntax.Unit is null ? "1" : UnitOf(syntax.Unit);
        return unit is null ? null : new QuantityLiteral(negative ? -syntax.Value : syntax.Value, unit);
    }

    private string? UnitOf(UnitSyntax syntax)
    {
        if (syntax is CalendarUnitSyntax calendar) return PrecisionWord(calendar.Precision);
        var code = ((UcumUnitSyntax)syntax).Code;
        return CheckUnit(code, syntax) ? code : null;
    }

    private BoundExpression? BindTypeExtent(TypeExtentSyntax syntax)
    {
        if (BindType(syntax.Type) is not { } type) return null;
        if (TypeExtents.Of(type, syntax.Maximum) is { } value) return new BoundLiteral(type, value);
        Report(DiagnosticCatalogue.CqlNoOverload, syntax, Quote(syntax), syntax.Maximum ? "maximum" : "minimum", type.ToString(), string.Empty);
        return null;
    }

    private BoundExpression? BindInterval(IntervalSelectorSyntax syntax)
    {
        var low = Bind(syntax.Low);
        var high = Bind(syntax.High);
        if (low is null || high is null) return null;
        if (TypeRelations.FindCommon(low.Type, high.Type) is not { } point)
        {
            Report(DiagnosticCatalogue.CqlNoCommonType, syntax, Quote(syntax), low.Type.ToString(), high.Type.ToString());
            return null;
        }

        // Nothing is known of an interval between two nulls without a type, not even what its points are: it is null itself.
        if (IsNull(low) && IsNull(high)) return BoundNodes.Null(new IntervalType(CqlType.Any));
        if (point != CqlType.Any && !TypeRelations.IsPoint(point))
        {
            Report(DiagnosticCatalogue.CqlInvalidInterval, syntax, Quote(syntax), $"{point} is no point type");
            return null;
        }

        low = ConvertTo(low, point, syntax.Low, "here")!;
        high = ConvertTo(high, point, syntax.High, "here")!;
        if (IsBackwards(low, high, syntax))
        {
            Report(DiagnosticCatalogue.CqlInvalidInterval, syntax, Quote(syntax), "no value is in it, because its low boundary is above its high one");
            return null;
        }

        var type = new IntervalType(point);
        return BoundNodes.OverChoices(type, [low, high], SpanOf(syntax), boundaries =>
        {
            var dependsOnData = boundaries.Any(b => b.DependsOnData);
            return new BoundInterval(
                type,
                BoundNodes.ToExact(boundaries[0]),
                BoundNodes.ToExact(boundaries[1]),
                BoundNodes.Boolean(syntax.LowClosed),
                BoundNodes.Boolean(syntax.HighClosed),
                dependsOnData ? WorldReading.Open : WorldReading.Closed)
            {
                DependsOnData = dependsOnData,
                Span = SpanOf(syntax),
            };
        });
    }

    /// <summary>True for number constants that leave nothing between them.</summary>
    private static bool IsBackwards(BoundExpression low, BoundExpression high, IntervalSelectorSyntax syntax)
    {
        if (NumberOf(low) is not { } l || NumberOf(high) is not { } h) return false;
        var isEmptyWhenEqual = !syntax.LowClosed || !syntax.HighClosed;
        return l > h || (l == h && isEmptyWhenEqual);
    }

    private static decimal? NumberOf(BoundExpression? expression) => (expression as BoundLiteral)?.Value switch
    {
        IntegerLiteral e => e.Value,
        LongLiteral e => e.Value,
        DecimalLiteral e => e.Value,
        QuantityLiteral { Unit: "1" } e => e.Value,
        _ => null,
    };

    private BoundExpression? BindList(ListSelectorSyntax syntax)
    {
        CqlType? declared = null;
        if (syntax.ElementType is not null && (declared = BindType(syntax.ElementType)) is null) return null;
        if (BindAll(syntax.Elements) is not { } elements) return null;
        var type = declared ?? elements.Aggregate(CqlType.Any, (t, e) => TypeRelations.CommonOrChoice(t, e.Type));
        var converted = new List<BoundExpression>(elements.Length);
        for (var i = 0; i < elements.Length; i++)
        {
            if (ConvertTo(elements[i], type, syntax.Elements[i], "in this list") is not { } element) return null;
            converted.Add(BoundNodes.ToExact(element));
        }

        return new BoundList(new ListType(type), converted.ToEquatableArray()) { DependsOnData = converted.Any(e => e.DependsOnData) };
    }

    private BoundExpression? BindTuple(TupleSelectorSyntax syntax)
    {
        var values = new SortedDictionary<string, BoundExpression>(StringComparer.Ordinal);
        var complete = true;
        foreach (var element in syntax.Elements)
        {
            var value = Bind(element.Value);
            if (values.ContainsKey(element.Name.Text))
            {
                Report(DiagnosticCatalogue.CqlDuplicateName, element.Name, element.Name.Text);
                complete = false;
            }
            else if (value is null)
            {
                complete = false;
            }
            else
            {
                values.Add(element.Name.Text, BoundNodes.ToExact(value));
            }
        }

        return complete ? TupleOf(values) : null;
    }

    private static BoundTuple TupleOf(SortedDictionary<string, BoundExpression> values) =>
        new(new TupleType(values.Select(v => new TupleElementType(v.Key, v.Value.Type))), values.Values.ToEquatableArray())
        {
            DependsOnData = values.Values.Any(v => v.DependsOnData),
        };

    private BoundExpression? BindInstance(InstanceSelectorSyntax syntax)
    {
        if (BindType(syntax.Type) is not { } type) return null;
        (string Name, CqlType Type)[]? elements = type.ToString() switch
        {
            "Quantity" => [("value", CqlType.Decimal), ("unit", CqlType.String)],
            "Ratio" => [("numerator", CqlType.Quantity), ("denominator", CqlType.Quantity)],
            "Code" => [.. CodeElements.Select(n => (n, CqlType.String))],
            "Concept" => [("codes", new ListType(CqlType.Code)), ("display", CqlType.String)],
            "ValueSet" => [("id", CqlType.String), ("version", CqlType.String), ("name", CqlType.String)],
            _ => null,
        };
        if (elements is null) return NotSupported(syntax, $"{type} can't be written element by element");
        var values = elements.Select(e => (BoundExpression)BoundNodes.Null(e.Type)).ToArray();
        var complete = true;
        foreach (var element in syntax.Elements)
        {
            var at = Array.FindIndex(elements, e => e.Name == element.Name.Text);
            if (at < 0)
            {
                Report(DiagnosticCatalogue.CqlUnknownElement, element.Name, type.ToString(), element.Name.Text, NameSuggestions.DidYouMean(element.Name.Text, elements.Select(e => e.Name)));
                complete = false;
            }
            else if (BindElement(element.Value, elements[at].Type, $"for {element.Name.Text}") is { } value)
            {
                values[at] = value;
            }
            else
            {
                complete = false;
            }
        }

        if (!complete) return null;
        if (ConstantOf(type, values) is { } constant)
        {
            if (constant is QuantityLiteral quantity && !CheckUnit(quantity.Unit, syntax)) return null;
            return new BoundLiteral(type, constant);
        }

        return _nodes.Call((type == CqlType.ValueSet ? CqlType.Vocabulary : type) + "Instance", new SourceSpan(syntax.Span), values);
    }

    /// <summary>A single code stands for the list of it, as HL7's tests write <c>Concept { codes: Code { … } }</c>.</summary>
    private BoundExpression? BindElement(ExpressionSyntax syntax, CqlType type, string place)
    {
        if (type is not ListType list || syntax is not InstanceSelectorSyntax single || BindType(single.Type) != list.Element) return Bind(syntax, type, place);
        return Bind(syntax, list.Element, place) is { } value ? new BoundList(list, new[] { value }.ToEquatableArray()) { DependsOnData = value.DependsOnData } : null;
    }

    private static LiteralValue? ConstantOf(CqlType type, BoundExpression[] values)
    {
        if (!values.All(v => v is BoundLiteral)) return null;
        var parts = values.Select(v => ((BoundLiteral)v).Value).ToArray();
        string? Text(int index) => (parts[index] as StringLiteral)?.Value;
        return type.ToString() switch
        {
            "Quantity" when parts[0] is DecimalLiteral value => new QuantityLiteral(value.Value, Text(1) ?? "1"),
            "Code" when Text(0) is { Length: > 0 } code => new CodeLiteral(code, Text(1), Text(2), Text(3)),
            "Ratio" when parts[0] is QuantityLiteral n && parts[1] is QuantityLiteral d => new RatioLiteral(n, d),
            _ => null,
        };
    }

    private BoundExpression? BindCode(CodeSelectorSyntax syntax)
    {
        if (scope.FindCodeSystem(syntax.CodeSystem.Text) is { } uri)
            return new BoundLiteral(CqlType.Code, new CodeLiteral(syntax.Code, uri, null, syntax.Display));
        Report(DiagnosticCatalogue.CqlUnknownCodeSystem, syntax.CodeSystem, syntax.CodeSystem.Text, NameSuggestions.DidYouMean(syntax.CodeSystem.Text, scope.CodeSystemNames));
        return null;
    }

    private BoundExpression? BindConcept(ConceptSelectorSyntax syntax)
    {
        var codes = syntax.Codes.Select(BindCode).ToList();
        if (codes.Contains(null)) return null;
        return _nodes.Call(
            "ConceptInstance",
            new SourceSpan(syntax.Span),
            new BoundList(new ListType(CqlType.Code), codes.ToEquatableArray()!),
            syntax.Display is null ? BoundNodes.Null(CqlType.String) : BoundNodes.String(syntax.Display));
    }
}
