using System.CommandLine;
using System.Text;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.New;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cli.Protocols;
using ProtocolSdk.Compiler.Emit.JsonSchema;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol schema</c>: the JSON Schemas of a protocol's subject and result, and of protocol.json itself.</summary>
internal static class SchemaCommand
{
    private enum Subject
    {
        Subject,
        Result,
        Protocol,
    }

    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var path = new Argument<string?>("PATH") { Description = "A record file, or a protocol's folder; not needed for --of protocol.", Arity = ArgumentArity.ZeroOrOne };
        var of = new Option<Subject>("--of") { Description = "subject (what is recorded of a person), result (what evaluating gives), or protocol (the file protocol.json).", HelpName = "WHAT", DefaultValueFactory = _ => Subject.Subject };
        of.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "subject", "result", "protocol");
        var version = new Option<string?>("--version") { Description = "A frozen version. Default: the one in force.", HelpName = "V" };
        var output = new Option<string?>("--out") { Description = "Writes to a file instead.", HelpName = "FILE" };
        var format = new Option<OutputFormat>("--format") { Description = "json: a schema is JSON, whatever this says.", DefaultValueFactory = _ => OutputFormat.Json };
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "json");
        var command = new Command("schema", "Prints the JSON Schema (draft-07) of a protocol's subject or result, or of protocol.json.") { path, of, version, output, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(of) != Subject.Protocol && result.GetValue(path) is null) result.AddError("Name the protocol: its folder, or a record file. Only --of protocol needs none.");
        });
        CommandHelp.AddExamples(
            command,
            ("what an app has to send", "protocol schema protocol/NCT06995300 --out subject.schema.json"),
            ("what an editor completes protocol.json by", "protocol schema --of protocol --out protocol/protocol.schema.json"));
        command.SetAction((result, _) => ProtocolTool.InBackground(() =>
            Run(host, result.GetValue(path), result.GetValue(of), result.GetValue(version), result.GetValue(output))));
        return command;
    }

    private static ExitCode Run(ToolHost host, string? path, Subject of, string? version, string? output)
    {
        string text;
        if (of == Subject.Protocol) text = Encoding.UTF8.GetString(ProtocolFileSchema.Bytes());
        else if (OneProtocol.Load(host, path!, version) is not { } protocol) return ExitCode.Findings;
        else text = of == Subject.Result ? ResultSchema.Write(protocol.Model) : SubjectSchema.Write(protocol.Model);
        if (output is null) host.Out.WriteLine(text.TrimEnd('\n'));
        else AtomicFile.Write(host.FullPath(output), Encoding.UTF8.GetBytes(text.TrimEnd('\n') + "\n"));
        return ExitCode.Success;
    }
}
