using System.CommandLine;
using System.Globalization;
using System.Text;
using ProtocolSdk.Cli.Amendments;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using Spectre.Console;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol amend</c>: freezes the version in force and begins the next one.</summary>
internal static class AmendCommand
{
    private const string RecordFile = "record.json";
    private const string RulesFile = "protocol.json";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var path = new Argument<string>("PATH") { Description = "The protocol's folder." };
        var version = new Option<string?>("--to") { Description = "The new version. Default: the next whole number, 2.0 after 1.0 and 1.3.", HelpName = "VERSION" };
        var number = new Option<string?>("--number") { Description = "The amendment's number. Default: one more than the last.", HelpName = "N" };
        var summary = new Option<string?>("--summary") { Description = "What changes, in a sentence or two.", HelpName = "TEXT" };
        var reason = new Option<string?>("--reason") { Description = "The main reason.", HelpName = "TEXT" };
        var others = new Option<string[]>("--secondary-reason") { Description = "Another reason; may be given often.", HelpName = "TEXT" };
        var scopes = new Option<string[]>("--scope") { Description = "Where it applies: Global, Country:FR, Region:EU or Site:12; may be given often.", HelpName = "SCOPE" };
        var effective = new Option<string?>("--effective-date") { Description = "From when it is in force, such as 2026-03-01.", HelpName = "DATE" };
        var reconsent = new Option<bool?>("--requires-reconsent") { Description = "Whether enrolled subjects must consent again: true or false. Left out, nothing is said of it." };
        var note = new Option<string?>("--reconsent-note") { Description = "Who must consent again, and when.", HelpName = "TEXT" };
        var format = FormatOption.TextOrJson();
        effective.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) result.AddError($"'{text}' isn't a day such as 2026-03-01.");
        });
        version.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !VersionText.IsVersion(text)) result.AddError($"'{text}' isn't a version such as 2.0.");
        });
        scopes.Validators.Add(result =>
        {
            foreach (var scope in result.Tokens.Select(t => t.Value).Where(scope => !IsScope(scope))) result.AddError($"'{scope}' isn't a scope such as Global, Country:FR, Region:EU or Site:12.");
        });
        var command = new Command("amend", "Freezes the version in force into versions/, and begins the next one.") { path, version, number, summary, reason, others, scopes, effective, reconsent, note, format };
        CommandHelp.AddExamples(
            command,
            ("asks for what it needs", "protocol amend protocol/NCT06995300"),
            ("asks nothing", "protocol amend protocol/NCT06995300 --to 2.0 --number 1 --summary \"Longer wash-out\" --reason \"New safety information\" --requires-reconsent true"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() => Run(
            host,
            result.GetRequiredValue(path),
            before => new AmendmentDraft(
                result.GetValue(version) ?? Asked(host, "Version", NextVersion(before.Version))!,
                result.GetValue(number) ?? Asked(host, "Amendment number", NextNumber(before.Amendment?.Number))!,
                result.GetValue(summary) ?? Asked(host, "Summary", null),
                result.GetValue(reason) ?? Asked(host, "Main reason", null),
                result.GetValue(others) ?? [],
                result.GetValue(scopes) ?? [],
                result.GetValue(effective) ?? AskedDate(host),
                result.GetValue(reconsent) ?? AskedReconsent(host),
                result.GetValue(note)),
            result.GetValue(format),
            cancellation)));
        return command;
    }

    private static ExitCode Run(ToolHost host, string path, Func<ProtocolModel, AmendmentDraft> draftOf, OutputFormat format, CancellationToken cancellation)
    {
        var folder = host.FullPath(path);
        if (!File.Exists(Path.Combine(folder, RecordFile)))
        {
            throw new ToolException($"'{path}' isn't a protocol's folder with a record.json. A record alone has no versions: put it into a folder of its name, as record.json.");
        }

        var before = new VersionLocator(host).OfPath(path);
        var draft = draftOf(before.Model);
        if (VersionText.Compare(draft.Version, before.Model.Version) <= 0) throw new ToolException($"Version {draft.Version} doesn't come after {before.Model.Version}, which is in force.");
        if (Directory.Exists(Path.Combine(folder, "versions", draft.Version))) throw new ToolException($"Version {draft.Version} is frozen already.");
        var rulesPath = Path.Combine(folder, RulesFile);
        var old = File.Exists(rulesPath) ? File.ReadAllBytes(rulesPath) : null;
        var text = AmendedRules.Write(old is null ? null : Utf8.GetString(old), draft);
        var bytes = Utf8.GetBytes(text);
        // Nothing is touched before what will be written has been read as a build will read it.
        ProtocolSnapshot.Of($"{path} as amended", before.Model.Id, (Path.Combine(path, RecordFile), File.ReadAllBytes(Path.Combine(folder, RecordFile))), (Path.Combine(path, RulesFile), bytes));
        cancellation.ThrowIfCancellationRequested();

        var frozen = VersionFreeze.Freeze(folder, before.Model.Version, cancellation);
        try
        {
            cancellation.ThrowIfCancellationRequested();
            AtomicFile.Write(rulesPath, bytes);
        }
        catch
        {
            if (frozen is not null) VersionFreeze.Undo(frozen);
            throw;
        }

        if (format == OutputFormat.Json)
        {
            host.Out.WriteLine(JsonText.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("protocol", before.Model.Id);
                json.WriteString("frozen", before.Model.Version);
                json.WriteString("version", draft.Version);
                json.WriteString("amendment", draft.Number);
                json.WriteEndObject();
            }));
            return ExitCode.Success;
        }

        host.Out.WriteLine($"Version {before.Model.Version} is frozen in {path}/versions/{before.Model.Version}; {path}/{RulesFile} is version {draft.Version} now (amendment {draft.Number}).");
        host.Out.WriteLine($"Edit record.json and protocol.json, then: protocol diff {before.Model.Version} {draft.Version} --protocol {path}");
        return ExitCode.Success;
    }

    private static string? Asked(ToolHost host, string what, string? proposal)
    {
        if (host.Prompt is null) return proposal;
        var prompt = new TextPrompt<string>(Markup.Escape(what) + ":").AllowEmpty();
        if (proposal is not null) prompt.DefaultValue(proposal);
        return host.Prompt.Prompt(prompt) is { Length: > 0 } answer ? answer : proposal;
    }

    private static string? AskedDate(ToolHost host)
    {
        while (Asked(host, "In force from (such as 2026-03-01; empty when not known)", null) is { } text)
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return text;
        }

        return null;
    }

    private static bool? AskedReconsent(ToolHost host)
    {
        if (host.Prompt is null) return null;
        var answer = host.Prompt.Prompt(new TextPrompt<string>("Must enrolled subjects consent again?").AddChoices(["yes", "no", "not decided"]).DefaultValue("not decided"));
        return answer == "not decided" ? null : answer == "yes";
    }

    private static bool IsScope(string scope) =>
        scope == "Global" || (scope.Split(':', 2) is ["Country" or "Region" or "Site", { Length: > 0 }]);

    // 1.0 and 1.3 are followed by 2.0, 7 by 8; what has no number at its start must be named.
    private static string NextVersion(string version)
    {
        var parts = version.Split('.');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)) throw new ToolException($"What follows version '{version}' can't be guessed; say it with --to.");
        return string.Join('.', [(major + 1).ToString(CultureInfo.InvariantCulture), .. Enumerable.Repeat("0", parts.Length - 1)]);
    }

    private static string NextNumber(string? last)
    {
        if (last is null) return "1";
        return int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number + 1).ToString(CultureInfo.InvariantCulture)
            : throw new ToolException($"What follows amendment '{last}' can't be guessed; say it with --number.");
    }
}
