using System.Globalization;
using System.Net;
using System.Text;
using ProtocolSdk.Cli.Output;
using ProtocolSdk.Compiler.Changes;
using Scriban;
using Scriban.Runtime;

namespace ProtocolSdk.Cli.Amendments.Reports;

/// <summary>Writes a diff as one HTML page without scripts and without anything from elsewhere. All decisions are made here; the template prints.</summary>
internal static class HtmlDiffWriter
{
    private const string TemplateName = "diff.html.sbn";
    private static readonly Lazy<Template> Page = new(Load);

    /// <summary>The page.</summary>
    public static string Write(ProtocolDiff diff)
    {
        var model = diff.After.Model;
        var page = Values(
            ("id", Encode(model.Id)),
            ("title", Encode(model.Record.Identification.BriefTitle ?? model.Id)),
            ("before", Encode(diff.Before.Model.Version)),
            ("after", Encode(model.Version)),
            ("sources", diff.Before.Name == diff.Before.Model.Version && diff.After.Name == model.Version ? null : Encode($"{diff.Before.Name} → {diff.After.Name}")),
            ("summary", Encode(DiffWords.Summary(diff))),
            ("amendment", DiffWords.Amendment(model).Select(line => Values(("label", Encode(line.Label)), ("text", Encode(line.Text)))).ToList()),
            ("categories", ProtocolDiff.AllCategories.Select(c => Values(
                ("name", DiffWords.Of(c)),
                ("css", Css(c)),
                ("count", diff.Count(c).ToString(CultureInfo.InvariantCulture)),
                ("meaning", DiffWords.Meaning(c)),
                ("is_none", diff.Count(c) == 0))).ToList()),
            ("effect", diff.Eligibility.Effect.ToString().ToLowerInvariant()),
            ("verdict", Encode(diff.Eligibility.Sentence)),
            ("witnesses", diff.Eligibility.Witnesses.Select(w => Values(
                ("heading", w.BecomesEligible ? "Becomes eligible" : "No longer eligible"),
                ("css", w.BecomesEligible ? "in" : "out"),
                ("words", Encode(w.Words)),
                ("json", Encode(Indent(w.BecomesEligible ? w.AfterJson : w.BeforeJson))))).ToList()),
            ("sections", DiffWords.Sections(diff).Select(Section).ToList()));
        var context = new TemplateContext { LoopLimit = 0, LimitToString = 0, NewLine = "\n" };
        context.PushGlobal(page);
        return Page.Value.Render(context);
    }

    private static ScriptObject Section((ChangeSection Section, IReadOnlyList<(string Item, IReadOnlyList<ProtocolChange> Changes)> Items) section) => Values(
        ("anchor", section.Section.ToString().ToLowerInvariant()),
        ("heading", Encode(DiffWords.Of(section.Section))),
        ("count", section.Items.Sum(item => item.Changes.Count).ToString(CultureInfo.InvariantCulture)),
        ("items", section.Items.Select(item => Values(
            ("name", Encode(item.Item)),
            ("changes", item.Changes.Select(Change).ToList()))).ToList()));

    private static ScriptObject Change(ProtocolChange change) => Values(
        ("kind", change.Kind.ToString().ToLowerInvariant()),
        ("happening", Encode(DiffWords.Happening(change))),
        ("categories", DiffWords.Split(change.Categories).Select(c => Values(("name", DiffWords.Of(c)), ("css", Css(c)))).ToList()),
        ("effect", DiffWords.Of(change.Effect)),
        ("words", string.Concat(WordDiff.Of(change.Before, change.After).Select(Marked))),
        ("is_code", change.Field is "rule" or "cql"),
        ("note", change.Note is null ? null : Encode(change.Note)),
        ("members", change.Categories.HasFlag(ChangeCategories.Code) ? Encode(string.Join(", ", change.Members)) : null));

    private static string Marked(WordRun run) => run.Fate switch
    {
        WordFate.Removed => $"<del>{Encode(run.Text)}</del>",
        WordFate.Added => $"<ins>{Encode(run.Text)}</ins>",
        _ => Encode(run.Text),
    };

    private static string Css(ChangeCategories category) => category.ToString().ToLowerInvariant();

    // Control characters have no place in HTML, and marks that turn the direction of text could make a page lie. Lines stay lines.
    private static string Encode(string text) => WebUtility.HtmlEncode(string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(SafeText.OneLine)));

    private static string Indent(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return JsonText.Text(document.RootElement.WriteTo);
    }

    private static ScriptObject Values(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var view = new ScriptObject();
        foreach (var (name, value) in values) view[name] = value;
        return view;
    }

    private static Template Load()
    {
        using var stream = typeof(HtmlDiffWriter).Assembly.GetManifestResourceStream(TemplateName)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Template.Parse(reader.ReadToEnd(), TemplateName);
    }
}
