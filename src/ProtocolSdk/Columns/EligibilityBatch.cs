using System.Runtime.InteropServices;

namespace ProtocolSdk.Columns;

/// <summary>
/// The answers for many subjects: two bits per criterion and subject, and a status per subject. It can be handed to
/// <see cref="ProtocolDefinition.EvaluateBatch(SubjectColumns, Cql.AsOf, EligibilityBatch)"/> again, which then allocates nothing per subject.
/// </summary>
/// <remarks>
/// Words of 64 subjects, the first one in the least significant bit: the layout of Apache Arrow's Booleans. A subject's bit is set in
/// <see cref="Met"/>, or in <see cref="NotMet"/>, or in neither, which is unknown; bits after the last subject are 0.
/// </remarks>
public sealed class EligibilityBatch
{
    private ulong[] _met = [];
    private ulong[] _notMet = [];
    private EligibilityStatus[] _statuses = [];

    /// <summary>How many subjects there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many criteria there are.</summary>
    public int CriterionCount { get; private set; }

    /// <summary>How many words of 64 bits there are per criterion.</summary>
    public int WordCount { get; private set; }

    /// <summary>The status of each subject.</summary>
    public ReadOnlySpan<EligibilityStatus> Statuses => _statuses.AsSpan(0, Count);

    /// <summary>The subjects for whom a criterion's statement holds.</summary>
    /// <param name="criterion">The criterion's index in <see cref="ProtocolDefinition.Criteria"/>.</param>
    public ReadOnlySpan<ulong> Met(int criterion) => Row(_met, criterion);

    /// <summary>The subjects for whom a criterion's statement doesn't hold.</summary>
    /// <param name="criterion">The criterion's index in <see cref="ProtocolDefinition.Criteria"/>.</param>
    public ReadOnlySpan<ulong> NotMet(int criterion) => Row(_notMet, criterion);

    /// <summary>The outcome of one criterion for one subject.</summary>
    /// <param name="criterion">The criterion's index in <see cref="ProtocolDefinition.Criteria"/>.</param>
    /// <param name="subject">The subject's place in the columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such criterion or subject.</exception>
    public CriterionOutcome OutcomeAt(int criterion, int subject)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(subject);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(subject, Count);
        if ((Met(criterion)[subject >> 6] >> subject & 1) != 0) return CriterionOutcome.Met;
        return (NotMet(criterion)[subject >> 6] >> subject & 1) != 0 ? CriterionOutcome.NotMet : CriterionOutcome.Unknown;
    }

    /// <summary>How many subjects have a status.</summary>
    /// <param name="status">The status.</param>
    public int CountOf(EligibilityStatus status) => MemoryExtensions.Count(MemoryMarshal.Cast<EligibilityStatus, byte>(Statuses), (byte)status);

    internal void Resize(int count, int criteria)
    {
        Count = count;
        CriterionCount = criteria;
        WordCount = Bitmaps.Words(count);
        var words = WordCount * criteria;
        if (_met.Length < words)
        {
            _met = new ulong[words];
            _notMet = new ulong[words];
        }

        if (_statuses.Length < count) _statuses = new EligibilityStatus[count];
    }

    internal Span<ulong> MetWords(int criterion, int start, int count) => _met.AsSpan((criterion * WordCount) + start, count);

    internal Span<ulong> NotMetWords(int criterion, int start, int count) => _notMet.AsSpan((criterion * WordCount) + start, count);

    internal Span<byte> StatusBytes(int start, int count) => MemoryMarshal.AsBytes(_statuses.AsSpan(start, count));

    private ReadOnlySpan<ulong> Row(ulong[] words, int criterion)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(criterion);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(criterion, CriterionCount);
        return words.AsSpan(criterion * WordCount, WordCount);
    }
}
