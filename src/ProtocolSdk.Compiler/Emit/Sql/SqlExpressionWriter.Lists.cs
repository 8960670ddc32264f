using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.Sql;

internal sealed partial class SqlExpressionWriter
{
    /// <summary>An operator on lists; null when it isn't one.</summary>
    private SqlValue? ListOperation(BoundOperation operation)
    {
        var operands = operation.Operands;
        if (!operands.Any(o => o.Type is ListType)) return operation.Operator.Name == "ExpandValueSet" ? CodesOf(ValueSetOf(operands[0]), operation) : null;
        var isOpen = operation.Reading == WorldReading.Open;
        switch (operation.Operator.Name)
        {
            case "Exists":
                return Answer(Exists(Fused(operands[0]), isOpen, operation));
            case "AnyTrue":
                return Answer(AnyTrue(Fused(operands[0]), isOpen, operation));
            case "AllTrue":
                return Answer(AllTrue(Fused(operands[0]), isOpen, operation));
            case "AnyInValueSet":
                return Answer(AnyInValueSet(ListOf(operands[0]), ValueSetOf(operands[1]), operation));
            case "Count":
                return Count(ListOf(operands[0]), isOpen, operation);
            case "Length":
                return new SqlPoint(WhenComplete(ListOf(operands[0]), isOpen ? SqlText.Null : Number(0), list => Sum(list, _ => Number(1)), operation));
            case "First":
                return First(operation);
            case "Last":
                return Pick(ListOf(operands[0]), fromEnd: true, operation);
            case "Indexer" or "SingletonFrom":
                throw Unsupported(operation, "a place in a list isn't an aggregate; write First, Last, exists or Count");
            case "In":
                return Answer(Contains(ListOf(operands[1]), operands[0], operation));
            case "Contains":
                return Answer(Contains(ListOf(operands[0]), operands[1], operation));
            case "Includes":
                return Answer(Includes(operands[0], operands[1], operation));
            case "IncludedIn":
                return Answer(Includes(operands[1], operands[0], operation));
            case "Min":
                return Extreme(ListOf(operands[0]), isLeast: true, operation);
            case "Max":
                return Extreme(ListOf(operands[0]), isLeast: false, operation);
            case "Sum":
                return Total(ListOf(operands[0]), operation);
            case "Avg":
                return Average(ListOf(operands[0]), operation);
            default:
                throw Unsupported(operation, "it makes a list, or needs its elements one by one");
        }
    }

    private SqlList ListOf(BoundExpression expression) => Write(expression) as SqlList ?? throw Unsupported(expression, "it isn't a list that SQL can go through");

    /// <summary>Where only an answer about the rows is asked for, repeated ones make no difference.</summary>
    private SqlList Fused(BoundExpression expression) =>
        expression is BoundQuery { SingletonSource: false, Aggregate: null, SortKeys.Count: 0 } query ? Unsorted(query) : ListOf(expression);

    private SqlList CodesOf(BoundValueSet valueSet, BoundExpression expression) =>
        new(null, [.. _valueSets[valueSet.Name].Codes.Select(c => new SqlRows([], null, Literal(new BoundLiteral(CqlType.Code, c) { Span = expression.Span }), []))]);

    /// <summary>An aggregate over nested scopes, from the inner one to the outer one.</summary>
    private SqlText Aggregate(string function, IReadOnlyList<SqlScope> scopes, SqlText row)
    {
        for (var i = scopes.Count - 1; i >= 0; i--)
        {
            var scope = scopes[i];
            var uses = row.Uses.Where(u => u.Scope != scope).Concat(scope.SourceUses).Distinct().ToList();
            row = row.With(_dialect.Aggregate(function, scope, row), uses);
        }

        return row;
    }

    /// <summary>Kleene's disjunction over all rows; FALSE over none.</summary>
    private SqlText AnyRow(IReadOnlyList<SqlScope> scopes, SqlText condition)
    {
        if (scopes.Count == 0) return condition;
        var answer = Aggregate("max", scopes, SqlText.Of($"(CASE WHEN {Inline(condition)} THEN 2 WHEN NOT {Inline(condition)} THEN 0 ELSE 1 END)"));
        return SqlText.Of($"(CASE {answer} WHEN 2 THEN TRUE WHEN 1 THEN NULL ELSE FALSE END)");
    }

    /// <summary>Kleene's conjunction over all rows; TRUE over none.</summary>
    private SqlText EveryRow(IReadOnlyList<SqlScope> scopes, SqlText condition)
    {
        if (scopes.Count == 0) return condition;
        var answer = Aggregate("min", scopes, SqlText.Of($"(CASE WHEN {Inline(condition)} THEN 2 WHEN NOT {Inline(condition)} THEN 0 ELSE 1 END)"));
        return SqlText.Of($"(CASE {answer} WHEN 0 THEN FALSE WHEN 1 THEN NULL ELSE TRUE END)");
    }

    private SqlText Any(SqlList list, Func<SqlRows, SqlText> condition) =>
        list.Parts.Count == 0 ? SqlText.False : SqlText.Join(" OR ", [.. list.Parts.Select(p => Inline(AnyRow(p.Scopes, condition(p))))]);

    private SqlText Every(SqlList list, Func<SqlRows, SqlText> condition) =>
        list.Parts.Count == 0 ? SqlText.True : SqlText.Join(" AND ", [.. list.Parts.Select(p => Inline(EveryRow(p.Scopes, condition(p))))]);

    /// <summary>The sum of whole numbers over included rows; 0 over none.</summary>
    private SqlText Sum(SqlList list, Func<SqlRows, SqlText> number)
    {
        if (list.Parts.Count == 0) return Number(0);
        return SqlText.Join(" + ", [.. list.Parts.Select(p =>
        {
            var counted = p.Member is null ? number(p) : SqlText.Of($"(CASE WHEN {IsIncluded(p)} THEN {number(p)} ELSE 0 END)");
            return p.Scopes.Count == 0 ? counted : SqlText.Of($"COALESCE({Aggregate("sum", p.Scopes, counted)}, 0)");
        })]);
    }

    private static SqlText WhenComplete(SqlList list, SqlText absent, Func<SqlList, SqlText> value, BoundExpression expression)
    {
        _ = expression;
        return list.Complete is null ? value(list) : SqlText.Of($"(CASE WHEN {list.Complete} THEN {value(list)} ELSE {absent} END)");
    }

    private SqlText Exists(SqlList list, bool isOpen, BoundExpression expression) => isOpen
        ? WhenComplete(list, Null(ProtocolSdk.Sql.Layout.ColumnType.Boolean), l => Any(l, p => IsKnownMember(p, expression, unknownWhenNull: true)), expression)
        : WhenComplete(list, SqlText.False, l => Any(l, p => IsKnownMember(p, expression, unknownWhenNull: false)), expression);

    // An included row whose value is null is one that nobody knows to be there.
    private SqlText IsKnownMember(SqlRows rows, BoundExpression expression, bool unknownWhenNull)
    {
        var isNull = IsNull(rows.Value, expression);
        var known = isNull.Text == "FALSE" ? SqlText.True : unknownWhenNull ? SqlText.Of($"(CASE WHEN {isNull} THEN NULL ELSE TRUE END)") : SqlText.Of($"(NOT {isNull})");
        return rows.Member is null ? known : known.Text == "TRUE" ? rows.Member : SqlText.Of($"({rows.Member} AND {known})");
    }

    private SqlText AnyTrue(SqlList list, bool isOpen, BoundExpression expression) => WhenComplete(
        list,
        isOpen ? Null(ProtocolSdk.Sql.Layout.ColumnType.Boolean) : SqlText.False,
        l => Any(l, p => isOpen ? Included(p, ValueOf(p, expression).Low) : SqlText.Of($"COALESCE({Included(p, ValueOf(p, expression).Low)}, FALSE)")),
        expression);

    private SqlText AllTrue(SqlList list, bool isOpen, BoundExpression expression) => WhenComplete(
        list,
        isOpen ? Null(ProtocolSdk.Sql.Layout.ColumnType.Boolean) : SqlText.True,
        l => Every(l, p =>
        {
            var value = ValueOf(p, expression).Low;
            var required = p.Member is null ? value : SqlText.Of($"((NOT {p.Member}) OR {value})");
            return isOpen ? required : SqlText.Of($"COALESCE({required}, TRUE)");
        }),
        expression);

    private static SqlText Included(SqlRows rows, SqlText condition) => rows.Member is null ? condition : SqlText.Of($"({rows.Member} AND {condition})");

    private SqlPoint ValueOf(SqlRows rows, BoundExpression expression) => rows.Value as SqlPoint ?? throw Unsupported(expression, "its rows are more than one value each");

    private SqlText AnyInValueSet(SqlList list, BoundValueSet valueSet, BoundOperation operation) => WhenComplete(
        list,
        operation.Reading == WorldReading.Open ? Null(ProtocolSdk.Sql.Layout.ColumnType.Boolean) : SqlText.False,
        l => Any(l, p => Included(p, InValueSet(p.Value, valueSet, operation))),
        operation);

    private SqlPoint Count(SqlList list, bool isOpen, BoundOperation operation)
    {
        SqlText Known(SqlRows rows) => SqlText.Of($"(CASE WHEN {IsKnownMember(rows, operation, unknownWhenNull: false)} THEN 1 ELSE 0 END)");
        if (!isOpen) return new SqlPoint(WhenComplete(list, Number(0), l => Sum(l, Known), operation));
        var least = Share(WhenComplete(list, Number(0), l => Sum(l, Known), operation));
        if (list.Parts.Any(p => p.Different is not null))
        {
            var different = Share(WhenComplete(list, Number(0), l => Sum(l, p => p.Different is { } marked ? SqlText.Of($"(CASE WHEN {marked} THEN 1 ELSE 0 END)") : Number(0)), operation));
            least = Share(SqlText.Of($"GREATEST({least}, {different})"));
        }

        return new SqlPoint(least, Share(WhenComplete(list, Number(int.MaxValue), l => Sum(l, _ => Number(1)), operation)));
    }

    private SqlText Contains(SqlList list, BoundExpression element, BoundOperation operation)
    {
        var value = Write(element);
        if (operation.Reading == WorldReading.Closed && !operation.Operands.All(o => o is BoundLiteral { Value: not null } or BoundList or BoundMoment))
            throw Unsupported(operation, "CQL finds null among nulls here");
        return WhenComplete(list, Null(ProtocolSdk.Sql.Layout.ColumnType.Boolean), l => Any(l, p => Included(p, Equal(p.Value, value, operation))), operation);
    }

    private SqlText Includes(BoundExpression outer, BoundExpression inner, BoundOperation operation)
    {
        if (operation.Reading == WorldReading.Closed) throw Unsupported(operation, "CQL compares null elements as values here");
        var elements = ListOf(inner);
        var isEmpty = Share(WhenComplete(elements, SqlText.False, l => SqlText.Of($"({Sum(l, _ => Number(1))} = 0)"), operation));
        var answer = WhenComplete(elements, Null(ProtocolSdk.Sql.Layout.ColumnType.Boolean), l => Every(l, p =>
        {
            var list = ListOf(outer);
            var found = WhenComplete(list, Null(ProtocolSdk.Sql.Layout.ColumnType.Boolean), o => Any(o, q => Included(q, Equal(q.Value, p.Value, operation))), operation);
            return p.Member is null ? found : SqlText.Of($"((NOT {p.Member}) OR {found})");
        }), operation);
        return SqlText.Of($"(CASE WHEN {isEmpty} THEN TRUE ELSE {answer} END)");
    }

    private SqlList ToExactList(SqlList list)
    {
        if (list.Parts.All(p => p.Member is null)) return list;
        var isUndecided = Sum(list, p => p.Member is null ? Number(0) : SqlText.Of($"(CASE WHEN {p.Member} IS NULL THEN 1 ELSE 0 END)"));
        var isDecided = SqlText.Of($"({isUndecided} = 0)");
        return list with { Complete = Share(list.Complete is null ? isDecided : SqlText.Of($"({list.Complete} AND {isDecided})")) };
    }

    /// <summary>The first row; unknown when a row before it may belong.</summary>
    private SqlValue First(BoundOperation operation)
    {
        var operand = operation.Operands[0] is BoundFormChange { Form: ValueForm.Exact } change && change.Operand is BoundQuery { SortKeys.Count: 0 } ? change.Operand : operation.Operands[0];
        return Pick(Fused(operand), fromEnd: false, operation);
    }

    private SqlValue Pick(SqlList list, bool fromEnd, BoundOperation operation)
    {
        if (list.Parts.Count == 1 && list.Parts[0].Scopes.Count == 1) return Guarded(list.Complete ?? SqlText.True, Picked(list.Parts[0], list.Parts[0].Value, fromEnd, operation), operation);
        if (list.Parts.Any(p => p.Scopes.Count > 0 || p.Member is not null)) throw Unsupported(operation, "only the rows of one recorded list, or written elements, have an order");
        return list.Parts.Count == 0 ? Nothing(operation.Type, operation) : list.Parts[fromEnd ? list.Parts.Count - 1 : 0].Value;
    }

    private SqlValue Picked(SqlRows rows, SqlValue value, bool fromEnd, BoundOperation operation)
    {
        SqlText Part(SqlText text)
        {
            var scope = rows.Scopes[0];
            var certain = rows.Member is null ? text : SqlText.Of($"(CASE WHEN {rows.Member} THEN {text} END)");
            var included = IsIncluded(rows);
            var place = scope.Column(ProtocolSdk.Sql.Layout.SubjectTable.Ordinal);
            var all = SqlText.Join(", ", [certain, included, place, .. rows.Order.Select(k => k.Key)]);
            var uses = all.Uses.Where(u => u.Scope != scope).Concat(scope.SourceUses).Distinct().ToList();
            return Share(all.With(_dialect.First(scope, included, rows.Order, fromEnd, certain), uses));
        }

        return value switch
        {
            SqlPoint { IsExact: true } point => new SqlPoint(Part(point.Low), point.Unit),
            SqlPoint point => new SqlPoint(Part(point.Low), Part(point.High), point.Unit),
            SqlCode code => new SqlCode(Part(code.Code), Part(code.System), Part(code.Version), Part(code.Display)),
            SqlInterval interval => new SqlInterval((SqlPoint)Picked(rows, interval.Low, fromEnd, operation), (SqlPoint)Picked(rows, interval.High, fromEnd, operation), Part(interval.LowClosed), Part(interval.HighClosed)),
            SqlTuple tuple => new SqlTuple(
                Part(SqlText.True),
                tuple.Fields.ToDictionary(f => f.Key, f => Picked(rows, f.Value, fromEnd, operation), StringComparer.Ordinal)),
            _ => throw Unsupported(operation, "its rows have lists in them"),
        };
    }

    /// <summary>The range of what the extreme can be: rows that may be there can only make it more extreme, and a null may be anything.</summary>
    private SqlPoint Extreme(SqlList list, bool isLeast, BoundOperation operation)
    {
        if (operation.Type == CqlType.String || TypeRelations.IsTemporal(operation.Type) && operation.Type != CqlType.Date) throw Unsupported(operation, $"a {operation.Type} has no order that is the same everywhere");
        if (operation.Reading == WorldReading.Closed) throw Unsupported(operation, "CQL leaves out null elements here");
        var function = isLeast ? "min" : "max";
        var better = isLeast ? "<" : ">";
        var limit = isLeast ? Least(operation.Type) : Greatest(operation.Type);
        var other = isLeast ? Greatest(operation.Type) : Least(operation.Type);
        var unit = list.Parts.Select(p => ValueOf(p, operation).Unit).FirstOrDefault(u => u is not null);
        if (list.Parts.Any(p => ValueOf(p, operation).Unit is { } own && own != unit)) throw Unsupported(operation, "its elements are in different units");

        SqlText Over(Func<SqlRows, SqlText> value)
        {
            SqlText? result = null;
            foreach (var part in list.Parts)
            {
                var next = Share(part.Scopes.Count == 0 ? value(part) : Aggregate(function, part.Scopes, value(part)));
                result = result is null ? next : Share(SqlText.Of($"(CASE WHEN {next} IS NULL OR {result} {better} {next} THEN {result} ELSE {next} END)"));
            }

            return result ?? Nothing(operation.Type, operation) switch { SqlPoint point => point.Low, _ => SqlText.Null };
        }

        static SqlText Certain(SqlRows rows, SqlText value) => rows.Member is null ? value : SqlText.Of($"(CASE WHEN {rows.Member} THEN {value} END)");
        var certainLow = Over(p => Certain(p, ValueOf(p, operation).Low));
        var certainHigh = list.Parts.All(p => ValueOf(p, operation).IsExact) ? certainLow : Over(p => Certain(p, ValueOf(p, operation).High));
        var hasCertain = Share(SqlText.Of($"({Sum(list, p => p.Member is null ? Number(1) : SqlText.Of($"(CASE WHEN {p.Member} THEN 1 ELSE 0 END)"))} > 0)"));
        var hasNull = Share(SqlText.Of($"({Sum(list, p => SqlText.Of($"(CASE WHEN {IsNull(p.Value, operation)} THEN 1 ELSE 0 END)"))} > 0)"));
        var undecided = list.Parts.All(p => p.Member is null)
            ? null
            : Over(p => p.Member is null ? SqlText.Of($"(CASE WHEN FALSE THEN {ValueOf(p, operation).Low} END)") : SqlText.Of($"(CASE WHEN {p.Member} IS NULL THEN {(isLeast ? ValueOf(p, operation).Low : ValueOf(p, operation).High)} END)"));
        SqlText Extended(SqlText certain) => undecided is null
            ? SqlText.Of($"(CASE WHEN {hasNull} THEN {limit} ELSE {certain} END)")
            : SqlText.Of($"(CASE WHEN {hasNull} THEN {limit} WHEN {undecided} {better} {certain} THEN {undecided} ELSE {certain} END)");
        SqlText Known(SqlText value) => Share(WhenComplete(list, SqlText.Constant("NULL"), _ => SqlText.Of($"(CASE WHEN {hasCertain} THEN {value} END)"), operation));
        // Without a certain value the certain rows are all null.
        return isLeast
            ? new SqlPoint(Known(Extended(certainLow)), Known(SqlText.Of($"COALESCE({certainHigh}, {other})")), unit)
            : new SqlPoint(Known(SqlText.Of($"COALESCE({certainLow}, {other})")), Known(Extended(certainHigh)), unit);
    }

    private SqlPoint Total(SqlList list, BoundOperation operation)
    {
        if (operation.Reading == WorldReading.Closed) throw Unsupported(operation, "CQL leaves out null elements here");
        var unit = list.Parts.Select(p => ValueOf(p, operation).Unit).FirstOrDefault(u => u is not null);
        if (list.Parts.Any(p => ValueOf(p, operation).Unit is { } own && own != unit)) throw Unsupported(operation, "its elements are in different units");
        if (list.Parts.Count == 0) return Nothing(operation.Type, operation) as SqlPoint ?? throw Unsupported(operation, "it has no elements");
        var hasNull = Share(SqlText.Of($"({Sum(list, p => SqlText.Of($"(CASE WHEN {IsNull(p.Value, operation)} THEN 1 ELSE 0 END)"))} > 0)"));
        var isEmpty = Share(SqlText.Of($"({Sum(list, _ => Number(1))} = 0)"));
        var total = SqlText.Join(" + ", [.. list.Parts.Select(p =>
        {
            var value = Wide(ValueOf(p, operation).Low, operation);
            if (p.Scopes.Count == 0) return value;
            var counted = p.Member is null ? value : SqlText.Of($"(CASE WHEN {p.Member} THEN {value} END)");
            return SqlText.Of($"COALESCE({Aggregate("sum", p.Scopes, counted)}, 0)");
        })]);
        var sum = Fit($"{total}", operation);
        return new SqlPoint(Share(WhenComplete(list, SqlText.Null, _ => SqlText.Of($"(CASE WHEN {hasNull} OR {isEmpty} THEN NULL ELSE {sum} END)"), operation)), unit);
    }

    private SqlPoint Average(SqlList list, BoundOperation operation)
    {
        var total = Total(list, operation);
        var count = Share(Sum(list, _ => Number(1)));
        return new SqlPoint(Quotient(total.Low, SqlText.Of($"(CASE WHEN {total.Low} IS NOT NULL THEN {count} END)")), total.Unit);
    }
}
