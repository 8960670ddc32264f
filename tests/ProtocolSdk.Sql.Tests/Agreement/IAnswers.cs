namespace ProtocolSdk.Sql.Tests.Agreement;

/// <summary>A back end that can be asked: the seam for those that come later.</summary>
internal interface IAnswers
{
    string Name { get; }

    /// <summary>What it says about each subject of the case, in order.</summary>
    Task<IReadOnlyList<SubjectAnswers>> AnswerAsync(AgreementCase asked, CancellationToken cancellation);
}

/// <summary>What a back end says about a subject.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Outcomes">Per criterion, true is met, false is not met, null is unknown; empty for a back end that gives the status alone.</param>
internal sealed record SubjectAnswers(EligibilityStatus Status, IReadOnlyList<bool?> Outcomes);
