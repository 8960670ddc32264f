using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>Checks an amendment against the version that it made.</summary>
internal static class AmendmentResolver
{
    /// <summary>The amendment with those renames that can be; null when there is none.</summary>
    public static AmendmentModel? Resolve(AmendmentEntry? entry, IReadOnlyList<string> dataElements, IReadOnlyList<string> criteria, JsonObjectReader report)
    {
        if (entry is null) return null;
        WarnOfReuse(entry.RenamedDataElements, dataElements, report);
        return entry.Model with
        {
            RenamedDataElements = Renames(entry.RenamedDataElements, dataElements, "data element", report),
            RenamedCriteria = Renames(entry.RenamedCriteria, criteria, "criterion", report),
        };
    }

    private static EquatableArray<RenameModel> Renames(IReadOnlyList<RenameEntry> entries, IReadOnlyList<string> names, string kind, JsonObjectReader report)
    {
        var sound = new List<RenameModel>();
        foreach (var entry in entries)
        {
            var target = entry.New.Value;
            if (!names.Contains(target, StringComparer.Ordinal))
            {
                var nearest = SpellingSuggestion.Nearest(target, names);
                report.Report(DiagnosticCatalogue.RenamedToUnknown, entry.New.Span, entry.Old, target, kind, nearest is null ? "" : $"; did you mean '{nearest}'?");
            }
            else if (sound.Find(other => other.New == target) is { } first)
            {
                report.Report(DiagnosticCatalogue.RenamedTwice, entry.OldSpan, first.Old, entry.Old, target);
            }
            else
            {
                sound.Add(new RenameModel(entry.Old, target));
            }
        }

        return sound.ToEquatableArray();
    }

    // Criteria get each other's numbers when one is inserted; a data element that takes another's name is more often a slip.
    private static void WarnOfReuse(IReadOnlyList<RenameEntry> entries, IReadOnlyList<string> dataElements, JsonObjectReader report)
    {
        foreach (var entry in entries)
        {
            if (dataElements.Contains(entry.Old, StringComparer.Ordinal) && entries.All(other => other.New.Value != entry.Old))
            {
                report.Report(DiagnosticCatalogue.RenamedStillThere, entry.OldSpan, entry.Old, entry.New.Value);
            }
        }
    }
}
