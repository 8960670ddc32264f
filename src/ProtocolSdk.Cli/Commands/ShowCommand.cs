using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cli.Protocols;
using ProtocolSdk.Cli.Show;
using ProtocolSdk.Registry;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol show</c>: a trial as a card on the terminal, as a page, or as JSON.</summary>
internal static class ShowCommand
{
    private static readonly JsonSerializerOptions Indented = new(HtmlTrialWriter.Json) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var path = new Argument<string?>("PATH") { Description = "A record file, or a protocol's folder; not needed for --print-template.", Arity = ArgumentArity.ZeroOrOne };
        var html = new Option<bool>("--html") { Description = "One HTML page, complete in itself: no scripts, nothing from elsewhere." };
        var template = new Option<string?>("--template") { Description = "A Scriban template in the place of the built-in one; means --html.", HelpName = "FILE" };
        var printTemplate = new Option<bool>("--print-template") { Description = "Prints the built-in template, to start your own from." };
        var version = new Option<string?>("--version") { Description = "A frozen version. Default: the one in force.", HelpName = "V" };
        var output = new Option<string?>("--out") { Description = "Writes to a file instead.", HelpName = "FILE" };
        var format = FormatOption.TextOrJson("text, or json: what a template sees, before it is encoded for HTML.");
        var command = new Command("show", "Shows a trial: a card on the terminal, or a page to read and print.") { path, html, template, printTemplate, version, output, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(path) is null && !result.GetValue(printTemplate)) result.AddError("Name the protocol: its folder, or a record file.");
            if (result.GetValue(format) == OutputFormat.Json && (result.GetValue(html) || result.GetValue(template) is not null)) result.AddError("--format json and --html exclude each other.");
        });
        CommandHelp.AddExamples(
            command,
            ("a card", "protocol show protocol/NCT06995300"),
            ("a page", "protocol show protocol/NCT06995300 --html --out NCT06995300.html"),
            ("a page of your own", "protocol show --print-template > trial.html.sbn\n  protocol show protocol/NCT06995300 --template trial.html.sbn --out NCT06995300.html"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() =>
        {
            if (result.GetValue(printTemplate)) return Put(host, HtmlTrialWriter.BuiltInTemplate(), result.GetValue(output));
            var asHtml = result.GetValue(html) || result.GetValue(template) is not null;
            return Run(host, result.GetValue(path)!, result.GetValue(version), asHtml, result.GetValue(template), result.GetValue(format), result.GetValue(output), cancellation);
        }));
        return command;
    }

    private static ExitCode Run(ToolHost host, string path, string? version, bool asHtml, string? template, OutputFormat format, string? output, CancellationToken cancellation)
    {
        if (template is not null && !File.Exists(host.FullPath(template))) throw new ToolException($"There is no file '{template}'.");
        if (OneProtocol.Load(host, path, version) is not { } protocol) return ExitCode.Findings;
        var page = TrialPageBuilder.Of(protocol.Model, StudyRecord.Parse(protocol.Files.Record!.Read([]).Text));
        if (format == OutputFormat.Json) return Put(host, JsonSerializer.Serialize(page, Indented), output);
        if (asHtml)
        {
            try
            {
                return Put(host, HtmlTrialWriter.Write(page, template is null ? null : File.ReadAllText(host.FullPath(template)), template, cancellation), output);
            }
            catch (TemplateException error)
            {
                host.Error.WriteLine(error.Message);
                return ExitCode.Findings;
            }
        }

        if (output is null)
        {
            TrialCard.Write(host, page);
            return ExitCode.Success;
        }

        var text = new StringWriter { NewLine = "\n" };
        TrialCard.Write(new ToolHost { Out = text, Error = text, WorkingDirectory = host.WorkingDirectory }, page);
        return Put(host, text.ToString(), output);
    }

    private static ExitCode Put(ToolHost host, string text, string? output)
    {
        if (output is null) host.Out.WriteLine(text.TrimEnd('\n'));
        else AtomicFile.Write(host.FullPath(output), Encoding.UTF8.GetBytes(text.TrimEnd('\n') + "\n"));
        return ExitCode.Success;
    }
}
