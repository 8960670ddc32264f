using CsCheck;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Tests.Cql;

/// <summary>Laws that hold for all values: Kleene's logic, Allen's relations, the calendar.</summary>
public class LawTests
{
    private static readonly bool?[] Truths = [true, false, null];
    private static readonly Gen<CqlDate> Days = Gen.Int[700_000, 750_000].Select(n => (CqlDate)DateOnly.FromDayNumber(n));
    private static readonly Gen<Interval<int>?> Spans = Gen.Select(Gen.Int[-6, 6], Gen.Int[1, 6]).Select((low, length) => (Interval<int>?)new Interval<int>(low, low + length));

    [Fact]
    public void Logic_is_Kleenes()
    {
        foreach (var a in Truths)
        {
            Assert.Equal(a, CqlOperators.Not(CqlOperators.Not(a)));
            foreach (var b in Truths)
            {
                Assert.Equal(CqlOperators.Not(a & b), CqlOperators.Not(a) | CqlOperators.Not(b));
                Assert.Equal(CqlOperators.Not(a | b), CqlOperators.Not(a) & CqlOperators.Not(b));
                Assert.Equal(CqlOperators.Implies(a, b), CqlOperators.Not(a) | b);
                Assert.Equal(CqlOperators.Xor(a, b), (a | b) & CqlOperators.Not(a & b));
                Assert.Equal(a, a | (a & b));
                foreach (var c in Truths) Assert.Equal(a & (b | c), (a & b) | (a & c));
                // What a null may turn out to be never overturns what was definite.
                foreach (var completed in a is null ? [true, false] : new[] { a.Value })
                {
                    AssertKept(a & b, completed & b);
                    AssertKept(a | b, completed | b);
                    AssertKept(CqlOperators.Implies(a, b), CqlOperators.Implies(completed, b));
                    AssertKept(CqlOperators.Xor(a, b), CqlOperators.Xor(completed, b));
                }
            }
        }
    }

    /// <summary>Allen's thirteen, of intervals longer than a point: on whole numbers "meets" is "ends right before".</summary>
    [Fact]
    public void Exactly_one_of_Allens_relations_holds() => Gen.Select(Spans, Spans).Sample(
        (a, b) =>
        {
            bool?[] relations =
            [
                (CqlOperators.Before(a, b) & !CqlOperators.MeetsBefore(a, b)), (CqlOperators.After(a, b) & !CqlOperators.MeetsAfter(a, b)),
                CqlOperators.MeetsBefore(a, b), CqlOperators.MeetsAfter(a, b),
                CqlOperators.OverlapsBefore(a, b) & !CqlOperators.Includes(a, b), CqlOperators.OverlapsAfter(a, b) & !CqlOperators.Includes(a, b),
                CqlOperators.Starts(a, b) & !CqlOperators.Equal(a, b), CqlOperators.Starts(b, a) & !CqlOperators.Equal(a, b),
                CqlOperators.Ends(a, b) & !CqlOperators.Equal(a, b), CqlOperators.Ends(b, a) & !CqlOperators.Equal(a, b),
                Within(a, b), Within(b, a),
                CqlOperators.Equal(a, b),
            ];
            // An interval that overlaps one side of the other and is not within it overlaps that side alone.
            relations[4] &= !CqlOperators.OverlapsAfter(a, b);
            relations[5] &= !CqlOperators.OverlapsBefore(a, b);
            Assert.Equal(1, relations.Count(r => r == true));
            Assert.DoesNotContain(null, relations);
        },
        iter: 5_000);

    [Fact]
    public void Relations_have_converses() => Gen.Select(Spans, Spans).Sample(
        (a, b) =>
        {
            Assert.Equal(CqlOperators.Before(a, b), CqlOperators.After(b, a));
            Assert.Equal(CqlOperators.MeetsBefore(a, b), CqlOperators.MeetsAfter(b, a));
            Assert.Equal(CqlOperators.Includes(a, b), CqlOperators.IncludedIn(b, a));
            Assert.Equal(CqlOperators.ProperIncludes(a, b), CqlOperators.ProperIncludedIn(b, a));
            Assert.Equal(CqlOperators.Overlaps(a, b), CqlOperators.Overlaps(b, a));
            Assert.Equal(CqlOperators.SameOrBefore(a, b), CqlOperators.SameOrAfter(b, a));
            Assert.Equal(CqlOperators.Meets(a, b), CqlOperators.MeetsBefore(a, b) | CqlOperators.MeetsAfter(a, b));
            // Two intervals lie apart or share a point.
            Assert.Equal(CqlOperators.Overlaps(a, b), !(CqlOperators.Before(a, b) | CqlOperators.After(a, b)));
            Assert.Equal(CqlOperators.Overlaps(a, b), CqlOperators.Intersect(a, b) is not null);
        },
        iter: 5_000);

    [Fact]
    public void The_calendar_goes_back_where_it_came_from() => Gen.Select(Days, Gen.Int[-5_000, 5_000]).Sample(
        (day, count) =>
        {
            Assert.Equal(day, CqlOperators.Subtract(CqlOperators.Add(day, InDays(count)), InDays(count)));
            Assert.Equal(count, CqlOperators.DurationBetween(day, CqlOperators.Add(day, InDays(count)), CqlPrecision.Day).ToExact());
            Assert.Equal(CqlOperators.Add(day, InDays(7)), CqlOperators.Add(day, new Quantity(1, "week")));
            Assert.Equal(CqlOperators.Add(day, new Quantity(12, "month")), CqlOperators.Add(day, new Quantity(1, "year")));
            // A month later has the same day, or is the end of its month.
            var later = CqlOperators.Add(day, new Quantity(count % 240, "month"))!.Value;
            Assert.True(later.Day == day.Day || (later.Day < day.Day && later.Day == DateTime.DaysInMonth(later.Year, later.Month!.Value)));
            if (day.Day <= 28) Assert.Equal(day, CqlOperators.Subtract(later, new Quantity(count % 240, "month")));
            Assert.Equal(day, CqlOperators.Predecessor(CqlOperators.Successor<CqlDate>(day)));
        },
        iter: 5_000);

    [Fact]
    public void Durations_and_differences_agree() => Gen.Select(Days, Days).Sample(
        (a, b) =>
        {
            foreach (var unit in new[] { CqlPrecision.Year, CqlPrecision.Month, CqlPrecision.Week, CqlPrecision.Day })
            {
                var duration = CqlOperators.DurationBetween(a, b, unit).ToExact()!.Value;
                var difference = CqlOperators.DifferenceBetween(a, b, unit).ToExact()!.Value;
                // A whole unit crosses a boundary; crossing one needn't complete it.
                Assert.InRange(difference - duration, a <= b ? 0 : -1, a <= b ? 1 : 0);
                Assert.Equal(-difference, CqlOperators.DifferenceBetween(b, a, unit).ToExact());
                Assert.True(a <= b ? duration >= 0 : duration <= 0);
            }

            Assert.Equal(CqlOperators.DurationBetween(a, b, CqlPrecision.Day).ToExact(), CqlOperators.DifferenceBetween(a, b, CqlPrecision.Day).ToExact());
            Assert.Equal(CqlOperators.DurationBetween(a, b, CqlPrecision.Month).ToExact() / 12, CqlOperators.DurationBetween(a, b, CqlPrecision.Year).ToExact());
        },
        iter: 5_000);

    private static Quantity? InDays(int count) => new Quantity(count, "day");

    private static bool? Within(Interval<int>? a, Interval<int>? b) =>
        CqlOperators.ProperIncludedIn(a, b) & !CqlOperators.Starts(a, b) & !CqlOperators.Ends(a, b);

    private static void AssertKept(bool? before, bool? after)
    {
        if (before is not null) Assert.Equal(before, after);
    }
}
