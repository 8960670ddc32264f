using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace ProtocolSdk.Cli.Commands;

/// <summary>A verb's help, with examples below it.</summary>
internal sealed class CommandHelp(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>What stands below the command's own help.</summary>
    public const string OfRoot = """
        Exit codes:
          0    done
          1    done, but there is something to mend: errors in a protocol or in a subject, a receipt that doesn't hold, a record that wasn't imported, a failed test
          2    the command line can't be followed: a wrong option, a missing path, a file that can't be written
          130  stopped with Ctrl-C
        """;

    private static readonly ConditionalWeakTable<Command, string> Texts = [];

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives a verb its examples: a comment line and a command line each.</summary>
    public static void AddExamples(Command command, params ReadOnlySpan<(string Comment, string Line)> examples)
    {
        var text = new System.Text.StringBuilder("Examples:");
        foreach (var (comment, line) in examples) text.Append($"\n  # {comment}\n  {line}");
        Texts.AddOrUpdate(command, text.ToString());
    }

    /// <summary>Puts this help in the place of the usual one, for the root and so for its verbs.</summary>
    public static void AddTo(RootCommand root, string text)
    {
        Texts.AddOrUpdate(root, text);
        foreach (var option in root.Options.OfType<HelpOption>()) option.Action = new CommandHelp((HelpAction)option.Action!);
    }

    /// <summary>The command as the user writes it, such as <c>protocol check</c>.</summary>
    public static string PathOf(Command command) => command is RootCommand ? "protocol" : "protocol " + command.Name;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (Texts.TryGetValue(parseResult.CommandResult.Command, out var text)) parseResult.InvocationConfiguration.Output.WriteLine(text);
        return code;
    }
}
