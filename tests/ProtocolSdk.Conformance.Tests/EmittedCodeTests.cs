using Basic.Reference.Assemblies;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>What the C# compiler makes of emitted code, and what no text in a protocol can make of it.</summary>
public sealed class EmittedCodeTests
{
    private static readonly string[] Nasty = ["\"", "\\", "\n", "\r\n", "\u2028", "\u2029", "\u0085", "*/", "\"\"\"", "{{", "\0", "\uD83D", "\uFEFF", "\\u0022", "//", "'"];

    [Fact]
    public void Any_text_is_one_literal_of_the_same_value() =>
        Gen.Select(Gen.String, Gen.Int[0, Nasty.Length - 1].Select(i => Nasty[i]), Gen.String).Sample(
            (before, nasty, after) =>
            {
                var text = before + nasty + after;
                var literal = CSharpLiterals.String(text);
                Assert.All(literal, c => Assert.InRange(c, ' ', '~'));
                var parsed = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(literal));
                Assert.Empty(parsed.GetDiagnostics());
                Assert.Equal(text, parsed.Token.Value);
            },
            iter: 2_000);

    [Fact]
    public void Any_character_is_one_literal_of_the_same_value()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            var parsed = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(CSharpLiterals.Char((char)c)));
            Assert.Equal((char)c, parsed.Token.Value);
        }
    }

    [Fact]
    public void Names_from_a_rule_never_become_names_that_mean_something_else()
    {
        var written = Write("from ({ 1 }) \"class\", ({ 2 }) \"a b\\\"*/\" return Tuple { \"class\": \"class\", \"Item1\": \"a b\\\"*/\", \"x y\": 1 }");
        Assert.Empty(Compile(written));
    }

    [Theory]
    [InlineData(2, 60)]
    [InlineData(3, 40)]
    public void Tuples_of_any_size_compile(int seed, int count)
    {
        var elements = string.Join(", ", Enumerable.Range(0, count).Select(i => $"e{i}: {i * seed}"));
        Assert.Empty(Compile(Write($"Tuple {{ {elements} }} = Tuple {{ {elements} }} and Tuple {{ {elements} }}.e{count - 1} = 1")));
    }

    [Fact]
    public void Nesting_as_deep_as_the_parser_allows_compiles()
    {
        var text = "1";
        for (var i = 0; i < 120; i++) text = $"Abs({text})";
        Assert.Empty(Compile(Write(text)));
        text = "true";
        for (var i = 0; i < 80; i++) text = i % 2 == 0 ? $"(true and {text})" : $"(false or {text})";
        Assert.Empty(Compile(Write(text)));
        text = "1";
        for (var i = 0; i < 60; i++) text = $"(if 1 > {text} then {i} else 2)";
        Assert.Empty(Compile(Write(text)));
        text = "{ 1 }";
        for (var i = 0; i < 25; i++) text = $"(({text}) X where X > {i} return X + {i})";
        Assert.Empty(Compile(Write(text)));
    }

    [Fact]
    public void Chains_of_thousands_compile()
    {
        Assert.Empty(Compile(Write(string.Join(" and ", Enumerable.Range(0, 10_000).Select(i => $"1 < {i}")))));
        Assert.Empty(Compile(Write(string.Join(" + ", Enumerable.Repeat("1", 400)))));
        Assert.Empty(Compile(Write($"case {string.Concat(Enumerable.Range(0, 1_000).Select(i => $"when 1 = {i} then {i} "))} else 0 end")));
    }

    [Theory]
    [InlineData("not null")]
    [InlineData("null implies false")]
    [InlineData("null xor true")]
    [InlineData("null and null")]
    [InlineData("null = null")]
    [InlineData("if null then 1 else null")]
    [InlineData("Coalesce(null, 1)")]
    public void Constants_that_say_little_compile_without_a_warning(string cql) => Assert.Empty(Compile(Write(cql)));

    [Fact]
    public void The_same_rule_gives_the_same_code() =>
        Assert.Equal(Write("exists (({ 1, 2 }) X where X > 1 sort desc)"), Write("exists (({ 1, 2 }) X where X > 1 sort desc)"));

    [Fact]
    public void Only_operators_that_CQL_lets_fail_are_said_to_fail()
    {
        Assert.False(Write("1 + 1 > 2").CanFail);
        Assert.False(Write("@2014 + 3 months > @2015").CanFail);
        Assert.True(Write("@2014 + Quantity { value: 3.0 + 1.0, unit: 'm' + 'g' } > @2015").CanFail);
        Assert.True(Write("Ln(0.0) > 1").CanFail);
        Assert.True(Write("5 in Interval[1, 3]").CanFail);
    }

    private static CSharpExpression Write(string cql)
    {
        var parsed = CqlParser.ParseExpression(cql);
        Assert.Empty(parsed.Errors);
        var bound = CqlBinder.Bind(parsed.Node!, new BindingScope());
        Assert.Empty(bound.Errors);
        return CSharpExpressionWriter.Write(bound.Expression!, new Names());
    }

    private static string[] Compile(CSharpExpression expression)
    {
        var source = $$"""
            #nullable enable
            public static class C
            {
                {{string.Join("\n", expression.Members)}}
                public static {{expression.Type}} M(global::ProtocolSdk.Cql.AsOf asOf)
                {
                    {{string.Join("\n", expression.Statements)}}
                    return {{expression.Text}};
                }
            }
            """;
        var cancellation = TestContext.Current.CancellationToken;
        return
        [
            .. CSharpCompilation.Create(
                "Emitted",
                [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp13), cancellationToken: cancellation)],
                [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ProtocolSdk.Cql.CqlDate).Assembly.Location)],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999))
                .Emit(Stream.Null, cancellationToken: cancellation)
                .Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()),
        ];
    }

    private sealed class Names : ICSharpNames
    {
        public string Prefix => "M_";

        public string ContextParameter => "global::ProtocolSdk.Cql.AsOf asOf";

        public string ContextArgument => "asOf";

        public string Moment => "asOf";

        public string DataElement(BoundDataElement element) => throw new InvalidOperationException();

        public string Definition(BoundDefinition definition) => throw new InvalidOperationException();

        public string ValueSet(BoundValueSet valueSet) => throw new InvalidOperationException();

        public string RowType(TupleType row) => throw new InvalidOperationException();

        public string RowElement(TupleType row, string element) => throw new InvalidOperationException();

        public string? Constant(string type, string expression) => null;

        public string? MomentValue(string type, string expression, bool isOfToday) => null;
    }
}
