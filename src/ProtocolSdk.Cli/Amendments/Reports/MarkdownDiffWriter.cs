using System.Text;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Changes;

namespace ProtocolSdk.Cli.Amendments.Reports;

/// <summary>Writes a diff as Markdown that fits a pull request's comment: GitHub's flavour, at most 60,000 characters.</summary>
internal static class MarkdownDiffWriter
{
    // GitHub takes 65,536 characters in a comment.
    private const int MostCharacters = 60_000;
    private const int LongestText = 1_500;
    private const string Special = @"\`*_{}[]<>()#+-.!|~&@:";

    /// <summary>The report as text.</summary>
    public static string Write(ProtocolDiff diff)
    {
        var text = new StringBuilder();
        text.Append($"## {Escape(diff.After.Model.Id)}: version {Escape(DiffWords.Version(diff.Before))} → {Escape(DiffWords.Version(diff.After))}\n\n");
        text.Append($"**{Escape(DiffWords.Summary(diff))}**\n\n");
        foreach (var (label, words) in DiffWords.Amendment(diff.After.Model)) text.Append($"- {Escape(label)}: {Escape(words)}\n");
        text.Append($"\n**Eligibility.** {Escape(diff.Eligibility.Sentence)}\n");
        foreach (var witness in diff.Eligibility.Witnesses)
        {
            text.Append($"\n> {Escape(witness.Words)}\n\n{Fenced(witness.BecomesEligible ? witness.AfterJson : witness.BeforeJson, "json")}");
        }

        var left = diff.Changes.Count;
        foreach (var (section, items) in DiffWords.Sections(diff))
        {
            var part = new StringBuilder($"\n### {Escape(DiffWords.Of(section))}\n\n");
            foreach (var (item, changes) in items)
            {
                var entry = new StringBuilder();
                foreach (var change in changes) Append(entry, item, change);
                if (text.Length + part.Length + entry.Length > MostCharacters)
                {
                    text.Append(part).Append($"\n*{left} more changes: see the full report.*\n");
                    return text.ToString();
                }

                part.Append(entry);
                left -= changes.Count;
            }

            text.Append(part);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string item, ProtocolChange change)
    {
        var effect = DiffWords.Of(change.Effect) is { } word ? $", *{word}*" : "";
        var categories = string.Join(" ", DiffWords.Split(change.Categories).Select(c => $"`{DiffWords.Of(c)}`"));
        text.Append($"- **{Escape(Cut(item))}** — {Escape(DiffWords.Happening(change))} {categories}{effect}");
        if (change.Before is not null || change.After is not null)
        {
            text.Append("<br>\n  ");
            foreach (var run in WordDiff.Of(Cut(change.Before), Cut(change.After))) text.Append(Marked(run));
        }

        if (change.Note is { } note) text.Append($"<br>\n  _{Escape(note)}_");
        text.Append('\n');
    }

    // Inline HTML holds where Markdown's ~~ and ** would be broken by spaces and punctuation.
    private static string Marked(WordRun run) => run.Fate switch
    {
        WordFate.Removed => $"<del>{Escape(run.Text)}</del>",
        WordFate.Added => $"<ins>{Escape(run.Text)}</ins>",
        _ => Escape(run.Text),
    };

    // A fence longer than any run of backticks inside.
    private static string Fenced(string code, string language)
    {
        var fence = new string('`', Math.Max(3, code.Split('`').Length + 2));
        return $"{fence}{language}\n{SafeText.OneLine(code)}\n{fence}\n";
    }

    /// <summary>Text from files, that can't start a list, a link, HTML or a mention of somebody.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in SafeText.OneLine(text))
        {
            if (c == '<') escaped.Append("&lt;");
            else if (c == '>') escaped.Append("&gt;");
            else if (c == '&') escaped.Append("&amp;");
            else if (c == '@') escaped.Append("@<!-- -->");
            else if (Special.Contains(c, StringComparison.Ordinal) && c is not ('-' or '.' or '(' or ')' or ':' or '+')) escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Cut(string? text) => text is null || text.Length <= LongestText ? text : text[..LongestText] + "…";
}
