using ProtocolSdk.Cql;
using static ProtocolSdk.Tests.Cql.CqlValues;

namespace ProtocolSdk.Tests.Cql;

public class FormatterTests
{
    [Theory]
    [InlineData(null, "null")]
    [InlineData(true, "true")]
    [InlineData(5, "5")]
    [InlineData(5L, "5L")]
    [InlineData("it's", "'it\\'s'")]
    [InlineData("a\\b\n\t\u0001", "'a\\\\b\\n\\t\\u0001'")]
    public void Simple_values_are_written_as_literals(object? value, string expected) => Assert.Equal(expected, F(value));

    [Fact]
    public void Structured_values_are_written_as_selectors()
    {
        Assert.Equal("1.0", F(1m));
        Assert.Equal("1.50", F(1.50m));
        Assert.Equal("@2012-02-03", F(D("2012-02-03")));
        Assert.Equal("@2012-02", F(D("2012-02")));
        Assert.Equal("@2012-02T", F(DT("2012-02")));
        Assert.Equal("@2012-02-03T04:05:06.789+01:00", F(DT("2012-02-03T04:05:06.789+01:00")));
        Assert.Equal("@T04:05", F(T("04:05")));
        Assert.Equal("5.0 'mg'", F(Q("5.0 'mg'")));
        Assert.Equal("5.0 'mg'", F(Q("5 'mg'")));
        Assert.Equal("3.0 months", F(Q("3 months")));
        Assert.Equal("1.0 '1':128.0 '1'", F(CqlOperators.ToRatio("1:128")));
        Assert.Equal("Interval[1, 10)", F(I(1, 10, highClosed: false)));
        Assert.Equal("Interval(null, 10]", F(I((int?)null, 10, lowClosed: false)));
        Assert.Equal("{1, 2, null}", F(L(1, 2, null)));
        Assert.Equal("Tuple { Item1: 1, Item2: 'a' }", F((1, "a")));
        Assert.Equal("Code { code: '1', system: 'urn:x' }", F(new Code("1", "urn:x")));
        Assert.Equal("Concept { codes: {Code { code: '1' }}, display: 'one' }", F(new Concept([new Code("1")], "one")));
        Assert.Equal("\"Levels\"", F(new ValueSet("Levels", [])));
    }

    [Fact]
    public void Ranges_are_written_as_intervals()
    {
        Assert.Equal("Interval[1, 3]", CqlFormatter.Format(new Uncertain<int>(1, 3)));
        Assert.Equal("3", CqlFormatter.Format(new Uncertain<int>(3)));
        Assert.Equal("null", CqlFormatter.Format(default(Uncertain<int>)));
        Assert.Equal("Interval[@2012-02-01, @2012-02-29]", CqlFormatter.Format(new Uncertain<CqlDate>(new CqlDate(2012, 2))));
    }
}
