namespace ProtocolSdk.Sql.Tests.Agreement;

/// <summary>The generated C#, in one of its three forms.</summary>
internal sealed class ScalarAnswers(string name, Func<ProtocolDefinition, ISubject, SubjectAnswers> ask) : IAnswers
{
    public static IAnswers Evaluate { get; } = new ScalarAnswers(nameof(Evaluate), (protocol, subject) =>
    {
        var result = protocol.Evaluate(subject, AgreementCase.AsOf);
        return new SubjectAnswers(result.Status, [.. Enumerable.Range(0, protocol.Criteria.Count).Select(i => ToBoolean(result.OutcomeAt(i)))]);
    });

    public static IAnswers Decide { get; } = new ScalarAnswers(nameof(Decide), (protocol, subject) => new SubjectAnswers(protocol.Decide(subject, AgreementCase.AsOf), []));

    public static IAnswers Explain { get; } = new ScalarAnswers(nameof(Explain), (protocol, subject) =>
    {
        var explanation = protocol.Explain(subject, AgreementCase.AsOf);
        return new SubjectAnswers(explanation.Status, [.. explanation.Criteria.Select(c => ToBoolean(c.Outcome))]);
    });

    public string Name => name;

    public Task<IReadOnlyList<SubjectAnswers>> AnswerAsync(AgreementCase asked, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SubjectAnswers>>([.. asked.Subjects.Select(s => ask(asked.Definition, s))]);

    private static bool? ToBoolean(CriterionOutcome outcome) => outcome switch
    {
        CriterionOutcome.Met => true,
        CriterionOutcome.NotMet => false,
        _ => null,
    };
}
