using System.Globalization;
using ProtocolSdk.Compiler.Json;

namespace ProtocolSdk.Compiler.Changes;

/// <summary>
/// Changes of the files that the model's comparison doesn't speak of, at their places in the JSON: results, annotations, fields of the
/// registry that the compiler doesn't read, and values that differ only in how they are written. So that nothing is missed in silence.
/// </summary>
internal static class JsonChanges
{
    private const string RulesFile = "protocol.json";
    private const int MostOfOnePart = 12;
    private const int LongestValue = 300;

    public static void Find(ComparedProtocol before, ComparedProtocol after, ChangeList changes)
    {
        var told = new HashSet<ChangeSection>(changes.Changes.Select(c => c.Section));
        Report("record.json", before.Record, after.Record, JsonCoverage.OfRecord, told, changes);
        Report(RulesFile, before.Rules, after.Rules, JsonCoverage.OfRules, told, changes);
    }

    private static void Report(string file, JsonNode? before, JsonNode? after, JsonCoverage coverage, HashSet<ChangeSection> told, ChangeList changes)
    {
        // A file that only one side has, or that wasn't given, is told by what it makes of the model.
        if (before is null || after is null) return;
        var found = new List<ProtocolChange>();
        Compare(before, after, "", "");
        foreach (var part in found.GroupBy(change => PartOf(change.Item)))
        {
            if (part.Count() <= MostOfOnePart)
            {
                changes.Changes.AddRange(part);
                continue;
            }

            var categories = part.Aggregate(ChangeCategories.None, (all, change) => all | change.Categories);
            var count = part.Count().ToString(CultureInfo.InvariantCulture);
            changes.Add(new ProtocolChange(ChangeSection.Other, ChangeKind.Modified, part.Key, null, null, null, categories) { Note = $"{count} values differ here." });
        }

        void Compare(JsonNode? old, JsonNode? now, string path, string pattern)
        {
            if (coverage.IsHead(pattern)) return;
            if (old is JsonObject oldObject && now is JsonObject newObject)
            {
                foreach (var member in oldObject.Members) CompareMember(member.Name, member.Value, newObject[member.Name], path, pattern);
                foreach (var member in newObject.Members)
                {
                    if (oldObject.Find(member.Name) is null) CompareMember(member.Name, null, member.Value, path, pattern);
                }
            }
            else if (old is JsonArray oldArray && now is JsonArray newArray)
            {
                CompareItems(oldArray, newArray, path, pattern + "[]");
            }
            else
            {
                var (from, to) = (JsonWords.Of(old), JsonWords.Of(now));
                if (from == to || coverage.IsTold(pattern, told)) return;
                var kind = old is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Modified;
                found.Add(new ProtocolChange(ChangeSection.Other, kind, file + " " + path, null, Cut(from), Cut(to), CategoryOf(old ?? now, file)));
            }
        }

        void CompareMember(string name, JsonNode? old, JsonNode? now, string path, string pattern) =>
            Compare(old, now, path.Length == 0 ? name : path + "." + name, coverage.Below(pattern, name));

        void CompareItems(JsonArray old, JsonArray now, string path, string pattern)
        {
            var (before, after) = (old.Items.Select(i => JsonWords.Of(i)!).ToList(), now.Items.Select(i => JsonWords.Of(i)!).ToList());
            if (before.SequenceEqual(after, StringComparer.Ordinal)) return;
            if (before.Count == after.Count && before.Except(after, StringComparer.Ordinal).Any())
            {
                for (var i = 0; i < before.Count; i++) Compare(old.Items[i], now.Items[i], $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", pattern);
                return;
            }

            if (coverage.IsTold(pattern, told)) return;
            var matching = new ItemMatching<string>(before, after).ByKey(words => words);
            foreach (var i in matching.Removed) found.Add(new ProtocolChange(ChangeSection.Other, ChangeKind.Removed, file + " " + path, null, Cut(before[i]), null, CategoryOf(old.Items[i], file)));
            foreach (var i in matching.Added) found.Add(new ProtocolChange(ChangeSection.Other, ChangeKind.Added, file + " " + path, null, null, Cut(after[i]), CategoryOf(now.Items[i], file)));
            if (!matching.Removed.Any() && !matching.Added.Any()) found.Add(new ProtocolChange(ChangeSection.Other, ChangeKind.Moved, file + " " + path, "order", null, null, ChangeCategories.Editorial));
        }
    }

    // The file and the two outermost names.
    private static string PartOf(string item)
    {
        var first = item.IndexOf('.', item.IndexOf(' '));
        var second = first < 0 ? -1 : item.IndexOf('.', first + 1);
        var part = second < 0 ? item : item.Substring(0, second);
        var bracket = part.IndexOf('[');
        return bracket < 0 ? part : part.Substring(0, bracket);
    }

    // In the record a sentence is words, and a number, a code or a date is a fact about how the trial runs. What protocol.json says beside
    // what the model holds are remarks and acceptances.
    private static ChangeCategories CategoryOf(JsonNode? node, string file) =>
        file == RulesFile || node is JsonString text && text.Value.IndexOf(' ') >= 0 ? ChangeCategories.Editorial : ChangeCategories.Operational;

    private static string? Cut(string? text) => text is null || text.Length <= LongestValue ? text : text.Substring(0, LongestValue) + "…";
}
