namespace ProtocolSdk;

/// <summary>
/// The amendment that made a protocol version of the one before, in the terms of CDISC USDM's StudyAmendment. It says what its authors
/// wrote in protocol.json; nothing is inferred. A null was not stated.
/// </summary>
/// <param name="Number">The amendment's number, such as <c>2</c>.</param>
public sealed record StudyAmendment(string Number)
{
    /// <summary>What changed, in words; null when not stated.</summary>
    public string? Summary { get; init; }

    /// <summary>The main reason; null when not stated.</summary>
    public StudyAmendmentReason? PrimaryReason { get; init; }

    /// <summary>Other reasons; empty when none are stated.</summary>
    public IReadOnlyList<StudyAmendmentReason> SecondaryReasons { get; init; } = [];

    /// <summary>Where the amendment applies; empty means everywhere.</summary>
    public IReadOnlyList<GeographicScope> GeographicScopes { get; init; } = [];

    /// <summary>Approvals and effective dates, per place where they differ.</summary>
    public IReadOnlyList<GovernanceDate> Dates { get; init; } = [];

    /// <summary>What changed, one by one.</summary>
    public IReadOnlyList<StudyChange> Changes { get; init; } = [];

    /// <summary>What the amendment bears on.</summary>
    public IReadOnlyList<StudyAmendmentImpact> Impacts { get; init; } = [];

    /// <summary>Whether enrolled subjects must consent again; null when the amendment doesn't say, which is not a no.</summary>
    public bool? RequiresReconsent { get; init; }

    /// <summary>Who must consent again, and when; null when not stated.</summary>
    public string? ReconsentNote { get; init; }

    /// <summary>Data elements that have another name since: old name to new.</summary>
    public IReadOnlyDictionary<string, string> RenamedDataElements { get; init; } = new Dictionary<string, string>();

    /// <summary>Criteria that have another id since: old id to new.</summary>
    public IReadOnlyDictionary<string, string> RenamedCriteria { get; init; } = new Dictionary<string, string>();
}

/// <summary>A reason for an amendment (USDM's StudyAmendmentReason).</summary>
/// <param name="Code">The code in CDISC's terminology, such as <c>C99904x2</c>; null when not stated.</param>
/// <param name="Decode">The code in words; null when not stated.</param>
/// <param name="Other">The reason where no code says it; null when a code does.</param>
public sealed record StudyAmendmentReason(string? Code, string? Decode, string? Other);

/// <summary>One change that an amendment made (USDM's StudyChange). A null was not stated.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What changed.</param>
/// <param name="Rationale">Why.</param>
/// <param name="Sections">The changed sections of the protocol document.</param>
public sealed record StudyChange(string? Name, string? Summary, string? Rationale, IReadOnlyList<string> Sections);

/// <summary>What an amendment bears on (USDM's StudyAmendmentImpact).</summary>
/// <param name="Type">Such as "Study Subject Safety".</param>
/// <param name="Text">The impact in words; null when not stated.</param>
/// <param name="IsSubstantial">Whether it is substantial; null when not stated.</param>
public sealed record StudyAmendmentImpact(string Type, string? Text, bool? IsSubstantial);

/// <summary>A date of an amendment's life (USDM's GovernanceDate).</summary>
/// <param name="Type">What happened: "Sponsor Approval", "Regulatory Approval", "Ethics Approval", "Protocol Effective" or another one.</param>
/// <param name="Date">The day.</param>
/// <param name="GeographicScopes">Where; empty means everywhere.</param>
public sealed record GovernanceDate(string Type, DateOnly Date, IReadOnlyList<GeographicScope> GeographicScopes)
{
    /// <summary>True for the date from which the version is in force.</summary>
    public bool IsEffectiveDate =>
        string.Equals(Type, "Protocol Effective", StringComparison.OrdinalIgnoreCase) || string.Equals(Type, "Protocol Effective Date", StringComparison.OrdinalIgnoreCase);
}

/// <summary>How far a geographic scope reaches, from the widest to the narrowest.</summary>
public enum GeographicScopeType
{
    /// <summary>Everywhere.</summary>
    Global,

    /// <summary>One country.</summary>
    Country,

    /// <summary>A region.</summary>
    Region,

    /// <summary>One site.</summary>
    Site,
}

/// <summary>Where something holds (USDM's GeographicScope).</summary>
/// <param name="Type">How far it reaches.</param>
/// <param name="Code">Which country, region or site, as protocol.json writes it; null for <see cref="GeographicScopeType.Global"/>.</param>
public sealed record GeographicScope(GeographicScopeType Type, string? Code);

/// <summary>
/// A place whose protocol version is asked for, by the codes that protocol.json uses. What is null isn't known: give the country too where
/// dates of countries and of sites are mixed.
/// </summary>
/// <param name="Country">The country's code, such as <c>FR</c>.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Site">The site's code.</param>
public sealed record TrialPlace(string? Country = null, string? Region = null, string? Site = null)
{
    /// <summary>Whether the scope holds here; null when this place doesn't say.</summary>
    internal bool? IsIn(GeographicScope scope)
    {
        var own = scope.Type switch
        {
            GeographicScopeType.Country => Country,
            GeographicScopeType.Region => Region,
            GeographicScopeType.Site => Site,
            _ => null,
        };
        if (scope.Type == GeographicScopeType.Global) return true;
        return own is null ? null : string.Equals(own, scope.Code, StringComparison.OrdinalIgnoreCase);
    }
}
