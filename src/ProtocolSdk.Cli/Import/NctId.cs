using System.Text.RegularExpressions;

namespace ProtocolSdk.Cli.Import;

/// <summary>Registry numbers. They become names of folders, so nothing else passes.</summary>
internal static partial class NctId
{
    /// <summary>True for <c>NCT</c> and eight ASCII digits, and nothing around them.</summary>
    public static bool IsValid(string? text) => text is not null && Form().IsMatch(text);

    [GeneratedRegex(@"\ANCT[0-9]{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
