namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>and</c>: false when an operand is, true when both are, else null.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool? And(bool? left, bool? right) => left & right;

    /// <summary>CQL's <c>or</c>: true when an operand is, false when both are, else null.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool? Or(bool? left, bool? right) => left | right;

    /// <summary>CQL's <c>not</c>; null gives null.</summary>
    /// <param name="value">The operand.</param>
    public static bool? Not(bool? value) => !value;

    /// <summary>CQL's <c>xor</c>: true when one operand is true and the other false; null when one is null.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool? Xor(bool? left, bool? right) => left ^ right;

    /// <summary>CQL's <c>implies</c>: true when the left operand is false or the right one true, false when the left is true and the right false, else null.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static bool? Implies(bool? left, bool? right) => !left | right;

    /// <summary>CQL's <c>is true</c>; null gives false.</summary>
    /// <param name="value">The operand.</param>
    public static bool? IsTrue(bool? value) => value == true;

    /// <summary>CQL's <c>is false</c>; null gives false.</summary>
    /// <param name="value">The operand.</param>
    public static bool? IsFalse(bool? value) => value == false;

    /// <summary>CQL's <c>is null</c>, in both readings: it asks about the recording itself.</summary>
    /// <param name="value">The operand.</param>
    /// <typeparam name="T">Any type, in its nullable form.</typeparam>
    public static bool? IsNull<T>(T value) => value is null;

    /// <summary>CQL's <c>is null</c> on a range: true when nothing is known.</summary>
    /// <param name="value">The operand.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static bool? IsNull<T>(Uncertain<T> value)
        where T : struct => !value.HasValue;

    /// <summary>CQL's <c>Coalesce</c>: the first operand that isn't null.</summary>
    /// <param name="first">The first operand.</param>
    /// <param name="second">The second operand.</param>
    /// <typeparam name="T">Any type, in its nullable form.</typeparam>
    public static T? Coalesce<T>(T? first, T? second) => first is null ? second : first;

    /// <summary>CQL's <c>Coalesce</c>: the first operand that isn't null.</summary>
    /// <param name="first">The first operand.</param>
    /// <param name="second">The second operand.</param>
    /// <param name="others">The other operands.</param>
    /// <typeparam name="T">Any type, in its nullable form.</typeparam>
    public static T? Coalesce<T>(T? first, T? second, params ReadOnlySpan<T?> others)
    {
        if (first is not null) return first;
        if (second is not null) return second;
        foreach (T? other in others)
        {
            if (other is not null) return other;
        }

        return default;
    }

    /// <summary>CQL's <c>Message</c>: gives its source back; with severity <c>Error</c> and a true condition it ends the evaluation.</summary>
    /// <param name="source">What is given back.</param>
    /// <param name="condition">Whether the message applies.</param>
    /// <param name="code">The message's code.</param>
    /// <param name="severity"><c>Trace</c>, <c>Message</c>, <c>Warning</c> or <c>Error</c>.</param>
    /// <param name="message">The words.</param>
    /// <typeparam name="T">Any type, in its nullable form.</typeparam>
    /// <exception cref="CqlRuntimeException">The severity is <c>Error</c> and the condition true.</exception>
    public static T Message<T>(T source, bool? condition, string? code, string? severity, string? message)
    {
        if (condition == true && string.Equals(severity, "Error", StringComparison.OrdinalIgnoreCase))
            throw new CqlRuntimeException(code is null ? message ?? "The rule reported an error." : $"{code}: {message}");
        return source;
    }
}
