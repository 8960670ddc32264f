using System.Numerics;
using ProtocolSdk.Compiler.Cql.Syntax;

namespace ProtocolSdk.Cli.Tests.Analysis;

/// <summary>
/// Criteria over Booleans a0…, decided by Kleene's tables alone and searched by trying everything: what the search for questions is held against.
/// </summary>
internal sealed class KleeneRules
{
    private readonly (bool Excludes, Node Rule)[] _criteria;

    public KleeneRules(IEnumerable<(string Id, string Cql)> criteria) =>
        _criteria = [.. criteria.Select(c => (c.Id[0] == 'E', Read(CqlParser.ParseExpression(c.Cql).Node!)))];

    /// <summary>The smallest sets of facts, some answers to which decide the verdict; each as its names in order, and all in ordinal order.</summary>
    /// <param name="atoms">How many Booleans there are.</param>
    /// <param name="wanted">True for eligible, false for ineligible.</param>
    public IReadOnlyList<string> SmallestSets(int atoms, bool wanted)
    {
        for (var size = 1; size <= atoms; size++)
        {
            var found = new List<string>();
            for (uint set = 0; set < 1u << atoms; set++)
            {
                if (BitOperations.PopCount(set) == size && Settles(set, wanted)) found.Add(string.Join(",", Enumerable.Range(0, atoms).Where(a => (set >> a & 1) != 0).Select(a => $"a{a}")));
            }

            if (found.Count > 0) return [.. found.Order(StringComparer.Ordinal)];
        }

        return [];
    }

    private bool Settles(uint known, bool wanted)
    {
        // All subsets of the set, as the facts that are true.
        var truths = known;
        while (true)
        {
            if (Verdict(known, truths) == wanted) return true;
            if (truths == 0) return false;
            truths = (truths - 1) & known;
        }
    }

    private bool? Verdict(uint known, uint truths)
    {
        bool? verdict = true;
        foreach (var (excludes, rule) in _criteria)
        {
            var answer = rule.Of(known, truths);
            verdict &= excludes ? !answer : answer;
            if (verdict == false) return false;
        }

        return verdict;
    }

    private static Node Read(ExpressionSyntax syntax) => syntax switch
    {
        ParenthesizedSyntax e => Read(e.Expression),
        IdentifierSyntax e => new Atom(1u << int.Parse(e.Name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)),
        UnaryOperationSyntax { Operator: UnaryOperator.Not } e => new Not(Read(e.Operand)),
        OperatorChainSyntax e => new Chain(e.Links[0].Operator == ChainOperator.And, [Read(e.First), .. e.Links.Select(link => Read(link.Operand))]),
        _ => throw new InvalidOperationException($"{syntax.GetType().Name} isn't about Booleans."),
    };

    private abstract record Node
    {
        public abstract bool? Of(uint known, uint truths);
    }

    private sealed record Atom(uint Bit) : Node
    {
        public override bool? Of(uint known, uint truths) => (known & Bit) == 0 ? null : (truths & Bit) != 0;
    }

    private sealed record Not(Node Operand) : Node
    {
        public override bool? Of(uint known, uint truths) => !Operand.Of(known, truths);
    }

    private sealed record Chain(bool IsAnd, Node[] Operands) : Node
    {
        public override bool? Of(uint known, uint truths)
        {
            bool? result = IsAnd;
            foreach (var operand in Operands)
            {
                var value = operand.Of(known, truths);
                result = IsAnd ? result & value : result | value;
                if (result == !IsAnd) return result;
            }

            return result;
        }
    }
}
