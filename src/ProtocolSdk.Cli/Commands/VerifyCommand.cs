using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cli.Receipts;

namespace ProtocolSdk.Cli.Commands;

/// <summary><c>protocol verify</c>: whether the receipts of a screening log still hold.</summary>
internal static class VerifyCommand
{
    private const string Green = "\u001b[32m";
    private const string Plain = "\u001b[0m";

    /// <summary>The verb with its options.</summary>
    public static Command Create(ToolHost host)
    {
        var receipts = new Argument<string>("RECEIPTS") { Description = "A screening log: one receipt as a JSON object per line." };
        var protocol = new Option<string>("--protocol") { Description = "The protocol's folder, or a root with many.", HelpName = "PATH", DefaultValueFactory = _ => "protocol" };
        var format = FormatOption.TextOrJson();
        var command = new Command("verify", "Evaluates the receipts of a screening log again, and says which of them don't hold.") { receipts, protocol, format };
        CommandHelp.AddExamples(
            command,
            ("the export of a screening desk", "protocol verify screening-log.ndjson --protocol protocol/NCT06995300"),
            ("for a program", "protocol verify screening-log.ndjson --format json"));
        command.SetAction((result, cancellation) => ProtocolTool.InBackground(() => Run(
            host,
            result.GetRequiredValue(receipts),
            result.GetRequiredValue(protocol),
            result.GetValue(format),
            cancellation)));
        return command;
    }

    private static ExitCode Run(ToolHost host, string receipts, string protocol, OutputFormat format, CancellationToken cancellation)
    {
        var file = host.FullPath(receipts);
        if (!File.Exists(file)) throw new ToolException($"There is no file '{receipts}'.");
        using var check = new ReceiptCheck(host, protocol);
        long count = 0;
        var wrong = new List<CheckedReceipt>();
        foreach (var one in check.Read(file, cancellation))
        {
            count++;
            if (one.Holds) continue;
            wrong.Add(one);
            if (format == OutputFormat.Text) Tell(host, receipts, one);
        }

        if (format == OutputFormat.Json) host.Out.WriteLine(Json(count, wrong));
        else host.Out.WriteLine(Summary(count, wrong.Count, host.UseColour));
        return wrong.Count == 0 ? ExitCode.Success : ExitCode.Findings;
    }

    private static void Tell(ToolHost host, string receipts, CheckedReceipt one)
    {
        foreach (var problem in one.Problems)
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{receipts}({one.Line}): error: {SafeText.OneLine(problem)}"));
    }

    private static string Summary(long count, int wrong, bool colour)
    {
        var receipts = string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "receipt" : "receipts")}");
        if (wrong > 0) return string.Create(CultureInfo.InvariantCulture, $"{receipts}: {wrong} {(wrong == 1 ? "doesn't" : "don't")} hold.");
        var sentence = count == 1 ? $"{receipts}: it holds." : $"{receipts}: all hold.";
        return colour ? Green + sentence + Plain : sentence;
    }

    private static string Json(long count, List<CheckedReceipt> wrong) => JsonText.Text(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("receipts", count);
        json.WriteNumber("holding", count - wrong.Count);
        json.WriteStartArray("mismatches");
        foreach (var one in wrong) Write(json, one);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, CheckedReceipt one)
    {
        json.WriteStartObject();
        json.WriteNumber("line", one.Line);
        if (one.Receipt is { } receipt)
        {
            json.WriteString("protocol", receipt.ProtocolId);
            json.WriteString("protocolVersion", receipt.ProtocolVersion);
        }

        json.WriteStartArray("problems");
        foreach (var problem in one.Problems) json.WriteStringValue(problem);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
