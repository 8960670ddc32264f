using System.Globalization;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Diagnostics;

/// <summary>A finding at a place in a protocol's file.</summary>
/// <param name="Rule">The kind.</param>
/// <param name="Location">Where.</param>
/// <param name="Arguments">What the message's placeholders stand for.</param>
public sealed record ProtocolDiagnostic(DiagnosticRule Rule, SourceLocation Location, EquatableArray<string> Arguments)
{
    /// <summary>The severity in this place; the rule's own unless it was lowered (lints on a record without protocol.json are Info).</summary>
    public DiagnosticSeverity Severity { get; init; } = Rule.Severity;

    /// <summary>The sentence people read, in invariant culture.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, Arguments.Cast<object>().ToArray());
}

/// <summary>A span in a file, by offsets and by lines.</summary>
/// <param name="Path">The file, as it was named to the compiler.</param>
/// <param name="Span">UTF-16 offsets.</param>
/// <param name="Start">Zero-based line and character.</param>
/// <param name="End">Zero-based line and character just behind it.</param>
public sealed record SourceLocation(string Path, TextSpan Span, LinePosition Start, LinePosition End);
