using System.Collections.Immutable;
using System.Text;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>A criterion, or an item nested in one, while the text is read.</summary>
internal sealed class CriterionBuilder(string text, int start, string? heading, CriteriaSection section)
{
    private readonly List<(TextSpan Own, CriterionBuilder? Child)> _parts = [];

    public int Start { get; } = start;

    public int End { get; private set; } = start;

    public string? Heading { get; } = heading;

    public CriteriaSection Section { get; } = section;

    public TextSpan Span => TextSpan.FromBounds(Start, End);

    public IEnumerable<CriterionBuilder> Children => _parts.Where(p => p.Child is not null).Select(p => p.Child!);

    public bool HasChildren => _parts.Any(p => p.Child is not null);

    /// <summary>Whether the last of its own words say that something follows.</summary>
    public bool AnnouncesMore => LastOwn is { } last && CriteriaHeadings.EndsWithColon(Raw(last));

    /// <summary>Whether the last of its own words can't be the end of a sentence.</summary>
    public bool IsUnfinished => LastOwn is { } last && EndsOpen(Raw(last));

    private TextSpan? LastOwn => _parts.Count > 0 && _parts[^1].Child is null ? _parts[^1].Own : null;

    public void AddText(int from, int to)
    {
        _parts.Add((TextSpan.FromBounds(from, to), null));
        Extend(to);
    }

    public void AddChild(CriterionBuilder child) => _parts.Add((default, child));

    public void Extend(int to) => End = Math.Max(End, to);

    /// <summary>The same item as a criterion of a group.</summary>
    public CriterionBuilder WithHeading(string? group)
    {
        var copy = new CriterionBuilder(text, Start, group, Section) { End = End };
        copy._parts.AddRange(_parts);
        return copy;
    }

    /// <summary>Its own words, without what is nested in it.</summary>
    public string OwnText() => string.Join(" ", _parts.Where(p => p.Child is null).Select(p => CriterionText.Clean(text, p.Own.Start, p.Own.End)));

    /// <summary>Its words before anything nested.</summary>
    public string Lead() => string.Join(" ", _parts.TakeWhile(p => p.Child is null).Select(p => CriterionText.Clean(text, p.Own.Start, p.Own.End)));

    /// <summary>All of its words; nested items on lines of their own, indented by two spaces a level. Depth is bounded by the splitter.</summary>
    public string FullText()
    {
        var result = new StringBuilder();
        AppendTo(result, 0);
        return result.ToString();
    }

    public EquatableArray<CriterionItem> BuildItems() =>
        new(Children.Select(c => new CriterionItem(c.OwnText(), c.Span, c.BuildItems())).ToImmutableArray());

    private void AppendTo(StringBuilder result, int depth)
    {
        var wrote = false;
        var afterChild = false;
        foreach (var (own, child) in _parts)
        {
            if (child is not null)
            {
                if (result.Length > 0) result.Append('\n');
                result.Append(' ', depth * 2).Append("- ");
                child.AppendTo(result, depth + 1);
                wrote = false;
                afterChild = true;
                continue;
            }

            if (wrote) result.Append(' ');
            else if (afterChild) result.Append('\n').Append(' ', depth * 2);
            result.Append(CriterionText.Clean(text, own.Start, own.End));
            wrote = true;
        }
    }

    private string Raw(TextSpan span) => text.Substring(span.Start, span.Length);

    /// <summary>Whether words can't be the end of a sentence.</summary>
    internal static bool EndsOpen(string words)
    {
        var trimmed = words.TrimEnd();
        return trimmed.EndsWith(",", StringComparison.Ordinal)
            || trimmed.EndsWith(" or", StringComparison.OrdinalIgnoreCase)
            || trimmed.EndsWith(" and", StringComparison.OrdinalIgnoreCase)
            || trimmed.EndsWith(" or:", StringComparison.OrdinalIgnoreCase)
            || trimmed.EndsWith(" and:", StringComparison.OrdinalIgnoreCase);
    }
}
