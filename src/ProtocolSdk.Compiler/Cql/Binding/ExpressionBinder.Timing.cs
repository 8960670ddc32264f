using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>
/// Timing phrases become core operators, as the Author's Guide explains them. Phrases with an offset become comparisons with
/// the moved boundary, not membership in an interval: a null boundary then gives null, and ranges stay exact.
/// </summary>
internal sealed partial class ExpressionBinder
{
    private BoundExpression? BindTiming(TimingSyntax syntax)
    {
        var left = Bind(syntax.Left);
        var right = Bind(syntax.Right);
        if (left is null || right is null) return null;
        return syntax.Phrase switch
        {
            SameTimingSyntax p => BindSame(syntax, p, left, right),
            IncludesTimingSyntax p => BindIncludes(syntax, p, left, right),
            IncludedInTimingSyntax p => BindIncludedIn(syntax, p, left, right),
            BeforeOrAfterTimingSyntax p => BindBeforeOrAfter(syntax, p, left, right),
            WithinTimingSyntax p => BindWithin(syntax, p, left, right),
            MeetsTimingSyntax p => Operation(syntax, Directed("meets", p.Direction), p.Precision, [left, right], Directed("Meets", p.Direction)),
            OverlapsTimingSyntax p => Operation(syntax, Directed("overlaps", p.Direction), p.Precision, [left, right], Directed("Overlaps", p.Direction)),
            StartsTimingSyntax p => Operation(syntax, "starts", p.Precision, [left, right], "Starts"),
            EndsTimingSyntax p => Operation(syntax, "ends", p.Precision, [left, right], "Ends"),
            _ => NotSupported(syntax, "this timing phrase isn't known to the compiler"),
        };
    }

    private static string Directed(string name, TimingDirection? direction)
    {
        var space = char.IsLower(name[0]) ? " " : string.Empty;
        return direction switch
        {
            TimingDirection.Before => name + space + (space.Length > 0 ? "before" : "Before"),
            TimingDirection.After => name + space + (space.Length > 0 ? "after" : "After"),
            _ => name,
        };
    }

    /// <summary>What <c>starts</c>, <c>ends</c>, <c>start</c> and <c>end</c> take of an operand.</summary>
    private BoundExpression? Boundary(BoundExpression operand, IntervalBoundary? boundary, ExpressionSyntax syntax)
    {
        if (boundary is not { } wanted) return operand;
        var word = wanted == IntervalBoundary.Start ? "start of" : "end of";
        return Operation(syntax, word, null, [operand], wanted == IntervalBoundary.Start ? "Start" : "End");
    }

    private BoundExpression? BindSame(TimingSyntax syntax, SameTimingSyntax phrase, BoundExpression left, BoundExpression right)
    {
        var a = Boundary(left, phrase.Left, syntax.Left);
        var b = Boundary(right, phrase.Right, syntax.Right);
        if (a is null || b is null) return null;
        var (symbol, name) = phrase.OrDirection switch
        {
            TimingDirection.Before => ("same or before", "SameOrBefore"),
            TimingDirection.After => ("same or after", "SameOrAfter"),
            _ => ("same as", "SameAs"),
        };
        return Relation(syntax, symbol, phrase.Precision, a, b, name);
    }

    /// <summary>Numbers and quantities are before and after each other, too: that is a comparison.</summary>
    private BoundExpression? Relation(ExpressionSyntax syntax, string symbol, CqlPrecision? precision, BoundExpression left, BoundExpression right, string name)
    {
        // The operators that compare an interval with a point take the point as one value; its boundary and a range of points can be compared.
        if (left.Type is IntervalType && BoundNodes.IsRange(right) && IsOrder(name)) left = name is "Before" or "SameOrBefore" ? Ends(left, SpanOf(syntax)).End : Ends(left, SpanOf(syntax)).Start;
        if (right.Type is IntervalType && BoundNodes.IsRange(left) && IsOrder(name)) right = name is "Before" or "SameOrBefore" ? Ends(right, SpanOf(syntax)).Start : Ends(right, SpanOf(syntax)).End;
        if (IsNumeric(left) && IsNumeric(right))
        {
            name = name switch
            {
                "Before" => "Less",
                "After" => "Greater",
                "SameOrBefore" => "LessOrEqual",
                "SameOrAfter" => "GreaterOrEqual",
                _ => "Equal",
            };
        }

        return Operation(syntax, symbol, precision, [left, right], name);
    }

    private static bool IsOrder(string name) => name is "Before" or "After" or "SameOrBefore" or "SameOrAfter";

    private static bool IsNumeric(BoundExpression expression) => TypeRelations.IsPoint(expression.Type) && !TypeRelations.IsTemporal(expression.Type);

    private BoundExpression? BindIncludes(TimingSyntax syntax, IncludesTimingSyntax phrase, BoundExpression left, BoundExpression right)
    {
        if (Boundary(right, phrase.Right, syntax.Right) is not { } b) return null;
        if (!phrase.Properly) return Operation(syntax, "includes", phrase.Precision, [left, b], "Includes", "Contains");
        // A null alone is an element, not a list: `{1, null} properly includes null` asks for it.
        string[] names = IsNull(right) ? ["ProperContains", "ProperIncludes"] : ["ProperIncludes", "ProperContains"];
        return Operation(syntax, "properly includes", phrase.Precision, [left, b], names);
    }

    private BoundExpression? BindIncludedIn(TimingSyntax syntax, IncludedInTimingSyntax phrase, BoundExpression left, BoundExpression right)
    {
        if (Boundary(left, phrase.Left, syntax.Left) is not { } a) return null;
        var symbol = (phrase.Properly ? "properly " : string.Empty) + (phrase.During ? "during" : "included in");
        if (!phrase.Properly && right.Type == CqlType.ValueSet) return In(syntax, symbol, phrase.Precision, [a, right]);
        if (!phrase.Properly) return Operation(syntax, symbol, phrase.Precision, [a, right], "IncludedIn", "In");
        string[] names = IsNull(left) ? ["ProperIn", "ProperIncludedIn"] : ["ProperIncludedIn", "ProperIn"];
        return Operation(syntax, symbol, phrase.Precision, [a, right], names);
    }

    private static bool IsNull(BoundExpression expression) => expression is BoundLiteral { Value: null, Type: SimpleType { Name: "Any" } };

    private BoundExpression? BindBeforeOrAfter(TimingSyntax syntax, BeforeOrAfterTimingSyntax phrase, BoundExpression left, BoundExpression right)
    {
        var a = Boundary(left, phrase.Left, syntax.Left);
        var b = Boundary(right, phrase.Right, syntax.Right);
        if (a is null || b is null) return null;
        var before = phrase.Direction == TimingDirection.Before;
        var word = (phrase.Inclusive ? "on or " : string.Empty) + (before ? "before" : "after");
        if (phrase.Offset is null) return Relation(syntax, word, phrase.Precision, a, b, DirectionName(before, phrase.Inclusive));

        // Of two intervals, the boundaries that face each other count.
        var span = SpanOf(syntax);
        a = before ? Ends(a, span).End : Ends(a, span).Start;
        b = before ? Ends(b, span).Start : Ends(b, span).End;
        if (QuantityOf(phrase.Offset.Quantity, negative: false) is not { } offset) return null;
        var quantity = new BoundLiteral(CqlType.Quantity, offset) { Span = SpanOf(phrase.Offset.Quantity) };
        if (Operation(syntax, word, null, [b, quantity], before ? "Subtract" : "Add") is not { } moved) return null;
        return phrase.Offset.Qualifier switch
        {
            OffsetQualifier.OrMore => Relation(syntax, word, phrase.Precision, a, moved, DirectionName(before, inclusive: true)),
            OffsetQualifier.MoreThan => Relation(syntax, word, phrase.Precision, a, moved, DirectionName(before, inclusive: false)),
            OffsetQualifier.Exactly => Relation(syntax, word, phrase.Precision ?? ExactPrecision(a, offset), a, moved, "SameAs"),
            var qualifier => Both(
                syntax,
                Relation(syntax, word, phrase.Precision, a, moved, DirectionName(!before, inclusive: qualifier == OffsetQualifier.OrLess)),
                () => Relation(syntax, word, phrase.Precision, a, b, DirectionName(before, phrase.Inclusive))),
        };
    }

    private static string DirectionName(bool before, bool inclusive) => (before, inclusive) switch
    {
        (true, false) => "Before",
        (true, true) => "SameOrBefore",
        (false, false) => "After",
        _ => "SameOrAfter",
    };

    /// <summary><c>3 days before</c> is about days, whatever the time of day; between Dates that goes without saying.</summary>
    private static CqlPrecision? ExactPrecision(BoundExpression operand, QuantityLiteral offset)
    {
        if (operand.Type == CqlType.Date) return null;
        return offset.Unit switch
        {
            "hour" => CqlPrecision.Hour,
            "minute" => CqlPrecision.Minute,
            "second" => CqlPrecision.Second,
            "millisecond" => CqlPrecision.Millisecond,
            "year" or "month" or "week" or "day" when operand.Type == CqlType.DateTime => CqlPrecision.Day,
            _ => null,
        };
    }

    private BoundExpression? BindWithin(TimingSyntax syntax, WithinTimingSyntax phrase, BoundExpression left, BoundExpression right)
    {
        var a = Boundary(left, phrase.Left, syntax.Left);
        var b = Boundary(right, phrase.Right, syntax.Right);
        if (a is null || b is null || QuantityOf(phrase.Quantity, negative: false) is not { } offset) return null;
        var span = SpanOf(syntax);
        var quantity = new BoundLiteral(CqlType.Quantity, offset) { Span = SpanOf(phrase.Quantity) };
        var (leftStart, leftEnd) = Ends(a, span);
        var (rightStart, rightEnd) = Ends(b, span);
        if (Operation(syntax, "within", null, [rightStart, quantity], "Subtract") is not { } earliest) return null;
        if (Operation(syntax, "within", null, [rightEnd, quantity], "Add") is not { } latest) return null;
        return Both(
            syntax,
            Relation(syntax, "within", null, leftStart, earliest, DirectionName(before: false, inclusive: !phrase.Properly)),
            () => Relation(syntax, "within", null, leftEnd, latest, DirectionName(before: true, inclusive: !phrase.Properly)));
    }

    private static BoundExpression? Both(ExpressionSyntax syntax, BoundExpression? first, Func<BoundExpression?> second)
    {
        if (first is null || second() is not { } other) return null;
        return BoundNodes.Logical(LogicalKind.And, [first, other], SpanOf(syntax));
    }

    private BoundExpression? BindComponentFrom(ComponentFromSyntax syntax)
    {
        switch (syntax.Component)
        {
            case DateTimeComponent.Date:
                return BindOperator(syntax, "DateFrom", "date from", syntax.Operand);
            case DateTimeComponent.Time:
                return BindOperator(syntax, "TimeFrom", "time from", syntax.Operand);
            case DateTimeComponent.TimezoneOffset:
                return BindOperator(syntax, "TimezoneOffsetFrom", "timezoneoffset from", syntax.Operand);
        }

        var precision = (CqlPrecision)syntax.Component;
        return Bind(syntax.Operand) is { } operand
            ? Operation(syntax, PrecisionWord(precision) + " from", precision, [operand], "DateTimeComponentFrom")
            : null;
    }

    private BoundExpression? BindDurationOf(DurationOfSyntax syntax)
    {
        if (Bind(syntax.Operand) is not { } operand) return null;
        if (operand.Type is not IntervalType)
        {
            ReportNoOverload(syntax, "duration of", [operand]);
            return null;
        }

        var (start, end) = Ends(operand, SpanOf(syntax));
        return Duration(syntax, syntax.Kind, syntax.Precision, start, end);
    }

    private BoundExpression? BindDurationBetween(DurationBetweenSyntax syntax) =>
        BindAll([syntax.Low, syntax.High]) is { } bound ? Duration(syntax, syntax.Kind, syntax.Precision, bound[0], bound[1]) : null;

    private BoundExpression? Duration(ExpressionSyntax syntax, DurationKind kind, CqlPrecision precision, BoundExpression low, BoundExpression high)
    {
        var symbol = (kind == DurationKind.Difference ? "difference in " : string.Empty) + PrecisionWord(precision) + "s between";
        BoundExpression[] operands = [low, high];
        var name = kind == DurationKind.Difference ? "DifferenceBetween" : "DurationBetween";
        // Hours between dates are counted from midnight to midnight.
        if (precision >= CqlPrecision.Hour)
        {
            for (var i = 0; i < operands.Length; i++)
            {
                if (operands[i].Type == CqlType.Date) operands[i] = _nodes.Call("ToDateTime", operands[i].Span, operands[i]);
            }
        }

        var match = OverloadResolver.Resolve([OperatorCatalogue.Get(name)], [operands[0].Type, operands[1].Type]);
        if (match is null)
        {
            ReportNoOverload(syntax, symbol, operands);
            return null;
        }

        if (match.Overload.Parameters[0] == CqlType.Time && precision < CqlPrecision.Hour)
        {
            Report(DiagnosticCatalogue.CqlPrecisionNotAllowed, syntax, Quote(syntax), "Time", PrecisionWord(precision));
            return null;
        }

        return _nodes.Operation(match, operands, precision, SpanOf(syntax));
    }
}
