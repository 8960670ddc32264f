namespace ProtocolSdk.Compiler.Tests.Cql.Binding;

public class OverloadTests : BindingTest
{
    [Theory]
    [InlineData("1 + 2", "Add(1, 2)", "Integer")]
    [InlineData("1 + 2L", "Add(1L, 2L)", "Long")]
    [InlineData("1 + 2.0", "Add(1m, 2.0m)", "Decimal")]
    [InlineData("1 / 2", "Divide(1m, 2m)", "Decimal")]
    [InlineData("'a' + 'b'", "Concatenate('a', 'b')", "String")]
    [InlineData("'a' & 'b'", "ConcatenateCoalesced('a', 'b')", "String")]
    [InlineData("2 * 3 'mg'", "Multiply(2'1', 3'mg')", "Quantity")]
    [InlineData("@2014 + 3 months", "Add(@2014, 3'month')", "Date")]
    [InlineData("1 + null", "Add(1, null:Integer)", "Integer")]
    [InlineData("Power(2, -2)", "Power(2m, -2m)", "Decimal")]
    [InlineData("2 ^ 4", "Power(2, 4)", "Integer")]
    public void Operators_take_the_cheapest_overload(string cql, string tree, string type)
    {
        Assert.Equal(tree, Tree(cql));
        Assert.Equal(type, Bind(cql).Type.ToString());
    }

    [Theory]
    [InlineData("1 = 2.5", "Equal(1m, 2.5m)")]
    [InlineData("@2014-01-01 = @2014-01-01T10", "Equal(ToDateTime(@2014-1-1), @2014-1-1-10)")]
    [InlineData("3 in { 1.0, 2.0 }", "In(3m, List(1.0m, 2.0m))")]
    [InlineData("Interval[1, 2.0] contains 3", "Contains(Interval(1m, 2.0m, true, true), 3m)")]
    [InlineData("{ 1 } union { 2.0 }", "Union(List(1m), List(2.0m))")]
    [InlineData("Code '1' from \"LOINC\" ~ Concept { codes: { Code '1' from \"LOINC\" } }",
        "Equivalent(Code(1, http://loinc.org, ), ConceptInstance(List(Code(1, http://loinc.org, )), null:String))")]
    [InlineData("Tuple { a: 1, b: null } = Tuple { a: null, b: 'x' }", "Equal(Tuple(a: 1, b: null:String), Tuple(a: null:Integer, b: 'x'))")]
    public void Operands_are_converted_to_a_common_type(string cql, string tree) => Assert.Equal(tree, Tree(cql));

    [Theory]
    [InlineData("null properly included in { 1, null }", "ProperIn(null:Integer, List(1, null:Integer))")]
    [InlineData("null properly includes { 2 }", "ProperIncludes(null:List<Integer>, List(2))")]
    [InlineData("{ 1 } includes null", "Includes(List(1), null:List<Integer>)")]
    [InlineData("{ 1 } includes 1", "Contains(List(1), 1)")]
    [InlineData("5 during Interval[1, 10]", "In(5, Interval(1, 10, true, true))")]
    [InlineData("Length(null as List<Any>)", "Length(null:List<Any>)")]
    [InlineData("Coalesce({ null, 1 })", "Coalesce(List(null:Integer, 1))")]
    [InlineData("Coalesce(null, 1, 2.0)", "Coalesce(null:Decimal, 1m, 2.0m)")]
    [InlineData("Interval[null, null] union Interval[1, 2]", "Union(null:Interval<Integer>, Interval(1, 2, true, true))")]
    public void Nulls_take_the_type_that_their_place_asks_for(string cql, string tree) => Assert.Equal(tree, Tree(cql));

    [Fact]
    public void Lists_of_unrelated_types_unite_to_a_choice() =>
        Assert.Equal("List<Choice<Integer, String>>", Bind("{ 1 } union { 'a' }").Type.ToString());

    [Theory]
    [InlineData("-2147483648", "-2147483648")]
    [InlineData("-9223372036854775808L", "-9223372036854775808L")]
    [InlineData("-(2)", "Negate(2)")]
    [InlineData("-1.50", "-1.50m")]
    [InlineData("maximum Date", "@9999-12-31")]
    [InlineData("minimum Long", "-9223372036854775808L")]
    public void Constants_are_folded(string cql, string tree) => Assert.Equal(tree, Tree(cql));

    [Theory]
    [InlineData("convert 5 to Decimal", "5m")]
    [InlineData("convert '5' to Integer", "ToInteger('5')")]
    [InlineData("convert 5 'mg' to 'g'", "ConvertQuantity(5'mg', 'g')")]
    [InlineData("{ 1, 2 }.first()", "First(List(1, 2))")]
    [InlineData("'abc'.Substring(1)", "Substring('abc', 1)")]
    [InlineData("Twice(3)", "Add(3m, 3m)")]
    [InlineData("System.Today()", "today")]
    [InlineData("5 is Integer", "Is<Integer>(5)")]
    [InlineData("{ 1 } as List<Any>", "List(As<Any>(1))")]
    [InlineData("Quantity { value: 5.0, unit: 'mg' }", "5.0'mg'")]
    [InlineData("Tuple { b: 1, a: 2 }.b", "Tuple(a: 2, b: 1).b")]
    [InlineData("5 between 1 and 9", "And(GreaterOrEqual(5, 1), LessOrEqual(5, 9))")]
    [InlineData("5 properly between 1 and 9", "And(Greater(5, 1), Less(5, 9))")]
    [InlineData("case 3 when 1 then 'a' else null end", "If(Equal(3, 1) => 'a', null:String)")]
    public void Conversions_calls_and_selectors_bind(string cql, string tree) => Assert.Equal(tree, Tree(cql));

    [Fact]
    public void A_chain_of_and_is_one_node()
    {
        var long1 = string.Join(" and ", Enumerable.Repeat("smoker", 10_000));
        Assert.Equal(10_000, Assert.IsType<ProtocolSdk.Compiler.Cql.Binding.BoundLogical>(Bind(long1)).Operands.Count);
        Assert.Equal("And(true, false, true)", Tree("true and (false and true)"));
    }
}
