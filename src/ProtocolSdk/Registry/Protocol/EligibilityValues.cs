using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>Sex of those who can take part.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>FEMALE</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<Sex>))]
public readonly record struct Sex(string Value) : IRegistryValue<Sex>
{
    /// <summary>Female only: <c>FEMALE</c>.</summary>
    public static Sex Female => new("FEMALE");

    /// <summary>Male only: <c>MALE</c>.</summary>
    public static Sex Male => new("MALE");

    /// <summary>No limit by sex: <c>ALL</c>.</summary>
    public static Sex All => new("ALL");

    /// <inheritdoc/>
    public static IReadOnlyList<Sex> KnownValues { get; } = [Female, Male, All];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static Sex FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>The registry's standard age groups.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>CHILD</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<StandardAge>))]
public readonly record struct StandardAge(string Value) : IRegistryValue<StandardAge>
{
    /// <summary>Birth to 17 years: <c>CHILD</c>.</summary>
    public static StandardAge Child => new("CHILD");

    /// <summary>18 to 64 years: <c>ADULT</c>.</summary>
    public static StandardAge Adult => new("ADULT");

    /// <summary>65 years and over: <c>OLDER_ADULT</c>.</summary>
    public static StandardAge OlderAdult => new("OLDER_ADULT");

    /// <inheritdoc/>
    public static IReadOnlyList<StandardAge> KnownValues { get; } = [Child, Adult, OlderAdult];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static StandardAge FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>How an observational study draws its sample.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>PROBABILITY_SAMPLE</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<SamplingMethod>))]
public readonly record struct SamplingMethod(string Value) : IRegistryValue<SamplingMethod>
{
    /// <summary>At random, each with a known chance: <c>PROBABILITY_SAMPLE</c>.</summary>
    public static SamplingMethod ProbabilitySample => new("PROBABILITY_SAMPLE");

    /// <summary>Not at random: <c>NON_PROBABILITY_SAMPLE</c>.</summary>
    public static SamplingMethod NonProbabilitySample => new("NON_PROBABILITY_SAMPLE");

    /// <inheritdoc/>
    public static IReadOnlyList<SamplingMethod> KnownValues { get; } = [ProbabilitySample, NonProbabilitySample];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static SamplingMethod FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
