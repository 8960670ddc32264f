namespace ProtocolSdk;

/// <summary>The answer for one subject. Unknown is never silently a yes or a no.</summary>
public enum EligibilityStatus : byte
{
    /// <summary>No criterion fails, but at least one is unknown.</summary>
    Undetermined = 0,

    /// <summary>Every inclusion criterion is met and every exclusion criterion is not met.</summary>
    Eligible = 1,

    /// <summary>An inclusion criterion is not met or an exclusion criterion is met, whatever else is unknown.</summary>
    Ineligible = 2,
}
