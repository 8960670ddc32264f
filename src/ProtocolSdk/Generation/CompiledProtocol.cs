using System.ComponentModel;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: what a protocol version says of itself.</summary>
/// <param name="Id">The protocol's identity.</param>
/// <param name="Version">The version.</param>
/// <param name="Title">The record's brief title; null when it has none.</param>
/// <param name="Hash">SHA-256 of the files that the version was compiled from.</param>
/// <param name="DeclaredSchema">The schemas of the data elements that are no answers, as a JSON object without white space; empty when there are none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ProtocolHead(string Id, string Version, string? Title, string Hash, string DeclaredSchema);

/// <summary>For generated code: an outcome of every criterion, from which a protocol makes its own result.</summary>
/// <param name="Definition">The protocol version.</param>
/// <param name="AsOf">The moment.</param>
/// <param name="Status">The status.</param>
/// <param name="Outcomes">The outcome of each criterion; the result owns the array.</param>
/// <param name="Missing">The data elements that could still change the answer.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct EvaluatedSubject(ProtocolDefinition Definition, AsOf AsOf, EligibilityStatus Status, CriterionOutcome[] Outcomes, DataElementSet Missing);

/// <summary>For generated code: a protocol version, but for its rules.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CompiledProtocol : ProtocolDefinition
{
    /// <summary>Must be met.</summary>
    protected const CriterionKind Inclusion = CriterionKind.Inclusion;

    /// <summary>Must not be met.</summary>
    protected const CriterionKind Exclusion = CriterionKind.Exclusion;

    /// <summary>The criterion has a rule in protocol.json.</summary>
    protected const CriterionOrigin Rule = CriterionOrigin.Rule;

    /// <summary>A person answers the criterion.</summary>
    protected const CriterionOrigin Attestation = CriterionOrigin.Attestation;

    /// <summary>The criterion comes from a structured field of the record.</summary>
    protected const CriterionOrigin RegistryField = CriterionOrigin.RegistryField;

    private readonly ProtocolHead _head;
    private readonly SubjectFields _fields;
    private readonly byte[] _failing;

    /// <summary>Takes what every version has.</summary>
    protected CompiledProtocol(ProtocolHead head, CriterionDefinition[] criteria, DataElementDefinition[] elements, SubjectFields fields, StatementRule[] statements, int[]? answers)
    {
        _head = head;
        _fields = fields;
        CriterionTable = criteria;
        ElementTable = elements;
        Statements = statements;
        Attested = new AttestedCriteria(criteria, answers);
        // The outcome with which each criterion makes a subject ineligible.
        _failing = Array.ConvertAll(criteria, c => (byte)(c.Kind == CriterionKind.Exclusion ? CriterionOutcome.Met : CriterionOutcome.NotMet));
    }

    /// <inheritdoc/>
    public override string Id => _head.Id;

    /// <inheritdoc/>
    public override string Version => _head.Version;

    /// <inheritdoc/>
    public override string? Title => _head.Title;

    /// <inheritdoc/>
    public override string Hash => _head.Hash;

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionDefinition> Criteria => CriterionTable;

    /// <inheritdoc/>
    public override IReadOnlyList<DataElementDefinition> DataElements => ElementTable;

    /// <inheritdoc/>
    public override IReadOnlyList<TrialArm> Arms => [];

    /// <inheritdoc/>
    public override IReadOnlyList<TrialIntervention> Interventions => [];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueSet> ValueSets => [];

    /// <inheritdoc/>
    public override IReadOnlyList<RelatedTrial> RelatedTrials => [];

    /// <inheritdoc/>
    public override string SubjectSchema => field ??= ProtocolSchemas.OfSubject(this, _head.DeclaredSchema, _fields.FirstAnswer);

    /// <inheritdoc/>
    public override string ResultSchema => field ??= ProtocolSchemas.OfResult(this);

    internal AttestedCriteria Attested { get; }

    internal StatementRule[] Statements { get; }

    internal int FirstAnswer => _fields.FirstAnswer;

    private protected CriterionDefinition[] CriterionTable { get; }

    private protected DataElementDefinition[] ElementTable { get; }

    /// <summary>Whether a rule makes the subject ineligible.</summary>
    protected static bool Fails(bool? met, bool failing, ref bool unknown)
    {
        unknown |= met is null;
        return met == failing;
    }

    /// <summary>The outcome of a rule.</summary>
    protected static CriterionOutcome Outcome(bool? met) => met.ToOutcome();

    private protected EligibilityStatus StatusOf(CriterionOutcome[] outcomes) => Outcomes.Status(outcomes, _failing);
}

/// <summary>For generated code: a protocol version whose rules are methods over the state of one evaluation.</summary>
/// <typeparam name="TSubject">The protocol's subject.</typeparam>
/// <typeparam name="TResult">The protocol's result.</typeparam>
/// <typeparam name="TEvaluation">One evaluation: its inputs, and the definitions that were already computed.</typeparam>
/// <param name="head">What the version says of itself.</param>
/// <param name="criteria">All criteria.</param>
/// <param name="elements">All data elements; the answers to the criteria without a rule are the last ones.</param>
/// <param name="fields">The subjects' fields.</param>
/// <param name="statements">The rules that need no code to be explained.</param>
/// <param name="answers">Which answer each criterion without a rule has; null when they are in the same order.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CompiledProtocol<TSubject, TResult, TEvaluation>(
    ProtocolHead head, CriterionDefinition[] criteria, DataElementDefinition[] elements, SubjectFields fields, StatementRule[] statements, int[]? answers = null)
    : CompiledProtocol(head, criteria, elements, fields, statements, answers)
    where TSubject : RecordedSubject<TSubject>, new()
    where TResult : EligibilityResult
    where TEvaluation : struct
{
    /// <summary>The outcome of every criterion.</summary>
    public TResult Evaluate(TSubject subject, AsOf asOf)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var e = Begin(subject, asOf);
        var outcomes = new CriterionOutcome[CriterionTable.Length];
        return Complete(subject, asOf, ref e, outcomes, Judge(subject, ref e, outcomes));
    }

    /// <summary>The status alone; nothing is allocated.</summary>
    public abstract EligibilityStatus Decide(TSubject subject, AsOf asOf);

    /// <summary>The outcome of every criterion with its reasons.</summary>
    public EligibilityExplanation Explain(TSubject subject, AsOf asOf)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var e = Begin(subject, asOf);
        var outcomes = new CriterionOutcome[CriterionTable.Length];
        var explanations = new CriterionExplanation[CriterionTable.Length];
        Attested.Judge(subject.Answers, outcomes);
        ExplainRules(ref e, outcomes, explanations);
        var result = Complete(subject, asOf, ref e, outcomes, StatusOf(outcomes));
        Attested.Explain(result, FirstAnswer, explanations);
        foreach (var rule in Statements) rule.Explain(subject, result, CriterionTable, ElementTable, explanations);
        return new EligibilityExplanation(result, explanations);
    }

    /// <inheritdoc/>
    public override ISubject ReadSubject(ReadOnlySpan<byte> utf8Json) => RecordedSubject<TSubject>.Parse(utf8Json);

    /// <inheritdoc/>
    public override EligibilityResult Evaluate(ISubject subject, AsOf asOf) => subject is TSubject own ? Evaluate(own, asOf) : throw WrongSubject(subject);

    /// <inheritdoc/>
    public override EligibilityStatus Decide(ISubject subject, AsOf asOf) => subject is TSubject own ? Decide(own, asOf) : throw WrongSubject(subject);

    /// <inheritdoc/>
    public override EligibilityExplanation Explain(ISubject subject, AsOf asOf) => subject is TSubject own ? Explain(own, asOf) : throw WrongSubject(subject);

    /// <inheritdoc/>
    protected internal override IScannedObject NewScannedSubject() => new TSubject();

    /// <inheritdoc/>
    protected internal override EligibilityStatus Judge(ISubject subject, AsOf asOf, CriterionOutcome[] outcomes)
    {
        if (subject is not TSubject own) throw WrongSubject(subject);
        var e = Begin(own, asOf);
        return Judge(own, ref e, outcomes);
    }

    /// <summary>Starts an evaluation.</summary>
    protected abstract TEvaluation Begin(TSubject subject, AsOf asOf);

    /// <summary>Makes the protocol's own result.</summary>
    protected abstract TResult NewResult(EvaluatedSubject evaluated);

    /// <summary>Sets the outcome of each criterion that has a rule.</summary>
    protected virtual void JudgeRules(ref TEvaluation e, CriterionOutcome[] outcomes)
    {
    }

    /// <summary>Adds the data elements that unknown rules miss, but for <see cref="StatementRule"/>s.</summary>
    protected virtual void FindMissing(ref TEvaluation e, CriterionOutcome[] outcomes, ref DataElementSet missing)
    {
    }

    /// <summary>Sets the outcome of each criterion that has a rule, and explains it, but for <see cref="StatementRule"/>s.</summary>
    protected virtual void ExplainRules(ref TEvaluation e, CriterionOutcome[] outcomes, CriterionExplanation[] criteria) => JudgeRules(ref e, outcomes);

    /// <summary>Whether the answer to a criterion without a rule makes the subject ineligible.</summary>
    protected bool AnswersFail(TSubject subject, ref bool unknown)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Attested.Fail(subject.Answers, ref unknown);
    }

    private EligibilityStatus Judge(TSubject subject, ref TEvaluation e, CriterionOutcome[] outcomes)
    {
        Attested.Judge(subject.Answers, outcomes);
        JudgeRules(ref e, outcomes);
        return StatusOf(outcomes);
    }

    private TResult Complete(TSubject subject, AsOf asOf, ref TEvaluation e, CriterionOutcome[] outcomes, EligibilityStatus status)
    {
        var missing = new DataElementSet();
        if (status == EligibilityStatus.Undetermined)
        {
            Attested.FindUnanswered(outcomes, FirstAnswer, ref missing);
            foreach (var rule in Statements) rule.FindMissing(subject, outcomes, ref missing);
            FindMissing(ref e, outcomes, ref missing);
        }

        return NewResult(new EvaluatedSubject(this, asOf, status, outcomes, missing));
    }
}
