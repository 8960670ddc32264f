using System.CommandLine;
using System.Text;
using ProtocolSdk.Cli.Hosting;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol completions</c>: the script by which a shell completes this tool's verbs, options and values.</summary>
internal static class CompletionsCommand
{
    private static readonly IReadOnlyDictionary<string, string> Scripts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bash"] = "protocol.bash",
        ["zsh"] = "protocol.zsh",
        ["pwsh"] = "protocol.ps1",
    };

    /// <summary>The verb with its argument.</summary>
    public static Command Create(ToolHost host)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completions", "Prints the script that makes a shell complete verbs, options and values.") { shell };
        CommandHelp.AddExamples(
            command,
            ("bash, in ~/.bashrc", "source <(protocol completions bash)"),
            ("zsh, in ~/.zshrc", "source <(protocol completions zsh)"),
            ("PowerShell, in $PROFILE", "protocol completions pwsh | Out-String | Invoke-Expression"));
        command.SetAction(result =>
        {
            using var stream = typeof(CompletionsCommand).Assembly.GetManifestResourceStream(Scripts[result.GetRequiredValue(shell)])!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            host.Out.Write(reader.ReadToEnd());
            return (int)ExitCode.Success;
        });
        return command;
    }
}
