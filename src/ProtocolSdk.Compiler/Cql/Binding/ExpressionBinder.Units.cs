using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>
/// Units that are known at build are checked at build: an unknown one is an error, and so are two that can't be converted into
/// each other. A constant that meets a data element of a declared unit takes that unit, when the conversion is exact.
/// </summary>
internal sealed partial class ExpressionBinder
{
    private const int LongestUnit = 100;

    /// <summary>The operators both of whose operands have to be of one dimension.</summary>
    private static readonly HashSet<string> OfOneDimension = new(StringComparer.Ordinal)
    {
        "Equal", "Equivalent", "Less", "LessOrEqual", "Greater", "GreaterOrEqual", "Add", "Subtract", "TruncatedDivide", "Modulo",
        "Before", "After", "SameAs", "SameOrBefore", "SameOrAfter", "In", "Contains", "ProperIn", "ProperContains",
        "Includes", "IncludedIn", "ProperIncludes", "ProperIncludedIn", "Overlaps", "OverlapsBefore", "OverlapsAfter",
        "Meets", "MeetsBefore", "MeetsAfter", "Starts", "Ends",
    };

    private bool CheckUnit(string unit, SyntaxNode syntax)
    {
        if (IsUnit(unit)) return true;
        Report(DiagnosticCatalogue.CqlUnknownUnit, syntax, unit.Length > LongestUnit ? unit.Substring(0, LongestUnit) + "…" : unit, string.Empty);
        return false;
    }

    private static bool IsUnit(string unit) =>
        unit.Length is > 0 and <= LongestUnit && (CalendarWords.TryParse(unit, out _) || UnitTable.Find(unit) is not null);

    /// <summary>The unit in UCUM's spelling: calendar words have one too.</summary>
    private static string Ucum(string unit) => CalendarWords.TryParse(unit, out var word) ? CalendarWords.UcumOf(word) : unit;

    private bool CheckUnits(ExpressionSyntax whole, OverloadMatch match, ref BoundExpression[] operands)
    {
        if (operands.Length != 2) return true;
        if (match.Operator.Name == "ConvertQuantity") return CheckConversion(whole, operands);
        if (!OfOneDimension.Contains(match.Operator.Name)) return true;
        var isTemporal = TypeRelations.IsTemporal(operands[0].Type) && match.Overload.Parameters[1] == CqlType.Quantity;
        var lefts = isTemporal ? ["s"] : UnitsIn(operands[0]);
        foreach (var right in UnitsIn(operands[1]))
        {
            foreach (var left in lefts)
            {
                if (!CheckConvertible(whole, right, left)) return false;
            }
        }

        operands = [InUnitOf(operands[0], operands[1]), InUnitOf(operands[1], operands[0])];
        return true;
    }

    private bool CheckConversion(ExpressionSyntax whole, BoundExpression[] operands) =>
        operands[1] is not BoundLiteral { Value: StringLiteral target }
        || !IsUnit(target.Value)
        || _units.DimensionOf(operands[0]) is not { } unit
        || CheckConvertible(whole, unit, target.Value);

    private bool CheckConvertible(ExpressionSyntax whole, string from, string to)
    {
        if (from == to || UnitConversion.Find(Ucum(from), Ucum(to)) is not null) return true;
        Report(DiagnosticCatalogue.CqlUnitMismatch, whole, Quote(whole), from, to);
        return false;
    }

    /// <summary>The known units of a value: of each element that is written out, else the one.</summary>
    private IEnumerable<string> UnitsIn(BoundExpression expression)
    {
        var parts = PartsOf(expression);
        return (parts.Count == 0 ? [expression] : parts).Select(_units.DimensionOf).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    private static IReadOnlyList<BoundExpression> PartsOf(BoundExpression expression) => expression switch
    {
        BoundList list => list.Elements,
        BoundInterval interval => [interval.Low, interval.High],
        BoundFormChange change => PartsOf(change.Operand),
        _ => [],
    };

    /// <summary>
    /// A constant, or a list or interval of constants, in the unit that the data it meets is declared to have: the conversion is done
    /// once, at build.
    /// </summary>
    private BoundExpression InUnitOf(BoundExpression expression, BoundExpression other)
    {
        if (!other.DependsOnData || TypeRelations.IsTemporal(other.Type) || _units.Of(other) is not { } unit || CalendarWords.TryParse(unit, out _)) return expression;
        return expression switch
        {
            BoundLiteral { Value: QuantityLiteral constant } => Converted(constant, unit) is { } converted ? ((BoundLiteral)expression) with { Value = converted } : expression,
            BoundList list => list with { Elements = list.Elements.Select(e => InUnitOf(e, other)).ToEquatableArray() },
            BoundInterval interval => interval with { Low = InUnitOf(interval.Low, other), High = InUnitOf(interval.High, other) },
            _ => expression,
        };
    }

    private static QuantityLiteral? Converted(QuantityLiteral constant, string unit)
    {
        if (unit == constant.Unit || CalendarWords.TryParse(constant.Unit, out _)) return null;
        if (UnitConversion.Find(constant.Unit, unit) is not { } conversion || conversion.Convert(constant.Value) is not { } value) return null;
        // A rounded limit would be another limit.
        return conversion.Compare(constant.Value, value) == 0 ? new QuantityLiteral(value, unit) : null;
    }
}
