using System.Globalization;
using System.Runtime.CompilerServices;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>
/// Makes a tree of the tokens, by recursive descent with precedence climbing. Every method that reads something
/// returns null when it can't; the first error is kept, and nobody reads on behind it.
/// Recursion is bounded by <see cref="CqlParser.MaximumDepth"/>; what grows to the left is built in loops.
/// </summary>
internal sealed partial class CqlReader
{
    private readonly List<CqlToken> _tokens;
    private int _position;
    private int _depth;
    private CqlError? _error;

    private CqlReader(string text) => _tokens = CqlLexer.Tokenize(text);

    private CqlToken Current => _tokens[_position];

    /// <summary>Reads a whole text as one expression.</summary>
    public static CqlParseResult<ExpressionSyntax> ReadExpression(string text)
    {
        var reader = new CqlReader(text);
        return reader.Finish(reader.IsEmpty("a CQL expression") ? null : reader.ParseExpression());
    }

    /// <summary>Reads a whole text as one type specifier.</summary>
    public static CqlParseResult<TypeSpecifierSyntax> ReadTypeSpecifier(string text)
    {
        var reader = new CqlReader(text);
        return reader.Finish(reader.IsEmpty("a type of CQL, such as Integer") ? null : reader.ParseTypeSpecifier());
    }

    private bool IsEmpty(string expected)
    {
        if (Current.Kind != CqlTokenKind.EndOfText) return false;
        Report(DiagnosticCatalogue.CqlEmpty, new TextSpan(0, Current.Span.Start), expected);
        return true;
    }

    private CqlParseResult<T> Finish<T>(T? node)
        where T : SyntaxNode
    {
        if (node is not null && Current.Kind != CqlTokenKind.EndOfText) ReportLeftover();
        if (_error is null && node is not null && SyntaxDepth.Exceeds(node, CqlParser.MaximumDepth))
            Report(DiagnosticCatalogue.CqlTooDeep, node.Span, Invariant(CqlParser.MaximumDepth));
        return _error is null ? new CqlParseResult<T>(node, []) : new CqlParseResult<T>(null, [_error]);
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private CqlToken Peek(int ahead) => _tokens[Math.Min(_position + ahead, _tokens.Count - 1)];

    private CqlToken Advance() => _position < _tokens.Count - 1 ? _tokens[_position++] : Current;

    private bool At(string text) => Current.Is(text);

    private bool At(string first, string second) => Current.Is(first) && Peek(1).Is(second);

    private bool Take(string text)
    {
        if (!At(text)) return false;
        Advance();
        return true;
    }

    /// <summary>Takes a keyword or symbol, or reports that it is missing.</summary>
    private bool Require(string text, string advice) => Take(text) || Missing("'" + text + "'", advice);

    private TextSpan From(int start) => TextSpan.FromBounds(start, _position == 0 ? start : Math.Max(start, _tokens[_position - 1].Span.End));

    /// <summary>Goes one level deeper, unless that is too deep. Whoever gets true counts back.</summary>
    private bool Descend()
    {
        if (_depth == CqlParser.MaximumDepth || !HasStack())
        {
            Report(DiagnosticCatalogue.CqlTooDeep, Current.Span, Invariant(CqlParser.MaximumDepth));
            return false;
        }

        _depth++;
        return true;
    }

    // A host's thread may have a smaller stack than the depth takes; a compiler that dies of it says nothing.
    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    private static bool IsName(CqlToken token) =>
        token.Kind == CqlTokenKind.QuotedName || (token.Kind == CqlTokenKind.Word && !CqlWords.IsReserved(token.Text));

    /// <summary>A name where the grammar's <i>identifier</i> stands: keywords only in quotes.</summary>
    private static bool IsPlainName(CqlToken token) =>
        token.Kind == CqlTokenKind.QuotedName || (token.Kind == CqlTokenKind.Word && !CqlWords.IsKeyword(token.Text));

    private static NameSyntax NameOf(CqlToken token) => new(token.Text) { Span = token.Span };

    /// <summary>A name where the grammar's <i>referentialIdentifier</i> stands.</summary>
    private NameSyntax? ParseName(string expected, string advice)
    {
        if (IsName(Current)) return NameOf(Advance());
        MissingName(expected, advice);
        return null;
    }

    private NameSyntax? ParsePlainName(string expected, string advice)
    {
        if (IsPlainName(Current)) return NameOf(Advance());
        MissingName(expected, advice);
        return null;
    }

    private void MissingName(string expected, string advice)
    {
        if (Current.Kind == CqlTokenKind.Word) Report(DiagnosticCatalogue.CqlReservedWord, Current.Span, Current.Text);
        else Missing(expected, advice);
    }

    private string? ParseString(string expected, string advice)
    {
        if (Current.Kind == CqlTokenKind.String) return Advance().Text;
        Missing(expected, advice);
        return null;
    }
}
