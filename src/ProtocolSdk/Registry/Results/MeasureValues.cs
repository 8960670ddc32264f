using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>What the values of a measure are.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>GEOMETRIC_MEAN</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<MeasureParam>))]
public readonly record struct MeasureParam(string Value) : IRegistryValue<MeasureParam>
{
    /// <summary>Geometric mean: <c>GEOMETRIC_MEAN</c>.</summary>
    public static MeasureParam GeometricMean => new("GEOMETRIC_MEAN");

    /// <summary>Geometric least squares mean: <c>GEOMETRIC_LEAST_SQUARES_MEAN</c>.</summary>
    public static MeasureParam GeometricLeastSquaresMean => new("GEOMETRIC_LEAST_SQUARES_MEAN");

    /// <summary>Least squares mean: <c>LEAST_SQUARES_MEAN</c>.</summary>
    public static MeasureParam LeastSquaresMean => new("LEAST_SQUARES_MEAN");

    /// <summary>Mean of logarithms: <c>LOG_MEAN</c>.</summary>
    public static MeasureParam LogMean => new("LOG_MEAN");

    /// <summary>Mean: <c>MEAN</c>.</summary>
    public static MeasureParam Mean => new("MEAN");

    /// <summary>Median: <c>MEDIAN</c>.</summary>
    public static MeasureParam Median => new("MEDIAN");

    /// <summary>Number: <c>NUMBER</c>.</summary>
    public static MeasureParam Number => new("NUMBER");

    /// <summary>Count of participants: <c>COUNT_OF_PARTICIPANTS</c>.</summary>
    public static MeasureParam CountOfParticipants => new("COUNT_OF_PARTICIPANTS");

    /// <summary>Count of units: <c>COUNT_OF_UNITS</c>.</summary>
    public static MeasureParam CountOfUnits => new("COUNT_OF_UNITS");

    /// <inheritdoc/>
    public static IReadOnlyList<MeasureParam> KnownValues { get; } =
    [
        GeometricMean,
        GeometricLeastSquaresMean,
        LeastSquaresMean,
        LogMean,
        Mean,
        Median,
        Number,
        CountOfParticipants,
        CountOfUnits,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static MeasureParam FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>What the spread of a measure is.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>NA</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<MeasureDispersionType>))]
public readonly record struct MeasureDispersionType(string Value) : IRegistryValue<MeasureDispersionType>
{
    /// <summary>Not applicable: <c>NA</c>.</summary>
    public static MeasureDispersionType NotApplicable => new("NA");

    /// <summary>Standard deviation: <c>STANDARD_DEVIATION</c>.</summary>
    public static MeasureDispersionType StandardDeviation => new("STANDARD_DEVIATION");

    /// <summary>Standard error: <c>STANDARD_ERROR</c>.</summary>
    public static MeasureDispersionType StandardError => new("STANDARD_ERROR");

    /// <summary>Inter-quartile range: <c>INTER_QUARTILE_RANGE</c>.</summary>
    public static MeasureDispersionType InterQuartileRange => new("INTER_QUARTILE_RANGE");

    /// <summary>Full range: <c>FULL_RANGE</c>.</summary>
    public static MeasureDispersionType FullRange => new("FULL_RANGE");

    /// <summary>80 % confidence interval: <c>CONFIDENCE_80</c>.</summary>
    public static MeasureDispersionType Confidence80 => new("CONFIDENCE_80");

    /// <summary>90 % confidence interval: <c>CONFIDENCE_90</c>.</summary>
    public static MeasureDispersionType Confidence90 => new("CONFIDENCE_90");

    /// <summary>95 % confidence interval: <c>CONFIDENCE_95</c>.</summary>
    public static MeasureDispersionType Confidence95 => new("CONFIDENCE_95");

    /// <summary>97.5 % confidence interval: <c>CONFIDENCE_975</c>.</summary>
    public static MeasureDispersionType Confidence97Point5 => new("CONFIDENCE_975");

    /// <summary>99 % confidence interval: <c>CONFIDENCE_99</c>.</summary>
    public static MeasureDispersionType Confidence99 => new("CONFIDENCE_99");

    /// <summary>Confidence interval of another level: <c>CONFIDENCE_OTHER</c>.</summary>
    public static MeasureDispersionType ConfidenceOther => new("CONFIDENCE_OTHER");

    /// <summary>Geometric coefficient of variation: <c>GEOMETRIC_COEFFICIENT</c>.</summary>
    public static MeasureDispersionType GeometricCoefficient => new("GEOMETRIC_COEFFICIENT");

    /// <inheritdoc/>
    public static IReadOnlyList<MeasureDispersionType> KnownValues { get; } =
    [
        NotApplicable,
        StandardDeviation,
        StandardError,
        InterQuartileRange,
        FullRange,
        Confidence80,
        Confidence90,
        Confidence95,
        Confidence97Point5,
        Confidence99,
        ConfidenceOther,
        GeometricCoefficient,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static MeasureDispersionType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
