using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.Columns;

internal sealed partial class ColumnExpressionWriter
{
    /// <summary>A comparison whose symbol is <c>&lt;</c>, <c>&lt;=</c> or <c>=</c>.</summary>
    private string? Compare(BoundOperation operation, BoundExpression left, string symbol, BoundExpression right)
    {
        // A named precision compares the parts as they were written.
        if (operation.Precision is not null || left.Type is IntervalType || right.Type is IntervalType) return null;
        left = Same(left);
        right = Same(right);
        if (left.Type == CqlType.Date) return CompareDates(operation, left, symbol, right);
        return Whole(right) is { } most && symbol != "=" && CompareCounted(left, symbol, most) is { } below ? below
            : Whole(left) is { } least && symbol != "=" && CompareCounted(right, symbol == "<" ? "<=" : "<", least) is { } above ? Not(above)
            : symbol == "=" && EqualCounted(left, right) is { } equal ? equal
            : CompareNumbers(left, symbol, right);
    }

    // The open reading, and ranges in either, ask what the days can be; CQL's own compares what was written.
    private string? CompareDates(BoundOperation operation, BoundExpression left, string symbol, BoundExpression right) =>
        (operation.Reading == WorldReading.Open || operation.Operands.Any(o => o.Form == ValueForm.Uncertain)) && Date(left) is { } l && Date(right) is { } r
            ? $"({symbol} {l} {r})"
            : null;

    private string? CompareNumbers(BoundExpression left, string symbol, BoundExpression right)
    {
        if (Converted(left) is { } column && Constant(right) is { } limit) return $"(n{symbol} {column} {limit})";
        if (Constant(left) is { } from && Converted(right) is { } other)
        {
            return symbol switch
            {
                "<" => $"(! (n<= {other} {from}))",
                "<=" => $"(! (n< {other} {from}))",
                _ => $"(n= {other} {from})",
            };
        }

        return left.Type == CqlType.Integer && right.Type == CqlType.Integer && Reference(left) is { } l && Reference(right) is { } r ? $"(i{symbol} {l} {r})" : null;
    }

    /// <summary>An age, a duration or a count of rows that is less than, or at most, a number.</summary>
    private string? CompareCounted(BoundExpression counted, string symbol, int limit) =>
        limit == int.MaxValue ? null : Not(ReachedBy(counted, symbol == "<" ? limit : limit + 1));

    private string? EqualCounted(BoundExpression left, BoundExpression right)
    {
        var (counted, number) = Whole(right) is { } r ? (left, r) : Whole(left) is { } l ? (right, l) : (left, int.MaxValue);
        return number == int.MaxValue ? null : Both(ReachedBy(counted, number), Not(ReachedBy(counted, number + 1)));
    }

    /// <summary>Whether an age, a duration or a count of rows is at least a number.</summary>
    private string? ReachedBy(BoundExpression counted, int number)
    {
        if (counted is BoundDefinition definition) return ReachedBy(Same(_definitions[definition.Name]), number);
        if (counted is not BoundOperation operation) return null;
        switch (operation.Operator.Name)
        {
            case "Count":
                return AtLeast(number, operation.Operands[0]);
            case "CalculateAge" when Unit(operation.Precision) is { } unit && Date(operation.Operands[0]) is { } birth:
                return $"(dur {unit} {Number(number)} {birth} today)";
            case "CalculateAgeAt" or "DurationBetween" when Unit(operation.Precision) is { } unit && Date(operation.Operands[0]) is { } start && Date(operation.Operands[1]) is { } end:
                return $"(dur {unit} {Number(number)} {start} {end})";
            default:
                return null;
        }
    }

    private static string? Unit(CqlPrecision? precision) => precision switch
    {
        CqlPrecision.Year => "Y",
        CqlPrecision.Month => "M",
        CqlPrecision.Week => "W",
        CqlPrecision.Day => "D",
        _ => null,
    };

    /// <summary>A range of days: a column, a constant, the day of the evaluation, or one of these moved by a constant.</summary>
    private string? Date(BoundExpression expression)
    {
        expression = Same(expression);
        if (expression.Type != CqlType.Date) return null;
        switch (expression)
        {
            case BoundMoment:
                return "today";
            case BoundDefinition definition:
                return Date(_definitions[definition.Name]);
            case BoundLiteral { Value: TemporalLiteral { OffsetMinutes: null, Components: { Count: >= 1 and <= 3 } parts } }:
                return "@" + string.Join("-", parts.Select((p, i) => p.ToString(i == 0 ? "0000" : "00", CultureInfo.InvariantCulture)));
            case BoundOperation { Operator.Name: "Add" or "Subtract" } moved when moved.Operands[1] is var amount && Same(amount) is BoundLiteral { Value: QuantityLiteral quantity }:
                // Without data CQL moves the written parts, which of a full day is the same.
                if (moved.Form != ValueForm.Uncertain && Same(moved.Operands[0]) is not BoundMoment) return null;
                return Date(moved.Operands[0]) is { } date
                    ? $"({(moved.Operator.Name == "Add" ? "+" : "-")} {date} {quantity.Value.ToString(CultureInfo.InvariantCulture)} {Quoted(quantity.Unit)})"
                    : null;
            default:
                return Reference(expression);
        }
    }

    /// <summary>A number's column, whatever number it is widened to.</summary>
    private string? Converted(BoundExpression expression) => expression switch
    {
        BoundOperation { Operator.Name: "ToDecimal" or "ToLong" } conversion => Converted(Same(conversion.Operands[0])),
        _ when expression.Type is SimpleType { Name: "Integer" or "Long" or "Decimal" or "Quantity" } => Reference(expression),
        _ => null,
    };

    private static string? Constant(BoundExpression expression) => expression is BoundLiteral literal
        ? literal.Value switch
        {
            IntegerLiteral i => Number(i.Value),
            LongLiteral l => l.Value.ToString(CultureInfo.InvariantCulture),
            DecimalLiteral d => d.Value.ToString(CultureInfo.InvariantCulture),
            QuantityLiteral q => q.Value.ToString(CultureInfo.InvariantCulture) + Quoted(q.Unit),
            _ => null,
        }
        : null;

    private static int? Whole(BoundExpression expression) => expression is BoundLiteral { Value: IntegerLiteral literal } ? literal.Value : null;

    /// <summary>Without changes of form that change no value: a value as the range that it is.</summary>
    private static BoundExpression Same(BoundExpression expression) =>
        expression is BoundFormChange { Form: ValueForm.Uncertain } change ? Same(change.Operand) : expression;
}
