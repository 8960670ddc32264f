using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>What came of reading a text.</summary>
/// <param name="Node">The tree, or <see langword="null"/> exactly when there is an error.</param>
/// <param name="Errors">What is wrong; reading stops at the first mistake of grammar.</param>
public sealed record CqlParseResult<T>(T? Node, EquatableArray<CqlError> Errors)
    where T : SyntaxNode;

/// <summary>A finding in a piece of CQL; whoever knows where the piece stands in its file makes a diagnostic of it.</summary>
/// <param name="Rule">The kind.</param>
/// <param name="Span">Where, in the CQL text.</param>
/// <param name="Arguments">What the message's placeholders stand for.</param>
public sealed record CqlError(DiagnosticRule Rule, TextSpan Span, EquatableArray<string> Arguments);
