namespace ProtocolSdk.Benchmarks.Evaluate;

/// <summary>The trials that are measured.</summary>
public enum Trial
{
    /// <summary>The first trial: dates, codes, answers of people, short lists.</summary>
    NCT06995300,

    /// <summary>Made up: lists of laboratory values.</summary>
    Laboratory,

    /// <summary>Made up: single values alone.</summary>
    Scalars,
}
