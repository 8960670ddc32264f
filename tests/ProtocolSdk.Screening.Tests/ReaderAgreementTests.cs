using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Protocols;
using ProtocolSdk.Generation;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Screening.Tests;

/// <summary>The generated reader of lines, held against the reader of subjects and against .NET's reader of JSON.</summary>
public sealed class ReaderAgreementTests
{
    private const int Subjects = 300;

    private static readonly int Lines = Environment.GetEnvironmentVariable("PROTOCOLSDK_FULL") == "1" ? 400_000 : 60_000;

    [Fact]
    public void It_reads_what_the_reader_of_subjects_reads_and_refuses_what_that_refuses() =>
        Compare(Nct06995300.Definition, [.. MadeUpSubjects.OfNct06995300(Subjects).Select(s => s.ToJson()), .. SampleLines()], seed: 20251125);

    [Fact]
    public void It_reads_rows_and_quantities_as_the_reader_of_subjects_does() =>
        Compare(ExampleLaboratory.Definition, [.. MadeUpSubjects.OfLaboratory(Subjects).Select(s => s.ToJson())], seed: 6);

    [Fact]
    public void It_reads_what_is_usual_itself()
    {
        foreach (var (definition, lines) in new (ProtocolDefinition, IEnumerable<string>)[]
        {
            (Nct06995300.Definition, MadeUpSubjects.OfNct06995300(Subjects).Select(s => s.ToJson()).Concat(SampleLines())),
            (ExampleLaboratory.Definition, MadeUpSubjects.OfLaboratory(Subjects).Select(s => s.ToJson())),
        })
        {
            var (subject, scratch) = Reused(definition);
            Assert.All(lines, line => Assert.True(TryRead(line + "\n", subject, scratch, out _), line));
        }
    }

    [Fact]
    public void It_passes_over_unknown_fields_exactly_where_NETs_reader_of_JSON_does()
    {
        var mutation = new LineMutation(64);
        string[] values =
        [
            """{"a":[1,-2.5e+10,"x\n\u00e9",{"b":null,"c":[true,false]}],"":{}}""", """[[],[[]],{},{"a":{}}]""", "\"text with \\\"quotes\\\" \"", "-0.5e-3",
            new string('[', 62) + new string(']', 62), new string('[', 63) + new string(']', 63), new string('[', 64) + new string(']', 64),
            string.Concat(Enumerable.Repeat("{\"a\":", 63)) + "1" + new string('}', 63), string.Concat(Enumerable.Repeat("{\"a\":", 64)) + "1" + new string('}', 64),
        ];
        var (subject, scratch) = Reused(Nct06995300.Definition);
        int accepted = 0, refused = 0;
        for (var i = 0; i < Lines; i++)
        {
            var value = mutation.Of(values[i % values.Length], values);
            byte[] line = [.. "{\"zzz\":"u8, .. value, .. "}"u8];
            // The rest of a line with a name that is known, or that is escaped, is for the other reader.
            if (!Utf8.IsValid(line) || HasOtherFields(line)) continue;
            var expected = IsJson(line);
            Assert.True(expected == TryRead(Encoding.UTF8.GetString(line) + "\n", subject, scratch, out _), Encoding.UTF8.GetString(line));
            if (expected) accepted++;
            else refused++;
        }

        Assert.True(accepted > Lines / 10 && refused > Lines / 10, $"{accepted} accepted, {refused} refused");
    }

    private static void Compare(ProtocolDefinition definition, IReadOnlyList<string> lines, int seed)
    {
        var mutation = new LineMutation(seed);
        var (subject, scratch) = Reused(definition);
        int read = 0, refused = 0, left = 0;
        for (var i = 0; i < Lines; i++)
        {
            var line = mutation.Of(lines[i % lines.Count], lines);
            if (!Utf8.IsValid(line)) continue;
            var expected = Reference(definition, line);
            if (TryRead(Encoding.UTF8.GetString(line) + "\n", subject, scratch, out var id))
            {
                Assert.True(expected is not null, "Read, though it is no subject: " + Encoding.UTF8.GetString(line));
                Assert.Equal(expected.Id, id);
                expected.Id = null;
                expected.ProtocolVersion = null;
                Assert.Equal(Known(expected), Known((ISubject)subject));
                read++;
            }
            else if (expected is null)
            {
                refused++;
            }
            else
            {
                left++;
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{read} read alike, {refused} refused by both, {left} left to the reader of subjects");
        Assert.True(read > Lines / 4 && refused > Lines / 10 && left < Lines / 10, $"{read} read, {refused} refused, {left} left");
    }

    private static IEnumerable<string> SampleLines() => File.ReadLines(RepositoryFiles.PathOf("samples", "Screening", "subjects.ndjson"));

    private static (IScannedObject Subject, LineScratch Scratch) Reused(ProtocolDefinition definition)
    {
        var subject = definition.NewScannedSubject()!;
        return (subject, new LineScratch(subject.Fields));
    }

    private static bool TryRead(string line, IScannedObject subject, LineScratch scratch, out string? id)
    {
        var reader = new LineReader(Encoding.UTF8.GetBytes(line), 0, scratch);
        var read = reader.TryRead(subject);
        id = read && !reader.Id.IsEmpty ? JsonSerializer.Deserialize<string>(reader.Id) : null;
        return read;
    }

    private static ISubject? Reference(ProtocolDefinition definition, byte[] line)
    {
        try
        {
            return definition.ReadSubject(line);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // Without the fields that the protocol doesn't know, which only the reader of subjects keeps.
    private static string Known(ISubject subject)
    {
        var property = subject.GetType().GetProperty("OtherFields")!;
        property.SetValue(subject, null);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) subject.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static bool IsJson(byte[] line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasOtherFields(byte[] line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && (reader.ValueIsEscaped || !reader.ValueTextEquals("zzz"u8))) return true;
            }
        }
        catch (JsonException)
        {
        }

        return false;
    }
}
