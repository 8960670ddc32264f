using System.Globalization;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>A database that SQL is written for: what differs between them. Everything that can be said alike is said by <see cref="SqlExpressionWriter"/>.</summary>
public abstract class SqlTarget
{
    private protected SqlTarget()
    {
    }

    /// <summary>DuckDB 1.3 or later.</summary>
    public static SqlTarget DuckDb { get; } = new DuckDbDialect();

    /// <summary>PostgreSQL 15 or later.</summary>
    public static SqlTarget PostgreSql { get; } = new PostgreSqlDialect();

    /// <summary>Spark SQL 3.4 or later.</summary>
    public static SqlTarget Spark { get; } = new SparkDialect();

    /// <summary>All dialects.</summary>
    public static IReadOnlyList<SqlTarget> All { get; } = [DuckDb, PostgreSql, Spark];

    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>How a statement asks for the evaluation's day.</summary>
    public abstract string MomentParameter { get; }

    /// <summary>True when lists are columns of the subject's table; false when they are tables of their own.</summary>
    internal abstract bool HasListColumns { get; }

    internal abstract LayoutDialect Layout { get; }

    internal string TypeName(ColumnType type) => LayoutText.TypeName(type, Layout);

    /// <summary>The name of a table that the user gave, quoted part by part.</summary>
    internal string Table(string name) => LayoutText.Quoted(name, Layout);

    internal virtual string Text(string value) => $"'{value.Replace("'", "''")}'";

    internal static string Day(int year, int month, int day) =>
        string.Format(CultureInfo.InvariantCulture, "DATE '{0:D4}-{1:D2}-{2:D2}'", year, month, day);

    /// <summary>What keeps the optimizer from putting a step's expressions into the next one as often as it names them.</summary>
    internal virtual string StepEnd => string.Empty;

    /// <summary>The type in which Longs are added and multiplied without overflow.</summary>
    internal abstract string WideInteger { get; }

    internal SqlText Decimal(SqlText value) => SqlText.Of($"CAST({value} AS {TypeName(ColumnType.Decimal)})");

    internal virtual SqlText Part(string part, SqlText date) => SqlText.Of($"CAST(EXTRACT({part} FROM {date}) AS INTEGER)");

    internal abstract SqlText DaysBetween(SqlText start, SqlText end);

    internal abstract SqlText AddDays(SqlText date, long days);

    internal abstract SqlText AddMonths(SqlText date, long months);

    /// <summary>The quotient of whole numbers, cut towards zero; the divisor isn't zero.</summary>
    internal abstract SqlText TruncatedQuotient(SqlText left, SqlText right);

    /// <summary>The remainder of whole numbers, with the dividend's sign; the divisor isn't zero.</summary>
    internal virtual SqlText Remainder(SqlText left, SqlText right) => SqlText.Of($"({left} % {right})");

    /// <summary>The product of decimals, rounded half away from zero to eight digits; NULL when it is out of range.</summary>
    internal abstract SqlText DecimalProduct(SqlText left, SqlText right);

    /// <summary>A decimal as the whole number of its hundred-millionths.</summary>
    internal abstract SqlText Hundredmillionths(SqlText value);

    /// <summary>The decimal of so many hundred-millionths.</summary>
    internal abstract SqlText FromHundredmillionths(SqlText value);

    /// <summary>A list's rows as a scope's source, without computed columns.</summary>
    internal abstract string RowsSource(string table, string rowsName, SqlScope subject, out IReadOnlyCollection<SqlColumn> uses);

    /// <summary>An aggregate over a scope's rows: <c>min</c>, <c>max</c> or <c>sum</c>; NULL over none.</summary>
    internal abstract string Aggregate(string function, SqlScope scope, SqlText row);

    /// <summary>The value of the first row that is included, in order of the keys and then of the list; NULL without one.</summary>
    internal abstract string First(SqlScope scope, SqlText included, IReadOnlyList<SqlSortKey> keys, bool fromEnd, SqlText value);
}
