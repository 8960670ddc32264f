using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Analysis;

/// <summary>
/// Takes a rule apart into requirements that all must hold for it to have a value. What isn't understood is a condition of its own, known
/// by its meaning, so that nothing is concluded about it but that it can't be true and false at once.
/// </summary>
internal sealed class RequirementReader
{
    private readonly DomainFinder _finder;
    private readonly AnalysisBudget _budget = new();
    private readonly HashSet<BoundExpression> _true = new(NodeComparer.Instance);
    private readonly HashSet<BoundExpression> _false = new(NodeComparer.Instance);
    private readonly Dictionary<string, ValueSetModel> _valueSets;
    private readonly Dictionary<string, DataElementModel> _elements;

    public RequirementReader(ProtocolModel protocol)
    {
        _finder = new DomainFinder(protocol);
        _valueSets = protocol.ValueSets.ToDictionary(s => s.Name, StringComparer.Ordinal);
        _elements = protocol.DataElements.ToDictionary(e => e.Name, StringComparer.Ordinal);
    }

    /// <summary>What must hold for the rule to be true, or false; null when a constant settles that it can't be.</summary>
    public List<Requirement>? Read(BoundExpression rule, bool wanted)
    {
        _true.Clear();
        _false.Clear();
        var found = new List<Requirement>();
        return Read(rule, wanted, found) ? found : null;
    }

    private bool Read(BoundExpression expression, bool wanted, List<Requirement> found)
    {
        var read = _finder.Plain(expression);
        // What must hold twice must hold once.
        if (!(wanted ? _true : _false).Add(read)) return true;
        if (!_budget.TryEnter())
        {
            found.Add(Requirement.Of(_finder.KeyOf(read), wanted));
            return true;
        }

        var holds = ReadPlain(read, wanted, found);
        _budget.Leave();
        return holds;
    }

    private bool ReadPlain(BoundExpression expression, bool wanted, List<Requirement> found)
    {
        switch (expression)
        {
            case BoundLiteral { Value: BooleanLiteral literal }:
                return literal.Value == wanted;
            case BoundLiteral:
                // A rule that has an error is unknown; its error is told elsewhere.
                return true;
            case BoundLogical logical when (logical.Kind == LogicalKind.And) == wanted:
                return logical.Operands.All(operand => Read(operand, wanted, found));
            case BoundOperation { Operator.Name: "Not" or "IsFalse" } not:
                return Read(not.Operands[0], !wanted, found);
            case BoundOperation { Operator.Name: "IsTrue" } isTrue:
                return Read(isTrue.Operands[0], wanted, found);
            case var plain:
                found.Add((plain is BoundOperation operation ? OfOperationOrOverflow(operation, wanted) : null) ?? Requirement.Of(_finder.KeyOf(plain), wanted));
                return true;
        }
    }

    // Written constants can leave what a decimal holds.
    private Requirement? OfOperationOrOverflow(BoundOperation operation, bool wanted)
    {
        try
        {
            return OfOperation(operation, wanted);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private Requirement? OfOperation(BoundOperation operation, bool wanted)
    {
        var operands = operation.Operands;
        switch (operation.Operator.Name)
        {
            case "Exists":
                return Span("count " + _finder.KeyOf(operands[0]), wanted ? ">=" : "<", 1, whole: true);
            case "InValueSet" when _finder.Plain(operands[1]) is BoundValueSet set:
                return OfCodes(operands[0], _valueSets.TryGetValue(set.Name, out var codes) ? codes.Codes.Select(c => c.Code) : [], wanted);
            case "Equal" or "Equivalent" when _finder.Plain(operands[1]) is BoundLiteral { Value: StringLiteral text }:
                return OfCodes(operands[0], [text.Value], wanted);
            case "Less" or "LessOrEqual" or "Greater" or "GreaterOrEqual" when operands[0].Type != CqlType.Date:
                return OfNumbers(operands[0], operands[1], Sign(operation.Operator.Name, wanted));
            case "Equal" when wanted:
                return OfNumbers(operands[0], operands[1], "=");
            case "Before" or "SameOrBefore" or "After" or "SameOrAfter" when operation.Precision is null or CqlPrecision.Day:
                return OfDates(operands[0], operands[1], Sign(operation.Operator.Name, wanted));
            case "Less" or "LessOrEqual" or "Greater" or "GreaterOrEqual":
                return OfDates(operands[0], operands[1], Sign(operation.Operator.Name, wanted));
            default:
                return null;
        }
    }

    private static string Sign(string name, bool wanted) => (name, wanted) switch
    {
        ("Less" or "Before", true) or ("GreaterOrEqual" or "SameOrAfter", false) => "<",
        ("LessOrEqual" or "SameOrBefore", true) or ("Greater" or "After", false) => "<=",
        ("Greater" or "After", true) or ("LessOrEqual" or "SameOrBefore", false) => ">",
        _ => ">=",
    };

    // Only where an element can't have other codes than its value set's.
    private Requirement? OfCodes(BoundExpression item, IEnumerable<string> codes, bool wanted)
    {
        if (_finder.Place(item) is not { } slot || slot.Type != CqlType.Code || !_elements.TryGetValue(slot.Name, out var element)) return null;
        if (element.ValueSetOf(null) is not { } bound || !_valueSets.TryGetValue(bound, out var all)) return null;
        var named = new HashSet<string>(codes, StringComparer.Ordinal);
        return new Requirement("code " + slot.Name, null, null, Codes: [.. all.Codes.Select(c => c.Code).Distinct().Where(c => named.Contains(c) == wanted)]);
    }

    private Requirement? OfNumbers(BoundExpression left, BoundExpression right, string sign)
    {
        if (_finder.NumberOrNull(left) is not { } a || _finder.NumberOrNull(right) is not { } b) return null;
        if (a.Source is null)
        {
            (a, b) = (b, a);
            sign = sign switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => sign };
        }

        if (a.Source is null || b.Source is not null || a.Scale == 0) return null;
        if (a.Source is SlotNumber { Slot: var slot } && slot.Type == CqlType.Quantity && slot.Unit != b.Unit) return null;
        decimal threshold;
        try
        {
            threshold = (b.Offset - a.Offset) / a.Scale;
            if ((threshold * a.Scale) + a.Offset != b.Offset) return null;
        }
        catch (OverflowException)
        {
            return null;
        }

        if (a.Scale < 0) sign = sign switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => sign };
        return a.Source switch
        {
            SlotNumber number => Span("number " + number.Slot.Name, sign, threshold, number.Slot.Type == CqlType.Integer || number.Slot.Type == CqlType.Long),
            DistanceNumber distance => OfDistance(distance, sign, threshold),
            CountNumber => a.Scale == 1 && a.Offset == 0 && CountedKey(left, right) is { } key ? Span("count " + key, sign, threshold, whole: true) : null,
            _ => null,
        };
    }

    // Counting and existence of the same rows are one thing.
    private string? CountedKey(BoundExpression left, BoundExpression right)
    {
        foreach (var side in new[] { left, right })
        {
            if (_finder.Plain(side) is BoundOperation { Operator.Name: "Count" } count) return _finder.KeyOf(count.Operands[0]);
        }

        return null;
    }

    private static Requirement? OfDistance(DistanceNumber distance, string sign, decimal threshold)
    {
        var things = $"{Name(distance.Start)} to {Name(distance.End)}";
        var span = Span($"{(distance.Calendar ? "difference in " : "")}{distance.Unit} {things}", sign, threshold, whole: true);
        if (!distance.Calendar && distance.Start.Steps.Count == 0 && distance.End.Steps.Count == 0 && !things.Contains(DateSpread.Calendar))
            span = span with { Days = DateSpread.Of(distance.Start.From, distance.End.From, distance.Unit, span.Low, span.High) };
        if (distance.Calendar || distance.Unit is not ("year" or "week")) return span;

        // A whole year is twelve whole months; before the start both count towards zero, which is another matter.
        if (span.Low is < 1 || (span.Low is null && span.High is < 0) || span.High is < 0) return span;
        if (span.Low is null && span.High is null) return span;
        var parts = distance.Unit == "year" ? 12 : 7;
        return new Requirement($"{(parts == 12 ? "month" : "day")} {things}", span.Low * parts, (span.High * parts) + (parts - 1)) { Days = span.Days };
    }

    private Requirement? OfDates(BoundExpression left, BoundExpression right, string sign)
    {
        if (left.Type != CqlType.Date || right.Type != CqlType.Date) return null;
        if (_finder.DateOrNull(left) is not { } a || _finder.DateOrNull(right) is not { } b) return null;
        if (DaysOf(a) is not { } before || DaysOf(b) is not { } behind) return null;

        if (a.Slot is null != (b.Slot is null) && (a.From + b.From).Contains('@')) return OfDay(a, b, before, behind, sign);

        // From a + before to b + behind there are at least as many days as the sign says.
        var isTurned = string.CompareOrdinal(a.From, b.From) > 0;
        if (isTurned)
        {
            (a, b, before, behind) = (b, a, behind, before);
            sign = sign switch { "<" => ">", "<=" => ">=", ">" => "<", _ => "<=" };
        }

        var days = before - behind;
        var span = sign switch
        {
            "<" => Span($"day {a.From} to {b.From}", ">", days, whole: true),
            "<=" => Span($"day {a.From} to {b.From}", ">=", days, whole: true),
            ">" => Span($"day {a.From} to {b.From}", "<", days, whole: true),
            _ => Span($"day {a.From} to {b.From}", "<=", days, whole: true),
        };
        return span with { Days = DateSpread.Of(a.From, b.From, "day", span.Low, span.High) };
    }

    // A date beside a day of the calendar is a number.
    private static Requirement OfDay(DateTerm a, DateTerm b, decimal before, decimal behind, string sign)
    {
        var turned = sign switch { "<" => ">", "<=" => ">=", ">" => "<", _ => "<=" };
        var (name, span) = a.Slot is null
            ? (b.From, Span("date " + b.From, turned, Day(a.From) + before - behind, whole: true))
            : (a.From, Span("date " + a.From, sign, Day(b.From) + behind - before, whole: true));
        return span with { Days = DateSpread.Of(DateSpread.Calendar, name, "day", span.Low, span.High) };
    }

    private static decimal Day(string literal) =>
        (DateTime.ParseExact(literal.Substring(1), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) - DateTime.MinValue).Days;

    private static decimal? DaysOf(DateTerm term)
    {
        decimal days = 0;
        foreach (var (amount, unit) in term.Steps)
        {
            if (unit is not ("day" or "week")) return null;
            days += unit == "week" ? 7 * amount : amount;
        }

        return days;
    }

    private static string Name(DateTerm term) => term.From + string.Concat(term.Steps.Select(s => $" {s.Amount} {s.Unit}"));

    private static Requirement Span(string thing, string sign, decimal threshold, bool whole)
    {
        var span = sign switch
        {
            "<" => new Requirement(thing, null, threshold, HighOpen: true),
            "<=" => new Requirement(thing, null, threshold),
            ">" => new Requirement(thing, threshold, null, LowOpen: true),
            ">=" => new Requirement(thing, threshold, null),
            _ => new Requirement(thing, threshold, threshold),
        };
        if (!whole) return span;
        var low = span.Low is { } least ? (span.LowOpen ? decimal.Floor(least) + 1 : decimal.Ceiling(least)) : (decimal?)null;
        var high = span.High is { } most ? (span.HighOpen ? decimal.Ceiling(most) - 1 : decimal.Floor(most)) : (decimal?)null;
        return new Requirement(thing, low, high);
    }
}
