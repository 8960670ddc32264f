using System.CommandLine;
using ProtocolSdk.Cli.Hosting;

namespace ProtocolSdk.Cli.Commands;

/// <summary>The <c>protocol</c> command: its verbs, and what they have in common.</summary>
internal static class ProtocolTool
{
    private const string Description =
        "Clinical trial protocols as code: checks protocols, imports registry records, shows the C# and the SQL they become, evaluates CQL, says what an amendment changes and whom it touches, and finds related trials.";

    /// <summary>Runs a command line, and returns the exit code.</summary>
    /// <param name="arguments">Without the command's own name.</param>
    /// <param name="host">The process, or a test's stand-in.</param>
    /// <param name="cancellation">Stops it, as Ctrl-C does.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolHost host, CancellationToken cancellation = default)
    {
        // CQL's dates begin with the sign that names response files elsewhere.
        var parsed = Create(host).Parse([.. arguments], new ParserConfiguration { ResponseFileTokenReplacer = null });
        var asksForHelp = parsed.Action is CommandHelp;
        if (parsed.Errors.Count > 0 && !asksForHelp)
        {
            foreach (var error in parsed.Errors) host.Error.WriteLine(error.Message);
            host.Error.WriteLine($"'{CommandHelp.PathOf(parsed.CommandResult.Command)} --help' tells how to use it.");
            return (int)ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false }, cancellation);
        }
        catch (ToolException error)
        {
            host.Error.WriteLine(error.Message);
            return (int)ExitCode.Usage;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine(error.Message);
            return (int)ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("Stopped. What was finished is whole; nothing is half-written.");
            return (int)ExitCode.Cancelled;
        }
        finally
        {
            host.Out.Flush();
            host.Error.Flush();
        }
    }

    /// <summary>Runs a verb's work apart from the thread that listens for Ctrl-C.</summary>
    public static Task<int> InBackground(Func<ExitCode> work) => Task.Run(() => (int)work());

    private static RootCommand Create(ToolHost host)
    {
        var root = new RootCommand(Description)
        {
            CheckCommand.Create(host),
            ImportCommand.Create(host),
            EmitCommand.Create(host),
            EvalCommand.Create(host),
            DiffCommand.Create(host),
            AmendCommand.Create(host),
            ImpactCommand.Create(host),
            CoverageCommand.Create(host),
            RelatedCommand.Create(host),
            SqlCommand.Create(host),
            VerifyCommand.Create(host),
        };
        CommandHelp.AddTo(root, CommandHelp.OfRoot);
        return root;
    }
}
