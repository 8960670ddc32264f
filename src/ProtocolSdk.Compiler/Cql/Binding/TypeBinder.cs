using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>Reads type specifiers. One error per specifier; null then.</summary>
internal sealed class TypeBinder(List<CqlError> errors)
{
    public CqlType? Bind(TypeSpecifierSyntax syntax) => syntax switch
    {
        NamedTypeSyntax named => BindNamed(named),
        ListTypeSyntax list => Bind(list.Element) is { } element ? new ListType(element) : null,
        IntervalTypeSyntax interval => BindInterval(interval),
        TupleTypeSyntax tuple => BindTuple(tuple),
        ChoiceTypeSyntax choice => BindChoice(choice),
        _ => null,
    };

    private CqlType? BindNamed(NamedTypeSyntax syntax)
    {
        if (syntax.Qualifiers.Count == 0 || (syntax.Qualifiers.Count == 1 && syntax.Qualifiers[0] == "System"))
        {
            if (CqlType.FindSystemType(syntax.Name) is { } type) return type;
        }

        var written = string.Join(".", syntax.Qualifiers.Append(syntax.Name));
        return Report(DiagnosticCatalogue.CqlUnknownType, syntax, written, NameSuggestions.DidYouMean(syntax.Name, CqlType.SystemTypeNames));
    }

    private CqlType? BindInterval(IntervalTypeSyntax syntax)
    {
        if (Bind(syntax.Point) is not { } point) return null;
        if (TypeRelations.IsPoint(point) || point == CqlType.Any) return new IntervalType(point);
        return Report(DiagnosticCatalogue.CqlInvalidInterval, syntax, syntax.ToString(), $"{point} is no point type");
    }

    private CqlType? BindTuple(TupleTypeSyntax syntax)
    {
        var elements = new List<TupleElementType>();
        var complete = true;
        foreach (var element in syntax.Elements)
        {
            var type = Bind(element.Type);
            if (elements.Any(e => e.Name == element.Name.Text))
            {
                Report(DiagnosticCatalogue.CqlDuplicateName, element.Name, element.Name.Text);
                complete = false;
            }

            if (type is null) complete = false;
            else elements.Add(new TupleElementType(element.Name.Text, type));
        }

        return complete ? new TupleType(elements) : null;
    }

    private CqlType? BindChoice(ChoiceTypeSyntax syntax)
    {
        CqlType? choice = null;
        foreach (var alternative in syntax.Alternatives)
        {
            if (Bind(alternative) is not { } type) return null;
            choice = choice is null ? type : TypeRelations.ChoiceOf(choice, type);
        }

        return choice;
    }

    private CqlType? Report(DiagnosticRule rule, SyntaxNode node, params string[] arguments)
    {
        errors.Add(new CqlError(rule, node.Span, arguments.ToEquatableArray()));
        return null;
    }
}
