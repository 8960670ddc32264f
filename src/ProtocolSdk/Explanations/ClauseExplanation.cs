namespace ProtocolSdk;

/// <summary>What a clause of a rule gave for one subject, with the values it saw. Words are rendered only when asked for.</summary>
public sealed class ClauseExplanation
{
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
        Observed = observed;
        Parts = parts ?? [];
        Error = error;
    }

    /// <summary>The clause as written.</summary>
    public ClauseDefinition Clause { get; }

    /// <summary>true, false, or null for unknown.</summary>
    public bool? Value { get; }

    /// <summary>The values of the data elements and definitions that the clause names.</summary>
    public IReadOnlyList<ObservedValue> Observed { get; }

    /// <summary>The clauses that this one is made of; empty for a single statement.</summary>
    public IReadOnlyList<ClauseExplanation> Parts { get; }

    /// <summary>The run-time error that made the clause unknown, in words; null when there was none.</summary>
    public string? Error { get; }

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
        // A statement that is a yes-or-no question of its own only needs its answer.
        if (Error is null && Observed is [var answer] && string.Equals(answer.Label, Clause.Words, StringComparison.OrdinalIgnoreCase)) return answer.ToString();
        var verdict = Value switch
        {
            true => Clause.Words,
            false => $"not so: {Clause.Words}",
            null => $"not known: {Clause.Words}",
        };
        if (Error is not null) return $"{verdict} (could not be evaluated: {Error})";
        var seen = Value is null ? Observed.Where(o => !o.IsComplete).ToList() : Observed.ToList();
        if (seen.Count == 0) seen = Observed.ToList();
        return seen.Count == 0 ? verdict : $"{verdict} ({string.Join(", ", seen)})";
    }

    /// <summary>The reason in words.</summary>
    public override string ToString() => Reason();
}
