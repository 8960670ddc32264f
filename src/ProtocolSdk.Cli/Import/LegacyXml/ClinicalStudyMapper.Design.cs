using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ProtocolSdk.Cli.Import.LegacyXml;

/// <summary>Design, arms, interventions and outcomes.</summary>
internal sealed partial class ClinicalStudyMapper
{
    private const string Interventional = "INTERVENTIONAL";
    private const string RegistrySuffix = " [Patient Registry]";

    private JsonObject DesignModule()
    {
        var words = study.Line("study_type");
        var isRegistry = words?.EndsWith(RegistrySuffix, StringComparison.OrdinalIgnoreCase) == true;
        if (isRegistry) words = words![..^RegistrySuffix.Length];
        // Withheld studies have "N/A".
        var type = words == "N/A" ? null : LegacyCodes.Code(words);
        var phase = study.Line("phase");
        // The older XML says N/A for every study that isn't a trial.
        var phases = phase is null || (phase == "N/A" && type != Interventional) ? [] : phase.Split('/', StringSplitOptions.TrimEntries) is var parts && phase == "N/A" ? ["N/A"] : parts;
        var access = study.Child("expanded_access_info");
        return new JsonObject()
            .With("studyType", type)
            .With("expandedAccessTypes", new JsonObject()
                .With("individual", LegacyCodes.Boolean(access?.Line("expanded_access_type_individual")))
                .With("intermediate", LegacyCodes.Boolean(access?.Line("expanded_access_type_intermediate")))
                .With("treatment", LegacyCodes.Boolean(access?.Line("expanded_access_type_treatment"))))
            .With("patientRegistry", isRegistry ? true : LegacyCodes.Boolean(study.Line("patient_registry")))
            .With("targetDuration", study.Line("target_duration"))
            .With("phases", phases.Select(LegacyCodes.Code).OfType<string>())
            .With("designInfo", DesignInfo())
            .With("bioSpec", new JsonObject()
                .With("retention", LegacyCodes.Code(study.Line("biospec_retention")))
                .With("description", study.Block("biospec_descr")))
            .With("enrollmentInfo", Enrollment());
    }

    private JsonObject Enrollment()
    {
        var enrollment = study.Child("enrollment");
        var words = enrollment?.Line();
        var info = new JsonObject();
        if (words is null) return info;
        if (!int.TryParse(words, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count))
        {
            _notCarried.Add($"enrollment: '{ApiRecord.Shown(words)}' isn't a number");
            return info;
        }

        info["count"] = count;
        return info.With("type", LegacyCodes.Code(enrollment!.Attribute("type")));
    }

    private JsonObject DesignInfo()
    {
        var design = study.Child("study_design_info");
        // Before 2017 it was one line: "Allocation: Randomized, Masking: Double Blind, …".
        var line = DesignLine(study.Line("study_design"));
        return new JsonObject()
            .With("allocation", LegacyCodes.Code(Of("allocation", "Allocation")))
            .With("interventionModel", LegacyCodes.Code(Of("intervention_model", "Intervention Model")))
            .With("interventionModelDescription", design?.Line("intervention_model_description"))
            .With("primaryPurpose", LegacyCodes.Code(Of("primary_purpose", "Primary Purpose")))
            .With("observationalModel", LegacyCodes.Code(Of("observational_model", "Observational Model")))
            .With("timePerspective", LegacyCodes.Code(Of("time_perspective", "Time Perspective")))
            .With("maskingInfo", Masking(Of("masking", "Masking"), design?.Line("masking_description")));

        string? Of(string element, string key) => design?.Line(element) ?? line.GetValueOrDefault(key);
    }

    private Dictionary<string, string> DesignLine(string? words)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (words is null) return parts;
        foreach (var part in BetweenKeys().Split(words))
        {
            var colon = part.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0) continue;
            var key = part[..colon];
            parts[key] = part[(colon + 2)..];
            if (key == "Endpoint Classification") _notCarried.Add("study_design, Endpoint Classification: the API v2 has no such field");
        }

        return parts;
    }

    // "Double (Participant, Investigator)" is two fields.
    private static JsonObject Masking(string? words, string? description)
    {
        var masking = new JsonObject();
        if (words is null) return masking.With("maskingDescription", description);
        var code = LegacyCodes.Code(words);
        string[] who = [];
        var open = words.IndexOf('(', StringComparison.Ordinal);
        if (code != "NONE" && open > 0)
        {
            code = LegacyCodes.Code(words[..open].Trim());
            who = words[(open + 1)..].TrimEnd(')').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        return masking
            .With("masking", code)
            .With("maskingDescription", description)
            .With("whoMasked", who.Select(LegacyCodes.Code).OfType<string>());
    }

    private JsonObject ArmsInterventionsModule()
    {
        var interventions = study.Children("intervention").Select(i => (
            Type: i.Line("intervention_type"),
            Name: i.Line("intervention_name"),
            Description: i.Block("description"),
            Arms: i.Lines("arm_group_label"),
            OtherNames: i.Lines("other_name"))).ToList();
        var arms = study.Children("arm_group").Select(arm =>
        {
            var label = arm.Line("arm_group_label");
            return new JsonObject()
                .With("label", label)
                .With("type", LegacyCodes.Code(arm.Line("arm_group_type")))
                .With("description", arm.Block("description"))
                .With("interventionNames", interventions.Where(i => label is not null && i.Arms.Contains(label)).Select(i => $"{i.Type}: {i.Name}"));
        });
        return new JsonObject()
            .With("armGroups", arms)
            .With("interventions", interventions.Select(i => new JsonObject()
                .With("type", LegacyCodes.Code(i.Type))
                .With("name", i.Name)
                .With("description", i.Description)
                .With("armGroupLabels", i.Arms)
                .With("otherNames", i.OtherNames)));
    }

    private IEnumerable<JsonObject> Outcomes(string name) => study.Children(name).Select(outcome => new JsonObject()
        .With("measure", outcome.Line("measure"))
        .With("description", outcome.Block("description"))
        .With("timeFrame", outcome.Line("time_frame")));

    [GeneratedRegex(@", (?=[A-Z][A-Za-z ]+: )", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenKeys();
}
