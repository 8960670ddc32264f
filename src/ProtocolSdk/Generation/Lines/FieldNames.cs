using System.Buffers.Binary;
using System.ComponentModel;
using System.Numerics;
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
    private readonly int[] _buckets;
    private readonly int[] _next;

    /// <summary>Numbers the names from zero on.</summary>
    public FieldNames(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var names = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
        _texts = texts;
        _names = names;
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

    /// <summary>The fields as they may come in an object: each is followed by the next one and the last by the first, before which the order's last place stands.</summary>
    internal ExpectedField[] NewOrder()
    {
        ExpectedField[] order = [.. _names.Select((name, number) => new ExpectedField(number, name)), new ExpectedField(ExpectedField.Beginning, [])];
        for (var i = 0; i < _names.Length; i++) order[i].Next = order[(i + 1) % _names.Length];
        order[^1].Next = order[0];
        return order;
    }

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

    // Of the first and the last eight bytes, and the length; the rest is left to the chain.
    private int Bucket(ReadOnlySpan<byte> name)
    {
        ulong first, last;
        if (name.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(name);
            last = BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]);
        }
        else if (name.Length >= sizeof(uint))
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(name);
            last = BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]);
        }
        else
        {
            first = name.IsEmpty ? 0u : name[0] | ((uint)name[name.Length / 2] << 8);
            last = name.IsEmpty ? 0u : name[^1];
        }

        var hash = ((first * 0x9E3779B97F4A7C15UL) ^ BitOperations.RotateLeft(last * 0xC2B2AE3D27D4EB4FUL, 31)) + (uint)name.Length;
        return (int)(hash >> 40) & (_buckets.Length - 1);
    }
}
