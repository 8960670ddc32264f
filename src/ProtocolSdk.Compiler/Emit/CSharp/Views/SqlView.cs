using System.Globalization;
using ProtocolSdk.Compiler.Emit.Sql;
using ProtocolSdk.Compiler.Model;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>What the template prints of the criteria as SQL.</summary>
internal static class SqlView
{
    // A message; the command has the whole list.
    private const int MostProblems = 20;

    /// <summary>True when there is something worth asking a database: attestations and the registry's fields alone aren't, and most records have no more.</summary>
    public static bool IsWanted(ProtocolModel protocol) => protocol.Criteria.Any(c => c.Origin == CriterionOrigin.Rule);

    public static ScriptObject Of(ProtocolModel protocol, ProtocolNames names) => ViewObject.Of(
        ("declared_type", names.DeclaredType),
        ("statements", new[] { (SqlTarget.DuckDb, "DuckDb"), (SqlTarget.PostgreSql, "PostgreSql"), (SqlTarget.Spark, "Spark") }
            .Select(d => ViewObject.Of(("dialect", d.Item2), ("code", Code(SqlEmitter.Emit(protocol, d.Item1), d.Item2))))));

    private static string Code(SqlStatement statement, string dialect) => statement.Statement is { } text
        ? CSharpLiteral.Text(text)
        : $"throw new global::System.NotSupportedException({CSharpLiteral.Text($"{dialect} can't express {string.Join(" ", Sentences(statement))}")})";

    private static IEnumerable<string> Sentences(SqlStatement statement)
    {
        var sentences = statement.Problems.Take(MostProblems).Select(p => p.ToString());
        return statement.Problems.Count <= MostProblems
            ? sentences
            : sentences.Append($"And {(statement.Problems.Count - MostProblems).ToString(CultureInfo.InvariantCulture)} more criteria, which 'protocol sql' lists.");
    }
}
