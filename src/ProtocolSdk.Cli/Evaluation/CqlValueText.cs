using System.Collections;
using System.Runtime.CompilerServices;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Cli.Evaluation;

/// <summary>Writes a value in CQL's own literal form. The type gives the names of a tuple's elements, which C# tuples don't have.</summary>
internal static class CqlValueText
{
    /// <summary>The text of a value of a type; the type's depth is bounded by the binder.</summary>
    public static string Format(object? value, CqlType type) => (value, type) switch
    {
        (ICqlTuple row, TupleType tuple) => Tuple(tuple, i => row.ValueAt(i)),
        (ITuple items, TupleType tuple) => Tuple(tuple, i => items[i]),
        (string, _) => CqlFormatter.Format(value),
        (IEnumerable list, ListType listType) => "{ " + string.Join(", ", list.Cast<object?>().Select(item => Format(item, listType.Element))) + " }" is var text && text == "{  }" ? "{ }" : text,
        _ => CqlFormatter.Format(value),
    };

    private static string Tuple(TupleType tuple, Func<int, object?> valueAt) =>
        "Tuple { " + string.Join(", ", tuple.Elements.Select((element, i) => $"{element.Name}: {Format(valueAt(i), element.Type)}")) + " }";
}
