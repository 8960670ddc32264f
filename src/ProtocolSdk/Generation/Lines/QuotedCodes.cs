using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Generation;

/// <summary>
/// Codes as they stand in JSON: a code is found from its opening quote on by one comparison, without its length being known before and without
/// a jump that depends on it. Those that JSON must escape, are long, or share a place with others aren't among them.
/// </summary>
internal sealed class QuotedCodes
{
    private const int Width = 32;
    private const int PlacesPerCode = 4;
    private const int PlacesOfFew = 4096;
    private readonly Vector256<byte>[] _texts;
    private readonly Code?[] _codes;
    private readonly int _shift;

    public QuotedCodes(IReadOnlyList<Code> codes)
    {
        var plain = codes.Select(code => (Code: code, Utf8: Encoding.UTF8.GetBytes(code.Value)))
            .Where(c => c.Utf8.Length is > 0 and < Width && LineReader.IsPlain(c.Utf8))
            .Select(c => (c.Code, Text: Padded([.. c.Utf8, (byte)'"'])))
            .ToArray();
        // More places until each has its own; what then still shares one is left out.
        var bits = 3;
        var most = BitOperations.Log2((uint)Math.Max(plain.Length * PlacesPerCode, PlacesOfFew));
        while (bits < most && plain.Select(c => Hash(c.Text) >> (64 - bits)).Distinct().Count() < plain.Length) bits++;
        _shift = 64 - bits;
        _texts = new Vector256<byte>[1 << bits];
        _codes = new Code?[1 << bits];
        foreach (var (code, text) in plain)
        {
            var place = Hash(text) >> _shift;
            _texts[place] = text;
            _codes[place] = code;
        }
    }

    // Behind the last byte that counts: as many bytes of ones, then of zeros.
    private static ReadOnlySpan<byte> Masks =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The code whose text starts here with its opening quote, and how many bytes it takes with both; null where none of these codes stands.</summary>
    public Code? CodeAt(ReadOnlySpan<byte> text, int at, out int length)
    {
        length = 0;
        if (text.Length - at <= Width || text[at] != '"') return null;
        var bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at + 1);
        var quotes = Vector256.Equals(bytes, Vector256.Create((byte)'"')).ExtractMostSignificantBits();
        if (quotes == 0) return null;
        var end = BitOperations.TrailingZeroCount(quotes);
        var found = bytes & Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(Width - 1 - end));
        var place = (int)(Hash(found) >> _shift);
        length = end + 2;
        return _texts[place] == found ? _codes[place] : null;
    }

    private static Vector256<byte> Padded(byte[] text)
    {
        Span<byte> padded = stackalloc byte[Width];
        padded.Clear();
        text.CopyTo(padded);
        return Vector256.Create<byte>(padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(Vector256<byte> text)
    {
        var lower = text.GetLower().AsUInt64();
        var upper = text.GetUpper().AsUInt64();
        return ((lower[0] ^ BitOperations.RotateLeft(upper[0], 17)) * 0x9E3779B97F4A7C15UL) + ((lower[1] ^ BitOperations.RotateLeft(upper[1], 41)) * 0xC2B2AE3D27D4EB4FUL);
    }
}
