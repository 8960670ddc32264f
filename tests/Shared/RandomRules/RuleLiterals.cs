using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Testing.RandomRules;

/// <summary>Literals close enough to the values of random subjects to decide something.</summary>
internal static class RuleLiterals
{
    private static readonly string[] Dates = ["@2007-06-15", "@2024", "@2024-02", "@2024-02-29", "@2024-12-31", "@2025-01-01", "@2025-02-28", "@2025-06-15"];
    private static readonly string[] DateTimes = ["@2024-02-29T", "@2024-02-29T23:59:59.999", "@2025-01-01T00:00:00.0Z", "@2025-06T", "@2025-06-15T12:30+02:00"];
    private static readonly string[] Times = ["@T00:00:00.000", "@T12", "@T12:30", "@T23:59:59.999"];
    private static readonly string[] Quantities = ["50 'kg'", "50000 'g'", "49.5 'kg'", "0 'kg'", "100 '10*9/L'", "2 '1'"];
    private static readonly string[] Strings = ["'asian'", "''", "'white'", "'a'", "'C1'"];
    private static readonly string[] DateDurations = ["1 year", "3 months", "1 month", "2 weeks", "30 days", "1 day", "0 days"];
    private static readonly string[] TimeDurations = ["1 hour", "90 minutes", "30 seconds", "5 milliseconds"];

    /// <summary>A literal of the type; <c>null</c> now and then for the types that a rule can leave open.</summary>
    public static string Of(CqlType type, Random random) => type switch
    {
        ListType { Element: var element } => "{ " + string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Of(element, random))) + " }",
        IntervalType { Point: var point } => $"Interval{"[("[random.Next(2)]}{Of(point, random)}, {Of(point, random)}{"])"[random.Next(2)]}",
        _ => type.ToString() switch
        {
            "Boolean" => random.Next(2) == 0 ? "true" : "false",
            "Integer" => Text(random.Next(6)),
            "Long" => Text(random.Next(6)) + "L",
            "Decimal" => Text(random.Next(5)) + "." + Text(random.Next(10)),
            "String" => One(Strings, random),
            "Date" => One(Dates, random),
            "DateTime" => One(DateTimes, random),
            "Time" => One(Times, random),
            "Quantity" => One(Quantities, random),
            "Ratio" => "1 'mg':2 'mL'",
            "Code" => $"Code {{ code: 'C{Text(random.Next(3))}' }}",
            "Concept" => $"Concept {{ codes: {{ Code {{ code: 'C{Text(random.Next(3))}' }} }} }}",
            _ => throw new InvalidOperationException($"{type} has no literal."),
        },
    };

    /// <summary>A duration that a date, date-time or time can be moved by.</summary>
    public static string Duration(Random random, CqlType type) =>
        One(type == CqlType.Time || (type == CqlType.DateTime && random.Next(2) == 0) ? TimeDurations : DateDurations, random);

    /// <summary>What intervals of the type are collapsed or expanded by.</summary>
    public static string Step(Random random, CqlType point) => TypeRelations.IsTemporal(point)
        ? One(point == CqlType.Time ? ["hour"] : ["day", "month"], random)
        : One(["1 '1'", "2 '1'"], random);

    private static string One(string[] all, Random random) => all[random.Next(all.Length)];

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
