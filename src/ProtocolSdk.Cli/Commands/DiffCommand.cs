using System.CommandLine;
using System.Text;
using ProtocolSdk.Cli.Amendments;
using ProtocolSdk.Cli.Amendments.Reports;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Changes;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol diff</c>: what changed between two versions, whom it concerns, and what it does to eligibility.</summary>
internal static class DiffCommand
{
    private enum Format
    {
        Text,
        Markdown,
        Json,
        Html,
    }

    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var before = new Argument<string>("OLD") { Description = "The older version: a file, a folder, REVISION:PATH of git, or with --protocol a version's number or a git revision." };
        var after = new Argument<string>("NEW") { Description = "The newer version, named likewise." };
        var protocol = new Option<string?>("--protocol") { Description = "The protocol whose versions OLD and NEW are.", HelpName = "PATH" };
        var format = new Option<Format>("--format") { Description = "text, markdown (a pull request's comment), json, or html (one page, for reading).", DefaultValueFactory = _ => Format.Text };
        var output = new Option<string?>("--out") { Description = "Writes to a file instead.", HelpName = "FILE" };
        var failOn = new Option<string[]>("--fail-on")
        {
            Description = "Exit code 1 when there is a change of one of these categories: CODE, DATA, ELIGIBILITY, OPERATIONAL, EDITORIAL, with commas between.",
            HelpName = "CATEGORIES",
            AllowMultipleArgumentsPerToken = true,
        };
        failOn.Validators.Add(result =>
        {
            foreach (var word in Words(result.Tokens.Select(t => t.Value)).Where(word => Category(word) is null))
                result.AddError($"'{word}' isn't a category; they are CODE, DATA, ELIGIBILITY, OPERATIONAL and EDITORIAL.");
        });
        var command = new Command("diff", "Says what changed between two versions of a protocol, and what it means.") { before, after, protocol, format, output, failOn };
        CommandHelp.AddExamples(
            command,
            ("two versions of one protocol", "protocol diff 1.0 2.0 --protocol protocol/NCT06995300"),
            ("two downloads of a record", "protocol diff NCT06995300-may.json NCT06995300-june.json"),
            ("a page to read", "protocol diff 1.0 2.0 --protocol protocol/NCT06995300 --format html --out amendment.html"),
            ("in CI, against the main branch", "protocol diff main HEAD --protocol protocol/NCT06995300 --fail-on CODE,ELIGIBILITY"));
        command.SetAction((result, _) => ProtocolTool.InBackground(() => Run(
            host,
            result.GetRequiredValue(before),
            result.GetRequiredValue(after),
            result.GetValue(protocol),
            result.GetValue(format),
            result.GetValue(output),
            Words(result.GetValue(failOn) ?? []).Aggregate(ChangeCategories.None, (all, word) => all | Category(word)!.Value))));
        return command;
    }

    private static ExitCode Run(ToolHost host, string before, string after, string? protocol, Format format, string? output, ChangeCategories failOn)
    {
        var locator = new VersionLocator(host);
        var diff = protocol is null
            ? ProtocolDiff.Of(locator.OfPath(before), locator.OfPath(after))
            : ProtocolDiff.Of(locator.OfVersion(protocol, before), locator.OfVersion(protocol, after));
        if (output is null && format == Format.Text) TerminalDiffWriter.Write(host, diff);
        else if (output is null) host.Out.WriteLine(Text(diff, format).TrimEnd('\n'));
        else AtomicFile.Write(host.FullPath(output), Encoding.UTF8.GetBytes(Text(diff, format)));
        var found = DiffWords.Split(failOn).Where(category => diff.Count(category) > 0).ToList();
        foreach (var category in found) host.Error.WriteLine($"{MSBuildFindingWriter.Counted(diff.Count(category), "change")} of category {DiffWords.Of(category)}.");
        return found.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static string Text(ProtocolDiff diff, Format format) => format switch
    {
        Format.Markdown => MarkdownDiffWriter.Write(diff),
        Format.Json => JsonDiffWriter.Write(diff),
        Format.Html => HtmlDiffWriter.Write(diff),
        _ => Plain(diff),
    };

    private static string Plain(ProtocolDiff diff)
    {
        var text = new StringWriter { NewLine = "\n" };
        TerminalDiffWriter.Write(new ToolHost { Out = text, Error = text, WorkingDirectory = "" }, diff);
        return text.ToString();
    }

    private static IEnumerable<string> Words(IEnumerable<string> values) => values.SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static ChangeCategories? Category(string word) =>
        ProtocolDiff.AllCategories.Where(c => DiffWords.Of(c).Equals(word, StringComparison.OrdinalIgnoreCase)).Select(c => (ChangeCategories?)c).FirstOrDefault();
}
