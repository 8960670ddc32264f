using System.Globalization;
using ProtocolSdk.Cql;
using ValueType = ProtocolSdk.Sql.Layout.ValueType;

namespace ProtocolSdk.Columns.Plans;

internal sealed partial class PlanReader
{
    /// <summary>What a comparison with a constant asks of one value.</summary>
    private delegate bool? Question(object value);

    private MaskNode Dates(ref PlanText text, int scope, bool isStrict)
    {
        var left = Date(ref text, scope);
        return Ranges(left, Date(ref text, scope), scope, isStrict);
    }

    private MaskNode SameDates(ref PlanText text, int scope)
    {
        var left = Date(ref text, scope);
        return Same(left, Date(ref text, scope), scope);
    }

    /// <summary>Equal is at most, both ways: on ranges too.</summary>
    private MaskNode Same(RangeOperand? left, RangeOperand? right, int scope) => And(Ranges(left, right, scope, false), Ranges(right, left, scope, false));

    private MaskNode Ranges(RangeOperand? left, RangeOperand? right, int scope, bool isStrict)
    {
        if (left is null || right is null) return Constant(scope, null);
        if (left.Constant is { } l && right.Constant is { } r)
        {
            return Constant(scope, isStrict
                ? (l.High < r.Low ? true : l.Low >= r.High ? false : null)
                : (l.High <= r.Low ? true : l.Low > r.High ? false : null));
        }

        return Add(new RangeAtMostNode(scope, left, right, isStrict));
    }

    private MaskNode Duration(ref PlanText text, int scope)
    {
        var unit = text.Word() switch
        {
            "Y" => CqlPrecision.Year,
            "M" => CqlPrecision.Month,
            "W" => CqlPrecision.Week,
            "D" => CqlPrecision.Day,
            _ => throw text.Broken(),
        };
        var question = new DurationQuestion(unit, text.Integer());
        var start = Date(ref text, scope);
        var end = Date(ref text, scope);
        if (start is null || end is null) return Constant(scope, null);
        if (start.Constant is { } s && end.Constant is { } e)
            return Constant(scope, question.HasPassed(s.High, e.Low) ? true : question.HasPassed(s.Low, e.High) ? null : false);

        // To or from one day the passing of time is a day itself: ages are the case that matters.
        if (end.IsExact && end.Constant is { Low: var to })
            return AtMost(start, Limit.Greatest(DayRanges.First, DayRanges.Last, day => question.HasPassed((int)day, to)), scope);
        if (start.IsExact && start.Constant is { Low: var from })
            return Not(AtMost(end, Limit.Greatest(DayRanges.First, DayRanges.Last, day => !question.HasPassed(from, (int)day)), scope));
        return Add(new DurationNode(scope, start, end, question));
    }

    private MaskNode AtMost(RangeOperand dates, long? limit, int scope) => limit is { } day
        ? Add(new RangeAtMostNode(scope, dates, new ConstantOperand(scope, (int)day, (int)day), false))
        : Not(Add(new RangeAtMostNode(scope, dates, new ConstantOperand(scope, DayRanges.Last, DayRanges.Last), false)));

    /// <summary>Dates of a scope; null when they are null for everybody.</summary>
    private RangeOperand? Date(ref PlanText text, int scope)
    {
        switch (text.Peek())
        {
            case '(':
                text.Expect('(');
                var isBackwards = text.Word() is "-";
                var dates = Date(ref text, scope);
                var amount = text.Decimal();
                var moved = Moved(dates, new Quantity(amount, text.Quoted()), isBackwards, scope);
                text.Expect(')');
                return moved;
            case '@':
                var date = CqlDate.Parse(text.Word()[1..]);
                return new ConstantOperand(scope, date.EarliestDate.DayNumber - DateColumn.Epoch, date.LatestDate.DayNumber - DateColumn.Epoch);
            case 't':
                text.Word();
                var today = _asOf.Today.DayNumber - DateColumn.Epoch;
                return new ConstantOperand(scope, today, today);
            default:
                return Reference(ref text, out var column) is var own && column is null ? null
                    : column is DateColumn days ? Spread(new ColumnOperand(own, days.Earliest, days.Latest, days.IsExact, days.Recorded), scope)
                    : throw Mismatch();
        }
    }

    private RangeOperand? Moved(RangeOperand? dates, Quantity amount, bool isBackwards, int scope)
    {
        if (dates is null) return null;
        if (dates.Constant is not { } constant) return AddOperand(new MovedOperand(dates, amount, isBackwards));
        return MovedOperand.Move(constant.Low, constant.High, amount, isBackwards) is { } moved ? new ConstantOperand(scope, moved.Low, moved.High) : null;
    }

    private T AddOperand<T>(T operand)
        where T : RangeOperand
    {
        _steps.Add(operand.Run);
        return operand;
    }

    private RangeOperand? Spread(RangeOperand operand, int scope) =>
        operand.Scope == scope ? operand : _columns.Elements[scope] is ListColumn list ? AddOperand(new SpreadOperand(scope, operand, list)) : null;

    private RangeOperand? Integers(ref PlanText text, int scope) =>
        Reference(ref text, out var column) is var own && column is null ? null
        : column is IntegerColumn integers ? Spread(new ColumnOperand(own, integers.Values, integers.Values, true, integers.Recorded), scope)
        : throw Mismatch();

    /// <summary>A number's column and a constant.</summary>
    private MaskNode Numbers(ref PlanText text, string symbol)
    {
        var start = text.Peek() is var _ ? text.Position : 0;
        var scope = Reference(ref text, out var column);
        var unit = UnitOf(text.From(start));
        var limit = text.Decimal();
        var limitUnit = text.Peek() == '\'' ? text.Quoted() : null;

        bool? AtMost(object value) => value is Quantity quantity
            ? CqlOperators.LessOrEqual(quantity, new Quantity(limit, limitUnit ?? "1"))
            : Convert.ToDecimal(value, CultureInfo.InvariantCulture) <= limit;
        bool? Below(object value) => value is Quantity quantity
            ? CqlOperators.Less(quantity, new Quantity(limit, limitUnit ?? "1"))
            : Convert.ToDecimal(value, CultureInfo.InvariantCulture) < limit;
        bool? Same(object value) => AtMost(value) & !Below(value);

        switch (column)
        {
            case null:
                return Constant(scope, null);
            case DictionaryColumn dictionary:
                return Dictionary(scope, dictionary, symbol switch { "<=" => AtMost, "<" => Below, _ => Same });
            default:
                return symbol switch
                {
                    "<=" => Limited(scope, column, unit, AtMost),
                    "<" => Limited(scope, column, unit, Below),
                    _ => And(Limited(scope, column, unit, AtMost), Not(Limited(scope, column, unit, Below))),
                };
        }
    }

    /// <summary>A question that is true up to some value and false from there on: the scalar operator itself says where.</summary>
    private MaskNode Limited(int scope, Column column, string? unit, Question question)
    {
        switch (column)
        {
            case IntegerColumn integers:
                return Limit.Greatest(int.MinValue, int.MaxValue, v => question((int)v) == true) is { } greatest
                    ? Add(new IntegerAtMostNode(scope, integers, (int)greatest))
                    : Not(Add(new IntegerAtMostNode(scope, integers, int.MaxValue)));
            case LongColumn longs:
                object Value(long whole)
                {
                    var number = LongColumn.Value(whole, longs.Scale);
                    return unit is null ? number : new Quantity(number, unit);
                }

                if (question(Value(0)) is null) return Constant(scope, null);
                return Limit.Greatest(long.MinValue, long.MaxValue, v => question(Value(v)) == true) is { } most
                    ? Add(new LongAtMostNode(scope, longs, most))
                    : Not(Add(new LongAtMostNode(scope, longs, long.MaxValue)));
            default:
                throw Mismatch();
        }
    }

    /// <summary>The declared unit of a quantity's column; null for numbers.</summary>
    private string? UnitOf(ReadOnlySpan<char> reference)
    {
        var point = reference.IndexOf('.');
        var element = _columns.Protocol.DataElements[Number(point < 0 ? reference : reference[..point])];
        var type = ValueType.Parse(element.Type);
        if (point < 0) return type.Name == "Quantity" ? element.UnitOf(null) : null;
        if (type.Element!.Name != "Tuple") return type.Element.Name == "Quantity" ? element.UnitOf(null) : null;
        var field = type.Element.Fields[Number(reference[(point + 1)..])];
        return field.Value.Name == "Quantity" ? element.UnitOf(field.Key) : null;
    }

    private MaskNode InValueSet(ref PlanText text)
    {
        var scope = Reference(ref text, out var column);
        var valueSet = _columns.Protocol.ValueSets[text.Integer()];
        return Dictionary(scope, column, value => value is Code code ? CqlOperators.InValueSet(code, valueSet) : CqlOperators.InValueSet((string)value, valueSet));
    }

    private MaskNode EqualText(ref PlanText text)
    {
        var scope = Reference(ref text, out var column);
        var constant = text.Quoted();
        return Dictionary(scope, column, value => CqlOperators.Equal((string)value, constant));
    }

    private MaskNode EqualCode(ref PlanText text)
    {
        var scope = Reference(ref text, out var column);
        var constant = text.Quoted();
        return Dictionary(scope, column, value => CqlOperators.Equal(((Code)value).Value, constant));
    }

    private MaskNode Equivalent(ref PlanText text)
    {
        var scope = Reference(ref text, out var column);
        var code = text.Quoted();
        var constant = new Code(code, text.Peek() == '\'' ? text.Quoted() : text.Word() is "-" ? null : throw text.Broken());
        return Dictionary(scope, column, value => CqlOperators.Equivalent((Code)value, constant));
    }

    /// <summary>A question that is asked of each value of a dictionary once.</summary>
    private MaskNode Dictionary(int scope, Column? column, Question question)
    {
        if (column is null) return Constant(scope, null);
        if (column is not DictionaryColumn dictionary) throw Mismatch();
        var isTrue = new ulong[Bitmaps.Words(dictionary.Dictionary.Count) + 1];
        var isFalse = new ulong[isTrue.Length];
        for (var i = 0; i < dictionary.Dictionary.Count; i++)
        {
            if (question(dictionary.Dictionary[i]) is not { } answer) continue;
            (answer ? isTrue : isFalse)[i >> 6] |= 1UL << i;
        }

        return Add(new DictionaryNode(scope, dictionary, isTrue, isFalse));
    }
}
