namespace ProtocolSdk.Testing;

/// <summary>
/// Finds the real-world data that tests read when it is there: the folder in the environment variable
/// <c>PROTOCOLSDK_DATA</c>, or <c>shared/data</c> beside this repository or above it. It isn't part of the repository.
/// </summary>
internal static class SharedData
{
    private static readonly Lazy<string?> Root = new(FindRoot);

    /// <summary>The files of one folder of the data, in ordinal order; the calling test is skipped when it isn't there.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern = "*")
    {
        var files = Directory.GetFiles(Folder(folder), pattern);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    /// <summary>The path of one folder of the data; the calling test is skipped when it isn't there.</summary>
    public static string Folder(string folder)
    {
        var path = Root.Value is { } root ? Path.Combine(root, folder) : null;
        Assert.SkipUnless(
            Directory.Exists(path),
            $"The folder '{folder}' of the shared data isn't here; set PROTOCOLSDK_DATA to the folder that has it.");
        return path!;
    }

    /// <summary>The files of one folder of the data, in ordinal order; none when it isn't there. For naming test cases, where nothing can be skipped.</summary>
    public static IReadOnlyList<string> FilesOrNone(string folder, string pattern = "*")
    {
        var path = Root.Value is { } root ? Path.Combine(root, folder) : null;
        if (!Directory.Exists(path)) return [];
        var files = Directory.GetFiles(path, pattern);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static string? FindRoot()
    {
        if (Environment.GetEnvironmentVariable("PROTOCOLSDK_DATA") is { Length: > 0 } named && Directory.Exists(named)) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }
}
