using ProtocolSdk.Generation;

namespace ProtocolSdk;

/// <summary>How a clause is made of others.</summary>
public enum ClauseKind
{
    /// <summary>A single statement.</summary>
    Statement,

    /// <summary>All parts must hold.</summary>
    And,

    /// <summary>One part must hold.</summary>
    Or,

    /// <summary>The part must not hold.</summary>
    Not,
}

/// <summary>A clause of a rule, as written: what doesn't change from subject to subject.</summary>
/// <param name="Kind">How it is made.</param>
/// <param name="Cql">The clause's CQL.</param>
/// <param name="Words">The clause in words, such as "symptom months is at least 3".</param>
public sealed record ClauseDefinition(ClauseKind Kind, string Cql, string Words);

/// <summary>A value that a clause saw.</summary>
/// <param name="Name">The data element's or definition's name.</param>
/// <param name="Label">What people read.</param>
/// <param name="Value">The value; null when it wasn't recorded.</param>
public readonly record struct ObservedValue(string Name, string Label, object? Value)
{
    // Answers are most of what rules read, and there are but two.
    private static readonly object Yes = true;
    private static readonly object No = false;

    /// <summary>The value of a data element.</summary>
    public ObservedValue(DataElementDefinition element, object? value)
        : this(element?.Name ?? throw new ArgumentNullException(nameof(element)), element.Label, value)
    {
    }

    /// <summary>The answer to a question.</summary>
    public ObservedValue(DataElementDefinition element, bool? answer)
        : this(element, answer is { } known ? known ? Yes : No : null)
    {
    }

    /// <summary>False when the value, a part of it, or precision of it, wasn't recorded.</summary>
    public bool IsComplete => Recorded.FullyAny(Value);

    /// <summary>The label with the value in words.</summary>
    public override string ToString() => $"{Label}: {ValueWords.Render(Value)}";
}
