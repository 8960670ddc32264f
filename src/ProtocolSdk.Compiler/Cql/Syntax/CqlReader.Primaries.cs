using System.Globalization;
using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>The grammar's <i>term</i>, its literals, and the forms that begin with a keyword and take whole expressions.</summary>
internal sealed partial class CqlReader
{
    // The smallest Integer and Long are written as the negation of a number that is itself one too large:
    // such a literal is let pass where a minus stands directly before it.
    private int _negatedPosition = -1;

    private UnaryOperationSyntax? ParseMinus()
    {
        var start = Advance().Span.Start;
        _negatedPosition = _position;
        if (ParseUnary() is not { } operand) return null;
        return new UnaryOperationSyntax(UnaryOperator.Minus, operand) { Span = From(start) };
    }

    private ExpressionSyntax? ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case CqlTokenKind.String:
                Advance();
                return new StringLiteralSyntax(token.Text) { Span = token.Span };
            case CqlTokenKind.Date:
                Advance();
                return new DateLiteralSyntax(token.Components) { Span = token.Span };
            case CqlTokenKind.DateTime:
                Advance();
                return new DateTimeLiteralSyntax(token.Components, token.OffsetMinutes) { Span = token.Span };
            case CqlTokenKind.Time:
                Advance();
                return new TimeLiteralSyntax(token.Components) { Span = token.Span };
            case CqlTokenKind.LongNumber:
                return ParseLong();
            case CqlTokenKind.Number:
                return ParseNumberOrRatio();
            case CqlTokenKind.QuotedName:
                return ParseReference();
            case CqlTokenKind.Symbol:
                return ParseSymbolPrimary();
            case CqlTokenKind.Word:
                return ParseWordPrimary();
            default:
                return MissingOperand();
        }
    }

    private ExpressionSyntax? ParseSymbolPrimary()
    {
        var token = Current;
        switch (token.Text)
        {
            case "(":
                Advance();
                if (ParseEnclosed() is not { } inner || !RequireClose(")", "close the parenthesis")) return null;
                return new ParenthesizedSyntax(inner) { Span = From(token.Span.Start) };
            case "{":
                return ParseBraces();
            case "$this":
                Advance();
                return new SpecialVariableSyntax(SpecialVariable.This) { Span = token.Span };
            case "$index":
                Advance();
                return new SpecialVariableSyntax(SpecialVariable.Index) { Span = token.Span };
            case "$total":
                Advance();
                return new SpecialVariableSyntax(SpecialVariable.Total) { Span = token.Span };
            default:
                return MissingOperand();
        }
    }

    private ExpressionSyntax? ParseWordPrimary()
    {
        var token = Current;
        switch (token.Text)
        {
            case "null":
                Advance();
                return new NullLiteralSyntax { Span = token.Span };
            case "true" or "false":
                Advance();
                return new BooleanLiteralSyntax(token.Text == "true") { Span = token.Span };
            case "if":
                return ParseConditional();
            case "case":
                return ParseCase();
            case "convert":
                return ParseConversion();
            case "minimum" or "maximum" when IsTypeName(Peek(1)):
                return ParseTypeExtent();
            case "distinct":
                return ParseAggregate(UnaryOperator.Distinct);
            case "flatten":
                return ParseAggregate(UnaryOperator.Flatten);
            case "collapse" or "expand":
                return ParseCollapseExpand();
            case "Interval" when Peek(1).Is("[") || Peek(1).Is("("):
                return ParseInterval();
            case "Tuple" when Peek(1).Is("{"):
                Advance();
                return ParseBraces();
            case "List" when Peek(1).Is("{") || Peek(1).Is("<"):
                return ParseTypedList();
            case "Code" when Peek(1).Kind == CqlTokenKind.String:
                return ParseCode();
            case "Concept" when Peek(1).Is("{") && Peek(2).Is("Code") && Peek(3).Kind == CqlTokenKind.String:
                return ParseConcept();
            case "Code" or "Concept" when Peek(1).Is("{"):
                return ParseInstance();
            default:
                return CqlWords.IsReserved(token.Text) ? MissingOperand() : ParseReference();
        }
    }

    private ExpressionSyntax? ParseReference()
    {
        if (IsInstance()) return ParseInstance();
        var name = Advance();
        if (!At("(")) return new IdentifierSyntax(name.Text) { Span = name.Span };
        return ParseArguments() is { } arguments
            ? new InvocationSyntax(null, NameOf(name), arguments) { Span = From(name.Span.Start) }
            : null;
    }

    private LongLiteralSyntax? ParseLong()
    {
        var allowed = _negatedPosition == _position && IsWholeOperand(1) ? (ulong)long.MaxValue + 1 : long.MaxValue;
        var token = Advance();
        if (ulong.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= allowed)
            return new LongLiteralSyntax(value) { Span = token.Span };
        Report(
            DiagnosticCatalogue.CqlNumberOutOfRange,
            token.Span,
            Glimpse(token.Text) + "L",
            "Long",
            "it reaches from -9223372036854775808L to 9223372036854775807L");
        return null;
    }

    // A minus before the number negates it alone unless something binds to the number first.
    private bool IsWholeOperand(int ahead) => !Peek(ahead).Is(".") && !Peek(ahead).Is("[");

    private LiteralSyntax? ParseNumberOrRatio()
    {
        var isRatio = Peek(IsUnit(Peek(1)) ? 2 : 1).Is(":") && Peek(IsUnit(Peek(1)) ? 3 : 2).Kind == CqlTokenKind.Number;
        if (!isRatio) return IsUnit(Peek(1)) ? ParseQuantity() : ParseNumber();
        if (ParseQuantity() is not { } numerator) return null;
        Advance();
        if (ParseQuantity() is not { } denominator) return null;
        return new RatioLiteralSyntax(numerator, denominator) { Span = From(numerator.Span.Start) };
    }

    private LiteralSyntax? ParseNumber()
    {
        var isNegated = _negatedPosition == _position && IsWholeOperand(1);
        var token = Advance();
        if (token.Text.IndexOf('.') >= 0)
        {
            if (TryReadDecimal(token, isQuantity: false) is not { } value) return null;
            return new DecimalLiteralSyntax(value, token.Text) { Span = token.Span };
        }

        if (long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var integer)
            && integer <= (isNegated ? int.MaxValue + 1L : int.MaxValue))
            return new IntegerLiteralSyntax(integer) { Span = token.Span };
        Report(
            DiagnosticCatalogue.CqlNumberOutOfRange,
            token.Span,
            Glimpse(token.Text),
            "Integer",
            "it reaches from -2147483648 to 2147483647; write L behind it for a Long, or a point for a Decimal");
        return null;
    }

    private QuantityLiteralSyntax? ParseQuantity()
    {
        if (Current.Kind != CqlTokenKind.Number)
        {
            Missing("a quantity", "write a number and its unit, such as 3 months or 5 'mg'");
            return null;
        }

        var token = Advance();
        if (TryReadDecimal(token, isQuantity: true) is not { } value) return null;
        var unit = IsUnit(Current) ? ParseUnit() : null;
        return new QuantityLiteralSyntax(value, token.Text, unit) { Span = From(token.Span.Start) };
    }

    // A quantity may be finer than a Decimal by itself: HL7's own tests have one with nine places.
    private decimal? TryReadDecimal(CqlToken token, bool isQuantity)
    {
        const int MaximumDigits = 28;
        const int MaximumScale = 8;
        var text = token.Text;
        var point = text.IndexOf('.');
        var whole = (point < 0 ? text : text.Substring(0, point)).TrimStart('0').Length;
        var scale = point < 0 ? 0 : text.Length - point - 1;
        var significantScale = point < 0 ? 0 : text.TrimEnd('0').Length - point - 1;
        if ((isQuantity || scale <= MaximumScale)
            && whole + significantScale <= MaximumDigits
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return value;

        Report(
            DiagnosticCatalogue.CqlNumberOutOfRange,
            token.Span,
            Glimpse(text),
            isQuantity ? "Quantity" : "Decimal",
            isQuantity ? "it has at most 28 digits" : "it has at most 28 digits, and at most eight behind the point");
        return null;
    }

    private static bool IsUnit(CqlToken token) =>
        token.Kind == CqlTokenKind.String || CqlWords.TrySingularPrecision(token, out _) || CqlWords.TryPluralPrecision(token, out _);

    private UnitSyntax ParseUnit()
    {
        var token = Advance();
        if (CqlWords.TrySingularPrecision(token, out var precision) || CqlWords.TryPluralPrecision(token, out precision))
            return new CalendarUnitSyntax(precision) { Span = token.Span };
        return new UcumUnitSyntax(token.Text) { Span = token.Span };
    }
}
