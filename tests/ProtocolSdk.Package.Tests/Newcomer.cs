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

    /// <summary>Where they work; <see cref="FollowAsync"/> goes where the commands go.</summary>
    public string Folder { get; private set; }

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

    /// <summary>
    /// Does what a page says, as bash does it: each line must succeed. Packages were packed already, and a download is one of the records at hand.
    /// </summary>
    /// <param name="commands">The page's lines.</param>
    /// <param name="records">The folder of the records.</param>
    public async Task<string> FollowAsync(string commands, string records)
    {
        var where = Path.Combine(_home, "where");
        var script = $$"""
            set -euo pipefail
            exec < /dev/null
            dotnet() { [[ "$1" == pack ]] || command dotnet "$@"; }
            curl() { cp "$RECORDS/$(basename "${@: -1}").json" "$3"; }
            {{commands}}
            pwd > "$WHERE"
            """;
        var environment = new Dictionary<string, string?>(Environment) { ["RECORDS"] = records, ["WHERE"] = where, ["HOME"] = _home };
        // The page itself has to say where packages are.
        environment.Remove("RestoreSources");
        var run = await CommandLineProgram.RunAsync("/bin/bash", ["-c", script], Folder, TestContext.Current.CancellationToken, environment);
        Assert.True(run!.ExitCode == 0, $"{commands}\n{run.Output}{run.Error}");
        Folder = (await File.ReadAllTextAsync(where, TestContext.Current.CancellationToken)).Trim();
        return run.Output;
    }

    /// <summary>Goes to the folder of a clone in which <c>dotnet pack</c> was run, with no other source of packages.</summary>
    public void GoToClone()
    {
        Directory.CreateDirectory(Path.Combine(_home, ".nuget", "NuGet"));
        File.WriteAllText(Path.Combine(_home, ".nuget", "NuGet", "NuGet.Config"), "<configuration><packageSources><clear /></packageSources></configuration>");
        Folder = _feed.NewFolder();
        Directory.CreateSymbolicLink(Path.Combine(Folder, "artifacts"), _feed.Feed);
    }

    /// <summary>Goes to a new empty folder.</summary>
    public void GoToEmptyFolder() => Folder = _feed.NewFolder();

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
        ["PATH"] = ToolFolder + Path.PathSeparator + Path.Combine(_home, ".dotnet", "tools") + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH"),
    };
}
