using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>A record's criteria text, split into single criteria.</summary>
/// <param name="Criteria">The criteria, in the text's order.</param>
/// <param name="Pieces">The whole text, piece by piece: their spans, one after another, are the text.</param>
/// <param name="IsCutOff">Whether there were more criteria than are told apart; the rest of the text is then the last one's.</param>
public sealed record EligibilityCriteria(
    EquatableArray<EligibilityCriterion> Criteria,
    EquatableArray<CriteriaPiece> Pieces,
    bool IsCutOff)
{
    /// <summary>No text.</summary>
    public static EligibilityCriteria None { get; } = new(default, default, false);

    /// <summary>Whether the text has both an inclusion and an exclusion section with criteria in them.</summary>
    public bool HasBothSections =>
        Criteria.Any(c => c.Kind == CriterionKind.Inclusion) && Criteria.Any(c => c.Kind == CriterionKind.Exclusion);
}

/// <summary>Whether people must or mustn't meet a criterion.</summary>
public enum CriterionKind
{
    /// <summary>Who takes part meets it.</summary>
    Inclusion,

    /// <summary>Who meets it doesn't take part.</summary>
    Exclusion,

    /// <summary>The text doesn't say under which heading it falls: one statement that a person judges as a whole.</summary>
    Unsectioned,
}

/// <summary>One criterion: a top-level item of the text with all that is nested in it.</summary>
/// <param name="Kind">Inclusion, exclusion or neither.</param>
/// <param name="Id">By kind and position: I1, I2… E1, E2… U1.</param>
/// <param name="Heading">The group that it is about, in the text's words, such as <c>Cohort A</c>; null when it is for everybody.</param>
/// <param name="Text">What it says, with its nested items on lines of their own; no list marker, no escapes.</param>
/// <param name="Lead">What it says before its nested items; empty for an unsectioned text that is nothing but items.</param>
/// <param name="Span">Where it stands in the criteria's text, with its list marker and nested items.</param>
/// <param name="Items">The items nested in it.</param>
public sealed record EligibilityCriterion(
    CriterionKind Kind,
    string Id,
    string? Heading,
    string Text,
    string Lead,
    TextSpan Span,
    EquatableArray<CriterionItem> Items)
{
    /// <summary>The text, behind the heading of its group when it has one: what people are asked.</summary>
    public string FullText => Heading is null ? Text : Heading + ": " + Text;
}

/// <summary>An item nested in a criterion.</summary>
/// <param name="Text">What it says, without its marker and without what is nested in it.</param>
/// <param name="Span">Where it stands in the criteria's text, with its marker and nested items.</param>
/// <param name="Items">The items nested in it; never deeper than a dozen levels.</param>
public sealed record CriterionItem(string Text, TextSpan Span, EquatableArray<CriterionItem> Items);

/// <summary>What a piece of the criteria's text is.</summary>
public enum CriteriaPieceKind
{
    /// <summary>Nothing but white space, characters without width, and the tildes that older exports have for line ends.</summary>
    Space,

    /// <summary>A heading such as <c>Inclusion Criteria:</c>.</summary>
    SectionHeading,

    /// <summary>A heading of the criteria of some group or on some matter, such as <c>Cohort A:</c>; criteria repeat it.</summary>
    GroupHeading,

    /// <summary>A sentence that only says that criteria follow.</summary>
    Introduction,

    /// <summary>A criterion.</summary>
    Criterion,

    /// <summary>A remark that nobody can meet or fail, such as <c>Other criteria may apply.</c></summary>
    Note,
}

/// <summary>A piece of the criteria's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct CriteriaPiece(CriteriaPieceKind Kind, TextSpan Span);
