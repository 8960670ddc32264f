using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>What came of binding an expression.</summary>
/// <param name="Expression">The checked tree, or <see langword="null"/> exactly when there is an error.</param>
/// <param name="Errors">What is wrong, in the order of the text; one for each mistake.</param>
public sealed record BindingResult(BoundExpression? Expression, EquatableArray<CqlError> Errors);
