using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Syntax;

namespace ProtocolSdk.Cli.Evaluation;

/// <summary>An expression's text, checked.</summary>
/// <param name="Bound">The checked tree; null when there are errors.</param>
/// <param name="Errors">What is wrong, in order of the text.</param>
/// <param name="IsParsed">Whether its syntax is right, whatever else is wrong.</param>
internal sealed record CqlExpression(BoundExpression? Bound, IReadOnlyList<CqlError> Errors, bool IsParsed)
{
    /// <summary>Parses and binds a text.</summary>
    public static CqlExpression Of(string text, BindingScope scope)
    {
        var parsed = CqlParser.ParseExpression(text);
        if (parsed.Node is null) return new CqlExpression(null, [.. parsed.Errors], false);
        var bound = CqlBinder.Bind(parsed.Node, scope);
        return new CqlExpression(bound.Expression, [.. bound.Errors], true);
    }

    /// <summary>An error as a sentence with its place: <c>(1,5): error PROT4001: …</c>.</summary>
    public static string Sentence(string text, CqlError error)
    {
        var place = new Compiler.Text.SourceFile("", text).GetLinePosition(error.Span.Start);
        var message = string.Format(CultureInfo.InvariantCulture, error.Rule.MessageFormat, [.. error.Arguments]);
        return string.Create(CultureInfo.InvariantCulture, $"({place.Line + 1},{place.Character + 1}): error {error.Rule.Id}: {message}");
    }
}
