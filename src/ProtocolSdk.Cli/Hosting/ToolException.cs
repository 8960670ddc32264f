namespace ProtocolSdk.Cli.Hosting;

/// <summary>The command line can't be followed; the message is a sentence for the user, who gets <see cref="ExitCode.Usage"/>.</summary>
internal sealed class ToolException(string message) : Exception(message);
