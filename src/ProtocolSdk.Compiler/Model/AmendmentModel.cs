using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Model;

/// <summary>The amendment that made a version, in the terms of CDISC USDM's StudyAmendment. A null is not stated.</summary>
/// <param name="Number">The amendment's number.</param>
/// <param name="Summary">What changed, in words.</param>
/// <param name="PrimaryReason">The main reason.</param>
/// <param name="SecondaryReasons">Other reasons.</param>
/// <param name="GeographicScopes">Where it applies; empty means everywhere.</param>
/// <param name="Dates">Approvals and effective dates.</param>
/// <param name="Changes">What changed, one by one.</param>
/// <param name="Impacts">What it bears on.</param>
/// <param name="RequiresReconsent">Whether enrolled subjects must consent again; never inferred.</param>
/// <param name="ReconsentNote">Who must consent again, and when.</param>
/// <param name="RenamedDataElements">Data elements that have another name since.</param>
/// <param name="RenamedCriteria">Criteria that have another id since.</param>
public sealed record AmendmentModel(
    string Number,
    string? Summary,
    AmendmentReasonModel? PrimaryReason,
    EquatableArray<AmendmentReasonModel> SecondaryReasons,
    EquatableArray<GeographicScopeModel> GeographicScopes,
    EquatableArray<GovernanceDateModel> Dates,
    EquatableArray<StudyChangeModel> Changes,
    EquatableArray<AmendmentImpactModel> Impacts,
    bool? RequiresReconsent,
    string? ReconsentNote,
    EquatableArray<RenameModel> RenamedDataElements,
    EquatableArray<RenameModel> RenamedCriteria);

/// <summary>A reason: a code of CDISC's terminology, its decode, or other words.</summary>
public sealed record AmendmentReasonModel(string? Code, string? Decode, string? Other);

/// <summary>Global, or the Country, Region or Site with this code.</summary>
public sealed record GeographicScopeModel(string Type, string? Code);

/// <summary>A date (ISO 8601, to the day) of an amendment's life; no scope means everywhere.</summary>
public sealed record GovernanceDateModel(string Type, string Date, EquatableArray<GeographicScopeModel> GeographicScopes);

/// <summary>One change.</summary>
public sealed record StudyChangeModel(string? Name, string? Summary, string? Rationale, EquatableArray<string> Sections);

/// <summary>What an amendment bears on; <paramref name="IsSubstantial"/> null when nobody says.</summary>
public sealed record AmendmentImpactModel(string Type, string? Text, bool? IsSubstantial);

/// <summary>An old name and the new one.</summary>
public sealed record RenameModel(string Old, string New);
