using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>The data elements that a criterion reads, itself or through definitions: the others are checked while screening, but not kept.</summary>
internal static class NeededElements
{
    public static HashSet<string> Of(ProtocolModel protocol)
    {
        var definitions = protocol.Definitions.ToDictionary(d => d.Name, d => d.Expression, StringComparer.Ordinal);
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<BoundExpression>(protocol.Criteria.Select(c => c.Expression));
        while (pending.Count > 0)
        {
            foreach (var node in BoundTree.DescendantsAndSelf(pending.Pop()))
            {
                if (node is BoundDataElement element) needed.Add(element.Name);
                else if (node is BoundDefinition read && seen.Add(read.Name) && definitions.TryGetValue(read.Name, out var body)) pending.Push(body);
            }
        }

        return needed;
    }
}
