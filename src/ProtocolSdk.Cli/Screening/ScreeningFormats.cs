namespace ProtocolSdk.Cli.Screening;

/// <summary>The forms of subjects and results, by the names that the command line has for them.</summary>
internal static class ScreeningFormats
{
    public const string Ndjson = "ndjson";
    public const string Csv = "csv";
    public const string Parquet = "parquet";

    /// <summary>What a file's extension says; lines of JSON when it says nothing.</summary>
    public static string OfFile(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csv" => Csv,
        ".parquet" => Parquet,
        _ => Ndjson,
    };
}
