namespace ProtocolSdk.Cli.Import;

/// <summary>How much of untrusted input is read. Beyond a bound there is a sentence, never an exhausted machine.</summary>
/// <param name="FileBytes">A file that is read whole: JSON other than NDJSON.</param>
/// <param name="RecordBytes">One record: an entry of an array, a line of NDJSON, an XML file.</param>
/// <param name="XmlDepth">Nested elements.</param>
internal sealed record ImportLimits(long FileBytes, int RecordBytes, int XmlDepth)
{
    /// <summary>What the tool uses: the registry's largest records have about 20 MB.</summary>
    public static ImportLimits Default { get; } = new(FileBytes: 2_000_000_000, RecordBytes: 64 * 1024 * 1024, XmlDepth: 100);
}
