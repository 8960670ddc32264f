using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry.Lints;

/// <summary>Looks for what a record says in two ways that don't agree, or leaves dangling. A function of the record alone.</summary>
public static class RecordLints
{
    private const int MostFindings = 200;

    /// <summary>All findings, in the order of the record's modules; at most two hundred.</summary>
    public static EquatableArray<RecordFinding> Find(RegistryRecord record) =>
        StatusLints.Find(record)
            .Concat(ArmLints.Find(record))
            .Concat(CriteriaLints.Find(record.Eligibility))
            .Concat(EligibilityFieldLints.Find(record.Eligibility))
            .Take(MostFindings)
            .ToEquatableArray();
}
