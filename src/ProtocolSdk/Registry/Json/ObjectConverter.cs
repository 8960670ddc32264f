using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry.Json;

/// <summary>A member that is an object of the schema.</summary>
internal sealed class ObjectConverter<T> : FieldConverter
    where T : RegistryObject
{
    private JsonConverter<T>? _inner;

    /// <inheritdoc/>
    protected override object? TryRead(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartObject ? Inner(options).Read(ref reader, typeof(T), options) : null;

    /// <inheritdoc/>
    protected override void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        Inner(options).Write(writer, (T)value, options);

    // The converter is called directly: a nested call of the serializer would scan the whole value once more at each level.
    private JsonConverter<T> Inner(JsonSerializerOptions options) => _inner ??= ObjectContract.ConverterOf<T>(options);
}

/// <summary>Finds the source-generated contract of an object.</summary>
internal static class ObjectContract
{
    /// <summary>The converter of <typeparamref name="T"/> that <paramref name="options"/> gives.</summary>
    internal static JsonConverter<T> ConverterOf<T>(JsonSerializerOptions options)
        where T : RegistryObject => (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
}
