using System.CommandLine;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.New;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol new</c>: a first protocol.json beside a record, with the criteria written out, ready for rules.</summary>
internal static class NewCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var path = new Argument<string>("PATH") { Description = "A record as downloaded, or a protocol's folder with its record.json." };
        var output = new Option<string?>("--out")
        {
            Description = "The protocol root that the record is copied into, as NCT…/record.json. Left out, a record file becomes a folder where it lies.",
            HelpName = "DIR",
        };
        var format = FormatOption.TextOrJson();
        var command = new Command("new", "Starts a protocol.json for a record: ids, names and texts of its criteria, ready for rules. Never overwrites.") { path, output, format };
        CommandHelp.AddExamples(
            command,
            ("from a download, into this project", "protocol new NCT06995300.json --out protocol"),
            ("protocol/NCT06995300.json becomes a folder", "protocol new protocol/NCT06995300.json"),
            ("beside a record that has none yet", "protocol new protocol/NCT06995300"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() =>
            Run(host, result.GetRequiredValue(path), result.GetValue(output), result.GetValue(format), cancellation)));
        return command;
    }

    private static ExitCode Run(ToolHost host, string path, string? output, OutputFormat format, CancellationToken cancellation)
    {
        var made = NewProtocol.At(host, path, output);
        var writesSchema = made.WritesSchema;
        var model = made.Write(cancellation, out var errors);
        if (model is null)
        {
            var report = new FindingReport(warningsAreErrors: false);
            report.AddProtocol(errors);
            foreach (var finding in report.Findings) host.Error.WriteLine(MSBuildFindingWriter.Line(finding, colour: false));
            return ExitCode.Findings;
        }

        var folder = Path.GetRelativePath(host.WorkingDirectory, made.Folder).Replace('\\', '/');
        var written = model.Criteria.Where(c => c.Origin != Compiler.Model.CriterionOrigin.RegistryField).ToList();
        if (format == OutputFormat.Json) host.Out.WriteLine(Json(made.Id, folder, model, writesSchema));
        else WriteText(host, folder, written, model.Criteria.Count - written.Count, writesSchema);
        return ExitCode.Success;
    }

    private static void WriteText(ToolHost host, string folder, List<CriterionModel> written, int ofFields, bool writesSchema)
    {
        var inclusions = written.Count(c => !c.IsExclusion);
        host.Out.WriteLine(
            $"{folder}/protocol.json is written: {MSBuildFindingWriter.Counted(inclusions, "inclusion criterion", "inclusion criteria")} and "
            + $"{MSBuildFindingWriter.Counted(written.Count - inclusions, "exclusion criterion", "exclusion criteria")}, each answered by a person until it has a rule"
            + (ofFields == 0 ? "." : $"; {ofFields} more {(ofFields == 1 ? "comes" : "come")} from the record's fields for age, sex and healthy volunteers."));
        if (writesSchema) host.Out.WriteLine($"{Path.GetDirectoryName(folder)?.Replace('\\', '/')}/{ProtocolFileSchema.FileName} is written, by which an editor completes and checks it.".TrimStart('/'));
        host.Out.WriteLine("Give a criterion a rule (\"cql\"), declare the data it reads (\"dataElements\"), and then:");
        host.Out.WriteLine($"  protocol check {folder}");
    }

    private static string Json(string id, string folder, ProtocolModel model, bool writesSchema) => JsonText.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("protocol", id);
        json.WriteString("folder", folder);
        json.WriteBoolean("schemaWritten", writesSchema);
        json.WriteStartArray("criteria");
        foreach (var criterion in model.Criteria)
        {
            json.WriteStartObject();
            json.WriteString("id", criterion.Id);
            json.WriteString("name", criterion.Name);
            json.WriteString("kind", criterion.IsExclusion ? "exclusion" : "inclusion");
            json.WriteString("origin", criterion.Origin == Compiler.Model.CriterionOrigin.RegistryField ? "registryField" : "attestation");
            json.WriteString("text", criterion.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
