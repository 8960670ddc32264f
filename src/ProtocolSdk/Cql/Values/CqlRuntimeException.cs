namespace ProtocolSdk.Cql;

/// <summary>
/// A run-time error that CQL prescribes, such as the successor of the maximum value or <c>singleton from</c> a list of two.
/// Generated criteria catch it and answer Unknown with <see cref="Exception.Message"/> as the reason.
/// </summary>
public sealed class CqlRuntimeException : Exception
{
    /// <summary>An error without words of its own.</summary>
    public CqlRuntimeException()
    {
    }

    /// <summary>An error.</summary>
    /// <param name="message">What went wrong, in a sentence for the author of a rule.</param>
    public CqlRuntimeException(string message)
        : base(message)
    {
    }

    /// <summary>An error with the exception that caused it.</summary>
    /// <param name="message">What went wrong, in a sentence for the author of a rule.</param>
    /// <param name="innerException">The cause.</param>
    public CqlRuntimeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
