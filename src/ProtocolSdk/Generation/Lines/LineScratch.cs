using System.Text;

namespace ProtocolSdk.Generation;

/// <summary>What one worker keeps from line to line, so that a line like the ones before it allocates nothing: lists, rows, texts, and the order of fields.</summary>
internal sealed class LineScratch
{
    /// <summary>How many fields' bits a word has.</summary>
    public const int FieldsPerWord = 64;

    private const int LongestText = 64;
    private const int Texts = 1024;
    private readonly byte[]?[] _textBytes = new byte[]?[Texts];
    private readonly string?[] _texts = new string?[Texts];

    public LineScratch(FieldNames fields)
    {
        var count = fields.Count;
        var words = (count + FieldsPerWord - 1) / FieldsPerWord;
        Seen = new ulong[words];
        Set = new ulong[words];
        Lists = new object?[count];
        Order = fields.NewOrder();
    }

    /// <summary>The fields that the line at hand has.</summary>
    public ulong[] Seen { get; }

    /// <summary>The fields of the subject that may have a value.</summary>
    public ulong[] Set { get; }

    /// <summary>The list of each field, filled anew for each line.</summary>
    public object?[] Lists { get; }

    /// <summary>The fields in the order in which the last lines had them: by number, and behind them the place before the first.</summary>
    public ExpectedField[] Order { get; }

    /// <summary>The text of these bytes, which are UTF-8: the same string for the same bytes, for a while.</summary>
    public string TextOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return "";
        if (utf8.Length > LongestText) return Encoding.UTF8.GetString(utf8);
        var hash = ((uint)utf8.Length * 0x9E3779B1u) ^ (utf8[0] * 0x85EBCA6Bu) ^ (utf8[^1] * 0xC2B2AE35u) ^ (utf8[utf8.Length / 2] * 0x27D4EB2Fu);
        var place = (hash >> 8) % Texts;
        if (_textBytes[place] is { } bytes && utf8.SequenceEqual(bytes)) return _texts[place]!;
        _textBytes[place] = utf8.ToArray();
        return _texts[place] = Encoding.UTF8.GetString(utf8);
    }
}
