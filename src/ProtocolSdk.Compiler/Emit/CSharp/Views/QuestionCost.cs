using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>A guess of how long a rule takes, good enough to ask the cheap ones first: operations count, and what is done for each row of a list counts several times.</summary>
internal sealed class QuestionCost
{
    private const int RowsOfAList = 8;
    // Nested loops multiply; beyond this all are as dear.
    private const int Dearest = 1_000_000;

    private readonly Dictionary<string, int> _definitions = new(StringComparer.Ordinal);

    public QuestionCost(ProtocolModel protocol)
    {
        // They come in order of dependency.
        foreach (var definition in protocol.Definitions) _definitions[definition.Name] = Of(definition.Expression);
    }

    /// <summary>The cost of an expression; a single recorded value costs 1.</summary>
    public int Of(BoundExpression expression)
    {
        var cost = 1;
        var pending = new Stack<(BoundExpression Node, int Times)>();
        pending.Push((expression, 1));
        while (pending.Count > 0 && cost < Dearest)
        {
            var (node, times) = pending.Pop();
            cost += Math.Min(Dearest, times * Own(node));
            var inside = node is BoundQuery { SingletonSource: false } ? Math.Min(Dearest, times * RowsOfAList) : times;
            foreach (var child in BoundTree.ChildrenOf(node)) pending.Push((child, inside));
        }

        return Math.Min(Dearest, cost);
    }

    private int Own(BoundExpression node) => node switch
    {
        BoundDefinition definition => _definitions.TryGetValue(definition.Name, out var cost) ? cost : 1,
        BoundOperation operation => operation.Operands.Any(o => o.Type is ListType) ? RowsOfAList : 1,
        BoundQuery or BoundAgreement => RowsOfAList,
        _ => 0,
    };
}
