using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>What a token is.</summary>
internal enum CqlTokenKind
{
    /// <summary>Nothing is left.</summary>
    EndOfText,

    /// <summary>An unquoted name or keyword; <see cref="CqlWords"/> tells them apart.</summary>
    Word,

    /// <summary>A name in double quotes or backticks; the token's text is the name.</summary>
    QuotedName,

    /// <summary>An operator or bracket.</summary>
    Symbol,

    /// <summary>A string; the token's text is its value.</summary>
    String,

    /// <summary>Digits, perhaps with a point.</summary>
    Number,

    /// <summary>Digits with the suffix L, which isn't part of the token's text.</summary>
    LongNumber,

    /// <summary>A Date with its components.</summary>
    Date,

    /// <summary>A DateTime with its components and offset.</summary>
    DateTime,

    /// <summary>A Time with its components.</summary>
    Time,

    /// <summary>Text that is no token; it carries its own error. No token follows.</summary>
    Error,
}

/// <summary>A word, symbol or literal of a CQL text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, with its quotes.</param>
/// <param name="Text">Its text without quotes, escapes resolved.</param>
internal sealed record CqlToken(CqlTokenKind Kind, TextSpan Span, string Text)
{
    /// <summary>The components of a Date, DateTime or Time.</summary>
    public EquatableArray<int> Components { get; init; }

    /// <summary>The offset of a DateTime.</summary>
    public int? OffsetMinutes { get; init; }

    /// <summary>What is wrong, when <see cref="Kind"/> says so.</summary>
    public CqlError? Error { get; init; }

    /// <summary>Whether this is the given keyword or symbol; a quoted name never is.</summary>
    public bool Is(string text) => Kind is CqlTokenKind.Word or CqlTokenKind.Symbol && Text == text;
}
