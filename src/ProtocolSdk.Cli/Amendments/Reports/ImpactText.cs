using System.Globalization;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cql;
using Spectre.Console;

namespace ProtocolSdk.Cli.Amendments.Reports;

/// <summary>Writes impacts for people: counts, and a table of those whose answer changes or who lack data.</summary>
internal sealed class ImpactText(ToolHost host, ProtocolSnapshot after, ReconsentDemand reconsent)
{
    private const int MostRows = 200;

    private readonly List<SubjectImpact> _shown = [];
    private int _left;

    /// <summary>Takes a subject; only as many are kept as a table can show.</summary>
    public void Add(SubjectImpact impact)
    {
        if (!impact.Changes && impact.LacksData.Count == 0) return;
        if (_shown.Count < MostRows) _shown.Add(impact);
        else _left++;
    }

    /// <summary>Writes the report.</summary>
    public void Write(ProtocolSnapshot before, ImpactCounts counts, AsOf asOf)
    {
        var console = TerminalDiffWriter.Console(host);
        Line($"{after.Model.Id}: {Counted(counts.Subjects)} recorded under version {before.Model.Version}, evaluated under version {after.Model.Version} as of {asOf}");
        foreach (var (transition, count) in counts.Transitions) Line($"  {transition}: {count.ToString(CultureInfo.InvariantCulture)}");
        Line($"  {Counted(counts.LackData)} {(counts.LackData == 1 ? "lacks" : "lack")} data that the new version needs");
        if (counts.DataProblems > 0) Line($"  {Counted(counts.DataProblems)} with data that doesn't fit the new version");
        Line(reconsent.IsRequired switch
        {
            true => $"  {Counted(counts.Reconsent)} must consent again, as the amendment says",
            false => "  nobody must consent again, as the amendment says",
            null => "  whether anybody must consent again: the amendment doesn't say",
        });
        foreach (var note in reconsent.Notes) Line($"    {note}");
        if (counts.OtherVersions > 0) Line($"  {Counted(counts.OtherVersions)} recorded under other versions, passed over");
        if (counts.BadLines > 0) Line($"  {counts.BadLines.ToString(CultureInfo.InvariantCulture)} lines couldn't be read");
        if (_shown.Count == 0) return;

        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        table.AddColumns(new TableColumn("Subject").NoWrap(), new TableColumn("Before").NoWrap(), new TableColumn("After").NoWrap(), new TableColumn("Why, and what to ask"));
        foreach (var impact in _shown)
        {
            table.AddRow(new Text(SafeText.OneLine(impact.Id ?? $"line {impact.Line}")), new Text(impact.Before.ToString()), new Text(impact.After?.ToString() ?? "data doesn't fit"), new Text(SafeText.OneLine(Why(impact))));
        }

        console.Write(table);
        if (_left > 0) Line($"… and {_left.ToString(CultureInfo.InvariantCulture)} more; --format ndjson has all.");

        void Line(string text) => console.Write(new Paragraph(SafeText.OneLine(text)).Append("\n"));
    }

    private static string Why(SubjectImpact impact)
    {
        if (impact.DataProblem is { } problem) return problem;
        var reasons = impact.Criteria.Select(c => $"{c.Id} {Outcome(c.Before)} → {Outcome(c.After)}");
        return string.Join("; ", impact.LacksData.Count == 0 ? reasons : reasons.Append("ask: " + string.Join(", ", impact.LacksData)));
    }

    private static string Outcome(CriterionOutcome? outcome) => outcome switch
    {
        CriterionOutcome.Met => "met",
        CriterionOutcome.NotMet => "not met",
        CriterionOutcome.Unknown => "unknown",
        _ => "absent",
    };

    private static string Counted(int count) => MSBuildFindingWriter.Counted(count, "subject");
}
