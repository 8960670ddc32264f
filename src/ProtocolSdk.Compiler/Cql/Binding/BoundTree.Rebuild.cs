using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>Trees made of others: a tree never changes, so what changes in it makes the nodes above it anew.</summary>
public static partial class BoundTree
{
    /// <summary>The expression over other children; itself when all of them are the same objects as before.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="map">What takes the place of a child.</param>
    public static BoundExpression MapChildren(BoundExpression expression, Func<BoundExpression, BoundExpression> map)
    {
        if (map is null) throw new ArgumentNullException(nameof(map));
        switch (expression)
        {
            case BoundOperation e:
                return Map(e.Operands, map) is { } operands ? e with { Operands = operands } : e;
            case BoundLogical e:
                return Map(e.Operands, map) is { } parts ? e with { Operands = parts } : e;
            case BoundConditional e:
                return MapConditional(e, map);
            case BoundTuple e:
                return Map(e.Values, map) is { } values ? e with { Values = values } : e;
            case BoundList e:
                return Map(e.Elements, map) is { } elements ? e with { Elements = elements } : e;
            case BoundInterval e:
                return Map([e.Low, e.High, e.LowClosed, e.HighClosed], map) is { } ends ? e with { Low = ends[0], High = ends[1], LowClosed = ends[2], HighClosed = ends[3] } : e;
            case BoundProperty e:
                return map(e.Source) is var source && ReferenceEquals(source, e.Source) ? e : e with { Source = source };
            case BoundTypeTest e:
                return map(e.Operand) is var tested && ReferenceEquals(tested, e.Operand) ? e : e with { Operand = tested };
            case BoundTypeCast e:
                return map(e.Operand) is var cast && ReferenceEquals(cast, e.Operand) ? e : e with { Operand = cast };
            case BoundFormChange e:
                return map(e.Operand) is var changed && ReferenceEquals(changed, e.Operand) ? e : e with { Operand = changed };
            case BoundAgreement e:
                return MapAgreement(e, map);
            case BoundQuery e:
                return MapQuery(e, map);
            default:
                return expression;
        }
    }

    /// <summary>The expression with another one wherever <paramref name="part"/> is used.</summary>
    internal static BoundExpression Replace(BoundExpression expression, BoundExpression part, BoundExpression replacement) =>
        ReferenceEquals(expression, part) ? replacement : MapChildren(expression, child => Replace(child, part, replacement));

    /// <summary>The variable itself, or what the node declares, by other variables.</summary>
    internal static BoundExpression MapVariables(BoundExpression expression, Func<BoundVariable, BoundVariable> map) => expression switch
    {
        BoundVariable variable => map(variable),
        BoundQuery query => query with
        {
            Sources = query.Sources.Select(s => s with { Variable = map(s.Variable) }).ToEquatableArray(),
            Lets = query.Lets.Select(l => l with { Variable = map(l.Variable) }).ToEquatableArray(),
            Relationships = query.Relationships.Select(r => r with { Source = r.Source with { Variable = map(r.Source.Variable) } }).ToEquatableArray(),
            Aggregate = query.Aggregate is null ? null : query.Aggregate with { Accumulator = map(query.Aggregate.Accumulator) },
            SortKeys = query.SortKeys.Select(k => k with { Row = map(k.Row) }).ToEquatableArray(),
        },
        BoundAgreement agreement => agreement with { Row = map(agreement.Row), Keys = agreement.Keys.Select(k => k with { Row = map(k.Row) }).ToEquatableArray() },
        _ => expression,
    };

    private static EquatableArray<BoundExpression>? Map(EquatableArray<BoundExpression> children, Func<BoundExpression, BoundExpression> map)
    {
        var mapped = children.Select(map).ToList();
        return children.Zip(mapped, ReferenceEquals).All(same => same) ? null : mapped.ToEquatableArray();
    }

    private static BoundConditional MapConditional(BoundConditional conditional, Func<BoundExpression, BoundExpression> map) =>
        Map(ChildrenOf(conditional).ToEquatableArray(), map) is { } children
            ? conditional with
            {
                Branches = conditional.Branches.Select((_, i) => new BoundBranch(children[2 * i], children[(2 * i) + 1])).ToEquatableArray(),
                Otherwise = children[children.Count - 1],
            }
            : conditional;

    private static BoundAgreement MapAgreement(BoundAgreement agreement, Func<BoundExpression, BoundExpression> map) =>
        Map(ChildrenOf(agreement).ToEquatableArray(), map) is { } children
            ? agreement with
            {
                Rows = children[0],
                Keys = agreement.Keys.Select((key, i) => key with { Key = children[i + 1] }).ToEquatableArray(),
                Answer = children[children.Count - 1],
            }
            : agreement;

    private static BoundQuery MapQuery(BoundQuery query, Func<BoundExpression, BoundExpression> map)
    {
        if (Map(ChildrenOf(query).ToEquatableArray(), map) is not { } children) return query;
        var next = 0;
        return query with
        {
            Sources = query.Sources.Select(s => s with { Expression = children[next++] }).ToEquatableArray(),
            Lets = query.Lets.Select(l => l with { Value = children[next++] }).ToEquatableArray(),
            Relationships = query.Relationships.Select(r => r with { Source = r.Source with { Expression = children[next++] }, Condition = children[next++] }).ToEquatableArray(),
            Where = query.Where is null ? null : children[next++],
            Return = query.Return is null ? null : children[next++],
            Aggregate = query.Aggregate is null ? null : query.Aggregate with { Start = children[next++], Body = children[next++] },
            SortKeys = query.SortKeys.Select(k => k with { Key = children[next++] }).ToEquatableArray(),
        };
    }
}
