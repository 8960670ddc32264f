using System.Globalization;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>An amendment as it was written: kinds are checked, the names of <c>renamed</c> are not yet.</summary>
/// <param name="Model">What it says, renames left out.</param>
/// <param name="RenamedDataElements">Old and new names of data elements.</param>
/// <param name="RenamedCriteria">Old and new ids of criteria.</param>
internal sealed record AmendmentEntry(AmendmentModel Model, IReadOnlyList<RenameEntry> RenamedDataElements, IReadOnlyList<RenameEntry> RenamedCriteria);

/// <summary>A member of <c>renamed</c>.</summary>
internal sealed record RenameEntry(string Old, TextSpan OldSpan, JsonString New);

/// <summary>Reads <c>effectiveDate</c> and <c>amendment</c> of protocol.json. Each mistake is one finding; what is sound beside it is kept.</summary>
internal sealed class AmendmentReader(JsonObjectReader json)
{
    private static readonly string[] ScopeTypes = ["Global", "Country", "Region", "Site"];
    private static readonly string[] EffectiveTypes = ["Protocol Effective", "Protocol Effective Date"];

    // Per place, the day from which the version is in force there.
    private readonly Dictionary<string, string> _effective = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The date under <paramref name="name"/>, to the day; null when there is none.</summary>
    public JsonString? Date(JsonObject owner, string name)
    {
        if (json.String(owner, name) is not { } text) return null;
        if (DateTime.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return text;
        json.Report(DiagnosticCatalogue.InvalidValue, text.Span, text.Value, "a day such as 2026-03-01");
        return null;
    }

    /// <summary>The amendment of the file; null when it has none, or none with a number.</summary>
    public AmendmentEntry? Read(JsonObject top)
    {
        if (top.Find("amendment") is not { } member || json.AsObject(member.Value, "amendment") is not { } amendment) return null;
        json.WarnOfUnknown(
            amendment,
            "an amendment",
            "number", "summary", "primaryReason", "secondaryReasons", "geographicScopes", "dates", "changes", "impacts", "requiresReconsent", "reconsentNote", "renamed");
        var number = Required(amendment, member.NameSpan, "the amendment", "number", "\"number\": \"2\"");
        var model = new AmendmentModel(
            number ?? "",
            json.String(amendment, "summary")?.Value,
            amendment.Find("primaryReason") is { } reason ? Reason(reason.Value) : null,
            Items(amendment, "secondaryReasons", Reason),
            Scopes(amendment),
            Items(amendment, "dates", GovernanceDate),
            Items(amendment, "changes", Change),
            Items(amendment, "impacts", Impact),
            TrueFalseOrNull(amendment, "requiresReconsent"),
            json.String(amendment, "reconsentNote")?.Value,
            default,
            default);
        IReadOnlyList<RenameEntry> elements = [], criteria = [];
        if (amendment.Find("renamed") is { } renamed && json.AsObject(renamed.Value, "renamed") is { } names)
        {
            json.WarnOfUnknown(names, "renamed", "dataElements", "criteria");
            elements = Renames(names, "dataElements");
            criteria = Renames(names, "criteria");
        }

        return number is null ? null : new AmendmentEntry(model, elements, criteria);
    }

    private List<RenameEntry> Renames(JsonObject owner, string name)
    {
        var renames = new List<RenameEntry>();
        foreach (var (member, value) in json.StringsOf(owner, name))
        {
            if (!ProtocolFileReader.IsName(member.Name)) json.Report(DiagnosticCatalogue.InvalidName, member.NameSpan, member.Name);
            else if (!ProtocolFileReader.IsName(value.Value)) json.Report(DiagnosticCatalogue.InvalidName, value.Span, value.Value);
            else renames.Add(new RenameEntry(member.Name, member.NameSpan, value));
        }

        return renames;
    }

    private AmendmentReasonModel? Reason(JsonNode node)
    {
        if (json.AsObject(node, "a reason") is not { } reason) return null;
        json.WarnOfUnknown(reason, "a reason", "code", "decode", "other");
        var model = new AmendmentReasonModel(json.String(reason, "code")?.Value, json.String(reason, "decode")?.Value, json.String(reason, "other")?.Value);
        if (model is not { Code: null, Decode: null, Other: null }) return model;
        if (reason.Members.Length == 0) json.Report(DiagnosticCatalogue.MissingProperty, reason.Span, "the reason", "decode", "\"decode\": \"New Regulatory Guidance\"");
        return null;
    }

    private EquatableArray<GeographicScopeModel> Scopes(JsonObject owner) => Items(owner, "geographicScopes", Scope);

    private GeographicScopeModel? Scope(JsonNode node)
    {
        if (json.AsObject(node, "a geographic scope") is not { } scope) return null;
        json.WarnOfUnknown(scope, "a geographic scope", "type", "code");
        if (Required(scope, scope.Span, "the geographic scope", "type", "\"type\": \"Country\"") is not { } type) return null;
        if (!ScopeTypes.Contains(type, StringComparer.Ordinal))
        {
            json.Report(DiagnosticCatalogue.InvalidValue, scope.Find("type")!.Value.Span, type, "a geographic scope: " + string.Join(", ", ScopeTypes));
            return null;
        }

        // A country that nobody names is no country; a scope without one would widen to everywhere, or to nowhere.
        if (type == ScopeTypes[0]) return new GeographicScopeModel(type, null);
        return Required(scope, scope.Span, "the geographic scope", "code", "\"code\": \"FR\"") is { } code ? new GeographicScopeModel(type, code) : null;
    }

    private GovernanceDateModel? GovernanceDate(JsonNode node)
    {
        if (json.AsObject(node, "a date") is not { } date) return null;
        json.WarnOfUnknown(date, "a date", "type", "date", "geographicScopes");
        var type = Required(date, date.Span, "the date", "type", "\"type\": \"Ethics Approval\"");
        if (date.Find("date") is null) json.Report(DiagnosticCatalogue.MissingProperty, date.Span, "the date", "date", "\"date\": \"2026-03-01\"");
        var day = Date(date, "date")?.Value;
        var scopes = Scopes(date);

        // A date whose scope can't be read would otherwise hold everywhere.
        var isScoped = date.Find("geographicScopes") is { Value: not JsonArray { Items.Length: 0 } };
        if (type is null || day is null || (isScoped && scopes.Count == 0)) return null;
        if (EffectiveTypes.Contains(type, StringComparer.OrdinalIgnoreCase)) CheckPlaces(date, day, scopes);
        return new GovernanceDateModel(type, day, scopes);
    }

    private void CheckPlaces(JsonObject date, string day, EquatableArray<GeographicScopeModel> scopes)
    {
        foreach (var scope in scopes.Count == 0 ? [new GeographicScopeModel(ScopeTypes[0], null)] : scopes)
        {
            var place = $"{scope.Type} {scope.Code}".Trim();
            if (!_effective.TryGetValue(place, out var known)) _effective.Add(place, day);
            else if (known != day) json.Report(DiagnosticCatalogue.ContradictoryPlaces, date.Span, known, day, place);
        }
    }

    private StudyChangeModel? Change(JsonNode node)
    {
        if (json.AsObject(node, "a change") is not { } change) return null;
        json.WarnOfUnknown(change, "a change", "name", "summary", "rationale", "sections");
        return new StudyChangeModel(
            json.String(change, "name")?.Value,
            json.String(change, "summary")?.Value,
            json.String(change, "rationale")?.Value,
            Items(change, "sections", Section));
    }

    private string? Section(JsonNode node)
    {
        if (node is JsonString text) return text.Value;
        json.Report(DiagnosticCatalogue.UnexpectedKind, node.Span, "sections", "strings");
        return null;
    }

    private AmendmentImpactModel? Impact(JsonNode node)
    {
        if (json.AsObject(node, "an impact") is not { } impact) return null;
        json.WarnOfUnknown(impact, "an impact", "type", "text", "isSubstantial");
        return Required(impact, impact.Span, "the impact", "type", "\"type\": \"Study Subject Safety\"") is { } type
            ? new AmendmentImpactModel(type, json.String(impact, "text")?.Value, TrueFalseOrNull(impact, "isSubstantial"))
            : null;
    }

    private EquatableArray<T> Items<T>(JsonObject owner, string name, Func<JsonNode, T?> read)
        where T : class => json.Array(owner, name).Select(read).OfType<T>().ToEquatableArray();

    private bool? TrueFalseOrNull(JsonObject owner, string name)
    {
        switch (owner.Find(name)?.Value)
        {
            case null or JsonNull: return null;
            case JsonBoolean boolean: return boolean.Value;
            case { } other:
                json.Report(DiagnosticCatalogue.UnexpectedKind, other.Span, name, "true, false or null");
                return null;
        }
    }

    private string? Required(JsonObject owner, TextSpan place, string what, string name, string example)
    {
        var text = json.String(owner, name);
        if (text is { Value.Length: 0 }) json.Report(DiagnosticCatalogue.InvalidValue, text.Span, "", name + " that says something, such as " + example);
        if (owner.Find(name) is null) json.Report(DiagnosticCatalogue.MissingProperty, place, what, name, example);
        return text is { Value.Length: > 0 } ? text.Value : null;
    }
}
