using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Types;

/// <summary>How a value of one type becomes a value of another one without the author asking for it.</summary>
/// <param name="Target">The type it becomes.</param>
/// <param name="Cost">The smaller the better; overload resolution takes the overload whose conversions cost least.</param>
public abstract record Conversion(CqlType Target, int Cost);

/// <summary>Nothing to do.</summary>
public sealed record IdentityConversion(CqlType Target) : Conversion(Target, 0);

/// <summary>To Any, or to a choice that has the type as an alternative.</summary>
public sealed record WideningConversion(CqlType Target) : Conversion(Target, 1);

/// <summary>From Any or a choice to one of its types: null when the value has another one. A literal null takes the type.</summary>
public sealed record NarrowingConversion(CqlType Target, int Cost) : Conversion(Target, Cost);

/// <summary>A conversion operator, such as <c>ToDecimal</c>.</summary>
/// <param name="Target">The type it becomes.</param>
/// <param name="Operator">The operator's name in ELM.</param>
/// <param name="Cost">The cost.</param>
public sealed record OperatorConversion(CqlType Target, string Operator, int Cost) : Conversion(Target, Cost);

/// <summary>Element by element of a list.</summary>
public sealed record ListConversion(ListType List, Conversion Element) : Conversion(List, Element.Cost + 1);

/// <summary>Boundary by boundary of an interval.</summary>
public sealed record IntervalConversion(IntervalType Interval, Conversion Point) : Conversion(Interval, Point.Cost + 1);

/// <summary>Element by element of a tuple, in the order of the target type.</summary>
public sealed record TupleConversion(TupleType Tuple, EquatableArray<Conversion> Elements)
    : Conversion(Tuple, Elements.Sum(e => e.Cost) + 1);
