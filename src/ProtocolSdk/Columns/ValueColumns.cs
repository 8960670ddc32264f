using System.Collections;
using ProtocolSdk.Cql;
using ValueType = ProtocolSdk.Sql.Layout.ValueType;

namespace ProtocolSdk.Columns;

/// <summary>Copies values into columns.</summary>
internal static class ValueColumns
{
    /// <summary>How many digits after the point Decimals have in columns that are made here: as many as CQL's Decimal.</summary>
    public const byte DecimalScale = 8;

    private const decimal DecimalFactor = 100_000_000m;

    /// <summary>The column of these values; null when all are null.</summary>
    /// <param name="type">Their type.</param>
    /// <param name="unitOf">The unit of the values themselves (null) or of a field of their rows; null when none is declared.</param>
    /// <param name="values">A value per row.</param>
    public static Column? Of(ValueType type, Func<string?, string?> unitOf, object?[] values)
    {
        if (Array.TrueForAll(values, v => v is null)) return null;
        var recorded = Bits(values, v => v is not null);
        return type.Name switch
        {
            "Boolean" => new BooleanColumn(Bits(values, v => v is true), recorded),
            "Integer" => new IntegerColumn(Array.ConvertAll(values, v => v is int number ? number : 0), recorded),
            "Long" => new LongColumn(Array.ConvertAll(values, v => v is long number ? number : 0), 0, recorded),
            "Decimal" => Scaled(values, v => v as decimal?) is { } scaled ? new LongColumn(scaled, DecimalScale, recorded) : Distinct(values, recorded),
            "Quantity" when unitOf(null) is { } unit => Scaled(values, v => v is Quantity quantity && quantity.Unit == unit ? quantity.Value : null) is { } scaled
                ? new LongColumn(scaled, DecimalScale, recorded)
                : Distinct(values, recorded),
            "Date" => Dates(values, recorded),
            "List" => List(type.Element!, unitOf, values, recorded),
            _ => Distinct(values, recorded),
        };
    }

    private static DateColumn Dates(object?[] values, byte[] recorded)
    {
        var earliest = Array.ConvertAll(values, v => v is CqlDate date ? date.EarliestDate.DayNumber - DateColumn.Epoch : 0);
        var latest = Array.TrueForAll(values, v => v is not CqlDate { IsFull: false })
            ? earliest
            : Array.ConvertAll(values, v => v is CqlDate date ? date.LatestDate.DayNumber - DateColumn.Epoch : 0);
        return new DateColumn(earliest, latest, recorded);
    }

    private static ListColumn List(ValueType element, Func<string?, string?> unitOf, object?[] values, byte[] recorded)
    {
        var offsets = new int[values.Length + 1];
        var rows = new List<object?>();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is IEnumerable list) rows.AddRange(list.Cast<object?>());
            offsets[i + 1] = rows.Count;
        }

        object?[] items = [.. rows];
        var fields = element.Name == "Tuple"
            ? element.Fields.Select((f, i) => OfRow(f.Value, _ => unitOf(f.Key), Array.ConvertAll(items, row => row is ICqlTuple tuple ? tuple.ValueAt(PlaceOf(tuple, f.Key, i)) : null))).ToArray()
            : [OfRow(element, unitOf, items)];
        return new ListColumn(offsets, fields, Bits(items, row => row is not null), recorded);
    }

    // A list in a row is a value.
    private static Column? OfRow(ValueType type, Func<string?, string?> unitOf, object?[] values) => type.Name == "List" && Array.Exists(values, v => v is not null)
        ? Distinct(values, Bits(values, v => v is not null))
        : Of(type, unitOf, values);

    private static int PlaceOf(ICqlTuple row, string name, int likely)
    {
        if (likely < row.Count && row.NameAt(likely) == name) return likely;
        var place = 0;
        while (row.NameAt(place) != name) place++;
        return place;
    }

    /// <summary>Whole numbers of 10^-8, or null when a value is none.</summary>
    private static long[]? Scaled(object?[] values, Func<object?, decimal?> number)
    {
        var scaled = new long[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null) continue;
            if (number(values[i]) is not { } value || Math.Abs(value) > long.MaxValue / DecimalFactor) return null;
            var whole = value * DecimalFactor;
            if (whole != decimal.Truncate(whole)) return null;
            scaled[i] = (long)whole;
        }

        return scaled;
    }

    private static DictionaryColumn Distinct(object?[] values, byte[] recorded)
    {
        var places = new Dictionary<object, int>();
        var dictionary = new List<object>();
        var indices = new int[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value) continue;
            // Structs that compare by content alone could lose how a number was written, and lists compare by reference anyway.
            if (value is not (string or Code) || !places.TryGetValue(value, out var place))
            {
                place = dictionary.Count;
                dictionary.Add(value);
                if (value is string or Code) places.Add(value, place);
            }

            indices[i] = place;
        }

        return new DictionaryColumn(indices, dictionary, recorded);
    }

    /// <summary>A bit per value; empty when all are set.</summary>
    private static byte[] Bits(object?[] values, Predicate<object?> isSet)
    {
        if (Array.TrueForAll(values, isSet)) return [];
        var bits = new byte[Bitmaps.Bytes(values.Length)];
        for (var i = 0; i < values.Length; i++)
        {
            if (isSet(values[i])) bits[i >> 3] |= (byte)(1 << (i & 7));
        }

        return bits;
    }
}
