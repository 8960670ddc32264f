using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ProtocolSdk.Testing.RandomRules;

/// <summary>How much of a random subject is unrecorded.</summary>
internal enum Recording
{
    /// <summary>Nothing: every value is there, in full.</summary>
    Full,

    /// <summary>Values are absent, dates partial, lists absent, empty, or with rows that are known in part.</summary>
    Partial,

    /// <summary>Little: so few completions that hundreds of random ones are nearly all of them.</summary>
    Nearly,
}

/// <summary>Makes subjects of <see cref="RuleElements"/> as JSON, and completes what is unrecorded in them.</summary>
internal static class RandomSubject
{
    private const int FirstYear = 2024, LastYear = 2025;

    /// <summary>The same seed makes the same subject.</summary>
    public static JsonObject Create(int seed, Recording recording)
    {
        var random = new Random(seed);
        var subject = new JsonObject();
        foreach (var element in RuleElements.All)
        {
            if (Value(element.TypeText, element, random, recording) is { } value) subject[element.Name] = value;
        }

        return subject;
    }

    /// <summary>The subject with everything recorded; each seed is one way in which the unrecorded can turn out.</summary>
    public static JsonObject Complete(JsonObject subject, int seed)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var random = new Random(seed);
        var completed = new JsonObject();
        foreach (var element in RuleElements.All) completed[element.Name] = Completed(subject[element.Name], element.TypeText, element, random);
        return completed;
    }

    /// <summary>As a protocol's reader takes it.</summary>
    public static byte[] Utf8(JsonObject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Encoding.UTF8.GetBytes(subject.ToJsonString());
    }

    private static JsonNode? Value(string type, RuleElement element, Random random, Recording recording)
    {
        var full = recording == Recording.Full;
        if (!full && random.Next(4) == 0 && (recording == Recording.Partial || type is "Boolean" or "String" or "Code")) return null;
        if (type.StartsWith("List<", StringComparison.Ordinal))
        {
            var item = type["List<".Length..^1];
            return new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Item(item, element, random, recording))]);
        }

        return type switch
        {
            "Date" => Date(element.Name == "birthDate" ? 2007 : random.Next(FirstYear, LastYear + 1), random, recording),
            "DateTime" => full || random.Next(2) == 0 ? Moment(Date(random.Next(FirstYear, LastYear + 1), random, Recording.Full), random) : Date(LastYear, random, recording),
            "Time" => full || random.Next(2) == 0 ? Time(random) : Text(random.Next(24), 2),
            "Interval<Date>" => Period(Date(FirstYear, random, recording), Date(LastYear, random, recording), recording, random),
            _ => Whole(type, element, random),
        };
    }

    // Codes, texts and rows of a list can't be null; dates, numbers and the fields of a row can.
    private static JsonNode? Item(string type, RuleElement element, Random random, Recording recording)
    {
        if (!type.StartsWith("Tuple", StringComparison.Ordinal))
            return type is "Date" or "Integer" ? Value(type, element, random, recording) : Whole(type, element, random);
        var row = new JsonObject();
        if (Value("Quantity", element, random, recording) is { } value) row["value"] = value;
        if (Value("Date", element, random, recording) is { } date) row["date"] = date;
        if (Value("Boolean", element, random, recording) is { } fasting) row["fasting"] = fasting;
        return row;
    }

    private static JsonNode? Completed(JsonNode? value, string type, RuleElement element, Random random)
    {
        if (type.StartsWith("List<", StringComparison.Ordinal))
        {
            var item = type["List<".Length..^1];
            var rows = value as JsonArray ?? [.. Enumerable.Range(0, random.Next(4)).Select(_ => Item(item, element, random, Recording.Full))];
            return new JsonArray([.. rows.Select(row => item.StartsWith("Tuple", StringComparison.Ordinal) ? Row(row, element, random) : Completed(row, item, element, random))]);
        }

        return type switch
        {
            "Date" => CompletedDate((string?)value, element, random),
            "DateTime" => ((string?)value)?.Contains('T', StringComparison.Ordinal) == true ? value!.DeepClone() : Moment(CompletedDate((string?)value, element, random), random),
            "Time" => value is not null && ((string)value!).Length > 2 ? value.DeepClone() : CompletedTime((string?)value, random),
            "Interval<Date>" => CompletedPeriod(value as JsonObject, element, random),
            _ => value?.DeepClone() ?? Whole(type, element, random),
        };
    }

    private static JsonObject Row(JsonNode? row, RuleElement element, Random random) => new()
    {
        ["value"] = Completed(row?["value"], "Quantity", element, random),
        ["date"] = Completed(row?["date"], "Date", element, random),
        ["fasting"] = Completed(row?["fasting"], "Boolean", element, random),
    };

    private static JsonNode Whole(string type, RuleElement element, Random random) => type switch
    {
        "Boolean" => random.Next(2) == 0,
        "String" => new[] { "white", "asian", "a" }[random.Next(3)],
        "Integer" => random.Next(8) == 0 ? new[] { -1, int.MaxValue, int.MinValue, 100 }[random.Next(4)] : random.Next(5),
        "Long" => random.Next(8) == 0 ? long.MaxValue : random.Next(5),
        "Decimal" => random.Next(50) / 10m,
        "Quantity" => new JsonObject { ["value"] = (element.Unit == "kg" ? 48 : 98) + random.Next(5), ["unit"] = element.Unit },
        "Code" => "C" + Text(random.Next(3), 1),
        "Date" => Date(random.Next(FirstYear, LastYear + 1), random, Recording.Full),
        _ => throw new InvalidOperationException($"There are no values of {type}."),
    };

    private static string Date(int year, Random random, Recording recording)
    {
        var month = random.Next(1, 13);
        if (recording != Recording.Full && random.Next(3) > 0)
        {
            // A whole year has too many days to try; a month hasn't.
            return recording == Recording.Partial && random.Next(2) == 0 ? Text(year, 4) : $"{Text(year, 4)}-{Text(month, 2)}";
        }

        var last = DateTime.DaysInMonth(year, month);
        return $"{Text(year, 4)}-{Text(month, 2)}-{Text(random.Next(4) switch { 0 => 1, 1 => last, _ => random.Next(1, last + 1) }, 2)}";
    }

    // The ends of what is possible decide most.
    private static string CompletedDate(string? date, RuleElement element, Random random)
    {
        var parts = date?.Split('-') ?? [];
        var year = parts.Length > 0 ? int.Parse(parts[0], CultureInfo.InvariantCulture)
            : element.Name == "birthDate" ? random.Next(2005, 2009) : random.Next(FirstYear - 1, LastYear + 2);
        var month = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : random.Next(3) switch { 0 => 1, 1 => 12, _ => random.Next(1, 13) };
        var last = DateTime.DaysInMonth(year, month);
        var day = parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : random.Next(3) switch { 0 => 1, 1 => last, _ => random.Next(1, last + 1) };
        return $"{Text(year, 4)}-{Text(month, 2)}-{Text(day, 2)}";
    }

    private static string Moment(string date, Random random)
    {
        var offset = new[] { "", "Z", "+02:00", "-05:00" }[random.Next(4)];
        return $"{date}T{Time(random)}{offset}";
    }

    private static string Time(Random random) => random.Next(3) switch
    {
        0 => "00:00:00.000",
        1 => "23:59:59.999",
        _ => $"{Text(random.Next(24), 2)}:{Text(random.Next(60), 2)}:{Text(random.Next(60), 2)}.{Text(random.Next(1000), 3)}",
    };

    private static string CompletedTime(string? hour, Random random) =>
        $"{hour ?? Text(random.Next(3) switch { 0 => 0, 1 => 23, _ => random.Next(24) }, 2)}:{(random.Next(2) == 0 ? "00:00.000" : "59:59.999")}";

    private static JsonObject Period(string low, string high, Recording recording, Random random)
    {
        var period = new JsonObject();
        if (recording != Recording.Partial || random.Next(4) > 0) period["low"] = low;
        if (recording != Recording.Partial || random.Next(4) > 0) period["high"] = high;
        return period;
    }

    private static JsonObject CompletedPeriod(JsonObject? period, RuleElement element, Random random)
    {
        var low = CompletedDate((string?)period?["low"], element, random);
        var high = CompletedDate((string?)period?["high"], element, random);
        // An interval doesn't end before it starts: what is unrecorded can't turn out so.
        for (var attempt = 0; attempt < 100 && string.CompareOrdinal(low, high) > 0; attempt++)
        {
            low = CompletedDate((string?)period?["low"], element, random);
            high = CompletedDate((string?)period?["high"], element, random);
        }

        return new JsonObject { ["low"] = low, ["high"] = high };
    }

    private static string Text(int value, int digits) => value.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
