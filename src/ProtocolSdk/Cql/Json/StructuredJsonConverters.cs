using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolSdk.Cql.Json;

/// <summary>A <see cref="Quantity"/> as <c>{"value": 1.5, "unit": "mg"}</c>; a bare number has the unit <c>1</c>. Unknown properties are skipped.</summary>
public sealed class QuantityJsonConverter : JsonConverter<Quantity>
{
    /// <inheritdoc/>
    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number) return new Quantity(reader.GetDecimal());
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A quantity is an object with \"value\" and \"unit\".");
        decimal? value = null;
        string? unit = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                value = reader.GetDecimal();
            }
            else if (reader.ValueTextEquals("unit"u8))
            {
                reader.Read();
                unit = reader.GetString();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new Quantity(value ?? throw new JsonException("A quantity needs a \"value\"."), unit);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("value"u8, value.Value);
        writer.WriteString("unit"u8, value.Unit);
        writer.WriteEndObject();
    }
}

/// <summary>A <see cref="Code"/> as its plain code, or as <c>{"code", "system", "version", "display"}</c>. Unknown properties are skipped.</summary>
public sealed class CodeJsonConverter : JsonConverter<Code>
{
    /// <inheritdoc/>
    public override Code Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return Make(reader.GetString(), null, null, null);
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A code is a string, or an object with \"code\".");
        string? code = null;
        string? system = null;
        string? version = null;
        string? display = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("code"u8)) code = NextString(ref reader);
            else if (reader.ValueTextEquals("system"u8)) system = NextString(ref reader);
            else if (reader.ValueTextEquals("version"u8)) version = NextString(ref reader);
            else if (reader.ValueTextEquals("display"u8)) display = NextString(ref reader);
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return Make(code, system, version, display);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Code value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value is { System: null, Version: null, Display: null })
        {
            writer.WriteStringValue(value.Value);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("code"u8, value.Value);
        if (value.System is not null) writer.WriteString("system"u8, value.System);
        if (value.Version is not null) writer.WriteString("version"u8, value.Version);
        if (value.Display is not null) writer.WriteString("display"u8, value.Display);
        writer.WriteEndObject();
    }

    private static string? NextString(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? reader.GetString() : throw new JsonException("The parts of a code are strings.");
    }

    private static Code Make(string? code, string? system, string? version, string? display) =>
        string.IsNullOrEmpty(code) ? throw new JsonException("A code needs a \"code\" that isn't empty.") : new Code(code, system, version, display);
}

/// <summary>A <see cref="Concept"/> as <c>{"codes": […], "display"}</c>. Unknown properties are skipped.</summary>
public sealed class ConceptJsonConverter : JsonConverter<Concept>
{
    private static readonly CodeJsonConverter Codes = new();

    /// <inheritdoc/>
    public override Concept Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A concept is an object with \"codes\".");
        List<Code>? codes = null;
        string? display = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("codes"u8))
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("The \"codes\" of a concept are an array.");
                codes = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) codes.Add(Codes.Read(ref reader, typeof(Code), options));
            }
            else if (reader.ValueTextEquals("display"u8))
            {
                reader.Read();
                display = reader.GetString();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new Concept(codes ?? throw new JsonException("A concept needs \"codes\"."), display);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Concept value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteStartArray("codes"u8);
        foreach (Code code in value.Codes) Codes.Write(writer, code, options);
        writer.WriteEndArray();
        if (value.Display is not null) writer.WriteString("display"u8, value.Display);
        writer.WriteEndObject();
    }
}

/// <summary>
/// An <see cref="Interval{T}"/> as <c>{"low", "high", "lowClosed", "highClosed"}</c>; boundaries are closed unless said otherwise, except that an absent one
/// is open: not known. The points are read by the converter that is given.
/// </summary>
/// <typeparam name="T">The point type.</typeparam>
/// <param name="points">The converter of the point type.</param>
public sealed class IntervalJsonConverter<T>(JsonConverter<T> points) : JsonConverter<Interval<T>>
    where T : struct
{
    /// <inheritdoc/>
    public override Interval<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An interval is an object with \"low\" and \"high\".");
        T? low = null;
        T? high = null;
        bool? lowClosed = null;
        bool? highClosed = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("low"u8)) low = NextPoint(ref reader, options);
            else if (reader.ValueTextEquals("high"u8)) high = NextPoint(ref reader, options);
            else if (reader.ValueTextEquals("lowClosed"u8)) lowClosed = NextBoolean(ref reader);
            else if (reader.ValueTextEquals("highClosed"u8)) highClosed = NextBoolean(ref reader);
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        try
        {
            return new Interval<T>(low, high, lowClosed ?? low is not null, highClosed ?? high is not null);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Interval<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WritePoint(writer, "low", value.Low, options);
        WritePoint(writer, "high", value.High, options);
        writer.WriteBoolean("lowClosed"u8, value.LowClosed);
        writer.WriteBoolean("highClosed"u8, value.HighClosed);
        writer.WriteEndObject();
    }

    private static bool? NextBoolean(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : reader.GetBoolean();
    }

    private T? NextPoint(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : points.Read(ref reader, typeof(T), options);
    }

    private void WritePoint(Utf8JsonWriter writer, string name, T? point, JsonSerializerOptions options)
    {
        if (point is not { } p) return;
        writer.WritePropertyName(name);
        points.Write(writer, p, options);
    }
}
