namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>What can only be decided when all of the text is read: sections without a heading, and lists under a single item.</summary>
internal static class CriteriaShape
{
    public static List<CriteriaEntry> Finish(string text, IReadOnlyList<CriteriaEntry> entries)
    {
        var opened = CriteriaSentences.Split(text, NameParts(text, Unfold(text, KeepWordsOfHeadings(text, entries))));
        var hasInclusion = opened.Any(e => e is { Kind: CriteriaPieceKind.SectionHeading, Section: CriteriaSection.Inclusion });
        var hasExclusion = opened.Any(e => e is { Kind: CriteriaPieceKind.SectionHeading, Section: CriteriaSection.Exclusion });
        if (hasInclusion || !hasExclusion) return Gather(text, opened);

        // Only exclusions have a heading: what stands before it says who may take part.
        return opened.Select(e => e.Section == CriteriaSection.None ? e with { Section = CriteriaSection.Inclusion } : e).ToList();
    }

    /// <summary>
    /// A heading with more words behind it, and nothing else in its section, was no heading alone: <c>Exclusion criteria pregnant women</c>. Those
    /// words are its criterion, since what isn't asked would count as met.
    /// </summary>
    private static List<CriteriaEntry> KeepWordsOfHeadings(string text, IReadOnlyList<CriteriaEntry> entries)
    {
        var result = new List<CriteriaEntry>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var isEmpty = entry.Kind == CriteriaPieceKind.SectionHeading && (i + 1 == entries.Count || entries[i + 1].Kind == CriteriaPieceKind.SectionHeading);
            var from = isEmpty ? CriteriaHeadings.WordsBehind(text, entry.Span.Start, entry.Span.End) : -1;
            if (from < 0)
            {
                result.Add(entry);
                continue;
            }

            var criterion = new CriterionBuilder(text, from, null, entry.Section);
            criterion.AddText(from, entry.Span.End);
            result.Add(entry with { Fixed = Text.TextSpan.FromBounds(entry.Span.Start, TrimEnd(text, from)) });
            result.Add(new CriteriaEntry(CriteriaPieceKind.Criterion, entry.Section, default, criterion));
        }

        return result;
    }

    /// <summary>
    /// Where both sections come again and again, once for each part of the study, the part's name often was made the last item of
    /// the section before it. It becomes the heading of the criteria behind it.
    /// </summary>
    private static List<CriteriaEntry> NameParts(string text, List<CriteriaEntry> entries)
    {
        var starts = Enumerable.Range(0, entries.Count)
            .Where(i => entries[i] is { Kind: CriteriaPieceKind.SectionHeading, Section: CriteriaSection.Inclusion })
            .ToList();
        if (starts.Count < 2 || entries.Count(e => e is { Kind: CriteriaPieceKind.SectionHeading, Section: CriteriaSection.Exclusion }) < 2) return entries;
        // Headings that name their part themselves leave no name to be found elsewhere.
        if (starts.Any(i => i + 1 < entries.Count && entries[i + 1].Criterion is { Heading: not null })) return entries;
        if (!starts.Skip(1).Any(i => IsPartName(text, entries, i - 1))) return entries;
        string? part = null;
        var next = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            if (next < starts.Count && i == starts[next] - 1 && IsPartName(text, entries, i))
            {
                part = CriteriaHeadings.Trim(entries[i].Criterion!.OwnText());
                entries[i] = new CriteriaEntry(CriteriaPieceKind.GroupHeading, entries[i].Section, entries[i].Span, null);
            }
            else if (part is not null && entries[i].Criterion is { } criterion)
            {
                entries[i] = entries[i] with { Criterion = criterion.WithHeading(criterion.Heading is null ? part : Join(part, criterion.Heading)) };
            }

            if (next < starts.Count && i == starts[next]) next++;
        }

        return entries;
    }

    private static bool IsPartName(string text, List<CriteriaEntry> entries, int index) =>
        index >= 0 && entries[index].Criterion is { HasChildren: false } criterion
        && CriteriaHeadings.IsPartName(criterion.OwnText(), ListMarker.Read(text, criterion.Start, criterion.End) is not null);

    /// <summary>
    /// Replaces an item by what is nested in it where the item is but a heading: <c>* Cohort A:</c>, or the only item of its section,
    /// such as <c>* Participants must meet all of the following:</c>.
    /// </summary>
    private static List<CriteriaEntry> Unfold(string text, IReadOnlyList<CriteriaEntry> entries)
    {
        var result = new List<CriteriaEntry>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.Criterion is not { HasChildren: true } criterion || entry.Section == CriteriaSection.None)
            {
                result.Add(IsFirstOfSection(entries, i) && entry.Criterion is { } item && IntroducesSiblings(entries, i, item)
                    ? new CriteriaEntry(CriteriaPieceKind.Introduction, entry.Section, item.Span, null)
                    : entry);
                continue;
            }

            var lead = criterion.Lead();
            var isDisjunctive = entry.Section == CriteriaSection.Inclusion && CriteriaHeadings.IsDisjunctive(lead);
            var first = criterion.Children.First();
            var group = CriteriaHeadings.IsGroupAlone(lead) || (CriteriaHeadings.IsGroup(lead) && CriteriaHeadings.EndsWithColon(lead));
            var introduction = IsAlone(entries, i) && CriteriaHeadings.ReadIntroduction(lead) == entry.Section && CriteriaHeadings.IsPlainIntroduction(lead) && criterion.OwnText() == lead;
            if (isDisjunctive || !(group || introduction) || criterion.OwnText() != lead)
            {
                result.Add(entry);
                continue;
            }

            var head = Text.TextSpan.FromBounds(criterion.Start, TrimEnd(text, first.Start));
            result.Add(new CriteriaEntry(group ? CriteriaPieceKind.GroupHeading : CriteriaPieceKind.Introduction, entry.Section, head, null));
            var heading = group ? Join(criterion.Heading, CriteriaHeadings.Trim(lead)) : criterion.Heading;
            foreach (var child in criterion.Children) result.Add(new CriteriaEntry(CriteriaPieceKind.Criterion, entry.Section, default, child.WithHeading(heading)));
        }

        return result;
    }

    /// <summary>Whether an item says that the criteria behind it, marked like itself, are criteria of its section.</summary>
    private static bool IntroducesSiblings(IReadOnlyList<CriteriaEntry> entries, int index, CriterionBuilder item) =>
        item.AnnouncesMore
        && index + 1 < entries.Count && entries[index + 1].Criterion is not null
        && CriteriaHeadings.ReadIntroduction(item.OwnText()) == entries[index].Section
        && CriteriaHeadings.IsPlainIntroduction(item.OwnText());

    private static bool IsFirstOfSection(IReadOnlyList<CriteriaEntry> entries, int index) =>
        index > 0 && entries[index - 1].Kind == CriteriaPieceKind.SectionHeading;

    private static bool IsAlone(IReadOnlyList<CriteriaEntry> entries, int index)
    {
        for (var i = index - 1; i >= 0 && entries[i].Kind != CriteriaPieceKind.SectionHeading; i--)
        {
            if (entries[i].Criterion is not null) return false;
        }

        for (var i = index + 1; i < entries.Count && entries[i].Kind != CriteriaPieceKind.SectionHeading; i++)
        {
            if (entries[i].Criterion is not null) return false;
        }

        return true;
    }

    /// <summary>Makes each run of unsectioned parts, with their headings, one statement.</summary>
    private static List<CriteriaEntry> Gather(string text, List<CriteriaEntry> entries)
    {
        var result = new List<CriteriaEntry>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Section != CriteriaSection.None || entries[i].Kind == CriteriaPieceKind.SectionHeading)
            {
                result.Add(entries[i]);
                continue;
            }

            var end = i;
            while (end < entries.Count && entries[end].Section == CriteriaSection.None && entries[end].Kind != CriteriaPieceKind.SectionHeading) end++;
            var run = entries.GetRange(i, end - i);
            if (run.Any(e => e.Criterion is not null)) result.Add(Together(text, run));
            else result.AddRange(run);
            i = end - 1;
        }

        return result;
    }

    private static CriteriaEntry Together(string text, List<CriteriaEntry> run)
    {
        var whole = new CriterionBuilder(text, run[0].Span.Start, null, CriteriaSection.None);
        if (run.Count == 1 && run[0].Criterion is { } single) return run[0] with { Criterion = single.WithHeading(null) };
        CriterionBuilder? group = null;
        foreach (var entry in run)
        {
            if (entry.Criterion is null)
            {
                group = new CriterionBuilder(text, entry.Span.Start, null, CriteriaSection.None);
                group.AddText(entry.Span.Start, entry.Span.End);
                whole.AddChild(group);
            }
            else
            {
                (group ?? whole).AddChild(entry.Criterion);
                group?.Extend(entry.Span.End);
            }

            whole.Extend(entry.Span.End);
        }

        return new CriteriaEntry(CriteriaPieceKind.Criterion, CriteriaSection.None, default, whole);
    }

    private static string Join(string? outer, string inner) => outer is null ? inner : outer + ", " + inner;

    private static int TrimEnd(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }
}
