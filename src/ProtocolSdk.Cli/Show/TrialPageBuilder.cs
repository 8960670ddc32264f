using System.Globalization;
using ProtocolSdk.Cli.Import;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Registry;

namespace ProtocolSdk.Cli.Show;

/// <summary>Makes a page of a checked protocol and its record.</summary>
internal static class TrialPageBuilder
{
    /// <summary>The page.</summary>
    public static TrialPage Of(ProtocolModel protocol, StudyRecord record)
    {
        var section = record.ProtocolSection;
        var identification = section?.IdentificationModule;
        var status = section?.StatusModule;
        var arms = section?.ArmsInterventionsModule;
        var title = identification?.BriefTitle ?? identification?.OfficialTitle ?? protocol.Id;
        return new TrialPage
        {
            Id = protocol.Id,
            RegistryUrl = NctId.IsValid(protocol.Id) ? $"https://clinicaltrials.gov/study/{protocol.Id}" : null,
            Version = protocol.Version,
            Hash = protocol.ContentHash,
            Title = title,
            OfficialTitle = identification?.OfficialTitle is { } official && official != title ? official : null,
            Status = RegistryWords.Of(status?.OverallStatus?.Value),
            StatusKind = RegistryWords.StatusKind(status?.OverallStatus?.Value),
            Glance = Lines(Glance(record)),
            Amendment = Lines(Amendment(protocol)),
            Dates = Lines(Dates(status)),
            Summary = section?.DescriptionModule?.BriefSummary,
            Description = section?.DescriptionModule?.DetailedDescription,
            Conditions = section?.ConditionsModule?.Conditions ?? [],
            Keywords = section?.ConditionsModule?.Keywords ?? [],
            Design = Lines(Design(section?.DesignModule)),
            Arms = [.. (arms?.ArmGroups ?? []).Select(a => new PageArm(a.Label ?? "Arm", RegistryWords.Of(a.Type?.Value), a.Description, [.. (a.InterventionNames ?? []).Select(WithoutType)]))],
            Interventions = [.. (arms?.Interventions ?? []).Select(i => new PageIntervention(i.Name ?? "Intervention", RegistryWords.Of(i.Type?.Value), i.Description, i.OtherNames ?? []))],
            Outcomes = [.. Outcomes(section?.OutcomesModule)],
            Inclusion = [.. protocol.Criteria.Where(c => !c.IsExclusion).Select(Criterion)],
            Exclusion = [.. protocol.Criteria.Where(c => c.IsExclusion).Select(Criterion)],
            DataElements = [.. protocol.DataElements.Where(e => !e.IsAttestation).Select(e => new PageDataElement(e.Name, e.Label, e.Type.ToString()!, e.Question, e.UnitOf(null), e.ValueSetOf(null)))],
            Sponsors = Lines(Sponsors(section)),
            Locations = [.. (section?.ContactsLocationsModule?.Locations ?? []).Select(l => new PageLocation(RegistryWords.Join(l.Facility, l.City, l.State, l.Zip, l.Country) ?? "A site", RegistryWords.Of(l.Status?.Value)))],
            Contacts = [.. (section?.ContactsLocationsModule?.CentralContacts ?? []).Select(c => RegistryWords.Join(c.Name, Phone(c), c.Email)).OfType<string>()],
            Identifiers = Lines(Identifiers(identification)),
            RelatedTrials = [.. protocol.RelatedTrials.Select(r => new PageLine(r.NctId, RegistryWords.Join(r.Title, RegistryWords.Of(r.Status), RegistryWords.Of(r.Phase)) ?? ""))],
        };
    }

    private static IEnumerable<(string Label, string? Text)> Glance(StudyRecord record)
    {
        var design = record.ProtocolSection?.DesignModule;
        var eligibility = record.ProtocolSection?.EligibilityModule;
        yield return ("Study type", RegistryWords.Of(design?.StudyType?.Value));
        yield return ("Phase", RegistryWords.Join([.. (design?.Phases ?? []).Select(p => RegistryWords.Of(p.Value))]));
        yield return ("Enrolment", design?.EnrollmentInfo is { Count: { } count } info
            ? string.Create(CultureInfo.InvariantCulture, $"{count:N0}{(info.Type is { } type ? $" ({RegistryWords.Of(type.Value)!.ToLowerInvariant()})" : "")}")
            : null);
        yield return ("Ages", (eligibility?.MinimumAge, eligibility?.MaximumAge) switch
        {
            (null, null) => null,
            ({ } minimum, null) => $"{minimum} and older",
            (null, { } maximum) => $"up to {maximum}",
            var (minimum, maximum) => $"{minimum} to {maximum}",
        });
        yield return ("Sex", RegistryWords.Of(eligibility?.Sex?.Value));
        yield return ("Healthy volunteers", YesOrNo(eligibility?.HealthyVolunteers));
        yield return ("Results", record.HasResults switch { true => "posted", false => "pending", null => null });
        yield return ("Why stopped", record.ProtocolSection?.StatusModule?.WhyStopped);
    }

    private static IEnumerable<(string Label, string? Text)> Amendment(ProtocolModel protocol)
    {
        yield return ("In force from", protocol.EffectiveDate);
        if (protocol.Amendment is not { } amendment) yield break;
        yield return ("Amendment", amendment.Number);
        yield return ("What changes", amendment.Summary);
        yield return ("Reason", amendment.PrimaryReason?.Other ?? amendment.PrimaryReason?.Decode);
        yield return ("Consent again", YesOrNo(amendment.RequiresReconsent));
        yield return ("About consent", amendment.ReconsentNote);
    }

    private static IEnumerable<(string Label, string? Text)> Dates(StatusModule? status)
    {
        yield return ("Start", Dated(status?.StartDateStruct));
        yield return ("Primary completion", Dated(status?.PrimaryCompletionDateStruct));
        yield return ("Completion", Dated(status?.CompletionDateStruct));
        yield return ("First submitted", RegistryWords.Of(status?.StudyFirstSubmitDate));
        yield return ("First posted", RegistryWords.Of(status?.StudyFirstPostDateStruct?.Date));
        yield return ("Results posted", RegistryWords.Of(status?.ResultsFirstPostDateStruct?.Date));
        yield return ("Last updated", RegistryWords.Of(status?.LastUpdatePostDateStruct?.Date));
        yield return ("Verified", status?.StatusVerifiedDate?.Text);
    }

    private static IEnumerable<(string Label, string? Text)> Design(DesignModule? design)
    {
        var info = design?.DesignInfo;
        yield return ("Primary purpose", RegistryWords.Of(info?.PrimaryPurpose?.Value));
        yield return ("Allocation", RegistryWords.Of(info?.Allocation?.Value));
        yield return ("Intervention model", RegistryWords.Of(info?.InterventionModel?.Value));
        yield return ("Model described", info?.InterventionModelDescription);
        yield return ("Observational model", RegistryWords.Of(info?.ObservationalModel?.Value));
        yield return ("Time perspective", RegistryWords.Of(info?.TimePerspective?.Value));
        yield return ("Masking", RegistryWords.Of(info?.MaskingInfo?.Masking?.Value));
        yield return ("Masked", RegistryWords.Join([.. (info?.MaskingInfo?.WhoMasked ?? []).Select(w => RegistryWords.Of(w.Value))]));
        yield return ("Masking described", info?.MaskingInfo?.MaskingDescription);
        yield return ("Follow-up of each person", design?.TargetDuration);
    }

    private static IEnumerable<PageOutcome> Outcomes(OutcomesModule? outcomes)
    {
        (string Kind, IReadOnlyList<Outcome>? Of)[] groups = [("Primary", outcomes?.PrimaryOutcomes), ("Secondary", outcomes?.SecondaryOutcomes), ("Other", outcomes?.OtherOutcomes)];
        return groups.SelectMany(g => (g.Of ?? []).Select(o => new PageOutcome(g.Kind, o.Measure ?? "Outcome", o.Description, o.TimeFrame)));
    }

    private static IEnumerable<(string Label, string? Text)> Sponsors(ProtocolSection? section)
    {
        var sponsors = section?.SponsorCollaboratorsModule;
        yield return ("Lead sponsor", sponsors?.LeadSponsor?.Name);
        foreach (var collaborator in sponsors?.Collaborators ?? []) yield return ("Collaborator", collaborator.Name);
        var party = sponsors?.ResponsibleParty;
        yield return ("Responsible party", RegistryWords.Join(
            RegistryWords.Of(party?.Type?.Value),
            party?.InvestigatorFullName ?? party?.OldNameTitle,
            party?.InvestigatorTitle,
            party?.InvestigatorAffiliation ?? party?.OldOrganization));
        foreach (var official in section?.ContactsLocationsModule?.OverallOfficials ?? [])
            yield return (RegistryWords.Of(official.Role?.Value) ?? "Official", RegistryWords.Join(official.Name, official.Affiliation));
    }

    private static IEnumerable<(string Label, string? Text)> Identifiers(IdentificationModule? identification)
    {
        yield return ("Registry", identification?.NctId);
        yield return ("Acronym", identification?.Acronym);
        yield return ("Sponsor's number", identification?.OrgStudyIdInfo?.Id);
        foreach (var other in identification?.SecondaryIdInfos ?? [])
            yield return (RegistryWords.Of(other.Type?.Value) ?? "Other", RegistryWords.Join(other.Id, other.Domain));
        yield return ("Former registry numbers", RegistryWords.Join([.. identification?.NctIdAliases ?? []]));
    }

    private static PageCriterion Criterion(CriterionModel criterion) => new(
        criterion.Id,
        criterion.Label ?? (criterion.Name is { } name ? Compiler.Text.NameWords.Of(name) : criterion.Id),
        criterion.Text,
        criterion.Origin switch
        {
            Compiler.Model.CriterionOrigin.Rule => "rule",
            Compiler.Model.CriterionOrigin.Attestation => "person",
            _ => "registry field",
        },
        criterion.Cql);

    private static IReadOnlyList<PageLine> Lines(IEnumerable<(string Label, string? Text)> lines) =>
        [.. lines.Where(l => !string.IsNullOrWhiteSpace(l.Text)).Select(l => new PageLine(l.Label, l.Text!))];

    private static string? Dated(PartialDateStruct? date) =>
        date?.Date is not { } day ? null : date.Type is { } type ? $"{day.Text} ({RegistryWords.Of(type.Value)!.ToLowerInvariant()})" : day.Text;

    private static string? Phone(Contact contact) => contact.PhoneExt is { } extension ? $"{contact.Phone} ext. {extension}" : contact.Phone;

    private static string? YesOrNo(bool? value) => value switch { true => "yes", false => "no", null => null };

    // An arm names interventions as "Drug: Aspirin".
    private static string WithoutType(string name) => name.Split(": ", 2) is [_, { Length: > 0 } rest] ? rest : name;
}
