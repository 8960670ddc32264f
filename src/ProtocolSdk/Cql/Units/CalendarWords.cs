namespace ProtocolSdk.Cql.Units;

/// <summary>A calendar duration of CQL.</summary>
internal enum CalendarUnit
{
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
}

/// <summary>CQL's calendar words, singular and plural, and what they are in UCUM: from the week down the same as UCUM's definite durations.</summary>
internal static class CalendarWords
{
    private static readonly string[] Singular = ["year", "month", "week", "day", "hour", "minute", "second", "millisecond"];

    private static readonly string[] Ucum = ["a", "mo", "wk", "d", "h", "min", "s", "ms"];

    /// <summary>The unit of a calendar word; false for anything else, UCUM units included.</summary>
    public static bool TryParse(string word, out CalendarUnit unit)
    {
        // A switch, because every addition to a date comes through here.
        CalendarUnit? found = word switch
        {
            "year" or "years" => CalendarUnit.Year,
            "month" or "months" => CalendarUnit.Month,
            "week" or "weeks" => CalendarUnit.Week,
            "day" or "days" => CalendarUnit.Day,
            "hour" or "hours" => CalendarUnit.Hour,
            "minute" or "minutes" => CalendarUnit.Minute,
            "second" or "seconds" => CalendarUnit.Second,
            "millisecond" or "milliseconds" => CalendarUnit.Millisecond,
            _ => null,
        };
        unit = found.GetValueOrDefault();
        return found is not null;
    }

    /// <summary>The unit of a UCUM time code that stands for a calendar word; false for anything else.</summary>
    public static bool TryParseUcum(string code, out CalendarUnit unit)
    {
        var index = Array.IndexOf(Ucum, code);
        unit = index < 0 ? default : (CalendarUnit)index;
        return index >= 0;
    }

    /// <summary>The singular word.</summary>
    public static string WordOf(CalendarUnit unit) => Singular[(int)unit];

    /// <summary>The UCUM unit of the same name: equal from the week down, equivalent for months and years.</summary>
    public static string UcumOf(CalendarUnit unit) => Ucum[(int)unit];
}
