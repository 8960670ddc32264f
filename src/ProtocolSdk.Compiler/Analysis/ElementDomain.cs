namespace ProtocolSdk.Compiler.Analysis;

/// <summary>
/// What rules distinguish about one data element, one field of its rows, or the rows themselves: the constants and relations from which
/// representative values are made. Filled while rules are read; run-time code makes the values, because versions are compared there.
/// </summary>
internal sealed class ElementDomain
{
    /// <summary>Numbers at which an answer can change; for Quantity in the element's unit.</summary>
    public SortedSet<decimal> Thresholds { get; } = [];

    /// <summary>Texts that a rule names; of a Code, the code alone.</summary>
    public SortedSet<string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Codes that a rule names with their system, as JSON.</summary>
    public SortedSet<string> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>Value sets, the one that binds the element included, whose membership rules ask.</summary>
    public SortedSet<string> ValueSets { get; } = new(StringComparer.Ordinal);

    /// <summary>The value set outside of which the element can't have a code; null when it isn't bound.</summary>
    public string? BoundTo { get; set; }

    /// <summary>Dates and numbers at a distance from something else.</summary>
    public SortedSet<DomainAnchor> Anchors { get; } = [];

    /// <summary>The fields of a row.</summary>
    public SortedDictionary<string, ElementDomain> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The rows of a list.</summary>
    public ElementDomain? Row { get; private set; }

    /// <summary>Numbers of rows at which an answer can change.</summary>
    public SortedSet<int> Counts { get; } = [];

    /// <summary>The conditions that rows are asked to satisfy, as keys.</summary>
    public SortedSet<string> Conditions { get; } = new(StringComparer.Ordinal);

    /// <summary>True when a rule asks whether the value was recorded at all, so that its absence is a value of its own.</summary>
    public bool AsksRecording { get; set; }

    /// <summary>The rows' domain, made on demand.</summary>
    public ElementDomain Rows() => Row ??= new ElementDomain();

    /// <summary>The domain of a row's field, made on demand.</summary>
    public ElementDomain Field(string name)
    {
        if (!Fields.TryGetValue(name, out var field)) Fields.Add(name, field = new ElementDomain());
        return field;
    }

    /// <summary>True when nothing was found that a run-time default doesn't cover.</summary>
    public bool IsEmpty =>
        Thresholds.Count == 0 && Texts.Count == 0 && Codes.Count == 0 && ValueSets.Count == 0 && Anchors.Count == 0 && Fields.Count == 0 && Row is null
        && Counts.Count == 0 && Conditions.Count == 0 && BoundTo is null && !AsksRecording;
}

/// <summary>A point at a distance from another one: where an answer about both can change.</summary>
/// <param name="From">Empty for the evaluation's day; <c>@2025-01-31</c> for a day; else a data element, or a field of a list's rows as <c>list.field</c>.</param>
/// <param name="Steps">The way there: amount and unit in turn, such as <c>-18 year</c>; <c>month*</c> means the borders of that calendar month.</param>
internal sealed record DomainAnchor(string From, string Steps) : IComparable<DomainAnchor>
{
    public int CompareTo(DomainAnchor? other)
    {
        if (other is null) return 1;
        var order = string.CompareOrdinal(From, other.From);
        return order != 0 ? order : string.CompareOrdinal(Steps, other.Steps);
    }
}
