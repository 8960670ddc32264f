using System.CommandLine;
using System.Globalization;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cli.Protocols;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Emit.Sql;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol sql</c>: a protocol's criteria as one statement of a database, and the tables that it reads.</summary>
internal static class SqlCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var path = new Argument<string>("PATH") { Description = "A record file, or a protocol's folder." };
        var dialect = new Option<string>("--dialect") { Description = "duckdb, postgresql or spark.", HelpName = "NAME", DefaultValueFactory = _ => SqlTarget.DuckDb.Name };
        dialect.AcceptOnlyFromAmong([.. SqlTarget.All.Select(d => d.Name)]);
        var table = new Option<string>("--table") { Description = "The subjects' table, with its schema if need be.", HelpName = "NAME", DefaultValueFactory = _ => "subjects" };
        table.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>())) result.AddError("--table needs a name.");
        });
        var asOf = new Option<string?>("--as-of") { Description = "The evaluation's day, such as 2025-11-25; without it the statement has a parameter.", HelpName = "DATE" };
        asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && ReadDay(text) is null) result.AddError($"'{text}' isn't a date such as 2025-11-25.");
        });
        var layout = new Option<bool>("--layout") { Description = "Prints the statements that create the tables, and nothing else." };
        var format = FormatOption.TextOrJson("text (the SQL itself) or json (an object with it).");
        var command = new Command("sql", "Prints a protocol's criteria as one SQL statement.") { path, dialect, table, asOf, layout, format };
        CommandHelp.AddExamples(
            command,
            ("the tables, then the criteria", "protocol sql protocol/NCT06995300 --layout"),
            ("for a day, in PostgreSQL", "protocol sql protocol/NCT06995300 --dialect postgresql --table screening.subjects --as-of 2025-11-25"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() => Run(
            host,
            result.GetRequiredValue(path),
            SqlTarget.All.First(d => d.Name == result.GetRequiredValue(dialect)),
            result.GetRequiredValue(table),
            result.GetValue(asOf) is { } text ? ReadDay(text) : null,
            result.GetValue(layout),
            result.GetValue(format))));
        return command;
    }

    private static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static ExitCode Run(ToolHost host, string path, SqlTarget dialect, string table, DateOnly? asOf, bool layout, OutputFormat format)
    {
        var protocols = new ProtocolLocator(host).Find(path).Protocols;
        if (protocols.Count != 1) throw new ToolException($"'{path}' has {protocols.Count} protocols; name one of them.");
        var files = protocols[0];
        var protocol = CheckedProtocol.Of(files);
        var findings = protocol.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (protocol.Model is { } model && findings.Count == 0)
        {
            if (layout)
            {
                Write(SqlEmitter.Layout(model, dialect, table));
                return ExitCode.Success;
            }

            var statement = SqlEmitter.Emit(model, dialect, table, asOf is { } day ? (day.Year, day.Month, day.Day) : null);
            if (statement.Statement is { } text)
            {
                Write(text);
                return ExitCode.Success;
            }

            findings.AddRange(SqlDiagnostics.Of(statement, dialect, (files.Rules ?? files.Record)!.Read([])));
        }

        var report = new FindingReport(warningsAreErrors: false);
        report.AddProtocol(findings);
        foreach (var finding in report.Findings) host.Error.WriteLine(MSBuildFindingWriter.Line(finding, colour: false));
        return ExitCode.Findings;

        void Write(string text)
        {
            if (format == OutputFormat.Text) host.Out.Write(text);
            else host.Out.WriteLine(JsonText.Text(json =>
            {
                json.WriteStartObject();
                json.WriteString("protocol", files.Id);
                json.WriteString("dialect", dialect.Name);
                json.WriteString("table", table);
                if (asOf is { } day) json.WriteString("asOf", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString(layout ? "layout" : "statement", text);
                json.WriteEndObject();
            }));
        }
    }
}
