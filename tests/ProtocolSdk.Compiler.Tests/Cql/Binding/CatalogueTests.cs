using ProtocolSdk.Compiler.Cql.Operators;

namespace ProtocolSdk.Compiler.Tests.Cql.Binding;

public class CatalogueTests
{
    private const OverloadTraits AnyOpen = OverloadTraits.Open | OverloadTraits.OpenForParts | OverloadTraits.YieldsRangeWhenOpen;

    [Fact]
    public void Every_operator_with_an_open_reading_says_what_differs() =>
        Assert.All(OperatorCatalogue.All, o => Assert.Equal(o.Overloads.Any(v => (v.Traits & AnyOpen) != 0), o.OpenWorldDifference is not null));

    [Fact]
    public void Differences_are_sentences() =>
        Assert.All(OperatorCatalogue.All.Where(o => o.OpenWorldDifference is not null), o =>
        {
            Assert.EndsWith(".", o.OpenWorldDifference!, StringComparison.Ordinal);
            Assert.Contains("CQL", o.OpenWorldDifference!, StringComparison.Ordinal);
            Assert.Contains("open reading", o.OpenWorldDifference!, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_chapter_of_the_reference_has_operators() =>
        Assert.Equal(Enum.GetValues<OperatorGroup>().Order(), OperatorCatalogue.All.Select(o => o.Group).Distinct().Order());

    [Fact]
    public void Every_operator_has_a_spelling_and_overloads() =>
        Assert.All(OperatorCatalogue.All, o =>
        {
            Assert.NotEmpty(o.Spelling);
            Assert.NotEmpty(o.Overloads);
        });

    [Fact]
    public void Signatures_are_shown_as_the_reference_does() =>
        Assert.Equal("(Date, Quantity) → Date", OperatorCatalogue.Find("Add")!.Overloads[4].ToString());
}
