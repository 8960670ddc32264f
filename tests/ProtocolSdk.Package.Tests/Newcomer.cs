using System.Diagnostics;

namespace ProtocolSdk.Package.Tests;

/// <summary>
/// Somebody with the .NET SDK, an empty folder, and the packed packages: no tool, template or package of this machine is seen, and none stays.
/// </summary>
internal sealed class Newcomer
{
    private readonly PackedFeed _feed;
    private readonly string _home;

    private Newcomer(PackedFeed feed, string folder)
    {
        _feed = feed;
        Folder = folder;
        _home = feed.NewFolder();
    }

    /// <summary>Where they work.</summary>
    public string Folder { get; }

    /// <summary>A newcomer who has installed nothing yet.</summary>
    public static async Task<Newcomer> ArriveAsync(PackedFeed feed)
    {
        await feed.PackAsync("src/ProtocolSdk.Cli");
        await feed.PackAsync("src/ProtocolSdk.Templates");
        return new Newcomer(feed, feed.NewFolder());
    }

    /// <summary>Installs the tool from the feed, as <c>dotnet tool install ProtocolSdk.Cli</c> does.</summary>
    public async Task<Newcomer> InstallToolAsync()
    {
        await DoAsync("dotnet", "tool", "install", "ProtocolSdk.Cli", "--version", _feed.Version, "--tool-path", ToolFolder, "--source", _feed.Feed);
        return this;
    }

    /// <summary>Installs the templates from the feed.</summary>
    public async Task<Newcomer> InstallTemplatesAsync()
    {
        await DoAsync("dotnet", "new", "install", Path.Combine(_feed.Feed, $"ProtocolSdk.Templates.{_feed.Version}.nupkg"));
        return this;
    }

    /// <summary>Runs a program that must succeed, and returns what it wrote.</summary>
    public async Task<string> DoAsync(string program, params string[] arguments)
    {
        var run = await RunAsync(program, arguments);
        Assert.True(run.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {run.ExitCode}\n{run.Output}{run.Error}");
        return run.Output;
    }

    /// <summary>Runs a program, or the tool when it is called <c>protocol</c>.</summary>
    public async Task<ProgramRun> RunAsync(string program, params string[] arguments) =>
        (await CommandLineProgram.RunAsync(PathOf(program), arguments, Folder, TestContext.Current.CancellationToken, Environment))!;

    /// <summary>Starts a program, whose output is read by the caller.</summary>
    public Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Writes a file below the folder.</summary>
    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>The text of a file below the folder.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private string ToolFolder => Path.Combine(_home, "tools");

    private string PathOf(string program) => program == "protocol" ? Path.Combine(ToolFolder, OperatingSystem.IsWindows() ? "protocol.exe" : "protocol") : program;

    private Dictionary<string, string?> Environment => new(_feed.Environment)
    {
        // The folder of installed templates, and of the command line's own settings.
        ["DOTNET_CLI_HOME"] = _home,
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
        ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
        ["PATH"] = ToolFolder + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH"),
    };
}
