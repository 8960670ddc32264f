using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolSdk.Cql.Json;

/// <summary>A <see cref="CqlDate"/> as an ISO 8601 string, such as <c>"2025-02"</c>.</summary>
public sealed class CqlDateJsonConverter : JsonConverter<CqlDate>
{
    /// <inheritdoc/>
    public override CqlDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        return TemporalJson.TryRead(ref reader, "date", out CqlDate value)
            ? value
            : throw new JsonException($"'{reader.GetString()}' is not a date: write YYYY, YYYY-MM or YYYY-MM-DD.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CqlDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[TemporalJson.BufferLength];
        value.TryFormat(text, out int length);
        writer.WriteStringValue(text[..length]);
    }
}

/// <summary>A <see cref="CqlDateTime"/> as an ISO 8601 string, such as <c>"2025-02-03T04:05:06.789+01:00"</c>.</summary>
public sealed class CqlDateTimeJsonConverter : JsonConverter<CqlDateTime>
{
    /// <inheritdoc/>
    public override CqlDateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        return TemporalJson.TryRead(ref reader, "date-time", out CqlDateTime value)
            ? value
            : throw new JsonException($"'{reader.GetString()}' is not a date-time: write YYYY-MM-DDThh:mm:ss.fff, to any precision, with an offset such as Z or +01:00 if known.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CqlDateTime value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[TemporalJson.BufferLength];
        value.TryFormat(text, out int length);
        writer.WriteStringValue(text[..length]);
    }
}

/// <summary>A <see cref="CqlTime"/> as an ISO 8601 string, such as <c>"14:30"</c>.</summary>
public sealed class CqlTimeJsonConverter : JsonConverter<CqlTime>
{
    /// <inheritdoc/>
    public override CqlTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        return TemporalJson.TryRead(ref reader, "time", out CqlTime value)
            ? value
            : throw new JsonException($"'{reader.GetString()}' is not a time: write hh, hh:mm, hh:mm:ss or hh:mm:ss.fff.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CqlTime value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[TemporalJson.BufferLength];
        value.TryFormat(text, out int length);
        writer.WriteStringValue(text[..length]);
    }
}

/// <summary>Reads short strings of a reader without allocation.</summary>
internal static class TemporalJson
{
    public const int BufferLength = 64;

    public static bool TryRead<T>(ref Utf8JsonReader reader, string what, out T value)
        where T : struct, IUtf8SpanParsable<T>
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException($"A {what} is a string.");
        if (!reader.HasValueSequence && !reader.ValueIsEscaped) return T.TryParse(reader.ValueSpan, null, out value);
        long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        value = default;
        if (length > BufferLength) return false;
        Span<byte> buffer = stackalloc byte[BufferLength];
        return T.TryParse(buffer[..reader.CopyString(buffer)], null, out value);
    }
}
