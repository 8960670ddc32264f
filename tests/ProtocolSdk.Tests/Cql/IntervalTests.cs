using CsCheck;
using ProtocolSdk.Cql;
using static ProtocolSdk.Cql.CqlOperators;
using static ProtocolSdk.Tests.Cql.CqlValues;

namespace ProtocolSdk.Tests.Cql;

public class IntervalTests
{
    private static readonly Gen<Interval<int>> SmallIntervals =
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8], Gen.Bool, Gen.Bool)
            .Where((low, high, lowClosed, highClosed) => (lowClosed ? low : low + 1) <= (highClosed ? high : high - 1))
            .Select((low, high, lowClosed, highClosed) => new Interval<int>(low, high, lowClosed, highClosed));

    [Fact]
    public void Relations_are_those_of_the_sets_of_points() => Gen.Select(SmallIntervals, SmallIntervals).Sample((left, right) =>
    {
        int[] l = Points(left);
        int[] r = Points(right);
        Interval<int>? a = left;
        Interval<int>? b = right;
        Assert.Equal(l.Intersect(r).Any(), Overlaps(a, b));
        Assert.Equal(l.Intersect(r).Any() && l[0] < r[0], OverlapsBefore(a, b));
        Assert.Equal(l.Intersect(r).Any() && l[^1] > r[^1], OverlapsAfter(a, b));
        Assert.Equal(r.All(l.Contains), Includes(a, b));
        Assert.Equal(l.All(r.Contains), IncludedIn(a, b));
        Assert.Equal(r.All(l.Contains) && l.Length > r.Length, ProperIncludes(a, b));
        Assert.Equal(l.All(r.Contains) && r.Length > l.Length, ProperIncludedIn(a, b));
        Assert.Equal(l[^1] < r[0], Before(a, b));
        Assert.Equal(l[0] > r[^1], After(a, b));
        Assert.Equal(l[^1] <= r[0], SameOrBefore(a, b));
        Assert.Equal(l[0] >= r[^1], SameOrAfter(a, b));
        Assert.Equal(l[^1] + 1 == r[0], MeetsBefore(a, b));
        Assert.Equal(r[^1] + 1 == l[0], MeetsAfter(a, b));
        Assert.Equal(MeetsBefore(a, b) | MeetsAfter(a, b), Meets(a, b));
        Assert.Equal(l[0] == r[0] && l[^1] <= r[^1], Starts(a, b));
        Assert.Equal(l[^1] == r[^1] && l[0] >= r[0], Ends(a, b));
        Assert.Equal(l.SequenceEqual(r), Equal(a, b));
        Assert.Equal(l.SequenceEqual(r), SameAs(a, b));
        Assert.Equal(l.SequenceEqual(r), Equivalent(a, b));
        Assert.Equal(l[0], Start(a));
        Assert.Equal(l[^1], End(a));
        Assert.Equal(l[^1] - l[0], Width(a));
        Assert.Equal(l.Length, Size(a));
        Assert.Equal(l.Contains(r[0]), Contains(a, r[0]));
        Assert.Equal(l.Contains(r[0]), In(r[0], a));
        Assert.Equal(l[^1] < r[0], Before(a, r[0]));
        Assert.Equal(r[0] < l[0], Before(r[0], a));
        AssertPoints(l.Intersect(r), Intersect(a, b));
        bool joined = l.Intersect(r).Any() || Meets(a, b) == true;
        AssertPoints(joined ? l.Union(r).Order() : [], Union(a, b));
        int[] rest = [.. l.Except(r)];
        bool isInterval = rest.Length > 0 && rest[^1] - rest[0] == rest.Length - 1;
        AssertPoints(isInterval ? rest : [], Except(a, b));
    });

    [Fact]
    public void Exactly_one_of_Allens_relations_holds() => Gen.Select(SmallIntervals, SmallIntervals).Sample((left, right) =>
    {
        Interval<int>? a = left;
        Interval<int>? b = right;
        bool?[] relations =
        [
            Before(a, b) & !MeetsBefore(a, b),
            MeetsBefore(a, b),
            OverlapsBefore(a, b) & !Includes(a, b),
            Starts(a, b) & !Equal(a, b),
            Ends(a, b) & !Equal(a, b),
            ProperIncludedIn(a, b) & !Starts(a, b) & !Ends(a, b),
            Equal(a, b),
            ProperIncludes(a, b) & !Starts(b, a) & !Ends(b, a),
            Ends(b, a) & !Equal(a, b),
            Starts(b, a) & !Equal(a, b),
            OverlapsAfter(a, b) & !Includes(a, b),
            MeetsAfter(a, b),
            After(a, b) & !MeetsAfter(a, b),
        ];
        Assert.Equal(1, relations.Count(r => r == true));
        Assert.Equal(12, relations.Count(r => r == false));
    });

    [Fact]
    public void A_null_interval_contains_nothing_and_a_null_point_is_unknown()
    {
        Assert.False(Contains((Interval<int>?)null, 5));
        Assert.False(In(5, (Interval<int>?)null));
        Assert.Null(In((CqlTime?)null, IT("05:59:59.999", "10:59:59.999")));
        Assert.Null(Contains(I(1, 10), (int?)null));
        Assert.Null(After((int?)null, I(1, 10)));
        Assert.Null(Includes(I(1, 10), (Interval<int>?)null));
        Assert.Null(SameOrAfter(ID("2012-12-01", "2013-12-01"), (Interval<CqlDate>?)null));
    }

    [Fact]
    public void A_null_boundary_is_unbounded_when_closed_and_unknown_when_open()
    {
        Assert.False(Contains(I((int?)null, 5), 10));
        Assert.True(Contains(I((int?)null, 5), -1000));
        Assert.Null(Contains(I((int?)null, 5, lowClosed: false), 3));
        Assert.False(Contains(I((int?)null, 5, lowClosed: false), 6));
        Assert.True(In(DT("2012-01-07"), IDT("2012-01-05", null)));
        Assert.True(ProperIncludes(I((int?)null, null), I(1, 10)));
        Assert.Null(Meets(I((int?)null, 5, lowClosed: false), I((int?)null, 15, lowClosed: false, highClosed: false)));
        Assert.Null(MeetsBefore(I((int?)null, 5, lowClosed: false), I((int?)null, 25, lowClosed: false)));
        Assert.Null(Equal(I(1, 10), I((int?)null, null, false, false)));
        Assert.Null(Ends(I(1, 10), I((int?)null, null, false, false)));
        Assert.Equal(int.MinValue, Start(I((int?)null, 5)));
        Assert.Null(End(I(5, (int?)null, highClosed: false)));
        Assert.Equal(new Quantity(CqlOperators.MaxValue<decimal>()!.Value, "mg"), End(IQ("5 'mg'", null)));
    }

    [Fact]
    public void An_intersection_keeps_a_boundary_that_is_not_known()
    {
        Interval<int>? intersection = Intersect(I(1, 10), I(5, (int?)null, highClosed: false));
        Assert.Equal("Interval[5, null)", F(intersection));
        Assert.True(LessOrEqual(Start(intersection), 10));
        Assert.False(Greater(Start(intersection), 10));
        Assert.Null(Intersect(I(1, 3), I(5, (int?)null, highClosed: false)));
    }

    [Fact]
    public void An_empty_interval_is_an_error()
    {
        Assert.Throws<CqlRuntimeException>(() => I(5, 3));
        Assert.Throws<CqlRuntimeException>(() => I(5, 5, highClosed: false));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Interval<int>(5, 3));
        Assert.Throws<CqlRuntimeException>(() => I(int.MaxValue, (int?)null, lowClosed: false));
        Assert.Throws<CqlRuntimeException>(() => ID("2012-01", "2012", highClosed: false));
    }

    [Fact]
    public void An_interval_from_data_is_empty_only_when_no_completion_is_not()
    {
        Assert.Equal("Interval[@2012-01, @2012)", F(OpenWorldOperators.Interval(D("2012-01"), D("2012"), true, false)));
        Assert.Equal("Interval[@2012-01, @2012)", F(new Interval<CqlDate>(new CqlDate(2012, 1), new CqlDate(2012), true, false)));
        Assert.Throws<CqlRuntimeException>(() => OpenWorldOperators.Interval(D("2013-01"), D("2012"), true, false));
    }

    [Fact]
    public void Decimals_and_quantities_meet_at_the_smallest_step()
    {
        Assert.False(Meets(I(3.01m, 5.00000001m), I(5.5m, 8.50m)));
        Assert.True(Meets(IQ("3.01 'g'", "5.00000001 'g'"), IQ("5.00000002 'g'", "8.50 'g'")));
        Assert.True(MeetsAfter(I(55.00000123m, 128.032156m), I(12.00258m, 55.00000122m)));
        Assert.Equal("Interval[1.0, 3.99999999]", F(Except(I(1.0m, 10.0m), I(4.0m, 10.0m))));
        Assert.Equal("Interval[1.0 'g', 4.99999999 'g']", F(Except(IQ("1.0 'g'", "10.0 'g'"), IQ("5.0 'g'", "10.0 'g'"))));
    }

    [Fact]
    public void Dates_and_times_meet_at_their_own_precision()
    {
        Assert.True(Meets(IDT("2012-01-07", "2012-01-14"), IDT("2012-01-15", "2012-01-25")));
        Assert.False(Meets(IDT("2012-01-07", "2012-01-14"), IDT("2012-01-20", "2012-01-25")));
        Assert.True(Meets(IT("04:59:59.999", "09:59:59.999"), IT("10:00:00.000", "19:59:59.999")));
        Assert.True(Meets(IT("03", "04"), IT("05", "06")));
        Assert.True(MeetsBefore(IDT("2012-01-07T10:00:00.000", "2012-01-14T10:00:00.000"), IDT("2012-01-15T23:00:00.000", "2012-01-25T00:00:00.000"), CqlPrecision.Day));
        Assert.Equal("Interval[@2012-01-05T, @2012-01-06T]", F(Except(IDT("2012-01-05", "2012-01-15"), IDT("2012-01-07", "2012-01-15"))));
        Assert.Equal("Interval[@2012-01-13T, @2012-01-16T]", F(Except(IDT("2012-01-07", "2012-01-16"), IDT("2012-01-05", "2012-01-12"))));
        Assert.Equal("Interval[@T05:59:59.999, @T08:59:59.998]", F(Except(IT("05:59:59.999", "10:59:59.999"), IT("08:59:59.999", "10:59:59.999"))));
    }

    [Fact]
    public void Partial_boundaries_leave_relations_open()
    {
        Assert.Null(Overlaps(IDT("2012-02-25", "2012-03-26"), IDT("2012-01-10", "2012-02")));
        Assert.Null(Overlaps(IDT("2012-01-25", "2012-02-26"), IDT("2012-02", "2012-03-28")));
        Assert.Null(Overlaps(IDT("2012-02", "2012-03"), IDT("2011-01-10", "2012")));
        Assert.True(Overlaps(IDT("2012", "2013-03"), IDT("2012-02", "2013-02")));
    }

    [Fact]
    public void Second_and_millisecond_are_separate_precisions()
    {
        Interval<CqlDateTime>? seconds = IDT("2017-09-01T00:00:00", "2017-09-01T00:00:00");
        Interval<CqlDateTime>? milliseconds = IDT("2017-09-01T00:00:00.000", "2017-12-30T23:59:59.999");
        Assert.Null(IncludedIn(seconds, milliseconds));
        Assert.True(IncludedIn(seconds, milliseconds, CqlPrecision.Day));
        Assert.Null(IncludedIn(seconds, milliseconds, CqlPrecision.Millisecond));
        Assert.Null(ProperContains(IT("12:00:00.001", "21:59:59.999"), T("12:00:00")));
        Assert.True(ProperContains(IT("12:00:00.000", "21:59:59.999"), T("12:00:01"), CqlPrecision.Second));
        Assert.False(ProperContains(IT("12:00:00.001", "21:59:59.999"), T("12:00:00"), CqlPrecision.Second));
        Assert.False(ProperIn(T("12:00:00.000"), IT("12:00:00.000", "21:59:59.999")));
        Assert.True(ProperContains(IT("12:00:00.000", "21:59:59.999"), T("12:00:00.001")));
    }

    [Fact]
    public void On_or_after_and_on_or_before_take_precisions_and_points()
    {
        Assert.False(SameOrAfter(D("2012-11-15"), ID("2012-12-01", "2013-12-01"), CqlPrecision.Month));
        Assert.True(SameOrAfter(IT("10:00:00.000", "19:59:59.999"), IT("08:00:00.000", "09:59:59.999"), CqlPrecision.Hour));
        Assert.False(SameOrAfter(IT("10:00:00.000", "19:59:59.999"), IT("08:00:00.000", "11:59:59.999"), CqlPrecision.Hour));
        Assert.True(SameOrAfter(I(6, 10), 6));
        Assert.True(SameOrAfter(Q("2.5 'mg'"), IQ("1.666 'mg'", "2.50000000 'mg'")));
        Assert.True(SameOrBefore(Q("1.666 'mg'"), IQ("1.666 'mg'", "2.50000000 'mg'")));
        Assert.True(SameOrBefore(I(4, 6), 6));
    }

    [Fact]
    public void Width_is_for_numbers_only()
    {
        Assert.Equal(9, Width(I(1, 10)));
        Assert.Equal(Q("5.0 'g'"), Width(IQ("5.0 'g'", "10.0 'g'")));
        Assert.Throws<CqlRuntimeException>(() => Width(IDT("2012-01-05", "2012-01-25")));
        Assert.Throws<CqlRuntimeException>(() => Width(IT("05:59:59.999", "15:59:59.999")));
        Assert.Null(Width(I((int?)null, null)));
    }

    [Fact]
    public void Point_from_needs_one_point()
    {
        Assert.Equal(1, PointFrom(I(1, 1)));
        Assert.Equal(4, PointFrom(I(4, 5, highClosed: false)));
        Assert.Null(PointFrom((Interval<int>?)null));
        Assert.Throws<CqlRuntimeException>(() => PointFrom(I(1, 4)));
    }

    [Fact]
    public void Collapse_joins_what_overlaps_or_meets()
    {
        Assert.Equal("{Interval[1, 10], Interval[12, 19]}", F(Collapse<int>([I(1, 5), I(3, 7), I(12, 19), I(7, 10)])));
        Assert.Equal("{Interval[4, 8]}", F(Collapse<int>([I(4, 6), I(7, 8)])));
        Assert.Equal("{Interval[4.0, 8.0]}", F(Collapse<decimal>([I(4.0m, 6.0m), I(6.00000001m, 8.0m)])));
        Assert.Equal("{Interval[1.0 'g', 10.0 'g'], Interval[12.0 'g', 19.0 'g']}", F(Collapse<Quantity>([IQ("1.0 'g'", "5.0 'g'"), IQ("3.0 'g'", "7.0 'g'"), IQ("12.0 'g'", "19.0 'g'"), IQ("7.0 'g'", "10.0 'g'")])));
        Assert.Equal("{Interval[@2012-01-01T, @2012-01-25T], Interval[@2012-05-10T, @2012-05-30T]}", F(Collapse<CqlDateTime>([IDT("2012-01-01", "2012-01-15"), IDT("2012-01-10", "2012-01-25"), IDT("2012-05-10", "2012-05-25"), IDT("2012-05-20", "2012-05-30")])));
        Assert.Equal("{}", F(Collapse<int>([I((int?)null, null, false, false), null])));
        Assert.Equal("{Interval[@2012-01-01, @2012-01-20]}", F(Collapse([ID("2012-01-01", "2012-01-05"), ID("2012-01-08", "2012-01-20")], Q("3 days"))));
        Assert.Null(Collapse<int>(null));
    }

    [Theory]
    [InlineData("1 day", "{Interval[@2018-01-01, @2018-01-01], Interval[@2018-01-02, @2018-01-02], Interval[@2018-01-03, @2018-01-03], Interval[@2018-01-04, @2018-01-04]}", "{@2018-01-01, @2018-01-02, @2018-01-03, @2018-01-04}")]
    [InlineData("2 days", "{Interval[@2018-01-01, @2018-01-02], Interval[@2018-01-03, @2018-01-04]}", "{@2018-01-01, @2018-01-03}")]
    [InlineData("1 hour", "{}", "{}")]
    [InlineData("1 year", "{Interval[@2018, @2018]}", "{@2018}")]
    public void Dates_expand_by_calendar_steps(string per, string intervals, string points)
    {
        Assert.Equal(intervals, F(Expand([ID("2018-01-01", "2018-01-04")], Q(per))));
        Assert.Equal(points, F(Expand(ID("2018-01-01", "2018-01-04"), Q(per))));
    }

    [Fact]
    public void Times_expand_at_the_precision_of_the_step()
    {
        const string hours = "{Interval[@T10, @T10], Interval[@T11, @T11], Interval[@T12, @T12]}";
        Assert.Equal(hours, F(Expand([IT("10:00", "12:30")], Q("1 hour"))));
        Assert.Equal(hours, F(Expand([IT("10:00", "12:30", highClosed: false)], Q("1 hour"))));
        Assert.Equal("{@T10, @T11, @T12}", F(Expand(IT("10:00", "12:30"), Q("1 hour"))));
        Assert.Equal("{}", F(Expand([IT("10", "10")], Q("1 minute"))));
        Assert.Equal("{@T22, @T23}", F(Expand(IT("22", "23"))));
    }

    [Fact]
    public void Numbers_expand_at_the_digits_of_the_step()
    {
        const string ones = "{Interval[10.0, 10.0], Interval[11.0, 11.0], Interval[12.0, 12.0]}";
        Assert.Equal(ones, F(Expand([I(10.0m, 12.5m)], Q("1 '1'"))));
        Assert.Equal(ones, F(Expand([I(10.0m, 12.5m, highClosed: false)], Q("1 '1'"))));
        Assert.Equal("{10.0, 10.1, 10.2, 10.3, 10.4, 10.5, 10.6, 10.7, 10.8, 10.9}", F(Expand(I(10m, 10m), Q("0.1 '1'"))));
        Assert.Equal("{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}", F(Expand(I(1, 10))));
        Assert.Equal("{1, 2, 3, 4, 5, 6, 7, 8, 9}", F(Expand(I(1, 10, highClosed: false))));
        Assert.Equal("{1, 3, 5, 7, 9}", F(Expand(I(1, 10), Q("2"))));
        Assert.Equal("{Interval[1, 2], Interval[3, 4], Interval[5, 6], Interval[7, 8]}", F(Expand([I(1, 10, highClosed: false)], Q("2"))));
        Assert.Equal("{1, 3, 5, 7}", F(Expand(I(1, 10, highClosed: false), Q("2"))));
        Assert.Equal("{1.0 'g', 2.0 'g', 3.0 'g'}", F(Expand(IQ("1 'g'", "3 'g'"))));
        Assert.Throws<CqlRuntimeException>(() => Expand(I(1, 2), Q("0.5")));
    }

    [Fact]
    public void Nulls_expand_to_nothing()
    {
        Assert.Null(Expand<int>((IReadOnlyList<Interval<int>?>?)null));
        Assert.Null(Expand((Interval<int>?)null));
        Assert.Equal("{}", F(Expand<int>([null])));
        Assert.Equal("{}", F(Expand(I(0, (int?)null))));
    }

    [Fact]
    public void Expansions_are_bounded()
    {
        Assert.Throws<CqlRuntimeException>(() => Expand(I(0, int.MaxValue)));
        Assert.Throws<CqlRuntimeException>(() => Expand(IDT("2000-01-01T00:00:00.000", "2001-01-01T00:00:00.000")));
        Assert.Throws<CqlRuntimeException>(() => Expand(I(0, 10), Q("0")));
    }

    private static int[] Points(Interval<int> interval) =>
        [.. Enumerable.Range(0, 10).Where(i => (interval.LowClosed ? i >= interval.Low : i > interval.Low) && (interval.HighClosed ? i <= interval.High : i < interval.High))];

    private static void AssertPoints(IEnumerable<int> expected, Interval<int>? actual) => Assert.Equal(expected, actual is { } interval ? Points(interval) : []);
}
