using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.Sql;

internal sealed partial class SqlExpressionWriter
{
    /// <summary>What the first and the last point of an interval can be.</summary>
    private sealed record Bounds(SqlPoint Start, SqlPoint End);

    private SqlInterval Interval(BoundInterval interval)
    {
        var low = Shared2(Point(interval.Low));
        var high = Shared2(Point(interval.High));
        var unit = low.Unit ?? high.Unit;
        if (unit is not null && (high.Unit ?? unit) != unit) throw Unsupported(interval, "its boundaries are in different units");
        (low, high) = (low with { Unit = unit }, high with { Unit = unit });
        var lowClosed = Boolean(interval.LowClosed);
        var highClosed = Boolean(interval.HighClosed);
        if (interval.Reading == WorldReading.Open)
        {
            // A boundary that isn't recorded is unknown, not unbounded.
            lowClosed = Closed(interval.LowClosed, lowClosed, interval.Low, low);
            highClosed = Closed(interval.HighClosed, highClosed, interval.High, high);
        }
        else
        {
            if (!low.IsExact || !high.IsExact) throw Unsupported(interval, "without data CQL reads the written parts of its boundaries");
            lowClosed = TwoValued(lowClosed);
            highClosed = TwoValued(highClosed);
        }

        var written = new SqlInterval(low, high, lowClosed, highClosed);
        if (!IsNeverEmpty(interval)) Fail(IsEmpty(written, interval), interval);
        return written;
    }

    private static SqlText TwoValued(SqlText text) => text.Text is "TRUE" or "FALSE" ? text : SqlText.Of($"COALESCE({text}, FALSE)");

    private static SqlText Closed(BoundExpression closedness, SqlText closed, BoundExpression boundary, SqlPoint value)
    {
        if (boundary is BoundLiteral { Value: not null } || closed.Text == "FALSE") return TwoValued(closed);
        return closedness is BoundLiteral { Value: BooleanLiteral { Value: true } }
            ? SqlText.Of($"({value.Low} IS NOT NULL)")
            : SqlText.Of($"(COALESCE({closed}, FALSE) AND {value.Low} IS NOT NULL)");
    }

    /// <summary>True for intervals that can't be empty whatever is recorded: of ordered constants, with an absent boundary, or around one date.</summary>
    private static bool IsNeverEmpty(BoundInterval interval)
    {
        if (interval.Low is BoundLiteral { Value: null } || interval.High is BoundLiteral { Value: null }) return true;
        if (Constant(interval.Low) is { } low && Constant(interval.High) is { } high)
        {
            var isOpen = interval.LowClosed is not BoundLiteral { Value: BooleanLiteral { Value: true } } || interval.HighClosed is not BoundLiteral { Value: BooleanLiteral { Value: true } };
            return isOpen ? low + 2 <= high : low <= high;
        }

        var (before, start) = Shift(interval.Low);
        var (after, end) = Shift(interval.High);
        return before is { } b && after is { } a && b <= 0 && a >= 0 && b < a && start.Equals(end)
            && interval.LowClosed is BoundLiteral && interval.HighClosed is BoundLiteral && (a - b >= 2 || IsClosed(interval));
    }

    private static bool IsClosed(BoundInterval interval) =>
        interval.LowClosed is BoundLiteral { Value: BooleanLiteral { Value: true } } && interval.HighClosed is BoundLiteral { Value: BooleanLiteral { Value: true } };

    private static decimal? Constant(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value: IntegerLiteral e } => e.Value,
        BoundLiteral { Value: LongLiteral e } => e.Value,
        BoundLiteral { Value: DecimalLiteral e } => e.Value,
        BoundLiteral { Value: TemporalLiteral { Components.Count: 3 } e } when expression.Type == CqlType.Date => (decimal)new DateTime(e.Components[0], e.Components[1], e.Components[2]).ToOADate(),
        _ => null,
    };

    /// <summary>How far a date is moved, and which: whole units in days, at the least.</summary>
    private static (decimal? Days, BoundExpression Date) Shift(BoundExpression expression) => expression switch
    {
        BoundFormChange change => Shift(change.Operand),
        BoundOperation { Operator.Name: "Add" or "Subtract" } e when e.Type == CqlType.Date && e.Operands[1] is BoundLiteral { Value: QuantityLiteral quantity } && quantity.Unit is "year" or "month" or "week" or "day" =>
            ((e.Operator.Name == "Add" ? 1 : -1) * decimal.Truncate(quantity.Value), Shift(e.Operands[0]).Date),
        _ => expression.Type == CqlType.Date ? (0m, expression) : (null, expression),
    };

    private SqlText IsEmpty(SqlInterval interval, BoundExpression expression)
    {
        var bounds = BoundsOf(interval, expression);
        return SqlText.Join(" OR ",
        [
            SqlText.Of($"({interval.Low.Low} IS NOT NULL AND {bounds.Start.Low} IS NULL)"),
            SqlText.Of($"({interval.High.Low} IS NOT NULL AND {bounds.End.Low} IS NULL)"),
            SqlText.Of($"COALESCE({bounds.Start.Low} > {bounds.End.High}, FALSE)"),
        ]);
    }

    /// <summary>The ranges of the first and the last point. A boundary that isn't known lies anywhere on its side of the other one.</summary>
    private Bounds BoundsOf(SqlInterval interval, BoundExpression expression)
    {
        var point = PointTypeOf(expression);
        var (low, high) = (interval.Low, interval.High);
        var min = Least(point);
        var max = Greatest(point);
        var unit = low.Unit ?? high.Unit;
        if (interval.LowClosed.Text == "TRUE" && interval.HighClosed.Text == "TRUE" && IsConstant(low) && IsConstant(high)) return new Bounds(low, high);

        SqlText After(SqlText value) => Step(value, 1, point);
        SqlText Before(SqlText value) => Step(value, -1, point);
        var lastOfHigh = SqlText.Of($"(CASE WHEN {interval.HighClosed} THEN {high.High} ELSE COALESCE({Before(high.High)}, {high.High}) END)");
        var firstOfLow = SqlText.Of($"(CASE WHEN {interval.LowClosed} THEN {low.Low} ELSE COALESCE({After(low.Low)}, {low.Low}) END)");
        SqlPoint start;
        if (interval.LowClosed.Text == "TRUE" && IsConstant(low))
        {
            start = low;
        }
        else
        {
            start = new SqlPoint(
                Share(SqlText.Of($"(CASE WHEN {interval.LowClosed} IS NULL THEN NULL WHEN {low.Low} IS NULL THEN {min} WHEN {interval.LowClosed} THEN {low.Low} ELSE {After(low.Low)} END)")),
                Share(SqlText.Of($"(CASE WHEN {interval.LowClosed} IS NULL THEN NULL WHEN {low.Low} IS NULL AND {interval.LowClosed} THEN {min} WHEN {low.Low} IS NULL AND {high.High} IS NULL THEN {max} WHEN {low.Low} IS NULL THEN {lastOfHigh} WHEN {interval.LowClosed} THEN {low.High} WHEN {After(low.Low)} IS NULL THEN NULL ELSE COALESCE({After(low.High)}, {low.High}) END)")),
                unit);
        }

        SqlPoint end;
        if (interval.HighClosed.Text == "TRUE" && IsConstant(high))
        {
            end = high;
        }
        else
        {
            end = new SqlPoint(
                Share(SqlText.Of($"(CASE WHEN {interval.LowClosed} IS NULL THEN NULL WHEN {high.High} IS NULL AND {interval.HighClosed} THEN {max} WHEN {high.High} IS NULL AND {low.Low} IS NULL THEN {min} WHEN {high.High} IS NULL THEN {firstOfLow} WHEN {interval.HighClosed} THEN {high.Low} WHEN {Before(high.High)} IS NULL THEN NULL ELSE COALESCE({Before(high.Low)}, {high.Low}) END)")),
                Share(SqlText.Of($"(CASE WHEN {interval.LowClosed} IS NULL THEN NULL WHEN {high.High} IS NULL THEN {max} WHEN {interval.HighClosed} THEN {high.High} ELSE {Before(high.High)} END)")),
                unit);
        }

        return new Bounds(start, end);
    }

    private static bool IsConstant(SqlPoint point) => point.IsExact && point.Low.Uses.Count == 0 && !point.Low.Text.StartsWith("CAST(NULL", StringComparison.Ordinal);

    private CqlType PointTypeOf(BoundExpression expression) =>
        expression.Type is IntervalType interval
            ? interval.Point == CqlType.Any ? throw Unsupported(expression, "its boundaries have no type") : interval.Point
            : throw Unsupported(expression, "it isn't an interval");

    private SqlText Least(CqlType point) => point.ToString() switch
    {
        "Integer" => Number(int.MinValue),
        "Long" => SqlText.Constant("(-9223372036854775807 - 1)"),
        "Date" => FirstDay,
        _ => SqlText.Constant($"CAST(-{LargestDecimal} AS {_dialect.TypeName(ProtocolSdk.Sql.Layout.ColumnType.Decimal)})"),
    };

    private SqlText Greatest(CqlType point) => point.ToString() switch
    {
        "Integer" => Number(int.MaxValue),
        "Long" => Number(long.MaxValue),
        "Date" => LastDay,
        _ => SqlText.Constant($"CAST({LargestDecimal} AS {_dialect.TypeName(ProtocolSdk.Sql.Layout.ColumnType.Decimal)})"),
    };

    /// <summary>The next or the previous value of a type; NULL when there is none.</summary>
    private SqlText Step(SqlText value, int direction, CqlType point)
    {
        var isLast = SqlText.Of($"{value} = {(direction > 0 ? Greatest(point) : Least(point))}");
        var sign = direction > 0 ? "+" : "-";
        var next = point.ToString() switch
        {
            "Date" => _dialect.AddDays(value, direction),
            "Integer" => SqlText.Of($"(CAST({value} AS BIGINT) {sign} 1)"),
            "Long" => SqlText.Of($"(CAST({value} AS {_dialect.WideInteger}) {sign} 1)"),
            _ => SqlText.Of($"({_dialect.Decimal(value)} {sign} CAST(0.00000001 AS {_dialect.TypeName(ProtocolSdk.Sql.Layout.ColumnType.Decimal)}))"),
        };
        return SqlText.Of($"(CASE WHEN {isLast} THEN NULL ELSE {next} END)");
    }

    private SqlText SameAs(SqlInterval left, SqlInterval right, BoundExpression expression)
    {
        if (expression is not BoundOperation operation) throw Unsupported(expression, "intervals can't be compared here");
        var (l, r) = (BoundsOf(left, operation.Operands[0]), BoundsOf(right, operation.Operands[1]));
        return SqlText.Of($"({Is(Order.Equal, l.Start, r.Start, expression)} AND {Is(Order.Equal, l.End, r.End, expression)})");
    }

    /// <summary>An operator on intervals, or on a point and an interval; null when it isn't one.</summary>
    private SqlPoint? IntervalOperation(BoundOperation operation)
    {
        var operands = operation.Operands;
        if (operands.Count != 2 || !operands.Any(o => o.Type is IntervalType) || operands.Any(o => o.Type is ListType)) return null;
        if (operation.Precision is not null) throw Unsupported(operation, "a named precision follows the written parts of boundaries");
        var left = BoundsOfOperand(operands[0]);
        var right = BoundsOfOperand(operands[1]);
        if (operation.Reading == WorldReading.Closed && !(Exact(left) && Exact(right))) throw Unsupported(operation, "without data CQL compares the written parts of boundaries");
        SqlText Q(Order order, SqlPoint a, SqlPoint b) => Is(order, a, b, operation);
        SqlText And(SqlText a, SqlText b) => SqlText.Of($"({a} AND {b})");
        switch (operation.Operator.Name)
        {
            case "In":
                return Answer(And(Q(Order.AtMost, right.Start, left.Start), Q(Order.AtLeast, right.End, left.End)));
            case "Contains":
                return Answer(And(Q(Order.AtMost, left.Start, right.Start), Q(Order.AtLeast, left.End, right.End)));
            case "ProperIn":
                return Answer(And(Q(Order.Less, right.Start, left.Start), Q(Order.Greater, right.End, left.End)));
            case "ProperContains":
                return Answer(And(Q(Order.Less, left.Start, right.Start), Q(Order.Greater, left.End, right.End)));
            case "Includes":
                return Answer(And(Q(Order.AtMost, left.Start, right.Start), Q(Order.AtLeast, left.End, right.End)));
            case "IncludedIn":
                return Answer(And(Q(Order.AtMost, right.Start, left.Start), Q(Order.AtLeast, right.End, left.End)));
            case "ProperIncludes":
                return Answer(ProperIncludes(left, right, operation));
            case "ProperIncludedIn":
                return Answer(ProperIncludes(right, left, operation));
            case "Before":
                return Answer(Q(Order.Greater, right.Start, left.End));
            case "After":
                return Answer(Q(Order.Greater, left.Start, right.End));
            case "SameOrBefore":
                return Answer(Q(Order.AtLeast, right.Start, left.End));
            case "SameOrAfter":
                return Answer(Q(Order.AtLeast, left.Start, right.End));
            case "SameAs":
                return Answer(And(Q(Order.Equal, left.Start, right.Start), Q(Order.Equal, left.End, right.End)));
            case "Overlaps":
                return Answer(And(Q(Order.AtMost, left.Start, right.End), Q(Order.AtMost, right.Start, left.End)));
            case "OverlapsBefore":
                return Answer(And(Q(Order.Less, left.Start, right.Start), Q(Order.AtMost, right.Start, left.End)));
            case "OverlapsAfter":
                return Answer(And(Q(Order.Greater, left.End, right.End), Q(Order.AtMost, left.Start, right.End)));
            case "Starts":
                return Answer(And(Q(Order.Equal, left.Start, right.Start), Q(Order.AtMost, left.End, right.End)));
            case "Ends":
                return Answer(And(Q(Order.AtLeast, left.Start, right.Start), Q(Order.Equal, left.End, right.End)));
            default:
                return null;
        }
    }

    private static bool Exact(Bounds bounds) => bounds.Start.IsExact && bounds.End.IsExact;

    private SqlText ProperIncludes(Bounds left, Bounds right, BoundExpression expression)
    {
        var starts = Is(Order.AtMost, left.Start, right.Start, expression);
        var ends = Is(Order.AtLeast, left.End, right.End, expression);
        return SqlText.Of($"({starts} AND {ends} AND NOT ({Is(Order.Equal, left.Start, right.Start, expression)} AND {Is(Order.Equal, left.End, right.End, expression)}))");
    }

    private Bounds BoundsOfOperand(BoundExpression operand)
    {
        if (operand.Type is IntervalType) return BoundsOf(Write(operand) as SqlInterval ?? throw Unsupported(operand, "it isn't an interval"), operand);
        var point = Shared2(Point(operand));
        return new Bounds(point, point);
    }
}
