using System.Text.Json.Serialization;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Benchmarks.Ndjson;

/// <summary>
/// A subject of NCT06995300 as an engineer writes it for System.Text.Json: only what the rules ask, codes as texts, dates with the run-time library's converter
/// (which reads UTF-8 in place), source-generated. What isn't asked, the serializer skips.
/// </summary>
internal sealed class StenosisRecord
{
    public string? Id { get; set; }

    public CqlDate? BirthDate { get; set; }

    public string? StenosisCause { get; set; }

    public List<string>? StenosisSymptoms { get; set; }

    public CqlDate? MriDate { get; set; }

    public List<string>? CompressionSources { get; set; }

    public CqlDate? SymptomOnset { get; set; }

    public CqlDate? PlannedSurgery { get; set; }

    public List<string>? CervicalLevels { get; set; }

    public CqlDate? ConsentDate { get; set; }

    public bool? AbleAndWillingToComply { get; set; }

    public bool? AnteriorDecompressionNeeded { get; set; }

    public List<ProcedureRecord>? PriorProcedures { get; set; }

    public bool? MriNotPossible { get; set; }

    public bool? XrayNotPossible { get; set; }

    public bool? NeckOrNonRadicularPain { get; set; }

    public bool? PainEtiologyEstablished { get; set; }

    public List<ConditionRecord>? OtherNeurologicalConditions { get; set; }

    public bool? PreviouslyEnrolled { get; set; }

    public bool? EnrolledElsewhere { get; set; }

    public bool? PlansToEnrollElsewhere { get; set; }
}

/// <summary>A row of prior procedures; its date isn't asked.</summary>
internal sealed class ProcedureRecord
{
    public string? Code { get; set; }

    public string? Level { get; set; }
}

/// <summary>A row of other conditions; its name isn't asked.</summary>
internal sealed class ConditionRecord
{
    public bool? MayInterfere { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StenosisRecord))]
internal sealed partial class StenosisJsonContext : JsonSerializerContext;
