namespace ProtocolSdk.Compiler.Analysis;

/// <summary>
/// How much of a protocol's rules is looked at. Definitions are read at each of their uses, which short rules can make many; what isn't looked at is
/// said to be open, so that nothing is claimed about it.
/// </summary>
internal sealed class AnalysisBudget
{
    // The rules of a real protocol take a few thousand steps.
    private const int MostSteps = 500_000;

    // Definitions stand on definitions: together they nest deeper than a rule may, and a compiler's threads have small stacks.
    private const int Deepest = 200;

    private int _steps = MostSteps;
    private int _depth;

    /// <summary>Enters an expression; false when it must not be read.</summary>
    public bool TryEnter()
    {
        if (_depth >= Deepest || !TrySpend(1)) return false;
        _depth++;
        return true;
    }

    /// <summary>Leaves an expression that was entered.</summary>
    public void Leave() => _depth--;

    /// <summary>Counts steps; false when there aren't so many left.</summary>
    public bool TrySpend(int steps)
    {
        if (_steps < steps) return false;
        _steps -= steps;
        return true;
    }
}
