using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Compiler.Emit.Sql;

internal sealed partial class SqlExpressionWriter
{
    /// <summary>The questions that comparisons ask.</summary>
    private enum Order
    {
        Less,
        AtMost,
        Equal,
        AtLeast,
        Greater,
    }

    private SqlText Compare(BoundOperation operation, Order order)
    {
        var left = Point(operation.Operands[0]);
        var right = Point(operation.Operands[1]);
        var type = operation.Operands[0].Type;
        if (type == CqlType.String && order != Order.Equal) throw Unsupported(operation, "databases order texts by bytes or by a language, and CQL by UTF-16");
        if (type != CqlType.Date) return Is(order, left, right, operation);
        if (operation.Precision is { } precision) return CompareDates(order, operation, precision);
        if (operation.Reading == WorldReading.Closed && !(left.IsExact && right.IsExact) && operation.Operands.All(o => o.Form == ValueForm.Exact))
            throw Unsupported(operation, "CQL compares the written parts of partial dates here");
        return Is(order, left, right, operation);
    }

    /// <summary>True when all possible values agree, false when none do, else NULL.</summary>
    private SqlText Is(Order order, SqlPoint left, SqlPoint right, BoundExpression expression)
    {
        (left, right) = InOneUnit(left, right, expression);
        if (left.IsExact && right.IsExact) return SqlText.Of($"({left.Low} {Symbol(order)} {right.Low})");
        switch (order)
        {
            case Order.AtLeast:
                return Is(Order.AtMost, right, left, expression);
            case Order.Greater:
                return Is(Order.Less, right, left, expression);
            case Order.Less:
                return SqlText.Of($"(CASE WHEN {left.High} < {right.Low} THEN TRUE WHEN {left.Low} >= {right.High} THEN FALSE END)");
            case Order.AtMost:
                return SqlText.Of($"(CASE WHEN {left.High} <= {right.Low} THEN TRUE WHEN {left.Low} > {right.High} THEN FALSE END)");
            default:
                return SqlText.Of($"(CASE WHEN {left.Low} >= {right.High} AND {left.High} <= {right.Low} THEN TRUE WHEN {left.Low} > {right.High} OR {left.High} < {right.Low} THEN FALSE END)");
        }
    }

    private static string Symbol(Order order) => order switch
    {
        Order.Less => "<",
        Order.AtMost => "<=",
        Order.Equal => "=",
        Order.AtLeast => ">=",
        _ => ">",
    };

    /// <summary>Quantities in one unit: cross-multiplied by whole numbers, so that nothing is rounded.</summary>
    private (SqlPoint Left, SqlPoint Right) InOneUnit(SqlPoint left, SqlPoint right, BoundExpression expression)
    {
        if (left.Unit is null || right.Unit is null || left.Unit == right.Unit) return (left, right);
        const decimal largestFactor = 1_000_000;
        if (CalendarWords.TryParse(left.Unit, out _) || CalendarWords.TryParse(right.Unit, out _))
            throw Unsupported(expression, $"'{left.Unit}' and '{right.Unit}' mix calendar durations with others");
        var conversion = UnitConversion.Find(left.Unit, right.Unit);
        if (conversion is null || conversion.IsSpecial || conversion.Ratio.Numerator > (System.Numerics.BigInteger)largestFactor || conversion.Ratio.Denominator > (System.Numerics.BigInteger)largestFactor)
            throw Unsupported(expression, $"'{left.Unit}' can't be converted to '{right.Unit}' without rounding");
        return (Times(left, (long)conversion.Ratio.Numerator, right.Unit), Times(right, (long)conversion.Ratio.Denominator, right.Unit));
    }

    private static SqlPoint Times(SqlPoint point, long factor, string unit)
    {
        if (factor == 1) return new SqlPoint(point.Low, point.High, unit);
        var low = SqlText.Of($"({point.Low} * {Number(factor)})");
        return new SqlPoint(low, point.IsExact ? low : SqlText.Of($"({point.High} * {Number(factor)})"), unit);
    }

    /// <summary>To a named precision: by the written parts, or on ranges by what they can be.</summary>
    private SqlText CompareDates(Order order, BoundOperation operation, CqlPrecision precision)
    {
        var left = Point(operation.Operands[0]);
        var right = Point(operation.Operands[1]);
        if (precision is not (CqlPrecision.Year or CqlPrecision.Month or CqlPrecision.Day)) throw Unsupported(operation, $"a Date has no {precision}");
        if (operation.Operands.Any(o => o.Form == ValueForm.Uncertain) || (left.IsExact && right.IsExact))
            return Is(order, Truncated(left, precision), Truncated(right, precision), operation);

        // Both as written: the first part that differs decides, and a part that one lacks decides nothing.
        (left, right) = (Shared2(left), Shared2(right));
        var years = (Left: YearOf(left.Low), Right: YearOf(right.Low));
        SqlText Question((SqlText Left, SqlText Right) keys) => SqlText.Of($"({keys.Left} {Symbol(order)} {keys.Right})");
        if (precision == CqlPrecision.Year) return Question(years);
        var months = (Left: MonthNumber(left.Low), Right: MonthNumber(right.Low));
        var haveMonths = SqlText.Of($"({MonthNumber(left.Low)} = {MonthNumber(left.High)} AND {MonthNumber(right.Low)} = {MonthNumber(right.High)})");
        if (precision == CqlPrecision.Month)
            return SqlText.Of($"(CASE WHEN {years.Left} <> {years.Right} THEN {Question(years)} WHEN {haveMonths} THEN {Question(months)} END)");
        return SqlText.Of(
            $"(CASE WHEN {years.Left} <> {years.Right} THEN {Question(years)} WHEN {haveMonths} AND {months.Left} <> {months.Right} THEN {Question(months)} WHEN {left.Low} = {left.High} AND {right.Low} = {right.High} THEN {Question((left.Low, right.Low))} END)");
    }

    private SqlPoint Shared2(SqlPoint point) => point.IsExact ? new SqlPoint(Share(point.Low), point.Unit) : new SqlPoint(Share(point.Low), Share(point.High), point.Unit);

    private SqlPoint Truncated(SqlPoint date, CqlPrecision precision)
    {
        SqlText Key(SqlText text) => precision switch
        {
            CqlPrecision.Year => YearOf(text),
            CqlPrecision.Month => MonthNumber(text),
            _ => text,
        };

        return date.IsExact ? new SqlPoint(Key(date.Low)) : new SqlPoint(Key(date.Low), Key(date.High));
    }

    private SqlText YearOf(SqlText date) => _dialect.Part("YEAR", date);

    private SqlText MonthNumber(SqlText date) => SqlText.Of($"({_dialect.Part("YEAR", date)} * 12 + {_dialect.Part("MONTH", date)})");

    /// <summary>CQL's <c>=</c>.</summary>
    private SqlText Equal(BoundExpression left, BoundExpression right, WorldReading reading, BoundExpression expression)
    {
        if (left.Type == CqlType.Date && reading == WorldReading.Closed && left.Form == ValueForm.Exact && right.Form == ValueForm.Exact
            && !(Point(left).IsExact && Point(right).IsExact))
        {
            throw Unsupported(expression, "CQL compares the written parts of partial dates here");
        }

        return Equal(Write(left), Write(right), expression);
    }

    private SqlText Equal(SqlValue left, SqlValue right, BoundExpression expression)
    {
        switch (left, right)
        {
            case (SqlPoint l, SqlPoint r):
                return Is(Order.Equal, l, r, expression);
            case (SqlCode l, SqlCode r):
                return SqlText.Of($"(CASE WHEN {l.Code} IS NULL OR {r.Code} IS NULL THEN NULL WHEN {l.Code} <> {r.Code} THEN FALSE {SamePart(l.System, r.System)} {SamePart(l.Version, r.Version)} {SamePart(l.Display, r.Display)} ELSE TRUE END)");
            case (SqlInterval l, SqlInterval r):
                return SameAs(l, r, expression);
            default:
                throw Unsupported(expression, "values of this type can't be compared as a whole");
        }
    }

    // Of two absent parts nothing is decided yet; of an absent and a given one nothing ever is.
    private static SqlText SamePart(SqlText left, SqlText right) =>
        SqlText.Of($"WHEN {left} <> {right} THEN FALSE WHEN ({left} IS NULL) <> ({right} IS NULL) THEN NULL");

    private SqlText Equivalent(BoundOperation operation)
    {
        var left = operation.Operands[0];
        var right = operation.Operands[1];
        var (l, r) = (Write(left), Write(right));
        SqlText same;
        switch (l, r)
        {
            case (SqlCode a, SqlCode b):
                same = SqlText.Of($"(CASE WHEN {a.Code} <> {b.Code} THEN FALSE WHEN {a.System} IS NULL AND {b.System} IS NULL THEN TRUE ELSE COALESCE({a.System} = {b.System}, FALSE) END)");
                break;
            case (SqlPoint a, SqlPoint b) when left.Type == CqlType.Integer || left.Type == CqlType.Long || left.Type == CqlType.Boolean || left.Type == CqlType.Date:
                if (operation.Reading == WorldReading.Closed && !(a.IsExact && b.IsExact)) throw Unsupported(operation, "CQL compares the written parts of partial dates here");
                same = Is(Order.Equal, a, b, operation);
                break;
            default:
                throw Unsupported(operation, $"equivalence of {left.Type} ignores differences that databases see");
        }

        return operation.Reading == WorldReading.Open
            ? SqlText.Of($"(CASE WHEN {IsNull(l, operation)} OR {IsNull(r, operation)} THEN NULL ELSE {same} END)")
            : SqlText.Of($"(CASE WHEN {IsNull(l, operation)} THEN {IsNull(r, operation)} WHEN {IsNull(r, operation)} THEN FALSE ELSE {same} END)");
    }
}
