using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Text;
using CqlPrecision = ProtocolSdk.Compiler.Cql.Operators.CqlPrecision;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>Every signature of the compiler's catalogue as calls, for every reading and form that the binder can ask for. Operands are definitions x0, x1 ….</summary>
internal static class CatalogueCalls
{
    private static readonly HashSet<string> NotCalls = ["And", "Or", "Not", "Xor", "Implies", "MinValue", "MaxValue"];

    private static readonly HashSet<string> NeedPrecision = ["DurationBetween", "DifferenceBetween", "DateTimeComponentFrom", "CalculateAge", "CalculateAgeAt"];

    private static readonly HashSet<string> MayHavePrecision =
    [
        "SameAs", "SameOrBefore", "SameOrAfter", "Before", "After", "In", "Contains", "ProperIn", "ProperContains", "Includes", "IncludedIn",
        "ProperIncludes", "ProperIncludedIn", "Overlaps", "OverlapsBefore", "OverlapsAfter", "Meets", "MeetsBefore", "MeetsAfter", "Starts", "Ends",
    ];

    private static readonly TupleType Row = (TupleType)new TupleType([new("a", CqlType.Integer), new("b", CqlType.String)]).AsRowsOf("rows");

    private static readonly CqlType[] Points = [CqlType.Integer, CqlType.Long, CqlType.Decimal, CqlType.Quantity, CqlType.Date, CqlType.DateTime, CqlType.Time];

    private static readonly CqlType[] Values =
    [
        .. Points, CqlType.Boolean, CqlType.String, CqlType.Code, CqlType.Concept, CqlType.Ratio, CqlType.Any,
        new TupleType([new("a", CqlType.Integer), new("b", CqlType.String)]), Row, new ListType(CqlType.Integer), new IntervalType(CqlType.Date),
    ];

    public static IEnumerable<BoundOperation> All() => OperatorCatalogue.All.Where(o => !NotCalls.Contains(o.Name)).SelectMany(Calls);

    private static IEnumerable<BoundOperation> Calls(OperatorDeclaration declaration) =>
        from overload in declaration.Overloads
        from instance in Instances(overload)
        from operation in Forms(declaration, overload, instance.Parameters, instance.Result)
        where !(declaration.Name == "Coalesce" && operation.Operands.Count > 1 && operation.Form == ValueForm.Exact)
        select operation;

    /// <summary>The signature with type variables replaced in every way that matters.</summary>
    private static IEnumerable<(CqlType[] Parameters, CqlType Result)> Instances(OperatorOverload overload)
    {
        var parameters = overload.Parameters.ToArray();
        var variable = parameters.Select(VariableIn).FirstOrDefault(v => v is not null);
        if (variable is null) return [(parameters, overload.Result)];
        var inInterval = parameters.Any(HasVariableInInterval);
        CqlType[] candidates = variable.Name == "D" ? [.. Points.Where(TypeRelations.IsTemporal)] : inInterval ? Points : Values;
        return candidates.Select(t => (parameters.Select(p => Replace(p, t)).ToArray(), Replace(overload.Result, t)));
    }

    private static TypeParameter? VariableIn(CqlType type) => type switch
    {
        TypeParameter variable => variable,
        ListType list => VariableIn(list.Element),
        IntervalType interval => VariableIn(interval.Point),
        _ => null,
    };

    private static bool HasVariableInInterval(CqlType type) => type switch
    {
        IntervalType => true,
        ListType list => HasVariableInInterval(list.Element),
        _ => false,
    };

    private static CqlType Replace(CqlType type, CqlType with) => type switch
    {
        TypeParameter => with,
        ListType list => new ListType(Replace(list.Element, with)),
        IntervalType interval => new IntervalType(Replace(interval.Point, with)),
        _ => type,
    };

    /// <summary>The readings and forms in which the binder calls the overload.</summary>
    private static IEnumerable<BoundOperation> Forms(OperatorDeclaration declaration, OperatorOverload overload, CqlType[] parameters, CqlType result)
    {
        var canBeRange = TypeRelations.IsPoint(result);
        var hasParts = parameters.Any(p => p is not SimpleType || TypeRelations.IsTemporal(p) || p == CqlType.Any);
        var isOpen = overload.Has(OverloadTraits.Open) || (overload.Has(OverloadTraits.OpenForParts) && hasParts);
        CqlPrecision?[] precisions = NeedPrecision.Contains(declaration.Name) ? [CqlPrecision.Day]
            : MayHavePrecision.Contains(declaration.Name) && parameters.Any(IsTemporal) && !parameters.Any(p => p is ListType) ? [null, CqlPrecision.Day]
            : [null];
        foreach (var precision in precisions)
        {
            var always = overload.Has(OverloadTraits.YieldsRange);
            yield return Operation(WorldReading.Closed, canBeRange && always, _ => false, precision);
            var opensHere = isOpen && (precision is null || parameters.Any(p => p is IntervalType));
            if (opensHere)
            {
                var yields = overload.Has(OverloadTraits.YieldsRangeWhenOpen) && (canBeRange || result is ListType);
                yield return Operation(WorldReading.Open, yields || (canBeRange && always), _ => false, precision);
            }

            if (overload.Has(OverloadTraits.TakesRanges) && TypeRelations.IsPoint(parameters[0]))
            {
                yield return Operation(WorldReading.Closed, canBeRange, i => parameters[i].Equals(parameters[0]), precision);
                if (opensHere) yield return Operation(WorldReading.Open, canBeRange, i => parameters[i].Equals(parameters[0]), precision);
            }

            if (overload.Has(OverloadTraits.TakesRows))
                yield return Operation(WorldReading.Open, canBeRange || result is ListType, i => i == Array.FindIndex(parameters, p => p is ListType), precision);
        }

        BoundOperation Operation(WorldReading reading, bool uncertainResult, Func<int, bool> uncertain, CqlPrecision? precision) =>
            new(
                result,
                declaration,
                parameters.Select((p, i) => (BoundExpression)new BoundDefinition(p, "x" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Form = uncertain(i) ? ValueForm.Uncertain : ValueForm.Exact }).ToEquatableArray(),
                reading,
                precision)
            {
                Form = uncertainResult ? ValueForm.Uncertain : ValueForm.Exact,
            };
    }

    private static bool IsTemporal(CqlType type) => type is IntervalType interval ? TypeRelations.IsTemporal(interval.Point) : TypeRelations.IsTemporal(type);
}
