using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using nietras.SeparatedValues;

namespace ProtocolSdk.Data.Screening;

/// <summary>
/// Comma-separated values as lines of JSON, made while they are read, so that both have one reader with one set of errors. A record stands on the line on which it
/// starts in the file: the head and further lines of a record become empty ones.
/// </summary>
internal sealed class CsvLineStream : Stream
{
    // What a decoder puts where bytes aren't UTF-8. A byte that starts nothing makes the line one that isn't UTF-8, as it was.
    private const char Replaced = '\uFFFD';
    private const byte NotUtf8 = 0xFF;
    private const int UsualAmount = 64 * 1024;

    private readonly SepReader _reader;
    private readonly CellType[] _types;
    private readonly byte[][] _names;
    private readonly ArrayBufferWriter<byte> _lines = new();
    private int _read;
    private int _line = 1;

    public CsvLineStream(Stream stream, ProtocolDefinition protocol)
    {
        _reader = Sep.New(',').Reader(o => o with { Unescape = true, DisableColCountCheck = true }).From(new StreamReader(stream, new UTF8Encoding(false)));
        var elements = protocol.DataElements.ToDictionary(e => e.Name, e => e.Type, StringComparer.Ordinal);
        var names = _reader.Header.ColNames;
        _types = [.. names.Select(name => elements.TryGetValue(name, out var type) ? TypeOf(type) : CellType.Text)];
        _names = [.. names.Select(Json)];
    }

    private enum CellType
    {
        Text,
        Bare,
        Quantity,
        List,
        Structure,
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_read == _lines.WrittenCount) Fill();
        var rest = _lines.WrittenSpan[_read..];
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        _read += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _reader.Dispose();
        base.Dispose(disposing);
    }

    private static CellType TypeOf(string type) => type switch
    {
        "Boolean" or "Integer" or "Long" or "Decimal" => CellType.Bare,
        "Quantity" => CellType.Quantity,
        "String" or "Date" or "DateTime" or "Time" or "Code" => CellType.Text,
        _ when type.StartsWith("List<", StringComparison.Ordinal) => CellType.List,
        _ => CellType.Structure,
    };

    private static byte[] Json(string text) => [.. "\""u8, .. JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, .. "\""u8];

    private void Fill()
    {
        _lines.ResetWrittenCount();
        _read = 0;
        while (_lines.WrittenCount < UsualAmount && _reader.MoveNext())
        {
            var row = _reader.Current;
            for (; _line < row.LineNumberFrom; _line++) _lines.Write("\n"u8);
            Add(row);
            _line++;
        }
    }

    private void Add(SepReader.Row row)
    {
        if (row.ColCount == 1 && row[0].Span.IsEmpty)
        {
            _lines.Write("\n"u8);
            return;
        }

        if (row.ColCount != _names.Length)
        {
            // No object, and so a bad line, whose text is in its message.
            _lines.Write(Json(string.Create(CultureInfo.InvariantCulture, $"{row.ColCount} cells under {_names.Length} names")));
            _lines.Write("\n"u8);
            return;
        }

        var separator = "{"u8;
        for (var i = 0; i < _names.Length; i++)
        {
            var cell = row[i].Span;
            if (cell.IsEmpty) continue;
            _lines.Write(separator);
            separator = ","u8;
            _lines.Write(_names[i]);
            _lines.Write(":"u8);
            if (cell.Contains(Replaced)) _lines.Write([NotUtf8]);
            else Add(cell.ToString(), _types[i]);
        }

        _lines.Write(separator.SequenceEqual("{"u8) ? "{}\n"u8 : "}\n"u8);
    }

    private void Add(string cell, CellType type)
    {
        var isJson = type switch
        {
            CellType.Bare => cell[0] is '-' or 't' or 'f' or 'n' or (>= '0' and <= '9'),
            CellType.List or CellType.Structure or CellType.Quantity => true,
            _ => cell[0] == '{' && cell[^1] == '}',
        };
        if (isJson && JsonOf(cell) is { } json)
        {
            if (type == CellType.Quantity && json[0] != '{') _lines.Write([.. "{\"value\":"u8, .. json, .. "}"u8]);
            else if (type == CellType.List && json[0] != '[') AddList(cell);
            else _lines.Write(json);
        }
        else if (type == CellType.List && cell[0] is not ('[' or '{'))
        {
            AddList(cell);
        }
        else
        {
            _lines.Write(Json(cell));
        }
    }

    private void AddList(string cell)
    {
        var separator = "["u8;
        foreach (var item in cell.Split(';', StringSplitOptions.TrimEntries))
        {
            _lines.Write(separator);
            separator = ","u8;
            // Numbers are numbers; a list of texts that look like numbers is written as JSON.
            _lines.Write(decimal.TryParse(item, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && JsonOf(item) is { } number ? number : Json(item));
        }

        _lines.Write("]"u8);
    }

    // The cell must be one whole value: a cell that goes on behind it would put fields of its own into the line.
    private static byte[]? JsonOf(string cell)
    {
        var bytes = Encoding.UTF8.GetBytes(cell);
        try
        {
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
            {
            }
        }
        catch (JsonException)
        {
            return null;
        }

        bytes.AsSpan().Replace((byte)'\n', (byte)' ');
        return bytes.AsSpan().Trim(" \t\r"u8).ToArray();
    }
}
