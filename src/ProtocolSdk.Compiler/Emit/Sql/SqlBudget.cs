namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>
/// How much text may be made for one statement. Short rules can ask for SQL without end: rows within rows, lists beside lists, branches below branches.
/// All of them are made of pieces of text, so that is where the cost is counted.
/// </summary>
internal sealed class SqlBudget : IDisposable
{
    // Pieces are made without knowing their writer: counting per thread spares every one of them a parameter.
    [ThreadStatic]
    private static SqlBudget? _current;

    private readonly SqlBudget? _outer;
    private int _left;

    private SqlBudget(int characters)
    {
        _left = characters;
        _outer = _current;
        _current = this;
    }

    /// <summary>Counts what this thread makes until it is disposed.</summary>
    public static SqlBudget Open(int characters) => new(characters);

    /// <exception cref="SqlBudgetExceededException">There isn't as much left.</exception>
    public static void Spend(int characters)
    {
        if (_current is not { } budget) return;
        budget._left -= Math.Min(characters, budget._left + 1);
        if (budget._left < 0) throw new SqlBudgetExceededException();
    }

    public void Dispose() => _current = _outer;
}

/// <summary>A rule whose SQL costs too much to write; within this namespace only, it becomes an <see cref="SqlProblem"/>.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves the assembly.
internal sealed class SqlBudgetExceededException : Exception;
#pragma warning restore CA1032, CA1064
