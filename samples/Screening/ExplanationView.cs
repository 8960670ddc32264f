using ProtocolSdk;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Screening;

/// <summary>The full answer for one person: each criterion, its words, and clause by clause why it came out as it did.</summary>
internal static class ExplanationView
{
    /// <summary>The explanation as a tree.</summary>
    public static IRenderable Of(ScreenedSubject one, EligibilityExplanation explanation)
    {
        var title = new Paragraph($"Subject {one.Id} is ").Append(Lower(explanation.Status), OutcomeStyle.Of(explanation.Status));
        var tree = new Tree(title) { Guide = TreeGuide.Line };
        foreach (var criterion in explanation.Criteria)
            Add(tree, criterion);

        if (one.Result.Missing.Count > 0)
        {
            var ask = tree.AddNode(new Text("Still to ask", Color.Yellow));
            foreach (var element in one.Result.Missing)
                ask.AddNode(new Text(element.Question ?? element.Label));
        }

        return tree;
    }

    private static void Add(Tree tree, CriterionExplanation explained)
    {
        var criterion = explained.Criterion;
        var heading = new Paragraph($"{criterion.Id} ")
            .Append(OutcomeStyle.Words(criterion, explained.Outcome), OutcomeStyle.Of(criterion, explained.Outcome))
            .Append($": {criterion.Text}");
        var node = tree.AddNode(heading);
        Add(node, explained.Clause);
    }

    private static void Add(IHasTreeNodes parent, ClauseExplanation explained)
    {
        var seen = explained.Parts.Count == 0 ? string.Concat(explained.Observed.Select(value => $"\n  {value}")) : "";
        if (explained.Error is not null) seen = $"\n  could not be evaluated: {explained.Error}";
        var node = parent.AddNode(new Paragraph($"{Answer(explained.Value)}: ").Append(explained.Clause.Cql, Color.Grey).Append(seen));
        foreach (var part in explained.Parts)
            Add(node, part);
    }

    private static string Answer(bool? value) => value switch
    {
        true => "true",
        false => "false",
        null => "unknown",
    };

    private static string Lower(EligibilityStatus status) => status.ToString().ToLowerInvariant();
}
