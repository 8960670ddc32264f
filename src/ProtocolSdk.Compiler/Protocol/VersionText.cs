using System.Globalization;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>The text of a version: what it may be, and which of two comes first.</summary>
public static class VersionText
{
    private const int Longest = 40;

    /// <summary>True for 1 to 40 letters, digits, dots and hyphens, with a letter or digit among them.</summary>
    public static bool IsVersion(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return text.Length is > 0 and <= Longest && text.All(c => IsAlphanumeric(c) || c is '.' or '-') && text.Any(IsAlphanumeric);
    }

    /// <summary>
    /// The order of versions: part by part, numbers by value and before words, <c>1.9</c> before <c>1.10</c>; as in semantic versioning, what
    /// follows a hyphen is a draft of what stands before it, <c>2.0-draft.1</c> before <c>2.0</c>. Zeros at the end make no difference
    /// unless nothing else does.
    /// </summary>
    public static int Compare(string a, string b)
    {
        if (a is null) throw new ArgumentNullException(nameof(a));
        if (b is null) throw new ArgumentNullException(nameof(b));
        var (releaseA, draftA) = Split(a);
        var (releaseB, draftB) = Split(b);
        var order = CompareParts(releaseA, releaseB);
        if (order == 0 && (draftA is null || draftB is null)) order = (draftA is null ? 1 : 0) - (draftB is null ? 1 : 0);
        else if (order == 0) order = CompareParts(draftA!, draftB!);
        return order != 0 ? order : string.CompareOrdinal(a, b);
    }

    private static bool IsAlphanumeric(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private static (string Release, string? Draft) Split(string version)
    {
        var hyphen = version.IndexOf('-');
        return hyphen < 0 ? (version, null) : (version.Substring(0, hyphen), version.Substring(hyphen + 1));
    }

    private static int CompareParts(string a, string b)
    {
        var partsA = a.Split('.', '-');
        var partsB = b.Split('.', '-');
        for (var i = 0; i < Math.Max(partsA.Length, partsB.Length); i++)
        {
            var order = ComparePart(i < partsA.Length ? partsA[i] : "0", i < partsB.Length ? partsB[i] : "0");
            if (order != 0) return order;
        }

        return 0;
    }

    private static int ComparePart(string a, string b)
    {
        var isNumberA = decimal.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var numberA);
        var isNumberB = decimal.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var numberB);
        if (isNumberA && isNumberB) return numberA.CompareTo(numberB);
        return isNumberA != isNumberB ? (isNumberA ? -1 : 1) : string.Compare(a, b, StringComparison.OrdinalIgnoreCase);
    }
}
