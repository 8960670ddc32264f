using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProtocolSdk.Cli.Tests.Product;

public sealed class ShowTests : IDisposable
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>{{ id }}\\u001b[31m\\u202e";
    private static readonly string Trial = RepositoryFiles.PathOf("protocol", "NCT06995300");

    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task The_card_has_the_trial_at_a_glance_and_every_criterion()
    {
        var run = await _tool.Run("show", Trial);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("NCT06995300 · version 1.0", run.Output, StringComparison.Ordinal);
        Assert.Contains("Minimally Invasive Posterior Decompression of the Cervical Spine", run.Output, StringComparison.Ordinal);
        Assert.Contains("E2  rule  Prior cervical fusion at any level;", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_holds_every_part_of_the_record_and_nothing_from_elsewhere()
    {
        var run = await _tool.Run("show", Trial, "--html", "--out", "page.html");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        var page = _tool.Read("page.html");
        foreach (var part in new[]
        {
            "Recruiting", "18 Years and older", "pending", "Cervical Stenosis", "An excellent", "Single group", "Cohort",
            "exists (priorProcedures P where P.code in SpinalFusion", "Priorov", "Moscow", "Aleksandr Krutko", "NS12-03", "NCT05986006", "2025-05-19",
        }) Assert.Contains(part, page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link|<img|@import|url\\(", page);
        Assert.Equal(["https://clinicaltrials.gov/study/NCT06995300"], Regex.Matches(page, "(?:href|src)=\"(?<to>[^#\"]+)\"").Select(m => m.Groups["to"].Value));
        Assert.Equal(["page.html"], _tool.Files());
    }

    [Fact]
    public async Task A_records_text_is_shown_and_never_obeyed()
    {
        _tool.Write("protocol/NCT01234567.json", SampleRecords.Record(title: Hostile).Replace("Prior surgery", Hostile, StringComparison.Ordinal));

        var page = (await _tool.Run("show", "protocol/NCT01234567.json", "--html")).Output;
        var card = (await _tool.Run("show", "protocol/NCT01234567.json")).Output;

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("{{ id }}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', page + card);
        Assert.DoesNotContain('\u202e', page + card);
    }

    [Fact]
    public async Task A_template_of_ones_own_sees_what_json_shows_encoded()
    {
        _tool.Write("protocol/NCT01234567.json", SampleRecords.Record(title: "A < B"));
        _tool.Write("mine.sbn", "<h1>{{ title }}</h1>{{ for c in exclusion }}<p>{{ c.id }} {{ c.answeredBy }}</p>{{ end }}");

        var run = await _tool.Run("show", "protocol/NCT01234567.json", "--template", "mine.sbn");
        var json = await _tool.Run("show", "protocol/NCT01234567.json", "--format", "json");

        Assert.Equal("<h1>A &lt; B</h1><p>E1 person</p>\n", run.Output);
        using var page = JsonDocument.Parse(json.Output);
        Assert.Equal("A < B", page.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task The_printed_template_makes_the_built_in_page()
    {
        _tool.Write("built-in.sbn", (await _tool.Run("show", "--print-template")).Output);

        var byTemplate = await _tool.Run("show", Trial, "--template", "built-in.sbn");
        var builtIn = await _tool.Run("show", Trial, "--html");

        Assert.Equal(builtIn.Output, byTemplate.Output);
    }

    [Theory]
    [InlineData("<p>\n  {{ for x in }}</p>", "mine.sbn(2,")]
    [InlineData("<p>\n{{ tittle.nothing }}</p>", "mine.sbn(2,4): error:")]
    [InlineData("{{ include 'secrets.txt' }}", "mine.sbn(1,4): error:")]
    public async Task A_templates_mistake_is_named_at_its_place_and_nothing_is_written(string template, string message)
    {
        _tool.Write("mine.sbn", template);

        var run = await _tool.Run("show", Trial, "--template", "mine.sbn", "--out", "page.html");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(["mine.sbn"], _tool.Files());
    }

    [Fact]
    public async Task Every_record_at_hand_has_a_card_and_a_page()
    {
        foreach (var file in SharedData.Files("ctgov", "*.json").Where((_, i) => i % 8 == 0))
        {
            var card = await _tool.Run("show", file);
            var page = await _tool.Run("show", file, "--html");
            Assert.True(card.ExitCode == 0 && page.ExitCode == 0, $"{Path.GetFileName(file)}: {card.Error}{page.Error}");
            Assert.EndsWith("</html>\n", page.Output, StringComparison.Ordinal);
        }
    }
}
