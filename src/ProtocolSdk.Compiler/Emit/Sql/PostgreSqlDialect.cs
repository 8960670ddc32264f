using System.Globalization;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>PostgreSQL. A list is a table of its own, as relational databases keep them: plain columns, indexed by subject, and no types to create.</summary>
internal sealed class PostgreSqlDialect : SqlTarget
{
    public override string Name => "postgresql";

    internal override LayoutDialect Layout => LayoutDialect.PostgreSql;

    public override string MomentParameter => "$1";

    internal override bool HasListColumns => false;

    internal override string WideInteger => "NUMERIC";

    internal override string StepEnd => " OFFSET 0";

    internal override SqlText DaysBetween(SqlText start, SqlText end) => SqlText.Of($"({end} - {start})");

    internal override SqlText AddDays(SqlText date, long days) => SqlText.Of($"({date} + {Number(days)})");

    internal override SqlText AddMonths(SqlText date, long months) => SqlText.Of($"CAST({date} + make_interval(months => {Number(months)}) AS DATE)");

    internal override SqlText TruncatedQuotient(SqlText left, SqlText right) => SqlText.Of($"div({left}, {right})");

    internal override SqlText DecimalProduct(SqlText left, SqlText right)
    {
        var product = SqlText.Of($"round({left} * {right}, 8)");
        return SqlText.Of($"(CASE WHEN abs({product}) <= 99999999999999999999.99999999 THEN {product} END)");
    }

    internal override SqlText Hundredmillionths(SqlText value) => SqlText.Of($"CAST({value} * 100000000 AS NUMERIC)");

    internal override SqlText FromHundredmillionths(SqlText value) => SqlText.Of($"({value} * 0.00000001)");

    internal override string RowsSource(string table, string rowsName, SqlScope subject, out IReadOnlyCollection<SqlColumn> uses)
    {
        uses = subject.Column(SubjectTable.Key).Uses;
        return Table($"{table}_{rowsName}");
    }

    // An aggregate of outer columns alone would be one of the outer query: in a column of its own every argument is of these rows.
    internal override string Aggregate(string function, SqlScope scope, SqlText row) => $"(SELECT {function}(q.v) FROM (SELECT {row.Text} AS v FROM {Staged(scope, row.Uses)}) AS q)";

    internal override string First(SqlScope scope, SqlText included, IReadOnlyList<SqlSortKey> keys, bool fromEnd, SqlText value)
    {
        var ordinal = scope.Column(SubjectTable.Ordinal);
        var rows = Staged(scope, [.. included.Uses, .. value.Uses, .. ordinal.Uses, .. keys.SelectMany(k => k.Key.Uses)]);
        var order = keys.Select(k => k.Key.Text + (k.Descending != fromEnd ? " DESC" : string.Empty)).Append(ordinal.Text + (fromEnd ? " DESC" : string.Empty));
        return $"(SELECT {value.Text} FROM {rows} WHERE {included.Text} ORDER BY {string.Join(", ", order)} LIMIT 1)";
    }

    private static string Staged(SqlScope scope, IEnumerable<SqlColumn> uses)
    {
        var needed = scope.Needed(uses);
        var subject = scope.SourceUses.First();
        var columns = needed.Where(c => c.Level == 0).Select(c => $"{scope.Alias}.{c.Name}").DefaultIfEmpty("1");
        var rows = $"(SELECT {string.Join(", ", columns)} FROM {scope.Source} AS {scope.Alias} WHERE {scope.Alias}.{SubjectTable.Key} = {subject.Scope.Alias}.{subject.Name})";
        for (var level = 1; level <= needed.Select(c => c.Level).DefaultIfEmpty(0).Max(); level++)
        {
            SqlBudget.Spend(rows.Length);
            var at = level;
            var selected = needed.Where(c => c.Level <= at).Select(c => c.Level == at ? $"{c.Definition!.Text} AS {c.Name}" : $"{scope.Alias}.{c.Name}");
            rows = $"(SELECT {string.Join(", ", selected)} FROM {rows} AS {scope.Alias} OFFSET 0)";
        }

        return $"{rows} AS {scope.Alias}";
    }

    private static string Number(long value) => value < 0 ? $"({value.ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture);
}
