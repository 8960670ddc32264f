using System.ComponentModel;
using System.Text.Json;
using ProtocolSdk.Analysis;
using ProtocolSdk.Columns;
using ProtocolSdk.Columns.Plans;
using ProtocolSdk.Cql;
using ProtocolSdk.Generation;
using ProtocolSdk.Registry;
using ProtocolSdk.Screening;

namespace ProtocolSdk;

/// <summary>
/// One version of a protocol at run time, for apps that treat many trials alike. Generated code derives one per version;
/// get it from <c>Nct06995300.Definition</c>.
/// </summary>
public abstract class ProtocolDefinition
{
    /// <summary>The protocol's identity: its folder's or file's name, such as <c>NCT06995300</c>.</summary>
    public abstract string Id { get; }

    /// <summary>The version in protocol.json; <c>"1.0"</c> for a record alone.</summary>
    public abstract string Version { get; }

    /// <summary>The brief title of the record; null when it has none.</summary>
    public abstract string? Title { get; }

    /// <summary>SHA-256, in lower-case hexadecimal, of the files that this version was compiled from: part of a screening receipt.</summary>
    public abstract string Hash { get; }

    /// <summary>All criteria: those of the text in its order, then those of the registry's structured fields.</summary>
    public abstract IReadOnlyList<CriterionDefinition> Criteria { get; }

    /// <summary>All data elements, declared ones and attestations.</summary>
    public abstract IReadOnlyList<DataElementDefinition> DataElements { get; }

    /// <summary>The arm groups, in the record's order.</summary>
    public abstract IReadOnlyList<TrialArm> Arms { get; }

    /// <summary>The interventions, in the record's order.</summary>
    public abstract IReadOnlyList<TrialIntervention> Interventions { get; }

    /// <summary>The value sets of protocol.json.</summary>
    public abstract IReadOnlyList<ValueSet> ValueSets { get; }

    /// <summary>The trials that protocol.json names as related.</summary>
    public abstract IReadOnlyList<RelatedTrial> RelatedTrials { get; }

    /// <summary>The whole registry record.</summary>
    /// <exception cref="InvalidOperationException">The record was not embedded into the assembly.</exception>
    public abstract StudyRecord Record { get; }

    /// <summary>JSON Schema (draft-07) of a subject.</summary>
    public abstract string SubjectSchema { get; }

    /// <summary>JSON Schema (draft-07) of a result.</summary>
    public abstract string ResultSchema { get; }

    /// <summary>
    /// For generated code: what the rules distinguish about each data element, as JSON, from which the analysis makes representative values;
    /// null when no criterion has a rule.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual string? RuleDomains => null;

    /// <summary>The criteria as one SQL statement, as <c>Eligibility.Sql</c> of the protocol holds it.</summary>
    /// <exception cref="NotSupportedException">No criterion has a rule, or the dialect can't express one.</exception>
    public virtual string Sql(SqlDialect dialect) =>
        throw new NotSupportedException($"No criterion of {Id} has a rule, so its code holds no SQL; 'protocol sql' prints it.");

    /// <summary>
    /// Screens subjects in their order, on all cores and in bounded memory, and writes a row for each: the status and the outcome of every criterion. A line that is no
    /// subject gets a row with its error, and stops nothing.
    /// </summary>
    /// <returns>Where it ended, with what came out.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled; the rows written so far are whole.</exception>
    /// <exception cref="IOException">Subjects can't be read, or results not be written.</exception>
    public Task<ScreeningProgress> ScreenAsync(SubjectSource subjects, ResultTarget results, AsOf asOf, ScreeningOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentNullException.ThrowIfNull(results);
        return subjects.ScreenAsync(this, results, asOf, options ?? new ScreeningOptions(), cancellation);
    }

    /// <summary>For generated code: a subject that is read from lines and used again; null when the protocol's subjects can't.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual IScannedObject? NewScannedSubject() => null;

    /// <summary>For generated code: the outcome of every criterion, into an array that is used again, and the status.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual EligibilityStatus Judge(ISubject subject, AsOf asOf, CriterionOutcome[] outcomes)
    {
        var result = Evaluate(subject, asOf);
        for (var i = 0; i < result.Outcomes.Count; i++) outcomes[i] = result.OutcomeAt(i);
        return result.Status;
    }

    /// <summary>For generated code: the criteria that columns can do, in the language of src/ProtocolSdk/Columns/README.md; null when there is none.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual string? ColumnPlan => null;

    /// <summary>For generated code: the outcomes, by index, of the criteria that columns can't do, for one row.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual void EvaluateRow(SubjectRow row, AsOf asOf, Span<CriterionOutcome> outcomes) =>
        throw new InvalidOperationException($"{Id} version {Version} has criteria that its column plan lacks: it was generated by another version of ProtocolSdk.");

    /// <summary>The criterion with this id or name, or null.</summary>
    public CriterionDefinition? FindCriterion(string idOrName) =>
        Criteria.FirstOrDefault(c => c.Id == idOrName) ?? Criteria.FirstOrDefault(c => c.Name == idOrName);

    /// <summary>Reads a subject.</summary>
    /// <exception cref="JsonException">The text isn't JSON, or a value doesn't fit its data element; the message names both.</exception>
    public abstract ISubject ReadSubject(ReadOnlySpan<byte> utf8Json);

    /// <summary>The outcome of every criterion.</summary>
    /// <exception cref="ArgumentException">The subject is of another protocol or version.</exception>
    public abstract EligibilityResult Evaluate(ISubject subject, AsOf asOf);

    /// <summary>The status alone.</summary>
    /// <exception cref="ArgumentException">The subject is of another protocol or version.</exception>
    public abstract EligibilityStatus Decide(ISubject subject, AsOf asOf);

    /// <summary>The outcome of every criterion, with reasons.</summary>
    /// <exception cref="ArgumentException">The subject is of another protocol or version.</exception>
    public abstract EligibilityExplanation Explain(ISubject subject, AsOf asOf);

    /// <summary>The outcome of every criterion and the status of many subjects at once: the same answers as <see cref="Evaluate"/> gives one by one.</summary>
    /// <param name="columns">Subjects of this protocol version.</param>
    /// <param name="asOf">The day or moment.</param>
    /// <exception cref="ArgumentException">The columns are of another protocol or version.</exception>
    public EligibilityBatch EvaluateBatch(SubjectColumns columns, AsOf asOf)
    {
        var batch = new EligibilityBatch();
        EvaluateBatch(columns, asOf, batch);
        return batch;
    }

    /// <summary>The outcome of every criterion and the status of many subjects at once, into a batch whose memory is used again.</summary>
    /// <param name="columns">Subjects of this protocol version.</param>
    /// <param name="asOf">The day or moment.</param>
    /// <param name="batch">Where the answers go; what it held is gone.</param>
    /// <exception cref="ArgumentException">The columns are of another protocol or version.</exception>
    public void EvaluateBatch(SubjectColumns columns, AsOf asOf, EligibilityBatch batch)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(batch);
        if (columns.Protocol != this)
            throw new ArgumentException($"The columns are of {columns.Protocol.Id} version {columns.Protocol.Version}, not of {Id} version {Version}.", nameof(columns));
        new BatchPlan(columns, asOf).Run(batch);
    }

    /// <summary>What is still to ask of a subject, the most helpful question first, and the smallest sets of facts that would settle eligibility.</summary>
    /// <exception cref="ArgumentException">The subject is of another protocol or version.</exception>
    public OpenQuestions NextQuestions(ISubject subject, AsOf asOf)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new QuestionSearch(this, subject, asOf).Run();
    }

    /// <summary>
    /// The next day on which the subject's verdict differs with nothing but time passing: somebody turns 18, symptoms reach three months, a
    /// look-back window closes. Null when none is within reach.
    /// </summary>
    /// <param name="subject">The subject, as recorded.</param>
    /// <param name="asOf">The day from which on to look.</param>
    /// <param name="until">The last day to look at; null for twenty years.</param>
    /// <exception cref="ArgumentException">The subject is of another protocol or version.</exception>
    public VerdictChange? ChangesOn(ISubject subject, DateOnly asOf, DateOnly? until = null) => VerdictChange.Find(this, subject, asOf, until);

    /// <summary>Boundary vectors of all criteria for an app's own tests: just in, just out, unknown, and every clause both ways.</summary>
    /// <param name="asOf">The day on which the subjects are evaluated.</param>
    public TestVectorSet TestVectors(DateOnly asOf) => new VectorSearch(this, asOf).Run();

    /// <summary>What a generated <see cref="Evaluate"/> throws for a stranger's subject.</summary>
    protected ArgumentException WrongSubject(ISubject subject) =>
        new($"The subject is a {subject?.GetType().FullName ?? "null"}, not one of {Id} version {Version}; read it with this definition's {nameof(ReadSubject)}.", nameof(subject));
}
