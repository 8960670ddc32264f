using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtocolSdk.Desk.Tests.Browser;

/// <summary>A window on the desk that remembers what should never happen: errors in the console, and requests to anybody else.</summary>
internal sealed class DeskWindow : IAsyncDisposable
{
    private readonly Uri _desk;
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _troubles = [];

    public DeskWindow(Uri desk, IBrowserContext context, IPage page)
    {
        _desk = desk;
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _troubles.Enqueue($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _troubles.Enqueue($"error: {error}");
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != desk.Authority) _troubles.Enqueue($"request to {request.Url}");
        };
    }

    public IPage Page { get; }

    public ILocator Status => Page.Locator("#verdict .status");

    public Task GoAsync(string address) => Page.GotoAsync(address);

    /// <summary>Answers questions as a person does: typing, ticking, choosing.</summary>
    public async Task AnswerAsync(IEnumerable<KeyValuePair<string, string>> answers)
    {
        foreach (var (name, value) in answers)
        {
            var control = Page.Locator($"[name='{name}']");
            var type = await control.First.GetAttributeAsync("type");
            if (type is "radio" or "checkbox") await Page.Locator($"[name='{name}'][value='{value}']").CheckAsync();
            else if (await control.First.EvaluateAsync<string>("e => e.tagName") == "SELECT") await control.SelectOptionAsync(value);
            else await control.FillAsync(value);
        }
    }

    public async Task SaveAsync(string subject, string person)
    {
        await Page.GetByLabel("Person", new() { Exact = true }).FillAsync(subject);
        await Page.GetByLabel("Screened by").FillAsync(person);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save to the log" }).ClickAsync();
    }

    public Task ShowsAsync(string status) => Expect(Status).ToHaveTextAsync("Verdict: " + status);

    /// <summary>The picture of the whole page, where <c>PROTOCOLSDK_SCREENSHOTS</c> names a folder for them.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("PROTOCOLSDK_SCREENSHOTS") is not { Length: > 0 } folder) return;
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    /// <summary>Nothing happened that should never happen.</summary>
    public void HadNoTrouble() => Assert.True(_troubles.IsEmpty, string.Create(CultureInfo.InvariantCulture, $"On {_desk}: {string.Join("; ", _troubles)}"));

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
