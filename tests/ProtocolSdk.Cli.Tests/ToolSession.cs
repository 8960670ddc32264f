using System.Text;
using ProtocolSdk.Cli.Commands;
using ProtocolSdk.Cli.Hosting;

namespace ProtocolSdk.Cli.Tests;

/// <summary>What a command line left behind.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The output's lines.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the tool in this process, in a folder of its own that is gone afterwards.</summary>
internal sealed class ToolSession : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("protocol-cli-").FullName;

    public Task<ToolRun> Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    /// <summary>Who answers the questions; null for nobody.</summary>
    public Spectre.Console.IAnsiConsole? Prompt { get; set; }

    public async Task<ToolRun> Run(CancellationToken cancellation, params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var host = new ToolHost { Out = output, Error = error, WorkingDirectory = Folder, Today = () => new DateOnly(2025, 11, 25), Prompt = Prompt };
        var code = await ProtocolTool.RunAsync(arguments, host, cancellation);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Writes a file below the folder.</summary>
    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file below the folder.</summary>
    public string Write(string path, byte[] bytes)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>All files below the folder, in ordinal order, with <c>/</c>.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
