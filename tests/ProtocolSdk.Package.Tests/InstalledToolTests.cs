using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProtocolSdk.Package.Tests;

/// <summary>The tool, installed from its package, outside of the repository.</summary>
public sealed class InstalledToolTests(PackedFeed feed)
{
    [Fact]
    public async Task Every_verb_of_the_installed_tool_does_its_work()
    {
        LongSuite.OnlyThere("Installing the tool and running each verb");
        var me = await (await Newcomer.ArriveAsync(feed)).InstallToolAsync();
        me.Write("NCT06995300.json", RepositoryFiles.Read("protocol", "NCT06995300", "record.json"));
        me.Write("subjects.ndjson", RepositoryFiles.Read("samples", "Screening", "subjects.ndjson"));
        me.Write("receipts.ndjson", "");
        const string trial = "protocol/NCT06995300";
        string[][] lines =
        [
            ["new", "NCT06995300.json", "--out", "protocol", "--format", "json"],
            ["import", "NCT06995300.json", "--out", "imported", "--format", "json"],
            ["check", "protocol", "--format", "json"],
            ["show", trial, "--format", "json"],
            ["schema", trial, "--format", "json"],
            ["validate", "subjects.ndjson", "--protocol", trial, "--format", "json"],
            ["eval", "AgeInYears() >= 18", "--protocol", trial, "--format", "json"],
            ["coverage", trial, "--subjects", "subjects.ndjson", "--format", "json"],
            ["emit", trial, "--out", "generated", "--format", "json"],
            ["sql", trial, "--format", "json"],
            ["screen", "--protocol", trial, "--subjects", "subjects.ndjson", "--out", "results.csv", "--format", "json"],
            ["verify", "receipts.ndjson", "--protocol", trial, "--format", "json"],
            ["amend", trial, "--to", "2.0", "--number", "1", "--summary", "Nothing", "--format", "json"],
            ["diff", "1.0", "2.0", "--protocol", trial, "--format", "json"],
            ["impact", "--protocol", trial, "--subjects", "subjects.ndjson", "--from", "1.0", "--to", "2.0", "--format", "json"],
            ["related", "NCT06995300", "--in", "protocol", "--format", "json"],
        ];
        var files = RepositoryFiles.Read("protocol", "NCT06995300", "protocol.json");
        foreach (var line in lines)
        {
            var run = await me.RunAsync("protocol", line);
            Assert.True(run.ExitCode == 0, $"protocol {string.Join(' ', line)}: {run.ExitCode}\n{run.Output}{run.Error}");
            using var json = JsonDocument.Parse(run.Output);
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
            // The rules of the repository's trial take the place of the first ones.
            if (line[0] == "new") me.Write($"{trial}/protocol.json", files);
        }

        Assert.StartsWith("# Completion", await me.DoAsync("protocol", "completions", "bash"), StringComparison.Ordinal);
        Assert.Contains("</html>", await me.DoAsync("protocol", "show", trial, "--html"), StringComparison.Ordinal);
        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+", await me.DoAsync("protocol", "--version"));

        // A verb that is new must stand above too.
        var verbs = Regex.Matches((await me.DoAsync("protocol", "--help")).Split("Commands:")[1].Split("Exit codes:")[0], "(?m)^  (?<verb>[a-z]+)").Select(m => m.Groups["verb"].Value);
        Assert.Equal(verbs.Order(StringComparer.Ordinal), lines.Select(l => l[0]).Append("completions").Order(StringComparer.Ordinal));
    }
}
