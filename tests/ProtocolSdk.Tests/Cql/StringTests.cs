using ProtocolSdk.Cql;
using static ProtocolSdk.Cql.CqlOperators;
using static ProtocolSdk.Tests.Cql.CqlValues;

namespace ProtocolSdk.Tests.Cql;

public class StringTests
{
    [Fact]
    public void Null_strings_give_null()
    {
        Assert.Null(Concatenate("a", null));
        Assert.Null(EndsWith(null, null));
        Assert.Null(Indexer("a", null));
        Assert.Null(LastPositionOf("hi", null));
        Assert.Null(Length((string?)null));
        Assert.Null(Lower(null));
        Assert.Null(PositionOf("a", null));
        Assert.Null(ReplaceMatches("a", null, "b"));
        Assert.Null(Split(null, ","));
        Assert.Null(Substring("a", null));
        Assert.Null(Upper(null));
        Assert.Null(Matches("12three", null));
    }

    [Fact]
    public void Concatenation_with_ampersand_reads_null_as_empty()
    {
        Assert.Equal("John Doe", ConcatenateCoalesced(ConcatenateCoalesced("John", null), " Doe"));
        Assert.Equal(string.Empty, ConcatenateCoalesced(null, null));
    }

    [Fact]
    public void Combine_leaves_out_nulls()
    {
        Assert.Equal("a-b-c", Combine(S("a", "b", "c"), "-"));
        Assert.Equal("ABC", Combine(S("A", "B", "C", null)));
        Assert.Null(Combine(S(), "-"));
        Assert.Null(Combine(null));
    }

    [Theory]
    [InlineData("hi", "Ohio is the place to be!", 1)]
    [InlineData("hi", "Say hi to Ohio!", 11)]
    [InlineData("XYZ", "ABCDE", -1)]
    [InlineData("", "ABCDE", 5)]
    public void Last_position_is_from_zero(string pattern, string value, int expected) => Assert.Equal(expected, LastPositionOf(pattern, value));

    [Theory]
    [InlineData("a", "ab", 0)]
    [InlineData("b", "ab", 1)]
    [InlineData("c", "ab", -1)]
    public void Position_is_from_zero(string pattern, string value, int expected) => Assert.Equal(expected, PositionOf(pattern, value));

    [Theory]
    [InlineData("Not all who wander are lost", ".*\\d+", false)]
    [InlineData("Not all who wander are lost - circa 2017", ".*\\d+", true)]
    [InlineData("Not all who wander are lost", "[\\w|\\s]+", true)]
    [InlineData(" ", "\\W+", true)]
    [InlineData("1,2three", "^\\w+$", false)]
    [InlineData("http://fhir.org/Library/FHIR-ModelInfo|4.0.1", "Library", true)]
    public void Matches_finds_a_part(string value, string pattern, bool expected) => Assert.Equal(expected, Matches(value, pattern));

    [Fact]
    public void Patterns_that_are_not_regular_expressions_are_errors()
    {
        Assert.Throws<CqlRuntimeException>(() => Matches("a", "("));
        Assert.Throws<CqlRuntimeException>(() => Matches(new string('a', 40) + "!", "^(a+)+$"));
    }

    [Fact]
    public void Replacement_knows_groups_and_escaped_dollars()
    {
        Assert.Equal("All$that$glitters$is$not$gold", ReplaceMatches("All that glitters is not gold", "\\s", "\\$"));
        Assert.Equal("But still waters run deep", ReplaceMatches("Not all who wander are lost", "Not all who wander are lost", "But still waters run deep"));
        Assert.Equal("ba", ReplaceMatches("ab", "(a)(b)", "$2$1"));
    }

    [Fact]
    public void Split_keeps_the_whole_when_there_is_no_separator()
    {
        Assert.Equal(["a,b"], Split("a,b", null));
        Assert.Equal(["a,b"], Split("a,b", "-"));
        Assert.Equal(["a", "b"], Split("a,b", ","));
        Assert.Equal(["a", "b", "c"], SplitOnMatches("a1b22c", "\\d+"));
        Assert.Equal(["abc"], SplitOnMatches("abc", "\\d"));
    }

    [Theory]
    [InlineData("ab", 0, null, "ab")]
    [InlineData("ab", 1, null, "b")]
    [InlineData("ab", 2, null, null)]
    [InlineData("ab", -1, null, null)]
    [InlineData("abc", 1, 1, "b")]
    [InlineData("ab", 0, 3, "ab")]
    [InlineData("ab", 0, -3, "")]
    public void Substring_is_null_when_the_start_is_out_of_range(string value, int start, int? length, string? expected) =>
        Assert.Equal(expected, length is null ? Substring(value, start) : Substring(value, start, length));

    [Fact]
    public void Indexes_characters_and_cases()
    {
        Assert.Equal("a", Indexer("ab", 0));
        Assert.Null(Indexer("ab", 2));
        Assert.Equal("AB", Upper("aB"));
        Assert.Equal("ab", Lower("Ab"));
        Assert.True(StartsWith("Breathe deep", "Bre"));
        Assert.False(StartsWith("Breathe deep", "bre"));
        Assert.False(EndsWith("the man!!", "n!"));
        Assert.Equal(2, Length("ab"));
    }
}
