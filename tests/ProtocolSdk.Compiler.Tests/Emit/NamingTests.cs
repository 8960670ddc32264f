using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Emit.CSharp.Naming;

namespace ProtocolSdk.Compiler.Tests.Emit;

public class NamingTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char, 0, 200],
        Gen.String[Gen.OneOf("aZ09_ -'’.,\u0301\u0e33\u0903日βß\u01c5\u2160\u203f\ud83d\ude00\ufeff\u200d٣".ToCharArray()), 0, 100]);

    [Theory]
    [InlineData("Crohn's disease", "CrohnsDisease")]
    [InlineData("aspirin 100 mg", "Aspirin100Mg")]
    [InlineData("Dose 3.5 mg", "Dose3_5Mg")]
    [InlineData("Dose 35 mg", "Dose35Mg")]
    [InlineData("2nd line", "_2ndLine")]
    [InlineData("C3-C4", "C3C4")]
    [InlineData("class", "Class")]
    [InlineData("日本語", "日本語")]
    [InlineData("β-blocker", "ΒBlocker")]
    [InlineData("😀", "Arm")]
    [InlineData("---", "Arm")]
    [InlineData("", "Arm")]
    public void A_text_becomes_words_joined_in_PascalCase(string text, string name) => Assert.Equal(name, IdentifierText.Pascal(text, "Arm"));

    [Fact]
    public void Any_text_gives_an_identifier_that_the_CSharp_compiler_accepts() => Texts.Sample(text =>
        SyntaxFacts.IsValidIdentifier(IdentifierText.Pascal(text, "Arm"))
        && SyntaxFacts.GetKeywordKind(IdentifierText.Pascal(text, "Arm")) == SyntaxKind.None);

    [Fact]
    public void An_identifier_stays_what_the_CSharp_compiler_reads() => Texts.Sample(text =>
    {
        // Roslyn normalises nothing and drops formatting characters, so two names that differ here must differ there.
        var name = IdentifierText.Pascal(text, "Arm");
        return SyntaxFactory.ParseToken(name).ValueText == name;
    });

    [Fact]
    public void An_identifier_is_never_much_longer_than_60_characters() => Texts.Sample(text => IdentifierText.Pascal(text, "Arm").Length <= 61);

    [Fact]
    public void Names_of_one_scope_differ_even_when_case_is_ignored() => Texts.Array[0, 60].Sample(texts =>
    {
        var scope = new NameScope("Arms", "All");
        var names = texts.Concat(texts).Select(t => scope.Allocate(t, "Arm")).ToList();
        return names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count
            && names.TrueForAll(SyntaxFacts.IsValidIdentifier)
            && !names.Exists(n => n.Equals("Arms", StringComparison.OrdinalIgnoreCase) || n.Equals("All", StringComparison.OrdinalIgnoreCase) || n == "ToString" || n == "Equals");
    });

    [Fact]
    public void Equal_texts_are_numbered_in_their_order()
    {
        var scope = new NameScope("Arms");
        Assert.Equal(["Placebo", "Placebo2", "Placebo3"], new[] { "Placebo", "placebo", "PLACEBO" }.Select(t => scope.Allocate(t, "Arm")).Select(Capitalized));
        Assert.Equal(["Level1", "Level1_2"], new[] { "Level 1", "Level 1" }.Select(t => scope.Allocate(t, "Arm")));
        Assert.Equal("ToStringArm", scope.Allocate("to string", "Arm"));

        static string Capitalized(string name) => name[..1] + name[1..].ToLowerInvariant();
    }

    [Fact]
    public void A_scope_of_10_000_equal_texts_is_given_out_quickly()
    {
        var scope = new NameScope("Sites");
        var names = Enumerable.Range(0, 10_000).Select(_ => scope.Allocate("Research Site", "Site")).ToList();
        Assert.Equal("ResearchSite10000", names[^1]);
    }

    [Theory]
    [InlineData("NCT06995300", "Nct06995300")]
    [InlineData("nct06995300", "Nct06995300")]
    [InlineData("my-trial", "MyTrial")]
    [InlineData("Subject", "SubjectProtocol")]
    [InlineData("1", "_1")]
    [InlineData("", "Protocol")]
    public void A_protocols_type_is_named_after_its_identity(string id, string name) => Assert.Equal(name, ProtocolTypeName.Of(id));

    [Fact]
    public void Any_identity_gives_a_type_and_a_plain_file_name() => Texts.Sample(id =>
    {
        var name = ProtocolTypeName.Of(id);
        return SyntaxFacts.IsValidIdentifier(name) && ProtocolTypeName.FileName(name).All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    });

    [Fact]
    public void Any_text_becomes_one_literal_on_one_line_that_says_the_same() => Texts.Sample(text =>
    {
        var literal = CSharpLiteral.Quote(text);
        var token = SyntaxFactory.ParseToken(literal);
        return token.IsKind(SyntaxKind.StringLiteralToken)
            && token.FullSpan.Length == literal.Length
            && !literal.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')
            && (token.ValueText == text || text.Any(char.IsSurrogate));
    });

    [Fact]
    public void Any_text_becomes_a_summary_that_is_well_formed_XML() => Texts.Sample(text =>
    {
        var comment = DocComment.Summary(4, text);
        var lines = comment.TrimEnd('\n').Split('\n');
        return Array.TrueForAll(lines, line => line.StartsWith("    /// ", StringComparison.Ordinal) && !char.IsWhiteSpace(line[^1]))
            && System.Xml.Linq.XElement.Parse(string.Concat(lines.Select(line => line["    /// ".Length..]))).Name == "summary";
    });
}
