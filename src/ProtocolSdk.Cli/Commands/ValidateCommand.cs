using System.CommandLine;
using System.Globalization;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cli.Protocols;
using ProtocolSdk.Cli.Validation;
using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol validate</c>: recorded subjects against the schema of a protocol's subject.</summary>
internal static class ValidateCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var files = new Argument<string[]>("FILE") { Description = "Subjects: one JSON object, an array, or an object on each line (NDJSON).", Arity = ArgumentArity.OneOrMore };
        var protocol = new Option<string>("--protocol") { Description = "The protocol: a record file, or a protocol's folder.", HelpName = "PATH", DefaultValueFactory = _ => "protocol" };
        var version = new Option<string?>("--version") { Description = "A frozen version, under which the subjects were recorded. Default: the one in force.", HelpName = "V" };
        var warnAsError = new Option<bool>("--warnaserror") { Description = "Warnings count as errors: names that are nearly a data element's, subjects of another version." };
        var format = FormatOption.TextOrJson();
        var command = new Command("validate", "Checks subjects against the JSON Schema of a protocol's subject, and says what to write instead.") { files, protocol, version, warnAsError, format };
        CommandHelp.AddExamples(
            command,
            ("one person", "protocol validate subject.json --protocol protocol/NCT06995300"),
            ("a file with one on each line, in CI", "protocol validate subjects.ndjson --protocol protocol/NCT06995300 --warnaserror"),
            ("data of an earlier version", "protocol validate enrolled.ndjson --protocol protocol/NCT06995300 --version 1.0 --format json"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() => Run(
            host,
            result.GetRequiredValue(files),
            result.GetRequiredValue(protocol),
            result.GetValue(version),
            result.GetValue(warnAsError),
            result.GetValue(format),
            cancellation)));
        return command;
    }

    private static ExitCode Run(ToolHost host, string[] files, string path, string? version, bool warnAsError, OutputFormat format, CancellationToken cancellation)
    {
        var missing = files.Where(f => !File.Exists(host.FullPath(f))).ToList();
        if (missing.Count > 0) throw new ToolException($"There is no file {string.Join(", ", missing.Select(f => $"'{f}'"))}.");
        if (OneProtocol.Load(host, path, version) is not { } protocol) return ExitCode.Findings;
        var validator = new SubjectValidator(protocol.Model);
        var report = new ValidationReport();
        ProgressBar.Run(host, "Validating", progress =>
        {
            for (var i = 0; i < files.Length; i++)
            {
                foreach (var document in SubjectDocuments.Read(files[i], host.FullPath(files[i])))
                {
                    cancellation.ThrowIfCancellationRequested();
                    Check(files[i], document, validator, report);
                    progress((i + document.Share) / files.Length);
                }
            }

            return true;
        });

        if (format == OutputFormat.Json) host.Out.WriteLine(report.Json(protocol.Model.Id, protocol.Model.Version));
        else report.WriteText(host);
        return report.Errors > 0 || (warnAsError && report.Warnings > 0) ? ExitCode.Findings : ExitCode.Success;
    }

    private static void Check(string file, SubjectDocument document, SubjectValidator validator, ValidationReport report)
    {
        var ofText = document.File.Diagnostics.Select(d => new SubjectFinding(
            document.LineOffset + d.Location.Start.Line + 1,
            d.Location.Start.Character + 1,
            null,
            null,
            d.Severity == DiagnosticSeverity.Error,
            SafeText.OneLine(InFile(d.Message, document.LineOffset)))).ToList();
        if (document.Problem is { } problem) ofText = [new SubjectFinding(document.LineOffset + 1, 1, null, null, true, problem)];
        if (!document.File.IsComplete || document.Problem is not null)
        {
            report.Add(file, ofText);
            return;
        }

        foreach (var subject in SubjectDocuments.SubjectsOf(document))
        {
            report.Add(file, [.. ofText, .. validator.Validate(document.File.Source, subject, document.LineOffset)]);
            ofText = [];
        }
    }

    // A message about a line that was parsed by itself calls it line 1.
    private static string InFile(string message, int lineOffset) =>
        lineOffset == 0 ? message : message.Replace("in line 1 ", string.Create(CultureInfo.InvariantCulture, $"in line {lineOffset + 1} "), StringComparison.Ordinal);
}
