using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>
/// Makes bound nodes: applies conversions, chooses the reading, and keeps track of forms and of what depends on data.
/// One instance per rule, because it numbers variables.
/// </summary>
internal sealed class BoundNodes
{
    private const int MaxDistributedBranches = 4;
    private const int MaxRepeatedNodes = 16;

    private int _variables;

    public static BoundLiteral Null(CqlType type) => new(type, null);

    public static BoundLiteral Boolean(bool value) => new(CqlType.Boolean, new BooleanLiteral(value));

    public static BoundLiteral Integer(int value) => new(CqlType.Integer, new IntegerLiteral(value));

    public static BoundLiteral String(string value) => new(CqlType.String, new StringLiteral(value));

    public BoundVariable Variable(string name, BoundExpression value) => Variable(name, value.Type, value.DependsOnData, value.Form);

    public BoundVariable Variable(string name, CqlType type, bool dependsOnData, ValueForm form = ValueForm.Exact) =>
        new(type, name, ++_variables) { DependsOnData = dependsOnData, Form = form };

    /// <summary>Another variable of the same name, type and form.</summary>
    public BoundVariable Copy(BoundVariable variable) => variable with { Id = ++_variables };

    /// <summary>An operator with a single signature that fits; the compiler's own normalisations use it.</summary>
    public BoundExpression Call(string name, SourceSpan span, params BoundExpression[] operands) => Call(name, null, span, operands);

    public BoundExpression Call(string name, CqlPrecision? precision, SourceSpan span, params BoundExpression[] operands)
    {
        var match = OverloadResolver.Resolve([OperatorCatalogue.Get(name)], operands.Select(o => o.Type).ToList())
            ?? throw new InvalidOperationException($"{name} has no overload for {string.Join(", ", operands.Select(o => o.Type))}.");
        return Operation(match, operands, precision, span);
    }

    /// <summary>An operation with its operands converted as the match says.</summary>
    public BoundExpression Operation(OverloadMatch match, IReadOnlyList<BoundExpression> operands, CqlPrecision? precision, SourceSpan span)
    {
        var converted = new BoundExpression[operands.Count];
        for (var i = 0; i < operands.Count; i++) converted[i] = Convert(operands[i], match.Conversions[i]);
        if (ExtremeOf(match, converted, span) is { } extreme) return extreme;
        return OverChoices(match.Result, converted, span, chosen => Operation(match.Operator, match.Overload, match.Result, chosen, precision, span));
    }

    /// <summary>
    /// The first or last of values sorted by themselves is the least or greatest of them, whose range is known where a place among rows isn't.
    /// Null for anything else.
    /// </summary>
    private BoundExpression? ExtremeOf(OverloadMatch match, BoundExpression[] operands, SourceSpan span)
    {
        if (match.Operator.Name is not ("First" or "Last") || !TypeRelations.CanBeRange(match.Result)) return null;
        if (operands[0] is not BoundQuery { DependsOnData: true, SortKeys: { Count: 1 } keys } sorted || !keys[0].Key.Equals(keys[0].Row) || !keys[0].Key.DependsOnData) return null;
        // Equal values change neither.
        var values = BoundTree.WithoutOrder(sorted with { Distinct = false });
        return Call((match.Operator.Name == "First") == keys[0].Descending ? "Max" : "Min", span, values);
    }

    /// <summary>The element of a tuple or row, or the component of another value.</summary>
    public BoundExpression ElementOf(BoundExpression source, string name, CqlType type) => ExtremeElementOf(source, name, type) ?? Property(ToExact(source), name, type);

    /// <summary>
    /// The very thing that rows are sorted by, of the first or last of them: the least or greatest of all, whose range is known where the row isn't.
    /// Null for anything else.
    /// </summary>
    public BoundExpression? ExtremeElementOf(BoundExpression source, string name, CqlType type)
    {
        if (!TypeRelations.CanBeRange(type) || OpenRow.PlaceOf(source) is not { Keys.Count: > 0 } place) return null;
        var key = place.Keys[0];
        if (!key.Key.DependsOnData || ToExact(key.Key) is not BoundProperty { Source: BoundVariable row } sorted || sorted.Name != name || !row.Equals(key.Row)) return null;
        var element = Variable("row", source.Type, dependsOnData: true);
        var values = Query(new ListType(type), place.Rows, element, Property(element, name, type), singleton: false);
        return Call(key.Descending == place.FromEnd ? "Min" : "Max", source.Span, values);
    }

    /// <summary>
    /// What is made of operands, one of which may be a choice: then it is the choice of what is made of each. Where the condition is unknown,
    /// that may agree although the results themselves don't: <c>(if smoker then 1 else 5) = 3</c> is false either way. A choice stays an
    /// operand where taking it apart would repeat more than it is worth.
    /// </summary>
    public static BoundExpression OverChoices(CqlType type, BoundExpression[] operands, SourceSpan span, Func<BoundExpression[], BoundExpression> make)
    {
        // Answers of yes or no agree by themselves.
        var at = Array.FindIndex(operands, o => o is BoundConditional { Reading: WorldReading.Open } && o.Type != CqlType.Boolean);
        if (at < 0 || ((BoundConditional)operands[at]).Branches.Count > MaxDistributedBranches || operands.Where((_, i) => i != at).Any(o => !IsSmall(o))) return make(operands);
        var conditional = (BoundConditional)operands[at];
        var results = conditional.Branches.Select(b => b.Result).Append(conditional.Otherwise).Select(result =>
        {
            var chosen = (BoundExpression[])operands.Clone();
            chosen[at] = result is BoundFormChange { Form: ValueForm.Uncertain } change ? change.Operand : result;
            return OverChoices(type, chosen, span, make);
        }).ToList();
        return Conditional(type, conditional.Branches.Select(b => b.Condition).ToList(), results, span) with { Written = make((BoundExpression[])operands.Clone()) };
    }

    /// <summary>Small enough to stand in each branch, and free of queries, whose variables are unique in a rule.</summary>
    private static bool IsSmall(BoundExpression expression) =>
        BoundTree.DescendantsAndSelf(expression).Take(MaxRepeatedNodes + 1).Count() <= MaxRepeatedNodes && !BoundTree.DescendantsAndSelf(expression).Any(e => e is BoundQuery);

    /// <summary>A choice among results of one type; the last of them is the <c>else</c>.</summary>
    public static BoundConditional Conditional(CqlType type, IReadOnlyList<BoundExpression> conditions, IReadOnlyList<BoundExpression> results, SourceSpan span)
    {
        var conditionsDepend = conditions.Any(c => c.DependsOnData);
        // Where the condition may be unknown the result is one of several values, which is a range, if the type has ranges.
        if (results.Any(r => r.Form == ValueForm.Uncertain) || (conditionsDepend && TypeRelations.CanBeRange(type)))
            results = results.Select(ToUncertain).ToList();
        return new BoundConditional(
            type,
            conditions.Select((c, i) => new BoundBranch(c, results[i])).ToEquatableArray(),
            results[results.Count - 1],
            conditionsDepend ? WorldReading.Open : WorldReading.Closed)
        {
            Form = results[0].Form,
            DependsOnData = conditionsDepend || results.Any(r => r.DependsOnData),
            Span = span,
        };
    }

    private static BoundOperation Operation(
        OperatorDeclaration @operator,
        OperatorOverload overload,
        CqlType result,
        BoundExpression[] operands,
        CqlPrecision? precision,
        SourceSpan span)
    {
        var dependsOnData = operands.Any(o => o.DependsOnData);
        var open = dependsOnData && ReadsOpen(overload, operands, precision);
        var ranges = overload.Has(OverloadTraits.TakesRanges) && operands.Any(o => IsRange(o) && FitsRange(overload, operands, o));
        var rows = false;
        for (var i = 0; i < operands.Length; i++)
        {
            var operand = operands[i];
            if (TypeRelations.CanBeRange(operand.Type))
            {
                operands[i] = ranges && FitsRange(overload, operands, operand) ? ToUncertain(operand) : ToExact(operand);
            }
            else if (operand.Form == ValueForm.Uncertain)
            {
                var kept = overload.Has(OverloadTraits.TakesRows) && !rows;
                rows |= kept;
                operands[i] = kept ? operand : ToExact(operand);
            }
        }

        var canBeRange = TypeRelations.CanBeRange(result);
        var uncertain = (canBeRange && (ranges || overload.Has(OverloadTraits.YieldsRange)))
            || ((canBeRange || result is ListType) && (rows || (open && overload.Has(OverloadTraits.YieldsRangeWhenOpen))));
        return new BoundOperation(result, @operator, operands.ToEquatableArray(), open || rows ? WorldReading.Open : WorldReading.Closed, precision)
        {
            Form = uncertain ? ValueForm.Uncertain : ValueForm.Exact,
            DependsOnData = dependsOnData,
            Span = span,
        };
    }

    /// <summary>Ranges are taken by the operands that have the first parameter's type: in <c>date + quantity</c> the date alone.</summary>
    private static bool FitsRange(OperatorOverload overload, BoundExpression[] operands, BoundExpression operand) =>
        overload.IsVariadic || operand.Type.Equals(operands[0].Type);

    private static bool ReadsOpen(OperatorOverload overload, BoundExpression[] operands, CqlPrecision? precision)
    {
        if (overload.Has(OverloadTraits.Open)) return true;
        if (!overload.Has(OverloadTraits.OpenForParts)) return false;
        // A named precision asks about the recording itself, as CQL does; null boundaries of intervals stay unrecorded.
        if (precision is not null && !operands.Any(o => o.Type is IntervalType)) return false;
        return operands.Any(o => HasParts(o.Type));
    }

    private static bool HasParts(CqlType type) => type is not SimpleType || TypeRelations.IsTemporal(type) || type == CqlType.Any;

    public static bool IsRange(BoundExpression expression) =>
        expression.Form == ValueForm.Uncertain && TypeRelations.CanBeRange(expression.Type);

    public static BoundExpression ToExact(BoundExpression expression) =>
        expression.Form == ValueForm.Exact ? expression : ChangeForm(expression, ValueForm.Exact);

    public static BoundExpression ToUncertain(BoundExpression expression) =>
        expression.Form == ValueForm.Uncertain ? expression : ChangeForm(expression, ValueForm.Uncertain);

    private static BoundExpression ChangeForm(BoundExpression expression, ValueForm form)
    {
        // There and back again is nothing.
        if (expression is BoundFormChange change && change.Operand.Form == form) return change.Operand;
        return new BoundFormChange(expression) { Form = form, DependsOnData = expression.DependsOnData, Span = expression.Span };
    }

    /// <summary>The expression as a value of the conversion's target.</summary>
    public BoundExpression Convert(BoundExpression expression, Conversion conversion)
    {
        switch (conversion)
        {
            case IdentityConversion:
                return expression;
            case not null when expression is BoundLiteral { Value: null }:
                // A null has no type of its own: it takes the one that is asked for.
                return Null(conversion.Target) with { Span = expression.Span };
            case WideningConversion:
                return Cast(ToExact(expression), conversion.Target, strict: false);
            case NarrowingConversion:
                return Cast(ToExact(expression), conversion.Target, strict: false);
            case OperatorConversion call:
                return ConvertConstant(expression, call.Target) ?? Call(call.Operator, expression.Span, expression);
            case ListConversion list:
                return ConvertList(expression, list);
            case IntervalConversion interval:
                return ConvertInterval(expression, interval);
            case TupleConversion tuple:
                return ConvertTuple(expression, tuple);
            default:
                throw new InvalidOperationException($"No such conversion: {conversion}.");
        }
    }

    /// <summary>Number constants take the wider type at once, which reads better wherever they are shown.</summary>
    private static BoundLiteral? ConvertConstant(BoundExpression expression, CqlType target)
    {
        if (expression is not BoundLiteral literal) return null;
        LiteralValue? value = (literal.Value, target.ToString()) switch
        {
            (IntegerLiteral i, "Long") => new LongLiteral(i.Value),
            (IntegerLiteral i, "Decimal") => new DecimalLiteral(i.Value),
            (IntegerLiteral i, "Quantity") => new QuantityLiteral(i.Value, "1"),
            (LongLiteral l, "Decimal") => new DecimalLiteral(l.Value),
            (LongLiteral l, "Quantity") => new QuantityLiteral(l.Value, "1"),
            (DecimalLiteral d, "Quantity") => new QuantityLiteral(d.Value, "1"),
            _ => null,
        };
        return value is null ? null : new BoundLiteral(target, value) { Span = expression.Span };
    }

    public static BoundTypeCast Cast(BoundExpression expression, CqlType type, bool strict) =>
        new(type, expression, strict) { DependsOnData = expression.DependsOnData, Span = expression.Span };

    private BoundExpression ConvertList(BoundExpression expression, ListConversion conversion)
    {
        if (expression is BoundList list)
        {
            return new BoundList(conversion.List, list.Elements.Select(e => ToExact(Convert(e, conversion.Element))).ToEquatableArray())
            {
                DependsOnData = list.DependsOnData,
                Span = list.Span,
            };
        }

        var row = Variable("element", ((ListType)expression.Type).Element, expression.DependsOnData);
        return Query(conversion.List, expression, row, ToExact(Convert(row, conversion.Element)), singleton: false);
    }

    private BoundExpression ConvertInterval(BoundExpression expression, IntervalConversion conversion)
    {
        if (expression is BoundInterval interval)
        {
            return interval with
            {
                Type = conversion.Interval,
                IntervalType = conversion.Interval,
                Low = ToExact(Convert(interval.Low, conversion.Point)),
                High = ToExact(Convert(interval.High, conversion.Point)),
            };
        }

        var source = Variable("interval", expression);
        var point = ((IntervalType)expression.Type).Point;
        BoundExpression Boundary(string name) => ToExact(Convert(Property(source, name, point), conversion.Point));
        var converted = new BoundInterval(
            conversion.Interval,
            Boundary("low"),
            Boundary("high"),
            Property(source, "lowClosed", CqlType.Boolean),
            Property(source, "highClosed", CqlType.Boolean),
            WorldReading.Closed)
        {
            DependsOnData = expression.DependsOnData,
            Span = expression.Span,
        };
        return Query(conversion.Interval, expression, source, converted, singleton: true);
    }

    private BoundExpression ConvertTuple(BoundExpression expression, TupleConversion conversion)
    {
        if (expression is BoundTuple tuple)
        {
            return new BoundTuple(conversion.Tuple, tuple.Values.Select((v, i) => ToExact(Convert(v, conversion.Elements[i]))).ToEquatableArray())
            {
                DependsOnData = tuple.DependsOnData,
                Span = tuple.Span,
            };
        }

        var source = Variable("tuple", expression);
        var elements = ((TupleType)expression.Type).Elements;
        var values = elements.Select((e, i) => ToExact(Convert(Property(source, e.Name, e.Type), conversion.Elements[i]))).ToEquatableArray();
        var converted = new BoundTuple(conversion.Tuple, values) { DependsOnData = expression.DependsOnData, Span = expression.Span };
        return Query(conversion.Tuple, expression, source, converted, singleton: true);
    }

    public static BoundProperty Property(BoundExpression source, string name, CqlType type) =>
        new(type, source, name) { DependsOnData = source.DependsOnData, Span = source.Span };

    /// <summary>A query of one source that only projects.</summary>
    public static BoundQuery Query(CqlType type, BoundExpression source, BoundVariable row, BoundExpression projection, bool singleton, BoundExpression? where = null) =>
        new(type, [new BoundQuerySource(source, row)], singleton, [], [], where, projection, false, null, [], !singleton && source.Form == ValueForm.Uncertain ? WorldReading.Open : WorldReading.Closed)
        {
            Form = singleton ? ValueForm.Exact : source.Form,
            DependsOnData = source.DependsOnData || projection.DependsOnData,
            Span = source.Span,
        };

    /// <summary><c>and</c> or <c>or</c> over any number of operands; chains of the same kind are one node.</summary>
    public static BoundExpression Logical(LogicalKind kind, IEnumerable<BoundExpression> operands, SourceSpan span)
    {
        var flat = new List<BoundExpression>();
        foreach (var operand in operands)
        {
            if (operand is BoundLogical logical && logical.Kind == kind) flat.AddRange(logical.Operands);
            else flat.Add(operand);
        }

        if (flat.Count == 1) return flat[0];
        return new BoundLogical(kind, flat.ToEquatableArray()) { DependsOnData = flat.Any(o => o.DependsOnData), Span = span };
    }

    public BoundExpression Not(BoundExpression operand, SourceSpan span) => Call("Not", span, operand);
}
