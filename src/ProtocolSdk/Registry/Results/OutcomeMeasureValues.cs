using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>Rank of an outcome measure.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>PRIMARY</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<OutcomeMeasureType>))]
public readonly record struct OutcomeMeasureType(string Value) : IRegistryValue<OutcomeMeasureType>
{
    /// <summary>Primary: <c>PRIMARY</c>.</summary>
    public static OutcomeMeasureType Primary => new("PRIMARY");

    /// <summary>Secondary: <c>SECONDARY</c>.</summary>
    public static OutcomeMeasureType Secondary => new("SECONDARY");

    /// <summary>Other, planned beforehand: <c>OTHER_PRE_SPECIFIED</c>.</summary>
    public static OutcomeMeasureType OtherPreSpecified => new("OTHER_PRE_SPECIFIED");

    /// <summary>Added afterwards: <c>POST_HOC</c>.</summary>
    public static OutcomeMeasureType PostHoc => new("POST_HOC");

    /// <inheritdoc/>
    public static IReadOnlyList<OutcomeMeasureType> KnownValues { get; } = [Primary, Secondary, OtherPreSpecified, PostHoc];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static OutcomeMeasureType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Whether results of a measure are posted.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>NOT_POSTED</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<ReportingStatus>))]
public readonly record struct ReportingStatus(string Value) : IRegistryValue<ReportingStatus>
{
    /// <summary>Not posted: <c>NOT_POSTED</c>.</summary>
    public static ReportingStatus NotPosted => new("NOT_POSTED");

    /// <summary>Posted: <c>POSTED</c>.</summary>
    public static ReportingStatus Posted => new("POSTED");

    /// <inheritdoc/>
    public static IReadOnlyList<ReportingStatus> KnownValues { get; } = [NotPosted, Posted];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static ReportingStatus FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>What the dispersion of an estimate is.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>STANDARD_DEVIATION</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<AnalysisDispersionType>))]
public readonly record struct AnalysisDispersionType(string Value) : IRegistryValue<AnalysisDispersionType>
{
    /// <summary>Standard deviation: <c>STANDARD_DEVIATION</c>.</summary>
    public static AnalysisDispersionType StandardDeviation => new("STANDARD_DEVIATION");

    /// <summary>Standard error of the mean: <c>STANDARD_ERROR_OF_MEAN</c>.</summary>
    public static AnalysisDispersionType StandardErrorOfMean => new("STANDARD_ERROR_OF_MEAN");

    /// <inheritdoc/>
    public static IReadOnlyList<AnalysisDispersionType> KnownValues { get; } = [StandardDeviation, StandardErrorOfMean];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static AnalysisDispersionType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Sides of a confidence interval.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>ONE_SIDED</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<ConfidenceIntervalNumSides>))]
public readonly record struct ConfidenceIntervalNumSides(string Value) : IRegistryValue<ConfidenceIntervalNumSides>
{
    /// <summary>One side: <c>ONE_SIDED</c>.</summary>
    public static ConfidenceIntervalNumSides OneSided => new("ONE_SIDED");

    /// <summary>Two sides: <c>TWO_SIDED</c>.</summary>
    public static ConfidenceIntervalNumSides TwoSided => new("TWO_SIDED");

    /// <inheritdoc/>
    public static IReadOnlyList<ConfidenceIntervalNumSides> KnownValues { get; } = [OneSided, TwoSided];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static ConfidenceIntervalNumSides FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Kind of hypothesis tested.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>SUPERIORITY</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<NonInferiorityType>))]
public readonly record struct NonInferiorityType(string Value) : IRegistryValue<NonInferiorityType>
{
    /// <summary>Superiority: <c>SUPERIORITY</c>.</summary>
    public static NonInferiorityType Superiority => new("SUPERIORITY");

    /// <summary>Non-inferiority: <c>NON_INFERIORITY</c>.</summary>
    public static NonInferiorityType NonInferiority => new("NON_INFERIORITY");

    /// <summary>Equivalence: <c>EQUIVALENCE</c>.</summary>
    public static NonInferiorityType Equivalence => new("EQUIVALENCE");

    /// <summary>Another kind: <c>OTHER</c>.</summary>
    public static NonInferiorityType Other => new("OTHER");

    /// <summary>Non-inferiority or equivalence: <c>NON_INFERIORITY_OR_EQUIVALENCE</c>.</summary>
    public static NonInferiorityType NonInferiorityOrEquivalence => new("NON_INFERIORITY_OR_EQUIVALENCE");

    /// <summary>Superiority or another kind: <c>SUPERIORITY_OR_OTHER</c>.</summary>
    public static NonInferiorityType SuperiorityOrOther => new("SUPERIORITY_OR_OTHER");

    /// <summary>Non-inferiority or equivalence, in an old record: <c>NON_INFERIORITY_OR_EQUIVALENCE_LEGACY</c>.</summary>
    public static NonInferiorityType NonInferiorityOrEquivalenceLegacy => new("NON_INFERIORITY_OR_EQUIVALENCE_LEGACY");

    /// <summary>Superiority or another kind, in an old record: <c>SUPERIORITY_OR_OTHER_LEGACY</c>.</summary>
    public static NonInferiorityType SuperiorityOrOtherLegacy => new("SUPERIORITY_OR_OTHER_LEGACY");

    /// <inheritdoc/>
    public static IReadOnlyList<NonInferiorityType> KnownValues { get; } =
    [
        Superiority,
        NonInferiority,
        Equivalence,
        Other,
        NonInferiorityOrEquivalence,
        SuperiorityOrOther,
        NonInferiorityOrEquivalenceLegacy,
        SuperiorityOrOtherLegacy,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static NonInferiorityType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
