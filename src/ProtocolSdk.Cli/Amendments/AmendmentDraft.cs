namespace ProtocolSdk.Cli.Amendments;

/// <summary>What an amendment is said to be, before it is written into protocol.json. A null is left out.</summary>
/// <param name="Version">The new version.</param>
/// <param name="Number">The amendment's number.</param>
/// <param name="Summary">What changes, in words.</param>
/// <param name="PrimaryReason">The main reason, as a decode of CDISC's terminology or in other words.</param>
/// <param name="SecondaryReasons">Other reasons.</param>
/// <param name="Scopes">Where it applies: <c>Global</c>, <c>Country:FR</c>, <c>Region:…</c>, <c>Site:…</c>.</param>
/// <param name="EffectiveDate">From when it is in force, <c>2026-03-01</c>.</param>
/// <param name="RequiresReconsent">Whether enrolled subjects must consent again.</param>
/// <param name="ReconsentNote">Who must, and when.</param>
internal sealed record AmendmentDraft(
    string Version,
    string Number,
    string? Summary,
    string? PrimaryReason,
    IReadOnlyList<string> SecondaryReasons,
    IReadOnlyList<string> Scopes,
    string? EffectiveDate,
    bool? RequiresReconsent,
    string? ReconsentNote);
