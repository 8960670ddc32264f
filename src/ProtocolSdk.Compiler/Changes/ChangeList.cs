using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Changes;

/// <summary>Collects changes; what is equal on both sides is none.</summary>
internal sealed class ChangeList
{
    /// <summary>The changes so far.</summary>
    public List<ProtocolChange> Changes { get; } = [];

    public void Add(ProtocolChange change) => Changes.Add(change);

    /// <summary>A single value, such as a code, a date or a number.</summary>
    public void Value(ChangeSection section, string item, string? field, string? before, string? after, ChangeCategories categories, params string[] members)
    {
        if (before == after) return;
        Changes.Add(new ProtocolChange(section, KindOf(before, after), item, field, before, after, categories) { Members = members.ToEquatableArray() });
    }

    /// <summary>A free text: words only, unless its numbers change, such as a dose or a duration.</summary>
    public void Text(ChangeSection section, string item, string? field, string? before, string? after, params string[] members)
    {
        if (before == after) return;
        var isWordsOnly = before is null || after is null || TextComparison.HaveSameNumbers(before, after);
        var categories = isWordsOnly ? ChangeCategories.Editorial : ChangeCategories.Editorial | ChangeCategories.Operational;
        Changes.Add(new ProtocolChange(section, KindOf(before, after), item, field, before, after, categories) { Members = members.ToEquatableArray() });
    }

    /// <summary>A set of words, each of which comes or goes by itself.</summary>
    public void Set(ChangeSection section, string item, string field, IReadOnlyCollection<string> before, IReadOnlyCollection<string> after, ChangeCategories categories)
    {
        foreach (var gone in before.Except(after, StringComparer.Ordinal)) Changes.Add(new ProtocolChange(section, ChangeKind.Removed, item, field, gone, null, categories));
        foreach (var come in after.Except(before, StringComparer.Ordinal)) Changes.Add(new ProtocolChange(section, ChangeKind.Added, item, field, null, come, categories));
        var isOrder = before.Count == after.Count && !before.SequenceEqual(after, StringComparer.Ordinal) && !before.Except(after, StringComparer.Ordinal).Any();
        if (isOrder) Changes.Add(new ProtocolChange(section, ChangeKind.Moved, item, field, string.Join("; ", before), string.Join("; ", after), ChangeCategories.Editorial));
    }

    private static ChangeKind KindOf(string? before, string? after) =>
        before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Modified;
}
