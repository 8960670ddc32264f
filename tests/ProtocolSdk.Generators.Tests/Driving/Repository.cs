namespace ProtocolSdk.Generators.Tests.Driving;

/// <summary>The files of this repository, found from where the tests run.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "ProtocolSdk.sln"))) folder = folder.Parent!;
        return folder.FullName;
    });

    public static string File(string path) => Path.Combine(Root.Value, path);

    public static string Text(string path) => System.IO.File.ReadAllText(File(path));
}
