namespace ProtocolSdk.Analysis;

/// <summary>How many subjects a search may still evaluate: a count, so that every machine gives the same answer.</summary>
internal sealed class SearchBudget(int evaluations)
{
    public int Used { get; private set; }

    public bool IsSpent => Used >= evaluations;

    public void Spend() => Used++;
}
