using System.Text.Json;

namespace ScreeningDesk.Trials;

/// <summary>A run of words in a changed text.</summary>
/// <param name="Fate"><c>kept</c>, <c>removed</c> or <c>added</c>.</param>
/// <param name="Text">The words.</param>
public sealed record ChangedWords(string Fate, string Text);

/// <summary>One change between two versions, as <c>protocol diff</c> tells it.</summary>
/// <param name="Section">The part of the protocol, such as "Eligibility".</param>
/// <param name="Kind">Added, Removed, Modified, Renamed, Moved.</param>
/// <param name="Item">What changed, such as "I3 SymptomDuration".</param>
/// <param name="Field">The field of it; null when it is the whole.</param>
/// <param name="Before">What it was; null when it wasn't there.</param>
/// <param name="After">What it is; null when it is gone.</param>
/// <param name="Categories">CODE, DATA, ELIGIBILITY, OPERATIONAL, EDITORIAL.</param>
/// <param name="Effect">Loosened, Tightened, Moved, Unchanged …; null when it bears on no one's eligibility.</param>
/// <param name="Note">A sentence that says more; null when there is none.</param>
/// <param name="Words">The two texts word by word; empty when there are no two.</param>
public sealed record VersionChange(
    string Section,
    string Kind,
    string Item,
    string? Field,
    string? Before,
    string? After,
    IReadOnlyList<string> Categories,
    string? Effect,
    string? Note,
    IReadOnlyList<ChangedWords> Words);

/// <summary>What changed between an earlier version and the one in force.</summary>
/// <param name="From">The earlier version's number.</param>
/// <param name="To">The number of the version in force.</param>
/// <param name="Effect">What it does to eligibility, in one word.</param>
/// <param name="Sentence">The same in a sentence.</param>
/// <param name="Counts">How many changes of each category, in the tool's order.</param>
/// <param name="Changes">The changes.</param>
public sealed record VersionDifference(
    string From,
    string To,
    string Effect,
    string Sentence,
    IReadOnlyList<KeyValuePair<string, int>> Counts,
    IReadOnlyList<VersionChange> Changes)
{
    /// <summary>Reads what the tool wrote; null when there is no such file.</summary>
    public static VersionDifference? Read(string path)
    {
        if (!File.Exists(path)) return null;
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var eligibility = root.GetProperty("eligibility");
        return new VersionDifference(
            Text(root.GetProperty("before"), "version")!,
            Text(root.GetProperty("after"), "version")!,
            Text(eligibility, "effect")!,
            Text(eligibility, "sentence")!,
            [.. root.GetProperty("categories").EnumerateObject().Select(c => KeyValuePair.Create(c.Name, c.Value.GetInt32()))],
            [.. root.GetProperty("changes").EnumerateArray().Select(Change)]);
    }

    private static VersionChange Change(JsonElement change) => new(
        Text(change, "section")!,
        Text(change, "kind")!,
        Text(change, "item")!,
        Text(change, "field"),
        Text(change, "before"),
        Text(change, "after"),
        [.. change.GetProperty("categories").EnumerateArray().Select(c => c.GetString()!)],
        Text(change, "effect"),
        Text(change, "note"),
        change.TryGetProperty("words", out var words) ? [.. words.EnumerateArray().Select(w => w.EnumerateObject().First()).Select(w => new ChangedWords(w.Name, w.Value.GetString()!))] : []);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
