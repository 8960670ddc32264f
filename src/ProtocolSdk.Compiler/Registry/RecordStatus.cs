namespace ProtocolSdk.Compiler.Registry;

/// <summary><c>statusModule</c>; null is unstated.</summary>
public sealed record RecordStatus
{
    /// <summary>Such as <c>RECRUITING</c>.</summary>
    public string? OverallStatus { get; init; }

    /// <summary>The status before it became <c>UNKNOWN</c>.</summary>
    public string? LastKnownStatus { get; init; }

    /// <summary>Why the study stopped early.</summary>
    public string? WhyStopped { get; init; }

    /// <summary>When the record was last verified.</summary>
    public PartialDate? Verified { get; init; }

    /// <summary>Start of the study.</summary>
    public RecordDate? Start { get; init; }

    /// <summary>Last collection of data for the primary outcome.</summary>
    public RecordDate? PrimaryCompletion { get; init; }

    /// <summary>End of the study.</summary>
    public RecordDate? Completion { get; init; }

    /// <summary>First submission of the record.</summary>
    public PartialDate? FirstSubmitted { get; init; }

    /// <summary>First posting of the record.</summary>
    public RecordDate? FirstPosted { get; init; }

    /// <summary>Last submission of an update.</summary>
    public PartialDate? LastUpdateSubmitted { get; init; }

    /// <summary>Last posting of an update.</summary>
    public RecordDate? LastUpdatePosted { get; init; }

    /// <summary>First submission of results.</summary>
    public PartialDate? ResultsFirstSubmitted { get; init; }

    /// <summary>First posting of results.</summary>
    public RecordDate? ResultsFirstPosted { get; init; }

    /// <summary>Whether the drug can be had outside the study.</summary>
    public bool? HasExpandedAccess { get; init; }
}

/// <summary>A date of the record and whether it is a fact or a plan.</summary>
/// <param name="Date">The date, as precise as it was given.</param>
/// <param name="Type"><c>ACTUAL</c> or <c>ESTIMATED</c>; null when unstated.</param>
public sealed record RecordDate(PartialDate Date, string? Type);
