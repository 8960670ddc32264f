namespace ProtocolSdk.Analysis;

/// <summary>Which data elements of two versions are the same one.</summary>
internal sealed class ElementNames
{
    private readonly Dictionary<string, string> _ofAfter = new(StringComparer.Ordinal);
    private readonly List<string> _reasons = [];

    public ElementNames(ProtocolDefinition before, ProtocolDefinition after, IReadOnlyDictionary<string, string> renamed)
    {
        var free = before.DataElements.ToDictionary(e => e.Name, StringComparer.Ordinal);
        var earlier = Attested(before);
        var later = Attested(after);
        foreach (var (old, name) in renamed) Join(free, old, after.DataElements.FirstOrDefault(e => e.Name == name));
        // An attestation is its words: its name may only say the place where the criterion stands.
        foreach (var (name, words) in later)
        {
            var same = earlier.FirstOrDefault(e => e.Value == words && free.ContainsKey(e.Key)).Key;
            if (same is not null) Join(free, same, after.DataElements.First(e => e.Name == name));
        }

        foreach (var element in after.DataElements.Where(e => !_ofAfter.ContainsKey(e.Name)))
        {
            if (Join(free, element.Name, element))
            {
                if (earlier.ContainsKey(element.Name) && later.ContainsKey(element.Name)) _reasons.Add($"a person answers '{element.Name}', and its words changed");
                continue;
            }

            var own = element.Name;
            while (before.DataElements.Any(e => e.Name == own)) own += "'";
            _ofAfter.Add(element.Name, own);
        }
    }

    /// <summary>What can't be compared, in words.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    /// <summary>The space's name of a data element of the later version.</summary>
    public string OfAfter(string name) => _ofAfter[name];

    private bool Join(Dictionary<string, DataElementDefinition> free, string old, DataElementDefinition? element)
    {
        if (element is null || _ofAfter.ContainsKey(element.Name) || !free.TryGetValue(old, out var earlier)) return false;
        if (earlier.Type != element.Type || earlier.Unit != element.Unit)
        {
            _reasons.Add($"'{element.Name}' was {Describe(earlier)} and is {Describe(element)}");
            return false;
        }

        free.Remove(old);
        _ofAfter.Add(element.Name, old);
        return true;
    }

    private static string Describe(DataElementDefinition element) => element.Unit is null ? element.Type : $"{element.Type} in {element.Unit}";

    private static Dictionary<string, string> Attested(ProtocolDefinition definition)
    {
        var attested = RuleReading.Attestations(definition);
        return definition.Criteria.Where(c => attested[c.Index] >= 0)
            .ToDictionary(c => definition.DataElements[attested[c.Index]].Name, c => c.Kind + " " + RuleReading.Words(c.Text), StringComparer.Ordinal);
    }
}
