using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Protocols;
using ScreeningDesk.Hosting;
using ScreeningDesk.Log;
using ScreeningDesk.Trials;

namespace ProtocolSdk.Desk.Tests.Hosting;

/// <summary>The desk on Kestrel in this process, with a log of its own and a clock that stands still.</summary>
internal sealed class DeskServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly bool _ownsFolder;

    private DeskServer(WebApplication app, string folder, bool ownsFolder, SilentLogs logs)
    {
        _app = app;
        _folder = folder;
        _ownsFolder = ownsFolder;
        Logs = logs;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public static readonly DateOnly Day = new(2025, 11, 25);

    public Uri Address { get; }

    /// <summary>Keeps cookies, follows no redirect.</summary>
    public HttpClient Client { get; }

    /// <summary>All that the app logged.</summary>
    public SilentLogs Logs { get; }

    public ScreeningLog Log => _app.Services.GetRequiredService<ScreeningLog>();

    public string Database => Path.Combine(_folder, "screening.db");

    /// <summary>The first trial, which has one version.</summary>
    public static DeskTrial FirstTrial => new(Nct06995300.Definition);

    /// <summary>The made-up trial that has two.</summary>
    public static DeskTrial AmendedTrial => new(ExampleTrial.Versions, Path.Combine(AppContext.BaseDirectory, "amendments"));

    public static async Task<DeskServer> StartAsync(DeskTrial? trial = null, DateOnly? day = null, string? folder = null, string? postgreSql = null)
    {
        var own = folder is null;
        folder ??= Directory.CreateTempSubdirectory("protocolsdk-desk-").FullName;
        string[] place = postgreSql is null ? [] : [$"--Desk:PostgreSql={postgreSql}"];
        var logs = new SilentLogs();
        var app = await DeskApp.CreateAsync(
            ["--urls=http://127.0.0.1:0", $"--Desk:Database={Path.Combine(folder, "screening.db")}", .. place],
            trial ?? FirstTrial,
            new StandingClock(day ?? Day),
            builder => builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Trace));
        await app.StartAsync();
        return new DeskServer(app, folder, own, logs);
    }

    public async Task<IDocument> PageAsync(string address) => await ParseAsync(await Client.GetStringAsync(address, TestContext.Current.CancellationToken));

    public static async Task<IDocument> ParseAsync(string html) => await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);

    /// <summary>A new form, filled in and sent.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> answers, string? from = null)
    {
        var page = await PageAsync(from ?? "/screen");
        var form = page.QuerySelector("form[method=post]")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!));
        List<KeyValuePair<string, string>> given = [.. answers];
        using var content = new FormUrlEncodedContent([.. hidden.Where(h => given.All(g => g.Key != h.Key)), .. given]);
        return await Client.PostAsync(address, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Screens and saves; the address of the row.</summary>
    public async Task<string> SaveAsync(string subject, IEnumerable<KeyValuePair<string, string>> answers)
    {
        using var answer = await PostAsync("/screen", [.. answers, .. Heads(subject).Where(h => answers.All(a => a.Key != h.Key)), KeyValuePair.Create("action", "save")]);
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    public static IEnumerable<KeyValuePair<string, string>> Heads(string subject, DateOnly? day = null) =>
        [KeyValuePair.Create("subject", subject), KeyValuePair.Create("person", "A. Coordinator"), KeyValuePair.Create("asOf", $"{day ?? Day:yyyy-MM-dd}")];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        if (_ownsFolder) Directory.Delete(_folder, recursive: true);
    }

    private sealed class StandingClock(DateOnly day) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(9, 30)), TimeSpan.Zero);
    }
}
