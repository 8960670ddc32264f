using ProtocolSdk.Desk.Tests.Hosting;

namespace ProtocolSdk.Desk.Tests;

/// <summary>The amendment page, for a protocol with one version and for a made-up one with two.</summary>
public sealed class AmendmentTests
{
    private static readonly DateOnly Under1 = new(2026, 1, 15);
    private static readonly DateOnly Under2 = new(2026, 2, 10);

    [Fact]
    public async Task A_protocol_with_one_version_says_so()
    {
        await using var desk = await DeskServer.StartAsync();
        var page = await desk.PageAsync("/amendments");
        Assert.Contains("There is one version.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.GetElementById("touched"));
    }

    [Fact]
    public async Task Versions_their_difference_and_the_people_whom_it_touches_are_shown()
    {
        var folder = Directory.CreateTempSubdirectory("protocolsdk-desk-").FullName;
        try
        {
            await using (var before = await DeskServer.StartAsync(DeskServer.AmendedTrial, Under1, folder))
            {
                Assert.Contains("Protocol version 2.0 in force", (await before.PageAsync("/screen")).QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
                Assert.Equal("1.0", (await before.PageAsync("/screen")).QuerySelector("input[name=version]")!.GetAttribute("value"));
                await before.SaveAsync("S-001", Everybody(Under1));
                await before.SaveAsync("S-002", Everybody(Under1, ("a.symptomOnset", "2025-11-25")));
                await before.SaveAsync("S-003", Everybody(Under1, ("a.birthDate", "1941-03-04")));
                await before.SaveAsync("S-004", Everybody(Under1, ("a.birthDate", "2012-03-04")));
            }

            await using var desk = await DeskServer.StartAsync(DeskServer.AmendedTrial, Under2, folder);
            Assert.Equal("2.0", (await desk.PageAsync("/screen")).QuerySelector("input[name=version]")!.GetAttribute("value"));
            Assert.NotNull((await desk.PageAsync("/screen")).QuerySelector("input[name='a.platelets']"));
            Assert.Equal("10*9/L", (await desk.PageAsync("/screen")).QuerySelector("#f-platelets .unit")!.TextContent);

            var page = await desk.PageAsync("/amendments");
            Assert.Contains("Moved: some people can take part who couldn't, and others no longer can.", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains("I3 SymptomDuration", page.Body.TextContent, StringComparison.Ordinal);
            Assert.Contains("Enrolled subjects must consent again.", page.Body.TextContent, StringComparison.Ordinal);

            var touched = page.QuerySelectorAll("#touched-people li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
            Assert.StartsWith("S-001 Eligible → Undetermined", touched[0], StringComparison.Ordinal);
            Assert.Contains("E7", touched[0], StringComparison.Ordinal);
            Assert.Contains("To ask:", touched[0], StringComparison.Ordinal);
            Assert.StartsWith("S-002 Ineligible → Undetermined", touched[1], StringComparison.Ordinal);
            Assert.Contains("I3 Symptom duration: not met → met", touched[1], StringComparison.Ordinal);
            Assert.StartsWith("S-003 Eligible → Ineligible", touched[2], StringComparison.Ordinal);

            // What was screened under the earlier version still holds under that version.
            Assert.Equal("Evaluated again just now: the same answer.", (await desk.PageAsync("/log/3")).GetElementById("verification")!.TextContent);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_day_before_the_amendment_points_to_the_form_of_that_version()
    {
        await using var desk = await DeskServer.StartAsync(DeskServer.AmendedTrial, Under2);
        using var answer = await desk.PostAsync("/screen/verdict", DeskServer.Heads("S-001", Under1));
        var panel = await DeskServer.ParseAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("/screen?version=1.0", panel.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Null((await desk.PageAsync("/screen?version=1.0")).QuerySelector("input[name='a.platelets']"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Everybody(DateOnly day, params (string, string?)[] changes) =>
        People.With([("a.symptomOnset", "2025-06-01"), ("a.plannedSurgery", "2026-01-20"), .. changes]).Append(KeyValuePair.Create("asOf", $"{day:yyyy-MM-dd}"));
}
