using System.Globalization;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>Spark SQL.</summary>
internal sealed class SparkDialect : ListColumnDialect
{
    public override string Name => "spark";

    internal override LayoutDialect Layout => LayoutDialect.Spark;

    public override string MomentParameter => ":as_of";

    internal override string WideInteger => "DECIMAL(38,0)";

    // Spark reads a backslash in a text as the start of an escape.
    internal override string Text(string value) => $"'{value.Replace("\\", "\\\\").Replace("'", "\\'")}'";

    internal override SqlText DaysBetween(SqlText start, SqlText end) => SqlText.Of($"datediff({end}, {start})");

    internal override SqlText AddDays(SqlText date, long days) => SqlText.Of($"date_add({date}, {days.ToString(CultureInfo.InvariantCulture)})");

    internal override SqlText AddMonths(SqlText date, long months) => SqlText.Of($"add_months({date}, {months.ToString(CultureInfo.InvariantCulture)})");

    internal override SqlText TruncatedQuotient(SqlText left, SqlText right) => SqlText.Of($"({left} div {right})");

    // Spark gives a product at most 38 digits and cuts the fraction for it: ten digits before the point are exact.
    internal override SqlText DecimalProduct(SqlText left, SqlText right) =>
        SqlText.Of($"(CASE WHEN abs({left}) < 10000000000 AND abs({right}) < 10000000000 THEN CAST(CAST({left} AS DECIMAL(18,8)) * CAST({right} AS DECIMAL(18,8)) AS DECIMAL(28,8)) END)");

    internal override SqlText Hundredmillionths(SqlText value) => SqlText.Of($"CAST(CAST({value} AS DECIMAL(28,8)) * CAST(100000000 AS DECIMAL(9,0)) AS DECIMAL(38,0))");

    internal override SqlText FromHundredmillionths(SqlText value) => SqlText.Of($"CAST(CAST({value} AS DECIMAL(28,0)) * CAST(0.00000001 AS DECIMAL(9,8)) AS DECIMAL(28,8))");

    protected override string Transform(string list, string row, string body) => $"transform({list}, {row} -> {body})";

    protected override string TransformWithPlace(string list, string row, string place, string body) => $"transform({list}, ({row}, {place}) -> {body})";

    protected override string Filter(string list, string row, string condition) => $"filter({list}, {row} -> {condition})";

    protected override string Struct(IEnumerable<KeyValuePair<string, string>> fields) => $"named_struct({string.Join(", ", fields.Select(f => $"'{f.Key}', {f.Value}"))})";

    protected override string Fold(string function, string list) => function == "sum"
        ? $"aggregate({list}, CAST(0 AS DECIMAL(38,8)), (total, item) -> CAST(total + item AS DECIMAL(38,8)))"
        : $"array_{function}({list})";

    protected override string Field(string value, string name) => $"{value}.{name}";
}
