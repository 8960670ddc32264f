using ProtocolSdk.Compiler.Changes;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Cli.Amendments;

/// <summary>Finds the changes that code feels: a public generated member is gone, or has another type.</summary>
internal static class CodeBreaks
{
    /// <summary>The changes with <see cref="ChangeCategories.Code"/> where it applies, and one change for each break that none accounts for.</summary>
    public static IReadOnlyList<ProtocolChange> Mark(ProtocolModel before, ProtocolModel after, IReadOnlyList<ProtocolChange> changes)
    {
        var old = PublicSurface.Of(before, after.Id);
        var now = PublicSurface.Of(after, after.Id);
        var broken = old.Where(member => !now.TryGetValue(member.Key, out var type) || type != member.Value).Select(member => member.Key).ToList();
        if (broken.Count == 0) return changes;
        var left = new HashSet<string>(broken, StringComparer.Ordinal);
        var marked = new List<ProtocolChange>();
        foreach (var change in changes)
        {
            var own = broken.Where(member => change.Members.Any(m => member == m || member.StartsWith(m + ".", StringComparison.Ordinal))).ToList();
            left.ExceptWith(own);
            marked.Add(own.Count == 0 ? change : change with { Categories = (change.Categories | ChangeCategories.Code) & ~OnlyWords(change), Members = [.. own] });
        }

        // What stands inside of a lost type is lost with it.
        foreach (var member in left.Where(m => !left.Any(other => m.StartsWith(other + ".", StringComparison.Ordinal))).Order(StringComparer.Ordinal))
        {
            var to = now.GetValueOrDefault(member);
            marked.Add(new ProtocolChange(ChangeSection.GeneratedCode, to is null ? ChangeKind.Removed : ChangeKind.Modified, member, to is null ? null : "type", old[member], to, ChangeCategories.Code) { Members = [member] });
        }

        return marked;
    }

    // Words that are a name in code aren't words only.
    private static ChangeCategories OnlyWords(ProtocolChange change) => change.Kind is ChangeKind.Renamed or ChangeKind.Moved ? ChangeCategories.Editorial : ChangeCategories.None;
}
