using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Analysis;

/// <summary>Comparisons of numbers and dates.</summary>
internal sealed partial class DomainFinder
{
    private const string Today = "";

    private static bool CompareNumbers(NumberTerm a, NumberTerm b)
    {
        if (a.Source is null && b.Source is null) return true;
        if (a.Source is null) return CompareNumbers(b, a);
        if (a.Scale == 0) return false;
        if (b.Source is not null) return Relate(a, b);
        if (Quotient(b.Offset - a.Offset, a.Scale) is not { } threshold) return false;
        switch (a.Source)
        {
            case SlotNumber { Slot: var slot }:
                if (slot.Type == CqlType.Quantity && b.Unit != slot.Unit)
                {
                    // The binder converts a constant to the element's unit where it can; where it couldn't, neither can we.
                    return false;
                }

                slot.Domain.Thresholds.Add(threshold);
                return true;
            case CountNumber count:
                if (decimal.Floor(threshold) is not (>= -1 and <= 1000) and var rows) return rows < 0;
                count.List.Domain.Counts.Add((int)Math.Max(0, decimal.Floor(threshold)));
                count.List.Domain.Counts.Add((int)decimal.Floor(threshold) + 1);
                return true;
            case DistanceNumber distance:
                // A whole number passes the threshold there, or one unit later.
                return Distance(distance, decimal.Floor(threshold)) & Distance(distance, decimal.Floor(threshold) + 1);
            default:
                return false;
        }
    }

    private static bool Relate(NumberTerm a, NumberTerm b)
    {
        if (a.Source is not SlotNumber left || b.Source is not SlotNumber right || left.Slot.Unit != right.Slot.Unit || b.Scale == 0) return false;
        if (Quotient(b.Scale, a.Scale) is not { } scale || Quotient(b.Offset - a.Offset, a.Scale) is not { } offset || scale == 0) return false;
        if (Quotient(1, scale) is not { } inverse || Quotient(-offset, scale) is not { } back) return false;
        left.Slot.Domain.Anchors.Add(new DomainAnchor(right.Slot.Name, $"{Text(scale)} x {Text(offset)} +"));
        right.Slot.Domain.Anchors.Add(new DomainAnchor(left.Slot.Name, $"{Text(inverse)} x {Text(back)} +"));
        // Slopes of their own cross each other at points that no constant names.
        return scale == 1;
    }

    private bool CompareDates(BoundExpression left, BoundExpression right, CqlPrecision? precision)
    {
        if (left.Type != CqlType.Date || right.Type != CqlType.Date) return false;
        if (Date(left) is not { } a || Date(right) is not { } b) return false;
        var border = precision is null or CqlPrecision.Day ? "" : $"0 {UnitOf(precision.Value)}*";
        if (precision is not (null or CqlPrecision.Day or CqlPrecision.Month or CqlPrecision.Year)) return false;
        Anchor(a, b, border);
        Anchor(b, a, border);
        return a.Slot is null || b.Slot is null || a.Slot != b.Slot;
    }

    // start + n units is the end.
    private static bool Distance(DistanceNumber distance, decimal n)
    {
        var unit = distance.Calendar && distance.Unit != "day" ? distance.Unit + "*" : distance.Unit;
        Anchor(distance.End, distance.Start, $"{Text(n)} {unit}");
        Anchor(distance.Start, distance.End, $"{Text(-n)} {unit}");
        return distance.Start.Slot is null || distance.End.Slot is null || distance.Start.Slot != distance.End.Slot;
    }

    private static void Anchor(DateTerm moved, DateTerm other, string between)
    {
        if (moved.Slot is null) return;
        var steps = other.Steps.Select(s => $"{Text(s.Amount)} {s.Unit}")
            .Concat(between.Length == 0 ? [] : [between])
            .Concat(moved.Steps.Select(s => $"{Text(-s.Amount)} {s.Unit}"));
        moved.Slot.Domain.Anchors.Add(new DomainAnchor(other.From, string.Join(" ", steps)));
    }

    private DateTerm? Date(BoundExpression expression) => TryOnce(_dates, Unwrapped(expression), DateOf, out var date) ? date : null;

    private DateTerm? DateOf(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundMoment moment when moment.Type == CqlType.Date:
                return new DateTerm(null, Today, []);
            case BoundLiteral { Value: TemporalLiteral { Components.Count: 3 } literal }:
                return new DateTerm(null, $"@{literal.Components[0]:D4}-{literal.Components[1]:D2}-{literal.Components[2]:D2}", []);
            case BoundOperation { Operator.Name: "Add" or "Subtract" } sum when Unwrapped(sum.Operands[1]) is BoundLiteral { Value: QuantityLiteral step } && Date(sum.Operands[0]) is { } start:
                var amount = sum.Operator.Name == "Add" ? step.Value : -step.Value;
                return CalendarUnit(step.Unit) is { } unit && amount == decimal.Truncate(amount) ? start with { Steps = [.. start.Steps, (amount, unit)] } : null;
            case BoundOperation { Operator.Name: "ToDate" or "DateFrom" } conversion when conversion.Operands[0].Type == CqlType.Date:
                return Date(conversion.Operands[0]);
            case var other:
                return Slot(other) is { } slot && slot.Type == CqlType.Date ? new DateTerm(slot, slot.Name, []) : null;
        }
    }

    private NumberTerm? Number(BoundExpression expression)
    {
        switch (Unwrapped(expression))
        {
            case BoundLiteral literal:
                return Constant(literal.Value);
            case BoundOperation operation:
                return TryOnce(_numbers, operation, _ => NumberOrOverflow(operation), out var number) ? number : null;
            case BoundProperty { Name: "value", Source: var quantity } when quantity.Type == CqlType.Quantity:
                return Number(quantity);
            case var other:
                return Slot(other) is { } slot && IsNumber(slot.Type) ? new NumberTerm(new SlotNumber(slot), 1, 0) : null;
        }
    }

    // Written constants can leave what a decimal holds.
    private NumberTerm? NumberOrOverflow(BoundOperation operation)
    {
        try
        {
            return NumberOf(operation);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private NumberTerm? NumberOf(BoundOperation operation)
    {
        var operands = operation.Operands;
        switch (operation.Operator.Name)
        {
            case "ToDecimal" or "ToLong" or "ToQuantity" when IsNumber(operands[0].Type):
                return Number(operands[0]);
            case "Negate" when Number(operands[0]) is { } term:
                return new NumberTerm(term.Source, -term.Scale, -term.Offset);
            case "Add" or "Subtract" when operands[0].Type != CqlType.Quantity && Number(operands[0]) is { } a && Number(operands[1]) is { } b && (a.Source is null || b.Source is null):
                var sign = operation.Operator.Name == "Add" ? 1 : -1;
                return new NumberTerm(a.Source ?? b.Source, a.Scale + (sign * b.Scale), a.Offset + (sign * b.Offset));
            case "Multiply" when operands[0].Type != CqlType.Quantity && Number(operands[0]) is { } a && Number(operands[1]) is { } b:
                if (a.Source is not null && b.Source is not null) return null;
                var (factor, scaled) = a.Source is null ? (a.Offset, b) : (b.Offset, a);
                return new NumberTerm(scaled.Source, scaled.Scale * factor, scaled.Offset * factor);
            case "DurationBetween" or "DifferenceBetween" when operands[0].Type == CqlType.Date && Date(operands[0]) is { } start && Date(operands[1]) is { } end:
                var calendar = operation.Operator.Name == "DifferenceBetween";
                return Distance(start, end, operation.Precision, calendar);
            case "CalculateAge" when operands[0].Type == CqlType.Date && Date(operands[0]) is { } birth:
                return Distance(birth, new DateTerm(null, Today, []), operation.Precision, calendar: false);
            case "CalculateAgeAt" when operands[0].Type == CqlType.Date && Date(operands[0]) is { } birth && Date(operands[1]) is { } at:
                return Distance(birth, at, operation.Precision, calendar: false);
            case "Count" when Rows(operands[0]) is { } rows:
                AddWholeList(rows, operands[0]);
                return new NumberTerm(new CountNumber(rows), 1, 0);
            case "Length" when operands[0].Type is ListType && Slot(operands[0]) is { } list:
                AddWholeList(list, operands[0]);
                return new NumberTerm(new CountNumber(list), 1, 0);
            default:
                return null;
        }
    }

    private static NumberTerm? Distance(DateTerm start, DateTerm end, CqlPrecision? precision, bool calendar)
    {
        if (precision is not (CqlPrecision.Year or CqlPrecision.Month or CqlPrecision.Week or CqlPrecision.Day)) return null;
        // Weeks are counted from Sunday to Sunday, which no anchor describes.
        if (calendar && precision == CqlPrecision.Week) return null;
        return new NumberTerm(new DistanceNumber(start, end, UnitOf(precision.Value), calendar), 1, 0);
    }

    private static NumberTerm? Constant(LiteralValue? value) => value switch
    {
        IntegerLiteral literal => NumberTerm.Constant(literal.Value),
        LongLiteral literal => NumberTerm.Constant(literal.Value),
        DecimalLiteral literal => NumberTerm.Constant(literal.Value),
        QuantityLiteral literal => NumberTerm.Constant(literal.Value, literal.Unit),
        _ => null,
    };

    private static bool IsNumber(CqlType type) => type == CqlType.Integer || type == CqlType.Long || type == CqlType.Decimal || type == CqlType.Quantity;

    private static string UnitOf(CqlPrecision precision) => precision.ToString().ToLowerInvariant();

    private static string? CalendarUnit(string unit) => unit switch
    {
        "year" or "a" => "year",
        "month" or "mo" => "month",
        "week" or "wk" => "week",
        "day" or "d" => "day",
        _ => null,
    };

    private static decimal? Quotient(decimal dividend, decimal divisor)
    {
        try
        {
            var quotient = dividend / divisor;
            return quotient * divisor == dividend ? quotient : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string Text(decimal value) => value.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture);

    private void GiveUp(BoundExpression expression)
    {
        if (!_givenUp.TryGetValue(expression, out var open)) _givenUp[expression] = open = Suggest(expression);
        _open ??= open;
    }

    // What isn't understood still gives values that it may distinguish: each constant, for each place of a type that fits.
    private string Suggest(BoundExpression expression)
    {
        var nodes = new List<BoundExpression>();
        foreach (var node in WithDefinitions(expression))
        {
            if (!_budget.TrySpend(1)) return "more parts than can be looked at";
            nodes.Add(node);
        }

        // The innermost operator is what a reader will recognise.
        var inner = nodes.OfType<BoundOperation>().LastOrDefault(o => !o.Operator.Name.StartsWith("To", StringComparison.Ordinal));
        foreach (var query in nodes.OfType<BoundQuery>())
        {
            foreach (var source in query.Sources.Concat(query.Relationships.Select(r => r.Source)))
            {
                if (Slot(source.Expression) is { Type: ListType list } rows) _rows[source.Variable.Id] = new DomainSlot(rows.Domain.Rows(), list.Element, rows.Name, rows.Unit);
            }
        }

        var literals = nodes.OfType<BoundLiteral>().Select(l => l.Value).Where(v => v is not null).Distinct().ToList();
        var sets = nodes.OfType<BoundValueSet>().Select(s => s.Name).Distinct().ToList();
        var asksRecording = nodes.Any(n => n is BoundOperation { Operator.Name: "IsNull" or "Coalesce" });
        foreach (var slot in nodes.Select(Slot).OfType<DomainSlot>().GroupBy(s => (s.Domain, s.Type)).Select(g => g.First()))
        {
            if (!_budget.TrySpend(literals.Count + sets.Count)) break;
            if (asksRecording) slot.Domain.AsksRecording = true;
            Suggest(slot, literals);
            if (slot.Type == CqlType.Code) slot.Domain.ValueSets.UnionWith(sets);
        }

        return inner?.Operator.Spelling ?? expression.GetType().Name.Substring("Bound".Length).ToLowerInvariant();
    }

    private static void Suggest(DomainSlot slot, List<LiteralValue?> literals)
    {
        foreach (var literal in literals)
        {
            if (IsNumber(slot.Type) && Constant(literal) is { } number) slot.Domain.Thresholds.Add(number.Offset);
            else if (slot.Type is ListType && literal is IntegerLiteral { Value: >= 0 and <= 20 } count) slot.Domain.Counts.Add(count.Value);
            else if (slot.Type == CqlType.String && literal is StringLiteral text) slot.Domain.Texts.Add(text.Value);
            else if (slot.Type == CqlType.Code && literal is CodeLiteral or StringLiteral) Name(slot, literal!);
            else if (slot.Type == CqlType.Date && literal is TemporalLiteral { Components.Count: 3 } day) slot.Domain.Anchors.Add(new DomainAnchor($"@{day.Components[0]:D4}-{day.Components[1]:D2}-{day.Components[2]:D2}", ""));
            else if (slot.Type == CqlType.Date && literal is IntegerLiteral or QuantityLiteral) SuggestDates(slot, Constant(literal)!.Offset);
        }
    }

    private static void SuggestDates(DomainSlot slot, decimal distance)
    {
        if (decimal.Truncate(distance) != distance || Math.Abs(distance) > 200) return;
        foreach (var unit in new[] { "year", "month", "day" }) slot.Domain.Anchors.Add(new DomainAnchor(Today, $"{Text(-distance)} {unit}"));
    }
}
