using System.Globalization;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>The same protocol gives the same bytes, whatever the machine.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var expected = Run(Numbers());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            var run = Run(Numbers());
            Assert.Equal(expected.AllSource, run.AllSource);
            Assert.Equal(Messages(expected), Messages(run));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Where_the_files_lie_changes_nothing()
    {
        var here = new GeneratorSession(SmallProtocol.Files, root: "/home/somebody/trial/protocol/").Run();
        var there = new GeneratorSession(SmallProtocol.Files, root: "D:\\other place\\protocol\\").Run();
        Assert.Equal(here.Sources, there.Sources);
        Assert.DoesNotContain("somebody", here.AllSource, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var files = SmallProtocol.Files.Concat(Enumerable.Range(2, 4).Select(SmallProtocol.RecordOf)).ToArray();
        Assert.Equal(Run(files).Sources, Run([.. files.Reverse()]).Sources);
    }

    [Fact]
    public void How_lines_end_in_the_json_changes_nothing()
    {
        var windows = Run([.. SmallProtocol.Files.Select(f => (f.Path, f.Text.ReplaceLineEndings("\r\n")))]);
        Assert.Equal(Run(SmallProtocol.Files).Sources, windows.Sources);
        Assert.DoesNotContain('\r', windows.AllSource);
    }

    [Fact]
    public void A_byte_order_mark_changes_nothing() =>
        Assert.Equal(Run(SmallProtocol.Files).Sources, Run([.. SmallProtocol.Files.Select(f => (f.Path, "\uFEFF" + f.Text))]).Sources);

    [Fact]
    public void Findings_lie_in_the_same_lines_however_these_end()
    {
        var files = SmallProtocol.WithRules("Months >= 3", "Monhts >= 3");
        var unix = Run(files).Diagnostics.Single().Location.GetLineSpan().StartLinePosition;
        var windows = Run([.. files.Select(f => (f.Path, f.Text.ReplaceLineEndings("\r\n")))]).Diagnostics.Single().Location.GetLineSpan().StartLinePosition;
        Assert.Equal(unix, windows);
    }

    // Numbers, dates, letters that Turkish maps otherwise, and a finding with a number in its words.
    private static (string Path, string Text)[] Numbers() =>
    [
        .. SmallProtocol.WithRules("Months >= 3", "Months >= 3 and 1.5 'mg' < 2.25 'mg' and @2025-02 before Today() and 1234567L > 1"),
        ("i-title.json", SmallProtocol.Record.Replace("Aspirin", "iİı injection 1.5 mg", StringComparison.Ordinal)),
        ("NCT00000005/record.json", SmallProtocol.Record),
    ];

    private static GeneratorRun Run((string Path, string Text)[] files) => new GeneratorSession(files).Run();

    private static IEnumerable<string> Messages(GeneratorRun run) => run.Diagnostics.Select(d => d.ToString());
}
