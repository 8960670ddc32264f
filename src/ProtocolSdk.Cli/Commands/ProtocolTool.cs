using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Text;
using ProtocolSdk.Registry;

namespace ProtocolSdk.Cli.Commands;

/// <summary>The <c>protocol</c> command: its verbs, and what they have in common.</summary>
internal static partial class ProtocolTool
{
    private const string Description =
        "Clinical trial protocols as code: starts and checks protocols, imports registry records, validates subjects, shows the C#, the SQL and the page they become, evaluates CQL, says what an amendment changes and whom it touches, and finds related trials.";

    /// <summary>Runs a command line, and returns the exit code.</summary>
    /// <param name="arguments">Without the command's own name.</param>
    /// <param name="host">The process, or a test's stand-in.</param>
    /// <param name="cancellation">Stops it, as Ctrl-C does.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolHost host, CancellationToken cancellation = default)
    {
        // CQL's dates begin with the sign that names response files elsewhere.
        var parsed = Create(host).Parse([.. arguments], new ParserConfiguration { ResponseFileTokenReplacer = null });
        var asksForHelp = parsed.Action is CommandHelp;
        if (!asksForHelp && (parsed.Errors.Count > 0 || MisspeltOptions(parsed).Any()))
        {
            foreach (var line in UsageErrors(parsed)) host.Error.WriteLine(line);
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
        catch (RegistryFormatException error)
        {
            host.Error.WriteLine(error.Message);
            return (int)ExitCode.Findings;
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

    // A misspelt verb or option is what is wrong; that a verb or a value is missing then follows from it.
    private static IEnumerable<string> UsageErrors(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.UnmatchedTokens.Count > 0) return [Misspelt(parsed.UnmatchedTokens[0], command)];
        var options = MisspeltOptions(parsed).ToList();
        return options.Count > 0 ? options.Select(token => Misspelt(token, command)) : parsed.Errors.Select(e => e.Message);
    }

    // Where a verb takes any number of paths, a misspelt option is taken for one.
    private static IEnumerable<string> MisspeltOptions(ParseResult parsed) => parsed.UnmatchedTokens
        .Concat(parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value))
        .Where(token => OptionForm().IsMatch(token))
        .Distinct(StringComparer.Ordinal);

    private static string Misspelt(string token, Command command)
    {
        List<string> names = [.. command.Subcommands.Select(c => c.Name), .. command.Options.Select(o => o.Name)];
        var kind = token.StartsWith('-') ? "option" : "verb";
        return $"There is no {kind} '{SafeText.OneLine(token)}'." + (SpellingSuggestion.Nearest(token, names) is { } nearest ? $" Did you mean '{nearest}'?" : "");
    }

    [GeneratedRegex(@"\A--[a-zA-Z][a-zA-Z-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex OptionForm();

    /// <summary>The tool's verbs.</summary>
    internal static RootCommand Create(ToolHost host)
    {
        var root = new RootCommand(Description)
        {
            NewCommand.Create(host),
            ImportCommand.Create(host),
            CheckCommand.Create(host),
            ShowCommand.Create(host),
            SchemaCommand.Create(host),
            ValidateCommand.Create(host),
            EvalCommand.Create(host),
            CoverageCommand.Create(host),
            EmitCommand.Create(host),
            SqlCommand.Create(host),
            DiffCommand.Create(host),
            AmendCommand.Create(host),
            ImpactCommand.Create(host),
            ScreenCommand.Create(host),
            VerifyCommand.Create(host),
            RelatedCommand.Create(host),
            CompletionsCommand.Create(host),
        };
        CommandHelp.AddTo(root, CommandHelp.OfRoot);
        return root;
    }
}
