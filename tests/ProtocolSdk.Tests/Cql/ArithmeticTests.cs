using CsCheck;
using ProtocolSdk.Cql;
using static ProtocolSdk.Cql.CqlOperators;
using static ProtocolSdk.Tests.Cql.CqlValues;

namespace ProtocolSdk.Tests.Cql;

public class ArithmeticTests
{
    [Fact]
    public void Null_operands_give_null()
    {
        Assert.Null(Add(1, (int?)null));
        Assert.Null(Subtract((long?)null, 1L));
        Assert.Null(Multiply(1m, null));
        Assert.Null(Divide(1m, null));
        Assert.Null(Abs((int?)null));
        Assert.Null(Negate((decimal?)null));
        Assert.Null(Log(null, null));
        Assert.Null(Log(1m, null));
        Assert.Null(Exp(null));
        Assert.Null(Power((int?)null, null));
        Assert.Null(Successor((int?)null));
        Assert.Null(Predecessor((int?)null));
        Assert.Null(LowBoundary((decimal?)null, 8));
    }

    [Fact]
    public void Integers_that_overflow_give_null()
    {
        Assert.Null(Add(int.MaxValue, 1));
        Assert.Null(Subtract(int.MinValue, 1));
        Assert.Null(Multiply(int.MaxValue, 2));
        Assert.Null(Negate(int.MinValue));
        Assert.Null(Abs(int.MinValue));
        Assert.Null(TruncatedDivide(int.MinValue, -1));
        Assert.Equal(0, Modulo(int.MinValue, -1));
        Assert.Equal(-2147483647, Negate(int.MaxValue));
    }

    [Fact]
    public void Longs_that_overflow_give_null()
    {
        Assert.Null(Add(long.MaxValue, 1L));
        Assert.Null(Add(long.MinValue, -1L));
        Assert.Null(Subtract(long.MinValue, 1L));
        Assert.Null(Multiply(long.MaxValue, 2L));
        Assert.Null(Multiply(long.MinValue, -1L));
        Assert.Null(Negate(long.MinValue));
        Assert.Null(TruncatedDivide(long.MinValue, -1L));
        Assert.Equal(0L, Modulo(long.MinValue, -1L));
        Assert.Equal(6L, Multiply(2L, 3L));
        Assert.Equal(-6L, Multiply(-2L, 3L));
    }

    [Fact]
    public void Decimals_that_overflow_give_null()
    {
        Assert.Null(Add(MaxValue<decimal>(), 0.00000001m));
        Assert.Null(Multiply(MaxValue<decimal>(), 2m));
        Assert.Null(Multiply(decimal.MaxValue, decimal.MaxValue));
        Assert.Null(Divide(MaxValue<decimal>(), 0.00000001m));
        Assert.Null(Add(decimal.MaxValue, decimal.MaxValue));
        Assert.Equal(99999999999999999999.99999999m, MaxValue<decimal>());
        Assert.Equal(-99999999999999999999.99999999m, MinValue<decimal>());
    }

    [Fact]
    public void Division_by_zero_gives_null()
    {
        Assert.Null(Divide(1m, 0m));
        Assert.Null(Modulo(0, 0));
        Assert.Null(TruncatedDivide(10L, 0L));
        Assert.Null(TruncatedDivide(10.1m, 0.0m));
        Assert.Null(TruncatedDivide(Q("10.0 'g'"), Q("0.0 'g'")));
        Assert.Null(Modulo(Q("10.0 'g'"), Q("0.0 'g'")));
    }

    [Theory]
    [InlineData("1", "3", "0.33333333")]
    [InlineData("2", "3", "0.66666667")]
    [InlineData("-2", "3", "-0.66666667")]
    [InlineData("10", "5", "2.0")]
    public void Division_rounds_to_eight_digits(string left, string right, string expected) =>
        Assert.Equal(ToDecimal(expected), Divide(ToDecimal(left), ToDecimal(right)));

    [Theory]
    [InlineData("1.0", 1)]
    [InlineData("-0.1", 0)]
    [InlineData("-1.1", -1)]
    [InlineData("2147483647.0", 2147483647)]
    [InlineData("2147483647.2", null)]
    [InlineData("-2147483648.2", -2147483648)]
    [InlineData("-2147483649.2", null)]
    public void Ceiling_is_an_Integer_or_null(string value, int? expected) => Assert.Equal(expected, Ceiling(ToDecimal(value)));

    [Theory]
    [InlineData("-0.1", -1)]
    [InlineData("-1.1", -2)]
    [InlineData("2147483647.2", 2147483647)]
    [InlineData("2147483648.2", null)]
    [InlineData("-2147483648.2", null)]
    public void Floor_is_an_Integer_or_null(string value, int? expected) => Assert.Equal(expected, Floor(ToDecimal(value)));

    [Theory]
    [InlineData("0.1", 0)]
    [InlineData("1.1", 1)]
    [InlineData("-1.1", -1)]
    public void Truncate_cuts_towards_zero(string value, int? expected) => Assert.Equal(expected, Truncate(ToDecimal(value)));

    [Theory]
    [InlineData("0.5", null, "1")]
    [InlineData("-0.5", null, "-1")]
    [InlineData("-0.4", null, "0")]
    [InlineData("3.14159", 3, "3.142")]
    [InlineData("2.5", 0, "3")]
    [InlineData("2.5", 20, "2.5")]
    public void Round_goes_half_away_from_zero(string value, int? precision, string expected) =>
        Assert.Equal(ToDecimal(expected), Round(ToDecimal(value), precision));

    [Fact]
    public void Logarithms_and_powers_of_e_are_decimals()
    {
        Assert.Equal(2.71828183m, Round(Exp(1m), 8));
        Assert.Equal(0.36787944m, Round(Exp(-1m), 8));
        Assert.Equal(1.0m, Exp(0m));
        Assert.Equal(6.90775528m, Round(Ln(1000m), 8));
        Assert.Equal(0m, Ln(1m));
        Assert.Null(Ln(-1m));
        Assert.Null(Log(1m, 1m));
        Assert.Equal(4m, Log(16m, 2m));
        Assert.Equal(-3m, Log(0.125m, 2m));
        Assert.Equal(0m, Log(1m, 100m));
    }

    [Fact]
    public void Exp_that_overflows_and_the_logarithm_of_zero_are_errors()
    {
        Assert.Throws<CqlRuntimeException>(() => Exp(1000m));
        Assert.Throws<CqlRuntimeException>(() => Ln(0m));
    }

    [Fact]
    public void Powers_stay_in_their_type()
    {
        Assert.Equal(16, Power(2, 4));
        Assert.Equal(4, Power(-2, 2));
        Assert.Equal(8L, Power(2L, 3L));
        Assert.Equal(0.25m, Power(2m, -2m));
        Assert.Equal(0.00000001m, Power(10m, -8m));
        Assert.Equal(16m, Power(2m, 4m));
        Assert.Equal(3m, Power(9m, 0.5m));
        Assert.Equal(1073741824m, Power(2m, 30m));
        Assert.Equal(1000000000m, Power(10m, 9m));
        Assert.Null(Power(2, 31));
        Assert.Null(Power(2, -2));
        Assert.Equal(1, Power(-1, -2));
        Assert.Null(Power(0m, -1m));
        Assert.Null(Power(-1m, 0.5m));
        Assert.Null(Power(10m, 100m));
    }

    [Theory]
    [InlineData("10.1", "3.1", "3")]
    [InlineData("-10.1", "-3.1", "3")]
    [InlineData("10.1", "-3.1", "-3")]
    public void Truncated_division_cuts_towards_zero(string left, string right, string expected) =>
        Assert.Equal(ToDecimal(expected), TruncatedDivide(ToDecimal(left), ToDecimal(right)));

    [Fact]
    public void Integer_division_and_remainder_have_the_sign_of_CQL()
    {
        Assert.Equal(3, TruncatedDivide(10, 3));
        Assert.Equal(-3, TruncatedDivide(10, -3));
        Assert.Equal(1, Modulo(10, 3));
        Assert.Equal(-1, Modulo(-10, 3));
    }

    [Fact]
    public void Predecessor_and_successor_step_by_the_smallest_step_of_the_type()
    {
        Assert.Equal(0, Predecessor((int?)1));
        Assert.Equal(2L, Successor((long?)1L));
        Assert.Equal(0.99999999m, Predecessor((decimal?)1.0m));
        Assert.Equal(1.00000001m, Successor((decimal?)1.0m));
        Assert.Equal(new Quantity(0.99999999m, "cm"), Predecessor(Q("1.0 'cm'")));
        Assert.Equal(DT("1999-12-31"), Predecessor(DT("2000-01-01")));
        Assert.Equal(DT("2000-01-02"), Successor(DT("2000-01-01")));
        Assert.Equal(D("2012-03"), Successor(D("2012-02")));
        Assert.Equal(D("2011"), Predecessor(D("2012")));
        Assert.Equal(T("12:00:00.001"), Successor(T("12:00:00.000")));
    }

    [Fact]
    public void The_ends_of_a_type_have_no_neighbour()
    {
        Assert.Throws<CqlRuntimeException>(() => Predecessor(MinValue<CqlDateTime>()));
        Assert.Throws<CqlRuntimeException>(() => Successor(MaxValue<CqlDateTime>()));
        Assert.Throws<CqlRuntimeException>(() => Successor(T("23:59:59.999")));
        Assert.Throws<CqlRuntimeException>(() => Successor((int?)int.MaxValue));
        Assert.Throws<CqlRuntimeException>(() => Predecessor(D("0001")));
        Assert.Throws<CqlRuntimeException>(() => Successor(MaxValue<decimal>()));
    }

    [Fact]
    public void Precision_counts_digits()
    {
        Assert.Equal(5, Precision(1.58700m));
        Assert.Equal(4, Precision(D("2014")));
        Assert.Equal(17, Precision(DT("2014-01-05T10:30:00.000")));
        Assert.Equal(4, Precision(T("10:30")));
        Assert.Equal(9, Precision(T("10:30:00.000")));
    }

    [Fact]
    public void Boundaries_fill_what_is_not_written()
    {
        Assert.Equal("1.58799999", F(HighBoundary(1.587m, 8)));
        Assert.Equal("1.58700000", F(LowBoundary(1.587m, 8)));
        Assert.Equal("1.58888000", F(LowBoundary(1.58888m, null)));
        Assert.Equal("@2014-12", F(HighBoundary(D("2014"), 6)));
        Assert.Equal("@2014-01", F(LowBoundary(D("2014"), 6)));
        Assert.Equal("@2014-01-01T08:59:59.999", F(HighBoundary(DT("2014-01-01T08"), 17)));
        Assert.Equal("@2014-01-01T08:00:00.000", F(LowBoundary(DT("2014-01-01T08"), 17)));
        Assert.Equal("@2024-02-29", F(HighBoundary(D("2024-02"))));
        Assert.Equal("@T10:30:59.999", F(HighBoundary(T("10:30"), 9)));
        Assert.Null(HighBoundary(D("2014"), 9));
    }

    [Fact]
    public void Temperatures_and_unknown_units_cannot_be_added()
    {
        Assert.Null(Add(Q("20 'Cel'"), new Quantity(300, "K")));
        Assert.Null(Add(Q("1 'cm'"), Q("1 'cm2'")));
        Assert.Null(Multiply(Q("20 'Cel'"), Q("2 'm'")));
        Assert.Equal(new Quantity(3, "blobs"), Add((Quantity?)new Quantity(1, "blobs"), new Quantity(2, "blobs")));
        Assert.Null(Add((Quantity?)new Quantity(1, "blobs"), new Quantity(2, "flobs")));
    }

    [Theory]
    [InlineData("1 'm'", "1 'cm'", "101 'cm'")]
    [InlineData("1 'cm'", "1 'm'", "101 'cm'")]
    [InlineData("1.0 'cm'", "-2.0 'cm'", "-1.0 'cm'")]
    [InlineData("1 'g'", "1 'mg'", "1001 'mg'")]
    [InlineData("1 year", "1 month", "13 'mo'")]
    public void Sums_are_in_the_finer_unit(string left, string right, string expected) =>
        Assert.True(Equivalent(Q(expected), Add(Q(left), Q(right))));

    [Theory]
    [InlineData("12 'cm'", "3 'cm'", "36 'cm2'")]
    [InlineData("3 'cm'", "12 'cm2'", "36 'cm3'")]
    [InlineData("2 'mg/kg'", "70 'kg'", "140 'mg'")]
    [InlineData("2 '1'", "70 'kg'", "140 'kg'")]
    public void Products_have_the_product_of_the_units(string left, string right, string expected) =>
        Assert.Equal(Q(expected), Multiply(Q(left), Q(right)));

    [Theory]
    [InlineData("1 'g/cm3'", "1.0 '1'", "1.0 'g/cm3'")]
    [InlineData("1 'g/cm3'", "1 'g/cm3'", "1.0 '1'")]
    [InlineData("12 'cm2'", "3 'cm'", "4.0 'cm'")]
    [InlineData("10 'mg'", "2 'dL'", "5 'mg/dL'")]
    [InlineData("1 '1'", "2 's'", "0.5 '/s'")]
    public void Quotients_have_the_quotient_of_the_units(string left, string right, string expected) =>
        Assert.Equal(Q(expected), Divide(Q(left), Q(right)));

    [Fact]
    public void Truncated_quotients_and_remainders_keep_the_unit()
    {
        Assert.Equal(Q("-3.0 'cm'"), TruncatedDivide(Q("10.1 'cm'"), Q("-3.1 'cm'")));
        Assert.Equal(Q("2.0 'm'"), TruncatedDivide(Q("4.14 'm'"), Q("2.06 'm'")));
        Assert.Equal(Q("1.0 'g'"), Modulo(Q("10.0 'g'"), Q("3.0 'g'")));
    }

    [Fact]
    public void Ranges_contain_every_result_of_their_values()
    {
        Gen.Int[-20, 20].Array[6].Sample(x =>
        {
            Array.Sort(x, 0, 2);
            Array.Sort(x, 2, 2);
            Uncertain<int> left = new(x[0], x[1]);
            Uncertain<int> right = new(x[2], x[3]);
            HashSet<(int, int, int, int, int)> results = [];
            for (int l = left.Low; l <= left.High; l++)
            {
                for (int r = right.Low; r <= right.High; r++) results.Add((l + r, l - r, l * r, -l, Math.Abs(l)));
            }

            AssertRange(Add(left, right), results.Select(y => y.Item1));
            AssertRange(Subtract(left, right), results.Select(y => y.Item2));
            AssertRange(Multiply(left, right), results.Select(y => y.Item3));
            AssertRange(Negate(left), results.Select(y => y.Item4));
            AssertRange(Abs(left), results.Select(y => y.Item5));
        });

        static void AssertRange(Uncertain<int> range, IEnumerable<int> values) => Assert.Equal((values.Min(), values.Max()), (range.Low, range.High));
    }

    [Fact]
    public void Ranges_that_overflow_are_unknown() => Assert.False(Add(new Uncertain<int>(0, int.MaxValue), new Uncertain<int>(1)).HasValue);
}
