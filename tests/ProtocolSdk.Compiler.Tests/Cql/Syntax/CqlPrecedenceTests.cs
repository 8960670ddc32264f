namespace ProtocolSdk.Compiler.Tests.Cql.Syntax;

public class CqlPrecedenceTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "Add(1, Multiply(2, 3))")]
    [InlineData("1 * 2 + 3", "Add(Multiply(1, 2), 3)")]
    [InlineData("1 - 2 - 3", "Subtract(Subtract(1, 2), 3)")]
    [InlineData("1 - 2 + 3 & 'x'", "Concatenate(Add(Subtract(1, 2), 3), 'x')")]
    [InlineData("8 / 4 * 2 div 3 mod 5", "Modulo(TruncatedDivide(Multiply(Divide(8, 4), 2), 3), 5)")]
    [InlineData("2 ^ 3 ^ 2", "Power(Power(2, 3), 2)")]
    [InlineData("2 * 3 ^ 2", "Multiply(2, Power(3, 2))")]
    [InlineData("-2 ^ 2", "Power(Minus(2), 2)")]
    [InlineData("2 ^ -2", "Power(2, Minus(2))")]
    [InlineData("-a.b", "Minus(Member(a, b))")]
    [InlineData("-a[1]", "Minus(At(a, 1))")]
    [InlineData("- - +1", "Minus(Minus(Plus(1)))")]
    [InlineData("(1 + 2) * 3", "Multiply([Add(1, 2)], 3)")]
    public void Arithmetic_binds_as_in_the_grammar(string text, string structure) => Assert.Equal(structure, Structure.Of(text));

    [Theory]
    [InlineData("start of x + 1 day", "Add(StartOf(x), 1 day)")]
    [InlineData("start of x.period", "StartOf(Member(x, period))")]
    [InlineData("end of start of x[0]", "EndOf(StartOf(At(x, 0)))")]
    [InlineData("year from x + 1", "Add(YearFrom(x), 1)")]
    [InlineData("date from start of x", "DateFrom(StartOf(x))")]
    [InlineData("successor of 1 * 2", "Multiply(SuccessorOf(1), 2)")]
    [InlineData("width of x ^ 2", "Power(WidthOf(x), 2)")]
    [InlineData("singleton from x + 1", "Add(SingletonFrom(x), 1)")]
    [InlineData("duration in days of x + 1", "Add(DayDurationOf(x), 1)")]
    [InlineData("convert x to Integer + 1", "Add(Convert(x, Integer), 1)")]
    [InlineData("convert x + 1 to String", "Convert(Add(x, 1), String)")]
    public void Prefix_terms_bind_more_tightly_than_arithmetic(string text, string structure) => Assert.Equal(structure, Structure.Of(text));

    [Theory]
    [InlineData("a and b or c and d", "Or(And(a, b), And(c, d))")]
    [InlineData("a or b xor c", "Xor(Or(a, b), c)")]
    [InlineData("a or b implies c and d", "Implies(Or(a, b), And(c, d))")]
    [InlineData("a implies b implies c", "Implies(Implies(a, b), c)")]
    [InlineData("a = b and c < d", "And(Equal(a, b), Less(c, d))")]
    [InlineData("a < b = c < d", "Equal(Less(a, b), Less(c, d))")]
    [InlineData("a = b = c", "Equal(Equal(a, b), c)")]
    [InlineData("a + 1 < b - 1", "Less(Add(a, 1), Subtract(b, 1))")]
    [InlineData("a before b = true", "Equal('before'(a, b), true)")]
    [InlineData("a before b before c", "'before'('before'(a, b), c)")]
    [InlineData("a < b before c", "'before'(Less(a, b), c)")]
    [InlineData("a in b = c", "In(a, Equal(b, c))")]
    [InlineData("a in b and c", "And(In(a, b), c)")]
    [InlineData("a in b union c", "Union(In(a, b), c)")]
    [InlineData("a union b = c", "Union(a, Equal(b, c))")]
    [InlineData("a and b union c", "Union(And(a, b), c)")]
    [InlineData("a union b intersect c except d | e", "Union(Except(Intersect(Union(a, b), c), d), e)")]
    public void Expressions_bind_as_in_the_grammar(string text, string structure) => Assert.Equal(structure, Structure.Of(text));

    [Theory]
    [InlineData("not a = b", "Equal(Not(a), b)")]
    [InlineData("not a is null", "Not(IsNull(a))")]
    [InlineData("not a and b", "And(Not(a), b)")]
    [InlineData("not not a", "Not(Not(a))")]
    [InlineData("not exists a", "Not(Exists(a))")]
    [InlineData("exists a and b", "And(Exists(a), b)")]
    [InlineData("exists a as List<Any>", "Exists(As(a, List<Any>))")]
    [InlineData("exists a union b", "Union(Exists(a), b)")]
    [InlineData("a = not b", "Equal(a, Not(b))")]
    [InlineData("a and not b or c", "Or(And(a, Not(b)), c)")]
    public void Not_and_exists_bind_more_tightly_than_comparison(string text, string structure) => Assert.Equal(structure, Structure.Of(text));

    [Theory]
    [InlineData("a + 1 is null", "IsNull(Add(a, 1))")]
    [InlineData("a is not null and b", "And(IsNotNull(a), b)")]
    [InlineData("a = b is true", "Equal(a, IsTrue(b))")]
    [InlineData("a is not false", "IsNotFalse(a)")]
    [InlineData("a is Integer = true", "Equal(Is(a, Integer), true)")]
    [InlineData("a as Interval<Date> contains b", "Contains(As(a, Interval<Date>), b)")]
    [InlineData("cast a as Integer", "Cast(a, Integer)")]
    [InlineData("cast a + b as Integer = c", "Equal(Cast(Add(a, b), Integer), c)")]
    [InlineData("cast (a as Any) as Integer", "Cast([As(a, Any)], Integer)")]
    [InlineData("cast f(a as Any) as Integer", "Cast(Call(f, As(a, Any)), Integer)")]
    [InlineData("cast if a as Boolean then b else c as Integer", "Cast(If(As(a, Boolean), b, c), Integer)")]
    public void Type_operators_bind_most_tightly_of_all_expressions(string text, string structure) => Assert.Equal(structure, Structure.Of(text));

    [Theory]
    [InlineData("a between 1 and 2 and b", "And(Between(a, 1, 2), b)")]
    [InlineData("a properly between 1 + 1 and 2 * 3", "Between(a, Add(1, 1), Multiply(2, 3))")]
    [InlineData("a between expand b and c", "Between(a, Expand(b), c)")]
    [InlineData("a between if b then c else d and e and f", "And(Between(a, If(b, c, d), e), f)")]
    [InlineData("a between (b and c) and d", "Between(a, [And(b, c)], d)")]
    [InlineData("a = b between 1 and 2", "Equal(a, Between(b, 1, 2))")]
    [InlineData("days between a and b > 5", "Greater(DayDurationBetween(a, b), 5)")]
    [InlineData("duration in months between a and b + 1 day", "MonthDurationBetween(a, Add(b, 1 day))")]
    [InlineData("difference in years between a and b", "YearDifferenceBetween(a, b)")]
    [InlineData("difference in hours of a", "HourDifferenceOf(a)")]
    [InlineData("(days between a and b) + (weeks between a and b)", "Add([DayDurationBetween(a, b)], [WeekDurationBetween(a, b)])")]
    public void Between_takes_terms(string text, string structure) => Assert.Equal(structure, Structure.Of(text));

    [Theory]
    [InlineData("if a then b else c and d", "If(a, b, And(c, d))")]
    [InlineData("1 + if a then b else c + 2", "Add(1, If(a, b, Add(c, 2)))")]
    [InlineData("if a then b else if c then d else e", "If(a, b, If(c, d, e))")]
    [InlineData("distinct a union b", "Distinct(Union(a, b))")]
    [InlineData("flatten a = b", "Flatten(Equal(a, b))")]
    [InlineData("(distinct a) union b", "Union([Distinct(a)], b)")]
    [InlineData("collapse a union b per day", "Collapse(Union(a, b))/Day")]
    [InlineData("expand a per 2 'mg'", "Expand(a, 2 'mg')")]
    [InlineData("expand a per year from b", "Expand(a, YearFrom(b))")]
    [InlineData("collapse a", "Collapse(a)")]
    public void Keyword_forms_take_everything_to_their_right(string text, string structure) => Assert.Equal(structure, Structure.Of(text));

    [Fact]
    public void Case_has_two_forms()
    {
        Assert.Equal("case when a = 1 then 'x' when b then 'y' else null end", Parse.Expression("case when a=1 then'x'when b then 'y' else null end").ToString());
        Assert.Equal("case a + 1 when 1 then 'x' else 'y' end & 'z'", Parse.Expression("case a+1 when 1 then 'x' else 'y' end & 'z'").ToString());
    }
}
