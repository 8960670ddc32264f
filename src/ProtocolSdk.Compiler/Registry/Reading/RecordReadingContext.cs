using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry.Reading;

/// <summary>What the readers of a record's modules share: the file, the findings, and which array items were left out.</summary>
internal sealed class RecordReadingContext(JsonFile file)
{
    private const int MostFindings = 100;

    private readonly List<ProtocolDiagnostic> _diagnostics = [];

    public JsonFile File { get; } = file;

    public IReadOnlyList<ProtocolDiagnostic> Diagnostics => _diagnostics;

    /// <summary>Per array that lost items while it was read: for each item of the model, its index in the file.</summary>
    public Dictionary<string, int[]> KeptIndices { get; } = new(StringComparer.Ordinal);

    public void Report(DiagnosticRule rule, TextSpan span, params string[] arguments)
    {
        if (_diagnostics.Count >= MostFindings) return;
        _diagnostics.Add(new ProtocolDiagnostic(rule, File.GetLocation(span), arguments.ToEquatableArray()));
    }
}
