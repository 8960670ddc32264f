namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>A piece of SQL that is closed in itself (it needs no parentheses), with the columns that it reads.</summary>
internal sealed class SqlText
{
    // A column that a piece reads is kept with it: about what this many characters cost.
    private const int CostOfUse = 8;

    private SqlText(string text, IReadOnlyCollection<SqlColumn> uses, int depth)
    {
        SqlBudget.Spend(text.Length + (CostOfUse * uses.Count));
        Text = text;
        Uses = uses;
        Depth = depth;
    }

    public static SqlText Null { get; } = Constant("NULL");

    public static SqlText True { get; } = Constant("TRUE");

    public static SqlText False { get; } = Constant("FALSE");

    public string Text { get; }

    /// <summary>The columns that it reads, those of outer scopes that computed columns read included.</summary>
    public IReadOnlyCollection<SqlColumn> Uses { get; }

    /// <summary>How deeply it nests: parsers of SQL recurse.</summary>
    public int Depth { get; }

    /// <summary>Short enough to be repeated.</summary>
    public bool IsSimple => Depth == 0;

    public static SqlText Constant(string text) => new(text, [], 0);

    public static SqlText Column(string text, IReadOnlyCollection<SqlColumn> uses) => new(text, uses, 0);

    /// <summary>A piece made of others; the format must close itself.</summary>
    public static SqlText Of(FormattableString text)
    {
        var arguments = text.GetArguments();
        var depth = 0;
        foreach (var argument in arguments)
        {
            if (argument is SqlText piece) depth = Math.Max(depth, piece.Depth);
        }

        return new SqlText(text.ToString(System.Globalization.CultureInfo.InvariantCulture), UsesOf(arguments), depth + 1);
    }

    /// <summary>The pieces in a row, with what stands between them.</summary>
    public static SqlText Join(string separator, IReadOnlyCollection<SqlText> pieces)
    {
        return new SqlText($"({string.Join(separator, pieces.Select(p => p.Text))})", UsesOf(pieces), pieces.Max(p => p.Depth) + 1 + (pieces.Count / 8));
    }

    /// <summary>The same with other uses: what an aggregate over a scope hides, and what its rows read.</summary>
    public SqlText With(string text, IReadOnlyCollection<SqlColumn> uses) => new(text, uses, Depth + 1);

    public override string ToString() => Text;

    private static IReadOnlyCollection<SqlColumn> UsesOf(IEnumerable<object?> pieces)
    {
        IReadOnlyCollection<SqlColumn> uses = [];
        HashSet<SqlColumn>? joined = null;
        foreach (var piece in pieces.OfType<SqlText>())
        {
            // Most pieces read one column, and that of their neighbours.
            if (piece.Uses.Count == 0 || ReferenceEquals(piece.Uses, uses)) continue;
            if (uses.Count == 0) uses = piece.Uses;
            else if (joined is null) uses = joined = [.. uses, .. piece.Uses];
            else joined.UnionWith(piece.Uses);
        }

        return uses;
    }
}

/// <summary>A column of a scope: one that the table has (level 0), or one that is computed from columns of lower levels.</summary>
internal sealed class SqlColumn(SqlScope scope, string name, int level, SqlText? definition)
{
    public SqlScope Scope => scope;

    public string Name => name;

    public int Level => level;

    /// <summary>What it is computed by; null for a column of the table.</summary>
    public SqlText? Definition => definition;
}

/// <summary>
/// The subject's table, or the rows of a list: something that has columns, and to which columns can be added. What is needed more than once,
/// or nests deeply, becomes a column: SQL has no other names for values.
/// </summary>
internal sealed class SqlScope(string alias, int depth, string source, IReadOnlyCollection<SqlColumn> sourceUses)
{
    private readonly Dictionary<string, SqlColumn> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqlColumn> _computed = new(StringComparer.Ordinal);

    public string Alias => alias;

    /// <summary>How many scopes are around it.</summary>
    public int Depth => depth;

    /// <summary>The column or table that the rows come from.</summary>
    public string Source => source;

    public IReadOnlyCollection<SqlColumn> SourceUses => sourceUses;

    /// <summary>A column of the table.</summary>
    public SqlText Column(string name)
    {
        if (!_columns.TryGetValue(name, out var column)) _columns.Add(name, column = new SqlColumn(this, name, 0, null));
        return SqlText.Column($"{alias}.{name}", [column]);
    }

    /// <summary>A computed column; the same text is computed once.</summary>
    public SqlText Compute(SqlText definition, Func<string> newName)
    {
        if (!_computed.TryGetValue(definition.Text, out var column))
        {
            var level = 1 + definition.Uses.Where(u => u.Scope == this).Select(u => u.Level).DefaultIfEmpty(0).Max();
            _computed.Add(definition.Text, column = new SqlColumn(this, newName(), level, definition));
        }

        return SqlText.Column($"{alias}.{column.Name}", [column, .. definition.Uses.Where(u => u.Scope != this)]);
    }

    /// <summary>The columns that must be computed or kept for these to be there, by level.</summary>
    public IReadOnlyList<SqlColumn> Needed(IEnumerable<SqlColumn> uses)
    {
        var needed = new HashSet<SqlColumn>();
        var pending = new Stack<SqlColumn>(uses.Where(u => u.Scope == this));
        while (pending.Count > 0)
        {
            var column = pending.Pop();
            if (!needed.Add(column) || column.Definition is null) continue;
            foreach (var use in column.Definition.Uses)
            {
                if (use.Scope == this) pending.Push(use);
            }
        }

        return [.. needed.OrderBy(c => c.Level).ThenBy(c => c.Name, StringComparer.Ordinal)];
    }
}
