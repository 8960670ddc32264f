using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>What is checked of a version against the others of its protocol, with the places where it stands.</summary>
/// <param name="Id">The protocol's identity.</param>
/// <param name="Version">The version's text.</param>
/// <param name="IsFrozen">False for the version in force.</param>
/// <param name="EffectiveDate">From when it is in force (ISO 8601); null when it isn't stated.</param>
/// <param name="HasAmendment">Whether an amendment is named.</param>
/// <param name="DataElements">Names of data elements, attestations included.</param>
/// <param name="Criteria">Ids of criteria.</param>
/// <param name="VersionPlace">Where the version stands; else the file's start.</param>
/// <param name="DatePlace">Where the effective date stands; else as <paramref name="VersionPlace"/>.</param>
/// <param name="RenamedDataElements">Old names of data elements.</param>
/// <param name="RenamedCriteria">Old ids of criteria.</param>
public sealed record VersionFacts(
    string Id,
    string Version,
    bool IsFrozen,
    string? EffectiveDate,
    bool HasAmendment,
    EquatableArray<string> DataElements,
    EquatableArray<string> Criteria,
    SourceLocation VersionPlace,
    SourceLocation DatePlace,
    EquatableArray<RenamePlace> RenamedDataElements,
    EquatableArray<RenamePlace> RenamedCriteria)
{
    internal static VersionFacts Of(ProtocolModel model, ProtocolFile file, SourceFile source)
    {
        var version = source.GetLocation(file.Version?.Span ?? default);
        return new VersionFacts(
            model.Id,
            model.Version,
            model.IsFrozen,
            model.EffectiveDate,
            model.Amendment is not null,
            model.DataElements.Select(e => e.Name).ToEquatableArray(),
            model.Criteria.Select(c => c.Id).ToEquatableArray(),
            version,
            file.EffectiveDate is { } date ? source.GetLocation(date.Span) : version,
            Places(file.Amendment?.RenamedDataElements),
            Places(file.Amendment?.RenamedCriteria));

        EquatableArray<RenamePlace> Places(IReadOnlyList<RenameEntry>? renames) =>
            renames is null ? default : renames.Select(r => new RenamePlace(r.Old, source.GetLocation(r.OldSpan))).ToEquatableArray();
    }
}

/// <summary>An old name, and where it stands.</summary>
public sealed record RenamePlace(string Old, SourceLocation Place);
