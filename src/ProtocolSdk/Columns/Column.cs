namespace ProtocolSdk.Columns;

/// <summary>A column of values.</summary>
/// <param name="recorded">A bit per row that is set where there is a value; empty when there is one everywhere.</param>
internal abstract class Column(ReadOnlyMemory<byte> recorded)
{
    /// <summary>A bit per row that is set where there is a value; empty when there is one everywhere.</summary>
    public ReadOnlyMemory<byte> Recorded { get; } = recorded;

    /// <summary>How many bytes the column takes; dictionaries not included.</summary>
    public abstract long Bytes { get; }

    public bool IsRecorded(int row) => Bitmaps.Has(Recorded.Span, row);
}

/// <summary>Booleans, a bit each.</summary>
internal sealed class BooleanColumn(ReadOnlyMemory<byte> values, ReadOnlyMemory<byte> recorded) : Column(recorded)
{
    public override long Bytes => Values.Length + Recorded.Length;

    public ReadOnlyMemory<byte> Values { get; } = values;
}

/// <summary>Integers.</summary>
internal sealed class IntegerColumn(ReadOnlyMemory<int> values, ReadOnlyMemory<byte> recorded) : Column(recorded)
{
    public override long Bytes => ((long)Values.Length * sizeof(int)) + Recorded.Length;

    public ReadOnlyMemory<int> Values { get; } = values;
}

/// <summary>Longs; and Decimals and quantities as whole numbers of a power of ten.</summary>
/// <param name="values">The whole numbers.</param>
/// <param name="scale">How many digits of them are after the point.</param>
/// <param name="recorded">See <see cref="Column.Recorded"/>.</param>
internal sealed class LongColumn(ReadOnlyMemory<long> values, byte scale, ReadOnlyMemory<byte> recorded) : Column(recorded)
{
    public override long Bytes => ((long)Values.Length * sizeof(long)) + Recorded.Length;

    public ReadOnlyMemory<long> Values { get; } = values;

    public byte Scale { get; } = scale;

    public decimal ValueAt(int row) => Value(Values.Span[row], Scale);

    /// <summary>The number that a whole number of that scale stands for.</summary>
    public static decimal Value(long value, byte scale)
    {
        var magnitude = value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, value < 0, scale);
    }
}

/// <summary>Dates: the first and the last day that each can be, as days since 1970-01-01.</summary>
internal sealed class DateColumn(ReadOnlyMemory<int> earliest, ReadOnlyMemory<int> latest, ReadOnlyMemory<byte> recorded) : Column(recorded)
{
    public override long Bytes => ((IsExact ? 1L : 2L) * Earliest.Length * sizeof(int)) + Recorded.Length;

    /// <summary>The day of <see cref="DateOnly"/> that is day 0.</summary>
    public const int Epoch = 719_162;

    public ReadOnlyMemory<int> Earliest { get; } = earliest;

    public ReadOnlyMemory<int> Latest { get; } = latest;

    /// <summary>True when all days are known: one array serves for both.</summary>
    public bool IsExact { get; } = earliest.Equals(latest);
}

/// <summary>Values of any type, each once: codes and texts as a rule, and whatever has no column of its own.</summary>
internal sealed class DictionaryColumn(ReadOnlyMemory<int> indices, IReadOnlyList<object> dictionary, ReadOnlyMemory<byte> recorded) : Column(recorded)
{
    public override long Bytes => ((long)Indices.Length * sizeof(int)) + Recorded.Length;

    public ReadOnlyMemory<int> Indices { get; } = indices;

    public IReadOnlyList<object> Dictionary { get; } = dictionary;
}

/// <summary>Lists: where the rows of each begin, and their columns. <see cref="Column.Recorded"/> says which lists were recorded, be they empty.</summary>
/// <param name="offsets">The first row of each list, and the end of the last one.</param>
/// <param name="fields">The columns of the rows: one for plain values, one per field for tuples; null where none was given.</param>
/// <param name="rowRecorded">A bit per row: see <see cref="Column.Recorded"/>.</param>
/// <param name="recorded">See <see cref="Column.Recorded"/>.</param>
internal sealed class ListColumn(ReadOnlyMemory<int> offsets, Column?[] fields, ReadOnlyMemory<byte> rowRecorded, ReadOnlyMemory<byte> recorded) : Column(recorded)
{
    public override long Bytes => ((long)Offsets.Length * sizeof(int)) + Recorded.Length + RowRecorded.Length + Fields.Sum(f => f?.Bytes ?? 0);

    public ReadOnlyMemory<int> Offsets { get; } = offsets;

    public Column?[] Fields { get; } = fields;

    /// <summary>A bit per row that is set where the row is there at all.</summary>
    public ReadOnlyMemory<byte> RowRecorded { get; } = rowRecorded;
}
