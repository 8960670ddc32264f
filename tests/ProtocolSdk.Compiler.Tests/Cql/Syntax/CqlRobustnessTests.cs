using CsCheck;
using ProtocolSdk.Compiler.Cql.Syntax;

namespace ProtocolSdk.Compiler.Tests.Cql.Syntax;

public class CqlRobustnessTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "X", "\"q\"", "1", "2.5", "3L", "'t'", "@2012", "@2012-01-01T10", "@T10", "null", "true", "3 days", "5 'mg'", "(", ")", "[", "]",
        "{", "}", ",", ":", ".", "+", "-", "*", "/", "^", "&", "=", "!=", "~", "<", ">", "<=", "|", "->", "and", "or", "not", "exists", "is", "as",
        "in", "between", "before", "after", "start", "end", "of", "from", "starts", "ends", "occurs", "same", "day", "days", "within", "during",
        "included", "includes", "properly", "on", "less", "than", "more", "meets", "overlaps", "if", "then", "else", "case", "when", "where", "return",
        "with", "without", "such", "that", "let", "sort", "by", "asc", "aggregate", "starting", "all", "distinct", "flatten", "collapse", "per",
        "union", "Interval", "List", "Tuple", "Code", "Concept", "Integer", "convert", "to", "cast", "minimum", "duration", "difference",
        "singleton", "point", "year", "date", "$this", "%x", "//", "/*", "*/", "\n", "display", "contains", "implies", "div",
    ];

    [Theory]
    [InlineData(" and ", "And")]
    [InlineData(" or ", "Or")]
    [InlineData(" xor ", "Xor")]
    [InlineData(" implies ", "Implies")]
    [InlineData(" + ", "Add")]
    [InlineData(" & ", "Concatenate")]
    [InlineData(" * ", "Multiply")]
    [InlineData(" union ", "Union")]
    [InlineData(" | ", "Union")]
    public void A_chain_of_ten_thousand_terms_is_one_flat_node(string @operator, string name)
    {
        var text = string.Join(@operator, Enumerable.Range(0, 10_000).Select(i => "x" + i));
        var chain = Parse.Expression<OperatorChainSyntax>(text);
        Assert.Equal(9_999, chain.Links.Count);
        Assert.All(chain.Links, link => Assert.Equal(name, link.Operator.ToString()));
        Assert.Equal(chain, Parse.Expression(chain.ToString()));
    }

    [Theory]
    [InlineData("(", "")]
    [InlineData("(", ")")]
    [InlineData("{", "")]
    [InlineData("-", "")]
    [InlineData("not ", "")]
    [InlineData("exists ", "")]
    [InlineData("start of ", "")]
    [InlineData("distinct ", "")]
    [InlineData("convert ", "")]
    [InlineData("cast ", "")]
    [InlineData("collapse ", "")]
    [InlineData("case ", "")]
    [InlineData("case when ", "")]
    [InlineData("if ", "")]
    [InlineData("if a then b else ", "")]
    [InlineData("f(", ")")]
    [InlineData("x.f(", ")")]
    [InlineData("a[", "]")]
    [InlineData("Interval[1, ", "]")]
    [InlineData("Tuple{a:", "}")]
    [InlineData("a = (", ")")]
    [InlineData("A a where ", "")]
    [InlineData("from (", ") a")]
    [InlineData("[A: ", "]")]
    [InlineData("a + (b and ", ")")]
    [InlineData("duration in days of ", "")]
    [InlineData("days between (", ") and 1")]
    public void Nesting_a_hundred_thousand_deep_is_one_clean_error(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        OnSmallStack(() => Assert.Equal("PROT4008", Parse.Error(text).Rule.Id));
    }

    [Fact]
    public void A_thread_with_a_stack_too_small_for_the_depth_gets_the_error_too()
    {
        var text = string.Concat(Enumerable.Repeat("Tuple{a:", 250)) + "1" + new string('}', 250);
        OnSmallStack(() => Assert.Equal("PROT4008", Parse.Error(text).Rule.Id), 256 * 1024);
    }

    [Theory]
    [InlineData("List<", ">")]
    [InlineData("Tuple{ a ", "}")]
    [InlineData("Choice<Integer, ", ">")]
    public void Types_nested_a_hundred_thousand_deep_are_one_clean_error(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 100_000)) + "Any" + string.Concat(Enumerable.Repeat(close, 100_000));
        OnSmallStack(() => Assert.Equal("PROT4008", Assert.Single(CqlParser.ParseTypeSpecifier(text).Errors).Rule.Id));
        OnSmallStack(() => Assert.Equal("PROT4008", Parse.Error("a as " + text).Rule.Id));
    }

    [Theory]
    [InlineData("a", ".b")]
    [InlineData("a", "[1]")]
    [InlineData("a", ".f()")]
    [InlineData("a", " = b")]
    [InlineData("a", " < b")]
    [InlineData("2", "^2")]
    [InlineData("a", " before b")]
    [InlineData("a", " in b")]
    [InlineData("a", " is null")]
    [InlineData("a", " as Any")]
    [InlineData("a", " between 1 and 2")]
    public void Operators_that_nest_to_the_left_are_bounded_too(string first, string more)
    {
        OnSmallStack(() => Assert.Equal("PROT4008", Parse.Error(first + string.Concat(Enumerable.Repeat(more, 100_000))).Rule.Id));
        Assert.NotNull(Parse.Expression(first + string.Concat(Enumerable.Repeat(more, 100))));
    }

    [Fact]
    public void What_people_write_is_far_from_the_bound()
    {
        Assert.NotNull(Parse.Expression(new string('(', 200) + "1" + new string(')', 200)));
        Assert.NotNull(Parse.Expression(string.Concat(Enumerable.Repeat("if a then b else ", 200)) + "c"));
        Assert.NotNull(Parse.Expression(string.Concat(Enumerable.Repeat("(a and ", 80)) + "b" + new string(')', 80)));
    }

    [Fact]
    public void Wide_texts_are_read_in_linear_time()
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(50_000, Parse.Expression<ListSelectorSyntax>("{" + string.Join(",", Enumerable.Repeat("1", 50_000)) + "}").Elements.Count);
        Assert.Equal(20_000, Parse.Expression<QuerySyntax>("from " + string.Join(",", Enumerable.Repeat("((x)) a", 20_000))).Sources.Count);
        Assert.Equal(20_000, Parse.Expression<CaseSyntax>("case " + string.Concat(Enumerable.Repeat("when a then b ", 20_000)) + "else c end").Items.Count);
        Assert.NotNull(Parse.Expression("f(" + string.Join(",", Enumerable.Repeat("A a", 20_000)) + ")"));
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(20), $"took {started.Elapsed}");
    }

    [Fact]
    public void Random_characters_never_throw() =>
        Gen.String.Sample(text => HasNodeOrError(text), iter: 5_000);

    [Fact]
    public void Random_tokens_never_throw_and_what_is_read_prints_as_itself() =>
        OneOf(Pieces).Array[0, 14].Sample(pieces => RoundTrips(string.Join(" ", pieces)), iter: 50_000);

    [Fact]
    public void Official_expressions_cut_off_or_disturbed_never_throw()
    {
        var expressions = OfficialTestFiles.ReadAll().Select(t => t.Expression).ToArray();
        var disturbed = from text in OneOf(expressions)
                        from at in Gen.Int[0, text.Length]
                        from length in Gen.Int[0, Math.Min(3, text.Length - at)]
                        from insert in Gen.OneOf(Gen.Const(""), OneOf(Pieces).Select(p => " " + p + " "), Gen.String[0, 3])
                        select text.Remove(at, length).Insert(at, insert);
        disturbed.Sample(text => RoundTrips(text), iter: 20_000);
        foreach (var text in expressions)
        {
            for (var length = 0; length < text.Length; length++) HasNodeOrError(text[..length]);
        }
    }

    private static Gen<string> OneOf(string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static void RoundTrips(string text)
    {
        HasNodeOrError(text);
        if (CqlParser.ParseExpression(text).Node is not { } node) return;
        var print = CqlPrinter.Print(node);
        Assert.Equal(node, Parse.Expression(print));
    }

    private static void HasNodeOrError(string text)
    {
        var result = CqlParser.ParseExpression(text);
        if (result.Node is not null)
        {
            Assert.Empty(result.Errors);
            return;
        }

        var error = Assert.Single(result.Errors);
        Assert.InRange(error.Span.Start, 0, text.Length);
        Assert.InRange(error.Span.End, error.Span.Start, text.Length);
        Assert.NotEmpty(Parse.Message(error));
    }

    // The smallest default stack of a thread among the platforms.
    private static void OnSmallStack(Action action, int size = 512 * 1024)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    failure = exception;
                }
            },
            size);
        thread.Start();
        thread.Join();
        if (failure is not null) throw new InvalidOperationException("The check on the small stack failed: " + failure.Message, failure);
    }
}
