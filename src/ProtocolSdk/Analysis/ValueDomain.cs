using System.Text.Json;

namespace ProtocolSdk.Analysis;

/// <summary>What rules distinguish about a data element, a field of its rows, or its rows: read from <see cref="ProtocolDefinition.RuleDomains"/>.</summary>
internal sealed class ValueDomain
{
    public HashSet<decimal> Thresholds { get; } = [];

    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Codes { get; } = new(StringComparer.Ordinal);

    public HashSet<string> ValueSets { get; } = new(StringComparer.Ordinal);

    /// <summary>The value set outside of which no code can be recorded; null when there is none.</summary>
    public string? BoundTo { get; set; }

    public HashSet<(string From, string Steps)> Anchors { get; } = [];

    public HashSet<int> Counts { get; } = [];

    public HashSet<string> Conditions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ValueDomain> Fields { get; } = new(StringComparer.Ordinal);

    public ValueDomain? Row { get; private set; }

    public bool AsksRecording { get; private set; }

    /// <summary>True when a rule asks whether this, or something in it, was recorded.</summary>
    public bool AsksRecordingAnywhere => AsksRecording || Row is { AsksRecordingAnywhere: true } || Fields.Values.Any(f => f.AsksRecordingAnywhere);

    public static ValueDomain Read(JsonElement json)
    {
        var domain = new ValueDomain { AsksRecording = json.TryGetProperty("recording"u8, out _) };
        foreach (var at in Items(json, "at")) domain.Thresholds.Add(at.GetDecimal());
        foreach (var text in Items(json, "texts")) domain.Texts.Add(text.GetString()!);
        foreach (var code in Items(json, "codes")) domain.Codes.Add(code.GetRawText());
        foreach (var set in Items(json, "sets")) domain.ValueSets.Add(set.GetString()!);
        foreach (var count in Items(json, "counts")) domain.Counts.Add(count.GetInt32());
        foreach (var condition in Items(json, "conditions")) domain.Conditions.Add(condition.GetString()!);
        var near = Items(json, "near").Select(n => n.GetString()!).ToList();
        for (var i = 0; i < near.Count; i += 2) domain.Anchors.Add((near[i], near[i + 1]));
        if (json.TryGetProperty("bound"u8, out var bound)) domain.BoundTo = bound.GetString();
        if (json.TryGetProperty("row"u8, out var row)) domain.Row = Read(row);
        if (json.TryGetProperty("fields"u8, out var fields))
        {
            foreach (var field in fields.EnumerateObject()) domain.Fields[field.Name] = Read(field.Value);
        }

        return domain;
    }

    /// <summary>Adds what another version distinguishes, its names of data elements translated.</summary>
    public void Add(ValueDomain other, Func<string, string> rename)
    {
        Thresholds.UnionWith(other.Thresholds);
        Texts.UnionWith(other.Texts);
        Codes.UnionWith(other.Codes);
        ValueSets.UnionWith(other.ValueSets);
        Counts.UnionWith(other.Counts);
        Conditions.UnionWith(other.Conditions);
        BoundTo ??= other.BoundTo;
        AsksRecording |= other.AsksRecording;
        foreach (var (from, steps) in other.Anchors) Anchors.Add((Renamed(from, rename), steps));
        if (other.Row is { } row) (Row ??= new ValueDomain()).Add(row, rename);
        foreach (var (name, field) in other.Fields)
        {
            if (!Fields.TryGetValue(name, out var own)) Fields.Add(name, own = new ValueDomain());
            own.Add(field, rename);
        }
    }

    private static string Renamed(string from, Func<string, string> rename)
    {
        if (from.Length == 0 || from[0] == '@') return from;
        var dot = from.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? rename(from) : rename(from[..dot]) + from[dot..];
    }

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) => json.TryGetProperty(name, out var array) ? array.EnumerateArray() : [];
}
