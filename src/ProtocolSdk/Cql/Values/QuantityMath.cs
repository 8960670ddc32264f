using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Cql;

/// <summary>Comparison and arithmetic of quantities: units of one dimension are converted, exactly where UCUM's factors are exact.</summary>
internal static class QuantityMath
{
    /// <summary>The order of two quantities; <see cref="Relation.None"/> when their units can't be compared.</summary>
    public static Relation Compare(Quantity left, Quantity right)
    {
        if (string.Equals(left.Unit, right.Unit, StringComparison.Ordinal)) return RelationQuestions.Of(left.Value.CompareTo(right.Value));
        return Find(ref left, ref right) is { } conversion ? RelationQuestions.Of(conversion.Compare(left.Value, right.Value)) : Relation.None;
    }

    /// <summary>CQL's equivalence: units converted, decimals to the lesser precision; a calendar year is 12 months, 365 days and UCUM's year.</summary>
    public static bool Equivalent(Quantity left, Quantity right)
    {
        if (string.Equals(left.Unit, right.Unit, StringComparison.Ordinal)) return CqlOperators.Equivalent(left.Value, right.Value) == true;
        bool leftVaries = IsVariableLength(left.Unit, out CalendarUnit leftUnit);
        bool rightVaries = IsVariableLength(right.Unit, out CalendarUnit rightUnit);
        if (leftVaries != rightVaries)
        {
            // A calendar year or month against a definite duration: by UCUM's unit of the same name, else by days.
            if (leftVaries) left = Definite(left, leftUnit, right.Unit);
            else right = Definite(right, rightUnit, left.Unit);
        }

        if (string.Equals(left.Unit, right.Unit, StringComparison.Ordinal)) return CqlOperators.Equivalent(left.Value, right.Value) == true;
        return Find(ref left, ref right) is { } conversion
            && conversion.Convert(left.Value) is { } converted
            && CqlOperators.Equivalent(converted, right.Value) == true;
    }

    /// <summary>The sum in the finer of both units; null when they can't be added.</summary>
    public static Quantity? Add(Quantity left, Quantity right, int sign)
    {
        if (string.Equals(left.Unit, right.Unit, StringComparison.Ordinal)) return Sum(left.Value, right.Value, sign, left.Unit);
        string leftUnit = left.Unit;
        string rightUnit = right.Unit;
        if (Find(ref left, ref right) is not { IsSpecial: false } conversion) return null;
        // The finer unit is the one that fewer of make the other.
        bool leftIsFiner = conversion.Compare(1, 1) <= 0;
        if (!leftIsFiner) return conversion.Convert(left.Value) is { } l ? Sum(l, right.Value, sign, rightUnit) : null;
        return UnitConversion.Find(right.Unit, left.Unit)?.Convert(right.Value) is { } r ? Sum(left.Value, r, sign, leftUnit) : null;
    }

    /// <summary>The product with the product of the units; null when a unit is special or unknown, or the result overflows.</summary>
    public static Quantity? Multiply(Quantity left, Quantity right, int power)
    {
        decimal? value = power > 0 ? CqlOperators.Multiply(left.Value, right.Value) : CqlOperators.Divide(left.Value, right.Value);
        if (value is null) return null;
        if (right.Unit == Quantity.DefaultUnit) return new Quantity(value.Value, left.Unit);
        if (left.Unit == Quantity.DefaultUnit && power > 0) return new Quantity(value.Value, right.Unit);
        if (power < 0 && string.Equals(left.Unit, right.Unit, StringComparison.Ordinal)) return new Quantity(value.Value);
        string leftUnit = ToUcum(left.Unit);
        string rightUnit = ToUcum(right.Unit);
        if (UnitTable.Find(leftUnit) is not { IsSpecial: false } || UnitTable.Find(rightUnit) is not { IsSpecial: false }) return null;
        UnitExpression unit = new();
        unit.Multiply(UnitParser.Parse(leftUnit)!, 1);
        unit.Multiply(UnitParser.Parse(rightUnit)!, power);
        return new Quantity(value.Value, unit.ToString());
    }

    /// <summary>The right value in the left's unit; null when their units can't be compared or are special.</summary>
    public static decimal? Align(Quantity left, Quantity right)
    {
        if (string.Equals(left.Unit, right.Unit, StringComparison.Ordinal)) return right.Value;
        return Find(ref right, ref left) is { IsSpecial: false } conversion ? conversion.Convert(right.Value) : null;
    }

    /// <summary>The quantity in another unit; null when it can't be converted.</summary>
    public static Quantity? Convert(Quantity quantity, string unit)
    {
        if (string.Equals(quantity.Unit, unit, StringComparison.Ordinal)) return quantity;
        Quantity target = new(0, unit);
        return Find(ref quantity, ref target)?.Convert(quantity.Value) is { } value && DecimalText.Limit(value) is { } limited ? new Quantity(limited, unit) : null;
    }

    /// <summary>The calendar unit of a quantity that is added to a date.</summary>
    /// <exception cref="CqlRuntimeException">The unit is none of time, or a definite year or month.</exception>
    public static CalendarUnit CalendarUnitOf(Quantity quantity)
    {
        if (CalendarWords.TryParse(quantity.Unit, out CalendarUnit unit)) return unit;
        if (!CalendarWords.TryParseUcum(quantity.Unit, out unit))
            throw new CqlRuntimeException($"'{quantity.Unit}' is not a unit that can be added to a date or time.");
        if (unit is CalendarUnit.Year or CalendarUnit.Month)
            throw new CqlRuntimeException($"'{quantity.Unit}' is a definite duration, which can't be added to a date or time; write {CalendarWords.WordOf(unit)}s.");
        return unit;
    }

    public static CqlPrecision PrecisionOf(CalendarUnit unit) => (CqlPrecision)(int)unit;

    // Rewrites calendar words to comparable units, and finds the conversion from left to right.
    private static UnitConversion? Find(ref Quantity left, ref Quantity right)
    {
        bool leftVaries = IsVariableLength(left.Unit, out _);
        bool rightVaries = IsVariableLength(right.Unit, out _);
        if (leftVaries != rightVaries) return null;
        left = new Quantity(left.Value, ToUcum(left.Unit));
        right = new Quantity(right.Value, ToUcum(right.Unit));
        return UnitConversion.Find(left.Unit, right.Unit);
    }

    private static bool IsVariableLength(string unit, out CalendarUnit calendarUnit) =>
        CalendarWords.TryParse(unit, out calendarUnit) && calendarUnit is CalendarUnit.Year or CalendarUnit.Month;

    // In UCUM a year is twelve months, so that its years and months also do for calendar ones among themselves.
    private static string ToUcum(string unit) => CalendarWords.TryParse(unit, out CalendarUnit calendarUnit) ? CalendarWords.UcumOf(calendarUnit) : unit;

    private static Quantity Definite(Quantity quantity, CalendarUnit unit, string other)
    {
        if (other is "a" or "mo") return new Quantity(quantity.Value, CalendarWords.UcumOf(unit));
        return new Quantity(quantity.Value * (unit == CalendarUnit.Year ? 365 : 30), "d");
    }

    private static Quantity? Sum(decimal left, decimal right, int sign, string unit) =>
        (sign > 0 ? CqlOperators.Add(left, right) : CqlOperators.Subtract(left, right)) is { } value ? new Quantity(value, unit) : null;
}
