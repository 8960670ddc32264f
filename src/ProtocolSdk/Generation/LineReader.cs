using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace ProtocolSdk.Generation;

/// <summary>
/// For generated code: reads a subject from one line of UTF-8 JSON straight into the object that rules read, without tokens, texts or nodes between.
/// </summary>
/// <remarks>
/// It accepts less than JSON: what nobody writes by the million (an escape in a name or a code, a value that doesn't fit) makes it fail, and the line is then
/// read again by <c>Subject.Parse</c>, which decides and names the error. So it must never accept what that one refuses, and never read another
/// value; it need not accept everything. The line must be valid UTF-8 and end with a line feed: that byte ends each scan, so that none of them asks for the end.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct LineReader
{
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _text;
    private readonly LineScratch _scratch;
    private int _at;
    private int _depth;
    private bool _failed;
    private int _idStart;
    private int _idLength;

    /// <summary>Starts at a place of the text, from which on there must be a line feed.</summary>
    internal LineReader(ReadOnlySpan<byte> text, int start, LineScratch scratch)
    {
        _text = text;
        _at = start;
        _scratch = scratch;
    }

    /// <summary>The id as it stands in the line, with its quotes; empty when it has none.</summary>
    internal readonly ReadOnlySpan<byte> Id => _text.Slice(_idStart, _idLength);

    /// <summary>Where it stands; behind a whole line, at its line feed.</summary>
    internal readonly int Position => _at;

    /// <summary>Reads the whole line into a subject that is used again; false when the line needs the other reader. What the subject had is gone either way.</summary>
    internal bool TryRead(IScannedObject subject)
    {
        var set = _scratch.Set;
        var seen = _scratch.Seen;
        Array.Clear(seen);
        var read = ReadFields(subject) && Peek() == '\n' && !_failed;
        for (var word = 0; word < seen.Length; word++)
        {
            // Lines mostly have the same fields; what only the last one had is taken away.
            var stale = set[word] & ~seen[word];
            if (stale != 0) Forget(subject, word * 64, stale);
            set[word] = seen[word];
        }

        return read;
    }

    private bool ReadFields(IScannedObject subject)
    {
        if (Peek() != '{') return false;
        _at++;
        _depth = 1;
        var next = Peek();
        if (next == '}') return Pass();
        var names = subject.Fields;
        var seen = _scratch.Seen;
        var following = _scratch.Following;
        var last = following.Length - 1;
        while (next == '"')
        {
            var field = following[last];
            if (!PassName(names, field))
            {
                field = ReadName(names);
                if (field >= 0) following[last] = field;
                if (_failed) return false;
            }

            if (field < 0)
            {
                SkipValue();
            }
            else
            {
                seen[field >> 6] |= 1UL << field;
                last = field;
                if (field > 1) subject.ReadField(field, ref this);
                else if (field == 0) ReadId();
                else SkipText();
            }

            if (_failed) return false;
            next = PassComma();
            if (next == '}') return Pass();
        }

        return false;
    }

    /// <summary>Behind a value: the quote of the next name, at which it then stands, or the closing brace; 0 for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte PassComma()
    {
        var at = _at;
        if (_text[at] == ',' && _text[at + 1] == '"')
        {
            _at = at + 1;
            return (byte)'"';
        }

        return PassSpacedComma();
    }

    private byte PassSpacedComma()
    {
        var next = Peek();
        if (next == '}') return next;
        if (next != ',') return 0;
        _at++;
        return Peek() == '"' ? (byte)'"' : (byte)0;
    }

    // A row: its fields come in their order nearly always.
    private void ReadRow<T>(T row, ref ulong set)
        where T : RecordedRow
    {
        if (Peek() != '{' || _depth >= MaxDepth)
        {
            Fail();
            return;
        }

        _at++;
        _depth++;
        var names = row.RowFields;
        var expected = 0;
        var seen = 0UL;
        var next = Peek();
        if (next == '}') _at++;
        while (next != '}')
        {
            if (next != '"' || _failed) break;
            var field = expected;
            if (!PassName(names, field)) field = ReadName(names);
            if (field < 0) Fail();
            if (_failed) break;
            row.ReadField(field, ref this);
            if (field < 64) seen |= 1UL << field;
            expected = field + 1 == names.Count ? 0 : field + 1;
            next = PassComma();
            if (next == '}') _at++;
        }

        if (next != '}') Fail();
        _depth--;
        var stale = set & ~seen;
        if (stale != 0) Forget(row, 0, stale);
        set = seen;
    }

    private readonly void Forget(IScannedObject target, int first, ulong fields)
    {
        var nothing = new LineReader("null\n"u8, 0, _scratch);
        for (; fields != 0; fields &= fields - 1)
        {
            var field = first + BitOperations.TrailingZeroCount(fields);
            nothing._at = 0;
            nothing._failed = false;
            target.ReadField(field, ref nothing);
        }
    }

    private bool Pass()
    {
        _at++;
        return !_failed;
    }

    private void Fail() => _failed = true;

    /// <summary>The next byte that isn't blank; a line feed is the line's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Peek()
    {
        var next = _text[_at];
        return next > ' ' ? next : PeekBehindBlanks();
    }

    private byte PeekBehindBlanks()
    {
        var at = _at;
        var next = _text[at];
        while (next is (byte)' ' or (byte)'\t' or (byte)'\r') next = _text[++at];
        _at = at;
        return next;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PassColon()
    {
        if (_text[_at] == ':') _at++;
        else if (Peek() == ':') _at++;
        else Fail();
    }

    /// <summary>Moves behind the name and its colon if it is the expected one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool PassName(FieldNames names, int expected)
    {
        var length = names.LengthAt(_text, _at + 1, expected);
        if (length == 0) return false;
        _at += length + 1;
        return true;
    }

    /// <summary>Moves behind any name and its colon; the name's number, or -1.</summary>
    private int ReadName(FieldNames names)
    {
        var end = PlainEnd();
        if (end < 0) return -1;
        var field = names.IndexOf(_text[(_at + 1)..end]);
        _at = end + 1;
        PassColon();
        return field;
    }

    /// <summary>Where the text that starts here has its closing quote; fails, with -1, where it has an escape or isn't closed.</summary>
    private int PlainEnd()
    {
        var end = StopOfText(_at + 1);
        if (_text[end] == '"') return end;
        Fail();
        return -1;
    }

    /// <summary>The next quote, backslash or control character.</summary>
    private readonly int StopOfText(int at)
    {
        ref var start = ref MemoryMarshal.GetReference(_text);
        while (at <= _text.Length - Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref start, (nuint)at);
            var stops = Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\')) | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
            if (stops != Vector128<byte>.Zero) return at + BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
            at += Vector128<byte>.Count;
        }

        while (_text[at] is >= (byte)' ' and not (byte)'"' and not (byte)'\\') at++;
        return at;
    }

    private bool PassNull()
    {
        if (!_text[_at..].StartsWith("null"u8)) return false;
        _at += 4;
        return true;
    }

    private void ReadId()
    {
        if (Peek() != '"')
        {
            _idLength = 0;
            if (!PassNull()) Fail();
            return;
        }

        _idStart = _at;
        SkipText();
        _idLength = _at - _idStart;
    }

    /// <summary>The text whose escapes are undone, from its opening quote to behind its closing one; null, and failed, where they make no characters.</summary>
    private string? Unescape(int from, int behind)
    {
        var reader = new Utf8JsonReader(_text[from..behind]);
        try
        {
            reader.Read();
            return reader.GetString();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            Fail();
            return null;
        }
    }
}
