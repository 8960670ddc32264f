using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Compiler.Emit.Sql;

internal sealed partial class SqlExpressionWriter
{
    /// <summary>
    /// The answer of all rows that may be the first, or the last: those that no certain row comes before. Answers are counted as 2 for yes, 1 for unknown
    /// and 0 for no, so that the least and the greatest say whether they agree.
    /// </summary>
    private SqlPoint Agreement(BoundAgreement agreement)
    {
        var list = Apart(agreement);
        var rows = list.Parts[0];
        var isPossible = IsPossible(agreement, rows, Apart(agreement).Parts[0]);
        var (ofRow, rowFails) = AnswerOf(agreement, rows.Value);
        var (ofNone, noneFails) = AnswerOf(agreement, Absent(rows.Value, agreement.Row.Type, agreement));
        SqlText Every(string function, SqlText number) => Share(Aggregate(function, rows.Scopes, SqlText.Of($"(CASE WHEN {isPossible} THEN {number} END)")));
        var number = Inline(SqlText.Of($"(CASE WHEN {ofRow} THEN 2 WHEN NOT {ofRow} THEN 0 ELSE 1 END)"));
        var least = Every("min", number);
        var most = Every("max", number);
        // Null is no row: the list is empty, or may be, or nobody knows what is in it.
        var complete = list.Complete ?? SqlText.True;
        var isThere = rows.Member is null ? complete : Share(SqlText.Of($"({complete} AND {AnyOf(rows, rows.Member)})"));
        if (rowFails is not null) Fail(SqlText.Of($"({complete} AND {AnyOf(rows, SqlText.Of($"({isPossible} AND {rowFails})"))})"), agreement);
        if (noneFails is not null) Fail(SqlText.Of($"((NOT {isThere} OR {least} IS NULL) AND {noneFails})"), agreement);
        return new SqlPoint(SqlText.Of(
            $"(CASE WHEN NOT {complete} OR {least} IS NULL THEN {ofNone} WHEN {least} = 2 AND ({isThere} OR {ofNone}) THEN TRUE WHEN {most} = 0 AND ({isThere} OR NOT {ofNone}) THEN FALSE END)"));
    }

    private SqlText AnyOf(SqlRows rows, SqlText condition) =>
        SqlText.Of($"(COALESCE({Aggregate("max", rows.Scopes, SqlText.Of($"(CASE WHEN {condition} THEN 1 ELSE 0 END)"))}, 0) = 1)");

    /// <summary>The rows, each time apart from those written before.</summary>
    private SqlList Apart(BoundAgreement agreement)
    {
        var list = ListOf(agreement.Rows);
        if (list.Parts.Count != 1 || list.Parts[0].Scopes.Count != 1 || list.Parts[0].Order.Count > 0) throw Unsupported(agreement.Rows, "only the rows of one recorded list, in its own order, can be the first or the last");
        return list;
    }

    /// <summary>Whether a row may be the one: no certain row comes before it whatever the keys turn out to be.</summary>
    private SqlText IsPossible(BoundAgreement agreement, SqlRows rows, SqlRows other)
    {
        var place = rows.Scopes[0].Column(SubjectTable.Ordinal);
        var otherPlace = other.Scopes[0].Column(SubjectTable.Ordinal);
        var isAfter = SqlText.Of($"({otherPlace} {(agreement.FromEnd ? ">" : "<")} {place})");
        for (var i = agreement.Keys.Count - 1; i >= 0; i--)
        {
            var key = agreement.Keys[i];
            var (own, certain) = (KeyOf(key, rows), KeyOf(key, other));
            var (earliest, latest, before, after) = key.Descending == agreement.FromEnd ? (own.Low, certain.High, "<", ">") : (own.High, certain.Low, ">", "<");
            isAfter = SqlText.Of($"(CASE WHEN {earliest} {after} {latest} THEN TRUE WHEN {earliest} {before} {latest} OR {earliest} IS NULL OR {latest} IS NULL THEN FALSE ELSE {isAfter} END)");
        }

        var isBehind = SqlText.Of($"(CASE WHEN {otherPlace} <> {place} AND {other.Member ?? SqlText.True} AND {Inline(isAfter)} THEN 1 ELSE 0 END)");
        return Share(SqlText.Of($"({IsIncluded(rows)} AND COALESCE({Aggregate("max", other.Scopes, isBehind)}, 0) = 0)"));
    }

    private SqlPoint KeyOf(BoundSortKey key, SqlRows rows)
    {
        _variables[key.Row.Id] = rows.Value;
        return SortKey(key);
    }

    /// <summary>What the statement says of a row, and when that ends with an error; null when it can't.</summary>
    private (SqlText Answer, SqlText? Failure) AnswerOf(BoundAgreement agreement, SqlValue row)
    {
        var outer = _failures;
        _failures = [];
        _variables[agreement.Row.Id] = row;
        var answer = Share(Boolean(agreement.Answer));
        var failures = _failures;
        _failures = outer;
        return (answer, failures.Count == 0 ? null : Any(failures));
    }

    /// <summary>The value that is not there, in the shape of one that is.</summary>
    private SqlValue Absent(SqlValue like, CqlType type, BoundExpression expression) => (like, type) switch
    {
        (SqlTuple tuple, TupleType row) => new SqlTuple(
            SqlText.False,
            row.Elements.Where(e => tuple.Fields.ContainsKey(e.Name)).ToDictionary(e => e.Name, e => Absent(tuple.Fields[e.Name], e.Type, expression), StringComparer.Ordinal)),
        (SqlPoint point, _) when Nothing(type, expression) is SqlPoint nothing => nothing with { Unit = point.Unit },
        _ => Nothing(type, expression),
    };
}
