using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>Makes value sets of their entries: includes are followed, codes get their set's system.</summary>
internal sealed class ValueSetResolver
{
    private const int DeepestInclude = 32;
    private readonly Dictionary<string, ValueSetEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CodeLiteral>> _resolved = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];
    private readonly JsonObjectReader _report;

    private ValueSetResolver(JsonObjectReader report) => _report = report;

    public static EquatableArray<ValueSetModel> Resolve(IReadOnlyList<ValueSetEntry> entries, JsonObjectReader report)
    {
        var resolver = new ValueSetResolver(report);
        foreach (var entry in entries) resolver._entries[entry.Name] = entry;
        return entries
            .Select(e => new ValueSetModel(e.Name, e.Comment, resolver.CodesOf(e).ToEquatableArray()))
            .ToEquatableArray();
    }

    private List<CodeLiteral> CodesOf(ValueSetEntry entry)
    {
        if (_resolved.TryGetValue(entry.Name, out var known)) return known;
        var codes = new List<CodeLiteral>();
        var seen = new HashSet<(string, string?)>();
        _open.Add(entry.Name);
        foreach (var include in entry.Includes)
        {
            if (!_entries.TryGetValue(include.Value, out var included))
            {
                var nearest = SpellingSuggestion.Nearest(include.Value, _entries.Keys);
                _report.Report(DiagnosticCatalogue.UnknownValueSet, include.Span, include.Value, nearest is null ? "isn't declared under valueSets" : $"isn't declared; did you mean '{nearest}'?");
            }
            else if (_open.Count >= DeepestInclude)
            {
                _report.Report(DiagnosticCatalogue.UnknownValueSet, include.Span, include.Value, "is included too deeply; list its codes instead");
            }
            else if (_open.Contains(include.Value))
            {
                _report.Report(DiagnosticCatalogue.UnknownValueSet, include.Span, include.Value, "includes itself: " + string.Join(" → ", _open.Concat([include.Value])));
            }
            else
            {
                codes.AddRange(CodesOf(included).Where(code => seen.Add((code.Code, code.System))));
            }
        }

        foreach (var code in entry.Codes)
        {
            var literal = new CodeLiteral(code.Code, code.System ?? entry.System, code.Version, code.Display);
            if (seen.Add((literal.Code, literal.System))) codes.Add(literal);
            else _report.Report(DiagnosticCatalogue.DuplicateCode, code.Span, code.Code);
        }

        _open.RemoveAt(_open.Count - 1);
        if (codes.Count == 0) _report.Report(DiagnosticCatalogue.EmptyValueSet, entry.NameSpan, entry.Name);
        _resolved[entry.Name] = codes;
        return codes;
    }
}
