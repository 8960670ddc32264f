using System.Net;
using System.Text;
using ProtocolSdk.Desk.Tests.Hosting;
using ScreeningDesk.Log;

namespace ProtocolSdk.Desk.Tests;

/// <summary>Pages, exports and what answers tell the browser.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private const string Hostile = "<script>alert(1)</script>\"'&=x";

    private DeskServer _desk = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await DeskServer.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task The_trials_page_has_every_section_of_the_registrys_page()
    {
        var page = await _desk.PageAsync("/");
        string[] sections = ["basic", "results", "summary", "design", "eligibility", "sponsors", "locations", "contacts", "identifiers", "related"];
        Assert.All(sections, id => Assert.NotNull(page.GetElementById(id)));
        var text = string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string[] facts =
        [
            "Minimally Invasive Posterior Decompression of the Cervical Spine", "NCT06995300", "Results pending", "Recruiting", "Not applicable", "30 participants", "Interventional",
            "2025-05-19", "2026-08-31", "2025-06-17", "Degenerative stenosis of the cervical spinal canal may be caused", "does not require any metal fixation.", "Not stated in the record.",
            "Cervical Degenerative Disc Disease", "Cervical Stenosis", "Posterior Spine Surgery", "Single group", "Treatment", "None", "Cohort",
            "All patients will undergo minimally invasive isolated decompression via the posterior approach to the cervical spine", "Procedure", "Symptoms persisting for at least 3 months prior to surgery;",
            "Prior cervical fusion at any level;", "18 Years and older", "Healthy volunteers No", "N.N. Priorov National Medical Research Center of Traumatology and Orthopedics", "Lead sponsor, Other",
            "Sponsor", "Moscow, Russia", "Aleksandr Krutko, MD, PhD", "+7 495 744 40 11", "NS12-03", "NCT05986006", "Fusion Status After ACDF", "Unknown", "0 of 30 enrolled",
        ];
        Assert.All(facts, fact => Assert.Contains(fact, text, StringComparison.Ordinal));
        Assert.Equal(2, page.QuerySelectorAll("svg.diagram rect").Length);
        Assert.Single(page.QuerySelectorAll("svg.diagram path.edge"));
    }

    [Fact]
    public async Task A_row_is_a_receipt_that_is_evaluated_again_and_an_eligible_person_is_enrolled()
    {
        var address = await _desk.SaveAsync("S-001", People.Eligible);
        var row = await _desk.PageAsync(address);
        Assert.Equal("Evaluated again just now: the same answer.", row.GetElementById("verification")!.TextContent);

        using var enrolled = await _desk.PostAsync(address + "/enrol", [KeyValuePair.Create("person", "A. Coordinator")], from: address);
        Assert.Equal("/log/2", enrolled.Headers.Location!.OriginalString);
        Assert.Contains("1 of 30 enrolled", (await _desk.PageAsync("/log")).QuerySelector(".meter")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Screened 1, Not ruled out 1, Eligible 1, Enrolled 1", (await _desk.PageAsync("/log")).GetElementById("funnel-text")!.TextContent);
        Assert.Null((await _desk.PageAsync(address)).GetElementById("enrol"));
    }

    [Fact]
    public async Task The_same_form_saved_twice_is_one_row()
    {
        var key = KeyValuePair.Create("key", Guid.NewGuid().ToString("N"));
        Assert.Equal("/log/1", await _desk.SaveAsync("S-001", [.. People.Eligible, key]));
        Assert.Equal("/log/1", await _desk.SaveAsync("S-001", [.. People.Eligible, key]));
    }

    [Fact]
    public async Task Hostile_texts_stay_texts()
    {
        var address = await _desk.SaveAsync(Hostile, People.With(("a.otherNeurologicalConditions.none", null), ("a.otherNeurologicalConditions.0.name", Hostile), ("a.otherNeurologicalConditions.0.mayInterfere", "true")));
        foreach (var page in new[] { address, "/log", "/", "/amendments" })
        {
            var html = await _desk.Client.GetStringAsync(page, Cancellation);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain((await DeskServer.ParseAsync(html)).Scripts, s => !s.HasAttribute("src"));
        }

        Assert.Contains(Hostile, (await _desk.PageAsync("/log")).Body!.TextContent, StringComparison.Ordinal);
        using var again = await _desk.PostAsync("/screen", [KeyValuePair.Create("a.otherNeurologicalConditions.0.name", Hostile), KeyValuePair.Create("subject", Hostile), KeyValuePair.Create("action", "check")]);
        var form = await DeskServer.ParseAsync(await again.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(Hostile, form.GetElementById("subject")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1+2")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task A_cell_of_the_CSV_is_no_formula(string subject)
    {
        await _desk.SaveAsync(subject, People.Eligible);
        var csv = await _desk.Client.GetStringAsync("/log.csv", Cancellation);
        var cell = csv.Split("\r\n")[1].Split(',')[2];
        Assert.StartsWith("'", cell.TrimStart('"'), StringComparison.Ordinal);
        Assert.DoesNotContain("1961-03-04", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_NDJSON_export_is_what_protocol_verify_accepts()
    {
        await _desk.SaveAsync("S-001", People.Eligible);
        await _desk.SaveAsync("S-002", People.With(("a.birthDate", "2012-01-01")));
        await _desk.SaveAsync("S-003", []);
        var export = await _desk.Client.GetStringAsync("/log.ndjson", Cancellation);
        Assert.Equal(["Eligible", "Ineligible", "Undetermined"], export.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Receipts.ScreeningReceipt.Read(Encoding.UTF8.GetBytes(l)).Status.ToString()));

        var file = Path.Combine(Path.GetDirectoryName(_desk.Database)!, "log.ndjson");
        await File.WriteAllTextAsync(file, export, Cancellation);
        Assert.Equal((0, "3 receipts: all hold.\n"), await VerifyAsync(file));

        await File.WriteAllTextAsync(file, export.Replace("\"status\":\"Undetermined\"", "\"status\":\"Eligible\"", StringComparison.Ordinal), Cancellation);
        Assert.Equal((1, "3 receipts: 1 doesn't hold.\n"), await VerifyAsync(file));
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_to_keep_others_out()
    {
        foreach (var address in new[] { "/", "/screen", "/log", "/amendments", "/log.ndjson", "/nowhere", "/assets/desk.css" })
        {
            using var answer = await _desk.Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
            Assert.False(answer.Headers.Contains("Server"));
            if (!address.StartsWith("/assets", StringComparison.Ordinal)) Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    [Theory]
    [InlineData("/screen")]
    [InlineData("/screen/verdict")]
    [InlineData("/log/1/enrol")]
    public async Task A_form_that_the_desk_did_not_give_out_is_refused(string address)
    {
        await _desk.SaveAsync("S-001", People.Eligible);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("version", "1.0"), KeyValuePair.Create("action", "save"), .. DeskServer.Heads("S-002"), .. People.Eligible]);
        using var answer = await _desk.Client.PostAsync(address, content, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Single((await LogOverview.ReadAsync(_desk.Log, Cancellation)).Entries);
    }

    [Fact]
    public async Task A_persons_data_are_in_no_log_and_no_address()
    {
        var address = await _desk.SaveAsync("S-SECRET", People.With(("a.otherNeurologicalConditions.none", null), ("a.otherNeurologicalConditions.0.name", "Secretitis")));
        using var bad = await _desk.PostAsync("/screen", [KeyValuePair.Create("a.birthDate", "Secret-1961"), .. DeskServer.Heads("S-SECRET"), KeyValuePair.Create("action", "save")]);
        using var live = await _desk.PostAsync("/screen/verdict", [KeyValuePair.Create("a.birthDate", "Secret-1961")]);
        Assert.Equal("/log/1", address);
        Assert.NotEmpty(_desk.Logs.Lines);
        Assert.DoesNotContain(_desk.Logs.Lines, line => line.Contains("secret", StringComparison.OrdinalIgnoreCase) || line.Contains("1961-03-04", StringComparison.Ordinal) || line.Contains("Coordinator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_addresses_rows_and_versions_have_a_page_that_says_so()
    {
        foreach (var address in new[] { "/nowhere", "/log/9", "/screen?version=9.0", "/log/99999999999999999999" })
        {
            using var answer = await _desk.Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("There is nothing here", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_log_of_another_trial_is_refused()
    {
        await _desk.SaveAsync("S-001", People.Eligible);
        var folder = Path.GetDirectoryName(_desk.Database)!;
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => DeskServer.StartAsync(DeskServer.AmendedTrial, folder: folder));
        Assert.Contains("The log is of NCT06995300, and this desk is of Example-Trial", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<(int, string)> VerifyAsync(string file)
    {
        var tool = Directory.EnumerateFiles(RepositoryFiles.PathOf("src", "ProtocolSdk.Cli", "bin", Configuration), "protocol.dll", SearchOption.AllDirectories).First();
        var run = await CommandLineProgram.RunAsync("dotnet", [tool, "verify", file, "--protocol", RepositoryFiles.PathOf("protocol", "NCT06995300")], RepositoryFiles.Root, Cancellation);
        return (run!.ExitCode, run.Output);
    }

    // These tests' own: the tool was built beside them.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
