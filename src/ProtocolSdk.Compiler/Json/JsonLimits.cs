namespace ProtocolSdk.Compiler.Json;

/// <summary>How much of a file is read. Beyond it there is one error, and nothing else of the file is looked at.</summary>
public sealed record JsonLimits
{
    /// <summary>What files of a protocol may have.</summary>
    public static JsonLimits Default { get; } = new();

    /// <summary>What protocol.json may have: all of it becomes code, which the C# compiler has to read.</summary>
    public static JsonLimits Rules { get; } = new() { Length = 2 * 1024 * 1024 };

    /// <summary>
    /// How many objects and arrays may be open at once; as many as <c>StudyRecord.MaximumDepth</c>, so that what compiles is read at run time too.
    /// </summary>
    public int Depth { get; init; } = 64;

    /// <summary>UTF-16 code units of the file.</summary>
    public int Length { get; init; } = 64 * 1024 * 1024;

    /// <summary>Values, of all kinds and all levels together.</summary>
    public int Values { get; init; } = 4_000_000;

    /// <summary>How many findings that don't stop the reading (duplicate names, broken characters) are reported.</summary>
    public int Warnings { get; init; } = 100;
}
