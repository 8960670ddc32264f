using System.Xml.Linq;

namespace ProtocolSdk.Cli.Import.LegacyXml;

/// <summary>
/// An element of the older XML that remembers which of its contents were read, so that whatever has no place in the API's shape
/// is told rather than lost.
/// </summary>
internal sealed class LegacyElement
{
    private readonly XElement _element;
    private readonly HashSet<XObject> _read;
    private readonly HashSet<XElement> _passed;

    private LegacyElement(XElement element, HashSet<XObject> read, HashSet<XElement> passed)
    {
        _element = element;
        _read = read;
        _passed = passed;
    }

    /// <summary>The root, of which nothing was read yet.</summary>
    public static LegacyElement Root(XElement root) => new(root, [], []);

    /// <summary>The element's name.</summary>
    public string Name => _element.Name.LocalName;

    /// <summary>The first child of this name; null when there is none.</summary>
    public LegacyElement? Child(string name) => _element.Element(name) is { } child ? new LegacyElement(child, _read, _passed) : null;

    /// <summary>All children of this name, in order.</summary>
    public IEnumerable<LegacyElement> Children(string name) => _element.Elements(name).Select(child => new LegacyElement(child, _read, _passed));

    /// <summary>The items of a list: the children <paramref name="name"/> of the child <paramref name="list"/>, in order.</summary>
    public IEnumerable<LegacyElement> Items(string list, string name) => Child(list)?.Children(name) ?? [];

    /// <summary>The words of the first child of this name, on one line; null when there are none.</summary>
    public string? Line(string name) => Child(name)?.Line();

    /// <summary>The element's own words, on one line; null when there are none.</summary>
    public string? Line()
    {
        _read.Add(_element);
        return LegacyText.FromLine(_element.Value);
    }

    /// <summary>The words of all children of this name that have any, each on one line.</summary>
    public IReadOnlyList<string> Lines(string name) => [.. Children(name).Select(c => c.Line()).OfType<string>()];

    /// <summary>The text block in the child of this name, or its own words; null when there are none.</summary>
    public string? Block(string name)
    {
        if (Child(name) is not { } child) return null;
        return (child.Child("textblock") ?? child).Block();
    }

    /// <summary>The element's own words as a text block; null when there are none.</summary>
    public string? Block()
    {
        _read.Add(_element);
        return LegacyText.FromBlock(_element.Value);
    }

    /// <summary>An attribute; null when it isn't there.</summary>
    public string? Attribute(string name)
    {
        if (_element.Attribute(name) is not { } attribute) return null;
        _read.Add(attribute);
        return LegacyText.FromLine(attribute.Value);
    }

    /// <summary>Says that children of this name, with all below them, are accounted for.</summary>
    public void Pass(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var child in _element.Elements(name)) _passed.Add(child);
        }
    }

    /// <summary>The paths, below the root, of elements and attributes with words that nobody read, each once.</summary>
    public IEnumerable<string> Unread()
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<(XElement Element, string Path)>();
        open.Push((_element, ""));
        while (open.TryPop(out var next))
        {
            if (_passed.Contains(next.Element)) continue;
            foreach (var attribute in next.Element.Attributes())
            {
                if (!attribute.IsNamespaceDeclaration && !_read.Contains(attribute) && !string.IsNullOrWhiteSpace(attribute.Value)) paths.Add(Below(next.Path, "@" + attribute.Name.LocalName));
            }

            if (_read.Contains(next.Element)) continue;
            foreach (var child in next.Element.Elements()) open.Push((child, Below(next.Path, child.Name.LocalName)));
            if (!next.Element.HasElements && !string.IsNullOrWhiteSpace(next.Element.Value)) paths.Add(next.Path);
        }

        return paths;
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : path + "/" + name;
}
