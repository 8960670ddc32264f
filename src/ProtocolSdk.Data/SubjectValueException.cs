namespace ProtocolSdk.Data;

/// <summary>A subject's value that the table layout can't hold: a unit that can't be converted to the declared one, or a number beyond CQL's Decimal.</summary>
public sealed class SubjectValueException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">The sentence that people read.</param>
    public SubjectValueException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">The sentence that people read.</param>
    /// <param name="innerException">What it comes from.</param>
    public SubjectValueException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes one.</summary>
    public SubjectValueException()
        : base("A subject's value doesn't fit its column.")
    {
    }
}
