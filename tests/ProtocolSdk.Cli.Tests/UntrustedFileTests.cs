using System.Text.RegularExpressions;

namespace ProtocolSdk.Cli.Tests;

/// <summary><c>protocol check</c> on broken, huge and deep files: errors with their places, or a count; never a crash.</summary>
public sealed partial class UntrustedFileTests : IDisposable
{
    private readonly ToolSession _tool = new();

    public static TheoryData<string> Names => [.. UntrustedFiles.Names];

    public void Dispose() => _tool.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_checked_to_the_end(string name)
    {
        var (record, rules) = UntrustedFiles.Of(name);
        _tool.Write($"protocol/{UntrustedFiles.Id}/record.json", record);
        if (rules is not null) _tool.Write($"protocol/{UntrustedFiles.Id}/protocol.json", rules);
        var run = await _tool.Run(TestContext.Current.CancellationToken, "check", "protocol");
        Assert.Empty(run.Error);
        Assert.DoesNotContain("PROT5002", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines[..^1], line => Assert.Matches(Finding, line));
        Assert.Equal(run.Lines.Any(line => line.Contains(": error PROT", StringComparison.Ordinal)) ? 1 : 0, run.ExitCode);
        Assert.StartsWith("1 protocol checked: ", run.Lines[^1], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^protocol/NCT00000001/(record|protocol)\.json\([0-9]+,[0-9]+\): (error|warning) PROT[0-9]{4}: .")]
    private static partial Regex Finding { get; }
}
