using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Tests.Cql.Syntax;

public class CqlTermTests
{
    [Theory]
    [InlineData("platelets", "platelets")]
    [InlineData("\"Prior Surgery\"", "\"Prior Surgery\"")]
    [InlineData("`x y`", "\"x y\"")]
    [InlineData("\"platelets\"", "platelets")]
    [InlineData("\"a\\\"b\\u00e9\\n\"", "\"a\\\"bé\\n\"")]
    [InlineData("_x1", "_x1")]
    [InlineData("date", "\"date\"")]
    [InlineData("\"day\"", "\"day\"")]
    [InlineData("a.b.code", "a.b.code")]
    [InlineData("a.\"from\"", "a.\"from\"")]
    [InlineData("$this", "$this")]
    [InlineData("$index + $total", "$index + $total")]
    [InlineData("x[1][2].y", "x[1][2].y")]
    [InlineData("Tuple { id: 5 }.id", "Tuple { id: 5 }.id")]
    public void Names_and_paths_are_read(string text, string canonical) => Assert.Equal(canonical, Parse.Expression(text).ToString());

    [Theory]
    [InlineData("AgeInYears()", "AgeInYears()")]
    [InlineData("Coalesce(a, b, 1)", "Coalesce(a, b, 1)")]
    [InlineData("x.f()", "x.f()")]
    [InlineData("x.f(1).g(2, 3)", "x.f(1).g(2, 3)")]
    [InlineData("x.contains(y)", "x.contains(y)")]
    [InlineData("x.exists()", "x.\"exists\"()")]
    [InlineData("(null).descendents()", "(null).descendents()")]
    [InlineData("\"My Function\"(1)", "\"My Function\"(1)")]
    [InlineData("date(x)", "\"date\"(x)")]
    public void Functions_are_read_in_both_forms(string text, string canonical)
    {
        Assert.Equal(canonical, Parse.Expression(text).ToString());
        Assert.Equal(Parse.Expression(text), Parse.Expression(canonical));
    }

    [Theory]
    [InlineData("code", typeof(IdentifierSyntax))]
    [InlineData("start", typeof(IdentifierSyntax))]
    [InlineData("end + start", typeof(OperatorChainSyntax))]
    [InlineData("union union union", typeof(OperatorChainSyntax))]
    [InlineData("div div mod", typeof(OperatorChainSyntax))]
    [InlineData("contains contains contains", typeof(MembershipSyntax))]
    [InlineData("where = version", typeof(BinaryOperationSyntax))]
    public void Keywords_that_are_not_reserved_are_names_where_a_value_stands(string text, Type type) =>
        Assert.IsType(type, Parse.Expression(text));

    [Theory]
    [InlineData("day")]
    [InlineData("days + 1")]
    [InlineData("x.from")]
    [InlineData("Interval")]
    [InlineData("{ day: 1 }")]
    [InlineData("Tuple { day: 1 }")]
    [InlineData("(x) where")]
    public void Reserved_words_are_no_names(string text) => Assert.NotNull(Parse.Error(text));

    [Theory]
    [InlineData("Interval[1, 10]", true, true)]
    [InlineData("Interval [1, 10)", true, false)]
    [InlineData("Interval(null, 10]", false, true)]
    [InlineData("Interval(@2012, @2013)", false, false)]
    public void Intervals_know_which_boundaries_are_closed(string text, bool low, bool high)
    {
        var interval = Parse.Expression<IntervalSelectorSyntax>(text);
        Assert.Equal((low, high), (interval.LowClosed, interval.HighClosed));
    }

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{ 1 , 2 }", "{ 1, 2 }")]
    [InlineData("List{1}", "{ 1 }")]
    [InlineData("List<Integer>{}", "List<Integer>{}")]
    [InlineData("List<List<Code>>{ {} }", "List<List<Code>>{ {} }")]
    [InlineData("{ {a:1}, {:} }", "{ Tuple { a: 1 }, Tuple { : } }")]
    [InlineData("Tuple{:}", "Tuple { : }")]
    [InlineData("Tuple{ a: 1, \"b c\": 2, code: 3 }", "Tuple { a: 1, \"b c\": 2, code: 3 }")]
    [InlineData("Quantity { value: 5.0, unit: 'mg' }", "Quantity { value: 5.0, unit: 'mg' }")]
    [InlineData("System.Quantity { : }", "System.Quantity { : }")]
    [InlineData("Code { code: 'x', system: 'y' }", "Code { code: 'x', system: 'y' }")]
    [InlineData("Concept { codes: {}, display: 'x' }", "Concept { codes: {}, display: 'x' }")]
    [InlineData("Code 'x' from \"CS\" display 'y'", "Code 'x' from CS display 'y'")]
    [InlineData("Code 'x' from Lib.CS", "Code 'x' from Lib.CS")]
    [InlineData("Concept { Code 'x' from A, Code 'y' from B } display 'z'", "Concept { Code 'x' from A, Code 'y' from B } display 'z'")]
    [InlineData("minimum Integer", "minimum Integer")]
    [InlineData("maximum System.Decimal", "maximum System.Decimal")]
    [InlineData("minimum Integer.f()", "minimum Integer.f()")]
    [InlineData("Code 'x' from \"CS\".f()", "Code 'x' from CS.f()")]
    [InlineData("convert x to 'mg'", "convert x to 'mg'")]
    [InlineData("convert x to month", "convert x to months")]
    [InlineData("convert x to List<String>", "convert x to List<String>")]
    public void Selectors_and_conversions_are_read(string text, string canonical)
    {
        Assert.Equal(canonical, Parse.Expression(text).ToString());
        Assert.Equal(Parse.Expression(text), Parse.Expression(canonical));
    }

    [Theory]
    [InlineData("Integer", "Integer")]
    [InlineData("System.Integer", "System.Integer")]
    [InlineData("List<Code>", "List<Code>")]
    [InlineData(" Interval < Quantity > ", "Interval<Quantity>")]
    [InlineData("List<Tuple{ value Quantity, date Date }>", "List<Tuple { value Quantity, date Date }>")]
    [InlineData("Choice<Integer, List<String>>", "Choice<Integer, List<String>>")]
    [InlineData("Choice", "\"Choice\"")]
    [InlineData("\"My Type\"", "\"My Type\"")]
    public void Types_are_read(string text, string canonical)
    {
        var result = CqlParser.ParseTypeSpecifier(text);
        Assert.Empty(result.Errors);
        Assert.Equal(canonical, result.Node!.ToString());
        Assert.Equal(result.Node, CqlParser.ParseTypeSpecifier(canonical).Node);
    }

    [Theory]
    [InlineData("", "PROT4013")]
    [InlineData("List", "PROT4001")]
    [InlineData("List<", "PROT4001")]
    [InlineData("List<Integer", "PROT4001")]
    [InlineData("Tuple", "PROT4001")]
    [InlineData("Tuple{}", "PROT4001")]
    [InlineData("Tuple{ a Integer b String }", "PROT4001")]
    [InlineData("Integer Integer", "PROT4001")]
    [InlineData("5", "PROT4001")]
    public void Wrong_types_have_one_error(string text, string rule)
    {
        var result = CqlParser.ParseTypeSpecifier(text);
        Assert.Null(result.Node);
        Assert.Equal(rule, Assert.Single(result.Errors).Rule.Id);
    }

    [Fact]
    public void Every_node_knows_its_place()
    {
        const string Text = "  f(a.b) + (x P where P > 1 'mg') and {1, 2}[0] starts 3 days before end y ";
        var chain = Parse.Expression<OperatorChainSyntax>(Text);
        Assert.Equal(Text.Trim(), Slice(chain));
        Assert.Equal("and {1, 2}[0] starts 3 days before end y", Slice(chain.Links[0]));
        var sum = Assert.IsType<OperatorChainSyntax>(chain.First);
        Assert.Equal("f(a.b) + (x P where P > 1 'mg')", Slice(sum));
        Assert.Equal("f(a.b)", Slice(sum.First));
        var query = Assert.IsType<QuerySyntax>(Assert.IsType<ParenthesizedSyntax>(sum.Links[0].Operand).Expression);
        Assert.Equal("x P where P > 1 'mg'", Slice(query));
        Assert.Equal("P", Slice(query.Sources[0].Alias));
        var timing = Assert.IsType<TimingSyntax>(chain.Links[0].Operand);
        Assert.Equal("{1, 2}[0]", Slice(timing.Left));
        Assert.Equal("starts 3 days before end", Slice(timing.Phrase));

        string Slice(SyntaxNode node) => Text.Substring(node.Span.Start, node.Span.Length);
    }

    [Fact]
    public void Children_lie_within_their_parents_in_order()
    {
        const string Text = "from A a, (B) b let x: a.p with C c such that c = x where f(a)[1] between 1 and Interval[2,3) return all Tuple{y: case when a then b else c end} sort by y desc";
        Check(Parse.Expression(Text));

        static void Check(SyntaxNode node)
        {
            var position = node.Span.Start;
            foreach (var child in node.Children)
            {
                Assert.InRange(child.Span.Start, position, node.Span.End);
                Assert.True(child.Span.End <= node.Span.End, child.ToString());
                Assert.True(child.Span.Length > 0, child.ToString());
                position = child.Span.End;
                Check(child);
            }
        }
    }

    [Fact]
    public void Places_are_not_part_of_equality()
    {
        Assert.Equal(Parse.Expression("a+b"), Parse.Expression("  a  +  b  "));
        Assert.Equal(Parse.Expression("a+b").GetHashCode(), Parse.Expression("  a  +  b  ").GetHashCode());
        Assert.NotEqual(Parse.Expression("a+b"), Parse.Expression("a-b"));
        Assert.NotEqual<SyntaxNode>(new IdentifierSyntax("a"), new StringLiteralSyntax("a"));
        Assert.Equal(new TextSpan(1, 2), new IdentifierSyntax("a") { Span = new TextSpan(1, 2) }.Span);
    }
}
