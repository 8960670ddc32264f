namespace ProtocolSdk.Compiler.Cql.Operators;

/// <summary>How an overload treats values that are known in part only.</summary>
[Flags]
public enum OverloadTraits
{
    /// <summary>Exact operands, exact result, one reading.</summary>
    None = 0,

    /// <summary>The open reading differs where an operand has (or holds) a date, a time, or parts that may be unrecorded.</summary>
    OpenForParts = 1,

    /// <summary>The open reading differs whatever the operands' types.</summary>
    Open = 2,

    /// <summary>Takes ranges of possible values; the result is a range when one operand is, and its type can be one.</summary>
    TakesRanges = 4,

    /// <summary>Takes lists with undecided rows; a list result is such a list too, and a result that can be a range is one.</summary>
    TakesRows = 8,

    /// <summary>The result is a range of possible values in both readings.</summary>
    YieldsRange = 16,

    /// <summary>In the open reading the result is a range of possible values, or a list with undecided rows.</summary>
    YieldsRangeWhenOpen = 32,

    /// <summary>The run-time method needs the evaluation's moment, or its default offset.</summary>
    NeedsMoment = 64,

    /// <summary>The run-time method can end the evaluation with an error that CQL prescribes.</summary>
    CanFail = 128,
}
