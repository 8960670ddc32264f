namespace ProtocolSdk.Compiler.Tests.Cql.Syntax;

public class CqlQueryTests
{
    [Theory]
    [InlineData("platelets P", "Query(platelets P)")]
    [InlineData("from platelets P", "Query(platelets P)")]
    [InlineData("(4) l", "Query([4] l)")]
    [InlineData("a.b.c X return X", "Query(Member(Member(a, b), c) X, ReturnNone(X))")]
    [InlineData("\"Prior Surgeries\" \"S x\"", "Query(\"Prior Surgeries\" \"S x\")")]
    [InlineData("from (A) a, B.c b", "Query([A] a, Member(B, c) b)")]
    [InlineData("(A) a, (B) b where a = b", "Query([A] a, [B] b, Equal(a, b))")]
    [InlineData("A a let x: a.p, y: x + 1 return y", "Query(A a, Let(x, Member(a, p)), Let(y, Add(x, 1)), ReturnNone(y))")]
    [InlineData("A a with B b such that a = b without (C) c such that c > a", "Query(A a, With(B b, Equal(a, b)), Without([C] c, Greater(c, a)))")]
    [InlineData("A a where a > 1 and a < 2 return all a", "Query(A a, And(Greater(a, 1), Less(a, 2)), ReturnAll(a))")]
    [InlineData("A a return distinct a.x", "Query(A a, ReturnDistinct(Member(a, x)))")]
    [InlineData("A a aggregate R starting 1: R * a", "Query(A a, AggregateNone(R, 1, Multiply(R, a)))")]
    [InlineData("A a aggregate R starting 1 'mg': R + a", "Query(A a, AggregateNone(R, 1 'mg', Add(R, a)))")]
    [InlineData("A a aggregate R starting 1: 2 * R", "Query(A a, AggregateNone(R, 1, Multiply(2, R)))")]
    [InlineData("A a aggregate all R starting (null as Integer): a", "Query(A a, AggregateAll(R, [As(null, Integer)], a))")]
    [InlineData("A a aggregate distinct R: a", "Query(A a, AggregateDistinct(R, a))")]
    public void Every_clause_is_read(string text, string structure) => Assert.Equal(structure, Structure.Of(text));

    [Theory]
    [InlineData("A a sort asc")]
    [InlineData("A a sort desc")]
    [InlineData("A a sort by x, y + 1 desc, $this")]
    [InlineData("A a where a > 1 return a sort by x")]
    public void Sorting_is_read(string text) => Assert.Equal(text, Parse.Expression(text).ToString());

    [Fact]
    public void Long_words_for_the_direction_are_the_same()
    {
        Assert.Equal(Parse.Expression("A a sort asc"), Parse.Expression("A a sort ascending"));
        Assert.Equal(Parse.Expression("A a sort by x desc"), Parse.Expression("A a sort by x descending"));
        Assert.Equal(Parse.Expression("A a sort by x"), Parse.Expression("A a sort by x asc"));
    }

    [Theory]
    [InlineData("exists A a where a > 1 and b", "Exists(Query(A a, And(Greater(a, 1), b)))")]
    [InlineData("exists (A a where a > 1) and b", "And(Exists([Query(A a, Greater(a, 1))]), b)")]
    [InlineData("x and A a return a", "And(x, Query(A a, ReturnNone(a)))")]
    [InlineData("x union A a return a", "Union(x, Query(A a, ReturnNone(a)))")]
    [InlineData("Count(A a where a > 1)", "Call(Count, Query(A a, Greater(a, 1)))")]
    [InlineData("A a let x: B b return b where a > x", "Query(A a, Let(x, Query(B b, ReturnNone(b))), Greater(a, x))")]
    [InlineData("A a where exists (B b where b = a) return a", "Query(A a, Exists([Query(B b, Equal(b, a))]), ReturnNone(a))")]
    public void A_query_is_an_expression_and_takes_what_follows(string text, string structure) => Assert.Equal(structure, Structure.Of(text));

    [Theory]
    [InlineData("f(A a return a, b)", "Call(f, Query(A a, ReturnNone(a)), b)")]
    [InlineData("{ x: A a sort by p, y: 1 }.x", "Member(Tuple { x: A a sort by p, y: 1 }, x)")]
    [InlineData("f(A a, b)", "Call(f, Query(A a), b)")]
    [InlineData("{ A a let x: 1, y }", "List(Query(A a, Let(x, 1)), y)")]
    [InlineData("f(A a, (1), 2)", "Call(f, Query(A a), [1], 2)")]
    [InlineData("f(A a, Interval(1, 2], 2)", "Call(f, Query(A a), Interval(1, 2], 2)")]
    public void A_comma_continues_a_query_only_where_it_can(string text, string structure) => Assert.Equal(structure, Structure.Of(text));

    [Theory]
    [InlineData("a on or before b", "'on or before'(a, b)")]
    [InlineData("a less than 3 days before b", "'less than 3 days before'(a, b)")]
    [InlineData("a included in b", "'included in'(a, b)")]
    [InlineData("(a) on", "Query([a] \"on\")")]
    [InlineData("(a) less where less > 1", "Query([a] \"less\", Greater(\"less\", 1))")]
    public void The_first_word_of_a_phrase_is_no_alias(string text, string structure) => Assert.Equal(structure, Structure.Of(text));

    [Theory]
    [InlineData("[Condition]")]
    [InlineData("[Condition] C where C.x > 1")]
    [InlineData("[Condition: \"Some Diabetes\"]")]
    [InlineData("[Condition: code in \"Some Diabetes\"]")]
    [InlineData("[FHIR.Condition: \"code\".coding[0].system ~ Diabetes]")]
    [InlineData("[Patient -> Condition: category = x]")]
    [InlineData("exists [Condition]")]
    public void Retrieves_are_read_so_that_the_binder_can_explain(string text) => Assert.Equal(text, Parse.Expression(text).ToString());
}
