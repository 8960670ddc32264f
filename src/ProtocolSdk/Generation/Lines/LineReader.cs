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
    private const int MostMissingFields = 3;

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
            if (stale != 0) Forget(subject, word * LineScratch.FieldsPerWord, stale);
            set[word] = seen[word];
        }

        return read;
    }

    private bool ReadFields(IScannedObject subject)
    {
        if (Peek() != '{') return false;
        _depth = 1;
        var names = subject.Fields;
        var order = _scratch.Order;
        var last = order[^1];
        // Of the first fields, which are nearly always all, in a variable; the array is for the others.
        var seen = 0UL;
        var field = FirstField(names, order);
        while (field != ExpectedField.End && !_failed)
        {
            var number = field.Number;
            if (number < 0)
            {
                SkipValue();
            }
            else
            {
                if (number < LineScratch.FieldsPerWord) seen |= 1UL << number;
                else _scratch.Seen[number / LineScratch.FieldsPerWord] |= 1UL << number;
                last = field;
                if (number > 1) subject.ReadField(number, ref this);
                else if (number == 0) ReadId();
                else SkipText();
            }

            if (_failed) break;
            field = NextField(names, order, last);
        }

        _scratch.Seen[0] = seen;
        return !_failed;
    }

    private void ReadRow<T>(T row, FieldNames names, ExpectedField[] order, ref ulong set)
        where T : RecordedRow
    {
        if (Peek() != '{' || _depth >= MaxDepth)
        {
            Fail();
            return;
        }

        _depth++;
        var seen = 0UL;
        var field = FirstField(names, order);
        while (field.Number >= 0)
        {
            row.ReadField(field.Number, ref this);
            if (field.Number < LineScratch.FieldsPerWord) seen |= 1UL << field.Number;
            if (_failed) break;
            field = NextField(names, order, field);
        }

        // A field that rows don't have is for the other reader to name.
        if (field != ExpectedField.End) Fail();
        _depth--;
        var stale = set & ~seen;
        if (stale != 0) Forget(row, 0, stale);
        set = seen;
    }

    /// <summary>From an opening brace to behind the first name and its colon: the field; <see cref="ExpectedField.Unknown"/>, where it may have failed, or <see cref="ExpectedField.End"/>.</summary>
    private ExpectedField FirstField(FieldNames names, ExpectedField[] order)
    {
        _at++;
        switch (Peek())
        {
            case (byte)'}':
                _at++;
                return ExpectedField.End;
            case (byte)'"':
                return FieldAt(names, order, order[^1], order[^1].Next);
            default:
                Fail();
                return ExpectedField.Unknown;
        }
    }

    /// <summary>From behind a value to behind the next name and its colon: what <see cref="FirstField"/> returns.</summary>
    /// <param name="names">The names of the object's fields.</param>
    /// <param name="order">The fields in the order in which they came.</param>
    /// <param name="last">The last field that has a number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ExpectedField NextField(FieldNames names, ExpectedField[] order, ExpectedField last)
    {
        var at = _at;
        if (_text[at] == ',')
        {
            var expected = last.Next;
            var length = expected.LengthAt(_text, at + 1);
            if (length > 0)
            {
                _at = at + 1 + length;
                return expected;
            }
        }

        return OtherField(names, order, last);
    }

    private ExpectedField OtherField(FieldNames names, ExpectedField[] order, ExpectedField last)
    {
        var next = Peek();
        if (next is (byte)'}' or (byte)',')
        {
            _at++;
            if (next == '}') return ExpectedField.End;
            // Some fields are missing in many lines: those behind the expected one are tried, and the order isn't forgotten.
            if (_text[_at] == '"') return FieldAt(names, order, last, last.Next.Next);
            if (Peek() == '"') return FieldAt(names, order, last, last.Next);
        }

        Fail();
        return ExpectedField.Unknown;
    }

    private ExpectedField FieldAt(FieldNames names, ExpectedField[] order, ExpectedField last, ExpectedField field)
    {
        for (var tries = 0; tries < MostMissingFields; tries++)
        {
            var length = field.LengthAt(_text, _at);
            if (length > 0)
            {
                _at += length;
                return field;
            }

            field = field.Next;
        }

        var end = PlainEnd();
        if (end < 0) return ExpectedField.Unknown;
        var number = names.IndexOf(_text[(_at + 1)..end]);
        _at = end + 1;
        PassColon();
        if (number < 0) return ExpectedField.Unknown;
        return last.Next = order[number];
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
