using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;

namespace ProtocolSdk.Compiler.Tests.Cql.Binding;

public class CatalogueTests
{
    private const OverloadTraits AnyOpen = OverloadTraits.Open | OverloadTraits.OpenForParts | OverloadTraits.YieldsRangeWhenOpen;

    [Fact]
    public void Every_operator_with_an_open_reading_says_what_differs() =>
        Assert.All(OperatorCatalogue.All, o => Assert.Equal(o.Overloads.Any(v => (v.Traits & AnyOpen) != 0), o.OpenWorldDifference is not null));

    [Fact]
    public void Every_construct_that_is_read_in_two_ways_says_what_differs()
    {
        // A node with a reading of its own is one; a type test looks at what its operand depends on.
        var read = typeof(BoundExpression).Assembly.GetTypes()
            .Where(t => typeof(BoundExpression).IsAssignableFrom(t) && t != typeof(BoundOperation) && t.GetProperties().Any(p => p.PropertyType == typeof(WorldReading)))
            .Append(typeof(BoundTypeTest))
            .Select(t => t.Name);

        Assert.Equal(read.Order(StringComparer.Ordinal), ConstructCatalogue.All.Select(c => c.Node).Distinct().Order(StringComparer.Ordinal));
        Assert.All(ConstructCatalogue.All, c => Assert.Contains("open reading", c.OpenWorldDifference, StringComparison.Ordinal));
    }

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
