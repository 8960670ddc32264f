using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Types;

/// <summary>Which type can stand where another one is expected (specification, <i>Type Conversion</i>, <i>Conversion Precedence</i>).</summary>
public static class TypeRelations
{
    private const int CompatibleCost = 2;
    private const int CastCost = 3;

    /// <summary>The implicit conversion from one type to another, or null when there is none.</summary>
    public static Conversion? FindImplicit(CqlType from, CqlType to)
    {
        if (from.Equals(to)) return new IdentityConversion(to);
        if (from == CqlType.Any) return new NarrowingConversion(to, CompatibleCost);
        if (to == CqlType.Any) return new WideningConversion(to);
        if (to is ChoiceType choice) return FindToChoice(from, choice);
        if (from is ChoiceType source && source.Alternatives.Contains(to)) return new NarrowingConversion(to, CastCost);
        if (from == CqlType.ValueSet && to == CqlType.Vocabulary) return new WideningConversion(to);
        return (from, to) switch
        {
            (SimpleType, SimpleType) => FindSimple(from, to),
            (ListType a, ListType b) => FindImplicit(a.Element, b.Element) is { } e ? new ListConversion(b, e) : null,
            (IntervalType a, IntervalType b) => FindImplicit(a.Point, b.Point) is { } p ? new IntervalConversion(b, p) : null,
            (TupleType a, TupleType b) => FindTuple(a, b),
            (SimpleType { Name: "ValueSet" }, ListType { Element: SimpleType { Name: "Code" } }) => new OperatorConversion(to, "ExpandValueSet", 4),
            _ => null,
        };
    }

    /// <summary>The type that values of both types can take without the author asking for it, or null.</summary>
    public static CqlType? FindCommon(CqlType a, CqlType b)
    {
        if (a.Equals(b)) return a;
        if (a == CqlType.Any) return b;
        if (b == CqlType.Any) return a;
        switch (a, b)
        {
            case (ListType x, ListType y):
                return FindCommon(x.Element, y.Element) is { } element ? new ListType(element) : null;
            case (IntervalType x, IntervalType y):
                return FindCommon(x.Point, y.Point) is { } point ? new IntervalType(point) : null;
            case (TupleType x, TupleType y):
                return FindCommonTuple(x, y);
        }

        if (FindImplicit(a, b) is not (null or NarrowingConversion)) return b;
        if (FindImplicit(b, a) is not (null or NarrowingConversion)) return a;
        return null;
    }

    /// <summary>The common type, or else the choice of both: what lists, <c>union</c> and results of <c>case</c> may have.</summary>
    public static CqlType CommonOrChoice(CqlType a, CqlType b) => FindCommon(a, b) ?? ChoiceOf(a, b);

    /// <summary>The choice of two types; alternatives of choices are merged, in ordinal order of their spelling.</summary>
    public static CqlType ChoiceOf(CqlType a, CqlType b)
    {
        var all = Alternatives(a).Concat(Alternatives(b)).Distinct().OrderBy(t => t.ToString(), StringComparer.Ordinal).ToEquatableArray();
        return all.Count == 1 ? all[0] : new ChoiceType(all);

        static IEnumerable<CqlType> Alternatives(CqlType type) => type is ChoiceType c ? c.Alternatives : [type];
    }

    /// <summary>True for a type that an interval can have as its point: ordered, with a successor.</summary>
    public static bool IsPoint(CqlType type) =>
        type == CqlType.Integer || type == CqlType.Long || type == CqlType.Decimal || type == CqlType.Quantity || IsTemporal(type);

    /// <summary>True for Date, DateTime and Time: types whose values have a precision.</summary>
    public static bool IsTemporal(CqlType type) => type == CqlType.Date || type == CqlType.DateTime || type == CqlType.Time;

    /// <summary>True where <see cref="Binding.ValueForm.Uncertain"/> is a range of values (and not a list with undecided rows).</summary>
    public static bool CanBeRange(CqlType type) => IsPoint(type);

    private static WideningConversion? FindToChoice(CqlType from, ChoiceType to)
    {
        if (from is ChoiceType source) return source.Alternatives.All(to.Alternatives.Contains) ? new WideningConversion(to) : null;
        return to.Alternatives.Contains(from) ? new WideningConversion(to) : null;
    }

    private static OperatorConversion? FindSimple(CqlType from, CqlType to) =>
        (from.ToString(), to.ToString()) switch
        {
            ("Integer", "Long") => new OperatorConversion(to, "ToLong", 4),
            ("Integer", "Decimal") => new OperatorConversion(to, "ToDecimal", 5),
            ("Integer", "Quantity") => new OperatorConversion(to, "ToQuantity", 7),
            ("Long", "Decimal") => new OperatorConversion(to, "ToDecimal", 4),
            ("Long", "Quantity") => new OperatorConversion(to, "ToQuantity", 7),
            ("Decimal", "Quantity") => new OperatorConversion(to, "ToQuantity", 6),
            ("Date", "DateTime") => new OperatorConversion(to, "ToDateTime", 4),
            ("Code", "Concept") => new OperatorConversion(to, "ToConcept", 4),
            _ => null,
        };

    private static TupleConversion? FindTuple(TupleType from, TupleType to)
    {
        if (!HaveSameNames(from, to)) return null;
        // A row of a data element is a class of its own: an ad-hoc tuple can't become one.
        if (to.RowOf is not null) return null;
        var elements = new List<Conversion>(to.Elements.Count);
        for (var i = 0; i < to.Elements.Count; i++)
        {
            if (FindImplicit(from.Elements[i].Type, to.Elements[i].Type) is not { } element) return null;
            elements.Add(element);
        }

        return new TupleConversion(to, elements.ToEquatableArray());
    }

    private static TupleType? FindCommonTuple(TupleType a, TupleType b)
    {
        if (!HaveSameNames(a, b)) return null;
        var elements = new List<TupleElementType>(a.Elements.Count);
        for (var i = 0; i < a.Elements.Count; i++)
        {
            if (FindCommon(a.Elements[i].Type, b.Elements[i].Type) is not { } type) return null;
            elements.Add(new TupleElementType(a.Elements[i].Name, type));
        }

        return new TupleType(elements);
    }

    private static bool HaveSameNames(TupleType a, TupleType b)
    {
        if (a.Elements.Count != b.Elements.Count) return false;
        for (var i = 0; i < a.Elements.Count; i++)
        {
            if (a.Elements[i].Name != b.Elements[i].Name) return false;
        }

        return true;
    }

    /// <summary>
    /// The type of a data element: its tuples are marked as rows of that element, at every depth, so that generated code
    /// can make a class of each.
    /// </summary>
    public static CqlType AsRowsOf(this CqlType type, string path) => type switch
    {
        ListType list => new ListType(list.Element.AsRowsOf(path)),
        TupleType tuple => new TupleType(tuple.Elements.Select(e => new TupleElementType(e.Name, e.Type.AsRowsOf(path + "." + e.Name)))) { RowOf = path },
        _ => type,
    };
}
