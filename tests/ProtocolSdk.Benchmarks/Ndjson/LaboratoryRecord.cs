using System.Text.Json.Serialization;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Benchmarks.Ndjson;

/// <summary>A subject of the laboratory trial for System.Text.Json, written as <see cref="StenosisRecord"/> is.</summary>
internal sealed class LaboratoryRecord
{
    public string? Id { get; set; }

    public CqlDate? BirthDate { get; set; }

    public int? Ecog { get; set; }

    public string? Diagnosis { get; set; }

    public MeasuredRecord? Weight { get; set; }

    public List<MeasurementRecord>? Platelets { get; set; }

    public List<MeasurementRecord>? Haemoglobin { get; set; }

    public List<MeasurementRecord>? Creatinine { get; set; }

    public List<MeasurementRecord>? AlanineAminotransferase { get; set; }

    public List<MeasurementRecord>? Bilirubin { get; set; }

    public List<MedicationRecord>? Medications { get; set; }

    public List<string>? PriorLines { get; set; }

    public bool? Pregnant { get; set; }
}

/// <summary>A value with its unit. A structure, so that nothing is made of it.</summary>
internal struct MeasuredRecord
{
    public decimal Value { get; set; }

    public string? Unit { get; set; }
}

/// <summary>A row of a laboratory value.</summary>
internal sealed class MeasurementRecord
{
    public MeasuredRecord? Value { get; set; }

    public CqlDate? Date { get; set; }
}

/// <summary>A row of medications; its start isn't asked.</summary>
internal sealed class MedicationRecord
{
    public string? Code { get; set; }

    public CqlDate? Stop { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LaboratoryRecord))]
internal sealed partial class LaboratoryJsonContext : JsonSerializerContext;
