namespace ProtocolSdk.Screening;

/// <summary>The numbers of a tally while they grow: one array, so that those of workers are added up and kept in a file without knowing what each is.</summary>
internal sealed class TallyCounts
{
    public const int Lines = 0;
    public const int BadLines = 1;
    public const int Statuses = 2;
    public const int Criteria = 5;

    /// <summary>Behind the three outcomes of a criterion.</summary>
    public const int Failing = 3;
    public const int FirstFailing = 4;
    public const int OnlyFailing = 5;
    public const int PerCriterion = 6;

    private readonly long[] _counts;
    private readonly byte[] _failing;

    public TallyCounts(ProtocolDefinition protocol)
    {
        _failing = [.. protocol.Criteria.Select(c => (byte)(c.Kind == CriterionKind.Exclusion ? CriterionOutcome.Met : CriterionOutcome.NotMet))];
        _counts = new long[LengthFor(protocol)];
    }

    public ScreeningTally Snapshot() => new(_counts);

    public static int LengthFor(ProtocolDefinition protocol) => Criteria + (protocol.Criteria.Count * PerCriterion);

    public void Clear() => Array.Clear(_counts);

    public void AddLine() => _counts[Lines]++;

    public void AddLines(long count) => _counts[Lines] += count;

    public void AddBadLine() => _counts[BadLines]++;

    public void Add(EligibilityStatus status, ReadOnlySpan<CriterionOutcome> outcomes)
    {
        _counts[Statuses + (int)status]++;
        var counts = _counts.AsSpan(Criteria);
        var failing = _failing.AsSpan(0, outcomes.Length);
        var failures = 0;
        var first = 0;
        for (var i = 0; i < outcomes.Length; i++)
        {
            counts[(int)outcomes[i]]++;
            if ((byte)outcomes[i] == failing[i])
            {
                counts[Failing]++;
                if (failures++ == 0) first = i;
            }

            counts = counts[PerCriterion..];
        }

        if (failures == 0) return;
        var place = Criteria + (first * PerCriterion);
        _counts[place + FirstFailing]++;
        if (failures == 1) _counts[place + OnlyFailing]++;
    }

    public void Add(TallyCounts other) => Add(other._counts);

    public void Add(ReadOnlySpan<long> other)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += other[i];
    }
}
