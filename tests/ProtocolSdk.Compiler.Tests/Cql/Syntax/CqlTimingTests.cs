using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Tests.Cql.Syntax;

public class CqlTimingTests
{
    private static readonly QuantityLiteralSyntax ThreeDays = new(3, "3", new CalendarUnitSyntax(CqlPrecision.Day));

    public static TheoryData<string, TimingPhraseSyntax> Phrases => new()
    {
        { "same day as", new SameTimingSyntax(null, CqlPrecision.Day, null, null) },
        { "same as", new SameTimingSyntax(null, null, null, null) },
        { "same or before", new SameTimingSyntax(null, null, TimingDirection.Before, null) },
        { "same month or after", new SameTimingSyntax(null, CqlPrecision.Month, TimingDirection.After, null) },
        { "starts same day as end", new SameTimingSyntax(IntervalBoundary.Start, CqlPrecision.Day, null, IntervalBoundary.End) },
        { "ends same day or before start", new SameTimingSyntax(IntervalBoundary.End, CqlPrecision.Day, TimingDirection.Before, IntervalBoundary.Start) },
        { "includes", new IncludesTimingSyntax(false, null, null) },
        { "properly includes day of start", new IncludesTimingSyntax(true, CqlPrecision.Day, IntervalBoundary.Start) },
        { "during", new IncludedInTimingSyntax(null, false, true, null) },
        { "included in", new IncludedInTimingSyntax(null, false, false, null) },
        { "properly included in second of", new IncludedInTimingSyntax(null, true, false, CqlPrecision.Second) },
        { "starts properly during day of", new IncludedInTimingSyntax(IntervalBoundary.Start, true, true, CqlPrecision.Day) },
        { "ends included in", new IncludedInTimingSyntax(IntervalBoundary.End, false, false, null) },
        { "before", Before() },
        { "after", Before(TimingDirection.After) },
        { "on or before", Before(inclusive: true) },
        { "on or after month of", Before(TimingDirection.After, inclusive: true, precision: CqlPrecision.Month) },
        { "before day of", Before(precision: CqlPrecision.Day) },
        { "starts before day of end", Before(left: IntervalBoundary.Start, precision: CqlPrecision.Day, right: IntervalBoundary.End) },
        { "starts 3 days or more before", Before(left: IntervalBoundary.Start, offset: new QuantityOffsetSyntax(ThreeDays, OffsetQualifier.OrMore)) },
        { "3 days or less after", Before(TimingDirection.After, offset: new QuantityOffsetSyntax(ThreeDays, OffsetQualifier.OrLess)) },
        { "3 days before", Before(offset: new QuantityOffsetSyntax(ThreeDays, OffsetQualifier.Exactly)) },
        { "less than 3 days before", Before(offset: new QuantityOffsetSyntax(ThreeDays, OffsetQualifier.LessThan)) },
        { "ends more than 3 days on or after start", Before(TimingDirection.After, IntervalBoundary.End, new QuantityOffsetSyntax(ThreeDays, OffsetQualifier.MoreThan), true, null, IntervalBoundary.Start) },
        { "within 3 days of", new WithinTimingSyntax(null, false, ThreeDays, null) },
        { "starts properly within 3 days of end", new WithinTimingSyntax(IntervalBoundary.Start, true, ThreeDays, IntervalBoundary.End) },
        { "meets", new MeetsTimingSyntax(null, null) },
        { "meets before", new MeetsTimingSyntax(TimingDirection.Before, null) },
        { "meets after day of", new MeetsTimingSyntax(TimingDirection.After, CqlPrecision.Day) },
        { "overlaps", new OverlapsTimingSyntax(null, null) },
        { "overlaps before hour of", new OverlapsTimingSyntax(TimingDirection.Before, CqlPrecision.Hour) },
        { "starts", new StartsTimingSyntax(null) },
        { "starts day of", new StartsTimingSyntax(CqlPrecision.Day) },
        { "ends", new EndsTimingSyntax(null) },
        { "ends month of", new EndsTimingSyntax(CqlPrecision.Month) },
    };

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Every_timing_phrase_is_read_and_printed(string text, TimingPhraseSyntax phrase)
    {
        var timing = Parse.Expression<TimingSyntax>($"a {text} b");
        Assert.Equal(phrase, timing.Phrase);
        Assert.Equal(text, timing.Phrase.ToString());
        Assert.Equal(new TextSpan(2, text.Length), timing.Phrase.Span);
        Assert.Equal((new IdentifierSyntax("a"), new IdentifierSyntax("b")), (timing.Left, timing.Right));
    }

    [Theory]
    [InlineData("a before or on b", "a on or before b")]
    [InlineData("a after or on day of b", "a on or after day of b")]
    [InlineData("a occurs during b", "a during b")]
    [InlineData("a occurs 3 days before b", "a 3 days before b")]
    [InlineData("a occurs same day as b", "a same day as b")]
    [InlineData("a occurs properly within 3 days of start b", "a properly within 3 days of start b")]
    [InlineData("a same/**/or\nbefore b", "a same or before b")]
    public void Other_words_for_the_same_are_one(string text, string canonical) =>
        Assert.Equal(canonical, Parse.Expression(text).ToString());

    [Theory]
    [InlineData("a before start b", "'before start'(a, b)")]
    [InlineData("a before start of b", "'before'(a, StartOf(b))")]
    [InlineData("a before start", "'before'(a, \"start\")")]
    [InlineData("a before end and b", "And('before'(a, \"end\"), b)")]
    [InlineData("a before end.x", "'before'(a, Member(\"end\", x))")]
    [InlineData("a before \"start\"", "'before'(a, \"start\")")]
    [InlineData("a before end union b", "Union('before'(a, \"end\"), b)")]
    [InlineData("a before end union", "'before end'(a, \"union\")")]
    [InlineData("a after end on or before b", "'on or before'('after'(a, \"end\"), b)")]
    [InlineData("a before day of start b", "'before day of start'(a, b)")]
    [InlineData("a before day from b", "'before'(a, DayFrom(b))")]
    [InlineData("a starts start of b", "'starts'(a, StartOf(b))")]
    [InlineData("a starts 1 day or less on or after day of start of b", "'starts 1 day or less on or after day of'(a, StartOf(b))")]
    public void A_closing_start_or_end_is_told_apart_from_an_operand(string text, string structure) =>
        Assert.Equal(structure, Structure.Of(text));

    [Fact]
    public void In_and_contains_take_a_precision()
    {
        Assert.Equal(CqlPrecision.Day, Parse.Expression<MembershipSyntax>("a in day of b").Precision);
        var contains = Parse.Expression<MembershipSyntax>("a contains month of b");
        Assert.True(contains.Contains);
        Assert.Equal("a contains month of b", contains.ToString());
    }

    private static BeforeOrAfterTimingSyntax Before(
        TimingDirection direction = TimingDirection.Before,
        IntervalBoundary? left = null,
        QuantityOffsetSyntax? offset = null,
        bool inclusive = false,
        CqlPrecision? precision = null,
        IntervalBoundary? right = null) => new(left, offset, direction, inclusive, precision, right);
}
