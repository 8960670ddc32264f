using System.Text;

namespace ProtocolSdk.Compiler.Text;

/// <summary>Makes words of names.</summary>
internal static class NameWords
{
    /// <summary><c>Symptom onset</c> for <c>symptomOnset</c>; a run of capitals stays one word.</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c == '_')
            {
                words.Append(' ');
                continue;
            }

            var startsWord = i > 0 && char.IsUpper(c) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord && name[i - 1] != '_') words.Append(' ');
            var staysUpper = i + 1 < name.Length && char.IsUpper(name[i + 1]);
            words.Append(startsWord && !staysUpper ? char.ToLowerInvariant(c) : c);
        }

        if (words.Length > 0) words[0] = char.ToUpperInvariant(words[0]);
        return words.ToString();
    }
}
