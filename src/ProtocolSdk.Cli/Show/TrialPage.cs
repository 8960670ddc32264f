namespace ProtocolSdk.Cli.Show;

/// <summary>
/// A trial as people read it, all decisions made: what the terminal's card, the HTML page's template and <c>--format json</c> print. Texts are the
/// registry's, as they are; whoever prints them encodes them. What the record doesn't state is null, or an empty list.
/// </summary>
internal sealed record TrialPage
{
    /// <summary>The protocol's identity.</summary>
    public required string Id { get; init; }

    /// <summary>The page of the registry; null when the identity isn't an NCT number.</summary>
    public string? RegistryUrl { get; init; }

    /// <summary>The protocol version.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the protocol's content.</summary>
    public required string Hash { get; init; }

    /// <summary>The brief title, or the identity.</summary>
    public required string Title { get; init; }

    /// <summary>The official title; null when it says the same.</summary>
    public string? OfficialTitle { get; init; }

    /// <summary>The overall status in words.</summary>
    public string? Status { get; init; }

    /// <summary>The status's kind: open, closed, stopped or unknown, for a colour.</summary>
    public required string StatusKind { get; init; }

    /// <summary>Study type, phase, enrolment, ages, sex and the like: the trial at a glance.</summary>
    public required IReadOnlyList<PageLine> Glance { get; init; }

    /// <summary>The amendment that made this version; empty when there is none.</summary>
    public required IReadOnlyList<PageLine> Amendment { get; init; }

    /// <summary>Dates of the trial and of its record.</summary>
    public required IReadOnlyList<PageLine> Dates { get; init; }

    /// <summary>The brief summary.</summary>
    public string? Summary { get; init; }

    /// <summary>The detailed description.</summary>
    public string? Description { get; init; }

    /// <summary>Conditions.</summary>
    public required IReadOnlyList<string> Conditions { get; init; }

    /// <summary>Keywords.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>Purpose, allocation, model, masking.</summary>
    public required IReadOnlyList<PageLine> Design { get; init; }

    /// <summary>Arm groups with their interventions.</summary>
    public required IReadOnlyList<PageArm> Arms { get; init; }

    /// <summary>Interventions.</summary>
    public required IReadOnlyList<PageIntervention> Interventions { get; init; }

    /// <summary>Outcomes, the primary ones first.</summary>
    public required IReadOnlyList<PageOutcome> Outcomes { get; init; }

    /// <summary>Criteria that must be met.</summary>
    public required IReadOnlyList<PageCriterion> Inclusion { get; init; }

    /// <summary>Criteria that keep people out.</summary>
    public required IReadOnlyList<PageCriterion> Exclusion { get; init; }

    /// <summary>What is asked about a subject, without attestations.</summary>
    public required IReadOnlyList<PageDataElement> DataElements { get; init; }

    /// <summary>Sponsor, collaborators, responsible party, officials.</summary>
    public required IReadOnlyList<PageLine> Sponsors { get; init; }

    /// <summary>Sites.</summary>
    public required IReadOnlyList<PageLocation> Locations { get; init; }

    /// <summary>Central contacts.</summary>
    public required IReadOnlyList<string> Contacts { get; init; }

    /// <summary>Other identifiers.</summary>
    public required IReadOnlyList<PageLine> Identifiers { get; init; }

    /// <summary>Related trials of protocol.json.</summary>
    public required IReadOnlyList<PageLine> RelatedTrials { get; init; }
}

/// <summary>A label and what stands behind it.</summary>
internal sealed record PageLine(string Label, string Text);

/// <summary>An arm group.</summary>
internal sealed record PageArm(string Label, string? Type, string? Description, IReadOnlyList<string> Interventions);

/// <summary>An intervention.</summary>
internal sealed record PageIntervention(string Name, string? Type, string? Description, IReadOnlyList<string> OtherNames);

/// <summary>An outcome.</summary>
internal sealed record PageOutcome(string Kind, string Measure, string? Description, string? TimeFrame);

/// <summary>An eligibility criterion.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">A short label.</param>
/// <param name="Text">The registry's words.</param>
/// <param name="AnsweredBy">A rule, a person, or the record's field.</param>
/// <param name="Cql">The rule; null when there is none.</param>
internal sealed record PageCriterion(string Id, string Label, string Text, string AnsweredBy, string? Cql);

/// <summary>A data element.</summary>
internal sealed record PageDataElement(string Name, string Label, string Type, string? Question, string? Unit, string? ValueSet);

/// <summary>A site.</summary>
internal sealed record PageLocation(string Place, string? Status);
