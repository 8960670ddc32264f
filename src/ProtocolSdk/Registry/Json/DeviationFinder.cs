using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace ProtocolSdk.Registry.Json;

/// <summary>Walks a record by its contracts and collects what isn't in the schema.</summary>
internal sealed class DeviationFinder
{
    private readonly List<RegistryDeviation> _found = [];

    private DeviationFinder()
    {
    }

    internal static IReadOnlyList<RegistryDeviation> Find(StudyRecordContent record)
    {
        var finder = new DeviationFinder();
        finder.Visit(record, "");
        return finder._found;
    }

    // The recursion is bounded: the schema's types don't contain themselves.
    private void Visit(RegistryObject node, string path)
    {
        foreach (var property in RegistryJsonContext.Default.GetTypeInfo(node.GetType())!.Properties)
        {
            if (property.Get?.Invoke(node) is Field { Content: { } content })
                VisitContent(content, Join(path, property.Name));
        }
        if (node.AdditionalFields is not { } additional)
            return;
        foreach (var (name, value) in additional)
            Add(Join(path, name), RegistryDeviationKind.UnknownField, value);
    }

    private void VisitContent(object content, string path)
    {
        switch (content)
        {
            case JsonElement misfit:
                Add(path, RegistryDeviationKind.UnexpectedKind, misfit);
                break;
            case RegistryObject node:
                Visit(node, path);
                break;
            case IRegistryValue { IsKnown: false } value:
                Add(path, RegistryDeviationKind.UnknownValue, Element(value.Value));
                break;
            case PartialDate { Precision: PartialDatePrecision.None } date:
                Add(path, RegistryDeviationKind.UnknownValue, Element(date.Text));
                break;
            case IEnumerable list and not string:
                VisitItems(list, path);
                break;
        }
    }

    private void VisitItems(IEnumerable list, string path)
    {
        var misfits = list is IMisfitElements recorded ? recorded.Misfits : [];
        var nextMisfit = 0;
        var index = 0;
        foreach (var item in list)
        {
            for (; nextMisfit < misfits.Count && misfits[nextMisfit].Index == index; nextMisfit++, index++)
                Add(At(path, index), RegistryDeviationKind.UnexpectedKind, misfits[nextMisfit].Value);
            VisitContent(item, At(path, index));
            index++;
        }
        for (; nextMisfit < misfits.Count; nextMisfit++)
            Add(At(path, misfits[nextMisfit].Index), RegistryDeviationKind.UnexpectedKind, misfits[nextMisfit].Value);
    }

    private void Add(string path, RegistryDeviationKind kind, JsonElement value) => _found.Add(new RegistryDeviation(path, kind, value));

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string At(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private static JsonElement Element(string text) => JsonElement.Parse($"\"{JsonEncodedText.Encode(text)}\"");
}
