using System.Text;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.Protocols;

/// <summary>A protocol file on the disk.</summary>
/// <param name="RelativePath">Below the protocol root, with <c>/</c>.</param>
/// <param name="Path">As the user named it; what diagnostics show.</param>
/// <param name="FullPath">Where it is.</param>
internal sealed record LocatedFile(string RelativePath, string Path, string FullPath) : IProtocolFile
{
    // A character of UTF-8 has at most three bytes in a UTF-16 unit; what is larger isn't even read.
    private static readonly long MostBytes = 4L * JsonLimits.Default.Length;

    /// <summary>The file with its text; a file beyond all bounds, or one that can't be read, has none, and a finding that says so.</summary>
    public SourceFile Read(List<ProtocolDiagnostic> findings)
    {
        var empty = new SourceFile(Path, "");
        long length;
        try
        {
            length = new FileInfo(FullPath).Length;
            if (length <= MostBytes) return new SourceFile(Path, Decode(File.ReadAllBytes(FullPath)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A link that leads nowhere or to itself, or no permission: the other protocols are still to be looked at.
            findings.Add(new ProtocolDiagnostic(DiagnosticCatalogue.UnreadableFile, empty.GetLocation(default), [WithoutPath(error.Message)]));
            return empty;
        }

        findings.Add(new ProtocolDiagnostic(
            DiagnosticCatalogue.FileTooLarge,
            empty.GetLocation(default),
            [length.ToString(System.Globalization.CultureInfo.InvariantCulture), JsonLimits.Default.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)]));
        return empty;
    }

    // The system's words end with the whole path, which the finding's place has already.
    private string WithoutPath(string message) => message.Replace($"'{FullPath}'", "", StringComparison.Ordinal).TrimEnd(' ', ':', '.');

    // As the C# compiler decodes additional files, so that places agree.
    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
