using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.Sql;

internal sealed partial class SqlExpressionWriter
{
    private const string LargestDecimal = "99999999999999999999.99999999";

    private SqlPoint Arithmetic(BoundOperation operation)
    {
        var name = operation.Operator.Name;
        if (operation.Operator.Group != OperatorGroup.Arithmetic) throw Unsupported(operation, $"not for a {string.Join(" and a ", operation.Operands.Select(o => o.Type))}");
        var left = Point(operation.Operands[0]);
        left = Shared2(left);
        switch (name)
        {
            case "Negate":
                return Range(left, Negated(left.High, operation), Negated(left.Low, operation), left.Unit);
            case "Abs":
                return Absolute(left, operation);
            case "Ceiling" or "Floor" or "Truncate" or "Round":
                return Rounded(operation, left);
        }

        var right = Shared2(Point(operation.Operands[1]));
        var unit = UnitOf(operation, left, right);
        switch (name)
        {
            case "Add":
                return Range(left, right, Fit($"({Wide(left.Low, operation)} + {Wide(right.Low, operation)})", operation), Fit($"({Wide(left.High, operation)} + {Wide(right.High, operation)})", operation), unit);
            case "Subtract":
                return Range(left, right, Fit($"({Wide(left.Low, operation)} - {Wide(right.High, operation)})", operation), Fit($"({Wide(left.High, operation)} - {Wide(right.Low, operation)})", operation), unit);
            case "Multiply":
                return Product(left, right, unit, operation);
            case "Divide":
                return new SqlPoint(Quotient(left.Low, right.Low), unit);
            case "TruncatedDivide":
                return new SqlPoint(WholeQuotient(left.Low, right.Low, operation, _dialect.TruncatedQuotient), unit);
            case "Modulo":
                return new SqlPoint(WholeQuotient(left.Low, right.Low, operation, _dialect.Remainder), unit);
            default:
                throw Unsupported(operation, "it isn't one of those that SQL is written for");
        }
    }

    private static bool IsDecimal(BoundExpression expression) => expression.Type == CqlType.Decimal || expression.Type == CqlType.Quantity;

    private static SqlPoint Range(SqlPoint operand, SqlText low, SqlText high, string? unit) => operand.IsExact ? new SqlPoint(low, unit) : Both(low, high, unit);

    private static SqlPoint Range(SqlPoint left, SqlPoint right, SqlText low, SqlText high, string? unit) => left.IsExact && right.IsExact ? new SqlPoint(low, unit) : Both(low, high, unit);

    /// <summary>A range of which nothing is known when one end can't be represented.</summary>
    private static SqlPoint Both(SqlText low, SqlText high, string? unit) =>
        new(SqlText.Of($"(CASE WHEN {high} IS NOT NULL THEN {low} END)"), SqlText.Of($"(CASE WHEN {low} IS NOT NULL THEN {high} END)"), unit);

    private string? UnitOf(BoundOperation operation, SqlPoint left, SqlPoint right)
    {
        if (operation.Type != CqlType.Quantity) return null;
        if (left.Unit is null || right.Unit is null) return left.Unit ?? right.Unit;
        switch (operation.Operator.Name)
        {
            case "Multiply" when right.Unit == "1":
                return left.Unit;
            case "Multiply" when left.Unit == "1":
                return right.Unit;
            case "Divide" when right.Unit == "1":
                return left.Unit;
            case "Divide" when left.Unit == right.Unit:
                return "1";
            case "Multiply" or "Divide":
                throw Unsupported(operation, $"the unit of '{left.Unit}' and '{right.Unit}' together would have to be made");
            default:
                return left.Unit == right.Unit ? left.Unit : throw Unsupported(operation, $"'{left.Unit}' and '{right.Unit}' would have to be converted, with rounding");
        }
    }

    /// <summary>In a type in which the operation can't overflow.</summary>
    private SqlText Wide(SqlText value, BoundExpression expression) => IsDecimal(expression)
        ? _dialect.Decimal(value)
        : SqlText.Of($"CAST({value} AS {(expression.Type == CqlType.Integer ? "BIGINT" : _dialect.WideInteger)})");

    /// <summary>NULL when CQL's type can't hold it.</summary>
    private SqlText Fit(FormattableString computation, BoundExpression expression)
    {
        var value = Share(SqlText.Of(computation));
        return IsDecimal(expression)
            ? SqlText.Of($"(CASE WHEN {value} BETWEEN -{LargestDecimal} AND {LargestDecimal} THEN {_dialect.Decimal(value)} END)")
            : expression.Type == CqlType.Integer
                ? SqlText.Of($"(CASE WHEN {value} BETWEEN -2147483648 AND 2147483647 THEN {value} END)")
                : SqlText.Of($"(CASE WHEN {value} BETWEEN -9223372036854775808 AND 9223372036854775807 THEN {value} END)");
    }

    private SqlText Negated(SqlText value, BoundExpression expression) => Fit($"(0 - {Wide(value, expression)})", expression);

    private SqlPoint Absolute(SqlPoint value, BoundExpression expression)
    {
        var low = Share(Negated(value.Low, expression));
        if (value.IsExact) return new SqlPoint(SqlText.Of($"(CASE WHEN {value.Low} < 0 THEN {low} ELSE {value.Low} END)"), value.Unit);
        var high = Share(Negated(value.High, expression));
        return new SqlPoint(
            SqlText.Of($"(CASE WHEN {value.Low} >= 0 THEN {value.Low} WHEN {value.High} <= 0 AND {low} IS NOT NULL THEN {high} WHEN {low} IS NOT NULL THEN 0 END)"),
            SqlText.Of($"(CASE WHEN {value.Low} >= 0 THEN {value.High} WHEN {value.High} <= 0 THEN {low} WHEN {low} > {value.High} THEN {low} WHEN {low} IS NOT NULL THEN {value.High} END)"),
            value.Unit);
    }

    private SqlPoint Product(SqlPoint left, SqlPoint right, string? unit, BoundOperation operation)
    {
        SqlText Of(SqlText l, SqlText r) => IsDecimal(operation)
            ? _dialect.DecimalProduct(Share(_dialect.Decimal(l)), Share(_dialect.Decimal(r)))
            : operation.Type == CqlType.Long
                ? LongProduct(l, r, operation)
                : Fit($"({Wide(l, operation)} * {Wide(r, operation)})", operation);

        if (left.IsExact && right.IsExact) return new SqlPoint(Of(left.Low, right.Low), unit);
        var corners = new[] { (left.Low, right.Low), (left.High, right.Low), (left.Low, right.High), (left.High, right.High) }
            .Select(c => Share(Of(c.Item1, c.Item2))).GroupBy(t => t.Text).Select(g => g.First()).ToList();
        // A product that can't be represented leaves nothing known; LEAST skips NULL in some databases.
        var known = SqlText.Join(" AND ", [.. corners.Select(c => SqlText.Of($"{c} IS NOT NULL"))]);
        return new SqlPoint(
            SqlText.Of($"(CASE WHEN {known} THEN LEAST{SqlText.Join(", ", corners)} END)"),
            SqlText.Of($"(CASE WHEN {known} THEN GREATEST{SqlText.Join(", ", corners)} END)"),
            unit);
    }

    // The product of two Longs may go beyond every whole type: an estimate keeps it out.
    private SqlText LongProduct(SqlText left, SqlText right, BoundExpression expression)
    {
        var product = Fit($"(CASE WHEN abs(CAST({left} AS DOUBLE PRECISION) * CAST({right} AS DOUBLE PRECISION)) < 1e19 THEN {Wide(left, expression)} * {Wide(right, expression)} END)", expression);
        return _dialect == SqlTarget.Spark ? throw Unsupported(expression, "Spark cuts products of 38 digits") : product;
    }

    /// <summary>The quotient, rounded half away from zero to eight digits: in whole numbers, because databases divide decimals as they like.</summary>
    private SqlText Quotient(SqlText left, SqlText right)
    {
        var l = Share(_dialect.Hundredmillionths(_dialect.Decimal(left)));
        var r = Share(_dialect.Hundredmillionths(_dialect.Decimal(right)));
        var scaled = SqlText.Of($"(CASE WHEN {r} <> 0 AND abs(CAST({l} AS DOUBLE PRECISION)) < abs(CAST({r} AS DOUBLE PRECISION)) * 9.9999999999e19 THEN {_dialect.TruncatedQuotient(SqlText.Of($"(abs({l}) * 200000000 + abs({r}))"), SqlText.Of($"(abs({r}) * 2)"))} * (CASE WHEN ({l} < 0) <> ({r} < 0) THEN -1 ELSE 1 END) END)");
        return _dialect.FromHundredmillionths(Share(scaled));
    }

    private SqlText WholeQuotient(SqlText left, SqlText right, BoundOperation operation, Func<SqlText, SqlText, SqlText> divide)
    {
        var isDecimal = IsDecimal(operation);
        var l = Share(isDecimal ? _dialect.Hundredmillionths(_dialect.Decimal(left)) : Wide(left, operation));
        var r = Share(isDecimal ? _dialect.Hundredmillionths(_dialect.Decimal(right)) : Wide(right, operation));
        var result = Share(SqlText.Of($"(CASE WHEN {r} <> 0 THEN {divide(l, r)} END)"));
        if (!isDecimal) return Fit($"{result}", operation);
        if (operation.Operator.Name == "Modulo") return _dialect.FromHundredmillionths(result);
        return SqlText.Of($"(CASE WHEN abs({result}) <= 99999999999999999999 THEN {_dialect.Decimal(result)} END)");
    }

    private SqlPoint Rounded(BoundOperation operation, SqlPoint value)
    {
        switch (operation.Operator.Name)
        {
            case "Round":
                var digits = operation.Operands.Count == 1 ? 0 : operation.Operands[1] is BoundLiteral { Value: IntegerLiteral { Value: >= 0 } literal } ? Math.Min(literal.Value, 8) : throw Unsupported(operation, "its digits must be a constant");
                return new SqlPoint(_dialect.Decimal(SqlText.Of($"round({value.Low}, {Number(digits)})")));
            case "Truncate":
                return new SqlPoint(FitWhole(SqlText.Of($"(CASE WHEN {value.Low} < 0 THEN ceil({value.Low}) ELSE floor({value.Low}) END)"), operation));
            default:
                return new SqlPoint(FitWhole(SqlText.Of($"{(operation.Operator.Name == "Floor" ? "floor" : "ceil")}({value.Low})"), operation));
        }
    }

    private SqlText FitWhole(SqlText value, BoundExpression expression)
    {
        var shared = Share(value);
        return Fit($"(CASE WHEN {shared} BETWEEN -2147483648 AND 2147483647 THEN CAST({shared} AS BIGINT) END)", expression);
    }
}
