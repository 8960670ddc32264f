using System.Text;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Analysis;

/// <summary>A subject in the making: values by the space's elements, as JSON that either version reads.</summary>
internal sealed class TrialSubject(int elements)
{
    private readonly string?[] _json = new string?[elements];
    private readonly string?[] _recorded = new string?[elements];
    private readonly bool[] _chosen = new bool[elements];

    /// <summary>The days and numbers that were chosen, by the space's names.</summary>
    public Dictionary<string, decimal> Points { get; } = new(StringComparer.Ordinal);

    public bool IsChosen(int element) => _chosen[element];

    public string? JsonOf(int element) => _json[element];

    public void Choose(int element, string name, Candidate candidate)
    {
        _chosen[element] = true;
        _json[element] = candidate.Json;
        if (candidate.Point is { } point) Points[name] = point;
        else Points.Remove(name);
    }

    public void Forget(int element, string name)
    {
        _chosen[element] = false;
        _json[element] = _recorded[element];
        Points.Remove(name);
    }

    /// <summary>Takes a value that a real subject has.</summary>
    /// <param name="element">The place in the space.</param>
    /// <param name="name">Its name there.</param>
    /// <param name="json">The value.</param>
    /// <param name="point">The day or number; null when it is neither, or not precise.</param>
    /// <param name="isOpen">True when a more precise value may still take its place.</param>
    public void Record(int element, string name, string json, decimal? point, bool isOpen)
    {
        _recorded[element] = json;
        _json[element] = json;
        _chosen[element] = !isOpen;
        if (!isOpen && point is { } known) Points[name] = known;
    }

    public TrialSubject Copy()
    {
        var copy = new TrialSubject(_json.Length);
        _json.CopyTo(copy._json, 0);
        _recorded.CopyTo(copy._recorded, 0);
        _chosen.CopyTo(copy._chosen, 0);
        foreach (var (name, point) in Points) copy.Points.Add(name, point);
        return copy;
    }

    /// <summary>Takes over the choices of another one for elements that have none here.</summary>
    public void Complete(TrialSubject other)
    {
        for (var i = 0; i < _json.Length; i++)
        {
            if (_chosen[i] || !other._chosen[i]) continue;
            _chosen[i] = true;
            _json[i] = other._json[i];
        }
    }

    /// <summary>The subject as JSON of one version.</summary>
    /// <param name="elements">The version's data elements.</param>
    /// <param name="indexOf">Their places in the space.</param>
    public string ToJson(IReadOnlyList<DataElementDefinition> elements, int[] indexOf)
    {
        var json = new StringBuilder("{");
        for (var i = 0; i < elements.Count; i++)
        {
            if (_json[indexOf[i]] is not { } value) continue;
            if (json.Length > 1) json.Append(',');
            json.Append(SubjectSpace.Quote(elements[i].Name)).Append(':').Append(value);
        }

        return json.Append('}').ToString();
    }
}

/// <summary>One version in a search: its definition, what it reads, and where its data elements are in the space.</summary>
internal sealed class SearchedVersion
{
    private readonly SubjectSpace _space;

    public SearchedVersion(ProtocolDefinition definition, SubjectSpace space, Func<string, string> nameInSpace)
    {
        Definition = definition;
        _space = space;
        ElementAt = [.. definition.DataElements.Select(e => space.IndexOf(nameInSpace(e.Name)))];
        Reading = RuleReading.Of(definition);
        Reads = [.. Reading.Criteria.Select(c => c.Reads.Select(r => ElementAt[r]).ToArray())];
    }

    public ProtocolDefinition Definition { get; }

    public RuleReading Reading { get; }

    /// <summary>For each data element its place in the space.</summary>
    public int[] ElementAt { get; }

    /// <summary>For each criterion the places in the space that it reads.</summary>
    public int[][] Reads { get; }

    public ISubject Subject(TrialSubject subject) => Definition.ReadSubject(Encoding.UTF8.GetBytes(subject.ToJson(Definition.DataElements, ElementAt)));

    /// <summary>The outcomes, open ones where a value that isn't chosen yet could still be asked whether it was recorded.</summary>
    public CriterionOutcome[] Evaluate(TrialSubject subject, AsOf asOf)
    {
        var result = Definition.Evaluate(Subject(subject), asOf);
        var outcomes = new CriterionOutcome[result.Outcomes.Count];
        for (var i = 0; i < outcomes.Length; i++) outcomes[i] = IsSettled(subject, i) ? result.OutcomeAt(i) : CriterionOutcome.Unknown;
        return outcomes;
    }

    public static bool Fails(CriterionDefinition criterion, CriterionOutcome outcome) =>
        outcome == (criterion.Kind == CriterionKind.Exclusion ? CriterionOutcome.Met : CriterionOutcome.NotMet);

    public static bool Passes(CriterionDefinition criterion, CriterionOutcome outcome) =>
        outcome == (criterion.Kind == CriterionKind.Exclusion ? CriterionOutcome.NotMet : CriterionOutcome.Met);

    private bool IsSettled(TrialSubject subject, int criterion) =>
        Array.TrueForAll(Reads[criterion], e => subject.IsChosen(e) || !_space.Elements[e].Domain.AsksRecordingAnywhere);
}
