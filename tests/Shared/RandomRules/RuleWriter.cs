using System.Text.RegularExpressions;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Testing.RandomRules;

/// <summary>Writes one random expression. Compound operands stand in parentheses, so that precedence changes nothing.</summary>
internal sealed partial class RuleWriter(Random random, RandomRuleOptions options)
{
    // ELM names. These are not a matter of a rule (a list of anything), or are written by a production of their own.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "Children", "Descendents", "MinValue", "MaxValue", "ExpandValueSet", "Message", "Expand",
    };

    // These ask what is written down, not what is so.
    private static readonly HashSet<string> OfTheRecording = new(StringComparer.Ordinal)
    {
        "IsNull", "Coalesce", "Precision", "LowBoundary", "HighBoundary", "ToString", "TimezoneOffsetFrom",
    };

    private static readonly ILookup<CqlType, (OperatorDeclaration Operator, OperatorOverload Overload)> ByResult = OperatorCatalogue.All
        .Where(o => !Elsewhere.Contains(o.Name))
        .SelectMany(o => o.Overloads.Select(overload => (o, overload)))
        .ToLookup(p => p.overload.Result);

    private static readonly CqlType[] Simple =
    [
        CqlType.Boolean, CqlType.Integer, CqlType.Long, CqlType.Decimal, CqlType.String, CqlType.Date, CqlType.DateTime, CqlType.Time,
        CqlType.Quantity, CqlType.Code,
    ];

    private static readonly CqlType[] Points = [.. Simple.Where(TypeRelations.IsPoint)];

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<(string Name, CqlType Type)> _aliases = [];
    private int _lastAlias;

    /// <summary>An expression of the type.</summary>
    public string Write(CqlType type) => Write(type, options.Depth);

    private string Write(CqlType type, int depth)
    {
        if (depth <= 0 || random.Next(8) == 0) return Leaf(type);
        // Statements of authors are Boolean logic on top and readings of data below.
        return random.Next(12) switch
        {
            0 => Conditional(type, depth),
            1 or 2 when type is ListType list => Query(list, depth),
            1 or 2 or 3 when type == CqlType.Boolean => Phrase(depth),
            1 when type is IntervalType interval => Selector(interval, depth),
            1 when type is ListType list => ListOf(list, depth),
            1 when type is SimpleType => $"First({Operand(new ListType(type), depth)})",
            _ => Operation(type, depth),
        };
    }

    private string Operand(CqlType type, int depth)
    {
        var text = Write(type, depth - 1);
        return IsSimple().IsMatch(text) ? text : $"({text})";
    }

    private string Operation(CqlType type, int depth)
    {
        var candidates = Candidates(type);
        for (var attempt = 0; attempt < 5 && candidates.Count > 0; attempt++)
        {
            var (declaration, overload) = Pick(candidates);
            if (!Allows(declaration)) continue;
            var variable = VariableOf(type, overload.Result) ?? FreeVariable(overload);
            return Spelling.Of(declaration, overload, this, i => Parameter(declaration, overload, i, variable, depth));
        }

        return Leaf(type);
    }

    // A choice among operators first, and among their overloads after: equality has one overload, comparison many.
    private static List<(OperatorDeclaration Operator, OperatorOverload Overload)> Candidates(CqlType type)
    {
        List<(OperatorDeclaration, OperatorOverload)> found = [.. ByResult[type], .. ByResult[new TypeParameter("T")]];
        if (type is ListType) found.AddRange(ByResult[new ListType(new TypeParameter("T"))]);
        if (type is ListType { Element: IntervalType }) found.AddRange(ByResult[new ListType(new IntervalType(new TypeParameter("T")))]);
        if (type is IntervalType) found.AddRange(ByResult[new IntervalType(new TypeParameter("T"))]);
        // What has an interval of it as operand must be a point.
        found.RemoveAll(f => VariableOf(type, f.Item2.Result) is { } t && !TypeRelations.IsPoint(t) && f.Item2.Parameters.Any(HasIntervalOfVariable));
        return found;
    }

    private (OperatorDeclaration Operator, OperatorOverload Overload) Pick(List<(OperatorDeclaration Operator, OperatorOverload Overload)> candidates)
    {
        var names = candidates.Select(c => c.Operator).Distinct().ToList();
        var name = names[random.Next(names.Count)];
        var overloads = candidates.Where(c => c.Operator == name).ToList();
        return overloads[random.Next(overloads.Count)];
    }

    private bool Allows(OperatorDeclaration declaration) =>
        (options.AsksAboutRecording || !(OfTheRecording.Contains(declaration.Name) || declaration.Name.StartsWith("ConvertsTo", StringComparison.Ordinal)))
        && options.Allows?.Invoke(declaration) != false;

    private string Parameter(OperatorDeclaration declaration, OperatorOverload overload, int index, CqlType? variable, int depth)
    {
        var type = Replace(overload.ParameterAt(index), variable);
        if (type == CqlType.ValueSet) return $"\"{RuleElements.ValueSet}\"";
        if (type == CqlType.Any) type = Simple[random.Next(Simple.Length)];
        // What moves a date, and what a unit is, is nearly always a constant.
        if (type == CqlType.Quantity && index > 0 && TypeRelations.IsTemporal(Replace(overload.ParameterAt(0), variable))) return RuleLiterals.Duration(random, Replace(overload.ParameterAt(0), variable));
        if (declaration.Name is "Collapse" && index == 1) return RuleLiterals.Step(random, PointOf(Replace(overload.ParameterAt(0), variable)));
        if (declaration.Name is "ConvertQuantity" or "CanConvertQuantity" or "QuantityInstance" && index == 1) return "'g'";
        if (declaration.Name is "Power" or "Round" or "Date" or "DateTime" or "Time" or "LowBoundary" or "HighBoundary" && index > 0) return RuleLiterals.Of(CqlType.Integer, random);
        return Operand(type, depth);
    }

    private static CqlType PointOf(CqlType type) => type switch
    {
        ListType list => PointOf(list.Element),
        IntervalType interval => interval.Point,
        _ => type,
    };

    private static CqlType? VariableOf(CqlType wanted, CqlType result) => (wanted, result) switch
    {
        (_, TypeParameter) => wanted,
        (ListType w, ListType r) => VariableOf(w.Element, r.Element),
        (IntervalType w, IntervalType r) => VariableOf(w.Point, r.Point),
        _ => null,
    };

    private CqlType? FreeVariable(OperatorOverload overload)
    {
        if (overload.Parameters.Any(HasIntervalOfVariable)) return Points[random.Next(Points.Length)];
        if (overload.Parameters.Any(p => p is TypeParameter { Name: "D" })) return new[] { CqlType.Date, CqlType.Date, CqlType.DateTime, CqlType.Time }[random.Next(4)];
        if (overload.Parameters.Any(p => p is ListType { Element: TypeParameter }) && random.Next(4) == 0) return RowType;
        return random.Next(6) switch
        {
            0 => new ListType(Simple[random.Next(Simple.Length)]),
            1 => new IntervalType(Points[random.Next(Points.Length)]),
            _ => Simple[random.Next(Simple.Length)],
        };
    }

    private static bool HasIntervalOfVariable(CqlType type) => type switch
    {
        IntervalType { Point: TypeParameter } => true,
        ListType list => HasIntervalOfVariable(list.Element),
        _ => false,
    };

    private static CqlType Replace(CqlType type, CqlType? variable) => type switch
    {
        TypeParameter => variable ?? CqlType.Integer,
        ListType list => new ListType(Replace(list.Element, variable)),
        IntervalType interval => new IntervalType(Replace(interval.Point, variable)),
        _ => type,
    };

    /// <summary>A precision that a value of the type can have, such as <c>month</c>.</summary>
    internal string PrecisionOf(CqlType type, bool withWeeks)
    {
        string[] names = type == CqlType.Date ? ["year", "month", "day"]
            : type == CqlType.Time ? ["hour", "minute", "second"]
            : ["year", "month", "day", "hour", "minute"];
        if (withWeeks && type != CqlType.Time && random.Next(5) == 0) return "week";
        return names[random.Next(names.Length)];
    }

    /// <summary>True now and then, and only where a rule may name a precision.</summary>
    internal bool NamesPrecision() => options.AsksAboutRecording && random.Next(3) == 0;

    internal bool Chance(int oneIn) => random.Next(oneIn) == 0;

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9.]*|@[^ ]+|'[^']*'|[0-9.]+L?|\\{[^{}]*\\}|Interval[\\[(][^\\[\\]()]*[\\])]|[A-Za-z]+\\([^()]*\\))$")]
    private static partial Regex IsSimple();
}
