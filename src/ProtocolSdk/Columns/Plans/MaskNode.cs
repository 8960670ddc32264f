namespace ProtocolSdk.Columns.Plans;

/// <summary>A Boolean of a plan: for each row of a block, known to be true, known to be false, or neither.</summary>
/// <param name="scope">What it has a row for.</param>
internal abstract class MaskNode(int scope)
{
    public int Scope { get; } = scope;

    /// <summary>The rows for which it is true. Bits after the last row mean nothing.</summary>
    public ulong[] True { get; protected set; } = new ulong[Bitmaps.Words(Block.Size)];

    /// <summary>The rows for which it is false. Bits after the last row mean nothing.</summary>
    public ulong[] False { get; protected set; } = new ulong[Bitmaps.Words(Block.Size)];

    /// <summary>Computes the block, after all nodes that this one reads.</summary>
    public abstract void Run(Block block);

    /// <summary>Makes room, and gives the rows.</summary>
    protected (int Start, int Count, int Words) Prepare(Block block)
    {
        var (start, count) = block.Rows(Scope);
        var words = Bitmaps.Words(count);
        if (True.Length < words)
        {
            True = new ulong[words * 2];
            False = new ulong[words * 2];
        }

        return (start, count, words);
    }
}

/// <summary>The same for all rows.</summary>
internal sealed class ConstantNode(int scope, bool? value) : MaskNode(scope)
{
    public bool? Value => value;

    public override void Run(Block block)
    {
        var (_, _, words) = Prepare(block);
        True.AsSpan(0, words).Fill(value == true ? ulong.MaxValue : 0);
        False.AsSpan(0, words).Fill(value == false ? ulong.MaxValue : 0);
    }
}

/// <summary>A column of Booleans.</summary>
internal sealed class BooleanNode(int scope, BooleanColumn column) : MaskNode(scope)
{
    public override void Run(Block block)
    {
        var (start, count, words) = Prepare(block);
        var isTrue = True.AsSpan(0, words);
        var isFalse = False.AsSpan(0, words);
        Bitmaps.Load(column.Values.Span, start, count, isTrue);
        Bitmaps.Load(column.Recorded.Span, start, count, isFalse);
        Bitmaps.And(isTrue, isFalse);
        for (var i = 0; i < words; i++) isFalse[i] &= ~isTrue[i];
    }
}

/// <summary>Whether a column has no value; never unknown.</summary>
internal sealed class UnrecordedNode(int scope, Column? column) : MaskNode(scope)
{
    public override void Run(Block block)
    {
        var (start, count, words) = Prepare(block);
        var isFalse = False.AsSpan(0, words);
        if (column is null) isFalse.Clear();
        else Bitmaps.Load(column.Recorded.Span, start, count, isFalse);
        for (var i = 0; i < words; i++) True[i] = ~isFalse[i];
    }
}

/// <summary>Kleene's <c>and</c>, or <c>or</c>.</summary>
internal sealed class LogicalNode(int scope, bool isAnd, MaskNode[] operands) : MaskNode(scope)
{
    public override void Run(Block block)
    {
        var (_, _, words) = Prepare(block);
        var isTrue = True.AsSpan(0, words);
        var isFalse = False.AsSpan(0, words);
        operands[0].True.AsSpan(0, words).CopyTo(isTrue);
        operands[0].False.AsSpan(0, words).CopyTo(isFalse);
        for (var i = 1; i < operands.Length; i++)
        {
            if (isAnd)
            {
                Bitmaps.And(isTrue, operands[i].True.AsSpan(0, words));
                Bitmaps.Or(isFalse, operands[i].False.AsSpan(0, words));
            }
            else
            {
                Bitmaps.Or(isTrue, operands[i].True.AsSpan(0, words));
                Bitmaps.And(isFalse, operands[i].False.AsSpan(0, words));
            }
        }
    }
}

/// <summary>Exclusive or.</summary>
internal sealed class XorNode(int scope, MaskNode left, MaskNode right) : MaskNode(scope)
{
    public override void Run(Block block)
    {
        var (_, _, words) = Prepare(block);
        for (var i = 0; i < words; i++)
        {
            True[i] = (left.True[i] & right.False[i]) | (left.False[i] & right.True[i]);
            False[i] = (left.True[i] & right.True[i]) | (left.False[i] & right.False[i]);
        }
    }
}

/// <summary>Negation: the same words, the other way round.</summary>
internal sealed class NotNode : MaskNode
{
    private readonly MaskNode _operand;

    public NotNode(MaskNode operand)
        : base(operand.Scope)
    {
        _operand = operand;
    }

    public override void Run(Block block)
    {
        True = _operand.False;
        False = _operand.True;
    }
}

/// <summary>What is so of a subject, for each row of one of its lists.</summary>
internal sealed class SpreadNode(int scope, MaskNode subjects, ListColumn list) : MaskNode(scope)
{
    public override void Run(Block block)
    {
        var (start, _, words) = Prepare(block);
        True.AsSpan(0, words).Clear();
        False.AsSpan(0, words).Clear();
        var offsets = block.Offsets(list);
        for (var i = 0; i < offsets.Length - 1; i++)
        {
            var isTrue = subjects.True[i >> 6] >> i & 1;
            var isFalse = subjects.False[i >> 6] >> i & 1;
            for (var row = offsets[i] - start; row < offsets[i + 1] - start; row++)
            {
                True[row >> 6] |= isTrue << row;
                False[row >> 6] |= isFalse << row;
            }
        }
    }
}
