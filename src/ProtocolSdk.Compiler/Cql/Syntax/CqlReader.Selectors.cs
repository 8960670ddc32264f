using System.Collections.Immutable;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Intervals, lists, tuples, instances, codes and concepts.</summary>
internal sealed partial class CqlReader
{
    private IntervalSelectorSyntax? ParseInterval()
    {
        var start = Advance().Span.Start;
        const string Advice = "an interval has two boundaries, such as Interval[1, 10)";
        var lowClosed = Advance().Is("[");
        if (ParseEnclosed() is not { } low || !RequireComma(Advice) || ParseEnclosed() is not { } high) return null;
        var highClosed = At("]");
        if (!highClosed && !At(")")) return ReportUnclosed<IntervalSelectorSyntax>("']' or ')'", "close the interval");
        Advance();
        return new IntervalSelectorSyntax(low, high, lowClosed, highClosed) { Span = From(start) };
    }

    private bool RequireComma(string advice)
    {
        if (Take(",")) return true;
        ReportLeftover("an operator or ','", At(")") || At("]") || Current.Kind == CqlTokenKind.EndOfText ? advice : null);
        return false;
    }

    private T? ReportUnclosed<T>(string close, string advice)
        where T : SyntaxNode
    {
        ReportLeftover("an operator or " + close, Current.Kind == CqlTokenKind.EndOfText || At(",") ? advice : null);
        return null;
    }

    /// <summary><c>{ … }</c> without a type: a tuple when it begins with <c>name:</c> or is <c>{ : }</c>, else a list.</summary>
    private ExpressionSyntax? ParseBraces()
    {
        var start = Advance().Span.Start;
        if (At(":") || (IsName(Current) && Peek(1).Is(":"))) return ParseTupleFrom(start);
        return ParseList("}", "close the list, or separate its elements by commas") is { } items
            ? new ListSelectorSyntax(null, items) { Span = From(start) }
            : null;
    }

    private TupleSelectorSyntax? ParseTuple()
    {
        var start = Advance().Span.Start;
        Advance();
        return ParseTupleFrom(start);
    }

    private TupleSelectorSyntax? ParseTupleFrom(int start) =>
        ParseElements("the tuple") is { } elements ? new TupleSelectorSyntax(elements) { Span = From(start) } : null;

    private ExpressionSyntax? ParseCodeOrInstance()
    {
        if (Peek(1).Kind == CqlTokenKind.String) return ParseCode();
        return Peek(1).Is("{") ? ParseInstance() : MissingOperand();
    }

    private ExpressionSyntax? ParseConceptOrInstance()
    {
        if (!Peek(1).Is("{")) return MissingOperand();
        return Peek(2).Is("Code") && Peek(3).Kind == CqlTokenKind.String ? ParseConcept() : ParseInstance();
    }

    private ListSelectorSyntax? ParseTypedList()
    {
        var start = Advance().Span.Start;
        TypeSpecifierSyntax? type = null;
        if (Take("<"))
        {
            type = ParseTypeSpecifier();
            if (type is null || !Require(">", "close the type of the list's elements")) return null;
        }

        if (!Require("{", "a list reads List<T>{ a, b }")) return null;
        return ParseList("}", "close the list, or separate its elements by commas") is { } items
            ? new ListSelectorSyntax(type, items) { Span = From(start) }
            : null;
    }

    private EquatableArray<ElementSyntax>? ParseElements(string what)
    {
        var elements = ImmutableArray.CreateBuilder<ElementSyntax>();
        if (Take(":"))
            return Require("}", "close " + what + ", which is empty") ? [] : null;

        do
        {
            if (ParseName("the name of an element", "an element reads 'name: value'; an empty tuple { : }") is not { } name) return null;
            if (!Require(":", "an element reads 'name: value'") || ParseEnclosed() is not { } value) return null;
            elements.Add(new ElementSyntax(name, value) { Span = From(name.Span.Start) });
        }
        while (Take(","));
        return RequireClose("}", "close " + what + ", or separate its elements by commas")
            ? new EquatableArray<ElementSyntax>(elements.ToImmutable())
            : null;
    }

    /// <summary>Whether a type's name and an opening brace stand here.</summary>
    private bool IsInstance()
    {
        var ahead = 0;
        while (IsName(Peek(ahead)) && Peek(ahead + 1).Is(".")) ahead += 2;
        return IsTypeName(Peek(ahead)) && Peek(ahead + 1).Is("{");
    }

    private InstanceSelectorSyntax? ParseInstance()
    {
        if (ParseNamedType() is not { } type) return null;
        Advance();
        return ParseElements("the instance") is { } elements
            ? new InstanceSelectorSyntax(type, elements) { Span = From(type.Span.Start) }
            : null;
    }

    private CodeSelectorSyntax? ParseCode()
    {
        var start = Advance().Span.Start;
        var code = Advance().Text;
        const string Advice = "a code reads Code '8480-6' from \"LOINC\"";
        if (!Require("from", Advice) || ParsePlainName("the name of a code system", Advice) is not { } name) return null;
        NameSyntax? library = null;
        if (At(".") && !Peek(2).Is("("))
        {
            Advance();
            library = name;
            if (ParsePlainName("the name of a code system", Advice) is not { } member) return null;
            name = member;
        }

        return TryParseDisplay(out var display)
            ? new CodeSelectorSyntax(code, library, name, display) { Span = From(start) }
            : null;
    }

    private ConceptSelectorSyntax? ParseConcept()
    {
        var start = Advance().Span.Start;
        Advance();
        var codes = ImmutableArray.CreateBuilder<CodeSelectorSyntax>();
        do
        {
            if (!At("Code") || Peek(1).Kind != CqlTokenKind.String)
            {
                Missing("a code", "a concept reads Concept { Code 'a' from \"X\", Code 'b' from \"Y\" }");
                return null;
            }

            if (ParseCode() is not { } code) return null;
            codes.Add(code);
        }
        while (Take(","));

        if (!Require("}", "close the concept, or separate its codes by commas") || !TryParseDisplay(out var display)) return null;
        return new ConceptSelectorSyntax(new EquatableArray<CodeSelectorSyntax>(codes.ToImmutable()), display) { Span = From(start) };
    }

    private bool TryParseDisplay(out string? display)
    {
        display = null;
        if (!At("display")) return true;
        Advance();
        display = ParseString("a text", "write what to show in single quotes");
        return display is not null;
    }
}
