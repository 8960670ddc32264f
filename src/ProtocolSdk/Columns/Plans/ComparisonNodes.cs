namespace ProtocolSdk.Columns.Plans;

/// <summary>Whether a whole number is at most a limit.</summary>
internal sealed class IntegerAtMostNode(int scope, IntegerColumn column, int limit) : MaskNode(scope)
{
    public override void Run(Block block)
    {
        var (start, count, words) = Prepare(block);
        Kernels.AtMost(column.Values.Span.Slice(start, count), limit, True.AsSpan(0, words));
        this.Decided(column.Recorded.Span, start, count);
    }
}

/// <summary>Whether a whole number of 64 bits is at most a limit.</summary>
internal sealed class LongAtMostNode(int scope, LongColumn column, long limit) : MaskNode(scope)
{
    public override void Run(Block block)
    {
        var (start, count, words) = Prepare(block);
        Kernels.AtMost(column.Values.Span.Slice(start, count), limit, True.AsSpan(0, words));
        this.Decided(column.Recorded.Span, start, count);
    }
}

/// <summary>What was found out of each value of a dictionary.</summary>
/// <param name="scope">What it has a row for.</param>
/// <param name="column">The column.</param>
/// <param name="isTrue">The values for which it is true.</param>
/// <param name="isFalse">The values for which it is false.</param>
internal sealed class DictionaryNode(int scope, DictionaryColumn column, ulong[] isTrue, ulong[] isFalse) : MaskNode(scope)
{
    private ulong[] _recorded = [];
    private readonly bool _isSmall = column.Dictionary.Count <= 32;
    private readonly bool _isDecided = Enumerable.Range(0, column.Dictionary.Count).All(i => ((isTrue[i >> 6] | isFalse[i >> 6]) >> i & 1) != 0);

    public override void Run(Block block)
    {
        var (start, count, words) = Prepare(block);
        var indices = column.Indices.Span.Slice(start, count);
        Find(indices, isTrue, True.AsSpan(0, words));
        if (_isDecided)
        {
            this.Decided(column.Recorded.Span, start, count);
            return;
        }

        Find(indices, isFalse, False.AsSpan(0, words));
        if (column.Recorded.IsEmpty) return;
        if (_recorded.Length < words) _recorded = new ulong[True.Length];
        Bitmaps.Load(column.Recorded.Span, start, count, _recorded);
        Bitmaps.And(True.AsSpan(0, words), _recorded);
        Bitmaps.And(False.AsSpan(0, words), _recorded);
    }

    private void Find(ReadOnlySpan<int> indices, ulong[] members, Span<ulong> bits)
    {
        if (_isSmall) Kernels.IsOneOf(indices, (uint)members[0], bits);
        else Kernels.IsOneOf(indices, members, bits);
    }
}

/// <summary>Whether a range is before, or not after, another: definite when all that they can be agree.</summary>
internal sealed class RangeAtMostNode(int scope, RangeOperand left, RangeOperand right, bool isStrict) : MaskNode(scope)
{
    private ulong[] _recorded = [];

    public override void Run(Block block)
    {
        var (_, _, words) = Prepare(block);
        if (_recorded.Length < words) _recorded = new ulong[True.Length];
        var isTrue = True.AsSpan(0, words);
        var isFalse = False.AsSpan(0, words);
        var recorded = _recorded.AsSpan(0, words);
        left.Recorded(block, recorded);
        if (right.Constant is null)
        {
            right.Recorded(block, isTrue);
            Bitmaps.And(recorded, isTrue);
        }

        // true where even the greatest is at most the least of the other; false where even the least isn't at most its greatest.
        if (isStrict)
        {
            NotAtMost(right.Low(block, out var least), least, left.High(block, out var greatest), greatest, isTrue);
            if (left.IsExact && right.IsExact) isTrue.CopyTo(isFalse);
            else NotAtMost(right.High(block, out least), least, left.Low(block, out greatest), greatest, isFalse);
        }
        else
        {
            AtMost(left.High(block, out var greatest), greatest, right.Low(block, out var least), least, isTrue);
            if (left.IsExact && right.IsExact) isTrue.CopyTo(isFalse);
            else AtMost(left.Low(block, out greatest), greatest, right.High(block, out least), least, isFalse);
        }

        Bitmaps.And(isTrue, recorded);
        Bitmaps.Without(isFalse, recorded);
    }

    private static void NotAtMost(ReadOnlySpan<int> left, int? one, ReadOnlySpan<int> right, int? other, Span<ulong> bits)
    {
        AtMost(left, one, right, other, bits);
        for (var i = 0; i < bits.Length; i++) bits[i] = ~bits[i];
    }

    private static void AtMost(ReadOnlySpan<int> left, int? one, ReadOnlySpan<int> right, int? other, Span<ulong> bits)
    {
        if (other is { } limit)
        {
            Kernels.AtMost(left, limit, bits);
        }
        else if (one is { } least)
        {
            // least <= x is not x <= least - 1; no day is int.MinValue.
            Kernels.AtMost(right, least - 1, bits);
            for (var i = 0; i < bits.Length; i++) bits[i] = ~bits[i];
        }
        else
        {
            Kernels.AtMost(left, right, bits);
        }
    }
}

/// <summary>Whether at least so much time has passed between two dates: definite when all days that they can be agree.</summary>
internal sealed class DurationNode(int scope, RangeOperand start, RangeOperand end, DurationQuestion question) : MaskNode(scope)
{
    private ulong[] _recorded = [];

    public override void Run(Block block)
    {
        var (_, _, words) = Prepare(block);
        if (_recorded.Length < words) _recorded = new ulong[True.Length];
        var isTrue = True.AsSpan(0, words);
        var isFalse = False.AsSpan(0, words);
        var recorded = _recorded.AsSpan(0, words);
        start.Recorded(block, recorded);
        end.Recorded(block, isTrue);
        Bitmaps.And(recorded, isTrue);
        Kernels.Passed(start.High(block), end.Low(block), question, isTrue);
        if (start.IsExact && end.IsExact) isTrue.CopyTo(isFalse);
        else Kernels.Passed(start.Low(block), end.High(block), question, isFalse);
        Bitmaps.And(isTrue, recorded);
        Bitmaps.Without(isFalse, recorded);
    }
}

/// <summary>Steps that comparisons share.</summary>
internal static class ComparisonSteps
{
    /// <summary>Of values that are known where they are recorded, what isn't true is false.</summary>
    public static void Decided(this MaskNode node, ReadOnlySpan<byte> recorded, int start, int count)
    {
        var words = Bitmaps.Words(count);
        var isTrue = node.True.AsSpan(0, words);
        var isFalse = node.False.AsSpan(0, words);
        Bitmaps.Load(recorded, start, count, isFalse);
        Bitmaps.And(isTrue, isFalse);
        for (var i = 0; i < words; i++) isFalse[i] &= ~isTrue[i];
    }

    /// <summary>The least that each can be, or one number that all have.</summary>
    public static ReadOnlySpan<int> Low(this RangeOperand operand, Block block, out int? constant)
    {
        constant = operand.Constant?.Low;
        return constant is null ? operand.Low(block) : [];
    }

    /// <summary>The greatest that each can be, or one number that all have.</summary>
    public static ReadOnlySpan<int> High(this RangeOperand operand, Block block, out int? constant)
    {
        constant = operand.Constant?.High;
        return constant is null ? operand.High(block) : [];
    }
}
