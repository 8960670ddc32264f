using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ProtocolSdk.Compiler.Changes;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Registry.Criteria;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.Tests.Amendments;

/// <summary>A change that is made to a record on purpose, and what it is known to mean.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Made">The categories that it makes.</param>
/// <param name="Effect">What it does to eligibility; null when the words alone can't tell, or nothing is said.</param>
/// <param name="Change">Does it; false when the record has nothing to do it to.</param>
internal sealed partial record RecordMutation(string Name, ChangeCategories Made, EligibilityEffect? Effect, Func<MutatedRecord, bool> Change)
{
    private const ChangeCategories Eligibility = ChangeCategories.Eligibility;
    private const ChangeCategories Data = ChangeCategories.Data;
    private const ChangeCategories Code = ChangeCategories.Code;
    private const ChangeCategories Operational = ChangeCategories.Operational;
    private const ChangeCategories Editorial = ChangeCategories.Editorial;

    /// <summary>All mutations. Records are compared without protocol.json, so that each criterion is a statement that a person answers.</summary>
    public static IReadOnlyList<RecordMutation> All { get; } =
    [
        new("minimum age raised", Eligibility, EligibilityEffect.Tightened, r => r.Age("minimumAge", +2)),
        new("minimum age lowered", Eligibility, EligibilityEffect.Loosened, r => r.Age("minimumAge", -2)),
        new("maximum age raised", Eligibility, EligibilityEffect.Loosened, r => r.Age("maximumAge", +5)),
        new("open to women only", Eligibility | Data, EligibilityEffect.Tightened, r => r.Set("eligibilityModule", "sex", "ALL", "FEMALE")),
        new("last criterion dropped", Eligibility | Data | Code, EligibilityEffect.Loosened, r => r.Criterion(^1, _ => "")),
        new("criterion added at the end", Eligibility | Data, EligibilityEffect.Tightened, r => r.Criterion(^1, text => text + "\n* Any ruby-red umbrella at the time of screening")),
        new("criterion negated", Eligibility | Data, null, r => r.Criterion(0, text => Marker().Replace(text, m => m.Value + "It is not the case that: "))),
        new("unit changed", Eligibility | Data, null, r => r.AnyCriterion(text => Unit().IsMatch(text), text => Unit().Replace(text, m => m.Value == "weeks" ? "months" : "weeks", 1))),
        new("number changed", Eligibility | Data, null, r => r.AnyCriterion(text => Number().IsMatch(text), text => Number().Replace(text, m => m.Value + "7", 1))),
        new("renumbered: two criteria swapped", Data, EligibilityEffect.Unchanged, r => r.Swap()),
        new("reworded: people called otherwise", Editorial, EligibilityEffect.Unchanged, r => r.AnyCriterion(text => People().IsMatch(text), text => People().Replace(text, "participants"))),
        new("arm renamed", Operational | Code, EligibilityEffect.Unchanged, r => r.RenameArm()),
        new("outcome added", Operational, EligibilityEffect.Unchanged, r => r.Add("outcomesModule", "primaryOutcomes", new JsonObject { ["measure"] = "Umbrellas lost on the way", ["timeFrame"] = "1 year" })),
        new("site added", Operational, EligibilityEffect.Unchanged, r => r.Add("contactsLocationsModule", "locations", new JsonObject { ["facility"] = "Clinic of Elsewhere", ["city"] = "Elsewhere", ["country"] = "Atlantis" })),
        new("site removed", Operational | Code, EligibilityEffect.Unchanged, r => r.RemoveFirst("contactsLocationsModule", "locations")),
        new("completion moved", Operational, EligibilityEffect.Unchanged, r => r.Completion()),
        new("enrolment changed", Operational, EligibilityEffect.Unchanged, r => r.Enrolment()),
        new("summary reworded", Editorial, EligibilityEffect.Unchanged, r => r.Summary()),
    ];

    [GeneratedRegex(@"\A\s*(?:[*\-•o]|\d+[.)])?\s*")]
    private static partial Regex Marker();

    [GeneratedRegex(@"\b(?:weeks|months|years)\b")]
    private static partial Regex Unit();

    [GeneratedRegex(@"(?<![\w.,/\-])\d{1,3}(?![\w.,/)\-])")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:patients|subjects)\b")]
    private static partial Regex People();
}

/// <summary>A record that is being changed.</summary>
internal sealed class MutatedRecord(string json)
{
    private readonly JsonNode _root = JsonNode.Parse(json)!;

    /// <summary>The text now.</summary>
    public string Json => _root.ToJsonString();

    /// <summary>The protocol that a record's text makes.</summary>
    public static ProtocolModel Model(string json) => ProtocolCompiler.Compile(new ProtocolSource("NCT00000001", new SourceFile("record.json", json), null)).Model!;

    public bool Age(string field, int years)
    {
        if (Module("eligibilityModule")?[field]?.GetValue<string>() is not { } text || !text.EndsWith(" Years", StringComparison.Ordinal)) return false;
        var age = int.Parse(text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) + years;
        if (age is < 1 or > 100) return false;
        Module("eligibilityModule")![field] = $"{age} Years";
        return true;
    }

    public bool Set(string module, string field, string from, string to)
    {
        if (Module(module)?[field]?.GetValue<string>() != from) return false;
        Module(module)![field] = to;
        return true;
    }

    public bool Criterion(Index which, Func<string, string> change)
    {
        var criteria = Criteria();
        return criteria.Count > 2 && Replace(criteria[which], change);
    }

    public bool AnyCriterion(Func<string, bool> fits, Func<string, string> change)
    {
        var text = Text();
        return Criteria().FirstOrDefault(c => fits(text.Substring(c.Span.Start, c.Span.Length))) is { } criterion && Replace(criterion, change);
    }

    public bool Swap()
    {
        var criteria = Criteria();
        if (criteria.Count < 3 || criteria[0].Kind != criteria[1].Kind || criteria[0].Text == criteria[1].Text) return false;
        var text = Text();
        var (first, second) = (criteria[0].Span, criteria[1].Span);
        var between = text[first.End..second.Start];
        SetText(text[..first.Start] + text[second.Start..second.End] + between + text[first.Start..first.End] + text[second.End..]);
        var now = Criteria();
        return now.Count == criteria.Count && now[0].Text == criteria[1].Text && now[1].Text == criteria[0].Text;
    }

    public bool RenameArm()
    {
        if (Module("armsInterventionsModule")?["armGroups"]?[0] is not JsonObject arm || arm["label"]?.GetValue<string>() is not { } old) return false;
        var label = old + " (as amended)";
        arm["label"] = label;
        foreach (var labels in Module("armsInterventionsModule")!["interventions"]?.AsArray().Select(i => i!["armGroupLabels"]?.AsArray()) ?? [])
        {
            for (var i = 0; i < (labels?.Count ?? 0); i++)
            {
                if (labels![i]!.GetValue<string>() == old) labels[i] = label;
            }
        }

        return true;
    }

    public bool Add(string module, string list, JsonObject item)
    {
        if (Module(module)?[list] is not JsonArray items) return false;
        items.Add(item);
        return true;
    }

    public bool RemoveFirst(string module, string list)
    {
        if (Module(module)?[list] is not JsonArray { Count: > 1 } items) return false;
        items.RemoveAt(0);
        return true;
    }

    public bool Completion()
    {
        if (Module("statusModule")?["completionDateStruct"] is not JsonObject completion) return false;
        completion["date"] = "2031-03";
        return true;
    }

    public bool Enrolment()
    {
        if (Module("designModule")?["enrollmentInfo"] is not JsonObject enrolment || enrolment["count"] is null) return false;
        enrolment["count"] = enrolment["count"]!.GetValue<int>() + 11;
        return true;
    }

    public bool Summary()
    {
        if (Module("descriptionModule")?["briefSummary"]?.GetValue<string>() is not { } summary) return false;
        Module("descriptionModule")!["briefSummary"] = "In short, " + summary;
        return true;
    }

    private JsonNode? Module(string name) => _root["protocolSection"]?[name];

    private string Text() => Module("eligibilityModule")?["eligibilityCriteria"]?.GetValue<string>() ?? "";

    private void SetText(string text) => Module("eligibilityModule")!["eligibilityCriteria"] = text;

    private EquatableArray<EligibilityCriterion> Criteria() => Model(Json).Record.Eligibility.Criteria.Criteria;

    // Text is messy; where the splitter reads the changed text as something other than what was meant, the change wasn't the one that is known.
    private bool Replace(EligibilityCriterion criterion, Func<string, string> change)
    {
        var before = Criteria();
        var text = Text();
        var old = text.Substring(criterion.Span.Start, criterion.Span.Length);
        var changed = change(old);
        SetText(text[..criterion.Span.Start] + changed + text[criterion.Span.End..]);
        var after = Criteria();
        var expected = before.Count + (changed.Length == 0 ? -1 : changed.Contains("ruby-red", StringComparison.Ordinal) ? 1 : 0);
        var kept = before.Count(b => after.Any(a => a.FullText == b.FullText && a.Kind == b.Kind));
        return after.Count == expected && kept >= before.Count - (changed.Contains("ruby-red", StringComparison.Ordinal) ? 0 : 1);
    }
}
