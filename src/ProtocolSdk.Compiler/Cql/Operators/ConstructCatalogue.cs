namespace ProtocolSdk.Compiler.Cql.Operators;

/// <summary>A construct of the language, not an operator, that an open world reads differently.</summary>
/// <param name="Node">The bound node that stands for it, such as <c>BoundConditional</c>.</param>
/// <param name="Spelling">How a rule writes it.</param>
/// <param name="OpenWorldDifference">One sentence: what CQL gives and what the open reading gives.</param>
public sealed record ConstructDeclaration(string Node, string Spelling, string OpenWorldDifference);

/// <summary>The constructs that an open world reads differently: with the operators' declarations, all differences that there are.</summary>
public static class ConstructCatalogue
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ConstructDeclaration> All { get; } =
    [
        new("BoundConditional", "if x then y else z", "CQL takes `else` when the condition is null; the open reading gives what both branches agree on."),
        new("BoundConditional", "case when x then y … else z end", "CQL passes over a condition that is null; the open reading gives what all branches that may be taken agree on."),
        new("BoundInterval", "Interval[x, y]", "CQL reads a closed boundary that is null as the type's minimum or maximum; in the open reading one that isn't recorded is unknown."),
        new("BoundQuery", "x X where y", "CQL leaves out rows whose condition is null; the open reading keeps them as undecided, and a statement about `First` or `Last` is what it is for all rows that may be that one."),
        new("BoundQuery", "x X with y Y such that z", "CQL leaves out rows for which no condition is true; in the open reading one that may be true leaves the row undecided."),
        new("BoundQuery", "x X return y", "CQL takes the written parts of two results, and all nulls, for the same; in the open reading a result that may be one before it is undecided."),
        new("BoundQuery", "x X sort by y", "CQL puts nulls first and orders partial dates by their written parts; in the open reading the place of what may come before or after another isn't known, and a statement about `First` or `Last` is what it is for all rows that may be that one."),
        new("BoundTypeTest", "x is T", "CQL gives false for null; the open reading gives unknown."),
    ];
}
