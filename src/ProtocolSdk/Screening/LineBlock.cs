using System.Text.Unicode;

namespace ProtocolSdk.Screening;

/// <summary>A block of whole lines with what comes of it: read by one, screened by another, written by a third, and then used again.</summary>
internal sealed class LineBlock(ProtocolDefinition protocol)
{
    private readonly List<BadLine> _badLines = [];

    /// <summary>The bytes; the lines are the first <see cref="Length"/>, and each of them ends with a line feed.</summary>
    public byte[] Bytes { get; set; } = [];

    public int Length { get; set; }

    /// <summary>How many lines come before.</summary>
    public long LinesBefore { get; set; }

    /// <summary>How much of the input is done behind this block.</summary>
    public long InputEnd { get; set; }

    /// <summary>Instead of lines: one that is longer than allowed.</summary>
    public bool IsTooLong { get; set; }

    /// <summary>Completed when the rows are there.</summary>
    public TaskCompletionSource Screened { get; set; } = new();

    public RowBuffer Rows { get; } = new();

    public TallyCounts Counts { get; } = new(protocol);

    public IReadOnlyList<BadLine> BadLines => _badLines;

    public void Screen(LineScreener screener, RowFormat format, int longestLine)
    {
        Rows.Clear();
        Counts.Clear();
        _badLines.Clear();
        if (IsTooLong)
        {
            Counts.AddLine();
            RefuseLong(format, LinesBefore + 1, longestLine);
            return;
        }

        var text = Bytes.AsSpan();
        var isUtf8 = Utf8.IsValid(text[..Length]);
        var number = LinesBefore;
        for (var at = 0; at < Length; at++)
        {
            number++;
            if (screener.TryScreen(text, at, isUtf8, out var end, out var id) && end - at <= longestLine)
            {
                format.Write(Rows, number, id, screener.Status, screener.Outcomes);
                Counts.Add(screener.Status, screener.Outcomes);
                at = end;
                continue;
            }

            var line = text.Slice(at, text[at..].IndexOf((byte)'\n'));
            at += line.Length;
            if (line.Length > longestLine) RefuseLong(format, number, longestLine);
            else ScreenUnusual(screener, format, line, number);
        }

        Counts.AddLines(number - LinesBefore);
    }

    private void ScreenUnusual(LineScreener screener, RowFormat format, ReadOnlySpan<byte> line, long number)
    {
        if (line.Trim(" \t\r"u8).IsEmpty) return;
        if (!screener.ScreenUnusual(line, out var id))
        {
            Refuse(format, number, screener.Error!);
            return;
        }

        format.Write(Rows, number, id is null ? default : RowFormat.Json(id), screener.Status, screener.Outcomes);
        Counts.Add(screener.Status, screener.Outcomes);
    }

    private void RefuseLong(RowFormat format, long number, int longestLine) =>
        Refuse(format, number, $"The line is longer than {longestLine} bytes, which is too long for one subject.");

    private void Refuse(RowFormat format, long number, string message)
    {
        format.WriteBad(Rows, number, message);
        Counts.AddBadLine();
        _badLines.Add(new BadLine(number, message));
    }
}
