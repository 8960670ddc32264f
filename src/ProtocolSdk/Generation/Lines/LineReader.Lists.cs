using System.Text.Json;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Generation;

/// <content>Codes, lists of codes, and rows.</content>
public ref partial struct LineReader
{
    /// <summary>A Code, which the value set must have if there is one.</summary>
    public Code? ReadCode(ValueSet? valueSet)
    {
        if (valueSet?.Quoted.CodeAt(_text, _at, out var length) is { } quick)
        {
            _at += length;
            return quick;
        }

        return ReadAnyCode(valueSet);
    }

    private Code? ReadAnyCode(ValueSet? valueSet)
    {
        var next = Peek();
        if (next == '"')
        {
            var end = PlainEnd();
            if (end < 0) return null;
            var text = _text[(_at + 1)..end];
            _at = end + 1;
            var code = valueSet is not null ? valueSet.FindUnique(text) : text.IsEmpty ? null : new Code(_scratch.TextOf(text));
            if (code is null) Fail();
            return code;
        }

        return next == 'n' && PassNull() ? null : ReadCodeObject(valueSet);
    }

    // Apart, because what a lambda captures is made at a method's beginning.
    private Code? ReadCodeObject(ValueSet? valueSet) => ReadOther((ref Utf8JsonReader reader, string name) => ValueJson.ReadCode(ref reader, name, valueSet));

    /// <summary>A list of codes; the same list is filled for the next line.</summary>
    public IReadOnlyList<Code>? ReadCodes(int field, ValueSet? valueSet)
    {
        if (!EntersList()) return null;
        var codes = (CodeList)(_scratch.Lists[field] ??= new CodeList());
        codes.Clear();
        if (valueSet is not null && ReadPlainCodes(valueSet.Quoted, codes)) return codes;
        while (!_failed && !LeavesList(codes.Count))
        {
            if (ReadCode(valueSet) is { } code) codes.Add(code);
            else Fail();
        }

        return codes;
    }

    /// <summary>Codes as texts without blanks between, up to what is none: nearly always the whole list, behind which it then stands.</summary>
    private bool ReadPlainCodes(QuotedCodes known, CodeList codes)
    {
        var at = _at;
        while (known.CodeAt(_text, at, out var length) is { } code)
        {
            codes.Add(code);
            at += length;
            _at = at;
            if (_text[at] != ',')
            {
                if (_text[at] != ']') return false;
                _at = at + 1;
                return true;
            }

            at++;
        }

        return false;
    }

    /// <summary>A list of rows; the same list and its rows are filled for the next line.</summary>
    /// <typeparam name="T">The class of the rows.</typeparam>
    public IReadOnlyList<T>? ReadRows<T>(int field)
        where T : RecordedRow, new()
    {
        if (!EntersList()) return null;
        var rows = (RowList<T>)(_scratch.Lists[field] ??= new RowList<T>());
        rows.Clear();
        while (!_failed && !LeavesList(rows.Count))
        {
            var row = rows.Add(out var place);
            ReadRow(row, rows.Names, rows.Order, ref rows.SetAt(place));
        }

        return rows;
    }

    private bool EntersList()
    {
        if (Peek() == '[')
        {
            _at++;
            return true;
        }

        if (!PassNull()) Fail();
        return false;
    }

    // True behind the closing bracket; else the line stands at the next item.
    private bool LeavesList(int read)
    {
        var next = Peek();
        if (next == ']')
        {
            _at++;
            return true;
        }

        if (read == 0) return false;
        if (next == ',') _at++;
        else Fail();
        // A comma before the bracket.
        if (Peek() == ']') Fail();
        return false;
    }
}
