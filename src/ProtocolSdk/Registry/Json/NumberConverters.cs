using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ProtocolSdk.Registry.Json;

/// <summary>A member that is true or false.</summary>
internal sealed class BooleanConverter : FieldConverter
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <inheritdoc/>
    protected override object? TryRead(ref Utf8JsonReader reader, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => True,
        JsonTokenType.False => False,
        _ => null,
    };

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => writer.WriteBooleanValue((bool)value);
}

/// <summary>A member that is a whole number. <c>5.0</c> is one, too; beyond 64 bits a number has no typed value.</summary>
internal sealed class IntegerConverter : FieldConverter
{
    // Counts in result tables are small and there are many of them.
    private static readonly object[] Small = [.. Enumerable.Range(0, 256).Select(n => (object)(long)n)];

    /// <inheritdoc/>
    protected override object? TryRead(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
            return null;
        if (reader.TryGetInt64(out var number))
        {
            Span<byte> written = stackalloc byte[20];
            number.TryFormat(written, out var length, default, CultureInfo.InvariantCulture);
            return NumberText.Is(ref reader, written[..length])
                ? number is >= 0 and < 256 ? Small[number] : number
                : new Spelled<long>(number, JsonElement.ParseValue(ref reader));
        }
        return reader.TryGetDecimal(out var value) && value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue
            ? new Spelled<long>((long)value, JsonElement.ParseValue(ref reader))
            : null;
    }

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => writer.WriteNumberValue((long)value);
}

/// <summary>A member that is a number.</summary>
internal sealed class NumberConverter : FieldConverter
{
    /// <inheritdoc/>
    protected override object? TryRead(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out var number) || !double.IsFinite(number))
            return null;
        Span<byte> written = stackalloc byte[32];
        number.TryFormat(written, out var length, default, CultureInfo.InvariantCulture);
        return NumberText.Is(ref reader, written[..length]) ? number : new Spelled<double>(number, JsonElement.ParseValue(ref reader));
    }

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => writer.WriteNumberValue((double)value);
}

/// <summary>Compares the text of a number in the record.</summary>
file static class NumberText
{
    internal static bool Is(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> text) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray().AsSpan().SequenceEqual(text) : reader.ValueSpan.SequenceEqual(text);
}
