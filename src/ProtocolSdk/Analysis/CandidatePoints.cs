using System.Globalization;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Analysis;

/// <summary>
/// The days and numbers worth trying, given those that are chosen already: constants, and points at the distances that rules ask from the
/// evaluation's day and from each other, each with its neighbours. A date is its day's number.
/// </summary>
internal sealed class CandidatePoints
{
    private const int MostPoints = 400;
    private const decimal LastDay = 3652058;

    private readonly Dictionary<string, Node> _nodes;
    private readonly decimal _today;

    public CandidatePoints(IEnumerable<(string Name, ValueType Type, ValueDomain Domain)> nodes, AsOf asOf)
    {
        _nodes = nodes.ToDictionary(n => n.Name, n => new Node(n.Type, n.Domain), StringComparer.Ordinal);
        _today = asOf.Today.Earliest.DayNumber;
    }

    /// <summary>True once there were more points than could be kept.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>The points of one place, in rising order.</summary>
    /// <param name="name">A data element, or a field of rows as <c>list.field</c>.</param>
    /// <param name="chosen">The points of the places that have a value.</param>
    public IReadOnlyList<decimal> Of(string name, IReadOnlyDictionary<string, decimal> chosen)
    {
        var open = Connected(name, chosen);
        var step = Step(open);
        var points = open.ToDictionary(n => n, n => Direct(n, step, chosen), StringComparer.Ordinal);
        // Each further hop pins one more open place; there can't be more hops than places.
        for (var hop = 1; hop < open.Count; hop++)
        {
            var next = open.ToDictionary(n => n, n => new SortedSet<decimal>(points[n]), StringComparer.Ordinal);
            foreach (var place in open)
            {
                foreach (var (from, steps) in _nodes[place].Domain.Anchors)
                {
                    if (!points.TryGetValue(from, out var sources)) continue;
                    foreach (var source in sources) Add(next[place], _nodes[place], source, steps, step);
                }
            }

            points = next;
        }

        var found = points[name];
        if (found.Count == 0) found.Add(_nodes[name].Type.IsDate ? _today : 1);
        if (found.Count <= MostPoints) return [.. found];
        IsTruncated = true;
        return [.. found.Take(MostPoints)];
    }

    private List<string> Connected(string name, IReadOnlyDictionary<string, decimal> chosen)
    {
        var found = new List<string> { name };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var (from, _) in _nodes[found[i]].Domain.Anchors)
            {
                if (_nodes.ContainsKey(from) && !chosen.ContainsKey(from) && !found.Contains(from)) found.Add(from);
            }
        }

        return found;
    }

    // Finer than any constant, so that between two of them there is always a point.
    private decimal Step(List<string> places)
    {
        var scale = 0;
        foreach (var place in places)
        {
            foreach (var threshold in _nodes[place].Domain.Thresholds) scale = Math.Max(scale, (threshold / 1.000000000000000000000000000m).Scale);
        }

        return new decimal(1, 0, 0, false, (byte)Math.Min(scale + 1, 8));
    }

    private SortedSet<decimal> Direct(string name, decimal step, IReadOnlyDictionary<string, decimal> chosen)
    {
        var node = _nodes[name];
        var points = new SortedSet<decimal>();
        foreach (var threshold in node.Domain.Thresholds) AddAround(points, node, threshold, step);
        foreach (var (from, steps) in node.Domain.Anchors)
        {
            if (from.Length == 0) Add(points, node, _today, steps, step);
            else if (from[0] == '@') Add(points, node, DateOnly.ParseExact(from.AsSpan(1), "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber, steps, step);
            else if (chosen.TryGetValue(from, out var point)) Add(points, node, point, steps, step);
        }

        // Places that are only asked about each other can stand anywhere: one of them stands at the evaluation's day.
        if (points.Count == 0) points.Add(node.Type.IsDate ? _today : 1);
        return points;
    }

    private static void Add(SortedSet<decimal> points, Node node, decimal from, string steps, decimal step)
    {
        if (node.Type.IsDate)
        {
            foreach (var day in Days(from, steps)) AddAround(points, node, day, 1);
            return;
        }

        var parts = steps.Split(' ');
        var value = from;
        for (var i = 0; i + 1 < parts.Length; i += 2)
        {
            var amount = decimal.Parse(parts[i], CultureInfo.InvariantCulture);
            value = parts[i + 1] == "x" ? value * amount : value + amount;
        }

        AddAround(points, node, value, step);
    }

    private static void AddAround(SortedSet<decimal> points, Node node, decimal point, decimal step)
    {
        if (node.Type.IsWhole || node.Type.IsDate)
        {
            var whole = decimal.Floor(point);
            for (var near = whole - 1; near <= whole + (whole == point ? 1 : 2); near++)
            {
                if (!node.Type.IsDate || (near >= 0 && near <= LastDay)) points.Add(near);
            }

            return;
        }

        points.Add(point - step);
        points.Add(point);
        points.Add(point + step);
    }

    private static List<decimal> Days(decimal from, string steps)
    {
        if (from < 0 || from > LastDay) return [];
        var days = new List<DateOnly> { DateOnly.FromDayNumber((int)from) };
        if (steps.Length == 0) return [from];
        var parts = steps.Split(' ');
        try
        {
            for (var i = 0; i + 1 < parts.Length; i += 2)
            {
                var amount = (int)decimal.Parse(parts[i], CultureInfo.InvariantCulture);
                days = [.. days.SelectMany(day => Moved(day, amount, parts[i + 1])).Distinct()];
            }
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or OverflowException)
        {
            return [];
        }

        return [.. days.Select(d => (decimal)d.DayNumber)];
    }

    private static IEnumerable<DateOnly> Moved(DateOnly day, int amount, string unit)
    {
        var months = unit.StartsWith("year", StringComparison.Ordinal) ? 12 * amount : amount;
        switch (unit)
        {
            case "day":
                return [day.AddDays(amount)];
            case "week":
                return [day.AddDays(7 * amount)];
            case "month" or "year":
                var moved = day.AddMonths(months);
                // From the last day of a month, longer months have days that fall on the same one.
                return IsMonthEnd(day) || IsMonthEnd(moved) ? [moved, MonthEnd(moved)] : [moved];
            case "month*":
                var month = MonthEnd(day.AddMonths(months));
                return [new DateOnly(month.Year, month.Month, 1), month];
            default:
                var year = day.AddMonths(months).Year;
                return [new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)];
        }
    }

    private static bool IsMonthEnd(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    private static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private sealed record Node(ValueType Type, ValueDomain Domain);
}
