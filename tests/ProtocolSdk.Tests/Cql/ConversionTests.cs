using ProtocolSdk.Cql;
using static ProtocolSdk.Cql.CqlOperators;
using static ProtocolSdk.Tests.Cql.CqlValues;

namespace ProtocolSdk.Tests.Cql;

public class ConversionTests
{
    [Fact]
    public void Booleans_have_several_spellings()
    {
        foreach (string yes in new[] { "true", "T", "Yes", "y", "1" }) Assert.True(ToBoolean(yes));
        foreach (string no in new[] { "FALSE", "f", "NO", "n", "0" }) Assert.False(ToBoolean(no));
        Assert.Null(ToBoolean("falsetto"));
        Assert.True(ToBoolean(1));
        Assert.Null(ToBoolean(2));
        Assert.False(ToBoolean(0.0m));
    }

    [Fact]
    public void Numbers_that_cannot_be_read_are_null()
    {
        Assert.Equal(-1, ToInteger("-1"));
        Assert.Null(ToInteger("foo"));
        Assert.Null(ToInteger("2147483648"));
        Assert.Null(ToInteger(2147483648L));
        Assert.Equal(1, ToInteger(true));
        Assert.Equal(-1L, ToLong("-1"));
        Assert.Equal(-0.1m, ToDecimal("-0.1"));
        Assert.Null(ToDecimal("+-0.1"));
        Assert.Null(ToDecimal(".1"));
        Assert.Null(ToDecimal("1."));
        Assert.Null(ToDecimal("999999999999999999999"));
        Assert.Equal(0.12345679m, ToDecimal("0.123456789"));
        Assert.Equal(1.0m, ToDecimal(true));
        Assert.Equal(5m, ToDecimal(5));
    }

    [Fact]
    public void Quantities_are_read_with_their_unit()
    {
        Assert.Equal(new Quantity(5.5m, "cm"), ToQuantity("5.5 'cm'"));
        Assert.Equal(new Quantity(5.5m, "cm"), ToQuantity("5.5'cm'"));
        Assert.Equal(new Quantity(-0.1m, "mg"), ToQuantity("-0.1 'mg'"));
        Assert.Equal(new Quantity(4, "days"), ToQuantity("4 days"));
        Assert.Equal(new Quantity(12), ToQuantity("12"));
        Assert.Null(ToQuantity("444 'cm"));
        Assert.Null(ToQuantity("444 'blobs'"));
        Assert.Null(ToQuantity("4 fortnights"));
        Assert.Equal(new Quantity(13), ToQuantity(13));
        Assert.Equal(new Quantity(0.5m, "mg/mL"), ToQuantity(ToRatio("1 'mg':2 'mL'")));
    }

    [Fact]
    public void Ratios_are_read_as_two_quantities()
    {
        Assert.Equal(new Ratio(new Quantity(1.0m, "mg"), new Quantity(2.0m, "mg")), ToRatio("1.0 'mg':2.0 'mg'"));
        Assert.Null(ToRatio("1.0 'mg';2.0 'mg'"));
    }

    [Theory]
    [InlineData("2014-01-01", "@2014-01-01T")]
    [InlineData("2014-01-01T12:05", "@2014-01-01T12:05")]
    [InlineData("2014-01-01T12:05:05.955+01:30", "@2014-01-01T12:05:05.955+01:30")]
    [InlineData("2014-01-01T12:05:05.955-01:15", "@2014-01-01T12:05:05.955-01:15")]
    [InlineData("2014-01-01T12:05:05.955Z", "@2014-01-01T12:05:05.955+00:00")]
    [InlineData("2014-13-01", "null")]
    [InlineData("2014-01-01T25", "null")]
    [InlineData("2014-01T10", "null")]
    [InlineData("2014-01-01T10:00+25:00", "null")]
    public void Date_times_are_read_to_any_precision(string text, string expected) => Assert.Equal(expected, F(ToDateTime(text, Moment)));

    [Fact]
    public void Dates_ignore_a_time_and_times_an_offset()
    {
        Assert.Equal(D("2014-01-01"), ToDate("2014-01-01T12:30:00"));
        Assert.Equal(D("2014-01"), ToDate("2014-01"));
        Assert.Equal(D("2014-01"), ToDate(DT("2014-01")));
        Assert.Equal("@T14:30:00.000", F(ToTime("T14:30:00.0")));
        Assert.Equal("@T14:30:00.000", F(ToTime("T14:30:00.0+05:30")));
        Assert.Equal("@T14:30:00.000", F(ToTime("T14:30:00.0Z")));
        Assert.Equal("@T14:30:00.000", F(ToTime("14:30:00.0")));
        Assert.Null(ToTime("T14-30-00.0"));
        Assert.Equal("@2014-01-01T", F(ToDateTime(D("2014-01-01"), Moment)));
        Assert.Null(DateTimeComponentFrom(ToDateTime(D("2014-01-01"), Moment), CqlPrecision.Hour));
    }

    [Fact]
    public void Strings_can_be_read_back()
    {
        Assert.Equal("-5", CqlOperators.ToString(-5));
        Assert.Equal("125 'cm'", CqlOperators.ToString(Q("125 'cm'")));
        Assert.Equal("5.5 'cm'", CqlOperators.ToString(Q("5.5 'cm'")));
        Assert.Equal("4 days", CqlOperators.ToString(Q("4 days")));
        Assert.Equal("true", CqlOperators.ToString(true));
        Assert.Equal("0.1", CqlOperators.ToString(0.1m));
        Assert.Equal("2000-01-01", CqlOperators.ToString(DateTime(2000, 1, 1, Moment)));
        Assert.Equal("2000-01-01T15:25:25.300", CqlOperators.ToString(DateTime(2000, 1, 1, 15, 25, 25, 300, Moment)));
        Assert.Equal("2000-01-01T08:25:25.300-07:00", CqlOperators.ToString(DateTime(2000, 1, 1, 8, 25, 25, 300, -7m, Moment)));
        Assert.Equal("09:30:01.003", CqlOperators.ToString(T("09:30:01.003")));
        Assert.Null(CqlOperators.ToString((int?)null));
    }

    [Fact]
    public void Conversions_can_be_asked_about()
    {
        Assert.Null(ConvertsToInteger(null));
        Assert.True(ConvertsToBoolean("y"));
        Assert.False(ConvertsToBoolean(2));
        Assert.True(ConvertsToInteger("12"));
        Assert.False(ConvertsToInteger("12.5"));
        Assert.True(ConvertsToLong("12"));
        Assert.True(ConvertsToDecimal("12.5"));
        Assert.True(ConvertsToDate("2014-01"));
        Assert.False(ConvertsToDateTime("2014-40"));
        Assert.True(ConvertsToTime("T10:00"));
        Assert.True(ConvertsToQuantity("5 'mg'"));
        Assert.False(ConvertsToRatio("5"));
        Assert.True(ConvertsToString(5));
        Assert.False(ConvertsToString(L(1)));
    }

    [Theory]
    [InlineData("5 'mg'", "g", "0.005")]
    [InlineData("1 '[in_i]'", "cm", "2.54")]
    [InlineData("98.6 '[degF]'", "Cel", "37")]
    [InlineData("37 'Cel'", "K", "310.15")]
    [InlineData("1 '[lb_av]'", "kg", "0.45359237")]
    [InlineData("1 'mol'", "mmol", "1000")]
    [InlineData("1 'kat'", "U", "60000000")]
    [InlineData("120 'mm[Hg]'", "kPa", "15.99864")]
    [InlineData("50 '%'", "1", "0.5")]
    [InlineData("5 '10*9/L'", "10*3/uL", "5")]
    [InlineData("1 'wk'", "d", "7")]
    [InlineData("2 weeks", "days", "14")]
    [InlineData("1 year", "months", "12")]
    public void Quantities_convert_exactly(string quantity, string unit, string expected)
    {
        Quantity? converted = ConvertQuantity(Q(quantity), unit);
        Assert.Equal(ToDecimal(expected), converted?.Value);
        Assert.Equal(unit, converted?.Unit);
        Assert.True(CanConvertQuantity(Q(quantity), unit));
    }

    [Fact]
    public void Quantities_of_other_dimensions_do_not_convert()
    {
        Assert.Null(ConvertQuantity(Q("5 'mg'"), "mL"));
        Assert.False(CanConvertQuantity(Q("5 'mg'"), "blobs"));
        Assert.Null(CanConvertQuantity(null, "mg"));
        Assert.Null(ConvertQuantity(Q("1 year"), "d"));
        Assert.Null(ConvertQuantity(Q("5 '[iU]'"), "mg"));
        Assert.Equal(Q("5000 'm[iU]/mL'"), ConvertQuantity(Q("5 '[iU]/mL'"), "m[iU]/mL"));
        Assert.Null(ConvertQuantity(Q("7.4 '[pH]'"), "mol/L"));
    }

    [Fact]
    public void Units_are_known_by_their_codes()
    {
        Assert.True(IsUnit("mg/dL"));
        Assert.True(IsUnit("years"));
        Assert.True(IsUnit("10*9/L"));
        Assert.False(IsUnit("mg/dl/"));
        Assert.False(IsUnit(""));
        Assert.False(IsUnit(null));
    }
}
