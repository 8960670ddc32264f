using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Build;

/// <summary>A protocol file that the build names.</summary>
internal sealed record RequestedFile(string RelativePath, string Path) : IProtocolFile
{
    /// <summary>The file with its text.</summary>
    public SourceFile Read() => new(Path, File.ReadAllText(Path));
}

/// <summary>Reads which protocol files a project has. A file holds the list, because a command line is too short for a long one.</summary>
internal static class ProtocolRequest
{
    /// <summary>The protocols, frozen versions included, of the files that are listed in <paramref name="path"/>.</summary>
    /// <exception cref="IOException">The list can't be read.</exception>
    /// <exception cref="InvalidDataException">A line of it isn't a path, a tab and a path.</exception>
    public static IReadOnlyList<ProtocolFiles<RequestedFile>> Read(string path)
    {
        var files = File.ReadLines(path).Where(line => line.Length > 0).Select(line => Parse(path, line));
        return [.. ProtocolLayout.Of(files).All];
    }

    private static RequestedFile Parse(string path, string line) => line.Split('\t') is [var relativePath, var fullPath]
        ? new RequestedFile(relativePath.Replace('\\', '/'), fullPath)
        : throw new InvalidDataException($"{path}: '{line}' is not a path, a tab and a path.");
}
