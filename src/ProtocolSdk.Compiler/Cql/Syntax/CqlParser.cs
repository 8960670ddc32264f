namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Reads CQL 1.5 expressions and type specifiers. Never throws on bad text: it reports.</summary>
public static class CqlParser
{
    /// <summary>How deep a tree may be, and how deeply a text may nest.</summary>
    public const int MaximumDepth = 256;

    /// <summary>Reads a whole text as one expression.</summary>
    /// <param name="text">CQL; offsets in the result count its UTF-16 code units.</param>
    public static CqlParseResult<ExpressionSyntax> ParseExpression(string text) => CqlReader.ReadExpression(text ?? "");

    /// <summary>Reads a whole text as one type specifier, such as <c>List&lt;Integer&gt;</c>.</summary>
    /// <param name="text">CQL; offsets in the result count its UTF-16 code units.</param>
    public static CqlParseResult<TypeSpecifierSyntax> ParseTypeSpecifier(string text) => CqlReader.ReadTypeSpecifier(text ?? "");
}
