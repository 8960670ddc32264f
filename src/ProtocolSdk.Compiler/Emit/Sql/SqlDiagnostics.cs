using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>What a dialect can't express, at its place in protocol.json: the model has no positions, so the file is read once more.</summary>
public static class SqlDiagnostics
{
    /// <summary>The findings, in the file's order.</summary>
    /// <param name="statement">What came of writing SQL.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="file">protocol.json; the record where there is none.</param>
    public static IReadOnlyList<ProtocolDiagnostic> Of(SqlStatement statement, SqlTarget dialect, SourceFile file)
    {
        if (statement is null) throw new ArgumentNullException(nameof(statement));
        if (dialect is null) throw new ArgumentNullException(nameof(dialect));
        if (file is null) throw new ArgumentNullException(nameof(file));
        var root = JsonFile.Parse(file.Path, file.Text).Root as JsonObject;
        return
        [
            .. statement.Problems
                .Select(p => new ProtocolDiagnostic(DiagnosticCatalogue.NotExpressibleInSql, file.GetLocation(SpanOf(p, root)), [p.Criterion, dialect.Name, p.Operator, p.Reason]))
                .OrderBy(d => d.Location.Span.Start),
        ];
    }

    private static TextSpan SpanOf(SqlProblem problem, JsonObject? root)
    {
        var entry = problem.Definition is { } definition
            ? (root?["definitions"] as JsonObject)?[definition]
            : (root?["criteria"] as JsonObject)?[problem.Criterion];
        var cql = entry as JsonString ?? (entry as JsonObject)?["cql"] as JsonString;
        // A span of a function's body may lie beyond the call's text: then the whole text is shown.
        return cql is null ? default : problem.Span.End <= cql.Value.Length ? cql.ToFileSpan(problem.Span) : cql.Span;
    }
}
