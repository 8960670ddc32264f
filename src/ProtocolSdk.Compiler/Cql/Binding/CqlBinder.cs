using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>Checks expressions and type specifiers: syntax in, bound tree or errors out. Never throws on bad input.</summary>
public static class CqlBinder
{
    /// <summary>How deep a bound tree may be.</summary>
    public const int MaximumDepth = 600;

    /// <summary>How many nodes a bound tree may have.</summary>
    public const int MaximumNodes = 100_000;

    /// <summary>Binds an expression.</summary>
    /// <param name="syntax">What was parsed.</param>
    /// <param name="scope">What its names can stand for.</param>
    /// <param name="expected">The type that the place asks for (Boolean for a criterion), or null for any type.</param>
    public static BindingResult Bind(ExpressionSyntax syntax, BindingScope scope, CqlType? expected = null)
    {
        if (syntax is null) throw new ArgumentNullException(nameof(syntax));
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        var binder = new ExpressionBinder(scope);
        return Result(binder, binder.BindRoot(syntax, expected));
    }

    /// <summary>Binds a function's body by itself, with parameters whose values nobody knows; errors are at their places in the body.</summary>
    public static BindingResult BindBody(FunctionSymbol function, BindingScope scope)
    {
        if (function is null) throw new ArgumentNullException(nameof(function));
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        var binder = new ExpressionBinder(scope);
        return Result(binder, binder.BindBody(function));
    }

    /// <summary>The CQL type that a type specifier names, or errors.</summary>
    public static (CqlType? Type, EquatableArray<CqlError> Errors) BindType(TypeSpecifierSyntax syntax)
    {
        if (syntax is null) throw new ArgumentNullException(nameof(syntax));
        var errors = new List<CqlError>();
        var type = new TypeBinder(errors).Bind(syntax);
        return (errors.Count == 0 ? type : null, errors.ToEquatableArray());
    }

    private static BindingResult Result(ExpressionBinder binder, BoundExpression? bound) =>
        new(binder.Errors.Count == 0 ? bound : null, binder.Errors.OrderBy(e => e.Span.Start).ToEquatableArray());
}
