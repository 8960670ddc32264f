using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>An expression that a dialect can't say; within this namespace only, it becomes an <see cref="SqlProblem"/>.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves the assembly.
internal sealed class UnsupportedInSqlException(string operatorName, SqlTarget dialect, string reason, TextSpan span, string? definition = null) : Exception(reason)
{
    public string OperatorName => operatorName;

    public SqlTarget Dialect => dialect;

    /// <summary>Where it stands, in the CQL of the criterion or of <see cref="Definition"/>.</summary>
    public TextSpan Span => span;

    /// <summary>The definition that it is in; null when it is in the criterion itself.</summary>
    public string? Definition => definition;

    public UnsupportedInSqlException In(BoundDefinition reference) => definition is null ? new(operatorName, dialect, Message, span, reference.Name) : this;
}
#pragma warning restore CA1032, CA1064
