using ProtocolSdk.Cql;
using static ProtocolSdk.Cql.CqlOperators;
using static ProtocolSdk.Tests.Cql.CqlValues;

namespace ProtocolSdk.Tests.Cql;

public class ComparisonTests
{
    [Fact]
    public void Simple_values_are_equal_by_value_and_null_gives_null()
    {
        Assert.True(Equal(1, 1));
        Assert.False(Equal(1, 2));
        Assert.Null(Equal(true, null));
        Assert.True(Equal(1.0m, 1.00m));
        Assert.False(Equal(1.50m, 1.55m));
        Assert.False(Equal("a", "A"));
        Assert.Null(Equal((string?)null, "a"));
        Assert.False(Equal((long?)1, 2));
        Assert.True(Equal(1.0m, 1));
    }

    [Theory]
    [InlineData("1 'cm'", "0.01 'm'", true)]
    [InlineData("2.0 'cm'", "2.00 'cm'", true)]
    [InlineData("3.5 'cm2'", "3.5 'cm'", null)]
    [InlineData("1 millisecond", "1 'ms'", true)]
    [InlineData("1 second", "1 seconds", true)]
    [InlineData("1 minute", "1 'min'", true)]
    [InlineData("1 hours", "1 'h'", true)]
    [InlineData("1 day", "1 'd'", true)]
    [InlineData("1 weeks", "1 'wk'", true)]
    [InlineData("1 year", "1 'a'", null)]
    [InlineData("1 year", "365 days", null)]
    [InlineData("1 year", "12 months", true)]
    [InlineData("1 week", "7 days", true)]
    [InlineData("1 day", "24 hours", true)]
    [InlineData("1 hour", "60 minutes", true)]
    [InlineData("1 minute", "60 seconds", true)]
    [InlineData("1 'mg/dL'", "10 'mg/L'", true)]
    [InlineData("37 'Cel'", "98.6 '[degF]'", true)]
    [InlineData("5 'mmol/L'", "5 'mg/L'", null)]
    [InlineData("140 '10*9/L'", "140000 '/uL'", true)]
    public void Quantities_are_equal_after_conversion(string left, string right, bool? expected)
    {
        Assert.Equal(expected, Equal(Q(left), Q(right)));
        Assert.Equal(expected, Equal(Q(right), Q(left)));
    }

    [Theory]
    [InlineData("1 months", "1 'mo'", true)]
    [InlineData("1 years", "1 'a'", true)]
    [InlineData("1 year", "12 months", true)]
    [InlineData("1 year", "365 days", true)]
    [InlineData("1 month", "30 days", true)]
    [InlineData("1 'cm'", "0.01 'm'", true)]
    [InlineData("3.5 'cm2'", "3.5 'cm'", false)]
    public void Quantities_are_equivalent_across_calendar_and_definite_durations(string left, string right, bool expected)
    {
        Assert.Equal(expected, Equivalent(Q(left), Q(right)));
        Assert.Equal(expected, Equivalent(Q(right), Q(left)));
    }

    [Fact]
    public void Equivalence_is_never_null()
    {
        Assert.True(Equivalent((string?)null, null));
        Assert.False(Equivalent(true, null));
        Assert.False(Equivalent((decimal?)null, 1m));
        Assert.True(Equivalent((object?)null, null));
        Assert.True(Equivalent("Abel", "abel"));
        Assert.True(Equivalent("a\tb", "a b"));
        Assert.True(Equivalent(1.001m, 1.000m));
        Assert.False(Equivalent(1.50m, 1.55m));
        Assert.False(Equivalent(D("2012-01-01"), D("2012-01")));
        Assert.True(Equivalent(D("2012-01"), D("2012-01")));
    }

    [Theory]
    [InlineData("2014", "2014-02-15", null)]
    [InlineData("2013", "2014-02-15", false)]
    [InlineData("2015", "2014-02-15", true)]
    [InlineData("2014", "2014", false)]
    [InlineData("2012-02-12", "2012-02-10", true)]
    [InlineData("2012-02", "2012-02-10", null)]
    public void Dates_compare_component_by_component(string left, string right, bool? greater)
    {
        Assert.Equal(greater, Greater(D(left), D(right)));
        Assert.Equal(greater, Less(D(right), D(left)));
        Assert.Equal(!greater, LessOrEqual(D(left), D(right)));
        Assert.Equal(greater, Greater(DT(left), DT(right)));
        Assert.Equal(greater, After(DT(left), DT(right)));
        Assert.Equal(!greater, SameOrBefore(D(left), D(right)));
    }

    [Fact]
    public void Two_dates_of_the_same_precision_are_equal_by_what_is_written()
    {
        Assert.True(Equal(D("2012-02"), D("2012-02")));
        Assert.True(GreaterOrEqual(D("2012"), D("2012")));
        Assert.Null(Equal(D("2012"), D("2012-02")));
        Assert.False(Equal(D("2012"), D("2013-02")));
    }

    [Theory]
    [InlineData("2012-03-10T10:20:00.999+07:00", "2012-03-10T09:20:00.999+06:00", CqlPrecision.Hour, true)]
    [InlineData("2012-03-10T10:20:00.999+07:00", "2012-03-10T10:20:00.999+06:00", CqlPrecision.Hour, false)]
    [InlineData("2022-02-22T00:00:00.000-05:00", "2022-02-22T04:59:00.000Z", CqlPrecision.Day, true)]
    [InlineData("2014-12-20", "2014-12-20T15", CqlPrecision.Minute, null)]
    [InlineData("2014-10-10T20:55:45.500", "2014-10-10T21:55:45.501", CqlPrecision.Millisecond, false)]
    public void Same_as_compares_to_a_precision_after_moving_to_one_offset(string left, string right, CqlPrecision precision, bool? expected)
    {
        Assert.Equal(expected, SameAs(DT(left), DT(right), precision));
        if (expected is null) Assert.Null(SameOrBefore(DT(left), DT(right), precision));
    }

    [Theory]
    [InlineData("2012-03-10T10:20:00.999+07:00", "2012-03-10T10:20:00.999+06:00", CqlPrecision.Hour, true)]
    [InlineData("2012-03-10T10:20:00.999+07:00", "2012-03-10T09:20:00.999+06:00", CqlPrecision.Hour, false)]
    [InlineData("2003", "2004-10-10", CqlPrecision.Year, true)]
    [InlineData("2004-10-10", "2004-11-10", CqlPrecision.Month, true)]
    [InlineData("2005-09", "2005-10-10", CqlPrecision.Day, true)]
    [InlineData("2005-10", "2005-10-10", CqlPrecision.Day, null)]
    [InlineData("2004-10-10T20:30:15.508", "2004-10-10T20:30:15.510", CqlPrecision.Millisecond, true)]
    public void Before_compares_to_a_precision(string left, string right, CqlPrecision precision, bool? expected)
    {
        Assert.Equal(expected, Before(DT(left), DT(right), precision));
        Assert.Equal(expected, After(DT(right), DT(left), precision));
    }

    [Fact]
    public void A_date_time_without_offset_is_in_the_evaluation_s()
    {
        AsOf newYork = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(-5));
        CqlDateTime? local = ToDateTime("2025-01-01T10:00:00.000", newYork);
        Assert.True(Equal(local, DT("2025-01-01T15:00:00.000Z")));
        Assert.True(Equal(DT("2025-01-01T15:00:00.000Z"), local));
        Assert.False(Equal(DT("2025-01-01T10:00:00.000"), DT("2025-01-01T15:00:00.000Z")));
    }

    [Fact]
    public void Times_compare_component_by_component()
    {
        Assert.False(Equal(T("10:00:00.000"), T("22:00:00.000")));
        Assert.Null(Equal(T("10:00"), T("10")));
        Assert.True(Less(T("10:00:00.001"), T("10:00:00.002")));
        Assert.True(SameAs(T("23:55:25.555"), T("23:55:25.900"), CqlPrecision.Second));
        Assert.True(SameOrAfter(T("23:25:25.555"), T("23:55:25.900"), CqlPrecision.Hour));
        Assert.True(After(T("12:30"), T("11:55"), CqlPrecision.Hour));
    }

    [Fact]
    public void Strings_are_ordered_by_Unicode_value()
    {
        Assert.True(Less("Jack", "Jill"));
        Assert.True(Greater("aa", "a"));
        Assert.False(Greater("a", "a"));
        Assert.True(Less("Z", "a"));
    }

    [Fact]
    public void Quantities_are_ordered_after_conversion()
    {
        Assert.True(Greater(Q("1 'm'"), Q("10 'cm'")));
        Assert.True(Greater(Q("0 'cm'"), Q("-1 'cm'")));
        Assert.Null(Greater(Q("3.6 'cm2'"), Q("3.5 'cm'")));
    }

    [Fact]
    public void Ratios_are_equal_by_parts_and_equivalent_by_quotient()
    {
        Ratio? one = ToRatio("1 'cm':2 'cm'");
        Assert.False(Equal(one, ToRatio("1 'cm':2.1 'cm'")));
        Assert.True(Equivalent(one, ToRatio("1 'cm':2 'cm'")));
        Assert.False(Equal(ToRatio("1:8"), ToRatio("2:16")));
        Assert.True(Equivalent(ToRatio("1:8"), ToRatio("2:16")));
    }

    [Fact]
    public void Tuples_are_decided_by_the_first_element_that_is_not_equal()
    {
        Assert.False(Equal((1, "John"), (2, "John")));
        Assert.False(Equal((1, "John"), (2, (string?)null)));
        Assert.Null(Equal(((int?)null, "John"), (1, "James")));
        Assert.True(Equal((1, (string?)null), (1, (string?)null)));
        Assert.Null(Equal((1, "John"), (1, (string?)null)));
        Assert.True(Equivalent((1, (string?)null), (1, (string?)null)));
        Assert.False(Equivalent((1, "John"), (2, "Jane")));
    }

    [Fact]
    public void Rows_and_tuples_with_the_same_names_are_compared_by_value()
    {
        Assert.True(Equal((object)new Row(1, "a"), new Row(1, "a")));
        Assert.False(Equal((object)new Row(1, "a"), new Row(2, "a")));
        Assert.True(Equal((object)new Row(1, "a"), (1, "a")));
    }

    [Fact]
    public void Lists_are_equal_element_by_element()
    {
        Assert.True(Equal(L(1, 2, 3), L(1, 2, 3)));
        Assert.False(Equal(L(1, 2), L(1, 2, 3)));
        Assert.True(Equal(L([null]), L([null])));
        Assert.Null(Equal(L(1, null), L(1, 2)));
        Assert.False(Equal(L(null, 1), L(1, 2)));
        Assert.Null(Equal(L(), null));
        Assert.True(Equivalent(S("a", null), S("A", null)));
        Assert.False(Equal((object)L(1, 2, 3), S("1", "2", "3")));
    }

    [Fact]
    public void Values_of_unknown_type_are_compared_by_their_types()
    {
        Assert.True(Equal((object)1, 1L));
        Assert.False(Equal((object)1, "1"));
        Assert.True(Equal((object)D("2012")!, D("2012")));
        Assert.Null(Equal((object)Q("1 'cm2'")!, Q("1 'cm'")));
        Assert.True(Equal((object)I(1, 10)!, I(1, 10)));
        Assert.False(Equal((object)I(1, 10)!, ID("2012", "2013")));
    }

    [Fact]
    public void Codes_are_equivalent_by_code_and_system()
    {
        Code one = new("8480-6", "http://loinc.org", "1", "Systolic");
        Code other = new("8480-6", "http://loinc.org");
        Assert.True(Equivalent(one, other));
        Assert.Null(Equal(one, other));
        Assert.Null(Equal((object)one, other));
        Assert.False(Equal(one, new Code("8480-6", "urn:x")));
        Assert.True(Equal(one, new Code("8480-6", "http://loinc.org", "1", "Systolic")));
        Assert.True(Equal(ToConcept(one), ToConcept(one)));
        Assert.Null(Equal(ToConcept(one), ToConcept(other)));
        Assert.Null(In(one, (IReadOnlyList<Code?>)[other]));
        Assert.True(Equivalent(ToConcept(one), other));
        Assert.True(Equivalent(other, ToConcept(one)));
        Assert.True(Equivalent(ToConcept(one), new Concept([new Code("x"), other])));
        Assert.False(Equivalent(one, new Code("8480-6")));
    }

    private sealed class Row(int id, string name) : ICqlTuple
    {
        public int Count => 2;

        public string NameAt(int index) => index == 0 ? "id" : "name";

        public object? ValueAt(int index) => index == 0 ? id : name;
    }
}
