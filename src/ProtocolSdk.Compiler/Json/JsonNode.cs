using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Json;

/// <summary>What a JSON value is.</summary>
public enum JsonKind
{
    /// <summary><c>{ … }</c></summary>
    Object,

    /// <summary><c>[ … ]</c></summary>
    Array,

    /// <summary><c>"…"</c></summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary><c>null</c></summary>
    Null,
}

/// <summary>A JSON value that knows where it stands in its file.</summary>
public abstract class JsonNode
{
    private protected JsonNode(JsonKind kind, TextSpan span)
    {
        Kind = kind;
        Span = span;
    }

    /// <summary>What it is.</summary>
    public JsonKind Kind { get; }

    /// <summary>All of its text, with quotes, braces or brackets, as UTF-16 offsets in the file.</summary>
    public TextSpan Span { get; }
}

/// <summary>A name and its value inside an object.</summary>
/// <param name="name">The name, unescaped.</param>
/// <param name="nameSpan">Where the name stands, with its quotes.</param>
/// <param name="value">The value.</param>
public sealed class JsonMember(string name, TextSpan nameSpan, JsonNode value)
{
    /// <summary>The name, unescaped.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands, with its quotes.</summary>
    public TextSpan NameSpan { get; } = nameSpan;

    /// <summary>The value.</summary>
    public JsonNode Value { get; } = value;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class JsonBoolean : JsonNode
{
    internal JsonBoolean(bool value, TextSpan span)
        : base(JsonKind.Boolean, span) => Value = value;

    /// <summary>Which of the two.</summary>
    public bool Value { get; }
}

/// <summary><c>null</c></summary>
public sealed class JsonNull : JsonNode
{
    internal JsonNull(TextSpan span)
        : base(JsonKind.Null, span)
    {
    }
}
