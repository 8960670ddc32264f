using System.Globalization;
using System.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp.Naming;

/// <summary>Makes a C# identifier in PascalCase of any text, in any script.</summary>
internal static class IdentifierText
{
    private const int MaximumLength = 60;

    /// <summary>
    /// The letters and digits of <paramref name="text"/>, words joined in PascalCase, cut at a word's end to 60 characters;
    /// <paramref name="fallback"/> when nothing usable is left. A leading digit gets an underscore before it.
    /// </summary>
    public static string Pascal(string text, string fallback)
    {
        var name = new StringBuilder();
        var startOfWord = true;
        var wordStart = 0;
        var previous = '\0';
        foreach (var c in text)
        {
            if (!IsPart(c))
            {
                // An apostrophe inside a word, as in "Crohn's", doesn't start another.
                if (c is not ('\'' or '’')) startOfWord = true;
                continue;
            }

            // 3.5 and 3,5 must not become 35, which another label may well be.
            if (startOfWord && name.Length > 0 && char.IsDigit(previous) && char.IsDigit(c)) name.Append('_');
            if (startOfWord)
            {
                if (name.Length >= MaximumLength) break;
                wordStart = name.Length;
            }

            name.Append(startOfWord ? char.ToUpperInvariant(c) : c);
            previous = c;
            startOfWord = false;
        }

        if (name.Length > MaximumLength) name.Length = wordStart > MaximumLength / 2 ? wordStart : MaximumLength;
        while (name.Length > 0 && name[name.Length - 1] == '_') name.Length--;
        if (name.Length == 0) return fallback;
        if (!IsStart(name[0])) name.Insert(0, '_');
        return name.ToString();
    }

    // Surrogates are no letters: C# has no identifiers outside the basic plane. Text isn't normalised, because what that does
    // depends on how the host was set up.
    private static bool IsStart(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    // Combining marks are dropped at the start of a word by nobody else, so only letters and decimal digits count,
    // and marks where a script (Devanagari, Thai…) needs them behind a letter.
    private static bool IsPart(char c) => IsStart(c) || CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
