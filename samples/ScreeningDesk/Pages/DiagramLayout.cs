using System.Globalization;
using ProtocolSdk;
using ScreeningDesk.Trials;

namespace ScreeningDesk.Pages;

/// <summary>A box of the diagram, with its text in lines.</summary>
internal sealed record DiagramBox(string Class, int X, int Y, int Width, int Height, IReadOnlyList<string> Lines);

/// <summary>
/// Where the boxes of arms and interventions stand. SVG wraps no text, so lines are broken here; the drawing is narrow, to be legible on
/// a telephone.
/// </summary>
internal sealed record DiagramLayout(IReadOnlyList<DiagramBox> Boxes, IReadOnlyList<string> Lines, int Height, string Description)
{
    /// <summary>The width of the drawing.</summary>
    public const int Width = 362;

    /// <summary>From one line of text to the next.</summary>
    public const int LineHeight = 16;

    private const int BoxWidth = 158;
    private const int Left = 1;
    private const int Right = Width - BoxWidth - 1;
    private const int Gap = 14;
    private const int MostLetters = 20;
    private const int MostLines = 6;
    private const int MostBoxes = 12;

    /// <summary>The diagram of a protocol's arms; no boxes when it has neither arms nor interventions.</summary>
    public static DiagramLayout Of(ProtocolDefinition definition)
    {
        List<DiagramBox> boxes = [];
        var arms = Column("arm", Left, [.. definition.Arms.Select(a => (a.Label, a.Type))]);
        var interventions = Column("intervention", Right, [.. definition.Interventions.Select(i => (i.Name, i.Type))]);
        boxes.AddRange(arms);
        boxes.AddRange(interventions);
        List<string> lines = [];
        for (var a = 0; a < Math.Min(arms.Count, definition.Arms.Count); a++)
        {
            for (var i = 0; i < Math.Min(interventions.Count, definition.Interventions.Count); i++)
            {
                if (definition.Arms[a].Interventions.Contains(definition.Interventions[i])) lines.Add(Line(arms[a], interventions[i]));
            }
        }

        var described = definition.Arms.Select(a => a.Interventions.Count == 0 ? $"{a.Label}: no intervention named." : $"{a.Label}: {string.Join(", ", a.Interventions.Select(i => i.Name))}.");
        return new DiagramLayout(boxes, lines, boxes.Count == 0 ? 0 : boxes.Max(b => b.Y + b.Height) + 2, string.Join(' ', described));
    }

    private static List<DiagramBox> Column(string kind, int x, IReadOnlyList<(string Name, string? Type)> items)
    {
        List<DiagramBox> boxes = [];
        var y = 1;
        foreach (var (name, type) in items.Take(MostBoxes))
        {
            List<string> lines = [RegistryWords.Of(type) ?? (kind == "arm" ? "Arm" : "Intervention"), .. Wrap(name)];
            boxes.Add(new DiagramBox(kind, x, y, BoxWidth, (lines.Count * LineHeight) + 14, lines));
            y += boxes[^1].Height + Gap;
        }

        var rest = items.Count - MostBoxes;
        if (rest > 0) boxes.Add(new DiagramBox(kind, x, y, BoxWidth, LineHeight + 14, [string.Create(CultureInfo.InvariantCulture, $"and {rest} more")]));
        return boxes;
    }

    private static string Line(DiagramBox from, DiagramBox to)
    {
        var (x1, y1) = (from.X + from.Width, from.Y + (from.Height / 2));
        var (x2, y2) = (to.X, to.Y + (to.Height / 2));
        var middle = (x1 + x2) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1} C{middle} {y1} {middle} {y2} {x2} {y2}");
    }

    private static List<string> Wrap(string text)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > MostLetters)
            {
                lines.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > MostLetters + 2) line = line[..(MostLetters + 1)] + "…";
        }

        if (line.Length > 0) lines.Add(line);
        if (lines.Count <= MostLines) return lines;
        return [.. lines.Take(MostLines - 1), "…"];
    }
}
