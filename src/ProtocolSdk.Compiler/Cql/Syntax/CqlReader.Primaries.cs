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
        if (ParsePrefixOperand() is not { } operand) return null;
        return new UnaryOperationSyntax(UnaryOperator.Minus, operand) { Span = From(start) };
    }

    private ExpressionSyntax? ParsePrimary() => Current.Kind switch
    {
        CqlTokenKind.Word => ParseWordPrimary(),
        CqlTokenKind.Symbol => ParseSymbolPrimary(),
        CqlTokenKind.QuotedName => ParseReference(),
        CqlTokenKind.EndOfText or CqlTokenKind.Error => MissingOperand(),
        _ => ParseLiteral(),
    };

    private LiteralSyntax? ParseLiteral()
    {
        if (Current.Kind == CqlTokenKind.Number) return ParseNumberOrRatio();
        if (Current.Kind == CqlTokenKind.LongNumber) return ParseLong();
        var token = Advance();
        return token.Kind switch
        {
            CqlTokenKind.String => new StringLiteralSyntax(token.Text) { Span = token.Span },
            CqlTokenKind.Date => new DateLiteralSyntax(token.Components) { Span = token.Span },
            CqlTokenKind.DateTime => new DateTimeLiteralSyntax(token.Components, token.OffsetMinutes) { Span = token.Span },
            _ => new TimeLiteralSyntax(token.Components) { Span = token.Span },
        };
    }

    private ExpressionSyntax? ParseSymbolPrimary()
    {
        if (At("(")) return ParseParenthesized();
        if (At("{")) return ParseBraces();
        return Current.Text switch
        {
            "$this" => ParseSpecialVariable(SpecialVariable.This),
            "$index" => ParseSpecialVariable(SpecialVariable.Index),
            "$total" => ParseSpecialVariable(SpecialVariable.Total),
            _ => MissingOperand(),
        };
    }

    private ParenthesizedSyntax? ParseParenthesized()
    {
        var start = Advance().Span.Start;
        return ParseEnclosed() is { } inner && RequireClose(")", "close the parenthesis")
            ? new ParenthesizedSyntax(inner) { Span = From(start) }
            : null;
    }

    private SpecialVariableSyntax ParseSpecialVariable(SpecialVariable variable) => new(variable) { Span = Advance().Span };

    private ExpressionSyntax? ParseWordPrimary()
    {
        if (WordForms.TryGetValue(Current.Text, out var parse)) return parse(this);
        return CqlWords.IsReserved(Current.Text) || CqlWords.BeginsPhrase(Current.Text, Peek(1)) ? MissingOperand() : ParseReference();
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
