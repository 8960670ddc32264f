using CsCheck;
using ProtocolSdk.Cql;
using static ProtocolSdk.Cql.OpenWorldOperators;
using static ProtocolSdk.Tests.Cql.CqlValues;

namespace ProtocolSdk.Tests.Cql;

/// <summary>
/// The law: an answer is definite exactly when all completions of the unrecorded agree, for operands that occur once. Completions are
/// enumerated: every day of a partial date, every value of a small domain for a null, every subset of undecided rows.
/// </summary>
public class OpenWorldTests
{
    // Few months of few years, so that dates touch, overlap and contain one another often.
    private static readonly Gen<CqlDate> Dates = Gen.Select(Gen.Int[2019, 2021], Gen.Int[1, 3], Gen.Int[26, 29], Gen.Int[0, 2])
        .Select((year, month, day, precision) => precision switch
        {
            0 => new CqlDate(year),
            1 => new CqlDate(year, month),
            _ => new CqlDate(year, month, Math.Min(day, System.DateTime.DaysInMonth(year, month))),
        });

    private static readonly Gen<CqlDate?> DatesOrNull = Gen.Select(Dates, Gen.Int[0, 9]).Select((date, n) => n == 0 ? (CqlDate?)null : date);

    private static readonly Gen<CqlPrecision> DateUnits = Gen.Int[0, 3].Select(i => (CqlPrecision)i);

    private static readonly Gen<CqlDateTime> DateTimes = Gen.Select(Gen.Int[2019, 2020], Gen.Int[1, 2], Gen.Int[28, 31], Gen.Int[22, 24], Gen.Int[0, 1], Gen.Int[0, 6], Gen.Int[-1, 1])
        .Select((year, month, day, hour, minute, precision, offset) => new CqlDateTime(
            year,
            precision < 1 ? null : month,
            precision < 2 ? null : Math.Min(day, System.DateTime.DaysInMonth(year, month)),
            precision < 3 ? null : hour % 24,
            precision < 4 ? null : minute,
            precision < 5 ? null : 0,
            precision < 6 ? null : 0,
            offset < 0 ? null : offset * 60));

    [Fact]
    public void Comparisons_of_dates_are_definite_exactly_when_all_days_agree() => Gen.Select(Dates, Dates).Sample((left, right) =>
    {
        CqlDate? l = left;
        CqlDate? r = right;
        AssertLaw(Less(l, r), left, right, (x, y) => x < y);
        AssertLaw(LessOrEqual(l, r), left, right, (x, y) => x <= y);
        AssertLaw(Greater(l, r), left, right, (x, y) => x > y);
        AssertLaw(GreaterOrEqual(l, r), left, right, (x, y) => x >= y);
        AssertLaw(Equal(l, r), left, right, (x, y) => x == y);
        AssertLaw(Equivalent(l, r), left, right, (x, y) => x == y);
        AssertLaw(Before(l, r), left, right, (x, y) => x < y);
        AssertLaw(After(l, r), left, right, (x, y) => x > y);
        AssertLaw(SameAs(l, r), left, right, (x, y) => x == y);
        AssertLaw(SameOrBefore(l, r), left, right, (x, y) => x <= y);
        AssertLaw(SameOrAfter(l, r), left, right, (x, y) => x >= y);
    });

    [Fact]
    public void Durations_of_dates_are_the_range_over_all_days() => Gen.Select(Dates, Dates, DateUnits).Sample((start, end, unit) =>
    {
        int[] durations = [.. Pairs(start, end).Select(p => CqlOperators.DurationBetween(p.Left, (CqlDate?)p.Right, unit).Low)];
        Assert.Equal(new Uncertain<int>(durations.Min(), durations.Max()), CqlOperators.DurationBetween(start, (CqlDate?)end, unit));
        int[] differences = [.. Pairs(start, end).Select(p => CqlOperators.DifferenceBetween(p.Left, (CqlDate?)p.Right, unit).Low)];
        Assert.Equal(new Uncertain<int>(differences.Min(), differences.Max()), CqlOperators.DifferenceBetween(start, (CqlDate?)end, unit));
        int threshold = (durations.Min() + durations.Max()) / 2;
        AssertAgree(CqlOperators.GreaterOrEqual(CqlOperators.DurationBetween(start, (CqlDate?)end, unit), threshold), durations.Select(d => (bool?)(d >= threshold)));
        AssertAgree(CqlOperators.Less(CqlOperators.DurationBetween(start, (CqlDate?)end, unit), threshold), durations.Select(d => (bool?)(d < threshold)));
    });

    [Fact]
    public void Ages_are_the_range_over_all_days_of_birth() => Gen.Select(Dates, DateUnits, Gen.Int[0, 400], Gen.Int[0, 30]).Sample((birth, unit, days, threshold) =>
    {
        AsOf moment = new DateOnly(2020, 1, 15).AddDays(days);
        int[] ages = [.. Days(birth).Select(day => CqlOperators.CalculateAge((CqlDate?)day, unit, moment).Low)];
        Uncertain<int> age = CqlOperators.CalculateAge((CqlDate?)birth, unit, moment);
        Assert.Equal(new Uncertain<int>(ages.Min(), ages.Max()), age);
        AssertAgree(CqlOperators.GreaterOrEqual(age, threshold), ages.Select(a => (bool?)(a >= threshold)));
    });

    [Fact]
    public void A_moved_date_compares_as_all_its_moved_days_do() => Gen.Select(Dates, Dates, DateUnits, Gen.Int[-15, 15]).Sample((date, other, unit, amount) =>
    {
        Quantity? step = new Quantity(amount, unit.ToString().ToLowerInvariant() + "s");
        Uncertain<CqlDate> moved = Add(date, step);
        List<(CqlDate, CqlDate)> pairs = [.. Pairs(date, other).Select(p => (CqlOperators.Add((CqlDate?)p.Left, step)!.Value, p.Right))];
        AssertAgree(CqlOperators.LessOrEqual(moved, (Uncertain<CqlDate>)other), pairs.Select(p => (bool?)(p.Item1 <= p.Item2)));
        AssertAgree(CqlOperators.Less(moved, (Uncertain<CqlDate>)other), pairs.Select(p => (bool?)(p.Item1 < p.Item2)));
        AssertAgree(SameOrBefore((Uncertain<CqlDate>)other, Subtract(date, CqlOperators.Negate(step))), pairs.Select(p => (bool?)(p.Item2 <= p.Item1)));
    });

    [Fact]
    public void A_partial_date_in_an_interval_of_full_dates_is_decided_when_all_its_days_are() => Gen.Select(Dates, Dates, Dates, Gen.Bool, Gen.Bool).Sample((point, low, high, lowClosed, highClosed) =>
    {
        if (!low.IsFull || !high.IsFull || low >= high) return;
        Interval<CqlDate>? interval = ID(low.ToString(), high.ToString(), lowClosed, true);
        AssertAgree(In(point, interval), Days(point).Select(day => CqlOperators.In(day, interval)));
        AssertAgree(Contains(interval, point), Days(point).Select(day => CqlOperators.In(day, interval)));
        AssertAgree(Before(point, interval), Days(point).Select(day => CqlOperators.Before((CqlDate?)day, interval)));
        AssertAgree(SameOrAfter(point, interval), Days(point).Select(day => CqlOperators.SameOrAfter((CqlDate?)day, interval)));
    });

    [Fact]
    public void A_full_date_in_an_interval_with_a_partial_or_unknown_boundary_is_decided_only_when_all_completions_agree() => Gen.Select(Dates, DatesOrNull, DatesOrNull, Gen.Bool, Gen.Bool).Sample((point, low, high, lowClosed, highClosed) =>
    {
        if (!point.IsFull) return;
        Interval<CqlDate>? interval;
        try
        {
            interval = OpenWorldOperators.Interval(low, high, lowClosed, highClosed);
        }
        catch (CqlRuntimeException)
        {
            return;
        }

        // Without a boundary any day will do that doesn't make the interval empty.
        List<bool?> answers = [];
        foreach (CqlDate start in low is { } l ? Days(l) : Wide())
        {
            foreach (CqlDate end in high is { } h ? Days(h) : Wide())
            {
                Interval<CqlDate> completion = Complete(start, low is null || lowClosed, end, high is null || highClosed);
                if (!Intervals.IsEmpty(completion)) answers.Add(CqlOperators.In((CqlDate?)point, completion));
            }
        }

        bool? answer = In(point, interval);
        // Two boundaries are two occurrences of the point: the law promises soundness.
        if (answer is not null) Assert.All(answers, a => Assert.Equal(answer, a));

        static Interval<CqlDate> Complete(CqlDate start, bool startClosed, CqlDate end, bool endClosed) => global::ProtocolSdk.Cql.Interval<CqlDate>.Unchecked(start, end, startClosed, endClosed);
        static IEnumerable<CqlDate> Wide() => [new(2000, 1, 1), .. Days(new CqlDate(2020, 2)), new(2040, 1, 1)];
    });

    [Fact]
    public void Relations_of_intervals_with_one_partial_boundary_are_decided_exactly_when_all_completions_agree() => Gen.Select(Dates, Gen.Int[0, 400], Dates, Gen.Int[0, 400]).Sample((low, length, otherLow, otherLength) =>
    {
        if (!otherLow.IsFull) return;
        CqlDate high = CqlDate.FromDayNumber(low.LatestDate.DayNumber + length);
        Interval<CqlDate>? other = new Interval<CqlDate>(otherLow, CqlDate.FromDayNumber(otherLow.DayNumber + otherLength));
        Interval<CqlDate>? interval = new Interval<CqlDate>(low, high);
        Interval<CqlDate>?[] completions = [.. Days(low).Select(day => (Interval<CqlDate>?)new Interval<CqlDate>(day, high))];
        Check(Overlaps, CqlOperators.Overlaps);
        Check(Before, CqlOperators.Before);
        Check(After, CqlOperators.After);
        Check(SameOrBefore, CqlOperators.SameOrBefore);
        Check(SameOrAfter, CqlOperators.SameOrAfter);
        Check(Includes, CqlOperators.Includes);
        Check(IncludedIn, CqlOperators.IncludedIn);
        Check(OverlapsBefore, CqlOperators.OverlapsBefore);
        Check(MeetsBefore, CqlOperators.MeetsBefore);
        Check(MeetsAfter, CqlOperators.MeetsAfter);
        Check(Starts, CqlOperators.Starts);
        Check(Ends, CqlOperators.Ends);
        Check(SameAs, CqlOperators.SameAs);

        void Check(Relation<CqlDate> open, Relation<CqlDate> closed) => AssertAgree(open(interval, other, null), completions.Select(c => closed(c, other, null)));
    });

    [Fact]
    public void Membership_is_decided_exactly_when_all_completions_agree() => Gen.Select(Gen.Int[0, 3].Array[0, 4], Gen.Int[0, 3]).Sample((codes, element) =>
    {
        int?[] list = [.. codes.Select(Nullable)];
        AssertAgree(In(Nullable(element), list), Completions(list).SelectMany(c => Values(Nullable(element)).Select(e => CqlOperators.In(e, c))));
        AssertAgree(Contains(list, Nullable(element)), Completions(list).SelectMany(c => Values(Nullable(element)).Select(e => CqlOperators.Contains(c, e))));
    });

    [Fact]
    public void Inclusion_of_lists_is_definite_only_when_all_completions_agree() => Gen.Select(Gen.Int[0, 3].Array[0, 3], Gen.Int[0, 3].Array[0, 3]).Sample((left, right) =>
    {
        int?[] l = [.. left.Select(Nullable)];
        int?[] r = [.. right.Select(Nullable)];
        (int?[] Left, int?[] Right)[] completions = [.. Completions(l).SelectMany(x => Completions(r).Select(y => (x, y)))];
        AssertSound(Includes(l, r), c => CqlOperators.Includes(c.Left, c.Right));
        AssertSound(IncludedIn(l, r), c => CqlOperators.IncludedIn(c.Left, c.Right));
        AssertSound(ProperIncludes(l, r), c => CqlOperators.ProperIncludes(c.Left, c.Right));
        AssertSound(Equal(l, r), c => CqlOperators.Equal(c.Left, c.Right));
        AssertSound(Equivalent(l, r), c => CqlOperators.Equivalent(c.Left, c.Right));
        if (r.Length > 0) AssertSound(ProperContains(l, r[0]), c => CqlOperators.ProperContains(c.Left, c.Right[0]));

        void AssertSound(bool? answer, Func<(int?[] Left, int?[] Right), bool?> closed)
        {
            if (answer is not null) Assert.All(completions, c => Assert.Equal(answer, closed(c)));
            else Assert.True(l.Contains(null) || r.Contains(null));
        }
    });

    [Fact]
    public void Comparisons_of_date_times_are_definite_exactly_when_all_moments_agree() => Gen.Select(DateTimes, DateTimes, Gen.Int[0, 100]).Sample((left, right, percent) =>
    {
        CqlDateTime?[] lefts = Moments(left);
        CqlDateTime?[] rights = Moments(right);
        CqlDateTime? l = left;
        CqlDateTime? r = right;
        Check(Less(l, r), CqlOperators.Less);
        Check(LessOrEqual(l, r), CqlOperators.LessOrEqual);
        Check(Greater(l, r), CqlOperators.Greater);
        Check(GreaterOrEqual(l, r), CqlOperators.GreaterOrEqual);
        Check(Before(l, r), (x, y) => CqlOperators.Before(x, y));
        Check(SameOrAfter(l, r), (x, y) => CqlOperators.SameOrAfter(x, y));
        Uncertain<int> hours = DurationBetween(l, r, CqlPrecision.Hour, Moment);
        Assert.All(
            lefts.SelectMany(x => rights.Select(y => CqlOperators.DurationBetween(x, y, CqlPrecision.Hour, Moment).Low)),
            h => Assert.InRange(h, hours.Low, hours.High));

        void Check(bool? answer, Func<CqlDateTime?, CqlDateTime?, bool?> closed) =>
            AssertAgree(answer, lefts.SelectMany(x => rights.Select(y => closed(x, y))));

        CqlDateTime?[] Moments(CqlDateTime value) =>
        [
            value.EarliestMoment,
            value.LatestMoment,
            value.EarliestMoment.WithLocal(value.LocalMilliseconds + ((value.LatestLocalMilliseconds - value.LocalMilliseconds) * percent / 100)),
        ];
    });

    [Fact]
    public void Counts_and_existence_are_the_range_over_all_subsets_of_undecided_rows() => UndecidedRows().Sample(rows =>
    {
        UncertainList<int?> list = Build(rows);
        int[][] completions = [.. Subsets(rows)];
        Uncertain<int> count = Count(list);
        Assert.Equal(completions.Min(c => c.Length), count.Low);
        Assert.Equal(completions.Max(c => c.Length), count.High);
        AssertAgree(Exists(list), completions.Select(c => (bool?)(c.Length > 0)));
        AssertAgree(CqlOperators.GreaterOrEqual(count, 2), completions.Select(c => (bool?)(c.Length >= 2)));
    });

    [Fact]
    public void Extremes_are_the_range_over_all_subsets_of_undecided_rows() => UndecidedRows().Sample(rows =>
    {
        UncertainList<int?> list = Build(rows);
        int[][] completions = [.. Subsets(rows)];
        if (completions.Any(c => c.Length == 0))
        {
            // An extreme of nothing is null, so that nothing definite can be said.
            Assert.False(Min(list).HasValue);
            Assert.False(Max(list).HasValue);
            return;
        }

        Assert.Equal(new Uncertain<int>(completions.Min(c => c.Min()), completions.Max(c => c.Min())), Min(list));
        Assert.Equal(new Uncertain<int>(completions.Min(c => c.Max()), completions.Max(c => c.Max())), Max(list));
    });

    [Fact]
    public void Extremes_of_partial_dates_are_the_range_over_all_days() => Gen.Select(Dates, Dates).Sample((one, other) =>
    {
        CqlDate?[] list = [one, other];
        CqlDate[] least = [.. Pairs(one, other).Select(p => p.Left < p.Right ? p.Left : p.Right)];
        CqlDate[] greatest = [.. Pairs(one, other).Select(p => p.Left > p.Right ? p.Left : p.Right)];
        Assert.Equal(new Uncertain<CqlDate>(least.Min(), least.Max()), Min<CqlDate>(list));
        Assert.Equal(new Uncertain<CqlDate>(greatest.Min(), greatest.Max()), Max<CqlDate>(list));
    });

    [Fact]
    public void AllTrue_and_AnyTrue_are_decided_exactly_when_all_completions_agree() => Gen.Select(Gen.Int[0, 2].Array[0, 4], Gen.Bool.Array[4]).Sample((values, undecided) =>
    {
        UncertainList<bool?>.Builder builder = new();
        for (int i = 0; i < values.Length; i++) builder.Add(Boolean(values[i]), undecided[i] ? null : true);
        UncertainList<bool?> list = builder.Build();
        List<bool[]> completions = [[]];
        for (int i = 0; i < values.Length; i++)
        {
            List<bool[]> next = [];
            foreach (bool[] completion in completions)
            {
                if (undecided[i]) next.Add(completion);
                foreach (bool value in Boolean(values[i]) is { } known ? [known] : new[] { false, true }) next.Add([.. completion, value]);
            }

            completions = next;
        }

        AssertAgree(AllTrue(list), completions.Select(c => (bool?)c.All(x => x)));
        AssertAgree(AnyTrue(list), completions.Select(c => (bool?)c.Any(x => x)));

        static bool? Boolean(int value) => value switch { 0 => false, 1 => true, _ => null };
    });

    [Fact]
    public void Exists_is_unknown_when_the_list_was_not_recorded()
    {
        Assert.Null(Exists((IReadOnlyList<int?>?)null));
        Assert.Null(Exists(default(UncertainList<int?>)));
        Assert.False(Exists(L()));
        Assert.True(Exists(L(null, 1)));
        Assert.Null(Exists(L([null])));
    }

    [Fact]
    public void Count_of_an_unrecorded_list_is_at_least_zero()
    {
        Assert.True(CqlOperators.GreaterOrEqual(Count((IReadOnlyList<int?>?)null), 0));
        Assert.Null(CqlOperators.GreaterOrEqual(Count((IReadOnlyList<int?>?)null), 1));
        Assert.Equal(new Uncertain<int>(1, 2), Count(L(1, null)));
        Assert.Equal(new Uncertain<int>(0), Count(L()));
    }

    [Fact]
    public void A_list_that_may_have_further_rows_is_decided_by_its_certain_rows_only()
    {
        UncertainList<int?>.Builder builder = new();
        builder.Add(5);
        builder.MarkIncomplete();
        UncertainList<int?> list = builder.Build();
        Assert.True(Exists(list));
        Assert.Equal(new Uncertain<int>(1, int.MaxValue), Count(list));
        Assert.True(CqlOperators.LessOrEqual(Min(list), 5));
        Assert.Null(CqlOperators.Less(Min(list), 5));
        Assert.Null(list.ToExact());
    }

    [Fact]
    public void Nulls_are_unknown_where_CQL_is_definite()
    {
        Assert.Null(IsTrue(null));
        Assert.Null(IsFalse(null));
        Assert.Null(Equivalent((int?)null, null));
        Assert.Null(Equivalent("a", null));
        Assert.Null(Equal(((int?)null, 1), ((int?)null, 1)));
        Assert.False(Equal(((int?)null, 1), ((int?)null, 2)));
        Assert.Null(Equal(L([null]), L([null])));
        Assert.Null(Length<int?>(null));
        Assert.Null(Union(L(1), null));
        Assert.Null(Except(L(1), null));
        Assert.Null(Intersect(L(1, null), L(1)));
        Assert.Equal([1], Intersect(L(1), L(1, null)));
        Assert.Null(Sum(L(1, null)));
        Assert.Equal(3, Sum(L(1, 2)));
        Assert.Null(Avg(M(1, null)));
        Assert.Null(AllTrue((IReadOnlyList<bool?>?)null));
        Assert.False(AllTrue(B(null, false)));
        Assert.True(AnyTrue(B(null, true)));
        Assert.Null(In(1, (Interval<int>?)null));
        Assert.Null(In((int?)null, L(1)));
        Assert.False(In((int?)null, L()));
        Assert.Null(ConcatenateCoalesced("a", null));
        Assert.Null(Combine(S("a", null)));
        Assert.Null(Max(S("a", null)));
        Assert.Null(Flatten<int?>([L(1), null]));
        Assert.Null(Collapse<int>([I(1, 2), null]));
        Assert.Equal("{Interval[1, 4]}", F(Collapse<int>([I(1, 2), I(3, 4)])));
        ValueSet set = new("S", [new Code("a")]);
        Assert.Null(InValueSet((Code?)null, set));
        Assert.True(AnyInValueSet([null, new Code("a")], set));
        Assert.Null(AnyInValueSet([null, new Code("b")], set));
        Assert.False(AnyInValueSet([new Code("b")], set));
    }

    [Fact]
    public void Sets_and_modes_are_unknown_when_two_elements_may_be_the_same()
    {
        CqlDate?[] year = [D("2012")];
        CqlDate?[] month = [D("2012-02")];
        Assert.Null(Union(year, month));
        Assert.Equal([D("2012"), D("2013-02")], Union(year, [D("2013-02")]));
        Assert.Null(Intersect(year, month));
        Assert.Null(Except([D("2012"), D("2012-02")], [D("2013")]));
        Assert.Null(Mode<CqlDate?>([D("2012"), D("2012-02")]));
        Assert.Equal(2, Mode(L(1, 2, 2)));
        Assert.Equal([1, 2], Union(L(1), L(2, 1)));
        Assert.Null(Union(L(1, null), L(2)));
    }

    [Fact]
    public void Starts_ends_and_neighbours_are_those_of_all_completions() => Gen.Select(Dates, Gen.Bool, Gen.Bool).Sample((low, lowClosed, highClosed) =>
    {
        CqlDate[] days = [.. Days(low)];
        int step = lowClosed ? 0 : 1;
        Interval<CqlDate>? interval = OpenWorldOperators.Interval(low, D("2030-01-31"), lowClosed, highClosed);
        Assert.Equal(new Uncertain<CqlDate>(CqlDate.FromDayNumber(days[0].DayNumber + step), CqlDate.FromDayNumber(days[^1].DayNumber + step)), Start(interval));
        Assert.Equal(new Uncertain<CqlDate>(highClosed ? new CqlDate(2030, 1, 31) : new CqlDate(2030, 1, 30)), End(interval));
        Assert.Equal(new Uncertain<CqlDate>(CqlDate.FromDayNumber(days[0].DayNumber + 1), CqlDate.FromDayNumber(days[^1].DayNumber + 1)), Successor((CqlDate?)low));
        Assert.Equal(new Uncertain<CqlDate>(CqlDate.FromDayNumber(days[0].DayNumber - 1), CqlDate.FromDayNumber(days[^1].DayNumber - 1)), Predecessor((CqlDate?)low));
    });

    [Fact]
    public void Named_precisions_follow_CQL()
    {
        Assert.True(SameAs(D("2012-02"), D("2012-02"), CqlPrecision.Month));
        Assert.Null(SameAs(D("2012-02"), D("2012-02")));
        Assert.Null(Before(D("2012"), D("2012-02"), CqlPrecision.Month));
    }

    [Fact]
    public void A_null_boundary_from_data_is_unknown()
    {
        Assert.Null(In(3, OpenWorldOperators.Interval((int?)null, 5, true, true)));
        Assert.False(In(6, OpenWorldOperators.Interval((int?)null, 5, true, true)));
        Assert.True(In(3, OpenWorldOperators.Interval((int?)null, 5, true, true, lowFromData: false)));
        Assert.True(Overlaps(OpenWorldOperators.Interval((int?)null, 5, true, true), I(5, 8)));
        Assert.False(Before(OpenWorldOperators.Interval(5, (int?)null, true, true), I(1, 3)));
    }

    [Fact]
    public void Moments_are_all_that_a_partial_date_time_can_be()
    {
        Assert.True(LessOrEqual(DT("2014"), DT("2014-12-31T23:59:59.999")));
        Assert.Null(LessOrEqual(DT("2014"), DT("2014-12-31T23:59:59.998")));
        Assert.Null(Equal(T("10:30"), T("10:30")));
        Assert.False(Equal(T("10:30"), T("10:31")));
        Assert.Equal(new Uncertain<int>(16, 44), DurationBetween(DT("2014-01-15"), DT("2014-02"), CqlPrecision.Day, Moment));
        Assert.Equal(new Uncertain<int>(17, 18), CalculateAge(DT("2007-11-25"), CqlPrecision.Year, new DateTimeOffset(2025, 11, 25, 12, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new Uncertain<int>(18), CqlOperators.CalculateAge(DT("2007-11-25"), CqlPrecision.Year, new DateTimeOffset(2025, 11, 25, 12, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new Uncertain<int>(0, 1), DurationBetween(T("06"), T("07:00:00"), CqlPrecision.Hour));
        Assert.Equal("Interval[@T11:30:00.000, @T11:30:59.999]", Add(T("10:30"), Q("1 hour")).ToString());
        Assert.False(Add(T("23"), Q("30 minutes")).HasValue);
    }

    private delegate bool? Relation<T>(Interval<T>? left, Interval<T>? right, CqlPrecision? precision)
        where T : struct;

    private static Gen<(int Value, bool Certain)[]> UndecidedRows() => Gen.Select(Gen.Int[-3, 3], Gen.Bool).Array[0, 6];

    private static UncertainList<int?> Build((int Value, bool Certain)[] rows)
    {
        UncertainList<int?>.Builder builder = new();
        foreach ((int value, bool certain) in rows) builder.Add(value, certain ? true : null);
        return builder.Build();
    }

    private static IEnumerable<int[]> Subsets((int Value, bool Certain)[] rows) =>
        Enumerable.Range(0, 1 << rows.Length).Select(mask => rows.Where((row, i) => row.Certain || (mask & (1 << i)) != 0).Select(row => row.Value).ToArray());

    private static int? Nullable(int value) => value == 0 ? null : value;

    private static IEnumerable<int?> Values(int? value) => value is null ? [1, 2, 3, 4] : [value];

    private static IEnumerable<int?[]> Completions(int?[] list)
    {
        IEnumerable<int?[]> completions = [[]];
        foreach (int? element in list) completions = completions.SelectMany(c => Values(element).Select(v => (int?[])[.. c, v]));
        return completions;
    }

    private static IEnumerable<CqlDate> Days(CqlDate date)
    {
        for (DateOnly day = date.Earliest; day <= date.Latest; day = day.AddDays(1)) yield return day;
    }

    // Every day against every day is too many for years: their ends and the other's days and neighbours decide as well.
    private static IEnumerable<(CqlDate Left, CqlDate Right)> Pairs(CqlDate left, CqlDate right)
    {
        CqlDate[] lefts = Sample(left, right);
        CqlDate[] rights = Sample(right, left);
        return lefts.SelectMany(l => rights.Select(r => (l, r)));

        static CqlDate[] Sample(CqlDate date, CqlDate other) =>
            [.. Days(date).Where(day => day == date.EarliestDate || day == date.LatestDate || day.EarliestDay is 1 or 28 or 29 or 31
                || Math.Abs(day.DayNumber - other.EarliestDate.DayNumber) <= 1 || Math.Abs(day.DayNumber - other.LatestDate.DayNumber) <= 1)];
    }

    private static void AssertLaw(bool? answer, CqlDate left, CqlDate right, Func<CqlDate, CqlDate, bool> definite) =>
        AssertAgree(answer, Pairs(left, right).Select(p => (bool?)definite(p.Left, p.Right)));

    private static void AssertAgree(bool? answer, IEnumerable<bool?> completions)
    {
        bool?[] distinct = [.. completions.Distinct()];
        Assert.Equal(distinct.Length == 1 ? distinct[0] : null, answer);
    }
}
