using System.Globalization;

namespace ProtocolSdk.Cli.Import.LegacyXml;

/// <summary>From the older XML's ids of result groups to the API's.</summary>
internal static class ResultGroups
{
    /// <summary><c>FG000</c> for <c>P1</c>, and so on for baseline, outcome and event groups; itself when it is no such id.</summary>
    public static string Id(string id)
    {
        var prefix = id.Length == 0 ? null : id[0] switch { 'P' => "FG", 'B' => "BG", 'O' => "OG", 'E' => "EG", _ => null };
        return prefix is not null && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{prefix}{number - 1:D3}")
            : id;
    }
}
