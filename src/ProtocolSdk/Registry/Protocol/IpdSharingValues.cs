using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>Whether participant data will be shared.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>YES</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<IpdSharing>))]
public readonly record struct IpdSharing(string Value) : IRegistryValue<IpdSharing>
{
    /// <summary>Will be shared: <c>YES</c>.</summary>
    public static IpdSharing Yes => new("YES");

    /// <summary>Won't be shared: <c>NO</c>.</summary>
    public static IpdSharing No => new("NO");

    /// <summary>Not decided yet: <c>UNDECIDED</c>.</summary>
    public static IpdSharing Undecided => new("UNDECIDED");

    /// <inheritdoc/>
    public static IReadOnlyList<IpdSharing> KnownValues { get; } = [Yes, No, Undecided];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static IpdSharing FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Document shared with participant data.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>STUDY_PROTOCOL</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<IpdSharingInfoType>))]
public readonly record struct IpdSharingInfoType(string Value) : IRegistryValue<IpdSharingInfoType>
{
    /// <summary>Study protocol: <c>STUDY_PROTOCOL</c>.</summary>
    public static IpdSharingInfoType StudyProtocol => new("STUDY_PROTOCOL");

    /// <summary>Statistical analysis plan: <c>SAP</c>.</summary>
    public static IpdSharingInfoType Sap => new("SAP");

    /// <summary>Informed consent form: <c>ICF</c>.</summary>
    public static IpdSharingInfoType Icf => new("ICF");

    /// <summary>Clinical study report: <c>CSR</c>.</summary>
    public static IpdSharingInfoType Csr => new("CSR");

    /// <summary>Code of the analysis: <c>ANALYTIC_CODE</c>.</summary>
    public static IpdSharingInfoType AnalyticCode => new("ANALYTIC_CODE");

    /// <inheritdoc/>
    public static IReadOnlyList<IpdSharingInfoType> KnownValues { get; } = [StudyProtocol, Sap, Icf, Csr, AnalyticCode];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static IpdSharingInfoType FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
