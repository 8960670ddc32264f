using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ProtocolSdk.Analysis;

/// <summary>What one criterion reads.</summary>
/// <param name="Reads">The data elements, by index.</param>
/// <param name="ReadsDay">Whether time alone can change its answer.</param>
/// <param name="Key">Equal keys mean equal answers for every subject.</param>
/// <param name="Open">What of the rule can't be described exactly by representative values; null when all can.</param>
internal sealed record CriterionReading(int[] Reads, bool ReadsDay, string Key, string? Open);

/// <summary>What a definition's rules read and distinguish; made once per definition.</summary>
internal sealed class RuleReading
{
    private const string SexValueSet = "AdministrativeSex";

    private static readonly ConditionalWeakTable<ProtocolDefinition, RuleReading> Known = [];

    private RuleReading(CriterionReading[] criteria, Dictionary<string, ValueDomain> domains)
    {
        Criteria = criteria;
        Domains = domains;
    }

    /// <summary>In the order of the definition's criteria.</summary>
    public CriterionReading[] Criteria { get; }

    /// <summary>By data element; an element that isn't here has only what its type gives.</summary>
    public Dictionary<string, ValueDomain> Domains { get; }

    public static RuleReading Of(ProtocolDefinition definition) => Known.GetValue(definition, Read);

    /// <summary>For each criterion that a person answers the data element with the answer; else -1.</summary>
    public static int[] Attestations(ProtocolDefinition definition)
    {
        // Attestations are the last data elements, in the order of their criteria.
        var next = definition.DataElements.Count - definition.Criteria.Count(c => c.Origin == CriterionOrigin.Attestation);
        return [.. definition.Criteria.Select(c => c.Origin == CriterionOrigin.Attestation ? next++ : -1)];
    }

    private static RuleReading Read(ProtocolDefinition definition)
    {
        if (definition.RuleDomains is { } text)
        {
            using var json = JsonDocument.Parse(text);
            var read = json.RootElement.GetProperty("criteria"u8).EnumerateArray().Select((c, i) => Criterion(definition.Criteria[i], c)).ToArray();
            return new RuleReading(read, json.RootElement.GetProperty("elements"u8).EnumerateObject().ToDictionary(e => e.Name, e => ValueDomain.Read(e.Value), StringComparer.Ordinal));
        }

        var attested = Attestations(definition);
        var domains = new Dictionary<string, ValueDomain>(StringComparer.Ordinal);
        var criteria = definition.Criteria.Select((c, i) => attested[i] >= 0 ? new CriterionReading([attested[i]], false, AttestationKey(c), null) : RegistryField(definition, c, domains)).ToArray();
        return new RuleReading(criteria, domains);
    }

    private static CriterionReading Criterion(CriterionDefinition criterion, JsonElement json) => new(
        [.. json.GetProperty("reads"u8).EnumerateArray().Select(r => r.GetInt32())],
        json.TryGetProperty("day"u8, out _),
        json.TryGetProperty("key"u8, out var key) ? key.GetString()! : AttestationKey(criterion),
        json.TryGetProperty("open"u8, out var open) ? open.GetString() : null);

    private static string AttestationKey(CriterionDefinition criterion) => "attested " + Words(criterion.Text);

    /// <summary>A text without what its spelling leaves open: case, white space, punctuation at its end.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSymbol(letter)) words.Append(char.ToLowerInvariant(letter));
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }

    // The registry's fields have four rules of known form, so that a record alone needs nothing emitted.
    private static CriterionReading RegistryField(ProtocolDefinition definition, CriterionDefinition criterion, Dictionary<string, ValueDomain> domains)
    {
        var cql = criterion.Cql ?? "";
        var age = cql.StartsWith("AgeIn", StringComparison.Ordinal);
        var name = age ? "birthDate" : cql.Split('.')[0];
        var element = definition.DataElements.First(e => e.Name == name);
        if (!domains.TryGetValue(name, out var domain)) domains.Add(name, domain = new ValueDomain());
        string? open = null;
        if (age)
        {
            // AgeInYears() >= 18
            var parts = cql.Split(' ');
            var unit = parts[0]["AgeIn".Length..^"s()".Length].ToLowerInvariant();
            var threshold = int.Parse(parts[^1], CultureInfo.InvariantCulture);
            foreach (var years in new[] { threshold, threshold + 1 }) domain.Anchors.Add(("", string.Create(CultureInfo.InvariantCulture, $"-{years} {unit}")));
            if (unit is "hour" or "minute") open = cql;
        }
        else if (cql.Contains('\'', StringComparison.Ordinal))
        {
            domain.Texts.Add(cql.Split('\'')[1]);
            domain.BoundTo = SexValueSet;
        }

        return new CriterionReading([element.Index], age, criterion.Kind + " " + cql, open);
    }
}
