using CsCheck;
using ProtocolSdk.Cql;
using static ProtocolSdk.Cql.CqlOperators;
using static ProtocolSdk.Tests.Cql.CqlValues;

namespace ProtocolSdk.Tests.Cql;

public class DateTimeTests
{
    [Theory]
    [InlineData("2005-10-10", "5 years", "2010-10-10")]
    [InlineData("2005-05-10", "10 months", "2006-03-10")]
    [InlineData("2018-05-02", "3 weeks", "2018-05-23")]
    [InlineData("2023-03-02", "52 weeks", "2024-02-29")]
    [InlineData("2016-06-10", "21 days", "2016-07-01")]
    [InlineData("2005-05-10T05", "5 hours", "2005-05-10T10")]
    [InlineData("2005-05-10T05:20:30", "5 hours", "2005-05-10T10:20:30")]
    [InlineData("2005-05-10", "5 hours", "2005-05-10")]
    [InlineData("2005-05-10", "25 hours", "2005-05-11")]
    [InlineData("2016-06-11T05", "19 hours", "2016-06-12T00")]
    [InlineData("2005-05-10T05:05:05", "5 seconds", "2005-05-10T05:05:10")]
    [InlineData("2005-05-10T05:05:05.005", "5 milliseconds", "2005-05-10T05:05:05.010")]
    [InlineData("2016-06-10T05:05:05.005", "995 milliseconds", "2016-06-10T05:05:06.000")]
    [InlineData("2012-02-29", "1 year", "2013-02-28")]
    [InlineData("2014", "24 months", "2016")]
    [InlineData("2014", "25 months", "2016")]
    [InlineData("2014", "18 months", "2015")]
    [InlineData("2014", "730 days", "2016")]
    [InlineData("2014-06", "1 year", "2015-06")]
    [InlineData("2014-06", "33 days", "2014-07")]
    [InlineData("2014-01-31", "1 month", "2014-02-28")]
    [InlineData("2014-01-31", "1.9 months", "2014-02-28")]
    [InlineData("2014-01-31T00:00:00.000", "1.5 seconds", "2014-01-31T00:00:01.500")]
    [InlineData("2014-01-01", "1 'wk'", "2014-01-08")]
    [InlineData("2024-02-29", "-52 weeks", "2023-03-02")]
    public void Calendar_durations_are_added_to_what_is_known(string start, string duration, string expected)
    {
        Assert.Equal(DT(expected), Add(DT(start), Q(duration)));
        if (!start.Contains('T', StringComparison.Ordinal)) Assert.Equal(D(expected), Add(D(start), Q(duration)));
    }

    [Theory]
    [InlineData("2005-06-10", "5 months", "2005-01-10")]
    [InlineData("2005-05-10", "6 months", "2004-11-10")]
    [InlineData("2024-03-01", "52 weeks", "2023-03-03")]
    [InlineData("2016-06-10", "11 days", "2016-05-30")]
    [InlineData("2016-06-10T05", "6 hours", "2016-06-09T23")]
    [InlineData("2016-06-10T05:05:05", "6 seconds", "2016-06-10T05:04:59")]
    [InlineData("2014", "25 months", "2012")]
    [InlineData("2014-06", "33 days", "2014-05")]
    [InlineData("2014-03-31", "1 month", "2014-02-28")]
    public void Calendar_durations_are_subtracted_from_what_is_known(string start, string duration, string expected) =>
        Assert.Equal(DT(expected), Subtract(DT(start), Q(duration)));

    [Fact]
    public void Dates_outside_the_calendar_are_null()
    {
        Assert.Null(Add(D("9999-12-31"), Q("1 day")));
        Assert.Null(Subtract(D("0001-01-01"), Q("1 month")));
        Assert.Null(Add(DT("9999-12-31T23:59:59.999"), Q("1 millisecond")));
        Assert.Null(Add(D("2000-01-01"), new Quantity(decimal.MaxValue, "years")));
        Assert.Null(Add(D("2000-01-01"), new Quantity(999_999_999_999_999m, "weeks")));
    }

    [Theory]
    [InlineData("1 'a'")]
    [InlineData("1 'mo'")]
    [InlineData("1 'mg'")]
    public void Only_calendar_durations_can_be_added_to_a_date(string quantity) =>
        Assert.Throws<CqlRuntimeException>(() => Add(D("2020-01-01"), Q(quantity)));

    [Theory]
    [InlineData("15:59:59.999", "5 hours", "20:59:59.999")]
    [InlineData("15:59:59.999", "1 milliseconds", "16:00:00.000")]
    [InlineData("15:59:59.999", "300 minutes", "20:59:59.999")]
    [InlineData("23:30:00", "1 hour", "00:30:00")]
    [InlineData("23:30", "25 hours", "00:30")]
    [InlineData("15", "90 minutes", "16")]
    public void Times_are_added_to_around_the_clock(string start, string duration, string expected)
    {
        Assert.Equal(T(expected), Add(T(start), Q(duration)));
        Assert.Equal(T(expected), Subtract(T(start), Negate(Q(duration))));
    }

    [Theory]
    [InlineData("2005", "2010", CqlPrecision.Year, 4, 5)]
    [InlineData("2014-01-15", "2014-02", CqlPrecision.Day, 17, 44)]
    [InlineData("2005", "2006-05", CqlPrecision.Month, 4, 16)]
    [InlineData("2005", "2006-07", CqlPrecision.Month, 6, 18)]
    [InlineData("2010-10-12T12:05", "2008-08-15T08:08", CqlPrecision.Day, -788, -788)]
    [InlineData("2012-03-10T22:05:09", "2012-03-20T07:19:33", CqlPrecision.Week, 1, 1)]
    [InlineData("2012-03-10T22:05:09", "2012-03-24T07:19:33", CqlPrecision.Week, 1, 1)]
    [InlineData("2012-03-10T06:05:09", "2012-03-24T07:19:33", CqlPrecision.Week, 2, 2)]
    [InlineData("2017-03-12T01:00:00-07:00", "2017-03-12T03:00:00-06:00", CqlPrecision.Hour, 1, 1)]
    [InlineData("2017-11-05T01:30:00-06:00", "2017-11-05T01:15:00-07:00", CqlPrecision.Minute, 45, 45)]
    [InlineData("2017-03-12T00:00:00-07:00", "2017-03-13T00:00:00-06:00", CqlPrecision.Day, 0, 0)]
    [InlineData("2012-03-10T10:20:00", "2013-03-10T09:20:00", CqlPrecision.Year, 0, 0)]
    [InlineData("2012-02-29", "2013-02-28", CqlPrecision.Year, 0, 0)]
    [InlineData("2012-02-29", "2013-03-01", CqlPrecision.Year, 1, 1)]
    [InlineData("2020-11-30", "2021-02-28", CqlPrecision.Month, 2, 2)]
    public void Durations_count_completed_units_and_keep_their_uncertainty(string start, string end, CqlPrecision unit, int low, int high) =>
        Assert.Equal(new Uncertain<int>(low, high), DurationBetween(DT(start), DT(end), unit, Moment));

    [Theory]
    [InlineData("2005-06", "2010-06", CqlPrecision.Year, 4, 5)]
    [InlineData("2012-03-10", "2013-03-10", CqlPrecision.Year, 1, 1)]
    [InlineData("2013-03-10", "2012-03-11", CqlPrecision.Year, 0, 0)]
    [InlineData("2020-11-30", "2021-02-28", CqlPrecision.Month, 2, 2)]
    [InlineData("2021-02-28", "2020-11-30", CqlPrecision.Month, -2, -2)]
    [InlineData("2021-02-28", "2021-02", CqlPrecision.Day, -27, 0)]
    [InlineData("2000-01-01", "2000-01-14", CqlPrecision.Week, 1, 1)]
    public void Durations_between_dates_count_completed_units(string start, string end, CqlPrecision unit, int low, int high) =>
        Assert.Equal(new Uncertain<int>(low, high), DurationBetween(D(start), D(end), unit));

    [Theory]
    [InlineData("20:26:15.555", "23:25:15.555", CqlPrecision.Hour, 2)]
    [InlineData("06", "07:00:00", CqlPrecision.Hour, 1)]
    [InlineData("23:20:16.555", "23:25:15.555", CqlPrecision.Minute, 4)]
    [InlineData("23:25:10.556", "23:25:15.555", CqlPrecision.Second, 4)]
    public void Durations_between_times_count_completed_units(string start, string end, CqlPrecision unit, int expected) =>
        Assert.Equal(new Uncertain<int>(expected), DurationBetween(T(start), T(end), unit));

    [Theory]
    [InlineData("2000", "2005-12", CqlPrecision.Year, 5, 5)]
    [InlineData("2000-02", "2000-10", CqlPrecision.Month, 8, 8)]
    [InlineData("2000-10-15T10:30", "2000-10-25T10:00", CqlPrecision.Day, 10, 10)]
    [InlineData("2000-04-01T12", "2000-04-01T20", CqlPrecision.Hour, 8, 8)]
    [InlineData("2005-12-10T05:16", "2005-12-10T05:25", CqlPrecision.Minute, 9, 9)]
    [InlineData("2000-10-10T10:05:45.500-06:00", "2000-10-10T10:05:45.900-07:00", CqlPrecision.Millisecond, 3600400, 3600400)]
    [InlineData("2000-10-15", "2000-10-28", CqlPrecision.Week, 1, 1)]
    [InlineData("2012-03-10T22:05:09", "2012-03-24T07:19:33", CqlPrecision.Week, 2, 2)]
    [InlineData("2017-03-12T00:00:00.000-07:00", "2017-03-13T00:00:00.000-06:00", CqlPrecision.Day, 1, 1)]
    [InlineData("2017-03-12T01:00:00-07:00", "2017-03-12T03:00:00-06:00", CqlPrecision.Hour, 1, 1)]
    [InlineData("2000", "2001-03", CqlPrecision.Month, 3, 14)]
    [InlineData("2000-12-31", "2001-01-01", CqlPrecision.Year, 1, 1)]
    [InlineData("2000-01-01", "2000-01-02", CqlPrecision.Week, 1, 1)]
    public void Differences_count_crossed_boundaries(string start, string end, CqlPrecision unit, int low, int high) =>
        Assert.Equal(new Uncertain<int>(low, high), DifferenceBetween(DT(start), DT(end), unit, Moment));

    [Theory]
    [InlineData("20", "23:25:15.555", CqlPrecision.Hour, 3)]
    [InlineData("20:20:15.555", "20:25:15.555", CqlPrecision.Minute, 5)]
    [InlineData("20:20:15.555", "20:20:15.550", CqlPrecision.Millisecond, -5)]
    public void Differences_between_times_count_crossed_boundaries(string start, string end, CqlPrecision unit, int expected) =>
        Assert.Equal(new Uncertain<int>(expected), DifferenceBetween(T(start), T(end), unit));

    [Fact]
    public void Uncertain_durations_compare_as_far_as_they_are_known()
    {
        Uncertain<int> months = DurationBetween(DT("2005"), DT("2006-07"), CqlPrecision.Month, Moment);
        Assert.True(Greater(months, 5));
        Assert.False(Greater(months, 25));
        Assert.True(Less(months, 24));
        Assert.True(LessOrEqual(months, 24));
        Assert.Null(Greater(DurationBetween(DT("2005"), DT("2006-02"), CqlPrecision.Month, Moment), 5));
        Assert.Null(Equal(months, 10));
        Assert.False(Equal(months, 30));
        Uncertain<int> days = DurationBetween(DT("2014-01-15"), DT("2014-02"), CqlPrecision.Day, Moment);
        Assert.Equal("Interval[34, 88]", Add(days, days).ToString());
    }

    [Theory]
    [InlineData("1961-03-04", 64, 64)]
    [InlineData("2007-11-25", 18, 18)]
    [InlineData("2007-11-26", 17, 17)]
    [InlineData("2007-11", 17, 18)]
    [InlineData("2007", 17, 18)]
    [InlineData("2004-02-29", 21, 21)]
    public void Age_is_counted_in_completed_years(string birth, int low, int high) =>
        Assert.Equal(new Uncertain<int>(low, high), CalculateAge(D(birth), CqlPrecision.Year, Moment));

    [Fact]
    public void Age_without_a_date_of_birth_is_unknown()
    {
        Assert.False(CalculateAge((CqlDate?)null, CqlPrecision.Year, Moment).HasValue);
        Assert.Null(GreaterOrEqual(CalculateAge((CqlDate?)null, CqlPrecision.Year, Moment), 18));
        Assert.Null(GreaterOrEqual(CalculateAge(D("2007"), CqlPrecision.Year, Moment), 18));
        Assert.Equal(new Uncertain<int>(2), CalculateAgeAt(D("2020-01-31"), D("2020-04-30"), CqlPrecision.Month));
    }

    [Fact]
    public void Components_are_null_when_they_are_not_known()
    {
        Assert.Equal(1, DateTimeComponentFrom(DT("2003-01-29T20:50:33.955"), CqlPrecision.Month));
        Assert.Equal(955, DateTimeComponentFrom(DT("2003-01-29T20:50:33.955"), CqlPrecision.Millisecond));
        Assert.Null(DateTimeComponentFrom(DT("2015-02-10"), CqlPrecision.Hour));
        Assert.Equal(20, DateTimeComponentFrom(T("23:20:15.555"), CqlPrecision.Minute));
        Assert.Null(DateTimeComponentFrom(D("2015-02"), CqlPrecision.Day));
        Assert.Equal(D("2003-10-29"), DateFrom(DT("2003-10-29T20:50:33.955+01:00")));
        Assert.Equal(T("20:50"), TimeFrom(DT("2003-10-29T20:50")));
        Assert.Equal(1.0m, TimezoneOffsetFrom(DT("2003-10-29T20:50:33.955+01:00")));
        Assert.Equal(-7.5m, TimezoneOffsetFrom(DT("2003-10-29T20:50:33.955-07:30")));
    }

    [Fact]
    public void Constructors_check_their_components()
    {
        Assert.Equal("@2003-10-29T20:50:33", F(DateTime(2003, 10, 29, 20, 50, 33, Moment)));
        Assert.Equal("@2017-03-12T01:00:00.000-07:00", F(DateTime(2017, 3, 12, 1, 0, 0, 0, -7.0m, Moment)));
        Assert.Equal("@2012-04-04T", F(DateTime(2012, 4, 4, Moment)));
        Assert.Equal("@2001-01-01T", F(DateTime(2001, 1, 1, null, null, Moment)));
        Assert.Null(DateTime(null, Moment));
        Assert.Throws<CqlRuntimeException>(() => DateTime(0, 1, 1, 0, 0, 0, 0, Moment));
        Assert.Throws<CqlRuntimeException>(() => Date(2023, 2, 29));
        Assert.Throws<CqlRuntimeException>(() => Time(24));
        Assert.Throws<CqlRuntimeException>(() => Date(2023, null, 1));
        Assert.Throws<CqlRuntimeException>(() => DateTime(2023, 1, 1, 0, 0, 0, 0, 15m, Moment));
    }

    [Fact]
    public void Day_numbers_are_those_of_the_base_library() => Gen.Date.Sample(moment =>
    {
        CqlDate date = DateOnly.FromDateTime(moment);
        Assert.Equal(DateOnly.FromDateTime(moment).DayNumber, date.DayNumber);
        Assert.Equal(date, CqlDate.FromDayNumber(date.DayNumber));
        Assert.Equal(DateOnly.FromDateTime(moment), date.Earliest);
    });

    [Fact]
    public void Adding_days_and_counting_them_are_inverse() => Gen.Select(Gen.Date, Gen.Int[-100_000, 100_000]).Sample((moment, days) =>
    {
        CqlDate? date = CqlDate.FromDateOnly(DateOnly.FromDateTime(moment));
        if (Add(date, new Quantity(days, "days")) is not { } moved) return;
        Assert.Equal(days, DurationBetween(date, moved, CqlPrecision.Day).ToExact());
        Assert.Equal(date, Subtract((CqlDate?)moved, new Quantity(days, "days")));
    });

    [Fact]
    public void Completed_months_are_the_most_that_fit() => Gen.Select(Gen.Date, Gen.Int[0, 20_000]).Sample((moment, days) =>
    {
        DateOnly start = DateOnly.FromDateTime(moment);
        if (start.DayNumber + days > DateOnly.MaxValue.DayNumber - 40) return;
        DateOnly end = start.AddDays(days);
        int months = DurationBetween(start, (CqlDate?)end, CqlPrecision.Month).Low;
        // Cut month ends count in full only from the day of the month on.
        Assert.True(start.AddMonths(months) <= end);
        Assert.True(start.AddMonths(months + 1) > end || end.Day < start.Day);
        Assert.Equal(-months, DurationBetween(end, (CqlDate?)start, CqlPrecision.Month).Low);
        Assert.Equal(months / 12, DurationBetween(start, (CqlDate?)end, CqlPrecision.Year).Low);
    });

    [Fact]
    public void Date_times_count_durations_as_dates_do_when_they_have_no_time() => Gen.Select(Gen.Date, Gen.Date, Gen.Int[0, 3]).Sample((one, other, unit) =>
    {
        CqlPrecision precision = (CqlPrecision)unit;
        CqlDate? start = CqlDate.FromDateOnly(DateOnly.FromDateTime(one));
        CqlDate? end = CqlDate.FromDateOnly(DateOnly.FromDateTime(other));
        Assert.Equal(DurationBetween(start, end, precision), DurationBetween(ToDateTime(start, Moment), ToDateTime(end, Moment), precision, Moment));
        CqlDateTime? startMoment = ToDateTime(start, Moment)!.Value.EarliestMoment;
        CqlDateTime? endMoment = ToDateTime(end, Moment)!.Value.EarliestMoment;
        Assert.Equal(DurationBetween(start, end, precision), DurationBetween(startMoment, endMoment, precision, Moment));
        Assert.Equal(DifferenceBetween(start, end, precision), DifferenceBetween(startMoment, endMoment, precision, Moment));
    });

    [Fact]
    public void The_moment_is_what_the_caller_says()
    {
        AsOf now = new DateTimeOffset(2025, 11, 25, 13, 14, 15, 16, TimeSpan.FromHours(2));
        Assert.Equal("@2025-11-25T13:14:15.016+02:00", F(now.Now));
        Assert.Equal("@2025-11-25", F(now.Today));
        Assert.Equal("@T13:14:15.016", F(now.TimeOfDay));
        Assert.Equal("@2025-11-25T00:00:00.000+00:00", F(Moment.Now));
    }
}
