using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ProtocolSdk.Desk.Tests.Hosting;

namespace ProtocolSdk.Desk.Tests.Browser;

/// <summary>Every page, on a telephone and on a desk, in light and in dark: axe-core finds nothing, and nothing is cut off.</summary>
public sealed class AccessibilityTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Every_page_is_accessible_and_fits_its_window(int width, ColorScheme scheme)
    {
        ChromiumBrowser.OnlyThere();
        await using var desk = await DeskServer.StartAsync();
        await desk.SaveAsync("S-001", People.Eligible);
        await desk.SaveAsync("S-002", People.With(("a.birthDate", "2012-01-01"), ("a.anteriorDecompressionNeeded", "true")));
        await desk.SaveAsync("S-003", People.With(("a.consentDate", null)));
        await desk.SaveAsync("S-004", People.Eligible);
        using (await desk.PostAsync("/log/4/enrol", [KeyValuePair.Create("person", "A. Coordinator")], from: "/log/4"))
        await using (var window = await browser.OpenAsync(desk.Address, width, scheme))
        {
            foreach (var (name, address) in new[] { ("trial", "/"), ("screen", "/screen"), ("log", "/log"), ("row-eligible", "/log/1"), ("row-ineligible", "/log/2"), ("row-enrolment", "/log/5"), ("amendments-none", "/amendments"), ("error", "/nowhere") })
            {
                await window.GoAsync(address);
                await CheckAsync(window, $"{name}-{width}-{scheme}");
            }

            // Half filled in, with an answer that can't be read and a refused save.
            await window.GoAsync("/screen");
            await window.AnswerAsync(People.With(("a.consentDate", "soon"), ("a.birthDate", "2012-01-01")));
            await window.ShowsAsync("Ineligible");
            await CheckAsync(window, $"screen-answered-{width}-{scheme}");
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save to the log" }).ClickAsync();
            await window.Page.Locator("#refused").WaitForAsync();
            await CheckAsync(window, $"screen-refused-{width}-{scheme}");
        }

        await using var amended = await DeskServer.StartAsync(DeskServer.AmendedTrial, new DateOnly(2026, 2, 10));
        using (await amended.PostAsync("/screen", [.. People.Eligible, .. DeskServer.Heads("S-001"), KeyValuePair.Create("action", "save")], from: "/screen?version=1.0"))
        await using (var window = await browser.OpenAsync(amended.Address, width, scheme))
        {
            await window.GoAsync("/amendments");
            Assert.Equal(1, await window.Page.Locator("#touched-people li").CountAsync());
            await CheckAsync(window, $"amendments-{width}-{scheme}");
            window.HadNoTrouble();
        }
    }

    private static async Task CheckAsync(DeskWindow window, string name)
    {
        await window.PictureAsync(name);
        var found = await window.Page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{name}: " + string.Join("; ", found.Violations.Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Select(n => $"{n.Target} {n.Html}"))}")));
        var overflow = await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} is {overflow} px wider than its window.");
    }
}
