using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ProtocolSdk.Registry.Json;

/// <summary>Reads a record, and says where a text isn't one.</summary>
internal static class RecordReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // \u and four digits.
    private const int UnicodeEscape = 6;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <inheritdoc cref="StudyRecord.Parse(string)"/>
    internal static StudyRecord Read(string json)
    {
        byte[] utf8;
        try
        {
            utf8 = StrictUtf8.GetBytes(json);
        }
        catch (EncoderFallbackException fault)
        {
            var before = Encoding.UTF8.GetBytes(json[..fault.Index]);
            throw Fault("Half of a surrogate pair stands alone.", before, before.Length, fault);
        }
        return Read(utf8);
    }

    /// <inheritdoc cref="StudyRecord.Parse(ReadOnlySpan{byte})"/>
    internal static StudyRecord Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(ByteOrderMark))
            utf8 = utf8[ByteOrderMark.Length..];
        // The serializer decodes strings lazily and would let a malformed byte through in an unknown field.
        if (!Utf8.IsValid(utf8))
            throw Fault("These bytes aren't UTF-8.", utf8, FirstInvalidByte(utf8), null);
        RequireObject(utf8);
        try
        {
            return new StudyRecord(JsonSerializer.Deserialize(utf8, RegistryJsonContext.Default.StudyRecordContent)!);
        }
        catch (JsonException fault)
        {
            throw new RegistryFormatException(Problem(fault), (fault.LineNumber ?? -1) + 1, (fault.BytePositionInLine ?? -1) + 1, fault);
        }
    }

    /// <summary>
    /// Reads a file that was compiled: decoded as the compiler decodes it, UTF-16 by its byte-order mark, U+FFFD for what isn't UTF-8 and for half
    /// of a surrogate pair in a field's name, so that what built without an error is read without one.
    /// </summary>
    internal static StudyRecord ReadAsBuilt(byte[] file)
    {
        if (Utf8.IsValid(file)) return Read(WithWholeNames(file));
        using var text = new StreamReader(new MemoryStream(file), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return Read(WithWholeNames(Encoding.UTF8.GetBytes(text.ReadToEnd())));
    }

    // A value is kept as it was written; a name is a string of .NET's, in which no half of a pair may be.
    private static ReadOnlySpan<byte> WithWholeNames(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(ByteOrderMark)) utf8 = utf8[ByteOrderMark.Length..];
        if (utf8.IndexOf("\\ud"u8) < 0 && utf8.IndexOf("\\uD"u8) < 0) return utf8;
        var whole = utf8.ToArray();
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped) ReplaceHalves(whole.AsSpan((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length));
            }
        }
        catch (JsonException)
        {
            // The other reader says where and why.
        }

        return whole;
    }

    private static void ReplaceHalves(Span<byte> name)
    {
        for (var i = 0; i < name.Length;)
        {
            if (name[i] != '\\')
            {
                i++;
                continue;
            }

            if (name[i + 1] != 'u')
            {
                i += 2;
                continue;
            }

            var unit = UnitAt(name, i);
            if (char.IsHighSurrogate(unit) && i + (2 * UnicodeEscape) <= name.Length && name[i + UnicodeEscape] == '\\' && name[i + UnicodeEscape + 1] == 'u' && char.IsLowSurrogate(UnitAt(name, i + UnicodeEscape)))
                i += UnicodeEscape;
            else if (char.IsSurrogate(unit))
                "FFFD"u8.CopyTo(name[(i + 2)..]);
            i += UnicodeEscape;
        }
    }

    private static char UnitAt(ReadOnlySpan<byte> name, int escape) =>
        Utf8Parser.TryParse(name.Slice(escape + 2, 4), out ushort unit, out _, 'x') ? (char)unit : default;

    private static void RequireObject(ReadOnlySpan<byte> utf8)
    {
        var start = utf8.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0)
            throw Fault("It is empty.", utf8, utf8.Length, null);
        var found = utf8[start] switch
        {
            (byte)'[' => "a list",
            (byte)'"' => "a string",
            (byte)'t' or (byte)'f' => "true or false",
            (byte)'n' => "null",
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => "a number",
            _ => null,
        };
        if (found is not null)
            throw Fault($"A record is a JSON object, and this is {found}.", utf8, start, null);
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> utf8)
    {
        var index = 0;
        while (index < utf8.Length && Rune.DecodeFromUtf8(utf8[index..], out _, out var length) == OperationStatus.Done)
            index += length;
        return index;
    }

    private static RegistryFormatException Fault(string problem, ReadOnlySpan<byte> utf8, int index, Exception? cause)
    {
        var before = utf8[..index];
        var line = before.Count((byte)'\n') + 1;
        return new RegistryFormatException(problem, line, index - (before.LastIndexOf((byte)'\n') + 1) + 1, cause);
    }

    // The serializer's message ends with a path and a position of its own, counted from zero.
    private static string Problem(JsonException fault)
    {
        var message = fault.Message;
        foreach (var tail in (ReadOnlySpan<string>)[" Path: ", " LineNumber: "])
        {
            var end = message.IndexOf(tail, StringComparison.Ordinal);
            if (end >= 0)
                message = message[..end];
        }
        return message;
    }
}
