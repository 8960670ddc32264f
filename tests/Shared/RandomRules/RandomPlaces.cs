namespace ProtocolSdk.Testing.RandomRules;

/// <summary>
/// Writes random statements about the first or last row of a list whose order is partly unrecorded. Each field of a row is read once, and so is each
/// data element: as a sort key, in the condition, or by the statement. The same seed writes the same rules.
/// </summary>
internal static class RandomPlaces
{
    // {0} is the row; constants are among what RandomSubject makes up, so that nearly all completions can be tried.
    private static readonly string[] OfValues =
    [
        "{0}.value >= {q}", "{0}.value < {q}", "{0}.value = {q}", "{0}.value != {q}", "{0}.value in { 99 '10*9/L', 101 '10*9/L' }", "{q} <= {0}.value",
        "{0}.value between 99 '10*9/L' and 101 '10*9/L'", "{0}.value in Interval[99 '10*9/L', 100 '10*9/L']", "{0}.value + 1 '10*9/L' > {q}",
        "not ({0}.value > {q})", "smoker or {0}.value > {q}", "{0}.value > {q} and smoker", "(if smoker then {0}.value else 100 '10*9/L') > {q}",
        "if {0}.value > {q} then smoker else consented", "({0}.value > {q}) is true", "({0}.value > {q}) = smoker", "(({0}) F return F.value) >= {q}",
        "case {0}.value when {q} then smoker else false end", "exists (visits V where {0}.value > {q} and V before @2025-01-15)",
    ];

    private static readonly string[] OfFasting = ["{0}.fasting", "{0}.fasting is true", "not {0}.fasting", "{0}.fasting xor smoker", "smoker implies {0}.fasting"];

    private static readonly string[] OfDates =
    [
        "{0}.date before @2024-06-15", "{0}.date on or after @2025-01-10", "@2024-12-31 < {0}.date", "{0}.date + 1 month >= @2025-03-01", "{0}.date between @2024-03-10 and @2025-05-20",
    ];

    /// <summary>Rules, each a Boolean expression.</summary>
    public static IReadOnlyList<string> Many(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Rule(random)).Select(rule => Fill(rule.Statement, rule.Row))];
    }

    /// <summary>The same rules about rows, or their fields, that have names: definitions and rules.</summary>
    public static (IReadOnlyDictionary<string, string> Definitions, IReadOnlyList<string> Rules) Named(int seed, int count)
    {
        var random = new Random(seed);
        var definitions = new Dictionary<string, string>(StringComparer.Ordinal);
        var rules = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var (row, statement) = Rule(random);
            var name = FormattableString.Invariant($"Row{i}");
            var nameOfValue = FormattableString.Invariant($"Value{i}");
            definitions.Add(name, row);
            if (i % 2 == 0) definitions.Add(nameOfValue, name + ".value");
            rules.Add(Fill(i % 2 == 0 ? statement.Replace("{0}.value", nameOfValue, StringComparison.Ordinal) : statement, name));
        }

        return (definitions, rules);
    }

    private static string Fill(string statement, string row) => statement.Replace("{0}", row, StringComparison.Ordinal);

    private static (string Row, string Statement) Rule(Random random)
    {
        string Quantity() => $"{98 + random.Next(1, 5)} '10*9/L'";
        string Direction() => new[] { "", " asc", " desc" }[random.Next(3)];
        var asked = random.Next(4) switch { 0 => "fasting", 1 => "date", _ => "value" };
        List<string> unread = [.. new[] { "fasting", "value", "date" }.Where(f => f != asked)];
        var keys = new List<string>();
        // What is asked may be the first key itself: the least or the greatest of all.
        if (asked == "date") keys.Add("date");
        else if (random.Next(5) > 0) keys.Add(random.Next(4) == 0 ? "date + 1 month" : "date");
        if (keys.Count > 0) unread.Remove("date");
        if (unread.Contains("value") && random.Next(2) == 0)
        {
            keys.Add("value");
            unread.Remove("value");
        }

        var condition = unread.Count > 0 && random.Next(2) == 0 ? unread[random.Next(unread.Count)] : null;
        var where = condition switch
        {
            "fasting" => " where P.fasting",
            "value" => $" where P.value > {Quantity()}",
            "date" => " where P.date before @2025-01-15",
            _ => keys.Count == 0 ? " where P.date after @2024-06-15" : string.Empty,
        };
        var sort = keys.Count == 0 ? string.Empty : " sort by " + string.Join(", ", keys.Select(k => k + Direction()));
        var rows = $"platelets P{where}{sort}";
        var row = random.Next(5) == 0 ? $"({rows})[0]" : $"{(random.Next(2) == 0 ? "First" : "Last")}({rows})";
        var statements = asked switch { "fasting" => OfFasting, "date" => OfDates, _ => OfValues };
        return (row, statements[random.Next(statements.Length)].Replace("{q}", Quantity(), StringComparison.Ordinal));
    }
}
