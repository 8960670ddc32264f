using ProtocolSdk.Cql;

namespace ProtocolSdk.Columns.Plans;

/// <summary>Days or Integers of a block, as ranges: the least and the greatest that each can be.</summary>
/// <param name="scope">What it has a row for.</param>
internal abstract class RangeOperand(int scope)
{
    public int Scope { get; } = scope;

    /// <summary>True when the least is the greatest for all rows.</summary>
    public virtual bool IsExact => false;

    /// <summary>The one range that all rows have; null when they differ.</summary>
    public virtual (int Low, int High)? Constant => null;

    /// <summary>Computes the block.</summary>
    public virtual void Run(Block block)
    {
    }

    public abstract ReadOnlySpan<int> Low(Block block);

    public abstract ReadOnlySpan<int> High(Block block);

    /// <summary>The rows that have a value.</summary>
    public abstract void Recorded(Block block, Span<ulong> words);
}

/// <summary>A column of dates or Integers.</summary>
internal sealed class ColumnOperand(int scope, ReadOnlyMemory<int> low, ReadOnlyMemory<int> high, bool isExact, ReadOnlyMemory<byte> recorded) : RangeOperand(scope)
{
    public override bool IsExact => isExact;

    public override ReadOnlySpan<int> Low(Block block) => Rows(block, low);

    public override ReadOnlySpan<int> High(Block block) => Rows(block, high);

    public override void Recorded(Block block, Span<ulong> words)
    {
        var (start, count) = block.Rows(Scope);
        Bitmaps.Load(recorded.Span, start, count, words);
    }

    private ReadOnlySpan<int> Rows(Block block, ReadOnlyMemory<int> values)
    {
        var (start, count) = block.Rows(Scope);
        return values.Span.Slice(start, count);
    }
}

/// <summary>The same for all rows.</summary>
internal sealed class ConstantOperand(int scope, int low, int high) : RangeOperand(scope)
{
    private int[] _low = [];
    private int[] _high = [];

    public override bool IsExact => low == high;

    public override (int Low, int High)? Constant => (low, high);

    public override ReadOnlySpan<int> Low(Block block) => Filled(block, ref _low, low);

    public override ReadOnlySpan<int> High(Block block) => Filled(block, ref _high, high);

    public override void Recorded(Block block, Span<ulong> words) => Bitmaps.Load([], 0, block.Rows(Scope).Count, words);

    private ReadOnlySpan<int> Filled(Block block, ref int[] values, int value)
    {
        var count = block.Rows(Scope).Count;
        if (values.Length < count)
        {
            values = new int[count * 2];
            values.AsSpan().Fill(value);
        }

        return values.AsSpan(0, count);
    }
}

/// <summary>Dates that are moved by an amount of time.</summary>
internal sealed class MovedOperand(RangeOperand dates, Quantity amount, bool isBackwards) : RangeOperand(dates.Scope)
{
    private int[] _low = [];
    private int[] _high = [];
    private ulong[] _recorded = [];

    public override bool IsExact => dates.IsExact;

    /// <summary>One range moved; null when it leaves the calendar.</summary>
    public static (int Low, int High)? Move(int low, int high, Quantity amount, bool isBackwards)
    {
        var range = new Uncertain<CqlDate>(DayRanges.Day(low), DayRanges.Day(high));
        var moved = isBackwards ? CqlOperators.Subtract(range, amount) : CqlOperators.Add(range, amount);
        return moved.HasValue ? (moved.Low.EarliestDate.DayNumber - DateColumn.Epoch, moved.High.LatestDate.DayNumber - DateColumn.Epoch) : null;
    }

    public override void Run(Block block)
    {
        var count = block.Rows(Scope).Count;
        if (_low.Length < count)
        {
            _low = new int[count * 2];
            _high = new int[count * 2];
            _recorded = new ulong[Bitmaps.Words(count * 2)];
        }

        dates.Recorded(block, _recorded);
        var low = dates.Low(block);
        var high = dates.High(block);
        for (var i = 0; i < count; i++)
        {
            if ((_recorded[i >> 6] >> i & 1) == 0) continue;
            if (Move(low[i], high[i], amount, isBackwards) is { } moved) (_low[i], _high[i]) = moved;
            else _recorded[i >> 6] &= ~(1UL << i);
        }
    }

    public override ReadOnlySpan<int> Low(Block block) => _low.AsSpan(0, block.Rows(Scope).Count);

    public override ReadOnlySpan<int> High(Block block) => _high.AsSpan(0, block.Rows(Scope).Count);

    public override void Recorded(Block block, Span<ulong> words) => _recorded.AsSpan(0, Bitmaps.Words(block.Rows(Scope).Count)).CopyTo(words);
}

/// <summary>What a subject has, for each row of one of its lists.</summary>
internal sealed class SpreadOperand(int scope, RangeOperand subjects, ListColumn list) : RangeOperand(scope)
{
    private readonly ulong[] _of = new ulong[Bitmaps.Words(Block.Size)];
    private int[] _low = [];
    private int[] _high = [];
    private ulong[] _recorded = [];

    public override bool IsExact => subjects.IsExact;

    public override void Run(Block block)
    {
        var (start, count) = block.Rows(Scope);
        if (_low.Length < count)
        {
            _low = new int[count * 2];
            _high = new int[count * 2];
            _recorded = new ulong[Bitmaps.Words(count * 2)];
        }

        subjects.Recorded(block, _of);
        var low = subjects.Low(block);
        var high = subjects.High(block);
        var offsets = block.Offsets(list);
        _recorded.AsSpan(0, Bitmaps.Words(count)).Clear();
        for (var i = 0; i < offsets.Length - 1; i++)
        {
            var isRecorded = _of[i >> 6] >> i & 1;
            for (var row = offsets[i] - start; row < offsets[i + 1] - start; row++)
            {
                _low[row] = low[i];
                _high[row] = high[i];
                _recorded[row >> 6] |= isRecorded << row;
            }
        }
    }

    public override ReadOnlySpan<int> Low(Block block) => _low.AsSpan(0, block.Rows(Scope).Count);

    public override ReadOnlySpan<int> High(Block block) => _high.AsSpan(0, block.Rows(Scope).Count);

    public override void Recorded(Block block, Span<ulong> words) => _recorded.AsSpan(0, Bitmaps.Words(block.Rows(Scope).Count)).CopyTo(words);
}
