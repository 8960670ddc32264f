namespace ProtocolSdk.Cql;

/// <summary>The words of precisions.</summary>
internal static class CqlPrecisionText
{
    /// <summary>The singular word, as CQL writes it.</summary>
    public static string Name(CqlPrecision precision) => precision switch
    {
        CqlPrecision.Year => "year",
        CqlPrecision.Month => "month",
        CqlPrecision.Week => "week",
        CqlPrecision.Day => "day",
        CqlPrecision.Hour => "hour",
        CqlPrecision.Minute => "minute",
        CqlPrecision.Second => "second",
        _ => "millisecond",
    };
}
