namespace ProtocolSdk.Compiler.Diagnostics;

public static partial class DiagnosticCatalogue
{
    /// <summary>A rule that a dialect of SQL can't express.</summary>
    public static DiagnosticRule NotExpressibleInSql { get; } = new(
        "PROT6001",
        "Rule cannot be written in SQL",
        "Criterion {0} can't be written for {1}: {2} has no counterpart there: {3}",
        DiagnosticSeverity.Error,
        "Reported by `protocol sql`, not by a build. Write the rule with operators that every database has (the table is in Emit/Sql/README.md), or screen with the generated code.");
}
