using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Changes;

/// <summary>Which definitions and value sets the criteria of either version read, directly or through definitions.</summary>
internal sealed class RuleReferences
{
    private readonly HashSet<string> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _valueSets = new(StringComparer.Ordinal);

    public RuleReferences(params ProtocolModel[] protocols)
    {
        foreach (var protocol in protocols)
        {
            var definitions = protocol.Definitions.ToDictionary(d => d.Name, d => d.Expression, StringComparer.Ordinal);
            var pending = new Stack<BoundExpression>(protocol.Criteria.Select(c => c.Expression));
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (pending.Count > 0)
            {
                foreach (var node in BoundTree.DescendantsAndSelf(pending.Pop()))
                {
                    if (node is BoundValueSet set) _valueSets.Add(set.Name);
                    if (node is BoundAgreement agreement) pending.Push(agreement.Written);
                    if (node is not BoundDefinition read || !seen.Add(read.Name)) continue;
                    _definitions.Add(read.Name);
                    if (definitions.TryGetValue(read.Name, out var body)) pending.Push(body);
                }
            }
        }
    }

    public bool ReachesDefinition(string name) => _definitions.Contains(name);

    public bool ReachesValueSet(string name) => _valueSets.Contains(name);
}
