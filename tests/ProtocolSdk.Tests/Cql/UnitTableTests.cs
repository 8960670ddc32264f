using CsCheck;
using Fhir.Metrics;
using ProtocolSdk.Cql;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Tests.Cql;

/// <summary>Holds the unit table against Fhir.Metrics, which reads UCUM's own publication.</summary>
public class UnitTableTests
{
    private static readonly SystemOfUnits Oracle = UCUM.Load();

    // Scales that aren't factors, which the other library doesn't convert either.
    private static readonly string[] Scales =
    [
        "Cel", "[degF]", "[degRe]", "[p'diop]", "%[slope]", "[hp'_X]", "[hp'_C]", "[hp'_M]", "[hp'_Q]", "[pH]", "Np", "B", "B[SPL]", "B[V]", "B[mV]", "B[uV]", "B[10.nV]", "B[W]", "B[kW]", "bit_s",
    ];

    // A deciare; the other library reads a decare-something.
    private static readonly string[] AmbiguousThere = ["dar"];

    private static readonly string[] Clinical =
    [
        "mg/dL", "g/dL", "mmol/L", "umol/L", "nmol/L", "pmol/L", "ng/mL", "pg/mL", "ug/L", "mg/L", "g/L", "meq/L", "U/L", "k[iU]/L", "m[iU]/mL", "u[iU]/mL", "10*9/L", "10*12/L", "10*3/uL",
        "10*6/uL", "/uL", "{cells}/uL", "/[HPF]", "fL", "pg", "mm[Hg]", "cm[H2O]", "kPa", "kg/m2", "m2", "mL/min", "mL/min/{1.73_m2}", "mg/kg", "mg/kg/d", "ug/kg/min", "mg/m2",
        "mg/mmol", "mg/g", "mmol/mol", "%", "/min", "{beats}/min", "mL/kg/h", "L/min", "L/min/m2", "cm", "mm", "[in_i]", "[lb_av]", "[oz_av]", "[ft_i]", "kg", "g", "ug",
        "s", "ms", "min", "h", "d", "wk", "mo", "a", "mo_s", "a_g", "kcal", "[Cal]", "J", "Gy", "cGy", "Sv", "MBq", "mCi", "[diop]", "dyn.s/cm5", "[wood'U]", "ug/h", "mV", "Hz", "osm/kg", "mosm/kg",
        "[drp]/min", "[tsp_us]", "[foz_us]", "mmol/h/mg{Hb}", "nmol/min/mL", "10*4/uL", "10^9/L", "[GPL'U]", "[CFU]/mL", "copies", "{copies}/mL", "log{copies}/mL", "N.s/m5", "ug/g{creat}",
    ];

    [Fact]
    public void Every_atom_has_the_value_and_dimension_of_UCUM()
    {
        Assert.True(UnitTable.AtomCodes.Count() > 300);
        foreach (string code in UnitTable.AtomCodes.Except(Scales)) AssertSame(code);
    }

    [Fact]
    public void Every_metric_atom_takes_prefixes()
    {
        foreach (string code in UnitTable.AtomCodes.Except(Scales))
        {
            UnitTable.TryFindAtom(code, out UnitAtom atom, out _);
            foreach (string prefix in new[] { "k", "d", "c", "m", "u", "n" })
            {
                if (atom.IsMetric && !UnitTable.AtomCodes.Contains(prefix + code)) AssertSame(prefix + code);
                else if (!atom.IsMetric && !UnitTable.AtomCodes.Contains(prefix + code) && UnitTable.Find(prefix + code) is not null)
                    Assert.Contains(code, new[] { "10*", "10^" });
            }
        }
    }

    [Fact]
    public void Units_of_medicine_have_the_value_and_dimension_of_UCUM()
    {
        foreach (string code in Clinical) AssertSame(code);
    }

    [Fact]
    public void Scales_are_units_and_only_temperatures_convert()
    {
        foreach (string code in Scales) Assert.NotNull(UnitTable.Find(code));
        Assert.Equal(80m, CqlOperators.ConvertQuantity(new ProtocolSdk.Cql.Quantity(100, "Cel"), "[degRe]")?.Value);
        Assert.Equal(-40m, CqlOperators.ConvertQuantity(new ProtocolSdk.Cql.Quantity(-40, "Cel"), "[degF]")?.Value);
        Assert.Equal(10m, CqlOperators.ConvertQuantity(new ProtocolSdk.Cql.Quantity(1, "B"), "dB")?.Value);
        Assert.Null(UnitTable.Find("Cel/min"));
        Assert.Null(UnitTable.Find("Cel2"));
    }

    [Theory]
    [InlineData("mg/(24.h)", "mg/d")]
    [InlineData("(mg/dL)", "mg/dL")]
    [InlineData("/(L/mmol)", "mmol/L")]
    [InlineData("mg{total}/dL{serum}", "mg/dL")]
    [InlineData("{cells}", "1")]
    public void Parentheses_group_and_annotations_say_nothing(string code, string same)
    {
        Assert.Equal(UnitTable.Find(same)!.Factor, UnitTable.Find(code)?.Factor);
        Assert.Equal(UnitTable.Find(same)!.Dimension, UnitTable.Find(code)!.Dimension);
    }

    [Theory]
    [InlineData("")]
    [InlineData("mg/")]
    [InlineData("mg//L")]
    [InlineData("mg dL")]
    [InlineData("(mg")]
    [InlineData("mg)")]
    [InlineData("{open")]
    [InlineData("[open")]
    [InlineData("m99999999999")]
    [InlineData("0.m")]
    [InlineData("m0")]
    [InlineData("µg")]
    [InlineData("kkg")]
    [InlineData("k[in_i]")]
    [InlineData("years")]
    [InlineData("m-")]
    [InlineData("mL/min/1.73.m2")]
    public void Anything_else_is_not_a_unit(string code) => Assert.Null(UnitTable.Find(code));

    [Fact]
    public void Long_and_deep_texts_are_not_units()
    {
        Assert.Null(UnitTable.Find(new string('(', 10_000)));
        Assert.Null(UnitTable.Find(string.Join('.', Enumerable.Repeat("Ym30", 1000))));
        Assert.Null(UnitTable.Find(new string('(', 30) + "m" + new string(')', 30)));
        Assert.NotNull(UnitTable.Find("((m))2"));
    }

    [Fact]
    public void No_text_breaks_the_parser() => Gen.String[Gen.Char["mgkL/.()*^10{}[]-+ins'%_H2"], 0, 30].Sample(text => { UnitTable.Find(text); });

    [Fact]
    public void Conversion_there_and_back_is_the_same_value()
    {
        string[] codes = [.. Clinical.Where(c => UnitTable.Find(c) is not null)];
        Gen<string> anyCode = Gen.Int[0, codes.Length - 1].Select(i => codes[i]);
        Gen.Select(anyCode, anyCode, Gen.Int[1, 100_000]).Sample((from, to, value) =>
        {
            if (UnitConversion.Find(from, to) is not { } there) return;
            if (there.Convert(value) is not { } converted || converted < 0.000001m) return;
            decimal back = UnitConversion.Find(to, from)!.Convert(converted)!.Value;
            Assert.InRange(back / value, 0.999999999m, 1.000000001m);
        });
    }

    [Fact]
    public void Order_is_kept_by_conversion() => Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 1000]).Sample((left, right) =>
    {
        ProtocolSdk.Cql.Quantity? one = new ProtocolSdk.Cql.Quantity(left, "[in_i]");
        ProtocolSdk.Cql.Quantity? other = new ProtocolSdk.Cql.Quantity(right * 2.54m, "cm");
        Assert.Equal(left < right, CqlOperators.Less(one, other));
        Assert.Equal(left == right, CqlOperators.Equal(one, other));
    });

    private static void AssertSame(string code)
    {
        UcumUnit? unit = UnitTable.Find(code);
        Fhir.Metrics.Quantity canonical;
        try
        {
            canonical = Oracle.Canonical(Oracle.Quantity(Exponential.Exact(1m), code));
        }
        catch (ArgumentException) when (unit is null || AmbiguousThere.Contains(code))
        {
            return;
        }

        Assert.True(unit is not null, $"{code} is not known");
        // Its decimals have no more than 28 places, so that the tiniest units are coarse there.
        double tolerance = canonical.Value.ValueToFloat() < 1e-20 ? 0.1 : 1e-4;
        double factor = (double)unit.Factor.Numerator / (double)unit.Factor.Denominator;
        if (canonical.Value.ValueToFloat() > 1e-28) Assert.True(Math.Abs((factor / canonical.Value.ValueToFloat()) - 1) < tolerance, $"{code}: {factor} here, {canonical.Value.ValueToFloat()} there");
        if (unit.Dimension.IsMeasurable) Assert.Equal(Sorted(canonical.Symbols), Sorted(unit.Dimension.ToString()));

        static string Sorted(string metric) => string.Join('.', metric.Split('.').Where(part => part is not ("" or "1" or "1-1")).Order(StringComparer.Ordinal));
    }
}
