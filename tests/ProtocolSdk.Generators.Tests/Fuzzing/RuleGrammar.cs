using System.Globalization;
using System.Text;

namespace ProtocolSdk.Generators.Tests.Fuzzing;

/// <summary>Makes up protocol.json files: elements, value sets, definitions and rules of a grammar, most of which bind, with awkward names and hostile words.</summary>
internal sealed class RuleGrammar
{
    private static readonly string[] Types =
    [
        "Boolean", "Integer", "Decimal", "String", "Date", "DateTime", "Code", "Quantity", "List<Integer>", "List<Code>", "List<Date>", "Interval<Date>",
        "List<Tuple{ code Code, date Date, value Quantity }>", "Tuple{ name String, size Decimal }", "List<Tuple{ class Integer, equals Boolean, value__ String }>",
    ];

    // Names that CQL allows and that C#, the emitted types or their bases have already.
    private static readonly string[] Names =
    [
        "equals", "toString", "getType", "getHashCode", "record", "subject", "result", "criterion", "eligibility", "definition", "definitions", "class", "namespace", "object", "string",
        "asOf", "evaluation", "e", "error", "item", "fields", "field", "value", "rules", "clauses", "constants", "missing", "has", "id2", "global", "system", "protocolSdk", "protocols",
        "Nct00000001", "nct00000001", "otherFields", "parse", "read", "writeTo", "toJson", "_x", "a", "A", "aItem", "a_", "a1", "I1", "e1", "minimumAge", "sex", "birthDate", "healthyVolunteer",
        "reader", "writer", "outcomes", "unknown", "args", "this", "base", "await", "record2", "SubjectConverter", "takeError", "hasA", "Fails0", "evaluate", "decide", "explain", "x", "X",
    ];

    private readonly Random _random;
    private readonly List<(string Name, string Type)> _elements = [];
    private readonly List<(string Name, string Type)> _definitions = [];
    private readonly List<string> _sets = [];

    private RuleGrammar(Random random) => _random = random;

    /// <summary>A record and its protocol.json.</summary>
    public static (string Record, string Rules) Next(Random random) => new RuleGrammar(random).File();

    private (string Record, string Rules) File()
    {
        var criteria = 1 + _random.Next(6);
        var texts = Enumerable.Range(1, criteria).Select(n => $"Statement number {n} " + (_random.Next(3) == 0 ? OneLine(HostileTexts.Pick(_random)) : "holds")).ToList();
        var text = JsonTexts.Raw("Inclusion Criteria:\n\n" + string.Concat(texts.Select(t => $"* {t}\n")));
        var record = $$"""
            {
              "protocolSection": {
                "identificationModule": { "nctId": "NCT00000001", "briefTitle": {{Words()}} },
                "eligibilityModule": { "eligibilityCriteria": {{text}}, "minimumAge": "18 Years", "sex": "FEMALE" }
              }
            }
            """;

        var sets = Members(_random.Next(3), name => { _sets.Add(name); return ValueSet(); });
        var elements = Members(1 + _random.Next(7), name =>
        {
            var type = name switch { "birthDate" => "Date", "sex" => "Code", "healthyVolunteer" => "Boolean", _ => Pick(Types) };
            _elements.Add((name, type));
            return Element(type);
        });
        var definitions = Members(_random.Next(4), name =>
        {
            var type = Pick(["Boolean", "Integer", "Decimal", "Date", "String"]);
            var expression = JsonTexts.Raw(Expression(type, 3));
            _definitions.Add((name, type));
            return expression;
        });
        var number = 0;
        var rules = string.Join(",\n", texts.Select(words => $"\"I{++number}\": {Criterion(words)}"));
        if (_random.Next(3) == 0) rules += ",\n" + Members(2, _ => $$"""{ "kind": "{{Pick(["inclusion", "exclusion"])}}", "text": {{Words()}}, "cql": {{JsonTexts.Raw(Expression("Boolean", 3))}} }""").Trim(' ', '{', '}');
        return (record, $$"""
            {
              "version": {{(_random.Next(4) == 0 ? Words() : "\"1.0\"")}},
              "dataElements": {{elements}},
              "valueSets": {{sets}},
              "definitions": {{definitions}},
              "criteria": { {{rules}} },
              "relatedTrials": [{ "nctId": "NCT00000009", "title": {{Words()}}, "status": {{Words()}}, "phases": [{{Words()}}] }]
            }
            """);
    }

    private string Members(int count, Func<string, string> value)
    {
        var members = new StringBuilder("{ ");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var name = Pick(Names);
            if (!taken.Add(name)) continue;
            members.Append(taken.Count == 1 ? "" : ",\n").Append('"').Append(name).Append("\": ").Append(value(name));
        }

        return members.Append(" }").ToString();
    }

    private string Element(string type) => $$"""{ "type": "{{type}}"{{Maybe("label", Words)}}{{Maybe("question", Words)}}{{Maybe("comment", Words)}}{{(_sets.Count > 0 && type.Contains("Code", StringComparison.Ordinal) ? $", \"valueSet\": \"{Pick(_sets)}\"" : "")}}{{(type.Contains("Quantity", StringComparison.Ordinal) ? ", \"unit\": \"mg\"" : "")}} }""";

    private string ValueSet() =>
        $$"""{ "codes": [{{string.Join(", ", Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => $$"""{ "code": {{Words()}}{{Maybe("display", Words)}}{{Maybe("system", Words)}} }"""))}}]{{Maybe("comment", Words)}}{{Maybe("system", Words)}} }""";

    private string Criterion(string text) => _random.Next(5) == 0
        ? $$"""{ "text": {{JsonTexts.Raw(text)}}{{Maybe("label", Words)}}{{Maybe("question", Words)}} }"""
        : $$"""{ "text": {{JsonTexts.Raw(text)}}, "cql": {{JsonTexts.Raw(Expression("Boolean", 4))}}{{Maybe("name", () => $"\"{Pick(Names)}\"")}}{{Maybe("label", Words)}}{{Maybe("comment", Words)}} }""";

    // Mostly well typed: what doesn't bind is one error, and tests nothing of the emitted code.
    private string Expression(string type, int depth)
    {
        if (_random.Next(40) == 0) type = Pick(Types);
        if (depth <= 0 || _random.Next(6) == 0) return Leaf(type);
        string Sub(string of) => Expression(of, depth - 1);
        return type switch
        {
            "Boolean" => _random.Next(16) switch
            {
                0 => $"({Sub("Boolean")} and {Sub("Boolean")})",
                1 => $"({Sub("Boolean")} or {Sub("Boolean")})",
                2 => $"({Sub("Boolean")} {Pick(["xor", "implies"])} {Sub("Boolean")})",
                3 => $"not {Sub("Boolean")}",
                4 => $"({Sub("Integer")} {Pick(["<", "<=", ">", ">=", "=", "!=", "~"])} {Sub("Integer")})",
                5 => $"({Sub("Date")} {Pick(["before", "after", "on or before", "same day as", "3 days or more before", "same month or after"])} {Sub("Date")})",
                6 => $"({Sub("Decimal")} between {Sub("Decimal")} and {Sub("Decimal")})",
                7 => $"exists ({Rows()})",
                8 => $"({Sub("Integer")} in {{ 1, 2, {Sub("Integer")} }})",
                9 => $"({Sub(Pick(["Integer", "Date", "String", "Boolean"]))} is {Pick(["null", "not null"])})",
                10 => $"if {Sub("Boolean")} then {Sub("Boolean")} else {Sub("Boolean")}",
                11 => $"({Sub("Date")} during Interval[@2020-01-01, {Sub("Date")}])",
                12 => $"AgeInYears() {Pick(["<", ">=", "="])} {Sub("Integer")}",
                13 => $"StartsWith({Sub("String")}, {Sub("String")})",
                14 => $"({Sub("Boolean")} is {Pick(["true", "not false"])})",
                _ => $"case when {Sub("Boolean")} then {Sub("Boolean")} else {Sub("Boolean")} end",
            },
            "Integer" => _random.Next(6) switch
            {
                0 => $"({Sub("Integer")} {Pick(["+", "-", "*", "div", "mod"])} {Sub("Integer")})",
                1 => $"Count({Rows()})",
                2 => $"{Pick(["years", "months", "days", "weeks"])} between {Leaf("Date")} and {Leaf("Date")}",
                3 => $"Length({Sub("String")})",
                4 => $"Coalesce({Sub("Integer")}, 0)",
                _ => $"(let it {Sub("Integer")} return it)",
            },
            "Decimal" => _random.Next(3) switch { 0 => $"({Sub("Decimal")} / {Sub("Decimal")})", 1 => $"Round({Sub("Decimal")}, 1)", _ => $"Max({{ {Sub("Decimal")}, 2.5 }})" },
            "Date" => _random.Next(2) == 0 ? $"({Sub("Date")} + {_random.Next(100)} {Pick(["days", "months", "years"])})" : $"First({{ {Sub("Date")} }})",
            "String" => _random.Next(3) switch { 0 => $"({Sub("String")} & {Sub("String")})", 1 => $"Upper({Sub("String")})", _ => $"Combine({{ {Sub("String")}, {Sub("String")} }}, {Literal()})" },
            _ => Leaf(type),
        };
    }

    private string Leaf(string type)
    {
        var known = _elements.Concat(_definitions).Where(e => e.Type == type).ToList();
        if (known.Count > 0 && _random.Next(4) != 0) return Name(known[_random.Next(known.Count)].Name);
        return type switch
        {
            "Boolean" => Pick(["true", "false", "null"]),
            "Integer" => Pick(["0", "1", "2147483647", "-1", "18"]),
            "Decimal" => Pick(["0.5", "99999999.99999999", "1.0"]),
            "Date" => Pick(["@2020-02-29", "@2020-02", "@2020", "Today()", "@0001-01-01"]),
            "DateTime" => Pick(["@2020-02-29T10:20:30.5+02:00", "Now()"]),
            "Code" when _sets.Count > 0 => "null",
            "Quantity" => Pick(["5 'mg'", "0.5 'mg'", "3 days"]),
            _ => Literal(),
        };
    }

    private string Rows()
    {
        var lists = _elements.Where(e => e.Type.StartsWith("List<", StringComparison.Ordinal)).ToList();
        if (lists.Count == 0) return "{ 1, 2, 3 } N where N > 1";
        var (name, type) = lists[_random.Next(lists.Count)];
        var where = type switch
        {
            "List<Integer>" => "R > 1",
            "List<Date>" => "R before Today()",
            _ when type.Contains("class Integer", StringComparison.Ordinal) => "R.\"class\" > 2 and R.equals",
            _ when type.Contains("date Date", StringComparison.Ordinal) => "R.date after @2020-01 and R.value > 5 'mg'",
            _ when _sets.Count > 0 => $"R in {Name(Pick(_sets))}",
            _ => "R is not null",
        };
        return $"{Name(name)} R where {where}";
    }

    private string Name(string name) => _random.Next(3) == 0 || !char.IsLetter(name[0]) || name is "class" or "is" or "where" or "class" ? $"\"{name}\"" : name;

    // A CQL string literal of hostile words.
    private string Literal() => "'" + HostileTexts.Pick(_random).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    private string Words() => _random.Next(2) == 0 ? JsonTexts.Raw(HostileTexts.Pick(_random)) : JsonTexts.Escaped(HostileTexts.Pick(_random));

    private string Maybe(string name, Func<string> value) => _random.Next(2) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", \"{name}\": {value()}");

    private string Pick(IReadOnlyList<string> choices) => choices[_random.Next(choices.Count)];

    private static string OneLine(string text) => string.Concat(text.Where(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\u0085')));
}
