using System.Text;
using System.Text.Json;
using Protocols;
using ProtocolSdk.Benchmarks.Evaluate;
using ProtocolSdk.Screening;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Benchmarks.Ndjson;

/// <summary>Made-up subjects as lines of JSON, and the ways to get through them.</summary>
internal sealed class SubjectLines
{
    private readonly (int Start, int Length)[] _lines;

    public SubjectLines(IReadOnlyList<string> lines)
    {
        Bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
        var at = 0;
        _lines = [.. lines.Select(line =>
        {
            var length = Encoding.UTF8.GetByteCount(line) + 1;
            at += length;
            return (at - length, length);
        })];
    }

    public byte[] Bytes { get; }

    public int Count => _lines.Length;

    public static SubjectLines OfStenosis(int count) => new([.. MadeUpSubjects.OfNct06995300(count).Select((s, i) => Numbered(s, i).ToJson())]);

    public static SubjectLines OfLaboratory(int count) => new([.. MadeUpSubjects.OfLaboratory(count).Select((s, i) =>
    {
        s.Id = $"S{i:D7}";
        return s.ToJson();
    })]);

    public ReadOnlySpan<byte> LineAt(int index) => Bytes.AsSpan(_lines[index].Start, _lines[index].Length);

    /// <summary>The limit: every token of the same bytes, and nothing done with it.</summary>
    public int Walk()
    {
        var tokens = 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            var reader = new Utf8JsonReader(LineAt(i));
            while (reader.Read()) tokens++;
        }

        return tokens;
    }

    public int Screen(LineScreener screener)
    {
        var eligible = 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            if (!screener.Screen(LineAt(i))) throw new InvalidOperationException(screener.Error);
            if (screener.Status == EligibilityStatus.Eligible) eligible++;
        }

        return eligible;
    }

    public int ScreenByHand(Trial trial, DateOnly today, Span<CriterionOutcome> outcomes)
    {
        var eligible = 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            var status = trial == Trial.Laboratory ? LaboratoryScreening.Screen(LineAt(i), today, outcomes) : StenosisScreening.Screen(LineAt(i), today, outcomes);
            if (status == EligibilityStatus.Eligible) eligible++;
        }

        return eligible;
    }

    private static Nct06995300.Subject Numbered(Nct06995300.Subject subject, int number)
    {
        subject.Id = $"S{number:D7}";
        return subject;
    }
}
