using System.Globalization;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry.Reading;

/// <summary>
/// Where the parts of a <see cref="RegistryRecord"/> stand in its file: a side table, so that the model itself has no positions.
/// Paths are written as in the JSON with the model's indices: <c>protocolSection.armsInterventionsModule.armGroups[0].label</c>.
/// </summary>
public sealed class RecordPositions
{
    private readonly IReadOnlyDictionary<string, int[]> _keptIndices;

    internal RecordPositions(JsonFile file, IReadOnlyDictionary<string, int[]> keptIndices)
    {
        File = file;
        _keptIndices = keptIndices;
    }

    /// <summary>The file.</summary>
    public JsonFile File { get; }

    /// <summary>The value at a path; null when there is none.</summary>
    public JsonNode? Find(string path)
    {
        var node = File.Root;
        var array = string.Empty;
        foreach (var step in path.Split('.'))
        {
            var bracket = step.IndexOf('[');
            var name = bracket < 0 ? step : step.Substring(0, bracket);
            node = (node as JsonObject)?[name];
            array = array.Length == 0 ? name : array + "." + name;
            if (bracket >= 0)
            {
                if (!int.TryParse(step.Substring(bracket + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;

                // A list of one may be written as its item alone.
                if (node is JsonArray items) node = Item(items, array, index);
                array += "[]";
            }

            if (node is null) return null;
        }

        return node;
    }

    /// <summary>Where the value at a path stands; where the nearest part around it stands when there is none.</summary>
    public SourceLocation Locate(string path)
    {
        for (var current = path; ; current = current.Substring(0, current.LastIndexOf('.')))
        {
            if (Find(current) is { } node) return File.GetLocation(Shown(node));
            if (current.IndexOf('.') < 0) return File.GetLocation(new TextSpan(0, 0));
        }
    }

    /// <summary>Where a piece of the text at a path stands, whatever escapes are before it.</summary>
    /// <param name="path">The path of a text.</param>
    /// <param name="within">Offsets inside its value.</param>
    public SourceLocation Locate(string path, TextSpan within) =>
        Find(path) is JsonString text ? File.GetLocation(text.ToFileSpan(within)) : Locate(path);

    private JsonNode? Item(JsonArray items, string path, int index)
    {
        if (_keptIndices.TryGetValue(path, out var kept)) index = index < kept.Length ? kept[index] : -1;
        return index >= 0 && index < items.Items.Length ? items.Items[index] : null;
    }

    /// <summary>Of an object or array only the bracket that opens it: a squiggle under a whole module helps nobody.</summary>
    private static TextSpan Shown(JsonNode node) =>
        node is JsonObject or JsonArray ? new TextSpan(node.Span.Start, 1) : node.Span;
}
