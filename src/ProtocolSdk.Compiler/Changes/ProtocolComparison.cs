using ProtocolSdk.Compiler.Emit.CSharp.Views;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Changes;

/// <summary>One side of a comparison.</summary>
/// <param name="Model">The checked protocol.</param>
/// <param name="Record">record.json as it was read, for what the model doesn't hold; null leaves that out.</param>
/// <param name="Rules">protocol.json likewise; null when there is none.</param>
public sealed record ComparedProtocol(ProtocolModel Model, JsonNode? Record, JsonNode? Rules);

/// <summary>
/// What changed between two versions of a protocol, item by item. A pure function: it says what is different and whom that concerns by
/// its nature; which generated members disappear, and whether a rule lets in other people, is for those who can compile and run them.
/// </summary>
public static class ProtocolComparison
{
    /// <summary>The changes, in the order of <see cref="ChangeSection"/> and, within it, of the protocol.</summary>
    public static EquatableArray<ProtocolChange> Compare(ComparedProtocol before, ComparedProtocol after)
    {
        if (before is null) throw new ArgumentNullException(nameof(before));
        if (after is null) throw new ArgumentNullException(nameof(after));
        var changes = new ChangeList();
        var names = new ProtocolNames(before.Model);
        CriterionChanges.Find(before.Model, after.Model, names, changes);
        DataChanges.Find(before.Model, after.Model, names, changes);
        CatalogueChanges.Find(before.Model.Record, after.Model.Record, names, changes);
        RecordChanges.Find(before.Model.Record, after.Model.Record, changes);
        JsonChanges.Find(before, after, changes);
        return changes.Changes.OrderBy(change => change.Section).ToEquatableArray();
    }

    /// <summary>Which criteria are the same one in two versions, by their ids; a null id is a criterion that only the other has.</summary>
    public static IReadOnlyList<(string? Before, string? After)> MatchCriteria(ProtocolModel before, ProtocolModel after)
    {
        if (before is null) throw new ArgumentNullException(nameof(before));
        if (after is null) throw new ArgumentNullException(nameof(after));
        var matching = CriterionChanges.Match(before.Criteria, after.Criteria);
        return
        [
            .. matching.Pairs.Select(pair => ((string?)before.Criteria[pair.Before].Id, (string?)after.Criteria[pair.After].Id)),
            .. matching.Removed.Select(i => ((string?)before.Criteria[i].Id, (string?)null)),
            .. matching.Added.Select(i => ((string?)null, (string?)after.Criteria[i].Id)),
        ];
    }
}
