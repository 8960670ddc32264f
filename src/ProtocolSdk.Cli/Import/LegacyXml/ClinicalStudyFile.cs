using System.Xml;
using System.Xml.Linq;
using ProtocolSdk.Cli.Output;

namespace ProtocolSdk.Cli.Import.LegacyXml;

/// <summary>Reads a file of the registry's XML of before 2024 (<c>clinical_study</c>), without entities, DTDs or anything outside the file.</summary>
internal static class ClinicalStudyFile
{
    private const string RootElement = "clinical_study";

    /// <summary>The study as a record of the API v2, or what is wrong with the file.</summary>
    public static RegistryEntry Read(string name, string path, ImportLimits limits)
    {
        XElement root;
        try
        {
            CheckDepth(path, limits);
            using var reader = Open(path, limits);
            root = XDocument.Load(reader).Root!;
        }
        catch (XmlException error)
        {
            return RegistryEntry.Broken(name, $"it isn't XML that is read: {SafeText.OneLine(error.Message)}");
        }

        if (root.Name.LocalName != RootElement) return RegistryEntry.Broken(name, $"it isn't a study of the registry: its root is '{ApiRecord.Shown(root.Name.LocalName)}', not '{RootElement}'");
        var id = LegacyText.FromLine(root.Element("id_info")?.Element("nct_id")?.Value);
        if (id is null) return RegistryEntry.Broken(name, "it has no registry number (id_info/nct_id)");
        if (!NctId.IsValid(id)) return RegistryEntry.Broken(name, $"'{ApiRecord.Shown(id)}' isn't a registry number: NCT and eight digits");
        var record = new ClinicalStudyMapper(LegacyElement.Root(root)).Map(out var notCarried);
        return new RegistryEntry(name) { NctId = id, Record = JsonText.Bytes(json => record.WriteTo(json)), NotCarried = notCarried };
    }

    private static void CheckDepth(string path, ImportLimits limits)
    {
        using var reader = Open(path, limits);
        while (reader.Read())
        {
            if (reader.Depth > limits.XmlDepth) throw new XmlException(FormattableString.Invariant($"The elements are nested more than {limits.XmlDepth} levels deep."));
        }
    }

    private static XmlReader Open(string path, ImportLimits limits) => XmlReader.Create(
        File.OpenRead(path),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.RecordBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
}
