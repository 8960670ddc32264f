using Microsoft.Playwright;

namespace ProtocolSdk.Desk.Tests.Browser;

/// <summary>One Chromium for all browser tests: Debian's, because Playwright's own comes from a place that builds don't reach.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    // A machine that does much else at once is slow, not wrong.
    private const float Patience = 120_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Skips the calling test where there is no browser.</summary>
    internal static void OnlyThere() => Assert.SkipUnless(File.Exists(Executable), $"Chromium isn't installed here (Debian: apt-get install chromium), so {Executable} is missing.");

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable)) return;
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A person's own browser window on a desk.</summary>
    internal async Task<DeskWindow> OpenAsync(Uri desk, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        OnlyThere();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = desk.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(Patience);
        return new DeskWindow(desk, context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
