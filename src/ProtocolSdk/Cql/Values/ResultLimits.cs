namespace ProtocolSdk.Cql;

/// <summary>How large a value may grow, so that no rule can exhaust an app: beyond, the evaluation ends with an error, and the answer is unknown.</summary>
internal static class ResultLimits
{
    private const int LongestText = 1_000_000;
    private const int MostRows = 1_000_000;

    /// <summary>Refuses a text that would be too long.</summary>
    /// <exception cref="CqlRuntimeException">It would be.</exception>
    public static void CheckText(long length)
    {
        if (length > LongestText) throw new CqlRuntimeException($"The text would be longer than {LongestText} characters.");
    }

    /// <summary>Refuses a list that would be too long.</summary>
    /// <exception cref="CqlRuntimeException">It would be.</exception>
    public static void CheckRows(long count, string operation)
    {
        if (count > MostRows) throw new CqlRuntimeException($"'{operation}' would give more than {MostRows} results.");
    }
}
