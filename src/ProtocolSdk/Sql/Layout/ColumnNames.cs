using System.Globalization;
using System.Text;

namespace ProtocolSdk.Sql.Layout;

/// <summary>Gives out column names: lower-case ASCII with underscores, unique ignoring case as DuckDB and Spark compare them, and short enough for PostgreSQL.</summary>
internal sealed class ColumnNames(params string[] taken)
{
    // PostgreSQL cuts names at 63 bytes; suffixes and numbers need their part.
    private const int MaxLength = 40;

    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>A name all of whose columns are free; they are taken then.</summary>
    /// <param name="name">A data element's or criterion's name.</param>
    /// <param name="suffixes">What the columns add to it.</param>
    public string Unique(string name, IReadOnlyList<string> suffixes)
    {
        var stem = Of(name);
        var unique = stem;
        for (var number = 2; suffixes.Any(s => _taken.Contains(unique + s)); number++) unique = stem + "_" + number.ToString(CultureInfo.InvariantCulture);
        foreach (var suffix in suffixes) _taken.Add(unique + suffix);
        return unique;
    }

    /// <summary><c>symptom_onset</c> for <c>symptomOnset</c>.</summary>
    internal static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length && text.Length < MaxLength; i++)
        {
            var c = name[i];
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                text.Append(c);
            }
            else if (c is >= 'A' and <= 'Z')
            {
                var startsWord = i > 0 && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]) && char.IsUpper(name[i - 1])));
                if (startsWord && text.Length > 0 && text[text.Length - 1] != '_') text.Append('_');
                text.Append((char)(c + 32));
            }
            else if (text.Length > 0 && text[text.Length - 1] != '_')
            {
                text.Append('_');
            }
        }

        var result = text.ToString().TrimEnd('_');
        return result.Length == 0 ? "element" : result[0] is >= '0' and <= '9' ? "n" + result : result;
    }
}
