using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>Checks the versions of protocols against each other.</summary>
public static class VersionHistoryCheck
{
    /// <summary>The findings; a protocol without frozen versions has none.</summary>
    public static EquatableArray<ProtocolDiagnostic> Find(IEnumerable<VersionFacts> versions)
    {
        if (versions is null) throw new ArgumentNullException(nameof(versions));
        // Most projects have none, and all of their versions come here whenever one changes.
        var all = versions.ToList();
        if (!all.Any(v => v.IsFrozen)) return default;
        var findings = new List<ProtocolDiagnostic>();
        foreach (var protocol in all.GroupBy(v => v.Id, StringComparer.Ordinal).Where(p => p.Any(v => v.IsFrozen)).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var inForce = protocol.FirstOrDefault(v => !v.IsFrozen);
            var frozen = protocol.Where(v => v.IsFrozen).ToList();
            frozen.Sort((a, b) => VersionText.Compare(a.Version, b.Version));
            if (inForce is not null) CheckPlaceInOrder(inForce, frozen, findings);
            CheckSuccession([.. frozen, .. inForce is null ? Array.Empty<VersionFacts>() : [inForce]], findings);
        }

        return findings.ToEquatableArray();
    }

    private static void CheckPlaceInOrder(VersionFacts inForce, List<VersionFacts> frozen, List<ProtocolDiagnostic> findings)
    {
        if (frozen.Any(v => string.Equals(v.Version, inForce.Version, StringComparison.OrdinalIgnoreCase)))
        {
            findings.Add(new(DiagnosticCatalogue.VersionInForceFrozen, inForce.VersionPlace, [inForce.Version]));
        }
        else if (VersionText.Compare(inForce.Version, frozen[frozen.Count - 1].Version) < 0)
        {
            findings.Add(new(DiagnosticCatalogue.VersionsOutOfOrder, inForce.VersionPlace, [inForce.Version, frozen[frozen.Count - 1].Version]));
        }
    }

    private static void CheckSuccession(List<VersionFacts> versions, List<ProtocolDiagnostic> findings)
    {
        VersionFacts? dated = null;
        for (var i = 0; i < versions.Count; i++)
        {
            var version = versions[i];
            if (version.EffectiveDate is not { } day)
            {
                findings.Add(new(DiagnosticCatalogue.EffectiveDateMissing, version.VersionPlace, [version.Version]));
            }
            else
            {
                if (dated is not null && string.CompareOrdinal(day, dated.EffectiveDate) <= 0)
                {
                    findings.Add(new(DiagnosticCatalogue.EffectiveDatesOutOfOrder, version.DatePlace, [version.Version, day, dated.Version, dated.EffectiveDate!]));
                }

                dated = version;
            }

            if (i == 0) continue;
            var before = versions[i - 1];
            if (!version.HasAmendment) findings.Add(new(DiagnosticCatalogue.AmendmentMissing, version.VersionPlace, [version.Version, before.Version]));
            CheckRenames(version.RenamedDataElements, before.DataElements, "data element", before, findings);
            CheckRenames(version.RenamedCriteria, before.Criteria, "criterion", before, findings);
        }
    }

    private static void CheckRenames(EquatableArray<RenamePlace> renames, EquatableArray<string> known, string kind, VersionFacts before, List<ProtocolDiagnostic> findings)
    {
        foreach (var rename in renames)
        {
            if (known.Contains(rename.Old, StringComparer.Ordinal)) continue;
            var nearest = SpellingSuggestion.Nearest(rename.Old, known);
            findings.Add(new(DiagnosticCatalogue.RenamedFromUnknown, rename.Place, [rename.Old, before.Version, kind, nearest is null ? "" : $"; did you mean '{nearest}'?"]));
        }
    }
}
