using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry.Json;

/// <summary>A member that is a list.</summary>
internal abstract class ListConverter<T> : FieldConverter
    where T : notnull
{
    /// <inheritdoc/>
    protected sealed override object? TryRead(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return null;
        var items = new List<T>();
        List<MisfitElement>? misfits = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (TryReadItem(ref reader, options, out var item))
                items.Add(item);
            else
                (misfits ??= []).Add(new MisfitElement(items.Count + misfits.Count, JsonElement.ParseValue(ref reader)));
        }
        return new RegistryList<T>([.. items], misfits ?? (IReadOnlyList<MisfitElement>)[]);
    }

    /// <inheritdoc/>
    protected sealed override void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var misfits = value is IMisfitElements recorded ? recorded.Misfits : [];
        var written = 0;
        var nextMisfit = 0;
        writer.WriteStartArray();
        foreach (var item in (IReadOnlyList<T>)value)
        {
            for (; nextMisfit < misfits.Count && misfits[nextMisfit].Index == written; nextMisfit++, written++)
                Verbatim.Write(writer, misfits[nextMisfit].Value);
            WriteItem(writer, item, options);
            written++;
        }
        for (; nextMisfit < misfits.Count; nextMisfit++)
            Verbatim.Write(writer, misfits[nextMisfit].Value);
        writer.WriteEndArray();
    }

    /// <summary>Reads an element; false, with the reader where it was, when it isn't of the schema's kind.</summary>
    protected abstract bool TryReadItem(ref Utf8JsonReader reader, JsonSerializerOptions options, out T item);

    /// <summary>Writes an element.</summary>
    protected abstract void WriteItem(Utf8JsonWriter writer, T item, JsonSerializerOptions options);
}

/// <summary>A member that is a list of texts.</summary>
internal sealed class TextListConverter : ListConverter<string>
{
    /// <inheritdoc/>
    protected override bool TryReadItem(ref Utf8JsonReader reader, JsonSerializerOptions options, out string item)
    {
        var text = TextConverter.TryReadText(ref reader);
        item = text ?? "";
        return text is not null;
    }

    /// <inheritdoc/>
    protected override void WriteItem(Utf8JsonWriter writer, string item, JsonSerializerOptions options) => writer.WriteStringValue(item);
}

/// <summary>A member that is a list of enumerated values.</summary>
internal sealed class EnumListConverter<T> : ListConverter<T>
    where T : struct, IRegistryValue<T>
{
    /// <inheritdoc/>
    protected override bool TryReadItem(ref Utf8JsonReader reader, JsonSerializerOptions options, out T item)
    {
        var text = TextConverter.TryReadText(ref reader);
        item = text is null ? default : T.FromValue(text);
        return text is not null;
    }

    /// <inheritdoc/>
    protected override void WriteItem(Utf8JsonWriter writer, T item, JsonSerializerOptions options) => writer.WriteStringValue(item.Value);
}

/// <summary>A member that is a list of objects of the schema.</summary>
internal sealed class ObjectListConverter<T> : ListConverter<T>
    where T : RegistryObject
{
    private JsonConverter<T>? _inner;

    /// <inheritdoc/>
    protected override bool TryReadItem(ref Utf8JsonReader reader, JsonSerializerOptions options, out T item)
    {
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        item = isObject ? Inner(options).Read(ref reader, typeof(T), options)! : null!;
        return isObject;
    }

    /// <inheritdoc/>
    protected override void WriteItem(Utf8JsonWriter writer, T item, JsonSerializerOptions options) =>
        Inner(options).Write(writer, item, options);

    private JsonConverter<T> Inner(JsonSerializerOptions options) => _inner ??= ObjectContract.ConverterOf<T>(options);
}
