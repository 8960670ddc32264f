using System.Globalization;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>DuckDB.</summary>
internal sealed class DuckDbDialect : ListColumnDialect
{
    public override string Name => "duckdb";

    internal override LayoutDialect Layout => LayoutDialect.DuckDb;

    public override string MomentParameter => "$as_of";

    internal override string WideInteger => "HUGEINT";

    internal override SqlText DaysBetween(SqlText start, SqlText end) => SqlText.Of($"({end} - {start})");

    internal override SqlText AddDays(SqlText date, long days) => SqlText.Of($"({date} + {Number(days)})");

    internal override SqlText AddMonths(SqlText date, long months) => SqlText.Of($"CAST({date} + to_months({Number(months)}) AS DATE)");

    internal override SqlText TruncatedQuotient(SqlText left, SqlText right) => SqlText.Of($"({left} // {right})");

    internal override SqlText DecimalProduct(SqlText left, SqlText right) =>
        SqlText.Of($"(CASE WHEN abs(CAST({left} AS DOUBLE) * CAST({right} AS DOUBLE)) < 9.9999999999e19 THEN CAST({left} * {right} AS DECIMAL(28,8)) END)");

    internal override SqlText Hundredmillionths(SqlText value) => SqlText.Of($"CAST({value} * 100000000 AS HUGEINT)");

    internal override SqlText FromHundredmillionths(SqlText value) => SqlText.Of($"CAST(CAST({value} AS DECIMAL(28,0)) * CAST(0.00000001 AS DECIMAL(9,8)) AS DECIMAL(28,8))");

    protected override string Transform(string list, string row, string body) => $"list_transform({list}, lambda {row}: {body})";

    protected override string TransformWithPlace(string list, string row, string place, string body) => $"list_transform({list}, lambda {row}, {place}: {body})";

    protected override string Filter(string list, string row, string condition) => $"list_filter({list}, lambda {row}: {condition})";

    protected override string Struct(IEnumerable<KeyValuePair<string, string>> fields) => $"{{{string.Join(", ", fields.Select(f => $"'{f.Key}': {f.Value}"))}}}";

    protected override string Fold(string function, string list) => $"list_{function}({list})";

    protected override string Field(string value, string name) => $"({value}).{name}";

    private static string Number(long value) => value < 0 ? $"({value.ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture);
}
