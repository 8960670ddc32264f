using System.Collections;
using ProtocolSdk.Cql;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk;

/// <summary>Renders CQL values as a clinician reads them: no quotes and at-signs.</summary>
internal static class ValueWords
{
    private const int MostItems = 5;

    public static string Render(object? value) => value switch
    {
        null => "not recorded",
        true => "yes",
        false => "no",
        string text => text,
        Code code => code.Display is null ? code.Value : $"{code.Display} ({code.Value})",
        Quantity quantity => UnitWords.With(Number(quantity.Value), quantity.Unit),
        Ratio ratio => $"{Render(ratio.Numerator)} to {Render(ratio.Denominator)}",
        Concept concept => concept.ToString(),
        CqlDate date => date.ToString(),
        CqlDateTime moment => moment.ToString().Replace('T', ' '),
        CqlTime time => time.ToString(),
        IInterval interval => Interval(interval),
        ICqlTuple tuple => Tuple(tuple),
        IUncertainRows rows => Rows(rows),
        IEnumerable items => List(items),
        Uncertain<int> range => Range(range),
        Uncertain<long> range => Range(range),
        Uncertain<decimal> range => Range(range),
        Uncertain<Quantity> range => Range(range),
        Uncertain<CqlDate> range => Range(range),
        Uncertain<CqlDateTime> range => Range(range),
        Uncertain<CqlTime> range => Range(range),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => CqlFormatter.Format(value),
    };

    private static string Number(decimal value) => value.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture);

    private static string Range<T>(Uncertain<T> range)
        where T : struct => !range.HasValue ? "not known" : range.IsPoint ? Render(range.Low) : $"{Render(range.Low)} to {Render(range.High)}";

    private static string Interval(IInterval interval)
    {
        string low = interval.LowValue is { } l ? $"from {Render(l)}{(interval.LowClosed ? "" : " (not included)")} " : "";
        return interval.HighValue is { } h ? $"{low}to {Render(h)}{(interval.HighClosed ? "" : " (not included)")}" : low.Length > 0 ? low + "on" : "any";
    }

    private static string Tuple(ICqlTuple tuple) =>
        string.Join(", ", Enumerable.Range(0, tuple.Count).Where(i => tuple.ValueAt(i) is not null).Select(i => $"{tuple.NameAt(i)} {Render(tuple.ValueAt(i))}"));

    private static string Rows(IUncertainRows rows)
    {
        string words = List(rows.Rows);
        if (rows.IsComplete) return words;
        return rows.Rows.Cast<object?>().Any() ? words + "; and what is not recorded" : "not recorded";
    }

    private static string List(IEnumerable items)
    {
        var rendered = new List<string>();
        var more = 0;
        foreach (var item in items)
        {
            if (rendered.Count < MostItems) rendered.Add(Render(item));
            else more++;
        }

        if (rendered.Count == 0) return "none";
        return string.Join("; ", rendered) + (more > 0 ? $"; and {more} more" : "");
    }
}
