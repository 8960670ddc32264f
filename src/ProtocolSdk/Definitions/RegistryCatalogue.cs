namespace ProtocolSdk;

/// <summary>An arm group of the trial (<c>armsInterventionsModule.armGroups</c>).</summary>
/// <param name="Label">The registry's label.</param>
/// <param name="Type">The registry's type, such as <c>EXPERIMENTAL</c>; null when not stated.</param>
/// <param name="Description">The registry's description; null when not stated.</param>
/// <param name="Interventions">The interventions given in this arm, as far as the record names them.</param>
public sealed record TrialArm(string Label, string? Type, string? Description, IReadOnlyList<TrialIntervention> Interventions);

/// <summary>An intervention of the trial (<c>armsInterventionsModule.interventions</c>).</summary>
/// <param name="Name">The registry's name.</param>
/// <param name="Type">The registry's type, such as <c>PROCEDURE</c>; null when not stated.</param>
/// <param name="Description">The registry's description; null when not stated.</param>
/// <param name="OtherNames">Other names; empty when none are stated.</param>
public sealed record TrialIntervention(string Name, string? Type, string? Description, IReadOnlyList<string> OtherNames);

/// <summary>An outcome measure (<c>outcomesModule</c>).</summary>
/// <param name="Kind">Primary, secondary or other.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Description">How; null when not stated.</param>
/// <param name="TimeFrame">When; null when not stated.</param>
public sealed record TrialOutcome(TrialOutcomeKind Kind, string Measure, string? Description, string? TimeFrame);

/// <summary>The rank of an outcome measure.</summary>
public enum TrialOutcomeKind
{
    /// <summary>Primary.</summary>
    Primary,

    /// <summary>Secondary.</summary>
    Secondary,

    /// <summary>Other, pre-specified.</summary>
    Other,
}

/// <summary>A place where the trial runs (<c>contactsLocationsModule.locations</c>). Null where the record is silent.</summary>
/// <param name="Facility">The facility's name.</param>
/// <param name="Status">The recruitment status at this place, such as <c>RECRUITING</c>.</param>
/// <param name="City">The city.</param>
/// <param name="State">The state or province.</param>
/// <param name="Country">The country.</param>
public sealed record TrialSite(string? Facility, string? Status, string? City, string? State, string? Country);

/// <summary>A sponsor or collaborator (<c>sponsorCollaboratorsModule</c>).</summary>
/// <param name="Name">The organisation's name.</param>
/// <param name="Class">The registry's class, such as <c>INDUSTRY</c> or <c>OTHER</c>; null when not stated.</param>
public sealed record TrialOrganization(string Name, string? Class);

/// <summary>A trial that protocol.json names as related.</summary>
/// <param name="NctId">Its registry number.</param>
/// <param name="Title">Its title; null when not stated.</param>
/// <param name="Status">Its overall status; null when not stated.</param>
/// <param name="Phase">Its phase; null when not stated.</param>
public sealed record RelatedTrial(string NctId, string? Title, string? Status, string? Phase);

/// <summary>A reference of the record (<c>referencesModule.references</c>).</summary>
/// <param name="Citation">The citation.</param>
/// <param name="Pmid">The PubMed id; null when not stated.</param>
/// <param name="Type">The registry's type, such as <c>BACKGROUND</c>; null when not stated.</param>
public sealed record TrialReference(string Citation, string? Pmid, string? Type);
