namespace ProtocolSdk.Generators.Tests.Driving;

/// <summary>
/// Compares a text with a committed file. When the environment variable PROTOCOLSDK_UPDATE_SNAPSHOTS is 1, the file is written instead, so
/// that the change is seen in review.
/// </summary>
internal static class Snapshot
{
    private const string Switch = "PROTOCOLSDK_UPDATE_SNAPSHOTS";

    public static void Matches(string name, string text)
    {
        var file = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(file, text);
            return;
        }

        Assert.True(File.Exists(file), $"There's no snapshot {name}; run once with {Switch}=1, and read what it writes.");
        Assert.Equal(Text(name), text);
    }

    /// <summary>The committed text.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".txt")).ReplaceLineEndings("\n");

    /// <summary>The names of the snapshots that start so.</summary>
    public static IEnumerable<string> Names(string prefix) =>
        Directory.GetFiles(Folder, prefix + "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    private static string Folder => Repository.File("tests/ProtocolSdk.Generators.Tests/Snapshots");
}
