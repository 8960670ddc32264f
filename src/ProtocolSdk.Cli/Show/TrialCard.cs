using ProtocolSdk.Cli.Amendments.Reports;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Cli.Output;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ProtocolSdk.Cli.Show;

/// <summary>A trial on the terminal: the card, its criteria, and where it is done.</summary>
internal static class TrialCard
{
    private const int MostSites = 10;

    /// <summary>Writes it; a pipe gets the same without colours.</summary>
    public static void Write(ToolHost host, TrialPage page)
    {
        var console = TerminalDiffWriter.Console(host);
        console.Write(Card(page));
        Write(console, "Who can take part", page.Inclusion, "not met: can't take part");
        Write(console, "Who can't", page.Exclusion, "met: can't take part");
        if (page.Locations.Count > 0)
        {
            console.Write(Heading($"Sites ({page.Locations.Count})"));
            foreach (var site in page.Locations.Take(MostSites)) console.Write(Indented(RegistryWords.Join(site.Place, site.Status)!));
            if (page.Locations.Count > MostSites) console.Write(Indented($"and {page.Locations.Count - MostSites} more"));
        }
    }

    private static Panel Card(TrialPage page)
    {
        var lines = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        Add(lines, "Title", page.Title, new Style(decoration: Decoration.Bold));
        Add(lines, "Status", page.Status, page.StatusKind switch { "open" => Color.Green, "stopped" => Color.Red, _ => Style.Plain });
        foreach (var line in page.Glance) Add(lines, line.Label, line.Text);
        foreach (var line in page.Amendment) Add(lines, line.Label, line.Text);
        Add(lines, "Conditions", RegistryWords.Join([.. page.Conditions]));
        foreach (var line in page.Design) Add(lines, line.Label, line.Text);
        foreach (var arm in page.Arms) Add(lines, "Arm", arm.Interventions.Count == 0 ? arm.Label : $"{arm.Label}: {string.Join(", ", arm.Interventions)}");
        foreach (var line in page.Dates.Take(3)) Add(lines, line.Label, line.Text);
        foreach (var line in page.Sponsors) Add(lines, line.Label, line.Text);
        foreach (var contact in page.Contacts) Add(lines, "Contact", contact);
        foreach (var line in page.Identifiers.Skip(1)) Add(lines, line.Label, line.Text);
        foreach (var line in page.RelatedTrials) Add(lines, "Related", $"{line.Label} {line.Text}");
        return new Panel(lines) { Header = new PanelHeader(Markup.Escape(SafeText.OneLine($" {page.Id} · version {page.Version} "))), Border = BoxBorder.Rounded, Expand = true };
    }

    private static void Write(IAnsiConsole console, string heading, IReadOnlyList<PageCriterion> criteria, string meaning)
    {
        if (criteria.Count == 0) return;
        console.Write(Heading($"{heading} ({criteria.Count}; {meaning})"));
        var table = new Table { Border = TableBorder.None, ShowHeaders = false, Expand = true };
        table.AddColumn(new TableColumn("").NoWrap().PadRight(2)).AddColumn(new TableColumn("").NoWrap().PadRight(2)).AddColumn("");
        foreach (var criterion in criteria)
            table.AddRow(Plain(criterion.Id), new Text(criterion.AnsweredBy, criterion.AnsweredBy == "rule" ? Color.Green : Color.Grey), Plain(SafeText.OneLine(criterion.Text)));
        console.Write(table);
    }

    private static void Add(Grid lines, string label, string? text, Style? style = null)
    {
        if (!string.IsNullOrEmpty(text)) lines.AddRow(new Text(label, Color.Grey), new Text(SafeText.OneLine(text), style));
    }

    private static IRenderable Heading(string text) => new Rows(new Text(""), new Text(text, new Style(decoration: Decoration.Bold)));

    private static Padder Indented(string text) => new(Plain(SafeText.OneLine(text)), new Padding(2, 0, 0, 0));

    private static Text Plain(string text) => new(text);
}
