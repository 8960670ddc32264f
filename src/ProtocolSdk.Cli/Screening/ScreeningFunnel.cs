using System.Globalization;
using System.Text;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Cql;
using ProtocolSdk.Screening;

namespace ProtocolSdk.Cli.Screening;

/// <summary>How many subjects are left behind each criterion: for a terminal, and as a page of its own.</summary>
internal sealed class ScreeningFunnel(ProtocolDefinition protocol, AsOf asOf, ScreeningTally tally)
{
    private const int LabelWidth = 36;

    /// <summary>The funnel as lines of text.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{protocol.Id} {protocol.Version} as of {asOf.Today}: {tally.Subjects} subjects screened");
        if (tally.BadLines > 0) text.Append(CultureInfo.InvariantCulture, $", {tally.BadLines} lines are no subject");
        text.Append(CultureInfo.InvariantCulture, $"\n{"",LabelWidth + 7}{"fail",12}{"unknown",12}{"remain",12}\n");
        foreach (var (criterion, counts, remaining) in Steps())
            text.Append(CultureInfo.InvariantCulture, $"{criterion.Id,-6} {Short(criterion.Label),-LabelWidth}{counts.Failing,12}{counts.Unknown,12}{remaining,12}\n");
        return text.Append(CultureInfo.InvariantCulture, $"{tally.Eligible} eligible, {tally.Undetermined} undetermined, {tally.Ineligible} ineligible").ToString();
    }

    /// <summary>The funnel as one JSON object.</summary>
    public string Json() => JsonText.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("protocol", protocol.Id);
        json.WriteString("version", protocol.Version);
        json.WriteString("asOf", asOf.Today.ToString());
        json.WriteNumber("subjects", tally.Subjects);
        json.WriteNumber("badLines", tally.BadLines);
        json.WriteNumber("eligible", tally.Eligible);
        json.WriteNumber("undetermined", tally.Undetermined);
        json.WriteNumber("ineligible", tally.Ineligible);
        json.WriteStartArray("criteria");
        foreach (var (criterion, counts, remaining) in Steps())
        {
            json.WriteStartObject();
            json.WriteString("id", criterion.Id);
            json.WriteNumber("met", counts.Met);
            json.WriteNumber("notMet", counts.NotMet);
            json.WriteNumber("unknown", counts.Unknown);
            json.WriteNumber("failing", counts.Failing);
            json.WriteNumber("onlyFailing", counts.OnlyFailing);
            json.WriteNumber("remaining", remaining);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The funnel as one HTML file that needs nothing else.</summary>
    public string Html()
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Screening for {{Encode(protocol.Id)}}</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2733; background: #fff }
            table { border-collapse: collapse; width: 100% }
            th, td { padding: .3rem .6rem; border-bottom: 1px solid #dde3ea; text-align: right }
            th:nth-child(-n+2), td:nth-child(-n+2) { text-align: left }
            svg text { font: 13px system-ui, sans-serif; fill: #1c2733 }
            small { color: #5b6b7c }
            </style>
            </head>
            <body>
            <h1>Screening for {{Encode(protocol.Id)}}</h1>
            <p>{{Encode(protocol.Title ?? "")}} Version {{Encode(protocol.Version)}}, as of {{asOf.Today}}.</p>
            <p><b>{{tally.Subjects:N0}}</b> screened: <b>{{tally.Eligible:N0}}</b> eligible, <b>{{tally.Undetermined:N0}}</b> undetermined, <b>{{tally.Ineligible:N0}}</b> ineligible; {{tally.BadLines:N0}} lines were no subject.</p>

            """);
        AppendChart(page);
        page.Append("<table>\n<thead><tr><th>Criterion</th><th></th><th>met</th><th>not met</th><th>unknown</th><th>fails</th><th>fails alone</th><th>remain</th></tr></thead>\n<tbody>\n");
        foreach (var (criterion, counts, remaining) in Steps())
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{Encode(criterion.Id)}</td><td title=\"{Encode(criterion.Text)}\">{Encode(criterion.Label)}</td><td>{counts.Met:N0}</td><td>{counts.NotMet:N0}</td><td>{counts.Unknown:N0}</td><td>{counts.Failing:N0}</td><td>{counts.OnlyFailing:N0}</td><td>{remaining:N0}</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n<p><small>Remain: subjects whom neither this criterion nor one before it keeps out. Fails alone: kept out by this criterion and no other. ");
        return page.Append(CultureInfo.InvariantCulture, $"Protocol SHA-256 {Encode(protocol.Hash)}.</small></p>\n</body>\n</html>\n").ToString();
    }

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);

    private static string Short(string label)
    {
        var line = SafeText.OneLine(label);
        return line.Length < LabelWidth ? line : line[..(LabelWidth - 2)] + "…";
    }

    private IEnumerable<(CriterionDefinition Criterion, CriterionTally Counts, long Remaining)> Steps()
    {
        var remaining = tally.Subjects;
        foreach (var criterion in protocol.Criteria)
        {
            var counts = tally[criterion.Index];
            remaining -= counts.FirstFailing;
            yield return (criterion, counts, remaining);
        }
    }

    // A bar per step, centred, as wide as the share that remains.
    private void AppendChart(StringBuilder page)
    {
        const int Row = 26, Left = 300, Width = 520;
        var height = (protocol.Criteria.Count + 2) * Row;
        page.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" aria-label=\"Screening funnel\" viewBox=\"0 0 {Left + Width + 100} {height}\" width=\"100%\">\n");
        var y = 0;
        Bar("Screened", tally.Subjects, "#4a78a8");
        foreach (var (criterion, _, remaining) in Steps()) Bar($"{criterion.Id} {Short(criterion.Label)}", remaining, "#7fa3c7");
        Bar("Eligible", tally.Eligible, "#3f8f5f");
        page.Append("</svg>\n");

        void Bar(string label, long count, string colour)
        {
            var width = tally.Subjects == 0 ? 0 : (double)count / tally.Subjects * Width;
            page.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"0\" y=\"{y + 17}\">{Encode(label)}</text><rect x=\"{Left + ((Width - width) / 2):0.##}\" y=\"{y + 2}\" width=\"{width:0.##}\" height=\"{Row - 4}\" fill=\"{colour}\"/><text x=\"{Left + Width + 8}\" y=\"{y + 17}\">{count:N0}</text>\n");
            y += Row;
        }
    }
}
