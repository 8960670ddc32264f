using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;
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
        if (operands.Length != 2 || !OfOneDimension.Contains(match.Operator.Name)) return true;
        if (UnitIn(operands[1]) is not { } right) return true;
        var left = TypeRelations.IsTemporal(operands[0].Type) && match.Overload.Parameters[1] == CqlType.Quantity ? "s" : UnitIn(operands[0]);
        if (left is null) return true;
        if (UnitConversion.Find(Ucum(right), Ucum(left)) is null)
        {
            Report(DiagnosticCatalogue.CqlUnitMismatch, whole, Quote(whole), right, left);
            return false;
        }

        operands = [InUnitOf(operands[0], operands[1]), InUnitOf(operands[1], operands[0])];
        return true;
    }

    /// <summary>A constant in the unit that the data it meets is declared to have.</summary>
    private BoundExpression InUnitOf(BoundExpression expression, BoundExpression other)
    {
        if (expression is not BoundLiteral { Value: QuantityLiteral constant } || !other.DependsOnData) return expression;
        if (TypeRelations.IsTemporal(other.Type) || UnitIn(other) is not { } unit || unit == constant.Unit) return expression;
        if (CalendarWords.TryParse(unit, out _) || CalendarWords.TryParse(constant.Unit, out _)) return expression;
        if (UnitConversion.Find(constant.Unit, unit) is not { } conversion || conversion.Convert(constant.Value) is not { } value) return expression;
        return conversion.Compare(constant.Value, value) == 0
            ? new BoundLiteral(CqlType.Quantity, new QuantityLiteral(value, unit)) { Span = expression.Span }
            : expression;
    }

    /// <summary>The unit that quantities in a value are known to have at build, or null.</summary>
    private string? UnitIn(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value: QuantityLiteral quantity } => quantity.Unit,
        // Where a number meets a quantity it is one of '1'.
        { Type: SimpleType { Name: "Integer" or "Long" or "Decimal" } } => "1",
        BoundDataElement element => scope.FindDataElement(element.Name)?.Unit,
        BoundDefinition definition => scope.FindDefinition(definition.Name)?.Unit,
        BoundVariable variable => _units.TryGetValue(variable.Id, out var unit) ? unit : null,
        BoundProperty { Name: "low" or "high" } property => UnitIn(property.Source),
        BoundProperty { Source.Type: TupleType { RowOf: { } path } } property when property.Type == CqlType.Quantity => UnitOfRow(path),
        BoundFormChange change => UnitIn(change.Operand),
        BoundInterval interval => UnitIn(interval.Low) ?? UnitIn(interval.High),
        BoundList { Elements.Count: > 0 } list => UnitIn(list.Elements[0]),
        BoundQuery { Return: null, Aggregate: null, Sources.Count: 1 } query => UnitIn(query.Sources[0].Expression),
        BoundQuery { Return: { } result, Aggregate: null } => UnitIn(result),
        BoundOperation operation when KeepsUnit(operation) => UnitIn(operation.Operands[0]),
        _ => null,
    };

    private static bool KeepsUnit(BoundOperation operation) => operation.Operator.Name is
        "Add" or "Subtract" or "Negate" or "Abs" or "Predecessor" or "Successor" or "Start" or "End" or "Width" or "PointFrom"
        or "First" or "Last" or "Min" or "Max" or "Sum" or "Avg" or "Median" or "Mode" or "SingletonFrom" or "Indexer"
        or "Slice" or "Skip" or "Tail" or "Take" or "Distinct";

    private string? UnitOfRow(string path) => scope.FindDataElement(path.Split('.')[0])?.Unit;
}
