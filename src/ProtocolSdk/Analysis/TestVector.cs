using ProtocolSdk.Cql;

namespace ProtocolSdk.Analysis;

/// <summary>What a test vector shows.</summary>
public enum TestVectorKind
{
    /// <summary>The criterion lets the subject in, and would not if one value were the next one.</summary>
    JustIn,

    /// <summary>The criterion keeps the subject out, and would not if one value were the next one.</summary>
    JustOut,

    /// <summary>What is recorded doesn't decide the criterion.</summary>
    Unknown,

    /// <summary>Reaches a clause that the others leave out.</summary>
    Clause,
}

/// <summary>A made-up subject at a border of one criterion, with the outcome that it must have.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="SubjectJson">The subject: only what the criterion needs is recorded.</param>
/// <param name="AsOf">The day of the evaluation.</param>
/// <param name="Expected">The criterion's outcome.</param>
public sealed record TestVector(TestVectorKind Kind, CriterionDefinition Criterion, string SubjectJson, AsOf AsOf, CriterionOutcome Expected)
{
    /// <summary>The criterion, what is shown, and the outcome: fit for a test's name.</summary>
    public override string ToString() => $"{Criterion.Id} {Kind}: {Expected}";
}

/// <summary>A clause that no representative subject made true, or false.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Value">The value that it never had.</param>
public sealed record UnreachedClause(CriterionDefinition Criterion, ClauseDefinition Clause, bool Value);

/// <summary>
/// Boundary vectors of a protocol's criteria, for an app's own tests: feed each subject to the app, and expect what the vector says. Together
/// they make every clause of every rule true and false, but for those in <see cref="Unreached"/>.
/// </summary>
/// <param name="Vectors">In the order of the criteria.</param>
/// <param name="Unreached">Clauses that can't be reached, or for which the search was too long.</param>
public sealed record TestVectorSet(IReadOnlyList<TestVector> Vectors, IReadOnlyList<UnreachedClause> Unreached);
