namespace ScreeningDesk.Forms;

/// <summary>How an answer is entered.</summary>
public enum FieldKind
{
    /// <summary>Yes, no, or not known.</summary>
    YesNo,

    /// <summary>A date that may be partial.</summary>
    Date,

    /// <summary>A date with a time, which may be partial.</summary>
    DateTime,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Decimal,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>One code: of a value set where there are choices, else free text.</summary>
    Code,

    /// <summary>One code, kept as a concept.</summary>
    Concept,

    /// <summary>A number with a unit.</summary>
    Quantity,

    /// <summary>Parts that make one value: a tuple, an interval's ends, a ratio.</summary>
    Group,

    /// <summary>Any number of codes of a value set.</summary>
    Codes,

    /// <summary>Any number of rows.</summary>
    Rows,
}

/// <summary>A code that can be chosen.</summary>
/// <param name="Value">The code.</param>
/// <param name="Label">What people read.</param>
public sealed record FormChoice(string Value, string Label);

/// <summary>One question of the form: a data element, or a part of one.</summary>
/// <param name="Name">The name in the subject's JSON; empty for the items of a list of plain values.</param>
/// <param name="Label">What people read.</param>
/// <param name="Kind">How it is entered.</param>
public sealed record FormField(string Name, string Label, FieldKind Kind)
{
    /// <summary>How to ask; null where the label serves.</summary>
    public string? Question { get; init; }

    /// <summary>A remark for whoever records it; null when there is none.</summary>
    public string? Hint { get; init; }

    /// <summary>The unit in which a quantity is kept; null when none is declared.</summary>
    public string? Unit { get; init; }

    /// <summary>The codes of the value set; empty when there is none.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>The parts of a group, or of each row.</summary>
    public IReadOnlyList<FormField> Parts { get; init; } = [];

    /// <summary>Whether it takes a group of controls rather than one.</summary>
    public bool IsComposite => Kind is FieldKind.Group or FieldKind.Codes or FieldKind.Rows or FieldKind.YesNo || HasRadios;

    /// <summary>Whether a single code is chosen by radio buttons: only where the choices are few enough to be seen at once.</summary>
    public bool HasRadios => Kind is FieldKind.Code or FieldKind.Concept && Choices.Count is > 0 and <= MostRadios;

    private const int MostRadios = 7;
}
