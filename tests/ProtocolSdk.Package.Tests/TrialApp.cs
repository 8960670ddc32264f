using System.Text.Json;

namespace ProtocolSdk.Package.Tests;

/// <summary>A stranger's project that has the package, in a folder of its own.</summary>
internal sealed class TrialApp
{
    private readonly PackedFeed _feed;
    private readonly string _name;

    private TrialApp(PackedFeed feed, string folder, string name)
    {
        _feed = feed;
        _name = name;
        Folder = folder;
    }

    /// <summary>The folder of the project file.</summary>
    public string Folder { get; }

    /// <summary>The build's output, for a project that targets .NET 10.</summary>
    public string Output => PathOf("bin", "Debug", "net10.0");

    /// <summary>Writes a console app in an empty folder.</summary>
    /// <param name="feed">Where its package is.</param>
    /// <param name="program">Its Program.cs.</param>
    /// <param name="properties">More properties for the project file, as XML.</param>
    /// <param name="sdk">Another SDK than that of console apps.</param>
    public static TrialApp Create(PackedFeed feed, string program, string properties = "", string sdk = "Microsoft.NET.Sdk") =>
        CreateIn(feed, feed.NewFolder(), "TrialApp", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ProtocolSdk" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """).Write("Program.cs", program);

    /// <summary>Writes a project of any kind.</summary>
    public static TrialApp CreateIn(PackedFeed feed, string folder, string name, string project, string extension = ".csproj") =>
        new TrialApp(feed, Directory.CreateDirectory(folder).FullName, name + extension).Write(name + extension, project);

    /// <summary>A path below the project's folder.</summary>
    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Writes a file of the project.</summary>
    public TrialApp Write(string file, string text)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Replaces text in a file of the project, which must have it.</summary>
    public TrialApp Edit(string file, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Copies the repository's first trial to <c>protocol/NCT06995300</c>, or below another root.</summary>
    public TrialApp CopyProtocol(string root = "protocol")
    {
        foreach (var file in new[] { "record.json", "protocol.json" })
            Write($"{root}/NCT06995300/{file}", RepositoryFiles.Read("protocol", "NCT06995300", file));
        return this;
    }

    /// <summary>Runs a command of <c>dotnet</c>, such as <c>build</c>, on the project.</summary>
    public async Task<AppBuild> DotNetAsync(string command, params string[] options)
    {
        var run = await CommandLineProgram.RunAsync(
            "dotnet",
            [command, _name, "--nologo", "-v:q", "-nr:false", .. options],
            Folder,
            TestContext.Current.CancellationToken,
            _feed.Environment);
        return new AppBuild(run!.ExitCode, run.Output + run.Error);
    }

    /// <summary>Builds the project, which must work without a warning.</summary>
    public async Task<TrialApp> BuildAsync(params string[] options)
    {
        var build = await DotNetAsync("build", options);
        Assert.True(build.ExitCode == 0 && build.Findings.Count == 0, build.Output);
        return this;
    }

    /// <summary>Builds the project, which must fail, and returns why.</summary>
    public async Task<IReadOnlyList<BuildFinding>> FailToBuildAsync(params string[] options)
    {
        var build = await DotNetAsync("build", options);
        Assert.True(build.ExitCode != 0, build.Output);
        return build.Findings;
    }

    /// <summary>Runs what was built, and returns the lines that it wrote.</summary>
    public async Task<string[]> RunAsync(params string[] arguments)
    {
        var run = await CommandLineProgram.RunAsync(
            "dotnet", [Path.Combine(Output, "TrialApp.dll"), .. arguments], Folder, TestContext.Current.CancellationToken, _feed.Environment);
        Assert.True(run!.ExitCode == 0, run.Output + run.Error);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The paths of the items of one kind that the project has before any target runs, relative to its folder and with <c>/</c>.</summary>
    public async Task<string[]> ItemsAsync(string kind, params string[] options)
    {
        var run = await CommandLineProgram.RunAsync(
            "dotnet", ["msbuild", _name, "-nologo", $"-getItem:{kind}", .. options], Folder, TestContext.Current.CancellationToken, _feed.Environment);
        Assert.True(run!.ExitCode == 0, run.Output + run.Error);
        using var json = JsonDocument.Parse(run.Output);
        return
        [
            .. json.RootElement.GetProperty("Items").GetProperty(kind).EnumerateArray()
                .Select(item => Path.GetRelativePath(Folder, item.GetProperty("FullPath").GetString()!).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }
}

/// <summary>What became of a build.</summary>
internal sealed record AppBuild(int ExitCode, string Output)
{
    /// <summary>Its errors and warnings.</summary>
    public IReadOnlyList<BuildFinding> Findings { get; } = BuildFinding.All(Output);
}
