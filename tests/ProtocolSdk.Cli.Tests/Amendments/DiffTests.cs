using System.Text.Json;

namespace ProtocolSdk.Cli.Tests.Amendments;

/// <summary><c>protocol diff</c>.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Folder = "protocol/NCT01234567";
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_rule_that_loosens_is_said_with_its_words_and_an_example()
    {
        Write(SampleRecords.SoundRules, SampleRecords.SoundRules.Replace(">= 18", ">= 16", StringComparison.Ordinal));
        var run = await _tool.Run("diff", "1.0", "2.0", "--protocol", Folder);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1 change: 1 ELIGIBILITY.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Eligibility: Loosened", run.Output, StringComparison.Ordinal);
        Assert.Contains("AgeInYears() >= [-18-]{+16+}", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task A_rule_that_only_looks_different_is_proven_to_be_the_same()
    {
        Write(SampleRecords.SoundRules, SampleRecords.SoundRules.Replace("AgeInYears() >= 18", "not (AgeInYears() < 18)", StringComparison.Ordinal));
        var run = await _tool.Run("diff", "1.0", "2.0", "--protocol", Folder, "--fail-on", "ELIGIBILITY,CODE,DATA");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("EDITORIAL (unchanged)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_witness_and_the_generated_members_that_are_gone()
    {
        Write(SampleRecords.SoundRules, SampleRecords.SoundRules.Replace("priorSurgery", "hadSurgery", StringComparison.Ordinal).Replace(">= 18", ">= 21", StringComparison.Ordinal));
        var run = await _tool.Run("diff", "1.0", "2.0", "--protocol", Folder, "--format", "json", "--fail-on", "code,eligibility");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 change of category CODE.", run.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(run.Output);
        var members = json.RootElement.GetProperty("changes").EnumerateArray().Where(c => c.TryGetProperty("members", out _)).SelectMany(c => c.GetProperty("members").EnumerateArray().Select(m => m.GetString()));
        Assert.Equal(["Subject.PriorSurgery"], members);
        Assert.Contains(json.RootElement.GetProperty("eligibility").GetProperty("witnesses").EnumerateArray(), w => !w.GetProperty("becomesEligible").GetBoolean());
    }

    [Fact]
    public async Task The_page_says_what_a_record_says_and_runs_none_of_it()
    {
        const string evil = "<script>alert(1)</script><img src=x onerror=y>";
        _tool.Write("NCT00000001.json", SampleRecords.Record(title: "A trial"));
        _tool.Write("NCT00000002.json", SampleRecords.Record(title: evil));
        var run = await _tool.Run("diff", "NCT00000001.json", "NCT00000002.json", "--format", "html", "--out", "page.html");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var page = _tool.Read("page.html");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_from_a_record_makes_no_html_no_link_and_mentions_nobody()
    {
        _tool.Write("a.json", SampleRecords.Record(title: "A trial"));
        _tool.Write("b.json", SampleRecords.Record(title: "A <b>trial</b> by @somebody [here](x)"));
        var run = await _tool.Run("diff", "a.json", "b.json", "--format", "markdown");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("<b>", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("@somebody", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[here](", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_git_revision_is_a_version()
    {
        _tool.Write($"{Folder}/record.json", SampleRecords.Record());
        _tool.Write($"{Folder}/protocol.json", SampleRecords.SoundRules);
        Assert.SkipUnless(Git("init", "-q"), "There is no git here.");
        Git("add", ".");
        Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "first");
        _tool.Write($"{Folder}/protocol.json", SampleRecords.SoundRules.Replace(">= 18", ">= 21", StringComparison.Ordinal));
        var byPath = await _tool.Run("diff", $"HEAD:{Folder}", Folder);
        Assert.Contains("Eligibility: Tightened", byPath.Output, StringComparison.Ordinal);
        var byRevision = await _tool.Run("diff", "HEAD", "1.0", "--protocol", Folder);
        Assert.Contains("Eligibility: Tightened", byRevision.Output, StringComparison.Ordinal);

        var silent = await _tool.Run("check", Folder, "--against", "HEAD");
        Assert.Equal(1, silent.ExitCode);
        Assert.Contains("error PROT3060", silent.Output, StringComparison.Ordinal);
        _tool.Write($"{Folder}/protocol.json", SampleRecords.SoundRules.Replace(">= 18", ">= 21", StringComparison.Ordinal).Replace("\"version\": \"1.0\",", "\"version\": \"2.0\", \"amendment\": { \"number\": \"1\" },", StringComparison.Ordinal));
        Assert.Equal(0, (await _tool.Run("check", Folder, "--against", "HEAD")).ExitCode);
    }

    [Theory]
    [InlineData("There is no file or folder 'nowhere'", "diff", "nowhere", "nowhere")]
    [InlineData("has no version '9.9', only 1.0", "diff", "9.9", "1.0", "--protocol", Folder)]
    [InlineData("'HUGE' isn't a category", "diff", "1.0", "1.0", "--protocol", Folder, "--fail-on", "HUGE")]
    public async Task What_is_not_there_is_said(string sentence, params string[] arguments)
    {
        _tool.Write($"{Folder}/record.json", SampleRecords.Record());
        var run = await _tool.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_version_is_not_compared()
    {
        Write(SampleRecords.SoundRules, SampleRecords.BrokenRules);
        var run = await _tool.Run("diff", "1.0", "2.0", "--protocol", Folder);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error PROT4050", run.Error, StringComparison.Ordinal);
    }

    private void Write(string before, string after)
    {
        _tool.Write($"{Folder}/versions/1.0/record.json", SampleRecords.Record());
        _tool.Write($"{Folder}/versions/1.0/protocol.json", before);
        _tool.Write($"{Folder}/record.json", SampleRecords.Record());
        _tool.Write($"{Folder}/protocol.json", after.Replace("\"version\": \"1.0\"", "\"version\": \"2.0\"", StringComparison.Ordinal));
    }

    private bool Git(params string[] arguments)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", ["-C", _tool.Folder, .. arguments]))!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
