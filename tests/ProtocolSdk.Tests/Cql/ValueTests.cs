using System.Text;
using CsCheck;
using ProtocolSdk.Cql;
using static ProtocolSdk.Tests.Cql.CqlValues;

namespace ProtocolSdk.Tests.Cql;

public class ValueTests
{
    [Fact]
    public void A_date_is_four_bytes() => Assert.Equal(4, System.Runtime.CompilerServices.Unsafe.SizeOf<CqlDate>());

    [Theory]
    [InlineData("2025", CqlPrecision.Year, "2025-01-01", "2025-12-31")]
    [InlineData("2024-02", CqlPrecision.Month, "2024-02-01", "2024-02-29")]
    [InlineData("2025-02-03", CqlPrecision.Day, "2025-02-03", "2025-02-03")]
    [InlineData("0001", CqlPrecision.Year, "0001-01-01", "0001-12-31")]
    [InlineData("9999-12", CqlPrecision.Month, "9999-12-01", "9999-12-31")]
    public void A_date_is_read_and_written_as_it_is_known(string text, CqlPrecision precision, string earliest, string latest)
    {
        CqlDate date = CqlDate.Parse(text);
        Assert.Equal(text, date.ToString());
        Assert.Equal(precision, date.Precision);
        Assert.Equal(DateOnly.Parse(earliest, null), date.Earliest);
        Assert.Equal(DateOnly.Parse(latest, null), date.Latest);
        Assert.Equal(date, CqlDate.Parse(Encoding.UTF8.GetBytes(text)));
        Span<byte> utf8 = stackalloc byte[10];
        Assert.True(date.TryFormat(utf8, out int length));
        Assert.Equal(text, Encoding.UTF8.GetString(utf8[..length]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("0000")]
    [InlineData("2025-13")]
    [InlineData("2025-2")]
    [InlineData("2025-02-29")]
    [InlineData("2025-02-03T")]
    [InlineData(" 2025")]
    [InlineData("2025-02-")]
    [InlineData("20250203")]
    [InlineData("٢٠٢٥")]
    public void Anything_else_is_not_a_date(string text)
    {
        Assert.False(CqlDate.TryParse(text, out _));
        Assert.Throws<FormatException>(() => CqlDate.Parse(text));
    }

    [Fact]
    public void Constructors_say_what_is_out_of_range()
    {
        Assert.Contains("1 to 9999", Assert.Throws<ArgumentOutOfRangeException>(() => new CqlDate(0)).Message, StringComparison.Ordinal);
        Assert.Contains("1 to 12", Assert.Throws<ArgumentOutOfRangeException>(() => new CqlDate(2025, 13)).Message, StringComparison.Ordinal);
        Assert.Contains("1 to 28", Assert.Throws<ArgumentOutOfRangeException>(() => new CqlDate(2025, 2, 29)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CqlTime(24));
        Assert.Throws<ArgumentException>(() => new CqlTime(10, null, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CqlDateTime(2025, 1, 1, 0, 0, 0, 0, 841));
        Assert.Throws<ArgumentException>(() => new CqlDateTime(2025, null, 1));
        Assert.Throws<ArgumentException>(() => new Code(""));
    }

    [Fact]
    public void The_default_date_is_the_first_day()
    {
        Assert.Equal(new CqlDate(1, 1, 1), default);
        Assert.Equal("0001-01-01", default(CqlDate).ToString());
        Assert.Equal(CqlDate.MinValue, default);
    }

    [Fact]
    public void A_day_becomes_a_full_date()
    {
        CqlDate date = new DateOnly(1961, 3, 4);
        Assert.True(date.IsFull);
        Assert.Equal((1961, 3, 4), (date.Year, date.Month, date.Day));
        Assert.Null(new CqlDate(1961).Month);
        Assert.Null(new CqlDate(1961, 3).Day);
    }

    [Fact]
    public void Dates_sort_by_their_earliest_day_and_then_by_precision()
    {
        CqlDate[] dates = [CqlDate.Parse("2012-01-02"), CqlDate.Parse("2012-01-01"), CqlDate.Parse("2012-01"), CqlDate.Parse("2012"), CqlDate.Parse("2011-12-31")];
        Array.Sort(dates);
        Assert.Equal(["2011-12-31", "2012", "2012-01", "2012-01-01", "2012-01-02"], dates.Select(d => d.ToString()));
        Assert.True(dates[0] < dates[1]);
        Assert.True(dates[4] >= dates[3]);
    }

    [Fact]
    public void Date_times_sort_by_instant()
    {
        Assert.True(CqlDateTime.Parse("2012-01-01T10:00+02:00") < CqlDateTime.Parse("2012-01-01T09:00Z"));
        Assert.True(CqlDateTime.Parse("2012-01-01") < CqlDateTime.Parse("2012-01-01T00"));
        Assert.True(CqlTime.Parse("10:30") > CqlTime.Parse("10"));
    }

    [Theory]
    [InlineData("2025", "2025")]
    [InlineData("2025T", "2025")]
    [InlineData("2025-02-03T", "2025-02-03")]
    [InlineData("2025-02-03T04", "2025-02-03T04")]
    [InlineData("2025-02-03T04:05:06", "2025-02-03T04:05:06")]
    [InlineData("2025-02-03T04:05:06.7", "2025-02-03T04:05:06.700")]
    [InlineData("2025-02-03T04:05:06.78901", "2025-02-03T04:05:06.789")]
    [InlineData("2025-02-03T04:05:06.789Z", "2025-02-03T04:05:06.789+00:00")]
    [InlineData("2025-02-03T04:05-07:30", "2025-02-03T04:05-07:30")]
    public void A_date_time_is_read_and_written_as_it_is_known(string text, string expected)
    {
        CqlDateTime value = CqlDateTime.Parse(text);
        Assert.Equal(expected, value.ToString());
        Assert.Equal(value, CqlDateTime.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("2025-02-03T24")]
    [InlineData("2025-02-03T04:60")]
    [InlineData("2025-02-03T04:05:60")]
    [InlineData("2025-02-03T04:05:06.")]
    [InlineData("2025-02T04")]
    [InlineData("2025-02-03Z")]
    [InlineData("2025-02-03T04:05+15:00")]
    [InlineData("2025-02-03T04:05 ")]
    public void Anything_else_is_not_a_date_time(string text) => Assert.False(CqlDateTime.TryParse(text, out _));

    [Fact]
    public void A_date_time_knows_its_components()
    {
        CqlDateTime value = CqlDateTime.Parse("2025-02-03T04:05:06.789+01:00");
        Assert.Equal((2025, 2, 3, 4, 5, 6, 789, 60), (value.Year, value.Month, value.Day, value.Hour, value.Minute, value.Second, value.Millisecond, value.OffsetMinutes));
        Assert.Equal(CqlDateTime.FromDateTimeOffset(new DateTimeOffset(2025, 2, 3, 4, 5, 6, 789, TimeSpan.FromHours(1))), value);
        Assert.Null(CqlDateTime.Parse("2025-02-03").Hour);
        Assert.Equal(new CqlDateTime(2025, 2, 3, 4), CqlDateTime.Parse("2025-02-03T04"));
    }

    [Fact]
    public void Any_date_time_can_be_read_back() => Gen.Select(Gen.DateTime, Gen.Int[0, 7], Gen.Int[-840, 840], Gen.Bool).Sample((moment, p, offset, hasOffset) =>
    {
        if (p == (int)CqlPrecision.Week) return;
        CqlDateTime value = CqlDateTime.FromLocal(moment.Ticks / TimeSpan.TicksPerMillisecond, (CqlPrecision)p, hasOffset && p >= 4 ? offset : null, 0);
        Assert.Equal(value, CqlDateTime.Parse(value.ToString()));
    });

    [Fact]
    public void A_time_is_read_with_or_without_its_letter()
    {
        Assert.Equal(CqlTime.Parse("14:30"), CqlTime.Parse("T14:30"));
        Assert.Equal("14:30:00.100", CqlTime.Parse("14:30:00.1").ToString());
        Assert.Equal(CqlTime.Parse("14:30:00.000"), (CqlTime)new TimeOnly(14, 30));
        Assert.False(CqlTime.TryParse("1430", out _));
        Assert.False(CqlTime.TryParse("T", out _));
        Assert.Null(CqlTime.Parse("14").Minute);
    }

    [Fact]
    public void A_quantity_always_has_a_unit()
    {
        Assert.Equal("1", default(Quantity).Unit);
        Assert.Equal("1", new Quantity(5, null).Unit);
        Assert.Equal("1", new Quantity(5, "").Unit);
        Assert.Equal("5 '1'", new Quantity(5).ToString());
        Assert.Equal("5.50 'mg'", new Quantity(5.50m, "mg").ToString());
        Assert.Equal("4 days", new Quantity(4, "days").ToString());
    }

    [Fact]
    public void A_range_needs_its_ends_in_order()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Uncertain<int>(2, 1));
        Assert.Equal(3, new Uncertain<int>(3, 3).ToExact());
        Assert.Null(new Uncertain<int>(3, 4).ToExact());
        Assert.Null(default(Uncertain<int>).ToExact());
        Assert.False(((Uncertain<int>)(int?)null).HasValue);
        Uncertain<CqlDate> february = D("2024-02");
        Assert.Equal((new CqlDate(2024, 2, 1), new CqlDate(2024, 2, 29)), (february.Low, february.High));
    }

    [Fact]
    public void Three_valued_logic_is_Kleene_s()
    {
        bool?[] values = [false, null, true];
        foreach (bool? left in values)
        {
            foreach (bool? right in values)
            {
                Assert.Equal(Least(left, right), CqlOperators.And(left, right));
                Assert.Equal(!Least(!left, !right), CqlOperators.Or(left, right));
                Assert.Equal(CqlOperators.Or(CqlOperators.Not(left), right), CqlOperators.Implies(left, right));
                Assert.Equal((left & !right) | (!left & right), CqlOperators.Xor(left, right));
            }

            Assert.Equal(left is true, CqlOperators.IsTrue(left));
            Assert.Equal(left is false, CqlOperators.IsFalse(left));
            Assert.Equal(left is null, CqlOperators.IsNull(left));
        }

        bool? Least(bool? left, bool? right) => values[Math.Min(Array.IndexOf(values, left), Array.IndexOf(values, right))];
    }
}
