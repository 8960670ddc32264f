using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Syntax;

namespace ProtocolSdk.Compiler.Tests.Cql.Syntax;

public class CqlLiteralTests
{
    [Fact]
    public void Null_and_truth_values_are_literals()
    {
        Assert.IsType<NullLiteralSyntax>(Parse.Expression("null"));
        Assert.True(Parse.Expression<BooleanLiteralSyntax>("true").Value);
        Assert.False(Parse.Expression<BooleanLiteralSyntax>("false").Value);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("007", 7)]
    [InlineData("2147483647", 2147483647)]
    public void Whole_numbers_are_Integers(string text, long value) =>
        Assert.Equal(value, Parse.Expression<IntegerLiteralSyntax>(text).Value);

    [Fact]
    public void The_smallest_Integer_and_Long_are_written_with_a_minus()
    {
        var integer = Parse.Expression<UnaryOperationSyntax>("-2147483648");
        Assert.Equal(2147483648, Assert.IsType<IntegerLiteralSyntax>(integer.Operand).Value);
        var number = Parse.Expression<UnaryOperationSyntax>("-9223372036854775808L");
        Assert.Equal(9223372036854775808, Assert.IsType<LongLiteralSyntax>(number.Operand).Value);
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("+2147483648")]
    [InlineData("1-2147483648")]
    [InlineData("-(2147483648)")]
    [InlineData("-2147483648.x")]
    [InlineData("-2147483648[0]")]
    [InlineData("-2147483649")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("9223372036854775808L")]
    [InlineData("-9223372036854775809L")]
    [InlineData("0.000000001")]
    [InlineData("10000000000000000000000000000.0")]
    [InlineData("9999999999999999999999999999.99999999")]
    [InlineData("99999999999999999999999999999 'mg'")]
    public void Numbers_beyond_their_type_are_refused(string text) =>
        Assert.Equal("PROT4005", Parse.Error(text).Rule.Id);

    [Fact]
    public void Decimals_keep_their_trailing_zeros()
    {
        var number = Parse.Expression<DecimalLiteralSyntax>("1.50");
        Assert.Equal(1.5m, number.Value);
        Assert.Equal("1.50", number.Text);
        Assert.NotEqual(Parse.Expression("1.5"), Parse.Expression("1.50"));
        Assert.Equal(1000000000000000000000000000m, Parse.Expression<DecimalLiteralSyntax>("1000000000000000000000000000.00000000").Value);
    }

    [Theory]
    [InlineData("''", "")]
    [InlineData("'it\\'s'", "it's")]
    [InlineData("'\\\"\\`\\\\\\/'", "\"`\\/")]
    [InlineData("'\\r\\n\\t\\f'", "\r\n\t\f")]
    [InlineData("'\\u0048\\u00e9\\uD83D\\uDE00'", "Hé😀")]
    [InlineData("'two\nlines'", "two\nlines")]
    [InlineData("'// no comment /* either */'", "// no comment /* either */")]
    public void Texts_resolve_their_escapes(string text, string value)
    {
        var literal = Parse.Expression<StringLiteralSyntax>(text);
        Assert.Equal(value, literal.Value);
        Assert.Equal(literal, Parse.Expression(literal.ToString()));
    }

    [Theory]
    [InlineData("@2012", new[] { 2012 })]
    [InlineData("@2012-02", new[] { 2012, 2 })]
    [InlineData("@2012-02-29", new[] { 2012, 2, 29 })]
    public void Dates_have_the_components_that_were_written(string text, int[] components)
    {
        var date = Parse.Expression<DateLiteralSyntax>(text);
        Assert.Equal(components, date.Components);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("@2012T", new[] { 2012 }, null, "@2012T")]
    [InlineData("@2012-02T", new[] { 2012, 2 }, null, "@2012-02T")]
    [InlineData("@2012-02-03T04", new[] { 2012, 2, 3, 4 }, null, "@2012-02-03T04")]
    [InlineData("@2012-02-03T04:05Z", new[] { 2012, 2, 3, 4, 5 }, 0, "@2012-02-03T04:05Z")]
    [InlineData("@2012-02-03T04:05:06.789+01:30", new[] { 2012, 2, 3, 4, 5, 6, 789 }, 90, "@2012-02-03T04:05:06.789+01:30")]
    [InlineData("@2012-02-03T04:05:06.7-14:00", new[] { 2012, 2, 3, 4, 5, 6, 700 }, -840, "@2012-02-03T04:05:06.700-14:00")]
    [InlineData("@2012T-05:00", new[] { 2012 }, -300, "@2012T-05:00")]
    public void DateTimes_have_components_and_an_offset(string text, int[] components, int? offset, string print)
    {
        var dateTime = Parse.Expression<DateTimeLiteralSyntax>(text);
        Assert.Equal(components, dateTime.Components);
        Assert.Equal(offset, dateTime.OffsetMinutes);
        Assert.Equal(print, dateTime.ToString());
    }

    [Theory]
    [InlineData("@T10", new[] { 10 }, "@T10")]
    [InlineData("@T10:30", new[] { 10, 30 }, "@T10:30")]
    [InlineData("@T23:59:59.10000", new[] { 23, 59, 59, 100 }, "@T23:59:59.100")]
    [InlineData("@T00:00:00.005", new[] { 0, 0, 0, 5 }, "@T00:00:00.005")]
    public void Times_have_the_components_that_were_written(string text, int[] components, string print)
    {
        var time = Parse.Expression<TimeLiteralSyntax>(text);
        Assert.Equal(components, time.Components);
        Assert.Equal(print, time.ToString());
    }

    [Theory]
    [InlineData("@")]
    [InlineData("@12")]
    [InlineData("@0000-01-01")]
    [InlineData("@2012-13")]
    [InlineData("@2012-00")]
    [InlineData("@2013-02-29")]
    [InlineData("@2012-1-01")]
    [InlineData("@2012-01-001")]
    [InlineData("@20120101")]
    [InlineData("@2012T10:30")]
    [InlineData("@2012-01-01T1")]
    [InlineData("@2012-01-01T24:00")]
    [InlineData("@2012-01-01T10:60")]
    [InlineData("@2012-01-01T10:30:60")]
    [InlineData("@2012-01-01T10:30:5")]
    [InlineData("@2012-01-01T10:30:00.0001")]
    [InlineData("@2012-01-01T10:30+15:00")]
    [InlineData("@2012-01-01T10:30+14:01")]
    [InlineData("@2012-01-01t10:30")]
    [InlineData("@T")]
    [InlineData("@T24:00")]
    [InlineData("@T06Z")]
    [InlineData("@T06:00+01:00")]
    public void Impossible_dates_and_times_are_refused_as_a_whole(string text)
    {
        var error = Parse.Error(text);
        Assert.Equal("PROT4007", error.Rule.Id);
        Assert.Equal(0, error.Span.Start);
    }

    [Fact]
    public void A_quantity_has_a_UCUM_or_a_calendar_unit()
    {
        var dose = Parse.Expression<QuantityLiteralSyntax>("5.0'mg/dL'");
        Assert.Equal((5.0m, "5.0", (UnitSyntax)new UcumUnitSyntax("mg/dL")), (dose.Value, dose.Text, dose.Unit));
        Assert.Equal(new CalendarUnitSyntax(CqlPrecision.Month), Parse.Expression<QuantityLiteralSyntax>("3 months").Unit);
        Assert.Equal(Parse.Expression("3 month"), Parse.Expression("3 months"));
        Assert.Equal("1 week", Parse.Expression("1 weeks").ToString());
    }

    [Theory]
    [InlineData("year", CqlPrecision.Year)]
    [InlineData("month", CqlPrecision.Month)]
    [InlineData("week", CqlPrecision.Week)]
    [InlineData("day", CqlPrecision.Day)]
    [InlineData("hour", CqlPrecision.Hour)]
    [InlineData("minute", CqlPrecision.Minute)]
    [InlineData("second", CqlPrecision.Second)]
    [InlineData("millisecond", CqlPrecision.Millisecond)]
    public void Every_calendar_unit_is_known_in_singular_and_plural(string unit, CqlPrecision precision)
    {
        foreach (var text in new[] { "2 " + unit, "2 " + unit + "s" })
            Assert.Equal(new CalendarUnitSyntax(precision), Parse.Expression<QuantityLiteralSyntax>(text).Unit);
    }

    [Fact]
    public void A_quantity_may_be_finer_than_a_Decimal() =>
        Assert.Equal(5.999999999m, Parse.Expression<QuantityLiteralSyntax>("5.999999999 'g'").Value);

    [Fact]
    public void A_ratio_has_two_quantities_with_or_without_units()
    {
        var ratio = Parse.Expression<RatioLiteralSyntax>("1 'mg' : 2 'mL'");
        Assert.Equal(new UcumUnitSyntax("mg"), ratio.Numerator.Unit);
        Assert.Equal("1 : 128", Parse.Expression<RatioLiteralSyntax>("1:128").ToString());
        Assert.Null(Parse.Expression<RatioLiteralSyntax>("1:128").Denominator.Unit);
    }

    [Fact]
    public void Comments_and_blanks_stand_anywhere_between_tokens() =>
        Assert.Equal(Parse.Expression("1 + 2"), Parse.Expression("/* one */ 1// and\n\t+\r\n/**/2 //"));
}
