using System.Globalization;
using ProtocolSdk;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Screening;

/// <summary>How many people stop at which criterion, when the criteria are gone through in the protocol's order.</summary>
internal static class ScreeningFunnel
{
    private const int WidestBar = 20;

    /// <summary>The funnel, from everybody screened down to those who are eligible.</summary>
    public static IRenderable Of(ProtocolDefinition protocol, IReadOnlyList<ScreenedSubject> screened)
    {
        var table = new Table
        {
            Border = TableBorder.SimpleHeavy,
            Title = new TableTitle("Screening funnel"),
            UseSafeBorder = false,
        };
        table.AddColumn(new TableColumn("Criterion").NoWrap());
        table.AddColumn(new TableColumn("Stop here").RightAligned());
        table.AddColumn(new TableColumn("Fail it").RightAligned());
        table.AddColumn(new TableColumn("Unknown").RightAligned());
        table.AddColumn(new TableColumn("Go on").RightAligned());
        table.AddColumn("");

        var left = screened.Count;
        table.AddRow(new Text("Screened"), new Text(""), new Text(""), new Text(""), Number(left), Bar(left, screened.Count));
        foreach (var criterion in protocol.Criteria)
        {
            var stopped = screened.Count(one => one.StoppedAt == criterion);
            left -= stopped;
            table.AddRow(
                new Text($"{criterion.Id} {criterion.Label}"),
                Number(stopped),
                Number(screened.Count(one => one.Result.Failures.Contains(criterion))),
                Number(screened.Count(one => one.Result.OutcomeAt(criterion.Index) == CriterionOutcome.Unknown)),
                Number(left),
                Bar(left, screened.Count));
        }

        return new Rows(table, new Text($"Of the {left} whom no criterion stops, {Count(screened, EligibilityStatus.Eligible)} are eligible "
            + $"and {Count(screened, EligibilityStatus.Undetermined)} undetermined: something is still to be asked."));
    }

    private static int Count(IReadOnlyList<ScreenedSubject> screened, EligibilityStatus status) =>
        screened.Count(one => one.Result.Status == status);

    private static Text Number(int count) => new(count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture));

    private static Text Bar(int count, int all) => new(new string('█', all == 0 ? 0 : count * WidestBar / all), Color.Blue);
}
