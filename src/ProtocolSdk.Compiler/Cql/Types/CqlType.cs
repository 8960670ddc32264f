using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Types;

/// <summary>
/// A type of CQL (specification, Appendix B, System types). Types are compared by structure.
/// <see cref="ToString"/> gives the CQL spelling, as error messages show it.
/// </summary>
public abstract record CqlType
{
    private protected CqlType()
    {
    }

    /// <summary>The supertype of everything, and the type of <c>null</c>.</summary>
    public static CqlType Any { get; } = new SimpleType("Any");

    /// <summary>System.Boolean, three-valued: true, false, null.</summary>
    public static CqlType Boolean { get; } = new SimpleType("Boolean");

    /// <summary>System.Integer, 32 bits.</summary>
    public static CqlType Integer { get; } = new SimpleType("Integer");

    /// <summary>System.Long, 64 bits.</summary>
    public static CqlType Long { get; } = new SimpleType("Long");

    /// <summary>System.Decimal, 28 digits, scale 8.</summary>
    public static CqlType Decimal { get; } = new SimpleType("Decimal");

    /// <summary>System.String.</summary>
    public static CqlType String { get; } = new SimpleType("String");

    /// <summary>System.Date, to the year, month or day.</summary>
    public static CqlType Date { get; } = new SimpleType("Date");

    /// <summary>System.DateTime, from the year to the millisecond, with an offset.</summary>
    public static CqlType DateTime { get; } = new SimpleType("DateTime");

    /// <summary>System.Time, from the hour to the millisecond.</summary>
    public static CqlType Time { get; } = new SimpleType("Time");

    /// <summary>System.Quantity, a decimal with a UCUM unit.</summary>
    public static CqlType Quantity { get; } = new SimpleType("Quantity");

    /// <summary>System.Ratio of two quantities.</summary>
    public static CqlType Ratio { get; } = new SimpleType("Ratio");

    /// <summary>System.Code.</summary>
    public static CqlType Code { get; } = new SimpleType("Code");

    /// <summary>System.Concept, several codes of one meaning.</summary>
    public static CqlType Concept { get; } = new SimpleType("Concept");

    /// <summary>System.ValueSet, a reference to a value set of the protocol.</summary>
    public static CqlType ValueSet { get; } = new SimpleType("ValueSet");

    /// <summary>System.Vocabulary, the supertype of value sets; what a rule writes as one has no codes that the protocol knows.</summary>
    public static CqlType Vocabulary { get; } = new SimpleType("Vocabulary");

    /// <summary>The System type of that name (without <c>System.</c>), or null.</summary>
    public static CqlType? FindSystemType(string name) => SystemTypes.TryGetValue(name, out var type) ? type : null;

    /// <summary>The names of the System types, in ordinal order.</summary>
    public static IEnumerable<string> SystemTypeNames => SystemTypes.Keys.OrderBy(k => k, StringComparer.Ordinal);

    private static readonly Dictionary<string, CqlType> SystemTypes =
        new[] { Any, Boolean, Integer, Long, Decimal, String, Date, DateTime, Time, Quantity, Ratio, Code, Concept, ValueSet, Vocabulary }
            .ToDictionary(t => t.ToString()!, StringComparer.Ordinal);
}

/// <summary>A type without parts, such as Integer.</summary>
/// <param name="Name">CQL's name without the <c>System.</c> qualifier.</param>
public sealed record SimpleType(string Name) : CqlType
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary><c>List&lt;T&gt;</c>.</summary>
public sealed record ListType(CqlType Element) : CqlType
{
    /// <inheritdoc/>
    public override string ToString() => $"List<{Element}>";
}

/// <summary><c>Interval&lt;T&gt;</c>; a point type is Integer, Long, Decimal, Quantity, Date, DateTime or Time.</summary>
public sealed record IntervalType(CqlType Point) : CqlType
{
    /// <inheritdoc/>
    public override string ToString() => $"Interval<{Point}>";
}

/// <summary><c>Tuple { name Type, … }</c>; two tuple types are the same whatever the order of their elements, so elements are kept in ordinal order of name.</summary>
public sealed record TupleType : CqlType
{
    /// <summary>Makes a tuple type; elements are sorted by name.</summary>
    public TupleType(IEnumerable<TupleElementType> elements)
    {
        if (elements is null) throw new ArgumentNullException(nameof(elements));
        Elements = elements.OrderBy(e => e.Name, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>
    /// For a row of a data element: the element's name, and below it the names of the elements that lead here, joined by
    /// a dot. Such a row is a class of its own in generated code. Null for a tuple that a rule writes.
    /// </summary>
    public string? RowOf { get; init; }

    /// <summary>The elements, in ordinal order of their names.</summary>
    public EquatableArray<TupleElementType> Elements { get; }

    /// <inheritdoc/>
    public override string ToString() => $"Tuple {{ {string.Join(", ", Elements.Select(e => $"{e.Name} {e.Type}"))} }}";
}

/// <summary>One element of a tuple type.</summary>
public sealed record TupleElementType(string Name, CqlType Type);

/// <summary>A type variable of an operator's signature, such as the <c>T</c> of <c>Exists(List&lt;T&gt;)</c>; never the type of an expression.</summary>
/// <param name="Name">The letter.</param>
public sealed record TypeParameter(string Name) : CqlType
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary><c>Choice&lt;A, B&gt;</c>: a value of one of several types.</summary>
public sealed record ChoiceType(EquatableArray<CqlType> Alternatives) : CqlType
{
    /// <inheritdoc/>
    public override string ToString() => $"Choice<{string.Join(", ", Alternatives)}>";
}
