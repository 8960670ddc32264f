using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Compiler.Registry.Lints;

/// <summary>Dates of the study.</summary>
internal static class StatusLints
{
    private const string Module = "protocolSection.statusModule.";

    public static IEnumerable<RecordFinding> Find(RegistryRecord record)
    {
        var status = record.Status;
        return new[]
        {
            Order(status.PrimaryCompletion, "primaryCompletionDateStruct", "primary completion", status.Start, "start"),
            Order(status.Completion, "completionDateStruct", "completion", status.Start, "start"),
            Order(status.Completion, "completionDateStruct", "completion", status.PrimaryCompletion, "primary completion"),
        }.Where(f => f is not null).Select(f => f!);
    }

    private static RecordFinding? Order(RecordDate? later, string path, string laterName, RecordDate? earlier, string earlierName) =>
        later is not null && earlier is not null && later.Date.Latest < earlier.Date.Earliest
            ? new RecordFinding(
                DiagnosticCatalogue.DatesOutOfOrder,
                Module + path + ".date",
                null,
                null,
                [laterName, later.Date.ToString(), earlierName, earlier.Date.ToString()])
            : null;
}
