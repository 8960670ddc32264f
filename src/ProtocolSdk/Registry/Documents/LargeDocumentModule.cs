using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>Protocols, statistical analysis plans and consent forms.</summary>
/// <remarks>Object <c>documentSection.largeDocumentModule</c>.</remarks>
public sealed class LargeDocumentModule : RegistryObject
{
    /// <summary>Whether there is no statistical analysis plan. Field <c>documentSection.largeDocumentModule.noSap</c>.</summary>
    [JsonIgnore, JsonPropertyName("noSap")]
    public bool? NoSap { get => _noSap.GetValue<bool>(); init => _noSap = Field.Of(value); }

    /// <summary>The documents. Field <c>documentSection.largeDocumentModule.largeDocs</c>.</summary>
    [JsonIgnore, JsonPropertyName("largeDocs")]
    public IReadOnlyList<LargeDoc>? LargeDocs { get => _largeDocs.Get<IReadOnlyList<LargeDoc>>(); init => _largeDocs = Field.Of(value); }

    [JsonInclude, JsonPropertyName("noSap"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _noSap;

    [JsonInclude, JsonPropertyName("largeDocs"), JsonConverter(typeof(ObjectListConverter<LargeDoc>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _largeDocs;
}

/// <summary>An uploaded document.</summary>
/// <remarks>Object <c>documentSection.largeDocumentModule.largeDocs[]</c>.</remarks>
public sealed class LargeDoc : RegistryObject
{
    /// <summary>Kind of document, abbreviated, such as <c>Prot_SAP</c>. Field <c>documentSection.largeDocumentModule.largeDocs[].typeAbbrev</c>.</summary>
    [JsonIgnore, JsonPropertyName("typeAbbrev")]
    public string? TypeAbbrev { get => _typeAbbrev.Get<string>(); init => _typeAbbrev = Field.Of(value); }

    /// <summary>Whether it contains the protocol. Field <c>documentSection.largeDocumentModule.largeDocs[].hasProtocol</c>.</summary>
    [JsonIgnore, JsonPropertyName("hasProtocol")]
    public bool? HasProtocol { get => _hasProtocol.GetValue<bool>(); init => _hasProtocol = Field.Of(value); }

    /// <summary>Whether it contains the statistical analysis plan. Field <c>documentSection.largeDocumentModule.largeDocs[].hasSap</c>.</summary>
    [JsonIgnore, JsonPropertyName("hasSap")]
    public bool? HasSap { get => _hasSap.GetValue<bool>(); init => _hasSap = Field.Of(value); }

    /// <summary>Whether it contains the informed consent form. Field <c>documentSection.largeDocumentModule.largeDocs[].hasIcf</c>.</summary>
    [JsonIgnore, JsonPropertyName("hasIcf")]
    public bool? HasIcf { get => _hasIcf.GetValue<bool>(); init => _hasIcf = Field.Of(value); }

    /// <summary>Kind of document in words. Field <c>documentSection.largeDocumentModule.largeDocs[].label</c>.</summary>
    [JsonIgnore, JsonPropertyName("label")]
    public string? Label { get => _label.Get<string>(); init => _label = Field.Of(value); }

    /// <summary>Date of the document. Field <c>documentSection.largeDocumentModule.largeDocs[].date</c>.</summary>
    [JsonIgnore, JsonPropertyName("date")]
    public DateOnly? Date { get => _date.GetValue<DateOnly>(); init => _date = Field.Of(value); }

    /// <summary>When it was uploaded, to the minute, in the registry's local time. Field <c>documentSection.largeDocumentModule.largeDocs[].uploadDate</c>.</summary>
    [JsonIgnore, JsonPropertyName("uploadDate")]
    public DateTime? UploadDate { get => _uploadDate.GetValue<DateTime>(); init => _uploadDate = Field.Of(value); }

    /// <summary>Name of the file. Field <c>documentSection.largeDocumentModule.largeDocs[].filename</c>.</summary>
    [JsonIgnore, JsonPropertyName("filename")]
    public string? Filename { get => _filename.Get<string>(); init => _filename = Field.Of(value); }

    /// <summary>Size of the file in bytes. Field <c>documentSection.largeDocumentModule.largeDocs[].size</c>.</summary>
    [JsonIgnore, JsonPropertyName("size")]
    public long? Size { get => _size.GetValue<long>(); init => _size = Field.Of(value); }

    [JsonInclude, JsonPropertyName("typeAbbrev"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _typeAbbrev;

    [JsonInclude, JsonPropertyName("hasProtocol"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _hasProtocol;

    [JsonInclude, JsonPropertyName("hasSap"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _hasSap;

    [JsonInclude, JsonPropertyName("hasIcf"), JsonConverter(typeof(BooleanConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _hasIcf;

    [JsonInclude, JsonPropertyName("label"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _label;

    [JsonInclude, JsonPropertyName("date"), JsonConverter(typeof(DateConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _date;

    [JsonInclude, JsonPropertyName("uploadDate"), JsonConverter(typeof(DateTimeConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _uploadDate;

    [JsonInclude, JsonPropertyName("filename"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _filename;

    [JsonInclude, JsonPropertyName("size"), JsonConverter(typeof(IntegerConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _size;
}
