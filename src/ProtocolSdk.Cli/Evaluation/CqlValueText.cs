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
        (IEnumerable list, ListType listType) => "{" + string.Join(", ", list.Cast<object?>().Select(item => Format(item, listType.Element))) + "}",
        ({ } rows, ListType listType) when rows.GetType() is { IsGenericType: true } form && form.GetGenericTypeDefinition() == typeof(UncertainList<>) => UncertainRows((dynamic)rows, listType.Element),
        _ => CqlFormatter.Format(value),
    };

    // What CQL has no literal for is said in its comments.
    private static string UncertainRows<T>(UncertainList<T> rows, CqlType type)
    {
        var items = Enumerable.Range(0, rows.Count).Select(i => Format(rows[i], type) + (rows.IsCertain(i) ? "" : " /* undecided */"));
        return "{" + string.Join(", ", items) + (rows.IsComplete ? "" : " /* and what nobody recorded */") + "}";
    }

    private static string Tuple(TupleType tuple, Func<int, object?> valueAt) =>
        "Tuple { " + string.Join(", ", tuple.Elements.Select((element, i) => $"{element.Name}: {Format(valueAt(i), element.Type)}")) + " }";
}
