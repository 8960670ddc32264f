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

    /// <summary>The file with its text; a file beyond all bounds has none, and a finding that says so.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    public SourceFile Read(List<ProtocolDiagnostic> findings)
    {
        var length = new FileInfo(FullPath).Length;
        if (length <= MostBytes) return new SourceFile(Path, Decode(File.ReadAllBytes(FullPath)));
        var empty = new SourceFile(Path, "");
        findings.Add(new ProtocolDiagnostic(
            DiagnosticCatalogue.FileTooLarge,
            empty.GetLocation(default),
            [length.ToString(System.Globalization.CultureInfo.InvariantCulture), JsonLimits.Default.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)]));
        return empty;
    }

    // As the C# compiler decodes additional files, so that places agree.
    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
