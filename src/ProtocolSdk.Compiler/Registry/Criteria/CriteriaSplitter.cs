using System.Collections.Immutable;
using System.Globalization;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>
/// Splits criteria text into single criteria. A criterion is a top-level item with all that is nested in it. No character is lost:
/// each belongs to exactly one of the pieces, whose spans lie one after another. Takes time in proportion to the text, whatever it says.
/// </summary>
public static class CriteriaSplitter
{
    /// <summary>How many criteria are told apart; beyond it the rest of the text is the last one.</summary>
    public const int MostCriteria = 20_000;

    /// <summary>Splits a text, as the record has it.</summary>
    public static EligibilityCriteria Split(string text)
    {
        var outline = new CriteriaOutline(text);
        outline.Read(CriteriaLines.Read(text));
        var entries = CriteriaShape.Finish(text, outline.Entries);

        var counts = new int[3];
        var criteria = ImmutableArray.CreateBuilder<EligibilityCriterion>();
        var pieces = ImmutableArray.CreateBuilder<CriteriaPiece>();
        var end = 0;
        foreach (var entry in entries)
        {
            if (entry.Span.Start > end) pieces.Add(new CriteriaPiece(CriteriaPieceKind.Space, TextSpan.FromBounds(end, entry.Span.Start)));
            pieces.Add(new CriteriaPiece(entry.Kind, entry.Span));
            end = entry.Span.End;
            if (entry.Criterion is { } criterion) criteria.Add(Build(criterion, entry, counts));
        }

        if (end < text.Length) pieces.Add(new CriteriaPiece(CriteriaPieceKind.Space, TextSpan.FromBounds(end, text.Length)));
        return new EligibilityCriteria(new(criteria.ToImmutable()), new(pieces.ToImmutable()), outline.IsCutOff);
    }

    private static EligibilityCriterion Build(CriterionBuilder criterion, CriteriaEntry entry, int[] counts)
    {
        var kind = entry.Section switch
        {
            CriteriaSection.Inclusion => CriterionKind.Inclusion,
            CriteriaSection.Exclusion => CriterionKind.Exclusion,
            _ => CriterionKind.Unsectioned,
        };
        var id = "IEU"[(int)kind] + (++counts[(int)kind]).ToString(CultureInfo.InvariantCulture);
        return new EligibilityCriterion(kind, id, criterion.Heading, criterion.FullText(), criterion.Lead(), criterion.Span, criterion.BuildItems());
    }
}

/// <summary>One top-level part of the text, while it is read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Section">The section that it stands in.</param>
/// <param name="Fixed">Where it stands, unless it is a criterion, which knows by itself.</param>
/// <param name="Criterion">The criterion, when it is one.</param>
internal sealed record CriteriaEntry(CriteriaPieceKind Kind, CriteriaSection Section, TextSpan Fixed, CriterionBuilder? Criterion)
{
    public TextSpan Span => Criterion?.Span ?? Fixed;
}
