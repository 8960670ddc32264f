using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Emit.CSharp.Views;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp.Versions;

/// <summary>
/// What the code of the version in force depends on of another version: its place in the list of versions, and the names of its
/// members. An edit to a frozen version that leaves this equal emits nothing but that version.
/// </summary>
/// <param name="ProtocolId">The protocol's identity.</param>
/// <param name="Version">The version's text.</param>
/// <param name="TypeName">How code names the version's type.</param>
/// <param name="EffectiveDate">From when it is in force; null when it isn't stated.</param>
/// <param name="Amendment">The amendment that made it; null when none is named.</param>
/// <param name="Attestations">The data elements by which people answer criteria, with the criteria's ids.</param>
/// <param name="Members">The members that an amendment can remove.</param>
public sealed record VersionSummary(
    string ProtocolId,
    string Version,
    string TypeName,
    string? EffectiveDate,
    AmendmentModel? Amendment,
    EquatableArray<RenameModel> Attestations,
    EquatableArray<VersionMember> Members)
{
    /// <summary>The summary of a version.</summary>
    public static VersionSummary Of(ProtocolModel protocol)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        var names = new ProtocolNames(protocol);
        return new VersionSummary(
            protocol.Id,
            protocol.Version,
            names.TypeName,
            protocol.EffectiveDate,
            protocol.Amendment,
            protocol.Criteria
                .Where(c => c is { Origin: CriterionOrigin.Attestation, Expression: BoundDataElement })
                .Select(c => new RenameModel(((BoundDataElement)c.Expression).Name, c.Id))
                .ToEquatableArray(),
            MembersOf(protocol, names).ToEquatableArray());
    }

    private static IEnumerable<VersionMember> MembersOf(ProtocolModel protocol, ProtocolNames names)
    {
        var record = protocol.Record;
        for (var i = 0; i < protocol.Criteria.Count; i++) yield return new(MemberKind.Criterion, null, names.Criteria[i], protocol.Criteria[i].Id, "", protocol.Criteria[i].Text);
        var values = new DataValueCode(protocol, names);
        foreach (var element in protocol.DataElements)
        {
            yield return new(MemberKind.DataElement, null, names.Property(element.Name), element.Name, values.PropertyType(element, names.TypeName + ".Subject."), element.Label);
        }

        for (var i = 0; i < record.ArmGroups.Count; i++) yield return new(MemberKind.Arm, null, names.Arms[i], names.Arms[i], "", record.ArmGroups[i].Label ?? "");
        for (var i = 0; i < record.Interventions.Count; i++) yield return new(MemberKind.Intervention, null, names.Interventions[i], names.Interventions[i], "", record.Interventions[i].Name ?? "");
        var outcomes = ProtocolNames.OutcomesOf(record);
        for (var i = 0; i < outcomes.Count; i++) yield return new(MemberKind.Outcome, null, names.Outcomes[i], names.Outcomes[i], "", outcomes[i].Outcome.Measure ?? "");
        foreach (var set in protocol.ValueSets)
        {
            var owner = names.ValueSet(set.Name);
            yield return new(MemberKind.ValueSet, null, owner, set.Name, "", set.Description ?? set.Name);
            var codes = RegistryView.CodeNames(set, names);
            for (var i = 0; i < codes.Count; i++) yield return new(MemberKind.Code, owner, codes[i], set.Codes[i].Code, "", set.Codes[i].Display ?? set.Codes[i].Code);
        }
    }
}

/// <summary>A member of a version's code.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Owner">The class of the value set that a code belongs to; null for other kinds.</param>
/// <param name="Name">The member's name.</param>
/// <param name="Key">The name in the protocol: a data element's name, a criterion's id, a code.</param>
/// <param name="Type">The C# type of a data element's property; empty for other kinds.</param>
/// <param name="Words">What it is, in words.</param>
public sealed record VersionMember(MemberKind Kind, string? Owner, string Name, string Key, string Type, string Words);

/// <summary>What a member of a version's code stands for.</summary>
public enum MemberKind
{
    /// <summary>A member of the enumeration of criteria.</summary>
    Criterion,

    /// <summary>A property of the subject.</summary>
    DataElement,

    /// <summary>An arm group.</summary>
    Arm,

    /// <summary>An intervention.</summary>
    Intervention,

    /// <summary>An outcome measure.</summary>
    Outcome,

    /// <summary>A value set.</summary>
    ValueSet,

    /// <summary>A code of a value set.</summary>
    Code,
}
