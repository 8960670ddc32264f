using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProtocolSdk.Package.Tests;

/// <summary>What <c>dotnet new</c> makes of the template package, with an own hive and an own package cache.</summary>
public sealed partial class TemplateTests(PackedFeed feed)
{
    [Fact]
    public async Task The_console_template_screens_the_examples_people_at_once()
    {
        LongSuite.OnlyThere("Making apps of the templates");
        var me = await (await Newcomer.ArriveAsync(feed)).InstallTemplatesAsync();
        await me.DoAsync("dotnet", "new", "protocol-app", "--output", "Screening");

        var output = await me.DoAsync("dotnet", "run", "--project", "Screening", "--", "Screening/subjects.ndjson", "2025-11-25");

        Assert.Equal(
            [
                "NCT06995300: Minimally Invasive Posterior Decompression of the Cervical Spine",
                "S001: Eligible",
                "S011: Ineligible",
                "  I1 Over 18 years old;",
                "S019: Undetermined",
                "  ask next: What is the subject's date of birth?",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"Include=\"ProtocolSdk\" Version=\"{feed.Version}\"", me.Read("Screening/Screening.csproj"), StringComparison.Ordinal);
        Assert.Contains("namespace Screening;", me.Read("Screening/Answer.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_web_template_answers_a_subject_with_a_verdict_and_its_reasons()
    {
        LongSuite.OnlyThere("Making apps of the templates");
        var cancellation = TestContext.Current.CancellationToken;
        var me = await (await Newcomer.ArriveAsync(feed)).InstallTemplatesAsync();
        await me.DoAsync("dotnet", "new", "protocol-web", "--output", "Desk");
        await me.DoAsync("dotnet", "build", "Desk", "--nologo", "-nr:false", "-warnaserror");
        using var server = me.Start("dotnet", "run", "--no-build", "--project", "Desk", "--urls", "http://127.0.0.1:0");
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(server.StandardOutput, cancellation) };

            using var verdict = await PostAsync(client, "api/screen?asOf=2025-11-25", """{ "id": "P1", "previouslyEnrolled": true }""", HttpStatusCode.OK);
            Assert.Equal("Ineligible", verdict.RootElement.GetProperty("status").GetString());
            var fails = verdict.RootElement.GetProperty("criteria").EnumerateArray().Single(c => c.GetProperty("fails").GetBoolean());
            Assert.Equal("E6", fails.GetProperty("id").GetString());
            Assert.Contains("Previously enrolled in this study: yes", fails.GetProperty("reason").GetString(), StringComparison.Ordinal);

            using var open = await PostAsync(client, "api/screen", "{}", HttpStatusCode.OK);
            Assert.Equal("Undetermined", open.RootElement.GetProperty("status").GetString());
            Assert.NotEqual(0, open.RootElement.GetProperty("questions").GetArrayLength());

            using var wrong = await PostAsync(client, "api/screen", """{ "birthDate": true }""", HttpStatusCode.BadRequest);
            Assert.Contains("birthDate", wrong.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
            using var day = await PostAsync(client, "api/screen?asOf=tomorrow", "{}", HttpStatusCode.BadRequest);
            using var form = await client.PostAsync("api/screen", new FormUrlEncodedContent([]), cancellation);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);

            var page = await client.GetAsync(new Uri("", UriKind.Relative), cancellation);
            Assert.Contains("default-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Contains("id=\"subject\"", await page.Content.ReadAsStringAsync(cancellation), StringComparison.Ordinal);
            using var trial = await client.GetFromJsonAsync<JsonDocument>("api/trial", cancellation);
            var schema = trial!.RootElement.GetProperty("schema").GetProperty("properties");
            Assert.Equal("Date of birth", schema.GetProperty("birthDate").GetProperty("title").GetString());
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<JsonDocument> PostAsync(HttpClient client, string path, string subject, HttpStatusCode expected)
    {
        using var content = new StringContent(subject, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(path, content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, text);
        return JsonDocument.Parse(text);
    }

    private static async Task<Uri> AddressAsync(StreamReader output, CancellationToken cancellation)
    {
        while (await output.ReadLineAsync(cancellation) is { } line)
        {
            if (Address().Match(line) is { Success: true } found) return new Uri(found.Value);
        }

        throw new InvalidOperationException("The server ended without saying where it listens.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Address();
}
