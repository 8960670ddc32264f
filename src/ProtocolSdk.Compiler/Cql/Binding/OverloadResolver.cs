using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>An overload that fits, with its type variables replaced.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Overload">The signature as declared.</param>
/// <param name="Conversions">One for each operand.</param>
/// <param name="Result">The result's type.</param>
internal sealed record OverloadMatch(
    OperatorDeclaration Operator,
    OperatorOverload Overload,
    EquatableArray<Conversion> Conversions,
    CqlType Result)
{
    public int Cost { get; } = Conversions.Sum(c => c.Cost);
}

/// <summary>Finds the signature that operands fit with the cheapest conversions; ties go to the one declared first.</summary>
internal static class OverloadResolver
{
    public static OverloadMatch? Resolve(IEnumerable<OperatorDeclaration> candidates, IReadOnlyList<CqlType> operands)
    {
        OverloadMatch? best = null;
        foreach (var candidate in candidates)
        {
            foreach (var overload in candidate.Overloads)
            {
                if (TryMatch(candidate, overload, operands) is { } match && (best is null || match.Cost < best.Cost)) best = match;
            }
        }

        return best;
    }

    private static OverloadMatch? TryMatch(OperatorDeclaration declaration, OperatorOverload overload, IReadOnlyList<CqlType> operands)
    {
        if (!overload.Accepts(operands.Count)) return null;
        var variables = new Dictionary<string, CqlType>(StringComparer.Ordinal);
        for (var i = 0; i < operands.Count; i++)
        {
            if (!Infer(overload.ParameterAt(i), operands[i], variables)) return null;
        }

        if (!overload.Parameters.All(p => Settle(p, variables))) return null;
        var conversions = new List<Conversion>(operands.Count);
        for (var i = 0; i < operands.Count; i++)
        {
            if (TypeRelations.FindImplicit(operands[i], Replace(overload.ParameterAt(i), variables)) is not { } conversion) return null;
            conversions.Add(conversion);
        }

        return new OverloadMatch(declaration, overload, conversions.ToEquatableArray(), Replace(overload.Result, variables));
    }

    /// <summary>Widens the variables of <paramref name="parameter"/> so that <paramref name="operand"/> fits; false when no type will do.</summary>
    private static bool Infer(CqlType parameter, CqlType operand, Dictionary<string, CqlType> variables)
    {
        switch (parameter)
        {
            case TypeParameter variable:
                if (!variables.TryGetValue(variable.Name, out var known)) known = CqlType.Any;
                if (TypeRelations.FindCommon(known, operand) is not { } common) return false;
                // D stands for dates and times alone.
                if (variable.Name == "D" && common != CqlType.Any && !TypeRelations.IsTemporal(common)) return false;
                variables[variable.Name] = common;
                return true;
            case ListType list:
                return operand switch
                {
                    ListType source => Infer(list.Element, source.Element, variables),
                    SimpleType { Name: "ValueSet" } => Infer(list.Element, CqlType.Code, variables),
                    _ => operand == CqlType.Any && Touch(list.Element, variables),
                };
            case IntervalType interval:
                return operand switch
                {
                    IntervalType source => Infer(interval.Point, source.Point, variables),
                    _ => operand == CqlType.Any && Touch(interval.Point, variables),
                };
            default:
                return true;
        }
    }

    /// <summary>Makes sure that every variable below a null operand has a type.</summary>
    private static bool Touch(CqlType parameter, Dictionary<string, CqlType> variables) => Infer(parameter, CqlType.Any, variables);

    /// <summary>
    /// Gives a type to what nulls alone have left open: an interval has to have some point type, and which one makes no
    /// difference. False when an interval's points would be no points.
    /// </summary>
    private static bool Settle(CqlType parameter, Dictionary<string, CqlType> variables)
    {
        switch (parameter)
        {
            case TypeParameter { Name: "D" }:
                if (variables["D"] == CqlType.Any) variables["D"] = CqlType.DateTime;
                return true;
            case IntervalType { Point: TypeParameter point }:
                if (variables[point.Name] == CqlType.Any) variables[point.Name] = CqlType.Integer;
                return TypeRelations.IsPoint(variables[point.Name]);
            case ListType list:
                return Settle(list.Element, variables);
            default:
                return true;
        }
    }

    private static CqlType Replace(CqlType type, Dictionary<string, CqlType> variables) => type switch
    {
        TypeParameter variable => variables.TryGetValue(variable.Name, out var known) ? known : CqlType.Any,
        ListType list => new ListType(Replace(list.Element, variables)),
        IntervalType interval => new IntervalType(Replace(interval.Point, variables)),
        _ => type,
    };
}
