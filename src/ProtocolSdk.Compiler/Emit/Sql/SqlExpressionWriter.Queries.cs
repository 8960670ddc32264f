using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>A query is rows with a membership and a value: three expressions that the operator around it aggregates. No list is ever made.</summary>
internal sealed partial class SqlExpressionWriter
{
    private SqlValue Query(BoundQuery query)
    {
        if (query.Aggregate is not null) throw Unsupported(query, "a fold over rows needs state");
        if (query.SingletonSource) return SingleValue(query);
        var list = Unsorted(query);
        if (query.Distinct && query.Return is not null) list = Distinct(list, () => Unsorted(query), query);
        return query.SortKeys.Count == 0 ? list : Sorted(query, list);
    }

    private SqlValue SingleValue(BoundQuery query)
    {
        if (query.Sources.Count > 1 || query.Relationships.Count > 0 || query.SortKeys.Count > 0) throw Unsupported(query, "a query over a single value with several clauses isn't one expression");
        var source = query.Sources[0];
        var value = Write(source.Expression);
        _variables[source.Variable.Id] = value;
        Lets(query);
        var present = source.Expression.Form == ValueForm.Exact ? SqlText.Of($"(NOT {IsNull(value, query)})") : SqlText.True;
        if (query.Where is not null) present = SqlText.Of($"({present} AND {Perhaps(() => Boolean(query.Where))})");
        return Guarded(present, Perhaps(() => Write(query.Return ?? source.Variable)), query);
    }

    private void Lets(BoundQuery query)
    {
        foreach (var let in query.Lets)
        {
            if (let.Value.Type is ListType) throw Unsupported(let.Value, "a list can't be kept in a variable");
            _variables[let.Variable.Id] = Perhaps(() => Write(let.Value));
        }
    }

    /// <summary>The rows of a query without its sort clause.</summary>
    private SqlList Unsorted(BoundQuery query)
    {
        var complete = new List<SqlText>();
        var combinations = new List<SqlRows> { new([], null, new SqlPoint(SqlText.Null), []) };
        var bound = new List<IReadOnlyList<SqlValue>> { new List<SqlValue>() };
        foreach (var source in query.Sources)
        {
            var value = Write(source.Expression);
            if (value is not SqlList list)
            {
                for (var i = 0; i < bound.Count; i++) bound[i] = [.. bound[i], value];
                continue;
            }

            if (list.Complete is not null) complete.Add(list.Complete);
            if (list.Parts.Any(p => p.Order.Count > 0) && query.Sources.Count > 1) throw Unsupported(source.Expression, "a sorted list beside others has no order of its own");
            var next = new List<SqlRows>();
            var nextBound = new List<IReadOnlyList<SqlValue>>();
            for (var i = 0; i < combinations.Count; i++)
            {
                foreach (var part in list.Parts)
                {
                    SqlBudget.Spend(CostOfExpression * (1 + bound[i].Count));
                    // The same rows twice would share their name.
                    if (combinations[i].Scopes.Intersect(part.Scopes).Any()) throw Unsupported(source.Expression, "the same rows are gone through twice");
                    next.Add(new SqlRows([.. combinations[i].Scopes, .. part.Scopes], And(combinations[i].Member, part.Member), part.Value, part.Order));
                    nextBound.Add([.. bound[i], part.Value]);
                }
            }

            (combinations, bound) = (next, nextBound);
        }

        var isOpen = BoundTree.HasUndecidedRows(query);
        var parts = new List<SqlRows>();
        for (var i = 0; i < combinations.Count; i++)
        {
            for (var s = 0; s < query.Sources.Count; s++) _variables[query.Sources[s].Variable.Id] = bound[i][s];
            parts.Add(Perhaps(() => Row(query, combinations[i], isOpen)));
        }

        return new SqlList(complete.Count == 0 ? null : complete.Count == 1 ? complete[0] : SqlText.Join(" AND ", complete), parts);
    }

    private SqlRows Row(BoundQuery query, SqlRows rows, bool isOpen)
    {
        Lets(query);
        var conditions = query.Relationships.Select(Related).ToList();
        if (query.Where is not null) conditions.Add(Boolean(query.Where));
        var condition = conditions.Count == 0 ? null : conditions.Count == 1 ? conditions[0] : SqlText.Join(" AND ", conditions);
        if (condition is not null && !isOpen) condition = SqlText.Of($"COALESCE({condition}, FALSE)");
        return rows with
        {
            Member = And(rows.Member, condition is null ? null : Inline(condition)),
            Value = Write(query.Return ?? query.Sources[0].Variable),
        };
    }

    private static SqlText? And(SqlText? left, SqlText? right) => left is null ? right : right is null ? left : SqlText.Of($"({left} AND {right})");

    /// <summary><c>with</c>: a related row exists.</summary>
    private SqlText Related(BoundRelationship relationship)
    {
        var source = relationship.Source;
        var rows = new BoundQuery(source.Expression.Type, [source], source.Expression.Type is not ListType, [], [], relationship.Condition, null, false, null, [], WorldReading.Closed);
        if (rows.SingletonSource) throw Unsupported(source.Expression, "a relationship to a single value isn't one of rows");
        var isOpen = source.Expression.DependsOnData || relationship.Condition.DependsOnData;
        var exists = Exists(Unsorted(rows), isOpen, source.Expression);
        return relationship.Negated ? SqlText.Of($"(NOT {exists})") : exists;
    }

    /// <summary>Where keys leave the order open every row is undecided, so that nobody takes the first of them for the first.</summary>
    private SqlList Sorted(BoundQuery query, SqlList list)
    {
        if (list.Parts.Count != 1 || list.Parts[0].Scopes.Count != 1) throw Unsupported(query, "only the rows of one recorded list can be sorted");
        var rows = list.Parts[0];
        var keys = Keys(query, rows);
        var other = Unsorted(query).Parts[0];
        var otherKeys = Keys(query, other);
        var undecided = new List<SqlText>();
        for (var i = 0; i < keys.Count; i++)
        {
            var (a, b) = (keys[i], otherKeys[i]);
            undecided.Add(a.IsExact
                ? SqlText.Of($"({a.Low} IS NULL OR {b.Low} IS NULL)")
                : SqlText.Of($"(NOT COALESCE(CASE WHEN {a.Low} < {b.Low} THEN {a.High} <= {b.Low} WHEN {a.Low} > {b.Low} THEN {b.High} <= {a.Low} ELSE {a.Low} = {a.High} AND {b.Low} = {b.High} END, FALSE))"));
        }

        var place = rows.Scopes[0].Column(ProtocolSdk.Sql.Layout.SubjectTable.Ordinal);
        var otherPlace = other.Scopes[0].Column(ProtocolSdk.Sql.Layout.SubjectTable.Ordinal);
        var pair = SqlText.Of($"(CASE WHEN {place} <> {otherPlace} AND {IsIncluded(other)} AND {Any(undecided)} THEN 1 ELSE 0 END)");
        var ofRow = SqlText.Of($"(CASE WHEN {IsIncluded(rows)} THEN {Aggregate("max", other.Scopes, pair)} ELSE 0 END)");
        var isDecided = Share(SqlText.Of($"(COALESCE({Aggregate("max", rows.Scopes, ofRow)}, 0) = 0)"));
        var order = query.SortKeys.Select((k, i) => new SqlSortKey(keys[i].Low, k.Descending, k.Key.Type == CqlType.Date ? SqlKeyType.Date : SqlKeyType.Number)).ToList();

        // The rows were made before the order was known: a second set of them is what is handed on, its aggregates apart from those above.
        return list with { Parts = [rows with { Member = And(rows.Member, SqlText.Of($"(CASE WHEN {isDecided} THEN TRUE END)")), Order = order, Different = null }] };
    }

    private List<SqlPoint> Keys(BoundQuery query, SqlRows rows)
    {
        var keys = new List<SqlPoint>();
        foreach (var key in query.SortKeys)
        {
            _variables[key.Row.Id] = rows.Value;
            keys.Add(SortKey(key));
        }

        return keys;
    }

    /// <summary>The key of the row that its variable stands for.</summary>
    private SqlPoint SortKey(BoundSortKey key)
    {
        if (key.Key.Type != CqlType.Date && key.Key.Type != CqlType.Integer && key.Key.Type != CqlType.Long && key.Key.Type != CqlType.Decimal && key.Key.Type != CqlType.Quantity)
            throw Unsupported(key.Key, $"rows can't be sorted by a {key.Key.Type} alike everywhere");
        return Shared2(Perhaps(() => Point(key.Key)));
    }

    /// <summary>An element that may or may not equal one before it is undecided.</summary>
    private SqlList Distinct(SqlList list, Func<SqlList> again, BoundExpression expression)
    {
        if (list.Parts.Count != 1 || list.Parts[0].Scopes.Count != 1) throw Unsupported(expression, "only rows of one recorded list can be told apart (write 'return all')");
        var rows = list.Parts[0];
        var earlier = again().Parts[0];
        var place = rows.Scopes[0].Column(ProtocolSdk.Sql.Layout.SubjectTable.Ordinal);
        var earlierPlace = earlier.Scopes[0].Column(ProtocolSdk.Sql.Layout.SubjectTable.Ordinal);
        var repeated = SqlText.Of($"({IsIncluded(earlier)} AND {earlierPlace} < {place} AND {Equal(earlier.Value, rows.Value, expression)} AND {earlier.Member ?? SqlText.True})");
        // A value that is known in full differs from every other one, whatever the rest turns out to be.
        var sameAsKnown = SqlText.Of($"COALESCE({earlierPlace} < {place} AND {earlier.Member ?? SqlText.True} AND {Equal(earlier.Value, rows.Value, expression)}, FALSE)");
        var different = SqlText.Of($"({rows.Member ?? SqlText.True} AND {Equal(rows.Value, rows.Value, expression)} AND NOT {AnyRow(earlier.Scopes, sameAsKnown)})");
        return list with { Parts = [rows with { Member = And(rows.Member, SqlText.Of($"(NOT {AnyRow(earlier.Scopes, repeated)})")), Different = different }] };
    }

    private static SqlText IsIncluded(SqlRows rows) => rows.Member is null ? SqlText.True : SqlText.Of($"COALESCE({rows.Member}, TRUE)");
}
