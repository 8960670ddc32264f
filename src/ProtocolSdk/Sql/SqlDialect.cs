namespace ProtocolSdk;

/// <summary>The databases for which a protocol's criteria are written as SQL.</summary>
public enum SqlDialect
{
    /// <summary>DuckDB 1.3 or later. The evaluation's day is the parameter <c>$as_of</c>.</summary>
    DuckDb,

    /// <summary>PostgreSQL 15 or later. The evaluation's day is the parameter <c>$1</c>.</summary>
    PostgreSql,

    /// <summary>Spark SQL 3.4 or later. The evaluation's day is the parameter <c>:as_of</c>.</summary>
    Spark,
}
