using System.Collections.Immutable;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>The grammar's <i>typeSpecifier</i>.</summary>
internal sealed partial class CqlReader
{
    private static bool IsTypeName(CqlToken token) => IsName(token) || token.Is("Code") || token.Is("Concept");

    private TypeSpecifierSyntax? ParseTypeSpecifier()
    {
        if (!Descend()) return null;
        var type = ParseAnyType();
        _depth--;
        return type;
    }

    private TypeSpecifierSyntax? ParseAnyType()
    {
        var start = Current.Span.Start;
        if (Take("List"))
            return ParseTypeArgument() is { } element ? new ListTypeSyntax(element) { Span = From(start) } : null;
        if (Take("Interval"))
            return ParseTypeArgument() is { } point ? new IntervalTypeSyntax(point) { Span = From(start) } : null;
        if (At("Tuple")) return ParseTupleType();
        return At("Choice") && Peek(1).Is("<") ? ParseChoiceType() : ParseNamedType();
    }

    private TypeSpecifierSyntax? ParseTypeArgument()
    {
        if (!Require("<", "name the type of the elements, such as List<Integer> or Interval<Date>")) return null;
        return ParseTypeSpecifier() is { } type && Require(">", "close the type") ? type : null;
    }

    private ChoiceTypeSyntax? ParseChoiceType()
    {
        var start = Advance().Span.Start;
        var alternatives = ImmutableArray.CreateBuilder<TypeSpecifierSyntax>();
        do
        {
            Advance();
            if (ParseTypeSpecifier() is not { } alternative) return null;
            alternatives.Add(alternative);
        }
        while (At(","));
        if (!Require(">", "close the choice, or separate its types by commas")) return null;
        return new ChoiceTypeSyntax(new EquatableArray<TypeSpecifierSyntax>(alternatives.ToImmutable())) { Span = From(start) };
    }

    private TupleTypeSyntax? ParseTupleType()
    {
        var start = Advance().Span.Start;
        const string Advice = "a tuple's type reads Tuple { name Type, … }";
        if (!At("{"))
        {
            Missing("'{'", Advice);
            return null;
        }

        var elements = ImmutableArray.CreateBuilder<TupleElementTypeSyntax>();
        do
        {
            Advance();
            if (ParseName("the name of an element", Advice) is not { } name || ParseTypeSpecifier() is not { } type) return null;
            elements.Add(new TupleElementTypeSyntax(name, type) { Span = From(name.Span.Start) });
        }
        while (At(","));
        if (!Require("}", "close the tuple's type, or separate its elements by commas")) return null;
        return new TupleTypeSyntax(new EquatableArray<TupleElementTypeSyntax>(elements.ToImmutable())) { Span = From(start) };
    }

    private NamedTypeSyntax? ParseNamedType()
    {
        var start = Current.Span.Start;
        var qualifiers = ImmutableArray.CreateBuilder<string>();
        while (IsName(Current) && Peek(1).Is(".") && IsTypeName(Peek(2)) && !Peek(3).Is("("))
        {
            qualifiers.Add(Advance().Text);
            Advance();
        }

        if (!IsTypeName(Current))
        {
            Missing("a type", "write a type of CQL, such as Integer, Quantity, List<Date> or Interval<Decimal>");
            return null;
        }

        var name = Advance().Text;
        return new NamedTypeSyntax(new EquatableArray<string>(qualifiers.ToImmutable()), name) { Span = From(start) };
    }
}
