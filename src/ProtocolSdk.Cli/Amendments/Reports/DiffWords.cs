using System.Globalization;
using ProtocolSdk.Compiler.Changes;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Cli.Amendments.Reports;

/// <summary>The words of a report, the same in every format.</summary>
internal static class DiffWords
{
    /// <summary>A section's heading.</summary>
    public static string Of(ChangeSection section) => section switch
    {
        ChangeSection.Eligibility => "Eligibility",
        ChangeSection.DataElements => "Data elements",
        ChangeSection.ValueSets => "Value sets",
        ChangeSection.Definitions => "Definitions",
        ChangeSection.Arms => "Arms",
        ChangeSection.Interventions => "Interventions",
        ChangeSection.Outcomes => "Outcomes",
        ChangeSection.Design => "Design",
        ChangeSection.Status => "Status and dates",
        ChangeSection.Sites => "Sites",
        ChangeSection.Contacts => "Contacts",
        ChangeSection.Sponsor => "Sponsor and oversight",
        ChangeSection.Identification => "Ids and titles",
        ChangeSection.Description => "Descriptions",
        ChangeSection.References => "References",
        ChangeSection.GeneratedCode => "Generated code",
        _ => "Elsewhere in the files",
    };

    /// <summary>A category as command lines and CI write it, such as <c>ELIGIBILITY</c>.</summary>
    public static string Of(ChangeCategories category) => category.ToString().ToUpperInvariant();

    /// <summary>What a category means, in a few words.</summary>
    public static string Meaning(ChangeCategories category) => category switch
    {
        ChangeCategories.Eligibility => "who can take part may change",
        ChangeCategories.Data => "recorded data fits no more, or means something else",
        ChangeCategories.Code => "code that uses it stops compiling",
        ChangeCategories.Operational => "how the trial is run",
        _ => "words only",
    };

    /// <summary>The single categories of a change, in the order of reports.</summary>
    public static IEnumerable<ChangeCategories> Split(ChangeCategories categories) => ProtocolDiff.AllCategories.Where(c => categories.HasFlag(c));

    /// <summary>An effect as a word; null when nothing is to be said.</summary>
    public static string? Of(EligibilityEffect effect) => effect switch
    {
        EligibilityEffect.None => null,
        EligibilityEffect.Undecided => "compare the words",
        EligibilityEffect.NoDifferenceFound => "no difference found",
        _ => effect.ToString().ToLowerInvariant(),
    };

    /// <summary>What happened to which field, such as <c>rule modified</c>.</summary>
    public static string Happening(ProtocolChange change)
    {
        var kind = change.Kind.ToString().ToLowerInvariant();
        return change.Field is null ? kind : $"{change.Field} {kind}";
    }

    /// <summary>A version for a heading, such as <c>2.0 (HEAD:protocol/NCT1)</c>.</summary>
    public static string Version(ProtocolSnapshot snapshot) =>
        snapshot.Name == snapshot.Model.Version ? snapshot.Name : $"{snapshot.Model.Version} ({snapshot.Name})";

    /// <summary>The amendment in lines of label and text; empty when there is none.</summary>
    public static IEnumerable<(string Label, string Text)> Amendment(ProtocolModel model)
    {
        if (model.EffectiveDate is { } effective) yield return ("In force from", effective);
        if (model.Amendment is not { } amendment) yield break;
        yield return ("Amendment", amendment.Number);
        if (amendment.Summary is { } summary) yield return ("Summary", summary);
        if (Reason(amendment.PrimaryReason) is { } reason) yield return ("Reason", reason);
        var others = amendment.SecondaryReasons.Select(Reason).OfType<string>().ToList();
        if (others.Count > 0) yield return ("Other reasons", string.Join("; ", others));
        if (amendment.GeographicScopes.Count > 0) yield return ("Scope", string.Join(", ", amendment.GeographicScopes.Select(Scope)));
        foreach (var date in amendment.Dates) yield return (date.Type, date.GeographicScopes.Count == 0 ? date.Date : $"{date.Date} ({string.Join(", ", date.GeographicScopes.Select(Scope))})");
        yield return ("Re-consent", Reconsent(amendment));
    }

    /// <summary>Whether subjects must consent again, as the amendment says it.</summary>
    public static string Reconsent(AmendmentModel amendment)
    {
        var answer = amendment.RequiresReconsent switch
        {
            true => "required",
            false => "not required",
            null => "not stated",
        };
        return amendment.ReconsentNote is { } note ? $"{answer}: {note}" : answer;
    }

    /// <summary>How many changes, and of which categories.</summary>
    public static string Summary(ProtocolDiff diff)
    {
        if (diff.Changes.Count == 0) return "No changes.";
        var counts = ProtocolDiff.AllCategories.Where(c => diff.Count(c) > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{diff.Count(c)} {Of(c)}"));
        return string.Create(CultureInfo.InvariantCulture, $"{diff.Changes.Count} {(diff.Changes.Count == 1 ? "change" : "changes")}: {string.Join(", ", counts)}.");
    }

    /// <summary>Changes of one section that belong to one item, together.</summary>
    public static IEnumerable<(ChangeSection Section, IReadOnlyList<(string Item, IReadOnlyList<ProtocolChange> Changes)> Items)> Sections(ProtocolDiff diff) =>
        diff.Changes
            .GroupBy(change => change.Section)
            .OrderBy(group => group.Key == ChangeSection.GeneratedCode ? int.MaxValue : (int)group.Key)
            .Select(group => (group.Key, (IReadOnlyList<(string, IReadOnlyList<ProtocolChange>)>)[.. group.GroupBy(c => c.Item, StringComparer.Ordinal).Select(item => (item.Key, (IReadOnlyList<ProtocolChange>)[.. item]))]));

    private static string? Reason(AmendmentReasonModel? reason) => reason is null ? null : reason.Other is { } other && reason.Decode is { } decode ? $"{decode}: {other}" : reason.Decode ?? reason.Other ?? reason.Code;

    private static string Scope(GeographicScopeModel scope) => scope.Code is null ? scope.Type : $"{scope.Type} {scope.Code}";
}
