using System.Globalization;
using System.Text.RegularExpressions;

namespace ProtocolSdk.Package.Tests;

/// <summary>An error or warning in a build's output.</summary>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Code">Such as <c>CS1061</c>.</param>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Line">From 1; 0 when the finding has no place.</param>
/// <param name="Column">From 1; 0 when the finding has no place.</param>
/// <param name="Message">The sentence.</param>
internal sealed partial record BuildFinding(string Severity, string Code, string File, int Line, int Column, string Message)
{
    /// <summary>The findings in the output of <c>dotnet build</c>, each once.</summary>
    public static IReadOnlyList<BuildFinding> All(string output) =>
    [
        .. output.Split('\n')
            .Select(line => Pattern.Match(line.Trim()))
            .Where(match => match.Success)
            .Select(match => new BuildFinding(
                match.Groups["severity"].Value,
                match.Groups["code"].Value,
                Path.GetFileName(match.Groups["file"].Value),
                Number(match.Groups["line"]),
                Number(match.Groups["column"]),
                match.Groups["message"].Value))
            .Distinct(),
    ];

    [GeneratedRegex(@"^(?<file>.+?)(\((?<line>\d+),(?<column>\d+)(,\d+,\d+)?\)| ): (?<severity>error|warning) (?<code>[A-Z]+\d+): (?<message>.*?)( \[[^\]]*\])?$")]
    private static partial Regex Pattern { get; }

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
}
