using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: finds a JSON field's number by its name without making a string of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FieldNames
{
    private const int LongestName = 256;
    private readonly string[] _texts;
    private readonly byte[][] _names;
    private readonly byte[]?[] _quoted;
    private readonly int[] _buckets;
    private readonly int[] _next;

    /// <summary>Numbers the names from zero on.</summary>
    public FieldNames(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var names = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
        _texts = texts;
        _names = names;
        _quoted = Array.ConvertAll(names, Quote);
        var size = 8;
        while (size < names.Length * 2) size *= 2;
        _buckets = new int[size];
        _next = new int[names.Length];
        Array.Fill(_buckets, -1);
        for (var i = names.Length - 1; i >= 0; i--)
        {
            var bucket = Bucket(names[i]);
            _next[i] = _buckets[bucket];
            _buckets[bucket] = i;
        }
    }

    /// <summary>How many there are.</summary>
    internal int Count => _texts.Length;

    /// <summary>The number of the reader's property name; -1 when it is none of them.</summary>
    public int IndexOf(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped) return IndexOf(reader.ValueSpan);
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > LongestName) return -1;
        Span<byte> name = stackalloc byte[LongestName];
        return IndexOf(name[..reader.CopyString(name)]);
    }

    /// <summary>The name with this number.</summary>
    internal string NameAt(int field) => _texts[field];

    /// <summary>The name with its closing quote, as it stands in plain JSON; null for one that JSON must escape.</summary>
    internal byte[]? QuotedAt(int field) => _quoted[field];

    /// <summary>The number of a name; -1 when it is none of them.</summary>
    internal int IndexOf(string name) => IndexOf(Encoding.UTF8.GetBytes(name).AsSpan());

    /// <summary>The number of a name; -1 when it is none of them.</summary>
    internal int IndexOf(ReadOnlySpan<byte> name)
    {
        for (var i = _buckets[Bucket(name)]; i >= 0; i = _next[i])
        {
            if (name.SequenceEqual(_names[i])) return i;
        }

        return -1;
    }

    private static byte[]? Quote(byte[] name) =>
        Array.TrueForAll(name, b => b >= ' ' && b != '"' && b != '\\') ? [.. name, (byte)'"'] : null;

    // Names of one protocol differ in length, first, middle or last letter nearly always; the rest is left to the chain.
    private int Bucket(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty) return 0;
        var hash = ((uint)name.Length * 0x9E3779B1u) ^ (name[0] * 0x85EBCA6Bu) ^ (name[^1] * 0xC2B2AE35u) ^ (name[name.Length / 2] * 0x27D4EB2Fu);
        if (name.Length > 4) hash ^= (name[1] * 0x165667B1u) + (name[^2] * 0xD3A2646Cu);
        return (int)((hash >> 7) & (uint)(_buckets.Length - 1));
    }
}
