using System.ComponentModel;
using System.Text.Json;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: writes values of data elements as <see cref="ValueJson"/> reads them. What is null is left out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueJsonWriter
{
    /// <summary>Writes a property, unless the value is null.</summary>
    public static void Write(Utf8JsonWriter writer, string name, bool? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } known) writer.WriteBoolean(name, known);
    }

    /// <summary>Writes a property, unless the value is null.</summary>
    public static void Write<T>(Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> writeValue)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(writeValue);
        if (value is not { } known) return;
        writer.WritePropertyName(name);
        writeValue(writer, known);
    }

    /// <summary>Writes a property, unless the value is null.</summary>
    public static void Write<T>(Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> writeValue)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(writeValue);
        if (value is null) return;
        writer.WritePropertyName(name);
        writeValue(writer, value);
    }

    /// <summary>Writes a list of values that may be null.</summary>
    public static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T?>? items, Action<Utf8JsonWriter, T> writeItem)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(writeItem);
        if (items is null) return;
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            if (item is { } known) writeItem(writer, known);
            else writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a list of codes, texts or rows.</summary>
    public static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> writeItem)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(writeItem);
        if (items is null) return;
        writer.WriteStartArray(name);
        foreach (var item in items) writeItem(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes a Boolean.</summary>
    public static void Boolean(Utf8JsonWriter writer, bool value) => Checked(writer).WriteBooleanValue(value);

    /// <summary>Writes an Integer.</summary>
    public static void Integer(Utf8JsonWriter writer, int value) => Checked(writer).WriteNumberValue(value);

    /// <summary>Writes a Long.</summary>
    public static void Long(Utf8JsonWriter writer, long value) => Checked(writer).WriteNumberValue(value);

    /// <summary>Writes a Decimal.</summary>
    public static void Decimal(Utf8JsonWriter writer, decimal value) => Checked(writer).WriteNumberValue(value);

    /// <summary>Writes a String.</summary>
    public static void String(Utf8JsonWriter writer, string value) => Checked(writer).WriteStringValue(value);

    /// <summary>Writes a Date.</summary>
    public static void Date(Utf8JsonWriter writer, CqlDate value) => Checked(writer).WriteStringValue(value.ToString());

    /// <summary>Writes a DateTime.</summary>
    public static void DateTime(Utf8JsonWriter writer, CqlDateTime value) => Checked(writer).WriteStringValue(value.ToString());

    /// <summary>Writes a Time.</summary>
    public static void Time(Utf8JsonWriter writer, CqlTime value) => Checked(writer).WriteStringValue(value.ToString());

    /// <summary>Writes a Quantity.</summary>
    public static void Quantity(Utf8JsonWriter writer, Quantity value)
    {
        Checked(writer).WriteStartObject();
        writer.WriteNumber("value"u8, value.Value);
        writer.WriteString("unit"u8, value.Unit);
        writer.WriteEndObject();
    }

    /// <summary>Writes a Ratio.</summary>
    public static void Ratio(Utf8JsonWriter writer, Ratio value)
    {
        Checked(writer).WriteStartObject();
        writer.WritePropertyName("numerator"u8);
        Quantity(writer, value.Numerator);
        writer.WritePropertyName("denominator"u8);
        Quantity(writer, value.Denominator);
        writer.WriteEndObject();
    }

    /// <summary>Writes a Code of a bound value set as its text, when that is enough to find it again.</summary>
    public static void BoundCode(Utf8JsonWriter writer, Code value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Checked(writer).WriteStringValue(value.Value);
    }

    /// <summary>Writes a Code.</summary>
    public static void Code(Utf8JsonWriter writer, Code value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.System is null && value.Version is null && value.Display is null)
        {
            Checked(writer).WriteStringValue(value.Value);
            return;
        }

        Checked(writer).WriteStartObject();
        writer.WriteString("code"u8, value.Value);
        if (value.System is not null) writer.WriteString("system"u8, value.System);
        if (value.Version is not null) writer.WriteString("version"u8, value.Version);
        if (value.Display is not null) writer.WriteString("display"u8, value.Display);
        writer.WriteEndObject();
    }

    /// <summary>Writes a Concept.</summary>
    public static void Concept(Utf8JsonWriter writer, Concept value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Checked(writer).WriteStartObject();
        writer.WriteStartArray("codes"u8);
        foreach (var code in value.Codes) Code(writer, code);
        writer.WriteEndArray();
        if (value.Display is not null) writer.WriteString("display"u8, value.Display);
        writer.WriteEndObject();
    }

    /// <summary>Writes an Interval.</summary>
    public static void Interval<T>(Utf8JsonWriter writer, Interval<T> value, Action<Utf8JsonWriter, T> writePoint)
        where T : struct
    {
        Checked(writer).WriteStartObject();
        Write(writer, "low", value.Low, writePoint);
        Write(writer, "high", value.High, writePoint);
        if (value.LowClosed != value.Low.HasValue) writer.WriteBoolean("lowClosed"u8, value.LowClosed);
        if (value.HighClosed != value.High.HasValue) writer.WriteBoolean("highClosed"u8, value.HighClosed);
        writer.WriteEndObject();
    }

    private static Utf8JsonWriter Checked(Utf8JsonWriter writer) => writer ?? throw new ArgumentNullException(nameof(writer));
}
