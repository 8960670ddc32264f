using System.Globalization;
using ProtocolSdk;
using ProtocolSdk.Registry;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Screening;

/// <summary>The trial at a glance, from its registry record.</summary>
internal static class ProtocolCard
{
    /// <summary>The card; what the record doesn't state has no line.</summary>
    public static IRenderable Of(ProtocolDefinition protocol)
    {
        var lines = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (var (label, value) in Lines(protocol))
        {
            if (!string.IsNullOrEmpty(value))
                lines.AddRow(new Text(label, Color.Grey), new Text(value));
        }

        return new Panel(lines)
        {
            Header = new PanelHeader($" {Markup.Escape(protocol.Id)} · version {Markup.Escape(protocol.Version)} "),
            Border = BoxBorder.Rounded,
            Expand = true,
        };
    }

    private static IEnumerable<(string Label, string? Value)> Lines(ProtocolDefinition protocol)
    {
        var section = protocol.Record.ProtocolSection;
        var identification = section?.IdentificationModule;
        var status = section?.StatusModule;
        var sponsors = section?.SponsorCollaboratorsModule;
        var design = section?.DesignModule;
        var eligibility = section?.EligibilityModule;
        var contacts = section?.ContactsLocationsModule;

        yield return ("Title", protocol.Title);
        yield return ("Sponsor's number", identification?.OrgStudyIdInfo?.Id);
        yield return ("Status", Words(status?.OverallStatus?.Value));
        yield return ("Phase", Join(design?.Phases?.Select(phase => Words(phase.Value))));
        yield return ("Design", Design(design));
        yield return ("Enrolment", design?.EnrollmentInfo?.Count?.ToString(CultureInfo.InvariantCulture));
        yield return ("Dates", Dates(status));
        yield return ("Conditions", Join(section?.ConditionsModule?.Conditions));
        yield return ("Arms", Join(protocol.Arms.Select(Arm)));
        yield return ("Ages", Ages(eligibility));
        yield return ("Sex", Words(eligibility?.Sex?.Value));
        yield return ("Lead sponsor", sponsors?.LeadSponsor?.Name);
        foreach (var location in contacts?.Locations ?? [])
            yield return ("Site", Join([location.Facility, location.City, location.Country, Words(location.Status?.Value)]));
        foreach (var contact in contacts?.CentralContacts ?? [])
            yield return ("Contact", Join([contact.Name, contact.Phone, contact.Email]));
        yield return ("Results", protocol.Record.HasResults == false ? "pending" : null);
        foreach (var related in protocol.RelatedTrials)
            yield return ("Related", Join([related.NctId, related.Title]));
    }

    private static string? Design(DesignModule? design) => Join(
    [
        Words(design?.StudyType?.Value),
        Words(design?.DesignInfo?.InterventionModel?.Value),
        Named("purpose", design?.DesignInfo?.PrimaryPurpose?.Value),
        Named("allocation", design?.DesignInfo?.Allocation?.Value),
        Named("masking", design?.DesignInfo?.MaskingInfo?.Masking?.Value),
    ]);

    private static string? Dates(StatusModule? status) => Join(
    [
        Dated("start", status?.StartDateStruct?.Date?.Text),
        Dated("completion", status?.CompletionDateStruct?.Date?.Text),
        Dated("last update", status?.LastUpdatePostDateStruct?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ]);

    private static string? Ages(EligibilityModule? eligibility) => (eligibility?.MinimumAge, eligibility?.MaximumAge) switch
    {
        (null, null) => null,
        ({ } minimum, null) => $"{minimum} and older",
        (null, { } maximum) => $"up to {maximum}",
        var (minimum, maximum) => $"{minimum} to {maximum}",
    };

    private static string Arm(TrialArm arm) =>
        arm.Interventions.Count == 0 ? arm.Label : $"{arm.Label}: {Join(arm.Interventions.Select(one => one.Name))}";

    private static string? Named(string name, string? code) => code is null ? null : $"{name} {Words(code)!.ToLowerInvariant()}";

    private static string? Dated(string what, string? date) => date is null ? null : $"{what} {date}";

    private static string? Join(IEnumerable<string?>? parts) =>
        parts is null ? null : string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));

    // The registry's codes, ACTIVE_NOT_RECRUITING or NA, as people say them.
    private static string? Words(string? code) => code switch
    {
        null or "" => null,
        "NA" => "Not applicable",
        _ => code[..1] + code[1..].Replace('_', ' ').ToLowerInvariant(),
    };
}
