namespace ProtocolSdk.Compiler.Changes;

/// <summary>Whom a change concerns; a change has one category or more.</summary>
[Flags]
public enum ChangeCategories
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A public generated member disappears or changes its type: code that used it no longer compiles.</summary>
    Code = 1,

    /// <summary>Subject data that was valid before isn't now, or means something else, or the reverse.</summary>
    Data = 2,

    /// <summary>The set of eligible people may change.</summary>
    Eligibility = 4,

    /// <summary>How the trial is run: sites, dates, contacts, design, arms, interventions, outcomes.</summary>
    Operational = 8,

    /// <summary>Words only.</summary>
    Editorial = 16,
}

/// <summary>What happened to an item.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Something of it is different.</summary>
    Modified,

    /// <summary>It has another name.</summary>
    Renamed,

    /// <summary>It has another place or number; what it says is as it was.</summary>
    Moved,
}

/// <summary>The part of the protocol that changed, in the order in which reports show them.</summary>
public enum ChangeSection
{
    /// <summary>Eligibility criteria and the fields about them.</summary>
    Eligibility,

    /// <summary>Data elements of the subject.</summary>
    DataElements,

    /// <summary>Value sets.</summary>
    ValueSets,

    /// <summary>Definitions that rules share.</summary>
    Definitions,

    /// <summary>Arm groups.</summary>
    Arms,

    /// <summary>Interventions.</summary>
    Interventions,

    /// <summary>Outcome measures.</summary>
    Outcomes,

    /// <summary>Study design.</summary>
    Design,

    /// <summary>Status and dates.</summary>
    Status,

    /// <summary>Sites.</summary>
    Sites,

    /// <summary>Contacts and officials.</summary>
    Contacts,

    /// <summary>Sponsor, collaborators, responsible party, oversight.</summary>
    Sponsor,

    /// <summary>Ids and titles.</summary>
    Identification,

    /// <summary>Summary, description, conditions, keywords.</summary>
    Description,

    /// <summary>References, links, data sharing, related trials.</summary>
    References,

    /// <summary>Whatever else the files say, at its place in the JSON.</summary>
    Other,

    /// <summary>Generated members that no other change accounts for.</summary>
    GeneratedCode,
}

/// <summary>What a change does to the set of eligible people.</summary>
public enum EligibilityEffect
{
    /// <summary>Nothing is said: the change isn't about eligibility.</summary>
    None,

    /// <summary>It may change, and only a person can tell how.</summary>
    Undecided,

    /// <summary>More people can be eligible, and nobody who was isn't.</summary>
    Loosened,

    /// <summary>Fewer people can be eligible, and nobody new is.</summary>
    Tightened,

    /// <summary>Some become eligible and some no longer are.</summary>
    Moved,

    /// <summary>Proven: the same people are eligible.</summary>
    Unchanged,

    /// <summary>A search found nobody for whom the answer differs, but it couldn't cover everybody.</summary>
    NoDifferenceFound,
}
