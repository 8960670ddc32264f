namespace ProtocolSdk.Registry;

/// <summary>A text isn't a registry record: it isn't valid JSON, is nested too deeply, or isn't a JSON object.</summary>
public sealed class RegistryFormatException : FormatException
{
    /// <summary>Makes an exception without a position.</summary>
    public RegistryFormatException()
        : this("The text isn't a registry record.")
    {
    }

    /// <summary>Makes an exception without a position.</summary>
    /// <param name="message">What is wrong.</param>
    public RegistryFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception without a position.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">Where it was found.</param>
    public RegistryFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception for a place in the text.</summary>
    /// <param name="problem">What is wrong, as a sentence.</param>
    /// <param name="line">The line, from one.</param>
    /// <param name="byteInLine">The byte of the line's UTF-8, from one.</param>
    /// <param name="innerException">Where it was found; null when there is no other exception.</param>
    public RegistryFormatException(string problem, long line, long byteInLine, Exception? innerException)
        : base(FormattableString.Invariant($"The text isn't a registry record (line {line}, byte {byteInLine}): {problem}"), innerException)
    {
        Line = line;
        ByteInLine = byteInLine;
    }

    /// <summary>The line of the fault, from one; 0 when it isn't known.</summary>
    public long Line { get; }

    /// <summary>The byte of the fault in its line of UTF-8 (a byte-order mark doesn't count), from one; 0 when it isn't known.</summary>
    public long ByteInLine { get; }
}
