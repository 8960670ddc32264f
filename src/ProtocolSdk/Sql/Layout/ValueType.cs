namespace ProtocolSdk.Sql.Layout;

/// <summary>A data element's type as the table layout sees it: read from CQL's spelling, which build and run time share.</summary>
/// <param name="Name">CQL's name of a simple type; <c>List</c>, <c>Interval</c> or <c>Tuple</c>.</param>
/// <param name="Element">The element of a list, or the point of an interval.</param>
/// <param name="Fields">The fields of a tuple.</param>
internal sealed record ValueType(string Name, ValueType? Element, IReadOnlyList<KeyValuePair<string, ValueType>> Fields)
{
    private const string ListStart = "List<";
    private const string IntervalStart = "Interval<";
    private const string TupleStart = "Tuple {";

    private static readonly string[] Starts =
    [
        ListStart, IntervalStart, TupleStart, "Boolean", "Integer", "Long", "Decimal", "String", "DateTime", "Date", "Time", "Quantity", "Ratio", "Code", "Concept",
    ];

    /// <summary>Reads a type as CQL writes it, such as <c>List&lt;Tuple { date Date, value Quantity }&gt;</c>.</summary>
    /// <exception cref="FormatException">It isn't a type that a data element can have.</exception>
    public static ValueType Parse(string text)
    {
        var at = 0;
        var type = Read(text, ref at);
        return at == text.Length ? type : throw NotAType(text);
    }

    private static ValueType Read(string text, ref int at)
    {
        foreach (var start in Starts)
        {
            if (!IsAt(text, at, start)) continue;
            at += start.Length;
            switch (start)
            {
                case ListStart or IntervalStart:
                    var element = Read(text, ref at);
                    Expect(text, ref at, ">");
                    return new ValueType(start.Substring(0, start.Length - 1), element, []);
                case TupleStart:
                    return new ValueType("Tuple", null, ReadFields(text, ref at));
                default:
                    return new ValueType(start, null, []);
            }
        }

        throw NotAType(text);
    }

    private static List<KeyValuePair<string, ValueType>> ReadFields(string text, ref int at)
    {
        var fields = new List<KeyValuePair<string, ValueType>>();
        while (!IsAt(text, at, " }"))
        {
            if (fields.Count > 0) Expect(text, ref at, ",");
            Expect(text, ref at, " ");
            var nameAt = at;
            // A name may have blanks in it: it ends where a type begins.
            do
            {
                at = at >= text.Length ? -1 : text.IndexOf(' ', at) + 1;
                if (at <= 0) throw NotAType(text);
            }
            while (!StartsType(text, at));
            var name = text.Substring(nameAt, at - nameAt - 1);
            fields.Add(new KeyValuePair<string, ValueType>(name, Read(text, ref at)));
        }

        at += 2;
        return fields;
    }

    private static bool StartsType(string text, int at) => Starts.Any(start => IsAt(text, at, start) && EndsType(text, at + start.Length, start));

    private static bool EndsType(string text, int end, string start) =>
        start is ListStart or IntervalStart or TupleStart || end == text.Length || text[end] is ',' or '>' or ' ';

    private static bool IsAt(string text, int at, string part) => string.CompareOrdinal(text, at, part, 0, part.Length) == 0;

    private static void Expect(string text, ref int at, string part)
    {
        if (!IsAt(text, at, part)) throw NotAType(text);
        at += part.Length;
    }

    private static FormatException NotAType(string text) => new($"'{text}' isn't the type of a data element.");
}
