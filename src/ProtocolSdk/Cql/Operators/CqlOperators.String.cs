using System.Text;
using System.Text.RegularExpressions;

namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    private const RegexOptions MatchOptions = RegexOptions.CultureInvariant | RegexOptions.Singleline;

    // Patterns and texts may both come from data: an evaluation must end.
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>CQL's <c>+</c> on strings; null when an operand is.</summary>
    /// <param name="left">The left string.</param>
    /// <param name="right">The right string.</param>
    /// <exception cref="CqlRuntimeException">The text would be too long.</exception>
    public static string? Concatenate(string? left, string? right) => left is null || right is null ? null : ConcatenateCoalesced(left, right);

    /// <summary>CQL's <c>&amp;</c> on strings; null is the empty string.</summary>
    /// <param name="left">The left string.</param>
    /// <param name="right">The right string.</param>
    /// <exception cref="CqlRuntimeException">The text would be too long.</exception>
    public static string? ConcatenateCoalesced(string? left, string? right)
    {
        ResultLimits.CheckText((long)(left?.Length ?? 0) + (right?.Length ?? 0));
        return left + right;
    }

    /// <summary>CQL's <c>Combine</c>: the strings one after the other; null strings are left out; null for a null list or one without strings.</summary>
    /// <param name="list">The strings.</param>
    /// <param name="separator">What is put between them; null is nothing.</param>
    /// <exception cref="CqlRuntimeException">The text would be too long.</exception>
    public static string? Combine(IReadOnlyList<string?>? list, string? separator)
    {
        StringBuilder? text = null;
        for (int i = 0; i < (list?.Count ?? 0); i++)
        {
            if (list![i] is not { } part) continue;
            if (text is null) text = new StringBuilder();
            else text.Append(separator);
            ResultLimits.CheckText((long)text.Length + part.Length);
            text.Append(part);
        }

        return text?.ToString();
    }

    /// <summary>CQL's <c>Combine</c> without a separator.</summary>
    /// <param name="list">The strings.</param>
    public static string? Combine(IReadOnlyList<string?>? list) => Combine(list, null);

    /// <summary>CQL's <c>Split</c>: the parts between separators; the whole string when the separator is null, empty or absent.</summary>
    /// <param name="value">The string; null gives null.</param>
    /// <param name="separator">The separator.</param>
    public static IReadOnlyList<string?>? Split(string? value, string? separator) =>
        value is null ? null : string.IsNullOrEmpty(separator) ? [value] : value.Split(separator);

    /// <summary>CQL's <c>SplitOnMatches</c>: the parts between matches of a regular expression; the whole string when the pattern is null or nowhere matched.</summary>
    /// <param name="value">The string; null gives null.</param>
    /// <param name="pattern">The regular expression.</param>
    /// <exception cref="CqlRuntimeException">The pattern isn't a regular expression, or takes too long.</exception>
    public static IReadOnlyList<string?>? SplitOnMatches(string? value, string? pattern)
    {
        if (value is null) return null;
        if (pattern is null) return [value];
        return Match(pattern, () =>
        {
            List<string?> parts = [];
            int start = 0;
            foreach (ValueMatch match in Regex.EnumerateMatches(value, pattern, MatchOptions, MatchTimeout))
            {
                if (match.Length == 0) continue;
                parts.Add(value[start..match.Index]);
                start = match.Index + match.Length;
            }

            parts.Add(value[start..]);
            return parts;
        });
    }

    /// <summary>CQL's <c>Length</c> of a string.</summary>
    /// <param name="value">The string.</param>
    public static int? Length(string? value) => value?.Length;

    /// <summary>CQL's <c>Upper</c>, without regard to a culture.</summary>
    /// <param name="value">The string.</param>
    public static string? Upper(string? value) => value?.ToUpperInvariant();

    /// <summary>CQL's <c>Lower</c>, without regard to a culture.</summary>
    /// <param name="value">The string.</param>
    public static string? Lower(string? value) => value?.ToLowerInvariant();

    /// <summary>CQL's <c>[index]</c> on a string, from 0; null when the index is out of range.</summary>
    /// <param name="value">The string.</param>
    /// <param name="index">The index.</param>
    public static string? Indexer(string? value, int? index) =>
        value is not null && index is { } i && i >= 0 && i < value.Length ? value[i].ToString() : null;

    /// <summary>CQL's <c>PositionOf</c>, from 0; -1 when the pattern isn't found.</summary>
    /// <param name="pattern">The text to look for.</param>
    /// <param name="value">The string.</param>
    public static int? PositionOf(string? pattern, string? value) =>
        pattern is null || value is null ? null : value.IndexOf(pattern, StringComparison.Ordinal);

    /// <summary>CQL's <c>LastPositionOf</c>, from 0; -1 when the pattern isn't found.</summary>
    /// <param name="pattern">The text to look for.</param>
    /// <param name="value">The string.</param>
    public static int? LastPositionOf(string? pattern, string? value) =>
        pattern is null || value is null ? null : value.LastIndexOf(pattern, StringComparison.Ordinal);

    /// <summary>CQL's <c>Substring</c> to the end; null when the start is out of range. Every string has a start, even the empty one.</summary>
    /// <param name="value">The string.</param>
    /// <param name="start">The first index.</param>
    public static string? Substring(string? value, int? start) =>
        value is not null && start is { } s && s >= 0 && (s < value.Length || s == 0) ? value[s..] : null;

    /// <summary>CQL's <c>Substring</c>; null when the start is out of range, shorter where the string ends.</summary>
    /// <param name="value">The string.</param>
    /// <param name="start">The first index.</param>
    /// <param name="length">How many characters; null is to the end, below zero none.</param>
    public static string? Substring(string? value, int? start, int? length)
    {
        if (Substring(value, start) is not { } rest || length is not { } l) return Substring(value, start);
        return rest[..Math.Clamp(l, 0, rest.Length)];
    }

    /// <summary>CQL's <c>StartsWith</c>.</summary>
    /// <param name="value">The string.</param>
    /// <param name="prefix">The prefix.</param>
    public static bool? StartsWith(string? value, string? prefix) =>
        value is null || prefix is null ? null : value.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>CQL's <c>EndsWith</c>.</summary>
    /// <param name="value">The string.</param>
    /// <param name="suffix">The suffix.</param>
    public static bool? EndsWith(string? value, string? suffix) =>
        value is null || suffix is null ? null : value.EndsWith(suffix, StringComparison.Ordinal);

    /// <summary>CQL's <c>Matches</c>: true when a regular expression matches a part of the string.</summary>
    /// <param name="value">The string.</param>
    /// <param name="pattern">The regular expression, of .NET's dialect.</param>
    /// <exception cref="CqlRuntimeException">The pattern isn't a regular expression, or takes too long.</exception>
    public static bool? Matches(string? value, string? pattern) =>
        value is null || pattern is null ? null : Match(pattern, () => (bool?)Regex.IsMatch(value, pattern, MatchOptions, MatchTimeout));

    /// <summary>CQL's <c>ReplaceMatches</c>: every match of a regular expression is replaced; <c>$1</c> in the substitution is a group, <c>\$</c> a dollar.</summary>
    /// <param name="value">The string.</param>
    /// <param name="pattern">The regular expression, of .NET's dialect.</param>
    /// <param name="substitution">What is put in place of a match.</param>
    /// <exception cref="CqlRuntimeException">The pattern isn't a regular expression, or takes too long; or the text would be too long.</exception>
    public static string? ReplaceMatches(string? value, string? pattern, string? substitution)
    {
        if (value is null || pattern is null || substitution is null) return null;
        string replacement = substitution.Replace("\\$", "$$", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
        // Each $ may stand for the whole text.
        ResultLimits.CheckText(replacement.Length + ((long)replacement.Count(c => c == '$') * value.Length));
        long length = value.Length;
        return Match(pattern, () => Regex.Replace(value, pattern, Replaced, MatchOptions, MatchTimeout));

        string Replaced(Match match)
        {
            string text = match.Result(replacement);
            length += text.Length;
            ResultLimits.CheckText(length);
            return text;
        }
    }

    // The static methods of Regex keep the last patterns, so that a rule doesn't parse its pattern for every subject.
    private static T Match<T>(string pattern, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new CqlRuntimeException($"Matching '{pattern}' takes too long.", e);
        }
        catch (ArgumentException e)
        {
            throw new CqlRuntimeException($"'{pattern}' is not a regular expression: {e.Message}", e);
        }
    }
}
