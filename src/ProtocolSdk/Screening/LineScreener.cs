using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ProtocolSdk.Cql;
using ProtocolSdk.Generation;

namespace ProtocolSdk.Screening;

/// <summary>
/// From a line of UTF-8 JSON to answers, one line after the other, without an object per line: what one worker of a screening does. Not for
/// several threads at once.
/// </summary>
public sealed class LineScreener
{
    private readonly ProtocolDefinition _protocol;
    private readonly AsOf _asOf;
    private readonly CriterionOutcome[] _outcomes;
    private readonly IScannedObject? _subject;
    private readonly LineScratch? _scratch;
    private byte[] _line = [];

    /// <summary>A screener for a protocol version at a moment.</summary>
    public LineScreener(ProtocolDefinition protocol, AsOf asOf)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        _protocol = protocol;
        _asOf = asOf;
        _outcomes = new CriterionOutcome[protocol.Criteria.Count];
        _subject = protocol.NewScannedSubject();
        _scratch = _subject is null ? null : new LineScratch(_subject.Fields);
    }

    /// <summary>The answer for the last line.</summary>
    public EligibilityStatus Status { get; private set; }

    /// <summary>The outcomes for the last line, in the order of <see cref="ProtocolDefinition.Criteria"/>.</summary>
    public ReadOnlySpan<CriterionOutcome> Outcomes => _outcomes;

    /// <summary>What is wrong with the last line; null when it was a subject.</summary>
    public string? Error { get; private set; }

    /// <summary>Screens a line; false when it is no subject of the protocol, and <see cref="Error"/> says why.</summary>
    /// <param name="line">One JSON object, with or without a line feed at its end.</param>
    public bool Screen(ReadOnlySpan<byte> line)
    {
        var isEnded = !line.IsEmpty && line[^1] == '\n';
        if (isEnded && TryScreen(line, 0, IsUtf8(line), out var end, out _) && end == line.Length - 1) return true;
        if (isEnded && line.IndexOf((byte)'\n') == line.Length - 1) return ScreenUnusual(line);

        // A line feed within an object is as good as a blank.
        if (_line.Length <= line.Length) _line = new byte[line.Length + 64];
        line.CopyTo(_line);
        var copy = _line.AsSpan(0, line.Length + 1);
        copy[^1] = (byte)'\n';
        copy[..^1].Replace((byte)'\n', (byte)' ');
        return TryScreen(copy, 0, IsUtf8(copy), out _, out _) || ScreenUnusual(copy);
    }

    /// <summary>Screens the usual line at a place of a text, in which a line feed follows. False for all that is unusual, an empty line too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the line starts.</param>
    /// <param name="isUtf8">Whether the text is known to be UTF-8.</param>
    /// <param name="end">The place of the line feed.</param>
    /// <param name="id">The id as JSON has it, with quotes; empty when there is none.</param>
    internal bool TryScreen(ReadOnlySpan<byte> text, int at, bool isUtf8, out int end, out ReadOnlySpan<byte> id)
    {
        end = at;
        id = default;
        if (!isUtf8 || _subject is null) return false;
        var reader = new LineReader(text, at, _scratch!);
        if (!reader.TryRead(_subject)) return false;
        end = reader.Position;
        id = reader.Id;
        Status = _protocol.Judge((ISubject)_subject, _asOf, _outcomes);
        Error = null;
        return true;
    }

    /// <summary>Screens a line by the reader of subjects, which names what is wrong.</summary>
    internal bool ScreenUnusual(ReadOnlySpan<byte> line) => ScreenUnusual(line, out _);

    internal bool ScreenUnusual(ReadOnlySpan<byte> line, out string? id)
    {
        id = null;
        try
        {
            if (!Utf8.IsValid(line)) throw new JsonException("The line isn't UTF-8; save the file as UTF-8.");
            var subject = _protocol.ReadSubject(line);
            id = subject.Id;
            Status = _protocol.Judge(subject, _asOf, _outcomes);
            Error = null;
            return true;
        }
        catch (JsonException error)
        {
            Error = error.Message;
        }
        catch (InvalidOperationException)
        {
            // What the JSON reader says of half a surrogate pair.
            Error = "A text of the line has an escape that is half a character.";
        }

        Array.Clear(_outcomes);
        Status = EligibilityStatus.Undetermined;
        return false;
    }

    // Nearly all lines are ASCII, which takes less to see.
    private static bool IsUtf8(ReadOnlySpan<byte> line) => Ascii.IsValid(line) || Utf8.IsValid(line);
}
