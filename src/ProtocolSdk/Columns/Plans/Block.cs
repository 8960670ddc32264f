namespace ProtocolSdk.Columns.Plans;

/// <summary>The rows that are being evaluated: some thousand subjects, and the rows of their lists.</summary>
internal sealed class Block(SubjectColumns columns)
{
    /// <summary>How many subjects make a block: what is computed of them stays in the nearest caches, and each column is read long enough in one go to be fetched ahead.</summary>
    public const int Size = 4_096;

    private readonly SubjectColumns _columns = columns;

    /// <summary>The first subject.</summary>
    public int Start { get; private set; }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public void MoveTo(int start)
    {
        Start = start;
        Count = Math.Min(Size, _columns.Count - start);
    }

    /// <summary>The first row of a scope in its columns, and how many there are: those of the subjects, or those of the lists of an element.</summary>
    public (int Start, int Count) Rows(int scope)
    {
        if (scope == PlanScope.Subjects) return (Start, Count);
        if (_columns.Elements[scope] is not ListColumn list) return (0, 0);
        var offsets = list.Offsets.Span;
        return (offsets[Start], offsets[Start + Count] - offsets[Start]);
    }

    /// <summary>Where the lists of an element begin, and where the last one ends.</summary>
    public ReadOnlySpan<int> Offsets(ListColumn list) => list.Offsets.Span.Slice(Start, Count + 1);
}

/// <summary>What a plan's node has a row for: subjects, or the rows of the lists of one data element.</summary>
internal static class PlanScope
{
    /// <summary>The subjects themselves; any other scope is the index of a data element.</summary>
    public const int Subjects = -1;
}
