using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>protocol.json as it was written: names and kinds are checked, references and CQL are not yet.</summary>
internal sealed class ProtocolFile
{
    /// <summary>As it was written; null when the file is silent.</summary>
    public JsonString? Version { get; set; }

    public JsonString? EffectiveDate { get; set; }

    public AmendmentEntry? Amendment { get; set; }

    public List<DataElementEntry> DataElements { get; } = [];

    public List<ValueSetEntry> ValueSets { get; } = [];

    public List<DefinitionEntry> Definitions { get; } = [];

    public List<CriterionEntry> Criteria { get; } = [];

    public List<CoverageEntry> CoveredBy { get; } = [];

    public List<RelatedTrialEntry> RelatedTrials { get; } = [];

    public List<AcceptanceEntry> Accepted { get; } = [];
}

/// <summary>A member of <c>dataElements</c>.</summary>
internal sealed record DataElementEntry(string Name, TextSpan NameSpan, JsonString Type)
{
    public string? Label { get; init; }

    public string? Question { get; init; }

    public string? Comment { get; init; }

    public IReadOnlyList<FieldReference> Units { get; init; } = [];

    public IReadOnlyList<FieldReference> ValueSets { get; init; } = [];
}

/// <summary>A unit or value set of a data element, or of one field of its rows (<see cref="Field"/> null: of all that fit).</summary>
internal sealed record FieldReference(string? Field, TextSpan FieldSpan, JsonString Value);

/// <summary>A member of <c>valueSets</c>.</summary>
internal sealed record ValueSetEntry(string Name, TextSpan NameSpan)
{
    public string? Comment { get; init; }

    public string? System { get; init; }

    public IReadOnlyList<JsonString> Includes { get; init; } = [];

    public IReadOnlyList<CodeEntry> Codes { get; init; } = [];
}

/// <summary>A code of a value set.</summary>
internal sealed record CodeEntry(TextSpan Span, string Code, string? Display, string? System, string? Version);

/// <summary>A member of <c>definitions</c>: a named expression, or with parameters a function.</summary>
internal sealed record DefinitionEntry(string Name, TextSpan NameSpan, JsonString Cql)
{
    /// <summary>The parameters with their types, in order; null for an expression.</summary>
    public IReadOnlyList<ParameterEntry>? Parameters { get; init; }
}

/// <summary>A parameter of a function.</summary>
internal sealed record ParameterEntry(string Name, JsonString Type);

/// <summary>A member of <c>criteria</c>.</summary>
internal sealed record CriterionEntry(string Id, TextSpan IdSpan)
{
    public JsonString? Name { get; init; }

    public JsonString? Text { get; init; }

    public JsonString? Cql { get; init; }

    public bool? IsExclusion { get; init; }

    public string? Label { get; init; }

    public string? Question { get; init; }

    public string? Comment { get; init; }

    public IReadOnlyList<AcceptanceEntry> Accepted { get; init; } = [];
}

/// <summary>A member of <c>coveredBy</c>: a structured field of the record and the criterion that asks it.</summary>
internal sealed record CoverageEntry(string Field, TextSpan FieldSpan, JsonString CriterionId);

/// <summary>A finding that was accepted, with the reason.</summary>
internal sealed record AcceptanceEntry(string RuleId, TextSpan Span, string Reason);

/// <summary>An item of <c>relatedTrials</c>.</summary>
internal sealed record RelatedTrialEntry(string NctId, string? Title, string? Status, string? Phase);
