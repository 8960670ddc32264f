using ProtocolSdk.Columns;

namespace ProtocolSdk.Sql.Tests.Agreement;

/// <summary>The generated code over columns.</summary>
internal sealed class ColumnAnswers : IAnswers
{
    public string Name => "EvaluateBatch";

    public Task<IReadOnlyList<SubjectAnswers>> AnswerAsync(AgreementCase asked, CancellationToken cancellation)
    {
        var batch = asked.Definition.EvaluateBatch(SubjectColumns.Of(asked.Definition, asked.Subjects), AgreementCase.AsOf);
        return Task.FromResult<IReadOnlyList<SubjectAnswers>>(
            [.. Enumerable.Range(0, batch.Count).Select(i => new SubjectAnswers(batch.Statuses[i], [.. Enumerable.Range(0, batch.CriterionCount).Select(c => batch.OutcomeAt(c, i).ToBoolean())]))]);
    }
}
