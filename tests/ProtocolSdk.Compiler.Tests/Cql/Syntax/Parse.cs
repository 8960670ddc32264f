using ProtocolSdk.Compiler.Cql.Syntax;

namespace ProtocolSdk.Compiler.Tests.Cql.Syntax;

/// <summary>Reads CQL that is right, and CQL that is wrong.</summary>
internal static class Parse
{
    public static ExpressionSyntax Expression(string text)
    {
        var result = CqlParser.ParseExpression(text);
        Assert.True(result.Errors.Count == 0, text + " → " + string.Join("; ", result.Errors.Select(Message)));
        return Assert.IsAssignableFrom<ExpressionSyntax>(result.Node);
    }

    public static T Expression<T>(string text)
        where T : ExpressionSyntax => Assert.IsType<T>(Expression(text));

    public static CqlError Error(string text)
    {
        var result = CqlParser.ParseExpression(text);
        Assert.Null(result.Node);
        return Assert.Single(result.Errors);
    }

    public static string Message(CqlError error) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, error.Rule.MessageFormat, error.Arguments.Cast<object>().ToArray());
}
