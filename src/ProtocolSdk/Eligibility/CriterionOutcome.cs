using System.Runtime.CompilerServices;

namespace ProtocolSdk;

/// <summary>Whether a criterion's statement holds. For an exclusion criterion, <see cref="Met"/> excludes.</summary>
public enum CriterionOutcome : byte
{
    /// <summary>What is recorded doesn't decide it.</summary>
    Unknown = 0,

    /// <summary>The statement holds.</summary>
    Met = 1,

    /// <summary>The statement doesn't hold.</summary>
    NotMet = 2,
}

/// <summary>Conversions between CQL's Boolean and an outcome.</summary>
public static class CriterionOutcomes
{
    /// <summary>true is Met, false is NotMet, null is Unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CriterionOutcome ToOutcome(this bool? value) =>
        // Without a jump: which outcome comes next is what a processor can't guess.
        (CriterionOutcome)((value.HasValue ? (int)CriterionOutcome.NotMet : 0) - (value.GetValueOrDefault() ? 1 : 0));

    /// <summary>Met is true, NotMet is false, Unknown is null.</summary>
    public static bool? ToBoolean(this CriterionOutcome outcome) => outcome switch
    {
        CriterionOutcome.Met => true,
        CriterionOutcome.NotMet => false,
        _ => null,
    };
}
