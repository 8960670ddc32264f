using System.Text;
using Spectre.Console;

namespace ProtocolSdk.Cli.Hosting;

/// <summary>What a verb sees of the process it runs in. Tests give their own.</summary>
internal sealed class ToolHost
{
    /// <summary>Where answers go: what a script reads.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where progress, and sentences for people, go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>A console for progress bars; null when nobody watches: no terminal, or a pipe.</summary>
    public IAnsiConsole? Progress { get; init; }

    /// <summary>A console for questions; null when nobody is there to answer: input or output is a pipe.</summary>
    public IAnsiConsole? Prompt { get; init; }

    /// <summary>Whether answers may have colours: a terminal, and no <c>NO_COLOR</c>.</summary>
    public bool UseColour { get; init; }

    /// <summary>The day that <c>Today()</c> means when the command line doesn't say. A tool at a prompt may look at the clock; generated code never does.</summary>
    public Func<DateOnly> Today { get; init; } = () => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>Opens standard input, for a verb that reads its data from a pipe.</summary>
    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    /// <summary>The real process.</summary>
    public static ToolHost OfProcess()
    {
        if (!Console.IsOutputRedirected) Console.OutputEncoding = Encoding.UTF8;
        var isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var error = Console.Error;
        return new ToolHost
        {
            Out = Console.IsOutputRedirected ? Redirected(Console.OpenStandardOutput()) : Console.Out,
            Error = error,
            WorkingDirectory = Environment.CurrentDirectory,
            Progress = Console.IsErrorRedirected || isDumb
                ? null
                : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }),
            Prompt = Console.IsInputRedirected || Console.IsOutputRedirected || isDumb ? null : AnsiConsole.Console,
            UseColour = !Console.IsOutputRedirected && !isDumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    /// <summary>The full path of what the user named.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    // A pipe gets UTF-8 without a mark and plain line feeds, on every machine.
    private static StreamWriter Redirected(Stream stream) => new(stream, new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = false };
}
