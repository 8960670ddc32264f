using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.Words;

internal sealed partial class ClausePhrases
{
    private static BoundQuery? Rows(BoundExpression expression) => expression switch
    {
        BoundFormChange change => Rows(change.Operand),
        BoundQuery { Where: not null, Aggregate: null } query when ReturnsRows(query) => query,
        _ => null,
    };

    private string ExistsWords(BoundQuery query, int depth, string count)
    {
        var sources = Sources(query, depth);
        var relationships = Relationships(query, depth);
        return $"among {sources}{relationships} there is {count} where {Grouped(query.Where!, depth + 1)}";
    }

    private string Query(BoundQuery query, int depth)
    {
        var words = Sources(query, depth) + Relationships(query, depth);
        foreach (var let in query.Lets) words += $", where {InSentence(NameWords.Of(let.Variable.Name))} means {Say(let.Value, depth + 1)},";
        if (query.Where is not null) words += $" where {Grouped(query.Where, depth + 1)}";
        if (query.Aggregate is { } aggregate)
        {
            var total = InSentence(NameWords.Of(aggregate.Accumulator.Name));
            return $"{total} over {words}, starting with {total} as {Say(aggregate.Start, depth + 1)} and for each taking {Say(aggregate.Body, depth + 1)}";
        }

        if (!ReturnsRows(query)) words = $"{Say(query.Return!, depth + 1)} of {words}";
        if (query.SortKeys.Count == 0) return words;
        var keys = query.SortKeys.Select(k => k.Key is BoundVariable ? "" : $"{Say(k.Key, depth + 1)} ").ToList();
        return $"{words} in order of {string.Join(", then ", keys.Select((k, i) => $"{k}{(query.SortKeys[i].Descending ? "from the highest" : "from the lowest")}"))}";
    }

    private string Sources(BoundQuery query, int depth)
    {
        var sources = query.Sources.Select(s => Say(s.Expression, depth + 1)).ToList();
        // With more than one kind of row around, each must be named.
        var isAlone = query.Sources.Count == 1 && query.Relationships.Count == 0 && !_rows.ContainsValue(OnlyRow);
        for (var i = 0; i < sources.Count; i++) _rows[query.Sources[i].Variable.Id] = isAlone && !query.SingletonSource ? OnlyRow : NameOf(sources[i]);
        return Listed(sources, "with");
    }

    private string Relationships(BoundQuery query, int depth)
    {
        var words = "";
        foreach (var relationship in query.Relationships)
        {
            var source = Say(relationship.Source.Expression, depth + 1);
            _rows[relationship.Source.Variable.Id] = NameOf(source);
            words += $"{(relationship.Negated ? " without any" : " with one")} of {source} such that {Grouped(relationship.Condition, depth + 1)}";
        }

        return words;
    }

    private static string NameOf(string source) => $"the entry of {source}";

    /// <summary>True when the result is the rows themselves: as they are, all of them side by side, or converted as nobody would say.</summary>
    private static bool ReturnsRows(BoundQuery query) => query.Return switch
    {
        null => true,
        BoundTuple tuple => query.Sources.Count > 1 && tuple.Values.All(v => v is BoundVariable),
        var result => IsRow(result, query.Sources[0].Variable),
    };

    private static bool IsRow(BoundExpression result, BoundVariable row) => result switch
    {
        BoundVariable variable => variable.Id == row.Id,
        BoundFormChange change => IsRow(change.Operand, row),
        BoundOperation { Operands.Count: 1 } conversion => OperatorPhrases.Of(conversion) == "{0}" && IsRow(conversion.Operands[0], row),
        _ => false,
    };
}
