using ProtocolSdk.Cli.Hosting;

namespace ProtocolSdk.Cli.Amendments;

/// <summary>
/// Freezes the version in force into <c>versions/&lt;v&gt;/</c>. The copies are made beside their place and moved there in one step: whenever the
/// process stops, the folder is whole or isn't there.
/// </summary>
internal static class VersionFreeze
{
    private static readonly string[] FileNames = ["record.json", "protocol.json"];

    /// <summary>Copies the files byte for byte.</summary>
    /// <param name="folder">The protocol's folder.</param>
    /// <param name="version">The version that is frozen.</param>
    /// <param name="cancellation">Stops before anything is seen.</param>
    /// <returns>The frozen folder; null when the same bytes were frozen before, as after a run that was stopped.</returns>
    /// <exception cref="ToolException">Other bytes are frozen under that version.</exception>
    public static string? Freeze(string folder, string version, CancellationToken cancellation)
    {
        var target = Path.Combine(folder, "versions", version);
        if (Directory.Exists(target))
        {
            if (FileNames.All(name => AreSame(Path.Combine(folder, name), Path.Combine(target, name)))) return null;
            throw new ToolException($"Version {version} is frozen already, in '{target}', and differs from the version in force; its number was never bumped. Set \"version\" in protocol.json to what it is now.");
        }

        var temporary = Path.Combine(folder, "versions", $".{version}.{Environment.ProcessId}.tmp~");
        Directory.CreateDirectory(temporary);
        try
        {
            foreach (var name in FileNames.Where(name => File.Exists(Path.Combine(folder, name)))) File.Copy(Path.Combine(folder, name), Path.Combine(temporary, name));
            cancellation.ThrowIfCancellationRequested();
            Directory.Move(temporary, target);
            return target;
        }
        catch
        {
            Undo(temporary);
            throw;
        }
    }

    /// <summary>Takes a frozen folder away again, and <c>versions/</c> with it when nothing else is there.</summary>
    public static void Undo(string frozen)
    {
        if (Directory.Exists(frozen)) Directory.Delete(frozen, recursive: true);
        var versions = Path.GetDirectoryName(frozen)!;
        if (Directory.Exists(versions) && !Directory.EnumerateFileSystemEntries(versions).Any()) Directory.Delete(versions);
    }

    private static bool AreSame(string a, string b) =>
        File.Exists(a) ? File.Exists(b) && File.ReadAllBytes(a).AsSpan().SequenceEqual(File.ReadAllBytes(b)) : !File.Exists(b);
}
