using System.Globalization;
using System.Text.Json;

namespace ProtocolSdk.Registry.Json;

/// <summary>A member that is a full date, <c>yyyy-MM-dd</c>.</summary>
internal sealed class DateConverter : FieldConverter
{
    private const string Format = "yyyy-MM-dd";

    /// <inheritdoc/>
    protected override object? TryRead(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        DateOnly.TryParseExact(TextConverter.TryReadText(ref reader), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((DateOnly)value).ToString(Format, CultureInfo.InvariantCulture));
}

/// <summary>A member that is a date and time to the minute without offset, <c>yyyy-MM-ddTHH:mm</c>; seconds are read, too.</summary>
internal sealed class DateTimeConverter : FieldConverter
{
    private const string Format = "yyyy-MM-dd'T'HH:mm";
    private const string FormatWithSeconds = "yyyy-MM-dd'T'HH:mm:ss";

    /// <inheritdoc/>
    protected override object? TryRead(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var text = TextConverter.TryReadText(ref reader);
        if (DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return moment;
        return DateTime.TryParseExact(text, FormatWithSeconds, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment)
            ? new Spelled<DateTime>(moment, JsonElement.ParseValue(ref reader))
            : null;
    }

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var moment = (DateTime)value;
        var format = moment.Second == 0 ? Format : FormatWithSeconds;
        writer.WriteStringValue(moment.ToString(format, CultureInfo.InvariantCulture));
    }
}

/// <summary>A member that is a date of any precision. Each text fits: <see cref="PartialDate"/> keeps what isn't a date.</summary>
internal sealed class PartialDateConverter : FieldConverter
{
    /// <inheritdoc/>
    protected override object? TryRead(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        TextConverter.TryReadText(ref reader) is { } text ? PartialDate.FromText(text) : null;

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((PartialDate)value).Text);
}
