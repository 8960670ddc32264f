using DiffPlex;
using DiffPlex.Chunkers;

namespace ProtocolSdk.Cli.Amendments.Reports;

/// <summary>What became of a run of words.</summary>
internal enum WordFate
{
    /// <summary>It is on both sides.</summary>
    Kept,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is new.</summary>
    Added,
}

/// <summary>A run of words.</summary>
internal readonly record struct WordRun(WordFate Fate, string Text);

/// <summary>Texts compared word by word.</summary>
internal static class WordDiff
{
    private static readonly DelimiterChunker Words = new([' ', '\n', '\t', ',', ';', '(', ')']);

    /// <summary>
    /// The runs that make both texts: without what was added the older one, without what was removed the newer one. A side that is null
    /// counts as empty.
    /// </summary>
    public static IReadOnlyList<WordRun> Of(string? before, string? after)
    {
        if (before is null) return after is null ? [] : [new WordRun(WordFate.Added, after)];
        if (after is null) return [new WordRun(WordFate.Removed, before)];
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var runs = new List<WordRun>();
        var kept = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(WordFate.Kept, diff.PiecesOld, kept, block.DeleteStartA);
            Add(WordFate.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Add(WordFate.Added, diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            kept = block.DeleteStartA + block.DeleteCountA;
        }

        Add(WordFate.Kept, diff.PiecesOld, kept, diff.PiecesOld.Count);
        return runs;

        void Add(WordFate fate, IReadOnlyList<string> pieces, int start, int end)
        {
            if (end > start) runs.Add(new WordRun(fate, string.Concat(pieces.Skip(start).Take(end - start))));
        }
    }
}
