using ProtocolSdk;

namespace ScreeningDesk.Log;

/// <summary>A criterion at which people stop.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its label.</param>
/// <param name="Count">How many people's first failing criterion it is.</param>
public sealed record StoppedAt(string Id, string Label, int Count);

/// <summary>The log at a glance: a person counts once, with the latest screening.</summary>
public sealed class LogOverview
{
    private LogOverview(IReadOnlyList<LogEntry> entries, long? brokenAt)
    {
        Entries = entries;
        BrokenAt = brokenAt;
        Latest = [.. entries.Where(e => e.Content.Kind == LogEntryKind.Screening).GroupBy(e => e.Content.Subject, StringComparer.Ordinal).Select(g => g.Last())];
        Enrolled = entries.Where(e => e.Content.Kind == LogEntryKind.Enrolment).Select(e => e.Content.Subject).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All rows, the first one first.</summary>
    public IReadOnlyList<LogEntry> Entries { get; }

    /// <summary>The number of the first row that isn't what was written; null when the chain holds.</summary>
    public long? BrokenAt { get; }

    /// <summary>Each person's latest screening, in the order in which they were first screened.</summary>
    public IReadOnlyList<LogEntry> Latest { get; }

    /// <summary>The people who are enrolled.</summary>
    public IReadOnlySet<string> Enrolled { get; }

    /// <summary>Reads the whole log, and checks its chain.</summary>
    public static async Task<LogOverview> ReadAsync(ScreeningLog log, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        List<LogEntry> entries = [];
        long? brokenAt = null;
        await foreach (var entry in log.ReadAsync(cancellation))
        {
            if (!entry.Follows(entries.LastOrDefault())) brokenAt ??= entry.Sequence;
            entries.Add(entry);
        }

        return new LogOverview(entries, brokenAt);
    }

    /// <summary>How many people's latest screening says so.</summary>
    public int Count(EligibilityStatus status) => Latest.Count(e => e.Receipt!.Status == status);

    /// <summary>At which criterion people stop, when the criteria are gone through in their order; most people first.</summary>
    public IReadOnlyList<StoppedAt> Stops(ProtocolHistory history) =>
    [
        .. Latest
            .Select(e => FirstFailure(history, e))
            .OfType<CriterionDefinition>()
            .GroupBy(c => c.Id, StringComparer.Ordinal)
            .Select(g => new StoppedAt(g.Key, g.Last().Label, g.Count()))
            .OrderByDescending(s => s.Count)
            .ThenBy(s => s.Id, StringComparer.Ordinal),
    ];

    private static CriterionDefinition? FirstFailure(ProtocolHistory history, LogEntry entry)
    {
        var receipt = entry.Receipt!;
        if (history.Find(receipt.ProtocolVersion)?.Definition is not { } definition) return null;
        foreach (var (id, outcome) in receipt.Outcomes)
        {
            if (definition.FindCriterion(id) is { } criterion && outcome == (criterion.Kind == CriterionKind.Exclusion ? CriterionOutcome.Met : CriterionOutcome.NotMet)) return criterion;
        }

        return null;
    }
}
