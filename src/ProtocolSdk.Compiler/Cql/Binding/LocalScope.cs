using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>The names that queries and functions around an expression bring in; inner ones hide outer ones.</summary>
internal sealed class LocalScope(LocalScope? parent)
{
    private readonly Dictionary<string, BoundExpression> _names = new(StringComparer.Ordinal);

    /// <summary>The row whose elements are names by themselves, as in <c>sort by</c>; or null.</summary>
    public BoundExpression? Row { get; init; }

    /// <summary>True for the body of a function: it doesn't see the names around its call.</summary>
    public bool IsClosed { get; init; }

    /// <summary>False when this scope has the name already.</summary>
    public bool TryAdd(string name, BoundExpression value)
    {
        if (_names.ContainsKey(name)) return false;
        _names.Add(name, value);
        return true;
    }

    public BoundExpression? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.IsClosed ? null : scope.Parent)
        {
            if (scope._names.TryGetValue(name, out var found)) return found;
            if (scope.Row is { Type: TupleType tuple } row && tuple.Elements.FirstOrDefault(e => e.Name == name) is { } element)
                return BoundNodes.Property(row, name, element.Type);
        }

        return null;
    }

    public IEnumerable<string> Names()
    {
        for (var scope = this; scope is not null; scope = scope.IsClosed ? null : scope.Parent)
        {
            foreach (var name in scope._names.Keys) yield return name;
            if (scope.Row is not { Type: TupleType tuple }) continue;
            foreach (var element in tuple.Elements) yield return element.Name;
        }
    }

    private LocalScope? Parent { get; } = parent;
}
