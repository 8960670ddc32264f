using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.Sql;

internal sealed partial class SqlExpressionWriter
{
    private SqlValue Operation(BoundOperation operation)
    {
        var name = operation.Operator.Name;
        if (SqlOperators.Find(name) is not { IsSupported: true } declared || !declared.Supports(_dialect))
            throw Unsupported(operation, SqlOperators.Find(name)?.Note ?? "it isn't one of those that SQL is written for");
        var operands = operation.Operands;
        switch (name)
        {
            case "Not":
                return Answer(SqlText.Of($"(NOT {Boolean(operands[0])})"));
            case "Xor":
                return Answer(SqlText.Of($"({Boolean(operands[0])} <> {Boolean(operands[1])})"));
            case "Implies":
                return Answer(SqlText.Of($"((NOT {Boolean(operands[0])}) OR {Boolean(operands[1])})"));
            case "IsTrue":
                return operation.Reading == WorldReading.Open ? Write(operands[0]) : Answer(SqlText.Of($"COALESCE({Boolean(operands[0])}, FALSE)"));
            case "IsFalse":
                return Answer(operation.Reading == WorldReading.Open ? SqlText.Of($"(NOT {Boolean(operands[0])})") : SqlText.Of($"COALESCE(NOT {Boolean(operands[0])}, FALSE)"));
            case "IsNull":
                return Answer(IsNull(Write(operands[0]), operation));
            case "Coalesce":
                return Coalesce(operation);
            case "Equal":
                return operands[0].Type == CqlType.Date && operation.Precision is not null ? Answer(Compare(operation, Order.Equal)) : Answer(Equal(operands[0], operands[1], operation.Reading, operation));
            case "Equivalent":
                return Answer(Equivalent(operation));
            case "Less":
                return Answer(Compare(operation, Order.Less));
            case "LessOrEqual":
                return Answer(Compare(operation, Order.AtMost));
            case "Greater":
                return Answer(Compare(operation, Order.Greater));
            case "GreaterOrEqual":
                return Answer(Compare(operation, Order.AtLeast));
            case "Before" or "After" or "SameAs" or "SameOrBefore" or "SameOrAfter" when operands.All(o => o.Type is not IntervalType):
                return Answer(Compare(operation, name switch
                {
                    "Before" => Order.Less,
                    "After" => Order.Greater,
                    "SameAs" => Order.Equal,
                    "SameOrBefore" => Order.AtMost,
                    _ => Order.AtLeast,
                }));
            case "Concatenate":
                return Answer(SqlText.Of($"({Point(operands[0]).Low} || {Point(operands[1]).Low})"));
            case "ConcatenateCoalesced":
                return Answer(operation.Reading == WorldReading.Open
                    ? SqlText.Of($"({Point(operands[0]).Low} || {Point(operands[1]).Low})")
                    : SqlText.Of($"(COALESCE({Point(operands[0]).Low}, '') || COALESCE({Point(operands[1]).Low}, ''))"));
            case "StartsWith":
                return Answer(SqlText.Of($"{(_dialect == SqlTarget.Spark ? "startswith" : "starts_with")}({Point(operands[0]).Low}, {Point(operands[1]).Low})"));
            case "ToLong":
                return Write(operands[0]) is SqlPoint whole && operands[0].Type == CqlType.Integer ? whole : throw Unsupported(operation, "only Integers are converted");
            case "ToDecimal" or "ToQuantity":
                return Converted(operation);
            case "InValueSet":
                return Answer(InValueSet(Write(operands[0]), ValueSetOf(operands[1]), operation));
        }

        return DateOperation(operation) ?? IntervalOperation(operation) ?? ListOperation(operation) ?? Arithmetic(operation);
    }

    private static SqlPoint Answer(SqlText text) => new(text);

    private SqlValue Coalesce(BoundOperation operation)
    {
        if (operation.Operands.Count == 1) throw Unsupported(operation, "the first element of a list that isn't null isn't one expression");
        var values = operation.Operands.Select((o, i) => i == 0 ? Write(o) : Perhaps(() => Write(o))).ToList();
        if (values.All(v => v is SqlPoint) && values.Cast<SqlPoint>().Select(p => p.Unit).Where(u => u is not null).Distinct().Count() <= 1)
        {
            var points = values.Cast<SqlPoint>().ToList();
            SqlText Of(Func<SqlPoint, SqlText> end) => SqlText.Of($"COALESCE{SqlText.Join(", ", [.. points.Select(end)])}");
            var unit = points.Select(p => p.Unit).FirstOrDefault(u => u is not null);
            return points.All(p => p.IsExact) ? new SqlPoint(Of(p => p.Low), unit) : new SqlPoint(Of(p => p.Low), Of(p => p.High), unit);
        }

        if (!values.All(v => v is SqlCode)) throw Unsupported(operation, "values of this type are more than one expression");
        var result = (SqlCode)values[values.Count - 1];
        for (var i = values.Count - 2; i >= 0; i--)
        {
            var code = (SqlCode)values[i];
            SqlText When(SqlText own, SqlText other) => SqlText.Of($"(CASE WHEN {code.Code} IS NOT NULL THEN {own} ELSE {other} END)");
            result = new SqlCode(When(code.Code, result.Code), When(code.System, result.System), When(code.Version, result.Version), When(code.Display, result.Display));
        }

        return result;
    }

    private SqlPoint Converted(BoundOperation operation)
    {
        var operand = operation.Operands[0];
        if (operand.Type != CqlType.Integer && operand.Type != CqlType.Long && operand.Type != CqlType.Decimal) throw Unsupported(operation, $"a {operand.Type} isn't a number");
        var point = Point(operand);
        var unit = operation.Operator.Name == "ToQuantity" ? "1" : null;
        var low = _dialect.Decimal(point.Low);
        return new SqlPoint(low, point.IsExact ? low : _dialect.Decimal(point.High), unit);
    }

    private BoundValueSet ValueSetOf(BoundExpression expression) => expression as BoundValueSet ?? throw Unsupported(expression, "the value set must be named");

    private SqlText InValueSet(SqlValue value, BoundValueSet valueSet, BoundOperation operation)
    {
        var codes = _valueSets[valueSet.Name].Codes;
        SqlText found;
        switch (value)
        {
            case SqlCode code:
                found = codes.Count == 0
                    ? SqlText.False
                    : SqlText.Join(" OR ", [.. codes.GroupBy(c => c.System).Select(g => g.Key is null
                        ? SqlText.Of($"({code.Code} IN {OneOf(g.Select(c => c.Code), operation)} AND {code.System} IS NULL)")
                        : SqlText.Of($"({code.Code} IN {OneOf(g.Select(c => c.Code), operation)} AND {code.System} = {Text(g.Key, operation)})"))]);
                break;
            case SqlPoint text:
                found = codes.Count == 0 ? SqlText.False : SqlText.Of($"({text.Low} IN {OneOf(codes.Select(c => c.Code), operation)})");
                break;
            default:
                throw Unsupported(operation, "a Concept has no columns");
        }

        return operation.Reading == WorldReading.Open
            ? SqlText.Of($"(CASE WHEN {IsNull(value, operation)} THEN NULL WHEN {found} THEN TRUE ELSE FALSE END)")
            : SqlText.Of($"COALESCE({found}, FALSE)");
    }

    private SqlText OneOf(IEnumerable<string> codes, BoundExpression expression) => SqlText.Join(", ", [.. codes.Distinct().Select(c => Text(c, expression))]);
}
