using System.Text;
using Microsoft.Playwright;
using ProtocolSdk.Desk.Tests.Hosting;
using ScreeningDesk.Log;
using static Microsoft.Playwright.Assertions;

namespace ProtocolSdk.Desk.Tests.Browser;

/// <summary>A coordinator's day at the desk, in a browser.</summary>
public sealed class StoryTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_people_are_screened_seen_in_the_log_and_exported()
    {
        ChromiumBrowser.OnlyThere();
        await using var desk = await DeskServer.StartAsync();
        await using var window = await browser.OpenAsync(desk.Address);
        var page = window.Page;

        await window.GoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Screen a person" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Screen a person · NCT06995300 screening desk");

        // Eligible: every answer counts at once, and the question that helps most is named.
        await window.ShowsAsync("Undetermined");
        await Expect(page.Locator("#verdict .ask")).ToHaveTextAsync("What is the subject's date of birth?");
        await page.Locator("[name='a.birthDate']").FillAsync("1961-03-04");
        await Expect(page.Locator("[data-criterion=I1] .outcome")).ToHaveTextAsync("met");
        await Expect(page.Locator("[data-criterion=I1] .reason")).ToContainTextAsync("Date of birth: 1961-03-04");
        await Expect(page.Locator("#f-birthDate")).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("next"));
        await Expect(page.Locator(".card.next")).ToHaveCountAsync(1);
        await window.AnswerAsync(People.Eligible);
        await window.ShowsAsync("Eligible");
        await Expect(page.Locator("#announce")).ToContainTextAsync("Eligible. All 12 criteria let the person in.");
        await window.SaveAsync("S-001", "A. Coordinator");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Row 1: S-001" })).ToBeVisibleAsync();
        await Expect(page.Locator("#verification")).ToHaveTextAsync("Evaluated again just now: the same answer.");

        // Ineligible: a prior fusion excludes.
        await window.GoAsync("/screen");
        await window.AnswerAsync(People.Eligible);
        await page.Locator("[name='a.priorProcedures.0.code']").SelectOptionAsync("posterior-fusion");
        await page.Locator("[name='a.priorProcedures.0.level']").SelectOptionAsync("C3-C4");
        await Expect(page.Locator("[name='a.priorProcedures.none']")).Not.ToBeCheckedAsync();
        await window.ShowsAsync("Ineligible");
        await Expect(page.Locator("[data-criterion=E2] .outcome")).ToHaveTextAsync("excludes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a row" }).First.ClickAsync();
        await Expect(page.Locator("[name='a.priorProcedures.1.code']")).ToBeFocusedAsync();
        await window.SaveAsync("S-002", "A. Coordinator");
        await Expect(page.Locator(".status")).ToHaveTextAsync("Ineligible");

        // Undetermined, saved so, and eligible once the consent is there.
        await window.GoAsync("/screen");
        await window.AnswerAsync(People.With(("a.consentDate", null)));
        await window.ShowsAsync("Undetermined");
        await Expect(page.Locator("#verdict .ask")).ToHaveTextAsync("On which date did the subject sign the informed consent form?");
        await page.Locator("#verdict .ask a").ClickAsync();
        await Expect(page.Locator("[name='a.consentDate']")).ToBeFocusedAsync();
        await page.Locator("[name='a.consentDate']").FillAsync("2025-31-12");
        await Expect(page.Locator("#f-consentDate-error")).ToContainTextAsync("should be a date");
        await page.Locator("[name='a.consentDate']").FillAsync("");
        await Expect(page.Locator("#f-consentDate-error")).ToBeEmptyAsync();
        await window.SaveAsync("S-003", "A. Coordinator");
        await Expect(page.Locator(".status")).ToHaveTextAsync("Undetermined");
        await window.GoAsync("/screen");
        await window.AnswerAsync(People.Eligible);
        await window.ShowsAsync("Eligible");
        await window.SaveAsync("S-003", "A. Coordinator");
        await page.GetByLabel("Enrolled by").FillAsync("A. Coordinator");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enrol S-003" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Row 5: S-003" })).ToBeVisibleAsync();

        // The log, again after a reload, and its exports.
        await window.GoAsync("/log");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(5);
        await page.ReloadAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(5);
        await Expect(page.Locator(".meter")).ToContainTextAsync("1 of 30 enrolled");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Enrolled");
        var csv = await DownloadAsync(page, "CSV");
        Assert.Equal(6, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var receipts = await DownloadAsync(page, "NDJSON receipts");
        var definition = DeskServer.FirstTrial.History.InForce.Definition;
        var lines = receipts.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.All(lines, line => Assert.True(Receipts.ScreeningReceipt.Read(Encoding.UTF8.GetBytes(line)).Verify(definition).Holds));
        window.HadNoTrouble();
    }

    [Fact]
    public async Task The_form_works_by_keyboard_alone()
    {
        ChromiumBrowser.OnlyThere();
        await using var desk = await DeskServer.StartAsync();
        await using var window = await browser.OpenAsync(desk.Address);
        var page = window.Page;
        await window.GoAsync("/screen");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#verdict .ask a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[name='a.birthDate']")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("2012-03-04");
        await page.Keyboard.PressAsync("Enter");
        await window.ShowsAsync("Ineligible");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("[name='a.stenosisCause'][value=degenerative]")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("[name='a.stenosisSymptoms'][value=myelopathy]")).ToBeCheckedAsync();
        window.HadNoTrouble();
    }

    [Fact]
    public async Task The_form_works_without_a_script()
    {
        ChromiumBrowser.OnlyThere();
        await using var desk = await DeskServer.StartAsync();
        await using var window = await browser.OpenAsync(desk.Address, script: false);
        await window.GoAsync("/screen");
        await window.AnswerAsync(People.Eligible);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Check the answers" }).ClickAsync();
        await window.ShowsAsync("Eligible");
        await window.SaveAsync("S-001", "A. Coordinator");
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Row 1: S-001" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_people_who_save_at_the_same_moment_both_land()
    {
        ChromiumBrowser.OnlyThere();
        await using var desk = await DeskServer.StartAsync();
        await using var first = await browser.OpenAsync(desk.Address);
        await using var second = await browser.OpenAsync(desk.Address);
        foreach (var window in new[] { first, second })
        {
            await window.GoAsync("/screen");
            await window.AnswerAsync(People.Eligible);
        }

        await Task.WhenAll(first.SaveAsync("S-001", "First"), second.SaveAsync("S-002", "Second"));
        await Task.WhenAll(Expect(first.Page.Locator("h1")).ToContainTextAsync("S-001"), Expect(second.Page.Locator("h1")).ToContainTextAsync("S-002"));
        var log = await LogOverview.ReadAsync(desk.Log, Cancellation);
        Assert.Equal(["S-001", "S-002"], log.Entries.Select(e => e.Content.Subject).Order(StringComparer.Ordinal));
        Assert.Null(log.BrokenAt);
        first.HadNoTrouble();
        second.HadNoTrouble();
    }

    [Fact]
    public async Task An_app_that_is_killed_has_lost_nothing_when_it_is_started_again()
    {
        ChromiumBrowser.OnlyThere();
        var folder = Directory.CreateTempSubdirectory("protocolsdk-desk-").FullName;
        try
        {
            var port = 0;
            await using (var killed = await DeskProcess.StartAsync(folder))
            {
                port = killed.Address.Port;
                await using var window = await browser.OpenAsync(killed.Address);
                await window.GoAsync("/screen");
                await window.AnswerAsync(People.Eligible);
                await window.SaveAsync("S-001", "A. Coordinator");
                await Expect(window.Page.Locator("h1")).ToContainTextAsync("S-001");

                // Another form is half filled in when the process dies, and can still be saved afterwards.
                await window.GoAsync("/screen");
                await window.AnswerAsync(People.Eligible);
                killed.Kill();
                await using var started = await DeskProcess.StartAsync(folder, port);
                await window.SaveAsync("S-002", "A. Coordinator");
                await Expect(window.Page.Locator("h1")).ToContainTextAsync("S-002");
                await window.GoAsync("/log");
                await Expect(window.Page.Locator("tbody tr")).ToHaveCountAsync(2);
                await Expect(window.Page.Locator("main")).ToContainTextAsync("their chain of hashes holds");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync(), Cancellation);
    }
}
