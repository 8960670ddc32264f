using System.Text.RegularExpressions;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>Reads protocol.json. Each mistake is one finding at its place; what is sound beside it is kept.</summary>
internal sealed class ProtocolFileReader
{
    private const int LongestName = 100;
    private static readonly Regex RuleId = new("^PROT[0-9]{4}$", RegexOptions.CultureInvariant);
    private static readonly Regex NctId = new("^NCT[0-9]{8}$", RegexOptions.CultureInvariant);

    private readonly JsonObjectReader _json;

    private ProtocolFileReader(SourceFile source, List<ProtocolDiagnostic> diagnostics) => _json = new JsonObjectReader(source, diagnostics);

    /// <summary>Reads the file; findings are added to <paramref name="diagnostics"/>.</summary>
    public static ProtocolFile Read(JsonFile json, List<ProtocolDiagnostic> diagnostics)
    {
        var file = new ProtocolFile();
        if (json.Root is not null) new ProtocolFileReader(json.Source, diagnostics).ReadRoot(json.Root, file);
        return file;
    }

    /// <summary>True for a letter followed by letters, digits and underscores, at most 100 in all: a CQL identifier that needs no quotes.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && IsLetter(text[0]) && text.All(c => IsLetter(c) || c is '_' or (>= '0' and <= '9'));

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private void ReadRoot(JsonNode root, ProtocolFile file)
    {
        if (_json.AsObject(root, "the file") is not { } top) return;
        _json.WarnOfUnknown(top, "protocol.json", "$schema", "version", "effectiveDate", "amendment", "dataElements", "valueSets", "definitions", "criteria", "coveredBy", "relatedTrials", "accept");

        if (_json.String(top, "version") is { } version)
        {
            if (VersionText.IsVersion(version.Value)) file.Version = version;
            else _json.Report(DiagnosticCatalogue.InvalidValue, version.Span, version.Value, "a version: 1 to 40 letters, digits, dots and hyphens");
        }

        var amendment = new AmendmentReader(_json);
        file.EffectiveDate = amendment.Date(top, "effectiveDate");
        file.Amendment = amendment.Read(top);

        foreach (var (member, value) in _json.ObjectsOf(top, "dataElements")) Add(file.DataElements, DataElement(member, value));
        foreach (var (member, value) in _json.ObjectsOf(top, "valueSets")) Add(file.ValueSets, ValueSet(member, value));
        foreach (var member in _json.MembersOf(top, "definitions")) Add(file.Definitions, Definition(member));

        foreach (var (member, value) in _json.ObjectsOf(top, "criteria")) Add(file.Criteria, Criterion(member, value));
        foreach (var (member, value) in _json.StringsOf(top, "coveredBy"))
        {
            if (StructuredCriteria.Ids.Contains(member.Name, StringComparer.Ordinal)) file.CoveredBy.Add(new CoverageEntry(member.Name, member.NameSpan, value));
            else _json.Report(DiagnosticCatalogue.InvalidValue, member.NameSpan, member.Name, "a structured field: " + string.Join(", ", StructuredCriteria.Ids));
        }

        foreach (var item in _json.Array(top, "relatedTrials")) Add(file.RelatedTrials, RelatedTrial(item));
        file.Accepted.AddRange(Acceptances(top));
    }

    private static void Add<T>(List<T> list, T? item)
        where T : class
    {
        if (item is not null) list.Add(item);
    }

    private DataElementEntry? DataElement(JsonMember member, JsonObject value)
    {
        _json.WarnOfUnknown(value, "a data element", "type", "label", "question", "comment", "unit", "valueSet");
        if (!CheckName(member)) return null;
        if (_json.String(value, "type") is not { } type)
        {
            if (value.Find("type") is null) _json.Report(DiagnosticCatalogue.MissingProperty, member.NameSpan, "data element " + member.Name, "type", "\"type\": \"Date\"");
            return null;
        }

        return new DataElementEntry(member.Name, member.NameSpan, type)
        {
            Label = _json.String(value, "label")?.Value,
            Question = _json.String(value, "question")?.Value,
            Comment = _json.String(value, "comment")?.Value,
            Units = FieldReferences(value, "unit"),
            ValueSets = FieldReferences(value, "valueSet"),
        };
    }

    private List<FieldReference> FieldReferences(JsonObject value, string name)
    {
        var references = new List<FieldReference>();
        switch (value.Find(name)?.Value)
        {
            case null:
                break;
            case JsonString all:
                references.Add(new FieldReference(null, all.Span, all));
                break;
            case JsonObject fields:
                foreach (var (member, text) in _json.StringsOf(fields)) references.Add(new FieldReference(member.Name, member.NameSpan, text));
                break;
            case { } other:
                _json.Report(DiagnosticCatalogue.UnexpectedKind, other.Span, name, "a string, or an object with a string per field");
                break;
        }

        return references;
    }

    private ValueSetEntry? ValueSet(JsonMember member, JsonObject value)
    {
        _json.WarnOfUnknown(value, "a value set", "codes", "include", "system", "url", "version", "comment");
        if (!CheckName(member)) return null;
        var includes = new List<JsonString>();
        foreach (var item in _json.Array(value, "include"))
        {
            if (item is JsonString name) includes.Add(name);
            else _json.Report(DiagnosticCatalogue.UnexpectedKind, item.Span, "include", "the name of a value set");
        }

        var codes = new List<CodeEntry>();
        foreach (var item in _json.Array(value, "codes"))
        {
            if (_json.AsObject(item, "a code") is not { } code) continue;
            _json.WarnOfUnknown(code, "a code", "code", "display", "system", "version");
            if (_json.String(code, "code") is { } text)
            {
                codes.Add(new CodeEntry(code.Span, text.Value, _json.String(code, "display")?.Value, _json.String(code, "system")?.Value, _json.String(code, "version")?.Value));
            }
            else if (code.Find("code") is null)
            {
                _json.Report(DiagnosticCatalogue.MissingProperty, code.Span, "the code", "code", "\"code\": \"C3-C4\"");
            }
        }

        return new ValueSetEntry(member.Name, member.NameSpan)
        {
            Comment = _json.String(value, "comment")?.Value,
            System = _json.String(value, "system")?.Value,
            Includes = includes,
            Codes = codes,
        };
    }

    private DefinitionEntry? Definition(JsonMember member)
    {
        if (!CheckName(member)) return null;
        if (member.Value is JsonString expression) return new DefinitionEntry(member.Name, member.NameSpan, expression);
        if (member.Value is not JsonObject function)
        {
            _json.Report(DiagnosticCatalogue.UnexpectedKind, member.Value.Span, member.Name, "a string of CQL, or an object with parameters and cql");
            return null;
        }

        _json.WarnOfUnknown(function, "a definition", "parameters", "cql", "comment");
        if (_json.String(function, "cql") is not { } cql)
        {
            if (function.Find("cql") is null) _json.Report(DiagnosticCatalogue.MissingProperty, member.NameSpan, "definition " + member.Name, "cql", "\"cql\": \"months between start and end\"");
            return null;
        }

        if (function.Find("parameters") is null) return new DefinitionEntry(member.Name, member.NameSpan, cql);
        var parameters = new List<ParameterEntry>();
        foreach (var (parameter, type) in _json.StringsOf(function, "parameters"))
        {
            if (CheckName(parameter)) parameters.Add(new ParameterEntry(parameter.Name, type));
        }

        return new DefinitionEntry(member.Name, member.NameSpan, cql) { Parameters = parameters };
    }

    private CriterionEntry? Criterion(JsonMember member, JsonObject value)
    {
        _json.WarnOfUnknown(value, "a criterion", "name", "text", "cql", "kind", "label", "question", "comment", "accept");
        if (!CheckName(member)) return null;
        var name = _json.String(value, "name");
        if (name is not null && !IsName(name.Value))
        {
            _json.Report(DiagnosticCatalogue.InvalidName, name.Span, name.Value);
            name = null;
        }

        bool? isExclusion = null;
        if (_json.String(value, "kind") is { } kind)
        {
            if (kind.Value is "inclusion" or "exclusion") isExclusion = kind.Value == "exclusion";
            else _json.Report(DiagnosticCatalogue.InvalidValue, kind.Span, kind.Value, "\"inclusion\" or \"exclusion\"");
        }

        return new CriterionEntry(member.Name, member.NameSpan)
        {
            Name = name,
            Text = _json.String(value, "text"),
            Cql = _json.String(value, "cql"),
            IsExclusion = isExclusion,
            Label = _json.String(value, "label")?.Value,
            Question = _json.String(value, "question")?.Value,
            Comment = _json.String(value, "comment")?.Value,
            Accepted = Acceptances(value),
        };
    }

    private List<AcceptanceEntry> Acceptances(JsonObject owner)
    {
        var accepted = new List<AcceptanceEntry>();
        foreach (var (member, reason) in _json.StringsOf(owner, "accept"))
        {
            if (!RuleId.IsMatch(member.Name)) _json.Report(DiagnosticCatalogue.InvalidValue, member.NameSpan, member.Name, "the id of a finding, such as PROT2001");
            else if (string.IsNullOrWhiteSpace(reason.Value)) _json.Report(DiagnosticCatalogue.InvalidValue, reason.Span, reason.Value, "a reason; say why " + member.Name + " is right here");
            else accepted.Add(new AcceptanceEntry(member.Name, member.NameSpan, reason.Value));
        }

        return accepted;
    }

    private RelatedTrialEntry? RelatedTrial(JsonNode item)
    {
        if (_json.AsObject(item, "a related trial") is not { } trial) return null;
        _json.WarnOfUnknown(trial, "a related trial", "nctId", "title", "status", "phases");
        if (_json.String(trial, "nctId") is not { } nctId)
        {
            if (trial.Find("nctId") is null) _json.Report(DiagnosticCatalogue.MissingProperty, trial.Span, "the related trial", "nctId", "\"nctId\": \"NCT05986006\"");
            return null;
        }

        if (!NctId.IsMatch(nctId.Value))
        {
            _json.Report(DiagnosticCatalogue.InvalidValue, nctId.Span, nctId.Value, "a registry number: NCT and eight digits");
            return null;
        }

        var phases = _json.Array(trial, "phases").OfType<JsonString>().Select(p => p.Value).ToList();
        return new RelatedTrialEntry(
            nctId.Value,
            _json.String(trial, "title")?.Value,
            _json.String(trial, "status")?.Value,
            phases.Count == 0 ? null : string.Join("/", phases));
    }

    private bool CheckName(JsonMember member)
    {
        if (IsName(member.Name)) return true;
        _json.Report(DiagnosticCatalogue.InvalidName, member.NameSpan, member.Name);
        return false;
    }
}
