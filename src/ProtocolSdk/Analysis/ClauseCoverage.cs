using ProtocolSdk.Cql;

namespace ProtocolSdk.Analysis;

/// <summary>How often one clause of a rule had each value.</summary>
/// <param name="Clause">The clause as written.</param>
/// <param name="Depth">How deep it is nested; 0 for the whole rule.</param>
/// <param name="True">For how many subjects it was true.</param>
/// <param name="False">For how many it was false.</param>
/// <param name="Unknown">For how many it wasn't known.</param>
public sealed record ClauseCount(ClauseDefinition Clause, int Depth, long True, long False, long Unknown)
{
    /// <summary>True when subjects made it true and others made it false.</summary>
    public bool IsReached => True > 0 && False > 0;
}

/// <summary>What subjects reached of one criterion.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Clauses">The rule, then its clauses from left to right, each before its own parts.</param>
public sealed record CriterionCoverage(CriterionDefinition Criterion, IReadOnlyList<ClauseCount> Clauses);

/// <summary>Counts, clause by clause, what a set of subjects reaches of a protocol's rules. Not safe for several threads.</summary>
public sealed class ClauseCoverage
{
    private const int Values = 3;

    private readonly ProtocolDefinition _definition;
    private readonly List<(ClauseDefinition Clause, int Depth)>[] _clauses;
    private readonly long[][] _counts;

    /// <summary>Starts with no subject.</summary>
    /// <param name="definition">The protocol whose rules are covered.</param>
    public ClauseCoverage(ProtocolDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _definition = definition;
        var empty = definition.Explain(definition.ReadSubject("{}"u8), new DateOnly(2000, 1, 1));
        _clauses = [.. empty.Criteria.Select(c => Flat(c.Clause).Select(f => (f.Clause.Clause, f.Depth)).ToList())];
        _counts = [.. _clauses.Select(c => new long[c.Count * Values])];
    }

    /// <summary>How many subjects were added.</summary>
    public long Subjects { get; private set; }

    /// <summary>The counts so far, in the order of the definition's criteria.</summary>
    public IReadOnlyList<CriterionCoverage> Criteria =>
        [.. _definition.Criteria.Select((criterion, c) => new CriterionCoverage(
            criterion,
            [.. _clauses[c].Select((clause, i) => new ClauseCount(clause.Clause, clause.Depth, _counts[c][i * Values], _counts[c][(i * Values) + 1], _counts[c][(i * Values) + 2]))]))];

    /// <summary>Evaluates a subject, and counts what each clause gave.</summary>
    /// <param name="subject">A subject of the definition.</param>
    /// <param name="asOf">The moment of the evaluation.</param>
    /// <exception cref="ArgumentException">The subject is of another protocol or version.</exception>
    public void Add(ISubject subject, AsOf asOf)
    {
        var explanation = _definition.Explain(subject, asOf);
        for (var criterion = 0; criterion < _counts.Length; criterion++)
        {
            var i = 0;
            foreach (var (clause, _) in Flat(explanation.Criteria[criterion].Clause)) _counts[criterion][(i++ * Values) + (clause.Value switch { true => 0, false => 1, null => 2 })]++;
        }

        Subjects++;
    }

    // The depth is bounded by the compiler.
    internal static IEnumerable<(ClauseExplanation Clause, int Depth)> Flat(ClauseExplanation clause, int depth = 0) =>
        clause.Parts.SelectMany(part => Flat(part, depth + 1)).Prepend((clause, depth));
}
