namespace ProtocolSdk.Columns.Plans;

/// <summary>
/// Whether a list has at least so many rows that are there and fulfil a condition: true when the certain ones are enough, false when even all possible ones
/// aren't; unknown for a list that wasn't recorded.
/// </summary>
/// <param name="list">The lists.</param>
/// <param name="least">The number, 1 or more.</param>
/// <param name="where">The condition; null when there is none.</param>
internal sealed class ListNode(ListColumn list, int least, MaskNode? where) : MaskNode(PlanScope.Subjects)
{
    private ulong[] _rows = [];
    private int[] _before = [0];
    private readonly ListEnds _ends = new();

    public override void Run(Block block)
    {
        var (start, count, words) = Prepare(block);
        var isTrue = True.AsSpan(0, words);
        var isFalse = False.AsSpan(0, words);
        var offsets = block.Offsets(list);
        if (where is null && list.RowRecorded.IsEmpty)
        {
            Kernels.HasRows(offsets, least, isTrue);
            this.Decided(list.Recorded.Span, start, count);
            return;
        }

        var rows = offsets[^1] - offsets[0];
        var rowWords = Bitmaps.Words(rows);
        if (_rows.Length < rowWords)
        {
            _rows = new ulong[rowWords * 2];
            _before = new int[(rowWords * 2) + 1];
        }

        // Certain rows: they are there, and fulfil it.
        var certain = _rows.AsSpan(0, rowWords);
        Bitmaps.Load(list.RowRecorded.Span, offsets[0], rows, certain);
        if (where is not null) Bitmaps.And(certain, where.True.AsSpan(0, rowWords));
        var finds = least == 1 && ListEnds.IsSupported;
        if (finds) _ends.Find(offsets);
        HasRows(offsets, certain, finds, isTrue);

        // Possible rows: all but those that don't fulfil it.
        if (where is null)
        {
            Kernels.HasRows(offsets, least, isFalse);
        }
        else if (IsDecided(certain, where.False.AsSpan(0, rowWords), rows))
        {
            isTrue.CopyTo(isFalse);
        }
        else
        {
            for (var i = 0; i < rowWords; i++) certain[i] = ~where.False[i];
            if ((rows & 63) != 0) certain[^1] &= (1UL << rows) - 1;
            HasRows(offsets, certain, finds, isFalse);
        }

        for (var i = 0; i < words; i++) isFalse[i] = ~isFalse[i];
        if (list.Recorded.IsEmpty) return;
        Span<ulong> recorded = stackalloc ulong[Bitmaps.Words(Block.Size)];
        recorded = recorded[..words];
        Bitmaps.Load(list.Recorded.Span, start, count, recorded);
        Bitmaps.And(isTrue, recorded);
        Bitmaps.And(isFalse, recorded);
    }

    private void HasRows(ReadOnlySpan<int> offsets, ReadOnlySpan<ulong> rows, bool finds, Span<ulong> bits)
    {
        if (finds)
        {
            _ends.HasRow(rows, bits);
            return;
        }

        Bitmaps.Count(rows, _before);
        Kernels.HasRows(offsets, rows, _before, least, bits);
    }

    private static bool IsDecided(ReadOnlySpan<ulong> certain, ReadOnlySpan<ulong> not, int rows)
    {
        for (var i = 0; i < certain.Length; i++)
        {
            var all = i == certain.Length - 1 && (rows & 63) != 0 ? (1UL << rows) - 1 : ulong.MaxValue;
            if (((certain[i] | not[i]) & all) != all) return false;
        }

        return true;
    }
}
