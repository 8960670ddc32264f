using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Tests.Cql.Binding;

/// <summary>A protocol's names, and short ways to bind against them.</summary>
public abstract class BindingTest
{
    private protected static BindingScope Scope { get; } = MakeScope();

    /// <summary>The bound tree in the notation of <see cref="BoundText"/>.</summary>
    private protected static string Tree(string cql) => BoundText.Of(Bind(cql));

    private protected static BoundExpression Bind(string cql)
    {
        var result = CqlBinder.Bind(Parse(cql), Scope);
        Assert.Empty(result.Errors.Select(Text));
        Assert.NotNull(result.Expression);
        return result.Expression;
    }

    /// <summary>The errors, each as <c>ID [the text it is about] message</c>.</summary>
    private protected static string[] Errors(string cql, CqlType? expected = null)
    {
        var result = CqlBinder.Bind(Parse(cql), Scope, expected);
        Assert.Null(result.Expression);
        return [.. result.Errors.Select(e => $"{e.Rule.Id} [{cql.Substring(e.Span.Start, e.Span.Length)}] {Text(e)}")];
    }

    private protected static string Error(string cql, CqlType? expected = null) => Assert.Single(Errors(cql, expected));

    private protected static CqlType Type(string specifier)
    {
        var (type, errors) = CqlBinder.BindType(CqlParser.ParseTypeSpecifier(specifier).Node!);
        Assert.Empty(errors);
        return type!;
    }

    private protected static ExpressionSyntax Parse(string cql)
    {
        var parsed = CqlParser.ParseExpression(cql);
        Assert.Empty(parsed.Errors.Select(Text));
        return parsed.Node!;
    }

    private static string Text(CqlError error) => string.Format(CultureInfo.InvariantCulture, error.Rule.MessageFormat, [.. error.Arguments]);

    private static BindingScope MakeScope()
    {
        var scope = new BindingScope();
        scope.Add(new DataElementSymbol("birthDate", CqlType.Date));
        scope.Add(new DataElementSymbol("onset", CqlType.Date));
        scope.Add(new DataElementSymbol("surgery", CqlType.Date));
        scope.Add(new DataElementSymbol("admitted", CqlType.DateTime));
        scope.Add(new DataElementSymbol("stay", Type("Interval<Date>")));
        scope.Add(new DataElementSymbol("sex", CqlType.String));
        scope.Add(new DataElementSymbol("smoker", CqlType.Boolean));
        scope.Add(new DataElementSymbol("score", CqlType.Integer));
        scope.Add(new DataElementSymbol("weight", CqlType.Quantity, "kg"));
        scope.Add(new DataElementSymbol("levels", Type("List<Code>")));
        scope.Add(new DataElementSymbol("platelets", Type("List<Tuple { value Quantity, date Date }>"), "10*9/L"));
        scope.Add(new DefinitionSymbol("SymptomMonths", CqlType.Integer, ValueForm.Uncertain, true));
        scope.Add(new ValueSetSymbol("Cervical Level"));
        scope.AddCodeSystem("LOINC", "http://loinc.org");
        scope.Add(new FunctionSymbol("Twice", [new ParameterSymbol("x", CqlType.Decimal)], Parse("x + x")));
        scope.Add(new FunctionSymbol("Forever", [new ParameterSymbol("x", CqlType.Integer)], Parse("Forever(x)")));
        return scope;
    }
}
