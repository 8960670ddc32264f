using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ProtocolSdk.Cql;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Generation;

/// <summary>
/// For generated code: reads values of data elements, the reader standing at the property's name or, for <c>…Value</c>
/// methods, at the value. JSON's null is CQL's null. A value that doesn't fit is an exception that names the data element.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueJson
{
    /// <summary>Reads an item of a list.</summary>
    public delegate T ItemReader<out T>(ref Utf8JsonReader reader, string name);

    /// <summary>Reads a Boolean.</summary>
    public static bool? ReadBoolean(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Unexpected(ref reader, name, "true or false"),
    };

    /// <summary>Reads a Boolean, named by its number.</summary>
    public static bool? ReadBoolean(ref Utf8JsonReader reader, FieldNames names, int field)
    {
        ArgumentNullException.ThrowIfNull(names);
        return ReadBoolean(ref reader, names.NameAt(field));
    }

    /// <summary>Reads an Integer.</summary>
    public static int? ReadInteger(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : throw Unexpected(ref reader, name, "a whole number of 32 bits");
    }

    /// <summary>Reads a Long.</summary>
    public static long? ReadLong(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : throw Unexpected(ref reader, name, "a whole number of 64 bits");
    }

    /// <summary>Reads a Decimal: what has more than eight digits after the point is rounded to CQL's eight, half away from zero.</summary>
    public static decimal? ReadDecimal(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value) ? Rounded(value) : throw Unexpected(ref reader, name, "a number");
    }

    // Tables of subjects have eight digits too; one more would make SQL and code answer differently.
    private static decimal Rounded(decimal value) => value.Scale <= 8 ? value : decimal.Round(value, 8, MidpointRounding.AwayFromZero);

    /// <summary>Reads a String.</summary>
    public static string? ReadString(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        _ => throw Unexpected(ref reader, name, "a text"),
    };

    /// <summary>Reads a Date, which may be partial.</summary>
    public static CqlDate? ReadDate(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType == JsonTokenType.String)
        {
            if (!reader.ValueIsEscaped && !reader.HasValueSequence)
            {
                if (CqlDate.TryParse(reader.ValueSpan, null, out var date)) return date;
            }
            else if (CqlDate.TryParse(reader.GetString(), out var date))
            {
                return date;
            }
        }

        throw Unexpected(ref reader, name, "a date such as 2025-02-28, 2025-02 or 2025");
    }

    /// <summary>Reads a DateTime, which may be partial.</summary>
    public static CqlDateTime? ReadDateTime(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        return reader.TokenType == JsonTokenType.String && CqlDateTime.TryParse(reader.GetString(), out var value)
            ? value
            : throw Unexpected(ref reader, name, "a date with time such as 2025-02-28T09:30:00+01:00");
    }

    /// <summary>Reads a Time, which may be partial.</summary>
    public static CqlTime? ReadTime(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        return reader.TokenType == JsonTokenType.String && CqlTime.TryParse(reader.GetString(), out var value) ? value : throw Unexpected(ref reader, name, "a time such as 09:30");
    }

    /// <summary>Reads a Quantity and converts it to <paramref name="unit"/>; a value without a unit is taken to be in it.</summary>
    public static Quantity? ReadQuantity(ref Utf8JsonReader reader, string name, string? unit)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        SubjectJson.ExpectObject(ref reader, name);
        decimal? value = null;
        string? given = null;
        while (SubjectJson.NextField(ref reader))
        {
            if (reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                value = ReadDecimal(ref reader, name);
            }
            else if (reader.ValueTextEquals("unit"u8))
            {
                reader.Read();
                given = ReadString(ref reader, name);
            }
            else
            {
                throw new JsonException($"'{name}' has an unknown field '{reader.GetString()}'; a quantity has a value and a unit.");
            }
        }

        if (value is not { } number) throw new JsonException($"'{name}' has no value; write {{\"value\": 1.5, \"unit\": \"{unit ?? "mg"}\"}}.");
        if (unit is null || given is null || given == unit) return new Quantity(number, given ?? unit);
        return UnitConversion.Find(given, unit)?.Convert(number) is { } converted
            ? new Quantity(converted, unit)
            : throw new JsonException($"'{name}' is in '{given}', which can't be converted to '{unit}'.");
    }

    /// <summary>Reads a Ratio.</summary>
    public static Ratio? ReadRatio(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        SubjectJson.ExpectObject(ref reader, name);
        Quantity? numerator = null, denominator = null;
        while (SubjectJson.NextField(ref reader))
        {
            var isNumerator = reader.ValueTextEquals("numerator"u8);
            if (!isNumerator && !reader.ValueTextEquals("denominator"u8)) throw new JsonException($"'{name}' has an unknown field '{reader.GetString()}'; a ratio has a numerator and a denominator.");
            reader.Read();
            var value = ReadQuantity(ref reader, name, null);
            if (isNumerator) numerator = value;
            else denominator = value;
        }

        return numerator is { } above && denominator is { } below ? new Ratio(above, below) : throw new JsonException($"'{name}' needs a numerator and a denominator.");
    }

    /// <summary>Reads a Code: its text alone, or an object. A code outside <paramref name="valueSet"/> is refused.</summary>
    public static Code? ReadCode(ref Utf8JsonReader reader, string name, ValueSet? valueSet)
    {
        string? value = null, system = null, version = null, display = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                value = reader.GetString();
                break;
            case JsonTokenType.StartObject:
                while (SubjectJson.NextField(ref reader))
                {
                    var field = reader.GetString();
                    reader.Read();
                    var text = ReadString(ref reader, name);
                    switch (field)
                    {
                        case "code": value = text; break;
                        case "system": system = text; break;
                        case "version": version = text; break;
                        case "display": display = text; break;
                        default: throw new JsonException($"'{name}' has an unknown field '{field}'; a code has code, system, version and display.");
                    }
                }

                break;
            default:
                throw Unexpected(ref reader, name, "a code");
        }

        if (string.IsNullOrEmpty(value)) throw new JsonException($"'{name}' has no code.");
        return valueSet is null ? new Code(value, system, version, display) : Resolve(valueSet, value, system, name);
    }

    /// <summary>Reads a Concept.</summary>
    public static Concept? ReadConcept(ref Utf8JsonReader reader, string name, ValueSet? valueSet)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        SubjectJson.ExpectObject(ref reader, name);
        IReadOnlyList<Code>? codes = null;
        string? display = null;
        while (SubjectJson.NextField(ref reader))
        {
            var isCodes = reader.ValueTextEquals("codes"u8);
            if (!isCodes && !reader.ValueTextEquals("display"u8)) throw new JsonException($"'{name}' has an unknown field '{reader.GetString()}'; a concept has codes and a display.");
            reader.Read();
            if (isCodes) codes = ReadList(ref reader, name, (ref Utf8JsonReader r, string n) => ReadCode(ref r, n, valueSet) ?? throw NullItem(n));
            else display = ReadString(ref reader, name);
        }

        return new Concept(codes ?? throw new JsonException($"'{name}' has no codes."), display);
    }

    /// <summary>
    /// Reads an Interval; boundaries are closed unless said otherwise, except that an absent one isn't known: <c>"highClosed": true</c> without
    /// <c>high</c> says that there is no end.
    /// </summary>
    public static Interval<T>? ReadInterval<T>(ref Utf8JsonReader reader, string name, ItemReader<T?> readPoint)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(readPoint);
        if (reader.TokenType == JsonTokenType.Null) return null;
        SubjectJson.ExpectObject(ref reader, name);
        T? low = null, high = null;
        bool? lowClosed = null, highClosed = null;
        while (SubjectJson.NextField(ref reader))
        {
            var field = reader.GetString();
            reader.Read();
            switch (field)
            {
                case "low": low = readPoint(ref reader, name); break;
                case "high": high = readPoint(ref reader, name); break;
                case "lowClosed": lowClosed = ReadBoolean(ref reader, name); break;
                case "highClosed": highClosed = ReadBoolean(ref reader, name); break;
                default: throw new JsonException($"'{name}' has an unknown field '{field}'; an interval has low, high, lowClosed and highClosed.");
            }
        }

        try
        {
            return new Interval<T>(low, high, lowClosed ?? low is not null, highClosed ?? high is not null);
        }
        catch (Exception error) when (error is ArgumentException or CqlRuntimeException)
        {
            throw new JsonException($"'{name}' isn't an interval: {error.Message}", error);
        }
    }

    /// <summary>Reads a list; null is a list that wasn't recorded.</summary>
    public static IReadOnlyList<T>? ReadList<T>(ref Utf8JsonReader reader, string name, ItemReader<T> readItem)
    {
        ArgumentNullException.ThrowIfNull(readItem);
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.StartArray) throw Unexpected(ref reader, name, "a list");
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(readItem(ref reader, name));
        return items.Count == 0 ? [] : items;
    }

    /// <summary>What a list of codes, texts or rows with a null in it throws.</summary>
    public static JsonException NullItem(string name) => new($"A row of '{name}' is null; leave it out, or record what is known of it.");

    internal static JsonException Unexpected(ref Utf8JsonReader reader, string name, string expected)
    {
        var found = reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.Null => "null",
            JsonTokenType.String => $"'{Shortened(reader.GetString())}'",
            JsonTokenType.Number => Shortened(Encoding.UTF8.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan)),
            _ => reader.TokenType.ToString(),
        };
        return new JsonException(string.Create(CultureInfo.InvariantCulture, $"'{name}' should be {expected}, but is {found}."));
    }

    private static string Shortened(string? text) => text is null ? "" : text.Length <= 40 ? text : text[..40] + "…";

    private static Code Resolve(ValueSet valueSet, string value, string? system, string name)
    {
        Code? found = null;
        foreach (var code in valueSet.Codes)
        {
            if (code.Value != value || (system is not null && code.System != system)) continue;
            if (found is not null) throw new JsonException($"'{name}' is '{value}', which the value set {valueSet.Name} has in more than one system; write an object with code and system.");
            found = code;
        }

        return found ?? throw new JsonException($"'{name}' is '{value}', which isn't in the value set {valueSet.Name}.");
    }
}
