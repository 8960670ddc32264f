namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>
/// Reads lines into headings, criteria and remarks. Lists are followed by indentation and by the looks and the counting of their
/// markers, because the registry's texts were converted from many formats and their indentation alone can't be trusted.
/// </summary>
internal sealed class CriteriaOutline(string text)
{
    private const int DeepestLevel = 12;
    private const int LookAhead = 200;
    private const int LongestShortHeading = 100;

    private readonly List<CriteriaEntry> _entries = [];
    private readonly List<Level> _levels = [];
    private List<CriteriaLine> _lines = [];
    private CriteriaSection _section;
    private string? _sectionGroup;
    private string? _group;
    private string? _part;
    private int _criteria;

    // What opened the exclusions that are read, in the middle of inclusions.
    private Interruption _interrupted;

    public IReadOnlyList<CriteriaEntry> Entries => _entries;

    public bool IsCutOff { get; private set; }

    public void Read(List<CriteriaLine> lines)
    {
        _lines = lines;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Heading is { } heading)
            {
                _interrupted = Interruption.None;
                OpenSection(line, heading);
            }
            else if (IsCutOff) Continue(line, 0);
            else if (line.Marker is { } marker) ReadMarked(i, line, marker);
            else ReadUnmarked(i, line);
        }
    }

    private void OpenSection(CriteriaLine line, SectionHeading heading)
    {
        var section = heading.IsTopic && _section != CriteriaSection.None ? _section : heading.Section;
        _entries.Add(new CriteriaEntry(CriteriaPieceKind.SectionHeading, section, line.Span, null));
        _section = section;
        _sectionGroup = heading.Group;
        _group = null;
        _levels.Clear();
    }

    /// <summary>A heading above section headings, such as <c>Cohort 2</c>: what follows, of both kinds, is about it.</summary>
    private void OpenPart(CriteriaLine line)
    {
        _entries.Add(new CriteriaEntry(CriteriaPieceKind.GroupHeading, _section, line.Span, null));
        _part = CriteriaHeadings.Trim(Words(line));
        _levels.Clear();
    }

    private void OpenGroup(CriteriaLine line)
    {
        _entries.Add(new CriteriaEntry(CriteriaPieceKind.GroupHeading, _section, line.Span, null));
        _group = CriteriaHeadings.Trim(Words(line));
        _levels.Clear();
    }

    private void ReadMarked(int index, CriteriaLine line, ListMarker marker)
    {
        if (CriteriaHeadings.IsRemark(Words(line)) && IsTopLevel(line))
        {
            AddFixed(CriteriaPieceKind.Note, line);
            return;
        }

        if (_levels.Count > 0 && IsConjunction(Words(line)))
        {
            Continue(line, _levels.Count - 1);
            return;
        }

        if (line.Outer is { } outer && IsItemOfOuterList(index, outer, marker))
        {
            line = line with { Indent = outer.Indent };
            marker = outer.Marker;
        }

        marker = Resolve(line, marker);
        var level = FindLevel(index, line, marker);
        if (level < 0 || _levels.Count == 0)
        {
            _levels.Clear();
            AddTopLevel(line, line.Indent, marker);
            return;
        }

        if (level == 0)
        {
            var indent = Math.Min(_levels[0].Indent, line.Indent);
            _levels.Clear();
            AddTopLevel(line, indent, marker);
            return;
        }

        _levels.RemoveRange(level, _levels.Count - level);
        var parent = _levels[level - 1].Item;
        var item = new CriterionBuilder(text, line.Start, null, _section);
        item.AddText(line.TextStart, line.End);
        parent.AddChild(item);
        _levels.Add(new Level(line.Indent, marker, item));
        ExtendAll(line.End);
    }

    /// <summary>
    /// Of two markers, whether the outer one counts: its list is open, and the inner one neither goes on with a list nor begins one of
    /// several items. Then the inner number is part of what the item says.
    /// </summary>
    private bool IsItemOfOuterList(int index, (int Indent, ListMarker Marker) outer, ListMarker inner)
    {
        var open = _levels.FindIndex(l => l.Indent == outer.Indent && l.Marker is { } marker && marker.IsLike(outer.Marker));
        if (open < 0) return false;
        var kind = inner.AsRoman() ?? inner;
        if (_levels.Skip(open + 1).Any(l => l.Marker is { } nested && Follows(nested, inner, kind))) return false;
        if (inner.IsOrdered && kind.Ordinal != 1 && inner.Ordinal != 1) return true;
        var isList = index + 1 < _lines.Count && _lines[index + 1] is { Outer: not null, Marker: { } next } && Follows(kind, next, next);
        return !isList && !_levels[open].Item.AnnouncesMore;
    }

    private static bool Follows(ListMarker before, ListMarker marker, ListMarker otherReading) =>
        (before.IsLike(marker) && (!marker.IsOrdered || marker.Ordinal == before.Ordinal + 1))
        || (before.IsLike(otherReading) && otherReading.Ordinal == before.Ordinal + 1);

    /// <summary>The number of levels that stay open above an item with this marker; -1 when it opens a new list.</summary>
    private int FindLevel(int index, CriteriaLine line, ListMarker marker)
    {
        if (FindCounting(line, marker) is { } counting) return counting;
        var top = _levels.Count - 1;
        while (top >= 0 && _levels[top].Indent > line.Indent) top--;
        if (top < 0) return _levels.Count > 0 ? 0 : -1;
        var indent = _levels[top].Indent;
        var isSlip = line.Indent - indent == 1 && _levels[top].Marker is { } m && m.IsLike(marker);
        if (line.Indent > indent && !isSlip) return Math.Min(top + 1, DeepestLevel);

        // Levels of one indentation: the list that this marker continues, counting on first.
        var like = -1;
        for (var i = top; i >= 0 && _levels[i].Indent == indent; i--)
        {
            if (_levels[i].Marker is not { } open || !open.IsLike(marker)) continue;
            if (like < 0) like = i;
            if (!marker.IsOrdered || marker.Ordinal != open.Ordinal + 1) continue;
            like = i;
            break;
        }

        var restarts = marker.IsOrdered && marker.Ordinal == 1;
        if (like >= 0 && !(restarts && _levels[top].Item.AnnouncesMore && _levels[top].Marker is { Ordinal: > 0 })) return like;
        return Nests(_levels[top], marker, index, line) ? Math.Min(top + 1, DeepestLevel) : FirstOf(top, indent);
    }

    /// <summary>
    /// The open list that the marker's number goes on with, whatever its indentation: converters lose indentation more often than
    /// authors lose count. Of several the one at its indentation, then the innermost.
    /// </summary>
    private int? FindCounting(CriteriaLine line, ListMarker marker)
    {
        if (!marker.IsOrdered || marker.Ordinal < 2) return null;
        int? found = null;
        for (var i = _levels.Count - 1; i >= 0; i--)
        {
            if (_levels[i].Marker is not { } open || !open.IsLike(marker) || open.Ordinal + 1 != marker.Ordinal) continue;
            if (_levels[i].Indent == line.Indent) return i;
            found ??= i;
        }

        return found;
    }

    private int FirstOf(int top, int indent)
    {
        while (top > 0 && _levels[top - 1].Indent == indent) top--;
        return top;
    }

    /// <summary>Whether another kind of list at the same indentation is inside the item before it.</summary>
    private bool Nests(Level open, ListMarker marker, int index, CriteriaLine line)
    {
        if (open.Item.AnnouncesMore) return true;
        if (open.Marker is not { } openMarker) return false;
        if (marker.Kind is MarkerKind.Letter or MarkerKind.Roman && marker.Ordinal == 1 && openMarker.Kind is MarkerKind.Number or MarkerKind.Bullet) return true;
        if (openMarker.Sign is '•' or '●' or '*' && marker.Sign is 'o' or '◦' or '○' or '-' or '–' or '▪') return CountsOn(openMarker, index, line.Indent);
        return openMarker.IsOrdered && (marker.Ordinal <= 1) && CountsOn(openMarker, index, line.Indent);
    }

    /// <summary>Whether the list that is open goes on behind the lines that follow.</summary>
    private bool CountsOn(ListMarker open, int index, int indent)
    {
        var last = Math.Min(_lines.Count, index + LookAhead);
        for (var i = index + 1; i < last && _lines[i].Heading is null; i++)
        {
            if (_lines[i].Marker is { } marker && _lines[i].Indent <= indent && marker.IsLike(open)) return !open.IsOrdered || marker.Ordinal == open.Ordinal + 1;
        }

        return false;
    }

    /// <summary>Reads <c>i.</c> as one where a Roman list begins or goes on.</summary>
    private ListMarker Resolve(CriteriaLine line, ListMarker marker)
    {
        if (marker.AsRoman() is not { } roman) return marker;
        foreach (var level in _levels)
        {
            if (level.Marker is { Kind: MarkerKind.Letter } letter && letter.IsLike(marker) && letter.Ordinal + 1 == marker.Ordinal && level.Indent == line.Indent)
                return marker;
        }

        return roman;
    }

    private void ReadUnmarked(int index, CriteriaLine line)
    {
        var words = Words(line);
        var isTitle = line.AfterBlank && NextIsMarked(index) && CriteriaHeadings.IsBold(words);
        if (isTitle || (_levels.Count > 0 && IsHeadingWithinList(index, line, words)))
        {
            OpenGroup(line);
            return;
        }

        if (_levels.Count > 0 && IsContinuation(index, line, words))
        {
            Continue(line, DeepestBelow(line));
            return;
        }

        if (CriteriaHeadings.IsRemark(words))
        {
            AddFixed(CriteriaPieceKind.Note, line);
            return;
        }

        var next = index + 1 < _lines.Count && _lines[index + 1].Heading is null ? _lines[index + 1] : null;
        var announces = CriteriaHeadings.EndsWithColon(words) || (line.AfterBlank && CriteriaHeadings.ReadIntroduction(words) is { } introduced && (introduced == _section || next?.Marker is not null));
        if (announces && next is not null && ReadAnnouncement(line, words)) return;
        if (next is not null && (next.Marker is not null || CriteriaHeadings.EndsWithColon(Words(next))) && IsShortHeading(line, next, words))
        {
            OpenGroup(line);
            return;
        }

        if (next is null && index + 1 < _lines.Count && !line.IsBehindHeading && CriteriaHeadings.IsGroupAlone(words))
        {
            OpenPart(line);
            return;
        }

        // "Participants must not have:" and its list were but one of the requirements.
        if (_interrupted == Interruption.ByRequirement && line.AfterBlank && _levels.Count > 0 && _levels[0].Marker is not null)
        {
            _section = CriteriaSection.Inclusion;
            _interrupted = Interruption.None;
        }

        _levels.Clear();
        AddTopLevel(line, line.Indent, null);
    }

    /// <summary>A line with a colon before more lines: true unless it is a criterion itself, of which any one of several things is enough.</summary>
    private bool ReadAnnouncement(CriteriaLine line, string words)
    {
        if (CriteriaHeadings.IsExplanation(words) || CriterionBuilder.EndsOpen(words)) return false;
        if (_section != CriteriaSection.Exclusion && CriteriaHeadings.EnumeratesParts(words)) return false;
        var introduces = CriteriaHeadings.ReadIntroduction(words);
        if (introduces == CriteriaSection.Exclusion && _section != CriteriaSection.Exclusion)
        {
            _interrupted = _section != CriteriaSection.Inclusion ? Interruption.None : CriteriaHeadings.IsNegatedRequirement(words) ? Interruption.ByRequirement : Interruption.ByExclusions;
            OpenSection(line, new SectionHeading(CriteriaSection.Exclusion, words.Length, null));
            return true;
        }

        if (introduces == CriteriaSection.Inclusion && _interrupted != Interruption.None)
        {
            _interrupted = Interruption.None;
            OpenSection(line, new SectionHeading(CriteriaSection.Inclusion, words.Length, null));
            return true;
        }

        var isDisjunctive = CriteriaHeadings.IsDisjunctive(words);
        if (_section != CriteriaSection.Exclusion && isDisjunctive && !CriteriaHeadings.IsGroup(words)) return false;
        if (introduces is not null && _section == CriteriaSection.None)
        {
            OpenSection(line, new SectionHeading(introduces.Value, words.Length, null));
            return true;
        }

        if (introduces is null || introduces != _section || !CriteriaHeadings.IsPlainIntroduction(words))
        {
            OpenGroup(line);
            return true;
        }

        AddFixed(CriteriaPieceKind.Introduction, line);
        _levels.Clear();
        return true;
    }

    private bool IsContinuation(int index, CriteriaLine line, string words)
    {
        var first = _levels[0];
        if (line.Indent > first.Indent && line.Indent >= 2) return true;
        if (!line.AfterBlank)
        {
            // A paragraph's next line may be the next criterion; an item's next line is its own, unless it is a heading.
            if (first.Marker is null) return first.Item.IsUnfinished || StartsLow(words) || IsWrapped(index);
            return !(CriteriaHeadings.EndsWithColon(words) && char.IsUpper(words[0]) && NextIsMarked(index));
        }

        if (CriteriaHeadings.IsExplanation(words) || IsConjunction(words)) return !CriteriaHeadings.IsRemark(words);
        if (words[0] is '*' or '†' or '‡' or '\\') return !CriteriaHeadings.IsRemark(words);
        if (first.Item.AnnouncesMore && first.Marker is not null && !CriteriaHeadings.EndsWithColon(words) && !(NextIsMarked(index) && IsShortHeading(line, _lines[index + 1], words)))
            return true;
        return StartsLow(words) || (first.Item.IsUnfinished && !first.Item.HasChildren);
    }

    /// <summary>
    /// Whether the line is a title between the items of a list that counts on behind it: converters indent it as far as the words of the
    /// item before.
    /// </summary>
    private bool IsHeadingWithinList(int index, CriteriaLine line, string words)
    {
        if (!line.AfterBlank || !NextIsMarked(index) || words.Length > LongestShortHeading || !char.IsUpper(words[0])) return false;
        var next = _lines[index + 1];
        if (line.Indent <= _levels[0].Indent || next.Indent > _levels[0].Indent) return false;
        if (_levels[0].Marker is not { IsOrdered: true } top || !top.IsLike(next.Marker!.Value) || next.Marker.Value.Ordinal != top.Ordinal + 1) return false;
        if (words[words.Length - 1] is '.' or ';' or ',' || words.Any(char.IsDigit)) return false;
        var longWords = words.Split([' ', '/', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 4).ToList();
        return longWords.Count is > 0 and <= 8 && longWords.All(w => char.IsUpper(w[0]));
    }

    /// <summary>Whether the line before was broken because it was full.</summary>
    private bool IsWrapped(int index)
    {
        const int FullLine = 65;
        var previous = _lines[index - 1];
        return previous.End - previous.Start >= FullLine && text[previous.End - 1] is not ('.' or ';' or ':');
    }

    private bool NextIsMarked(int index) => index + 1 < _lines.Count && _lines[index + 1] is { Marker: not null, Heading: null };

    /// <summary>Whether a line without a colon, before a list, is a heading and not a criterion.</summary>
    private static bool IsShortHeading(CriteriaLine line, CriteriaLine next, string words)
    {
        if (words.Length > LongestShortHeading || words[words.Length - 1] is '.' or ';' or ',') return false;
        if (CriteriaHeadings.IsGroup(words) || CriteriaHeadings.IsOpenEnded(words) || CriteriaHeadings.IsTopic(words)) return true;
        // What stands behind a heading on its line is what the heading is about, and no second heading.
        if (line.IsBehindHeading || !line.AfterBlank || next.Indent < line.Indent) return false;
        var parts = words.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(p => p.Any(char.IsDigit))) return false;
        if (parts.Length == 1) return char.IsUpper(parts[0][0]);
        var longWords = parts.Where(p => p.Length >= 4).ToList();
        return longWords.Count > 0 && parts.Length <= 8 && longWords.Count(p => char.IsUpper(p[0])) * 3 >= longWords.Count * 2;
    }

    private void AddTopLevel(CriteriaLine line, int indent, ListMarker? marker)
    {
        if (!Words(line).Any(char.IsLetterOrDigit))
        {
            AddFixed(CriteriaPieceKind.Note, line);
            return;
        }

        if (++_criteria >= CriteriaSplitter.MostCriteria) IsCutOff = true;
        var headings = new[] { _part, _sectionGroup, _group }.Where(h => h is not null).ToList();
        var heading = headings.Count == 0 ? null : string.Join(", ", headings);
        var item = new CriterionBuilder(text, line.Start, heading, _section);
        item.AddText(line.TextStart, line.End);
        _entries.Add(new CriteriaEntry(CriteriaPieceKind.Criterion, _section, default, item));
        _levels.Add(new Level(indent, marker, item));
    }

    private void AddFixed(CriteriaPieceKind kind, CriteriaLine line)
    {
        _entries.Add(new CriteriaEntry(kind, _section, line.Span, null));
        _levels.Clear();
    }

    private void Continue(CriteriaLine line, int level)
    {
        if (_levels.Count == 0)
        {
            AddTopLevel(line, line.Indent, line.Marker);
            return;
        }

        _levels.RemoveRange(level + 1, _levels.Count - level - 1);
        _levels[level].Item.AddText(line.Start, line.End);
        ExtendAll(line.End);
    }

    private int DeepestBelow(CriteriaLine line)
    {
        if (!line.AfterBlank) return _levels.Count - 1;
        var level = _levels.Count - 1;
        while (level > 0 && _levels[level].Indent >= line.Indent) level--;
        return level;
    }

    private bool IsTopLevel(CriteriaLine line) => _levels.Count == 0 || line.Indent <= _levels[0].Indent;

    private void ExtendAll(int end)
    {
        foreach (var level in _levels) level.Item.Extend(end);
    }

    private string Words(CriteriaLine line) => text.Substring(line.TextStart, line.End - line.TextStart);

    /// <summary>An "or" on a line of its own belongs to what it joins.</summary>
    private static bool IsConjunction(string words) =>
        words.Length <= 8 && words.Trim(' ', '-', '.', ':', ',', '(', ')') is var w
        && (w.Equals("or", StringComparison.OrdinalIgnoreCase) || w.Equals("and", StringComparison.OrdinalIgnoreCase) || w.Equals("and/or", StringComparison.OrdinalIgnoreCase));

    private static bool StartsLow(string words) => char.IsLower(words[0]);

    /// <summary>How exclusions came into the middle of inclusions.</summary>
    private enum Interruption
    {
        None,

        /// <summary>By a sentence such as <c>Patients will be excluded if they:</c>.</summary>
        ByExclusions,

        /// <summary>By a sentence such as <c>Patients must not have:</c>.</summary>
        ByRequirement,
    }

    private readonly record struct Level(int Indent, ListMarker? Marker, CriterionBuilder Item);
}
