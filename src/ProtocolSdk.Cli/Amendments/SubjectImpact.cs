using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Cli.Amendments;

/// <summary>A criterion that comes out otherwise for a subject.</summary>
/// <param name="Id">Its id in the newer version, or in the older one when it is gone.</param>
/// <param name="Words">The criterion in words.</param>
/// <param name="Before">The outcome under the older version; null when it had no such criterion.</param>
/// <param name="After">The outcome under the newer version; null when it has none.</param>
internal sealed record CriterionImpact(string Id, string Words, CriterionOutcome? Before, CriterionOutcome? After);

/// <summary>What an amendment means for one recorded subject.</summary>
/// <param name="Id">The subject's id; null when the record has none.</param>
/// <param name="Line">The line of the file, from one.</param>
/// <param name="Before">The answer under the older version.</param>
/// <param name="After">The answer under the newer version; null when the data doesn't fit it.</param>
/// <param name="Criteria">Criteria that come out otherwise.</param>
/// <param name="LacksData">Data elements that the newer version still needs and the older one didn't.</param>
/// <param name="DataProblem">Why the data doesn't fit the newer version; null when it does.</param>
/// <param name="NeedsReconsent">As the amendments between the two versions say; null when they don't.</param>
internal sealed record SubjectImpact(
    string? Id,
    long Line,
    EligibilityStatus Before,
    EligibilityStatus? After,
    IReadOnlyList<CriterionImpact> Criteria,
    IReadOnlyList<string> LacksData,
    string? DataProblem,
    bool? NeedsReconsent)
{
    /// <summary>Whether the answer differs.</summary>
    public bool Changes => Before != After;

    /// <summary>Whether somebody has to do something about this subject.</summary>
    public bool IsTouched => Changes || LacksData.Count > 0 || DataProblem is not null || NeedsReconsent == true;
}

/// <summary>How many subjects an amendment touches, and how.</summary>
internal sealed class ImpactCounts
{
    private readonly SortedDictionary<string, int> _transitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _criteria = new(StringComparer.Ordinal);

    /// <summary>Subjects that were evaluated.</summary>
    public int Subjects { get; private set; }

    /// <summary>Subjects for whom the answer differs.</summary>
    public int Changed { get; private set; }

    /// <summary>Subjects that lack data which the newer version needs.</summary>
    public int LackData { get; private set; }

    /// <summary>Subjects whose data doesn't fit the newer version.</summary>
    public int DataProblems { get; private set; }

    /// <summary>Subjects who must consent again.</summary>
    public int Reconsent { get; private set; }

    /// <summary>Subjects recorded under neither version, which were passed over.</summary>
    public int OtherVersions { get; set; }

    /// <summary>Lines that couldn't be read.</summary>
    public int BadLines { get; set; }

    /// <summary>From which answer to which, such as <c>Eligible → Ineligible</c>, and how many.</summary>
    public IReadOnlyDictionary<string, int> Transitions => _transitions;

    /// <summary>Criteria that come out otherwise, and for how many.</summary>
    public IReadOnlyDictionary<string, int> Criteria => _criteria;

    /// <summary>Counts a subject.</summary>
    public void Add(SubjectImpact impact)
    {
        Subjects++;
        if (impact.DataProblem is not null) DataProblems++;
        else if (impact.Changes) Changed++;
        if (impact.LacksData.Count > 0) LackData++;
        if (impact.NeedsReconsent == true) Reconsent++;
        var transition = $"{impact.Before} → {impact.After?.ToString() ?? "data doesn't fit"}";
        _transitions[transition] = _transitions.GetValueOrDefault(transition) + 1;
        foreach (var criterion in impact.Criteria) _criteria[criterion.Id] = _criteria.GetValueOrDefault(criterion.Id) + 1;
    }
}

/// <summary>Whether subjects must consent again from one version to another: by the amendments' own words, never inferred.</summary>
internal sealed record ReconsentDemand(bool? IsRequired, IReadOnlyList<string> Notes)
{
    /// <summary>What the amendments behind the older version say, up to the newer one.</summary>
    public static ReconsentDemand Of(IEnumerable<ProtocolModel> laterVersions)
    {
        var notes = new List<string>();
        bool? required = false;
        foreach (var version in laterVersions)
        {
            if (version.Amendment?.RequiresReconsent == true) required = true;
            else if (version.Amendment?.RequiresReconsent is null && required == false) required = null;
            if (version.Amendment is { ReconsentNote: { } note }) notes.Add($"Version {version.Version}: {note}");
        }

        return new ReconsentDemand(required, notes);
    }
}
