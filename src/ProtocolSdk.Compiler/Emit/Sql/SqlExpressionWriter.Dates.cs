using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Compiler.Emit.Sql;

internal sealed partial class SqlExpressionWriter
{
    private static readonly SqlText FirstDay = SqlText.Constant(SqlTarget.Day(1, 1, 1));
    private static readonly SqlText LastDay = SqlText.Constant(SqlTarget.Day(9999, 12, 31));

    /// <summary>An operator on dates; null when it isn't one.</summary>
    private SqlPoint? DateOperation(BoundOperation operation)
    {
        var operands = operation.Operands;
        if (operands.Count == 0) return null;
        switch (operation.Operator.Name)
        {
            case "Add" or "Subtract" when operation.Type == CqlType.Date:
                return Moved(operation);
            case "Add" or "Subtract" when TypeRelations.IsTemporal(operation.Type):
                throw Unsupported(operation, $"a {operation.Type} isn't a Date");
            case "DateTimeComponentFrom":
                return Component(operation);
            case "CalculateAge":
                RequireDate(operation, operands[0]);
                return Between(operation, Point(operands[0]), new SqlPoint(_moment), Duration);
            case "CalculateAgeAt" or "DurationBetween":
                RequireDate(operation, operands[0]);
                return Between(operation, Point(operands[0]), Point(operands[1]), Duration);
            case "DifferenceBetween":
                RequireDate(operation, operands[0]);
                return Between(operation, Point(operands[0]), Point(operands[1]), Difference);
            case "DateFrom" or "ToDate":
                RequireDate(operation, operands[0]);
                return Point(operands[0]);
            default:
                return null;
        }
    }

    private void RequireDate(BoundOperation operation, BoundExpression operand)
    {
        if (operand.Type != CqlType.Date) throw Unsupported(operation, $"a {operand.Type} isn't a Date");
    }

    private SqlPoint Moved(BoundOperation operation)
    {
        if (operation.Operands[1] is not BoundLiteral { Value: QuantityLiteral quantity }) throw Unsupported(operation, "the duration must be a constant");
        var date = Shared2(Point(operation.Operands[0]));
        if (operation.Reading == WorldReading.Closed && !date.IsExact && operation.Operands[0].Form == ValueForm.Exact) throw Unsupported(operation, "CQL moves the written parts of a partial date here");
        var (amount, inMonths) = CalendarAmount(operation, quantity);
        if (operation.Operator.Name == "Subtract") amount = -amount;
        SqlText Move(SqlText day)
        {
            // 9999 years are 119,988 months and 3,652,059 days: more leaves the calendar either way.
            if (Math.Abs(amount) > 4_000_000) return SqlText.Of($"(CASE WHEN {day} IS NULL THEN {day} END)");
            if (!inMonths)
            {
                var stays = amount < 0 ? SqlText.Of($"{_dialect.DaysBetween(FirstDay, day)} >= {Number(-amount)}") : SqlText.Of($"{_dialect.DaysBetween(day, LastDay)} >= {Number(amount)}");
                return SqlText.Of($"(CASE WHEN {stays} THEN {_dialect.AddDays(day, amount)} END)");
            }

            return SqlText.Of($"(CASE WHEN {MonthNumber(day)} + {Number(amount)} BETWEEN 13 AND 120000 THEN {_dialect.AddMonths(day, amount)} END)");
        }

        var moved = Share(Move(date.Low));
        return date.IsExact ? new SqlPoint(moved) : Both(moved, Share(Move(date.High)), null);
    }

    /// <summary>Whole months or days to add to a full date: decimals are dropped, and what is shorter than a day is turned into days.</summary>
    private (long Amount, bool InMonths) CalendarAmount(BoundExpression expression, QuantityLiteral quantity)
    {
        if (!CalendarWords.TryParse(quantity.Unit, out var unit) && (!CalendarWords.TryParseUcum(quantity.Unit, out unit) || unit is CalendarUnit.Year or CalendarUnit.Month))
            throw Unsupported(expression, $"'{quantity.Unit}' can't be added to a date");
        if (Math.Abs(quantity.Value) > 1_000_000_000m) throw Unsupported(expression, "the duration leaves the calendar");
        const decimal millisecondsPerDay = 86_400_000;
        switch (unit)
        {
            case CalendarUnit.Year: return ((long)decimal.Truncate(quantity.Value) * 12, true);
            case CalendarUnit.Month: return ((long)decimal.Truncate(quantity.Value), true);
            case CalendarUnit.Week: return ((long)decimal.Truncate(quantity.Value) * 7, false);
            case CalendarUnit.Day: return ((long)decimal.Truncate(quantity.Value), false);
            case CalendarUnit.Hour: return ((long)decimal.Truncate(decimal.Truncate(quantity.Value) / 24), false);
            case CalendarUnit.Minute: return ((long)decimal.Truncate(decimal.Truncate(quantity.Value) / 1440), false);
            case CalendarUnit.Second: return ((long)decimal.Truncate(decimal.Truncate(quantity.Value * 1000) / millisecondsPerDay), false);
            default: return ((long)decimal.Truncate(decimal.Truncate(quantity.Value) / millisecondsPerDay), false);
        }
    }

    private SqlPoint Component(BoundOperation operation)
    {
        RequireDate(operation, operation.Operands[0]);
        var date = Shared2(Point(operation.Operands[0]));
        switch (operation.Precision)
        {
            case CqlPrecision.Year:
                return new SqlPoint(YearOf(date.Low));
            case CqlPrecision.Month:
                var month = _dialect.Part("MONTH", date.Low);
                return new SqlPoint(date.IsExact ? month : SqlText.Of($"(CASE WHEN {MonthNumber(date.Low)} = {MonthNumber(date.High)} THEN {month} END)"));
            case CqlPrecision.Day:
                var day = _dialect.Part("DAY", date.Low);
                return new SqlPoint(date.IsExact ? day : SqlText.Of($"(CASE WHEN {date.Low} = {date.High} THEN {day} END)"));
            default:
                throw Unsupported(operation, $"a Date has no {operation.Precision}");
        }
    }

    private SqlPoint Between(BoundOperation operation, SqlPoint start, SqlPoint end, Func<BoundOperation, SqlText, SqlText, SqlText> count)
    {
        start = Shared2(start);
        end = Shared2(end);
        var low = count(operation, start.High, end.Low);
        return start.IsExact && end.IsExact ? new SqlPoint(low) : new SqlPoint(low, count(operation, start.Low, end.High));
    }

    /// <summary>Completed units.</summary>
    private SqlText Duration(BoundOperation operation, SqlText start, SqlText end)
    {
        switch (operation.Precision)
        {
            case CqlPrecision.Day:
                return _dialect.DaysBetween(start, end);
            case CqlPrecision.Week:
                return _dialect.TruncatedQuotient(_dialect.DaysBetween(start, end), Number(7));
            case CqlPrecision.Month or CqlPrecision.Year:
                var crossed = Share(SqlText.Of($"({MonthNumber(end)} - {MonthNumber(start)})"));
                var (startDay, endDay) = (_dialect.Part("DAY", start), _dialect.Part("DAY", end));
                var months = SqlText.Of($"(CASE WHEN {crossed} > 0 AND {endDay} < {startDay} THEN {crossed} - 1 WHEN {crossed} < 0 AND {endDay} > {startDay} THEN {crossed} + 1 ELSE {crossed} END)");
                return operation.Precision == CqlPrecision.Month ? Share(months) : _dialect.TruncatedQuotient(Share(months), Number(12));
            default:
                throw Unsupported(operation, $"a Date has no {operation.Precision}");
        }
    }

    /// <summary>Boundaries crossed; weeks begin on Sunday.</summary>
    private SqlText Difference(BoundOperation operation, SqlText start, SqlText end)
    {
        switch (operation.Precision)
        {
            case CqlPrecision.Day:
                return _dialect.DaysBetween(start, end);
            case CqlPrecision.Week:
                // 0001-01-01 was a Monday, so the day before it began a week.
                SqlText WeekNumber(SqlText day) => _dialect.TruncatedQuotient(SqlText.Of($"({_dialect.DaysBetween(FirstDay, day)} + 1)"), Number(7));
                return SqlText.Of($"({WeekNumber(end)} - {WeekNumber(start)})");
            case CqlPrecision.Month:
                return SqlText.Of($"({MonthNumber(end)} - {MonthNumber(start)})");
            case CqlPrecision.Year:
                return SqlText.Of($"({YearOf(end)} - {YearOf(start)})");
            default:
                throw Unsupported(operation, $"a Date has no {operation.Precision}");
        }
    }
}
