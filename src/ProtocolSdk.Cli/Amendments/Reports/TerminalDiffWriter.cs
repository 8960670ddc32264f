using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Changes;
using Spectre.Console;

namespace ProtocolSdk.Cli.Amendments.Reports;

/// <summary>Writes a diff for a terminal, or a pipe: nothing is told by colour alone.</summary>
internal static class TerminalDiffWriter
{
    private const int PipeWidth = 100;

    /// <summary>Writes the report.</summary>
    public static void Write(ToolHost host, ProtocolDiff diff)
    {
        var console = Console(host);
        console.Write(Line($"{diff.After.Model.Id}: version {DiffWords.Version(diff.Before)} → {DiffWords.Version(diff.After)}", new Style(decoration: Decoration.Bold)));
        foreach (var (label, text) in DiffWords.Amendment(diff.After.Model)) console.Write(Indented(2, $"{label}: {text}"));
        console.Write(Line(DiffWords.Summary(diff), Style.Plain));
        console.Write(Line($"Eligibility: {diff.Eligibility.Sentence}", EffectStyle(diff.Eligibility.Effect)));
        foreach (var witness in diff.Eligibility.Witnesses)
        {
            console.Write(Indented(2, witness.Words));
            console.Write(Indented(4, witness.BecomesEligible ? witness.AfterJson : witness.BeforeJson));
        }

        foreach (var (section, items) in DiffWords.Sections(diff))
        {
            console.WriteLine();
            console.Write(Line(DiffWords.Of(section), new Style(decoration: Decoration.Bold | Decoration.Underline)));
            foreach (var (item, changes) in items)
            {
                console.Write(Indented(2, item, new Style(decoration: Decoration.Bold)));
                foreach (var change in changes) Write(console, change);
            }
        }
    }

    /// <summary>A console that writes to the tool's output, with colours only where they are wanted.</summary>
    public static IAnsiConsole Console(ToolHost host)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = host.UseColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = host.UseColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(host.Out),
        });
        if (!host.UseColour) console.Profile.Width = PipeWidth;
        return console;
    }

    private static void Write(IAnsiConsole console, ProtocolChange change)
    {
        var effect = DiffWords.Of(change.Effect) is { } word ? $" ({word})" : "";
        var head = new Paragraph(Mark(change.Kind) + " " + DiffWords.Happening(change) + " ", KindStyle(change.Kind))
            .Append(string.Join(" ", DiffWords.Split(change.Categories).Select(DiffWords.Of)) + effect, Color.Grey);
        console.Write(new Padder(head, new Padding(4, 0, 0, 0)));
        if (change.Before is not null || change.After is not null)
        {
            var words = new Paragraph();
            foreach (var run in WordDiff.Of(change.Before, change.After)) words.Append(Marked(run), RunStyle(run.Fate));
            console.Write(new Padder(words, new Padding(6, 0, 0, 0)));
        }

        if (change.Note is { } note) console.Write(Indented(6, note, Color.Grey));
    }

    // Brackets as wdiff writes them: they survive a pipe, a fax and a colour-blind reader.
    private static string Marked(WordRun run) => run.Fate switch
    {
        WordFate.Removed => $"[-{SafeText.OneLine(run.Text)}-]",
        WordFate.Added => $"{{+{SafeText.OneLine(run.Text)}+}}",
        _ => SafeText.OneLine(run.Text),
    };

    private static string Mark(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "+",
        ChangeKind.Removed => "-",
        ChangeKind.Moved => ">",
        _ => "~",
    };

    private static Style KindStyle(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => Color.Green,
        ChangeKind.Removed => Color.Red,
        ChangeKind.Moved => Color.Blue,
        _ => Color.Yellow,
    };

    private static Style RunStyle(WordFate fate) => fate switch
    {
        WordFate.Removed => Color.Red,
        WordFate.Added => Color.Green,
        _ => Style.Plain,
    };

    private static Style EffectStyle(EligibilityEffect effect) => effect == EligibilityEffect.Unchanged ? Color.Green : Color.Yellow;

    private static Paragraph Line(string text, Style style) => new Paragraph(SafeText.OneLine(text), style).Append("\n");

    private static Padder Indented(int by, string text, Style? style = null) => new(new Paragraph(SafeText.OneLine(text), style ?? Style.Plain), new Padding(by, 0, 0, 0));
}
