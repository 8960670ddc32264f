using ProtocolSdk;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Screening;

/// <summary>A row for each person: the status, a mark for each criterion, and what to know next.</summary>
internal static class SubjectTable
{
    private const int MostNamed = 2;

    /// <summary>The table, in the order of the file.</summary>
    public static IRenderable Of(ProtocolDefinition protocol, IReadOnlyList<ScreenedSubject> screened, DateOnly day)
    {
        var table = new Table
        {
            Border = TableBorder.SimpleHeavy,
            Title = new TableTitle($"{screened.Count} subjects on {day:yyyy-MM-dd}  (✓ passes, ✗ stops, ? not known)"),
            UseSafeBorder = false,
        };
        table.AddColumn(new TableColumn("Subject").NoWrap());
        table.AddColumn(new TableColumn("Status").NoWrap());
        foreach (var criterion in protocol.Criteria)
            table.AddColumn(new TableColumn(new Text(criterion.Id)).NoWrap().Centered().Padding(0, 1, 0, 0));
        table.AddColumn(new TableColumn("Why, or what to ask next"));

        foreach (var one in screened)
            table.AddRow(Cells(protocol, one));
        return table;
    }

    private static IEnumerable<IRenderable> Cells(ProtocolDefinition protocol, ScreenedSubject one)
    {
        yield return new Text(one.Id);
        yield return new Text(one.Result.Status.ToString(), OutcomeStyle.Of(one.Result.Status));
        foreach (var criterion in protocol.Criteria)
        {
            var outcome = one.Result.OutcomeAt(criterion.Index);
            yield return new Text(OutcomeStyle.Mark(criterion, outcome), OutcomeStyle.Of(criterion, outcome));
        }

        yield return new Text(Next(one.Result));
    }

    private static string Next(EligibilityResult result) => result.Status switch
    {
        EligibilityStatus.Ineligible => Some("", [.. result.Failures.Select(criterion => criterion.Name ?? criterion.Id)]),
        EligibilityStatus.Undetermined => Some("ask: ", [.. result.Missing.Select(element => element.Label)]),
        _ => "",
    };

    private static string Some(string start, IReadOnlyList<string> names)
    {
        var rest = names.Count - MostNamed;
        return start + string.Join("; ", names.Take(MostNamed)) + (rest > 0 ? $"; {rest} more" : "");
    }
}
