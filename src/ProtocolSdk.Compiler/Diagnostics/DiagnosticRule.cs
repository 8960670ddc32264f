namespace ProtocolSdk.Compiler.Diagnostics;

/// <summary>How serious a finding is, when nobody has set it otherwise.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Shown on request.</summary>
    Info,

    /// <summary>Shown in the build.</summary>
    Warning,

    /// <summary>Stops the build.</summary>
    Error,
}

/// <summary>One kind of finding in a protocol's files. All of them are in <see cref="DiagnosticCatalogue"/>.</summary>
/// <param name="Id">Such as <c>PROT1001</c>; never reused.</param>
/// <param name="Title">A few words.</param>
/// <param name="MessageFormat">One sentence, with <c>{0}</c> placeholders, that says what is wrong and what to do.</param>
/// <param name="Severity">The default severity.</param>
/// <param name="Explanation">For the documentation: why it matters, and how to mend or accept it.</param>
public sealed record DiagnosticRule(string Id, string Title, string MessageFormat, DiagnosticSeverity Severity, string Explanation);
