using System.Text.RegularExpressions;
using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Cli.Protocols;

/// <summary>
/// The severities that <c>.globalconfig</c> files set, as a build reads them: <c>dotnet_diagnostic.PROT2001.severity = error</c>. Files in the
/// folder and in all above it count; the nearer one wins.
/// </summary>
internal sealed partial class SeveritySettings
{
    private const string FileName = ".globalconfig";
    private const int MostBytes = 1024 * 1024;
    private const string Silenced = "none";

    private readonly Dictionary<string, string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The settings for a folder.</summary>
    public static SeveritySettings For(string folder)
    {
        var settings = new SeveritySettings();
        var folders = new Stack<string>();
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent) folders.Push(at.FullName);
        foreach (var at in folders)
        {
            var file = new FileInfo(Path.Combine(at, FileName));
            if (file.Exists && file.Length <= MostBytes) settings.Read(File.ReadLines(file.FullName));
        }

        return settings;
    }

    /// <summary>The finding with its severity here; null when it is silenced.</summary>
    public ProtocolDiagnostic? Apply(ProtocolDiagnostic finding) => _words.GetValueOrDefault(finding.Rule.Id) switch
    {
        null => finding,
        Silenced => null,
        "error" => finding with { Severity = DiagnosticSeverity.Error },
        "warning" => finding with { Severity = DiagnosticSeverity.Warning },
        "suggestion" or "silent" => finding with { Severity = DiagnosticSeverity.Info },
        _ => finding,
    };

    private void Read(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (Setting().Match(line) is { Success: true } setting) _words[setting.Groups["id"].Value] = setting.Groups["word"].Value.ToLowerInvariant();
        }
    }

    [GeneratedRegex(@"\A\s*dotnet_diagnostic\.(?<id>PROT[0-9]{4})\.severity\s*=\s*(?<word>[A-Za-z]+)\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();
}
