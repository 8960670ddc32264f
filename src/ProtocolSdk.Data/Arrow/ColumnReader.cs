using Apache.Arrow;
using Apache.Arrow.Types;
using ProtocolSdk.Columns;
using ProtocolSdk.Cql;
using ValueType = ProtocolSdk.Sql.Layout.ValueType;

namespace ProtocolSdk.Data.Arrow;

/// <summary>Hands arrays of Arrow to a builder of columns: as they lie where the layouts agree, else copied.</summary>
internal sealed class ColumnReader<TBuilder>(TBuilder builder, string owner)
    where TBuilder : ColumnsBuilder<TBuilder>
{
    private const int Digits = 8;
    private const decimal Factor = 100_000_000m;

    /// <summary>Adds one column.</summary>
    /// <exception cref="SubjectValueException">A value doesn't fit; the message names column and row.</exception>
    public void Add(string name, ValueType type, IArrowArray array, Func<string, object> read)
    {
        if (array is NullArray) return;
        var recorded = Recorded(array);
        switch (type.Name, array)
        {
            case ("Boolean", BooleanArray booleans):
                builder.Booleans(name, Bits(booleans.ValueBuffer.Memory, booleans.Offset, booleans.Length), recorded);
                break;
            case ("Integer", Int32Array integers):
                builder.Integers(name, Values<int>(integers.Data), recorded);
                break;
            case ("Long", Int64Array longs):
                builder.Longs(name, Values<long>(longs.Data), recorded);
                break;
            case ("Decimal" or "Quantity", _) when Decimals(name, array) is var (numbers, scale):
                builder.Decimals(name, numbers, scale, recorded);
                break;
            case ("Date", Date32Array days):
                builder.Dates(name, Values<int>(days.Data), recorded);
                break;
            case ("Date", StructArray range) when Field(range, "earliest") is Date32Array earliest && Field(range, "latest") is Date32Array latest:
                builder.Dates(name, Values<int>(earliest.Data), Values<int>(latest.Data), Both(range.Length, recorded, Recorded(earliest), Recorded(latest)));
                break;
            case ("Date", StringArray texts):
                AddDates(name, texts, recorded);
                break;
            case ("Boolean" or "Integer" or "Long" or "Decimal" or "Quantity" or "Date", _):
                throw Unfit(name, type, array);
            default:
                AddDictionary(name, type, array, recorded, read);
                break;
        }
    }

    private static IArrowArray? Field(StructArray array, string name)
    {
        var fields = ((StructType)array.Data.DataType).Fields;
        var index = Enumerable.Range(0, fields.Count).FirstOrDefault(i => fields[i].Name == name, -1);
        return index < 0 ? null : array.Fields[index];
    }

    private void AddDates(string name, StringArray texts, ReadOnlyMemory<byte> recorded)
    {
        var earliest = new int[texts.Length];
        var latest = new int[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts.IsNull(i)) continue;
            if (!CqlDate.TryParse(texts.GetString(i), out var date)) throw Wrong(name, i, $"'{texts.GetString(i)}' is not a date: write YYYY, YYYY-MM or YYYY-MM-DD");
            earliest[i] = date.Earliest.DayNumber - new DateOnly(1970, 1, 1).DayNumber;
            latest[i] = date.Latest.DayNumber - new DateOnly(1970, 1, 1).DayNumber;
        }

        builder.Dates(name, earliest, latest, recorded);
    }

    private (ReadOnlyMemory<long> Values, int Scale)? Decimals(string name, IArrowArray array)
    {
        switch (array)
        {
            case Int64Array whole:
                return (Values<long>(whole.Data), 0);
            case Int32Array whole:
                return (Copy(array, i => whole.GetValue(i)!.Value), 0);
            case Decimal128Array decimals when decimals.Scale is >= 0 and <= Digits:
                return (Copy(array, i => Scaled(name, i, decimals.GetValue(i)!.Value)), Digits);
            case DoubleArray doubles:
                return (Copy(array, i => Scaled(name, i, Exact(name, i, doubles.GetValue(i)!.Value))), Digits);
            default:
                return null;
        }
    }

    // A double holds some 15 digits: the rest isn't what was measured.
    private decimal Exact(string name, int row, double value)
    {
        const double largest = 1e12;
        return Math.Abs(value) < largest ? (decimal)value : throw Wrong(name, row, FormattableString.Invariant($"{value} is no number that a Decimal in columns can hold"));
    }

    private long Scaled(string name, int row, decimal value)
    {
        var rounded = decimal.Round(value, Digits, MidpointRounding.AwayFromZero);
        return Math.Abs(rounded) <= long.MaxValue / Factor ? (long)(rounded * Factor) : throw Wrong(name, row, FormattableString.Invariant($"{value} is beyond what a Decimal in columns can hold (11 digits before the point)"));
    }

    private static long[] Copy(IArrowArray array, Func<int, long> value)
    {
        var values = new long[array.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (array.IsValid(i)) values[i] = value(i);
        }

        return values;
    }

    private void AddDictionary(string name, ValueType type, IArrowArray array, ReadOnlyMemory<byte> recorded, Func<string, object> read)
    {
        ReadOnlyMemory<int> indices;
        List<string> texts = [];
        switch (array)
        {
            case DictionaryArray { Indices: Int32Array places, Dictionary: StringArray words }:
                indices = Values<int>(places.Data);
                recorded = Recorded(places);
                for (var i = 0; i < words.Length; i++) texts.Add(words.GetString(i) ?? "");
                break;
            case StringArray words:
                indices = Distinct(words, texts);
                break;
            default:
                throw Unfit(name, type, array);
        }

        // A dictionary may have values that nobody has, and an empty text for one that is null.
        if (type.Name == "String") builder.Texts(name, indices, texts, recorded);
        else if (type.Name == "Code") builder.Codes(name, indices, texts.ConvertAll(t => (Code)read(t)), recorded);
        else builder.Values(name, indices, texts.ConvertAll(t => read(t)), recorded);
    }

    private static int[] Distinct(StringArray words, List<string> texts)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var indices = new int[words.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            if (words.GetString(i) is not { } text) continue;
            if (!places.TryGetValue(text, out indices[i]))
            {
                places.Add(text, indices[i] = texts.Count);
                texts.Add(text);
            }
        }

        return indices;
    }

    /// <summary>Values of a fixed width, from the array's offset on.</summary>
    public static ReadOnlyMemory<T> Values<T>(ArrayData data)
        where T : unmanaged => new CastMemory<T>(data.Buffers[1].Memory).Memory.Slice(data.Offset, data.Length);

    /// <summary>A bit per row; empty when nothing is null.</summary>
    public static ReadOnlyMemory<byte> Recorded(IArrowArray array) =>
        array.NullCount == 0 || array.Data.Buffers[0].IsEmpty ? default : Bits(array.Data.Buffers[0].Memory, array.Offset, array.Length);

    private static ReadOnlyMemory<byte> Bits(ReadOnlyMemory<byte> bitmap, int offset, int length)
    {
        if ((offset & 7) == 0) return bitmap[(offset >> 3)..];
        var shifted = new byte[(length + 7) >> 3];
        for (var i = 0; i < length; i++)
        {
            if (BitUtility.GetBit(bitmap.Span, offset + i)) BitUtility.SetBit(shifted, i);
        }

        return shifted;
    }

    private static ReadOnlyMemory<byte> Both(int length, params ReadOnlySpan<ReadOnlyMemory<byte>> bitmaps)
    {
        ReadOnlyMemory<byte> both = default;
        foreach (var bitmap in bitmaps)
        {
            if (bitmap.IsEmpty) continue;
            if (both.IsEmpty)
            {
                both = bitmap;
                continue;
            }

            var combined = both.Span[..((length + 7) >> 3)].ToArray();
            for (var i = 0; i < combined.Length; i++) combined[i] &= bitmap.Span[i];
            both = combined;
        }

        return both;
    }

    private SubjectValueException Unfit(string name, ValueType type, IArrowArray array) =>
        new($"{owner} '{name}' is a {type.Name}; a column of {array.Data.DataType.Name} can't be read as one (see ArrowSubjects.Read).");

    private SubjectValueException Wrong(string name, int row, string what) => new(FormattableString.Invariant($"{owner} '{name}', row {row}: {what}."));
}
