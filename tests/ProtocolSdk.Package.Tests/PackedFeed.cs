using ProtocolSdk.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace ProtocolSdk.Package.Tests;

/// <summary>
/// The package, packed once from what was built, in a feed and with a package cache of its own: nothing of it stays on the machine,
/// and nothing of the machine's caches is mistaken for it.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    // The space is meant: paths with spaces are where command lines break.
    private readonly string _root = Path.Combine(Directory.CreateTempSubdirectory("protocolsdk-").FullName, "trial apps");
    private readonly Lock _packing = new();
    private readonly Dictionary<string, Task> _packed = new(StringComparer.Ordinal);
    private int _folders;

    /// <summary>A version that no other feed has; a released one, as those whom the README speaks to get.</summary>
    public string Version { get; } = $"0.1.{DateTime.UtcNow.Ticks / TimeSpan.TicksPerSecond % 1_000_000_000}";

    /// <summary>The packed file.</summary>
    public string PackagePath => Path.Combine(Feed, $"ProtocolSdk.{Version}.nupkg");

    /// <summary>The folder that the package is served from.</summary>
    internal string Feed => Path.Combine(_root, "feed");

    /// <summary>A second package cache, without a space in its path.</summary>
    internal string PlainPackageCache => Path.Combine(Path.GetDirectoryName(_root)!, "packages");

    /// <summary>Variables for the programs that tests start.</summary>
    internal IReadOnlyDictionary<string, string?> Environment
    {
        get
        {
            // The test host's own build leaves its settings behind, which another build would obey.
            var variables = System.Environment.GetEnvironmentVariables().Keys.Cast<string>()
                .Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(name => name, _ => (string?)null);
            // The build reads a variable as a property: the feed alone has all that an app needs.
            variables["RestoreSources"] = Feed;
            variables["NUGET_PACKAGES"] = Path.Combine(_root, "packages");
            variables["DOTNET_CLI_UI_LANGUAGE"] = "en";
            variables["DOTNET_NOLOGO"] = "1";
            return variables;
        }
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        await PackAsync("src/ProtocolSdk");
    }

    /// <summary>Packs another project into the feed, once; it was built before the tests.</summary>
    /// <param name="project">Its folder, from the repository's root.</param>
    internal Task PackAsync(string project)
    {
        lock (_packing)
        {
            if (!_packed.TryGetValue(project, out var packing)) _packed.Add(project, packing = PackOnceAsync(project));
            return packing;
        }
    }

    private async Task PackOnceAsync(string project)
    {
        var run = await CommandLineProgram.RunAsync(
            "dotnet",
            ["pack", project, "--no-build", "-c", Configuration, "-o", Feed, "-nr:false", $"-p:Version={Version}"],
            RepositoryFiles.Root,
            TestContext.Current.CancellationToken,
            Environment);
        if (run is not { ExitCode: 0 })
            throw new InvalidOperationException($"{project} could not be packed.\n{run?.Output}{run?.Error}");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path.GetDirectoryName(_root)!, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A new empty folder, outside of the repository.</summary>
    internal string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(_root, $"app {Interlocked.Increment(ref _folders)}")).FullName;
}
