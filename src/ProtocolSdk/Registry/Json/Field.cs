using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry.Json;

/// <summary>
/// One member of a record's JSON object as it was recorded: absent, a value of the schema's kind, or anything else.
/// A typed property reads its value from here, so that what it can't express (an explicit null, a value of
/// another kind, a number's own spelling) is still there when the record is written.
/// </summary>
/// <remarks>
/// The content is null (absent), the typed value, a <see cref="Spelled{T}"/>, or a boxed <see cref="JsonElement"/>.
/// One untyped word keeps the thousands of objects of a results section small, and spares the source generator a
/// contract for every closed generic type.
/// </remarks>
[JsonConverter(typeof(TextConverter))]
internal readonly struct Field : IEquatable<Field>
{
    private Field(object? content) => Content = content;

    /// <summary>What was recorded; null when the member is absent.</summary>
    internal object? Content { get; }

    /// <summary>Whether the member is present but not of the schema's kind; an explicit null is such a value.</summary>
    internal bool IsMisfit => Content is JsonElement;

    /// <summary>A field with a typed value; absent when <paramref name="value"/> is null.</summary>
    internal static Field Of(object? value) => new(value);

    /// <summary>A field whose value isn't of the schema's kind.</summary>
    internal static Field Misfit(JsonElement value) => new(value);

    /// <summary>The value, or null when the member is absent or of another kind.</summary>
    internal T? Get<T>()
        where T : class => Content as T;

    /// <inheritdoc cref="Get{T}"/>
    internal T? GetValue<T>()
        where T : struct => Content switch
        {
            T value => value,
            Spelled<T> spelled => spelled.Value,
            _ => null,
        };

    // The serializer asks only whether a field is the default one, absent.
    public bool Equals(Field other) => Equals(Content, other.Content);

    public override bool Equals(object? obj) => obj is Field other && Equals(other);

    public override int GetHashCode() => Content?.GetHashCode() ?? 0;
}
