using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Analysis;

/// <summary>A value to try: its JSON, and its place on the scale of days or numbers.</summary>
/// <param name="Json">As a subject's JSON has it; null for a value that isn't recorded, where a rule asks about the recording.</param>
/// <param name="Point">The day's number, or the number; null for other types.</param>
internal readonly record struct Candidate(string? Json, decimal? Point);

/// <summary>A data element of one or two versions.</summary>
/// <param name="Name">Its name in the space: that of the first version that has it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Domain">What the rules of all versions distinguish.</param>
/// <param name="Unit">Of a Quantity; null for other types.</param>
internal sealed record SpaceElement(string Name, ValueType Type, ValueDomain Domain, string? Unit);

/// <summary>Subjects made of representative values: what one or two versions can tell apart.</summary>
internal sealed class SubjectSpace
{
    private const int MostRows = 40;
    private const int MostPairs = 400;

    private readonly List<SpaceElement> _elements = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ProtocolDefinition> _versions;
    private readonly CandidatePoints _points;
    private readonly HashSet<string> _reasons = new(StringComparer.Ordinal);

    /// <summary>Joins versions whose elements may have other names.</summary>
    /// <param name="versions">One, or the earlier and the later one.</param>
    /// <param name="nameInSpace">For each version: the space's name of its data element.</param>
    /// <param name="asOf">The evaluation's moment.</param>
    public SubjectSpace(IReadOnlyList<ProtocolDefinition> versions, Func<int, string, string> nameInSpace, AsOf asOf)
    {
        _versions = versions;
        for (var version = 0; version < versions.Count; version++)
        {
            var number = version;
            var reading = RuleReading.Of(versions[version]);
            foreach (var element in versions[version].DataElements)
            {
                var name = nameInSpace(number, element.Name);
                if (!_byName.TryGetValue(name, out var index))
                {
                    _byName.Add(name, index = _elements.Count);
                    _elements.Add(new SpaceElement(name, ValueType.Parse(element.Type), new ValueDomain(), element.Unit));
                }

                if (reading.Domains.TryGetValue(element.Name, out var domain)) _elements[index].Domain.Add(domain, other => nameInSpace(number, other));
            }
        }

        _points = new CandidatePoints(_elements.SelectMany(e => Places(e.Name, e.Type, e.Domain)), asOf);
    }

    public IReadOnlyList<SpaceElement> Elements => _elements;

    /// <summary>Why not every distinction has a representative; empty when each has one.</summary>
    public IReadOnlyCollection<string> Reasons => _points.IsTruncated ? [.. _reasons, "more representative values than can be tried"] : _reasons;

    public int IndexOf(string name) => _byName[name];

    /// <summary>The values of an element that are worth trying, in a fixed order.</summary>
    public IReadOnlyList<Candidate> CandidatesOf(int element, IReadOnlyDictionary<string, decimal> chosen)
    {
        var (name, type, domain, unit) = _elements[element];
        var values = Values(name, type, domain, unit, chosen);
        return domain.AsksRecordingAnywhere ? [.. values, new Candidate(null, null)] : values;
    }

    private static IEnumerable<(string Name, ValueType Type, ValueDomain Domain)> Places(string name, ValueType type, ValueDomain domain)
    {
        if (type.IsDate || type.IsNumber) return [(name, type, domain)];
        if (type.Element is { } row) return domain.Row is null ? [] : Places(row.Name == "Tuple" ? name : name + ".", row, domain.Row);
        return type.Fields.Where(f => domain.Fields.ContainsKey(f.Name)).SelectMany(f => Places(name + "." + f.Name, f.Type, domain.Fields[f.Name]));
    }

    private List<Candidate> Values(string name, ValueType type, ValueDomain domain, string? unit, IReadOnlyDictionary<string, decimal> chosen)
    {
        if (type.IsDate || type.IsNumber) return [.. _points.Of(name, chosen).Select(p => new Candidate(Text(type, unit, p), p))];
        switch (type.Name)
        {
            case "Boolean":
                return [new("true", null), new("false", null)];
            case "Code":
                return Codes(domain);
            case "String":
                return [.. domain.Texts.Order(StringComparer.Ordinal).Append("another text").Select(t => new Candidate(Quote(t), null))];
            case "List":
                return Lists(name, type.Element!, domain, chosen);
            case "Tuple":
                return Rows(name, type, domain, chosen);
            default:
                _reasons.Add($"{name} is of type {type.Name}, whose values aren't searched");
                return [];
        }
    }

    private static string Text(ValueType type, string? unit, decimal point)
    {
        if (type.IsDate) return Quote(DateOnly.FromDayNumber((int)point).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var number = point.ToString(CultureInfo.InvariantCulture);
        if (type.Name != "Quantity") return number;
        // A row's field has its unit by itself when none is given.
        return unit is null ? $"{{\"value\":{number}}}" : $"{{\"value\":{number},\"unit\":{Quote(unit)}}}";
    }

    // One code of each kind that rules tell apart.
    private List<Candidate> Codes(ValueDomain domain)
    {
        var sets = domain.ValueSets.Order(StringComparer.Ordinal).SelectMany(n => _versions.Select(v => v.ValueSets.FirstOrDefault(s => s.Name == n))).OfType<ValueSet>().ToList();
        var found = new List<Candidate>();
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        if (domain.BoundTo is { } bound)
        {
            var binding = _versions.Select(v => v.ValueSets.FirstOrDefault(s => s.Name == bound)).OfType<ValueSet>().ToList();
            var codes = binding.SelectMany(s => s.Codes).Where(c => binding.TrueForAll(s => s.Contains(c.Value))).DistinctBy(c => c.Value).ToList();
            if (binding.Exists(s => s.Codes.Count != codes.Count)) _reasons.Add($"the value set {bound} doesn't have the same codes in both versions");
            foreach (var code in codes)
            {
                if (kinds.Add(Kind(code, sets, domain))) found.Add(new(Quote(code.Value), null));
            }

            return found;
        }

        foreach (var code in sets.SelectMany(s => s.Codes).DistinctBy(c => (c.System, c.Value)))
        {
            if (kinds.Add(Kind(code, sets, domain))) found.Add(new(Json(code), null));
        }

        foreach (var code in domain.Codes.Order(StringComparer.Ordinal)) found.Add(new(code, null));
        foreach (var text in domain.Texts.Order(StringComparer.Ordinal)) found.Add(new(Quote(text), null));
        found.Add(new(Quote("another-code"), null));
        return found;
    }

    private static string Kind(Code code, List<ValueSet> sets, ValueDomain domain)
    {
        var kind = new StringBuilder();
        foreach (var set in sets) kind.Append(set.Contains(code) ? '1' : '0');
        if (domain.Texts.Contains(code.Value) || domain.Codes.Contains(Json(code))) kind.Append(code.System).Append('|').Append(code.Value);
        return kind.ToString();
    }

    private List<Candidate> Rows(string name, ValueType type, ValueDomain domain, IReadOnlyDictionary<string, decimal> chosen)
    {
        var rows = new List<(string Json, ValueDomain? Last)> { ("", null) };
        foreach (var (field, fieldType) in type.Fields)
        {
            // A field that no rule distinguishes needs no value, unless a rule reads it as it is.
            var fieldDomain = domain.Fields.TryGetValue(field, out var known) ? known : fieldType.Name == "Boolean" ? new ValueDomain() : null;
            if (fieldDomain is null) continue;
            var values = Values(name + "." + field, fieldType, fieldDomain, null, chosen);
            if (fieldDomain.AsksRecordingAnywhere) values.Add(new Candidate(null, null));
            rows = [.. rows.SelectMany(row => values.Select(v => (v.Json is null ? row.Json : $"{row.Json}{(row.Json.Length > 0 ? "," : "")}{Quote(field)}:{v.Json}", row.Last)))];
            if (rows.Count <= 16 * MostRows) continue;
            _reasons.Add($"{name} has more kinds of rows than can be tried");
            rows = Thinned(rows, MostRows);
        }

        return [.. rows.Select(r => new Candidate("{" + r.Json + "}", null))];
    }

    private List<Candidate> Lists(string name, ValueType rowType, ValueDomain domain, IReadOnlyDictionary<string, decimal> chosen)
    {
        var rows = Values(rowType.Name == "Tuple" ? name : name + ".", rowType, domain.Row ?? new ValueDomain(), null, chosen);
        if (rows.Count > MostRows)
        {
            _reasons.Add($"{name} has more kinds of rows than can be tried");
            rows = Thinned(rows, MostRows);
        }

        var counts = domain.Counts.Where(c => c > 1).Order().ToList();
        // With one condition, a number of equal rows stands for every list; with two, so does a pair of rows, as long as only existence is asked.
        if (domain.Conditions.Count > 2 || (domain.Conditions.Count == 2 && counts.Count > 0)) _reasons.Add($"{name} is asked by {domain.Conditions.Count} conditions, whose combinations aren't all tried");
        var lists = new List<Candidate> { new("[]", null) };
        lists.AddRange(rows.Select(r => new Candidate($"[{r.Json}]", null)));
        foreach (var count in counts) lists.AddRange(rows.Select(r => new Candidate($"[{string.Join(',', Enumerable.Repeat(r.Json, Math.Min(count, 200)))}]", null)));
        if (domain.Conditions.Count < 2) return lists;
        var pairs = rows.SelectMany((a, i) => rows.Skip(i + 1).Select(b => new Candidate($"[{a.Json},{b.Json}]", null))).ToList();
        if (pairs.Count > MostPairs) _reasons.Add($"{name} has more pairs of rows than can be tried");
        lists.AddRange(pairs.Take(MostPairs));
        return lists;
    }

    private static List<T> Thinned<T>(List<T> all, int most) => [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * all.Count / most)])];

    private static string Json(Code code) => code.System is null ? Quote(code.Value) : $"{{\"code\":{Quote(code.Value)},\"system\":{Quote(code.System)}}}";

    internal static string Quote(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
