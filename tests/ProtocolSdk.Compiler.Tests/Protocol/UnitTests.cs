using ProtocolSdk.Compiler.Cql.Binding;

namespace ProtocolSdk.Compiler.Tests.Protocol;

/// <summary>Units that a protocol declares, and the constants that rules compare with them.</summary>
public sealed class UnitTests
{
    private const string Elements = """
        "weight": { "type": "Quantity", "unit": "kg" },
        "height": { "type": "Quantity", "unit": "cm" },
        "doses": { "type": "Interval<Quantity>", "unit": "mg" },
        "weights": { "type": "List<Quantity>", "unit": "kg" },
        "labs": { "type": "List<Tuple{ platelets Quantity, creatinine Quantity, other Quantity, ranges Interval<Quantity> }>", "unit": { "platelets": "10*9/L", "creatinine": "umol/L", "ranges": "mg" } }
        """;

    [Theory]
    [InlineData("weight < 80000 'g'", "80 kg")]
    [InlineData("80000 'g' > weight", "80 kg")]
    [InlineData("weight in Interval[50000 'g', 90 'kg']", "50 kg", "90 kg")]
    [InlineData("weight in { 50000 'g', 60 'kg' }", "50 kg", "60 kg")]
    [InlineData("weight between 50000 'g' and 90 'kg'", "50 kg", "90 kg")]
    [InlineData("0.25 'g' in doses", "250 mg")]
    [InlineData("doses overlaps Interval[0.1 'g', 0.2 'g']", "100 mg", "200 mg")]
    [InlineData("end of doses < 1 'g'", "1000 mg")]
    [InlineData("Max(weights) < 90000 'g'", "90 kg")]
    [InlineData("exists (weights W where W > 90000 'g')", "90 kg")]
    [InlineData("exists (labs L where L.platelets > 100000000 '/mL')", "100 10*9/L")]
    [InlineData("exists (labs L where L.creatinine > 0.1 'mmol/L')", "100 umol/L")]
    [InlineData("First(labs L return L.creatinine) > 0.1 'mmol/L'", "100 umol/L")]
    [InlineData("exists (labs L let c: L.creatinine where c > 0.1 'mmol/L')", "100 umol/L")]
    [InlineData("Max(labs.creatinine) > 0.1 'mmol/L'", "100 umol/L")]
    [InlineData("exists (labs L where 0.1 'g' in L.ranges)", "100 mg")]
    [InlineData("Heaviest < 90000 'g'", "90 kg")]
    [InlineData("Double(weight) < 90000 'g'", "90 kg")]
    [InlineData("(if weight > 1 'kg' then weight else null) < 90000 'g'", "1 kg", "90 kg", "90 kg")]
    // A field without a unit of its own has whatever was recorded; a conversion that would round is left to the run time, which is exact.
    [InlineData("exists (labs L where L.other > 5 'g')", "5 g")]
    [InlineData("weight > 100 '[lb_av]'", "45.359237 kg")]
    [InlineData("doses contains 1 '[gr]'", "64.79891 mg")]
    [InlineData("weight > 100 'u'", "100 u")]
    public void A_constant_is_converted_at_build_to_the_unit_of_what_it_meets(string cql, params string[] expected)
    {
        var trial = Compile(cql);
        Assert.Empty(trial.Complaints);
        var quantities = BoundTree.DescendantsAndSelf(trial["I1"].Expression).OfType<BoundLiteral>().Select(l => l.Value).OfType<QuantityLiteral>();
        Assert.Equal(expected, quantities.Select(q => FormattableString.Invariant($"{q.Value:0.##########} {q.Unit}")));
    }

    [Theory]
    [InlineData("weight < 80 'cm'", "weight < 80 'cm'")]
    [InlineData("weight < 80", "weight < 80")]
    [InlineData("weight + 1 'cm' > 2 'kg'", "weight + 1 'cm'")]
    [InlineData("weight in Interval[50 'cm', 90 'cm']", "weight in Interval[50 'cm', 90 'cm']")]
    [InlineData("weight in { 50 'kg', 60 'cm' }", "weight in { 50 'kg', 60 'cm' }")]
    [InlineData("weight between 50 'kg' and 90 'cm'", "weight between 50 'kg' and 90 'cm'")]
    [InlineData("doses overlaps Interval[1 'cm', 2 'cm']", "doses overlaps Interval[1 'cm', 2 'cm']")]
    [InlineData("exists (labs L where L.platelets > 100 'mg')", "L.platelets > 100 'mg'")]
    [InlineData("exists (labs L where L.creatinine > 100 'mg')", "L.creatinine > 100 'mg'")]
    [InlineData("Max(labs.platelets) > 100", "Max(labs.platelets) > 100")]
    [InlineData("weight / (height * height) > 30 'kg'", "weight / (height * height) > 30 'kg'")]
    [InlineData("(convert weight to 'cm') > 3 'cm'", "convert weight to 'cm'")]
    [InlineData("Heaviest < 90 'cm'", "Heaviest < 90 'cm'")]
    public void A_conversion_that_is_impossible_is_an_error_at_its_place(string cql, string place) =>
        Assert.Equal("PROT4059 " + place, Assert.Single(Compile(cql).Complaints));

    [Theory]
    [InlineData("weight / (height * height) > 30 'kg/m2'")]
    [InlineData("weight * 2 > 30 'kg'")]
    [InlineData("(convert weight to 'g') > 3 'kg'")]
    public void What_is_computed_has_the_dimension_of_its_parts(string cql) => Assert.Empty(Compile(cql).Complaints);

    private static CompiledTrial Compile(string cql) => CompiledTrial.Of("Inclusion Criteria:\n\n* One", $$"""
        {
          "dataElements": { {{Elements}} },
          "definitions": {
            "Heaviest": "Max(weights)",
            "Double": { "parameters": { "x": "Quantity" }, "cql": "x + x" }
          },
          "criteria": { "I1": { "cql": "{{cql}}" } }
        }
        """);
}
