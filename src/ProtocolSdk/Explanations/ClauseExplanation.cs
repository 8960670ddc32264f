namespace ProtocolSdk;

/// <summary>What a clause of a rule gave for one subject, with the values it saw. Words are rendered only when asked for.</summary>
public sealed class ClauseExplanation
{
    // One object for the usual statement, which saw one value; lists are made of it when they are asked for. Thousands of these are made for a table of subjects.
    private readonly ObservedValue _only;

    // The values seen, the parts, or both and the error.
    private readonly object? _rest;

    /// <summary>Joins a clause with what it gave.</summary>
    /// <param name="clause">The clause as written.</param>
    /// <param name="value">What it gave.</param>
    /// <param name="observed">The values it saw.</param>
    /// <param name="parts">The clauses that it is made of.</param>
    /// <param name="error">The run-time error that made it unknown, in words; null when there was none.</param>
    public ClauseExplanation(ClauseDefinition clause, bool? value, IReadOnlyList<ObservedValue> observed, IReadOnlyList<ClauseExplanation>? parts = null, string? error = null)
    {
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(observed);
        Clause = clause;
        Value = value;
        if (error is not null || (observed.Count > 0 && parts is { Count: > 0 })) _rest = new Everything(observed, parts ?? [], error);
        else if (parts is { Count: > 0 }) _rest = parts;
        else _rest = observed;
    }

    /// <summary>A statement that saw one value.</summary>
    internal ClauseExplanation(ClauseDefinition clause, bool? value, in ObservedValue observed)
    {
        Clause = clause;
        Value = value;
        _only = observed;
    }

    /// <summary>A clause that is made of others.</summary>
    internal ClauseExplanation(ClauseDefinition clause, bool? value, ClauseExplanation[] parts)
    {
        Clause = clause;
        Value = value;
        _rest = parts;
    }

    /// <summary>The clause as written.</summary>
    public ClauseDefinition Clause { get; }

    /// <summary>true, false, or null for unknown.</summary>
    public bool? Value { get; }

    /// <summary>The values of the data elements and definitions that the clause names.</summary>
    public IReadOnlyList<ObservedValue> Observed => _rest switch
    {
        null => [_only],
        IReadOnlyList<ObservedValue> observed => observed,
        Everything everything => everything.Observed,
        _ => [],
    };

    /// <summary>The clauses that this one is made of; empty for a single statement.</summary>
    public IReadOnlyList<ClauseExplanation> Parts => _rest switch
    {
        IReadOnlyList<ClauseExplanation> parts => parts,
        Everything everything => everything.Parts,
        _ => [],
    };

    /// <summary>The run-time error that made the clause unknown, in words; null when there was none.</summary>
    public string? Error => (_rest as Everything)?.Error;

    /// <summary>The single statements that decided the value: those that made an <c>and</c> false, an <c>or</c> true, or left it unknown.</summary>
    public IEnumerable<ClauseExplanation> Deciding()
    {
        if (Parts.Count == 0) return [this];
        if (Clause.Kind == ClauseKind.Not) return Parts[0].Deciding();
        return Parts.Where(p => p.Value == Value).SelectMany(p => p.Deciding());
    }

    /// <summary>The reason in words: what held, didn't hold or isn't known, and the values that were seen.</summary>
    public string Reason()
    {
        var statements = Deciding().ToList();
        return string.Join("; ", statements.Select(s => s.StatementReason()));
    }

    private string StatementReason()
    {
        var observed = Observed;
        // A statement that is a yes-or-no question of its own only needs its answer.
        if (Error is null && observed is [var answer] && string.Equals(answer.Label, Clause.Words, StringComparison.OrdinalIgnoreCase)) return answer.ToString();
        var verdict = Value switch
        {
            true => Clause.Words,
            false => $"not so: {Clause.Words}",
            null => $"not known: {Clause.Words}",
        };
        if (Error is not null) return $"{verdict} (could not be evaluated: {Error})";
        var seen = Value is null ? observed.Where(o => !o.IsComplete).ToList() : observed;
        if (seen.Count == 0) seen = observed;
        return seen.Count == 0 ? verdict : $"{verdict} ({string.Join(", ", seen)})";
    }

    /// <summary>The reason in words.</summary>
    public override string ToString() => Reason();

    private sealed record Everything(IReadOnlyList<ObservedValue> Observed, IReadOnlyList<ClauseExplanation> Parts, string? Error);
}
