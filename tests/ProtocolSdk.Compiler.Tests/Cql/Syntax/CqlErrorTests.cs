using System.Text.RegularExpressions;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Tests.Cql.Syntax;

public partial class CqlErrorTests
{
    [Theory]
    [InlineData("", "PROT4013", "")]
    [InlineData(" /* nothing */ ", "PROT4013", " /* nothing */ ")]
    [InlineData("1 +", "PROT4001", "")]
    [InlineData("1 + * 2", "PROT4001", "*")]
    [InlineData("(1", "PROT4001", "")]
    [InlineData("1)", "PROT4001", ")")]
    [InlineData("{1 2}", "PROT4001", "2")]
    [InlineData("f(1; 2)", "PROT4002", ";")]
    [InlineData("a ≥ 5", "PROT4002", "≥")]
    [InlineData("a = ‘x’", "PROT4002", "‘")]
    [InlineData("a\u00a0= 1", "PROT4002", "\u00a0")]
    [InlineData("größe > 1", "PROT4002", "ö")]
    [InlineData("a && b", "PROT4001", "&")]
    [InlineData("a || b", "PROT4001", "|")]
    [InlineData("a == b", "PROT4001", "=")]
    [InlineData("a <> b", "PROT4001", ">")]
    [InlineData("!a", "PROT4002", "!")]
    [InlineData("$that", "PROT4002", "$that")]
    [InlineData("'abc", "PROT4003", "'")]
    [InlineData("\"abc", "PROT4003", "\"")]
    [InlineData("1 /* x", "PROT4003", "/*")]
    [InlineData("'\\d'", "PROT4004", "\\d")]
    [InlineData("'\\u12G4'", "PROT4004", "\\u")]
    [InlineData("'\\", "PROT4004", "\\")]
    [InlineData("99999999999", "PROT4005", "99999999999")]
    [InlineData("%now + 1", "PROT4006", "%now")]
    [InlineData("x > @2012-13-01 and y", "PROT4007", "@2012-13-01")]
    [InlineData("a + day", "PROT4009", "day")]
    [InlineData("a.from", "PROT4009", "from")]
    [InlineData("A a return a where a", "PROT4010", "where")]
    [InlineData("A a return a let b: 1", "PROT4010", "let")]
    [InlineData("A where x > 1", "PROT4001", "where")]
    [InlineData("First(x) F where F > 1", "PROT4011", "F")]
    [InlineData("1 + days between a and b", "PROT4012", "days between")]
    [InlineData("1 + duration in days between a and b", "PROT4012", "duration in days between")]
    [InlineData("\"\"", "PROT4014", "\"\"")]
    [InlineData("if a then b", "PROT4001", "")]
    [InlineData("case a else b end", "PROT4001", "else")]
    [InlineData("case when a then b else c", "PROT4001", "")]
    [InlineData("a is not Integer", "PROT4001", "Integer")]
    [InlineData("a between 1", "PROT4001", "")]
    [InlineData("a and included in b", "PROT4001", "included")]
    [InlineData("a properly b", "PROT4001", "b")]
    [InlineData("a same day b", "PROT4001", "b")]
    [InlineData("a within b of c", "PROT4001", "b")]
    [InlineData("Interval[1]", "PROT4001", "]")]
    [InlineData("Interval[1, 2", "PROT4001", "")]
    [InlineData("[1, 2]", "PROT4001", "1")]
    [InlineData("A a with B b where c", "PROT4001", "where")]
    [InlineData("A a sort x", "PROT4001", "x")]
    [InlineData("A a aggregate R starting b: c", "PROT4001", "b")]
    [InlineData("Code 'x' from", "PROT4001", "")]
    [InlineData("duration in day of x", "PROT4001", "day")]
    public void A_mistake_has_one_error_at_its_place(string text, string rule, string place)
    {
        var error = Parse.Error(text);
        Assert.Equal(rule, error.Rule.Id);
        Assert.Equal(place, text.Substring(error.Span.Start, error.Span.Length));
    }

    [Theory]
    [InlineData("a AND b", "lower case, and")]
    [InlineData("f(x) Or b", "lower case, or")]
    [InlineData("(a) IN b", "lower case, in")]
    [InlineData("if a AND b then c else d", "and instead of AND")]
    [InlineData("5 mg", "'mg'")]
    [InlineData("5mg > 3", "5 'mg'")]
    [InlineData("a == b", "single =")]
    [InlineData("a <> b", "!=")]
    [InlineData("a && b", "write and")]
    [InlineData("a ≤ b", "write <=")]
    [InlineData("[1, 2]", "braces")]
    [InlineData("timezone from x", "timezoneoffset")]
    [InlineData("A where x", "Alias")]
    [InlineData("x \"y\" \"z\"", "single quotes")]
    [InlineData("@T10:00Z", "no offset")]
    [InlineData("a = “x”", "single")]
    public void The_message_says_what_to_do(string text, string advice) =>
        Assert.Contains(advice, Parse.Message(Parse.Error(text)), StringComparison.Ordinal);

    [Fact]
    public void An_earlier_mistake_wins_over_a_later_one_that_the_lexer_sees() =>
        Assert.Equal(new TextSpan(4, 1), Parse.Error("1 + * 'never ends").Span);

    [Fact]
    public void A_message_shows_only_a_glimpse_of_a_long_text_and_stays_on_one_line()
    {
        var message = Parse.Message(Parse.Error("1 \"" + new string('x', 10_000) + "\n\u2028\u202e\""));
        Assert.True(message.Length < 300, message);
        Assert.DoesNotContain('\n', Parse.Message(Parse.Error("1 'a\nb'  'c\nd'")));
    }

    [Fact]
    public void Every_rule_has_an_identifier_of_its_own_and_a_format_that_its_arguments_fill()
    {
        var rules = typeof(DiagnosticCatalogue).GetProperties()
            .Select(p => p.GetValue(null)).OfType<DiagnosticRule>()
            .Where(r => string.CompareOrdinal(r.Id, "PROT4001") >= 0 && string.CompareOrdinal(r.Id, "PROT4049") <= 0)
            .ToList();
        Assert.Equal(14, rules.Count);
        Assert.Equal(rules.Count, rules.Select(r => r.Id).Distinct().Count());
        Assert.All(rules, r => Assert.NotEmpty(r.Explanation));
        foreach (var text in new[] { "", "1 +", "!", "'", "'\\d'", "99999999999", "%x", "@1", "day", "f() x", "1 + days between a and b", "\"\"" })
            Assert.DoesNotMatch(Placeholder(), Parse.Message(Parse.Error(text)));
    }

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Placeholder();
}
