using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace ProtocolSdk.Columns.Plans;

/// <summary>
/// Where lists end among their rows, as bits: with them a word of sixty-four rows says in a few instructions, by the carries of one addition, which of its lists
/// have a row whose bit is set.
/// </summary>
internal sealed class ListEnds
{
    private ulong[] _ends = [];
    private ulong[] _filled = [];
    private ulong[] _found = [];
    private int _rowWords;
    private int _listWords;

    /// <summary>True where the processor gathers and scatters bits.</summary>
    public static bool IsSupported => Bmi2.X64.IsSupported;

    /// <summary>Finds the ends of a block's lists.</summary>
    public void Find(ReadOnlySpan<int> offsets)
    {
        var start = offsets[0];
        _rowWords = Bitmaps.Words(offsets[^1] - start);
        _listWords = Bitmaps.Words(offsets.Length - 1);
        if (_ends.Length < _rowWords + 2) _ends = new ulong[(_rowWords * 2) + 2];
        if (_filled.Length < _listWords) (_filled, _found) = (new ulong[_listWords], new ulong[_listWords + 2]);
        var ends = _ends.AsSpan(0, _rowWords + 2);
        ends.Clear();

        // First a bit after each last row, so that lists without rows need no thought; those before all rows fall out when all is moved down by one.
        ulong bits = 0;
        var word = 0;
        for (var i = 1; i < offsets.Length; i++)
        {
            var end = offsets[i] - start;
            if (end >> 6 != word)
            {
                ends[word] = bits;
                bits = 0;
                word = end >> 6;
            }

            bits |= 1UL << end;
        }

        ends[word] = bits;
        for (var i = 0; i <= _rowWords; i++) ends[i] = (ends[i] >> 1) | (ends[i + 1] << 63);
        Kernels.HasRows(offsets, 1, _filled);
        if ((offsets.Length - 1 & 63) != 0) _filled[_listWords - 1] &= (1UL << (offsets.Length - 1)) - 1;
    }

    /// <summary>Whether each list has a row whose bit is set.</summary>
    /// <param name="rows">A bit per row, from the first list's first row on.</param>
    /// <param name="bits">A bit per list.</param>
    public void HasRow(ReadOnlySpan<ulong> rows, Span<ulong> bits)
    {
        ulong goesOn = 0, pending = 0;
        int lists = 0, pendingBits = 0;
        for (var i = 0; i < _rowWords; i++)
        {
            var set = rows[i] | goesOn;
            var ends = _ends[i];
            // Below each end stand ones; a set bit among them makes them overflow into the end, or out of the word where the list goes on.
            var sum = (set & ~ends) + ~ends;
            goesOn = sum < ~ends ? 1UL : 0;
            var found = Bmi2.X64.ParallelBitExtract(sum | set, ends);
            var count = BitOperations.PopCount(ends);
            pending |= found << pendingBits;
            if (pendingBits + count >= Bitmaps.BitsPerWord)
            {
                _found[lists++] = pending;
                pending = pendingBits == 0 ? 0 : found >> (Bitmaps.BitsPerWord - pendingBits);
                pendingBits -= Bitmaps.BitsPerWord;
            }

            pendingBits += count;
        }

        _found[lists] = pending;
        _found[lists + 1] = 0;
        var at = 0;
        for (var i = 0; i < _listWords; i++)
        {
            var found = _found[at >> 6] >> (at & 63);
            if ((at & 63) != 0) found |= _found[(at >> 6) + 1] << (Bitmaps.BitsPerWord - (at & 63));
            bits[i] = Bmi2.X64.ParallelBitDeposit(found, _filled[i]);
            at += BitOperations.PopCount(_filled[i]);
        }
    }
}
