using System.Globalization;

namespace ScreeningDesk.Log;

/// <summary>Moments as the log keeps them: UTC, to the millisecond.</summary>
internal static class MomentText
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The text of a moment.</summary>
    public static string Of(DateTimeOffset moment) => moment.ToUniversalTime().ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The moment of a text.</summary>
    public static DateTimeOffset Parse(string text) => DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
