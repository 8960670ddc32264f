namespace ProtocolSdk.Cql;

public static partial class OpenWorldOperators
{
    /// <summary><c>in</c> a value set: null is unknown, where CQL gives false.</summary>
    /// <param name="code">The code; null is unrecorded.</param>
    /// <param name="valueSet">The value set.</param>
    public static bool? InValueSet(Code? code, ValueSet valueSet) => code is null ? null : CqlOperators.InValueSet(code, valueSet);

    /// <inheritdoc cref="InValueSet(Code?, ValueSet)"/>
    public static bool? InValueSet(string? code, ValueSet valueSet) => code is null ? null : CqlOperators.InValueSet(code, valueSet);

    /// <inheritdoc cref="InValueSet(Code?, ValueSet)"/>
    public static bool? InValueSet(Concept? code, ValueSet valueSet) => code is null ? null : CqlOperators.InValueSet(code, valueSet);

    /// <summary><c>in</c> a value set on a list: true as soon as the set has one of the codes; false only when the list and all its codes are recorded.</summary>
    /// <param name="codes">The codes; null is unrecorded.</param>
    /// <param name="valueSet">The value set.</param>
    public static bool? AnyInValueSet(IReadOnlyList<Code?>? codes, ValueSet valueSet) => AnyInValueSet(new UncertainList<Code?>(codes), valueSet);

    /// <inheritdoc cref="AnyInValueSet(IReadOnlyList{Code}, ValueSet)"/>
    public static bool? AnyInValueSet(IReadOnlyList<string?>? codes, ValueSet valueSet) => AnyInValueSet(new UncertainList<string?>(codes), valueSet);

    /// <inheritdoc cref="AnyInValueSet(IReadOnlyList{Code}, ValueSet)"/>
    public static bool? AnyInValueSet(IReadOnlyList<Concept?>? codes, ValueSet valueSet) => AnyInValueSet(new UncertainList<Concept?>(codes), valueSet);

    /// <summary><c>in</c> a value set on a list with undecided rows: a certain row in the set decides.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="valueSet">The value set.</param>
    public static bool? AnyInValueSet(UncertainList<Code?> codes, ValueSet valueSet)
    {
        bool? result = codes.IsComplete ? false : null;
        for (int i = 0; i < codes.Count && result != true; i++) result |= Of(InValueSet(codes[i], valueSet), codes.IsCertain(i));
        return result;
    }

    /// <inheritdoc cref="AnyInValueSet(UncertainList{Code}, ValueSet)"/>
    public static bool? AnyInValueSet(UncertainList<string?> codes, ValueSet valueSet)
    {
        bool? result = codes.IsComplete ? false : null;
        for (int i = 0; i < codes.Count && result != true; i++) result |= Of(InValueSet(codes[i], valueSet), codes.IsCertain(i));
        return result;
    }

    /// <inheritdoc cref="AnyInValueSet(UncertainList{Code}, ValueSet)"/>
    public static bool? AnyInValueSet(UncertainList<Concept?> codes, ValueSet valueSet)
    {
        bool? result = codes.IsComplete ? false : null;
        for (int i = 0; i < codes.Count && result != true; i++) result |= Of(InValueSet(codes[i], valueSet), codes.IsCertain(i));
        return result;
    }

    // A row that may be a member proves nothing, but a non-member needs no deciding.
    private static bool? Of(bool? isIn, bool certain) => certain || isIn == false ? isIn : null;
}
