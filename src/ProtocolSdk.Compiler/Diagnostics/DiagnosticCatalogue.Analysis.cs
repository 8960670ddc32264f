namespace ProtocolSdk.Compiler.Diagnostics;

public static partial class DiagnosticCatalogue
{
    private const string Proven = " It is proven from the rules' constants, for every subject; accept it with a reason where it is meant.";

    /// <summary>Two criteria contradict each other.</summary>
    public static DiagnosticRule CriteriaContradict { get; } = new(
        "PROT2040",
        "Criteria can't be satisfied together",
        "No subject can satisfy {0} and {1} together, so nobody would ever be eligible; check their limits",
        DiagnosticSeverity.Warning,
        "Their ranges of values, dates or codes don't meet, or they order dates in a circle." + Proven);

    /// <summary>A criterion contradicts itself.</summary>
    public static DiagnosticRule NobodySatisfies { get; } = new(
        "PROT2041",
        "A criterion can't be satisfied",
        "No subject can satisfy {0}, so nobody would ever be eligible; check its parts",
        DiagnosticSeverity.Warning,
        "The parts of an inclusion criterion exclude each other, or an exclusion criterion always applies." + Proven);

    /// <summary>A criterion says less than another one.</summary>
    public static DiagnosticRule ImpliedCriterion { get; } = new(
        "PROT2042",
        "A criterion is implied by another one",
        "Whoever satisfies {1} satisfies {0} too, so that {0} decides nothing; check whether one of them has the wrong limit",
        DiagnosticSeverity.Warning,
        "A criterion that never decides is harmless, and often a slip of the pen." + Proven);

    /// <summary>An exclusion criterion that nobody meets.</summary>
    public static DiagnosticRule NeverExcludes { get; } = new(
        "PROT2043",
        "An exclusion criterion can never apply",
        "{0} can never exclude anybody: {1}; check its limits",
        DiagnosticSeverity.Warning,
        "An exclusion that can't apply protects nobody." + Proven);
}
