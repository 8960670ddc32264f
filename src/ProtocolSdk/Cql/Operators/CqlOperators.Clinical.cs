namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary>CQL's <c>in</c> a value set: true when the set has the code, by code and system; false for null.</summary>
    /// <param name="code">The code.</param>
    /// <param name="valueSet">The value set.</param>
    public static bool? InValueSet(Code? code, ValueSet valueSet)
    {
        ArgumentNullException.ThrowIfNull(valueSet);
        return code is not null && valueSet.Contains(code);
    }

    /// <summary>CQL's <c>in</c> a value set, by the code's text alone; false for null.</summary>
    /// <param name="code">The code's text.</param>
    /// <param name="valueSet">The value set.</param>
    public static bool? InValueSet(string? code, ValueSet valueSet)
    {
        ArgumentNullException.ThrowIfNull(valueSet);
        return code is not null && valueSet.Contains(code);
    }

    /// <summary>CQL's <c>in</c> a value set: true when the set has one of the concept's codes; false for null.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="valueSet">The value set.</param>
    public static bool? InValueSet(Concept? concept, ValueSet valueSet)
    {
        ArgumentNullException.ThrowIfNull(valueSet);
        for (int i = 0; i < (concept?.Codes.Count ?? 0); i++)
        {
            if (valueSet.Contains(concept!.Codes[i])) return true;
        }

        return false;
    }

    /// <summary>CQL's <c>in</c> a value set on a list: true when the set has one of the codes; false for a null list.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="valueSet">The value set.</param>
    public static bool? AnyInValueSet(IReadOnlyList<Code?>? codes, ValueSet valueSet)
    {
        for (int i = 0; i < (codes?.Count ?? 0); i++)
        {
            if (InValueSet(codes![i], valueSet) == true) return true;
        }

        return false;
    }

    /// <inheritdoc cref="AnyInValueSet(IReadOnlyList{Code}, ValueSet)"/>
    public static bool? AnyInValueSet(IReadOnlyList<string?>? codes, ValueSet valueSet)
    {
        for (int i = 0; i < (codes?.Count ?? 0); i++)
        {
            if (InValueSet(codes![i], valueSet) == true) return true;
        }

        return false;
    }

    /// <summary>CQL's <c>in</c> a value set on a list: true when the set has a code of one of the concepts; false for a null list.</summary>
    /// <param name="concepts">The concepts.</param>
    /// <param name="valueSet">The value set.</param>
    public static bool? AnyInValueSet(IReadOnlyList<Concept?>? concepts, ValueSet valueSet)
    {
        for (int i = 0; i < (concepts?.Count ?? 0); i++)
        {
            if (InValueSet(concepts![i], valueSet) == true) return true;
        }

        return false;
    }

    /// <summary>CQL's <c>in</c> a code system: true when the code is of it; null for null.</summary>
    /// <param name="code">The code.</param>
    /// <param name="system">The code system's URI.</param>
    public static bool? InCodeSystem(Code? code, string? system) =>
        code is null || system is null ? null : string.Equals(code.System, system, StringComparison.Ordinal);

    /// <summary>The codes of a value set, where CQL reads one as a list.</summary>
    /// <param name="valueSet">The value set.</param>
    public static IReadOnlyList<Code?> ExpandValueSet(ValueSet valueSet)
    {
        ArgumentNullException.ThrowIfNull(valueSet);
        return valueSet.Codes;
    }

    /// <summary>CQL's <c>ToConcept</c>: the concept of one code, with its display.</summary>
    /// <param name="code">The code.</param>
    public static Concept? ToConcept(Code? code) => code is null ? null : new Concept([code], code.Display);

    /// <summary>CQL's <c>ToConcept</c>: the concept of several codes, without a display; null codes are left out.</summary>
    /// <param name="codes">The codes.</param>
    public static Concept? ToConcept(IReadOnlyList<Code?>? codes)
    {
        if (codes is null) return null;
        List<Code> present = [];
        foreach (Code? code in codes)
        {
            if (code is not null) present.Add(code);
        }

        return new Concept(present);
    }
}
