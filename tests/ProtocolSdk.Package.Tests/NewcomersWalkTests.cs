using System.Text.RegularExpressions;

namespace ProtocolSdk.Package.Tests;

/// <summary>
/// From nothing to a running screening of a record that nobody prepared: an empty folder outside of the repository, the packed packages, and what the
/// README says.
/// </summary>
public sealed partial class NewcomersWalkTests(PackedFeed feed)
{
    [Theory]
    [InlineData("NCT04251754")]
    [InlineData("NCT00000410")]
    public async Task A_newcomer_screens_a_record_as_downloaded_and_then_writes_a_first_rule(string trial)
    {
        LongSuite.OnlyThere("The newcomer's walk");
        var download = Path.Combine(SharedData.Folder("ctgov"), trial + ".json");
        Assert.SkipUnless(File.Exists(download), $"{trial} isn't among the records here.");
        var me = await (await (await Newcomer.ArriveAsync(feed)).InstallToolAsync()).InstallTemplatesAsync();
        await me.DoAsync("dotnet", "new", "protocol-app", "--output", "Screening", "--trial", trial);

        // Without the record, the build says what to do, and nothing else.
        var early = await me.RunAsync("dotnet", "build", "Screening", "--nologo", "-v:q", "-nr:false", "-clp:NoSummary");
        Assert.NotEqual(0, early.ExitCode);
        var finding = Assert.Single(early.Output.Split('\n').Where(line => line.Contains(": error", StringComparison.Ordinal)).Distinct());
        Assert.Contains($"put it into protocol/{trial}.json", finding, StringComparison.Ordinal);

        // With it, everybody is a question, and the first answer can settle it.
        me.Write($"Screening/protocol/{trial}.json", await File.ReadAllTextAsync(download, TestContext.Current.CancellationToken));
        me.Write("people.ndjson", """
            { "id": "P1" }
            { "id": "P2", "i1": false }

            """);
        var first = await me.DoAsync("dotnet", "run", "--project", "Screening", "--", "people.ndjson", "2025-11-25");
        Assert.Contains("P1: Undetermined\n  ask next: ", first, StringComparison.Ordinal);
        Assert.Contains("P2: Ineligible\n  I1 ", first, StringComparison.Ordinal);

        // The record becomes a folder with a file to write rules into; the first rule is by age.
        await me.DoAsync("protocol", "new", $"Screening/protocol/{trial}.json");
        var rules = me.Read($"Screening/protocol/{trial}/protocol.json");
        var text = rules.IndexOf("\"text\"", StringComparison.Ordinal);
        me.Write($"Screening/protocol/{trial}/protocol.json", rules.Insert(text, "\"cql\": \"AgeInYears() >= 18\",\n      "));
        await me.DoAsync("protocol", "check", "Screening/protocol");
        me.Write("people.ndjson", """
            { "id": "P1", "birthDate": "1990" }
            { "id": "P2", "birthDate": "2020-01-31" }

            """);
        Assert.StartsWith("2 subjects checked: 2 valid", await me.DoAsync("protocol", "validate", "people.ndjson", "--protocol", $"Screening/protocol/{trial}"), StringComparison.Ordinal);

        var second = await me.DoAsync("dotnet", "run", "--project", "Screening", "--", "people.ndjson", "2025-11-25");

        Assert.Contains("P1: Undetermined", second, StringComparison.Ordinal);
        Assert.Contains("P2: Ineligible\n  I1 ", second, StringComparison.Ordinal);
    }

    /// <summary>The README's ten minutes, command by command and with its edit, as they stand there.</summary>
    [Fact]
    public async Task The_readmes_ten_minutes_work_as_they_are_written()
    {
        LongSuite.OnlyThere("The README's ten minutes");
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash here.");
        var records = SharedData.Folder("ctgov");
        var readme = RepositoryFiles.Read("README.md").ReplaceLineEndings("\n");
        var blocks = Block().Matches(readme[readme.IndexOf("## In ten minutes", StringComparison.Ordinal)..readme.IndexOf("### 4.", StringComparison.Ordinal)])
            .Select(m => (Kind: m.Groups["kind"].Value, Text: m.Groups["text"].Value)).ToList();
        Assert.Equal(["sh", "sh", "sh", "diff", "sh"], blocks.Select(b => b.Kind));
        var me = await Newcomer.ArriveAsync(feed);

        me.GoToClone();
        await me.FollowAsync(blocks[0].Text, records);
        me.GoToEmptyFolder();
        var asked = await me.FollowAsync(blocks[1].Text, records);
        Assert.Contains("NCT03294980: Chronic Lymphoid Leukaemia Observatory", asked, StringComparison.Ordinal);
        Assert.Contains("> ", asked, StringComparison.Ordinal);
        Assert.Contains("Undetermined", asked, StringComparison.Ordinal);
        await me.FollowAsync(blocks[2].Text, records);
        me.Write("protocol/NCT03294980/protocol.json", Edited(me.Read("protocol/NCT03294980/protocol.json"), blocks[3].Text));
        var screened = await me.FollowAsync(blocks[4].Text, records);

        Assert.Contains("1 protocol checked: 0 errors, 0 warnings", screened, StringComparison.Ordinal);
        Assert.Contains("2 subjects checked: 2 valid, 0 invalid; 0 errors, 0 warnings", screened, StringComparison.Ordinal);
        Assert.Contains("P1: Undetermined\n  ask next: ", screened, StringComparison.Ordinal);
        Assert.Contains("P2: Ineligible\n  MinimumAge ", screened, StringComparison.Ordinal);
    }

    // Lines with a minus go, those with a plus come in the place of the last that went.
    private static string Edited(string text, string diff)
    {
        var old = "";
        var replacement = "";
        foreach (var line in diff.Split('\n').Append(" "))
        {
            if (line.StartsWith('-')) old += line[1..] + "\n";
            else if (line.StartsWith('+')) replacement += line[1..] + "\n";
            if (line.StartsWith('-') || line.StartsWith('+') || old.Length == 0) continue;
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, replacement, StringComparison.Ordinal);
            (old, replacement) = ("", "");
        }

        return text;
    }

    [GeneratedRegex(@"^```(?<kind>sh|diff)\n(?<text>(.+\n)+?)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
