using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>The C# types of CQL's types, fully qualified.</summary>
public sealed class CSharpTypes(ICSharpNames names)
{
    internal const string Cql = "global::ProtocolSdk.Cql.";

    private const string List = "global::System.Collections.Generic.IReadOnlyList";

    /// <summary>The type of an expression of that CQL type and form.</summary>
    public string Of(CqlType type, ValueForm form = ValueForm.Exact)
    {
        if (form == ValueForm.Exact) return Nullable(type);
        return type is ListType list ? $"{Cql}UncertainList<{Nullable(list.Element)}>" : $"{Cql}Uncertain<{NotNullable(type)}>";
    }

    /// <summary>The type that can also be C#'s null, as variables and elements of lists have it.</summary>
    public string Nullable(CqlType type) => NotNullable(type) + "?";

    /// <summary>The type without <c>?</c>.</summary>
    public string NotNullable(CqlType type) => type switch
    {
        ListType list => $"{List}<{Nullable(list.Element)}>",
        IntervalType interval => $"{Cql}Interval<{NotNullable(interval.Point == CqlType.Any ? CqlType.Integer : interval.Point)}>",
        TupleType { RowOf: not null } row => names.RowType(row),
        TupleType tuple => Tuple(tuple),
        SimpleType simple => Simple(simple.Name),
        _ => "object",
    };

    /// <summary>True when the C# type is a struct, so that <c>T?</c> is another type than <c>T</c>.</summary>
    public static bool IsStruct(CqlType type) => type switch
    {
        IntervalType => true,
        TupleType tuple => tuple.RowOf is null,
        SimpleType simple => simple.Name is not ("Any" or "String" or "Code" or "Concept" or "ValueSet" or "Vocabulary"),
        _ => false,
    };

    /// <summary>The member of a value tuple that holds an element.</summary>
    internal static string TupleMember(TupleType tuple, string name)
    {
        for (var i = 0; i < tuple.Elements.Count; i++)
        {
            if (tuple.Elements[i].Name == name) return HasNames(tuple) ? name : $"Item{i + 1}";
        }

        throw new ArgumentException(name, nameof(name));
    }

    private static string Simple(string name) => name switch
    {
        "Boolean" => "bool",
        "Integer" => "int",
        "Long" => "long",
        "Decimal" => "decimal",
        "String" => "string",
        "Date" or "DateTime" or "Time" => $"{Cql}Cql{name}",
        "Any" => "object",
        "Vocabulary" => $"{Cql}ValueSet",
        _ => Cql + name,
    };

    private string Tuple(TupleType tuple)
    {
        switch (tuple.Elements.Count)
        {
            case 0:
                return "global::System.ValueTuple";
            case 1:
                return $"global::System.ValueTuple<{Nullable(tuple.Elements[0].Type)}>";
        }

        var hasNames = HasNames(tuple);
        return $"({string.Join(", ", tuple.Elements.Select(e => hasNames ? $"{Nullable(e.Type)} {e.Name}" : Nullable(e.Type)))})";
    }

    /// <summary>Names that C# would take as they are; a tuple with any other name has none in C#.</summary>
    private static bool HasNames(TupleType tuple) => tuple.Elements.Count > 1 && tuple.Elements.All(e => IsPlainName(e.Name));

    private static bool IsPlainName(string name) =>
        name.Length is > 0 and < 40
        && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
        && char.IsLetter(name[0])
        && !name.StartsWith("Item", StringComparison.Ordinal)
        && !CSharpKeywords.IsTaken(name);
}
