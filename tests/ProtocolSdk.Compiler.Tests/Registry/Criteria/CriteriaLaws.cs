using System.Diagnostics;
using CsCheck;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Registry.Criteria;
using ProtocolSdk.Compiler.Registry.Lints;
using ProtocolSdk.Compiler.Registry.Reading;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Compiler.Tests.Registry.Criteria;

public class CriteriaLaws(ITestOutputHelper output)
{
    private static readonly Gen<string> Scraps = Gen.OneOf(
        "Inclusion Criteria:", "Exclusion Criteria:", "\n", "\n\n", "* ", "  * ", "1. ", "2. ", "a) ", "i. ", "ii. ", "• ", "- ", "\\- ", "Cohort A:", "None", "or", ":",
        "one of the following:", "Adults", "BMI \\> 40", "é😀", "\uD800", "\t", "\r\n", "\u00A0", "①", "②", "(1) ", "1) x; 2) y", "Over 18 years old", "Other criteria may apply.",
        "excluded if:", "18-65 years", "PATIENTS", "\\", "**", "\u2028", "~", "\u200B", "\r", "b) ", "and ", ". Able to read", "; ", "&gt;", "排除标准：", "。");

    private static readonly Gen<string> Texts = Scraps.Array[0, 40].Select(string.Concat);

    [Fact]
    public void The_pieces_rebuild_the_text() => Texts.Sample(CheckPieces);

    [Fact]
    public void The_pieces_of_real_records_rebuild_their_text()
    {
        foreach (var record in RealTexts()) CheckPieces(record);
    }

    [Fact]
    public void Random_characters_rebuild_too() => Gen.String.Sample(CheckPieces);

    [Fact]
    public void Words_that_match_still_match_when_they_are_normalised_again() => Texts.Sample(text =>
    {
        var once = CriterionText.ForMatching(text);
        Assert.Equal(CriterionText.Clean(CriterionText.Clean(text)), CriterionText.Clean(CriterionText.Clean(CriterionText.Clean(text))));
        Assert.True(once.Length <= text.Length * 2);
    });

    [Fact]
    public void Mutated_real_records_are_read_and_linted_without_an_exception_and_fast()
    {
        var seconds = double.TryParse(Environment.GetEnvironmentVariable("PROTOCOLSDK_FUZZ_SECONDS"), System.Globalization.CultureInfo.InvariantCulture, out var s)
            ? s
            : Environment.GetEnvironmentVariable("PROTOCOLSDK_FULL") == "1" ? 20 : 5;
        var files = SharedData.Files("ctgov", "*.json").Where(f => new FileInfo(f).Length < 60_000).Select(File.ReadAllText).ToArray();
        var random = new Random(20251125);
        var clock = Stopwatch.StartNew();
        var slowest = TimeSpan.Zero;
        var mutants = 0;
        for (; clock.Elapsed.TotalSeconds < seconds; mutants++)
        {
            var mutant = Mutate(files[random.Next(files.Length)], random);
            var one = Stopwatch.StartNew();
            var reading = RegistryRecordReader.Read("r.json", mutant);
            if (reading.Record is { } record)
            {
                CheckPieces(record.Eligibility.CriteriaText ?? string.Empty);
                foreach (var finding in RecordLints.Find(record)) Assert.NotEmpty(finding.ToDiagnostic(reading.Positions).Message);
            }
            else
            {
                Assert.Contains(reading.Diagnostics, d => d.Severity == Compiler.Diagnostics.DiagnosticSeverity.Error);
            }

            foreach (var diagnostic in reading.Diagnostics) Assert.NotEmpty(diagnostic.Message);
            if (one.Elapsed > slowest) slowest = one.Elapsed;
        }

        output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{mutants} mutants; the slowest took {slowest.TotalMilliseconds:F0} ms"));
        Assert.True(mutants > 0);
        Assert.True(slowest < TimeSpan.FromSeconds(20), $"one of {mutants} mutants took {slowest}");
    }

    /// <summary>Long runs of whatever a pattern might try again and again.</summary>
    [Theory]
    [InlineData("a ")]
    [InlineData("inclusion ")]
    [InlineData("Exclusion Criteria ")]
    [InlineData("Exclusion Criteria: ")]
    [InlineData("1. ")]
    [InlineData("1) a; ")]
    [InlineData("* ")]
    [InlineData("* x\n")]
    [InlineData("x:\n\n* y\n")]
    [InlineData("1. a:\n* b\n")]
    [InlineData("*\n")]
    [InlineData("or\n")]
    [InlineData("\n")]
    [InlineData("•")]
    [InlineData("- A")]
    [InlineData("\\")]
    [InlineData("(")]
    [InlineData("i. i.\n")]
    [InlineData("18 to ")]
    [InlineData("Cohort A:\n")]
    [InlineData("①②")]
    public void Repeated_scraps_take_linear_time(string scrap)
    {
        var text = string.Concat(Enumerable.Repeat(scrap, 300_000 / scrap.Length));
        var clock = Stopwatch.StartNew();
        CheckPieces(text);
        CheckPieces("Inclusion Criteria:\n\n" + text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"took {clock.Elapsed}");
    }

    private static string Mutate(string text, Random random)
    {
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 40), text.Length - at);
            var from = random.Next(text.Length - length);
            text = random.Next(6) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(from, length)),
                2 => text[..at] + (char)random.Next(0x3000) + text[(at + 1)..],
                3 => Swap(text, random, "\"", ["null", "[]", "{}", "7", "true", "\"\""]),
                4 => text.Insert(at, "\\n* " + text.Substring(from, length).Replace('"', ' ').Replace('\\', ' ')),
                _ => text.Remove(at),
            };
            if (text.Length < 2) break;
        }

        return text;
    }

    /// <summary>Puts another kind of value where a string begins.</summary>
    private static string Swap(string text, Random random, string quote, string[] values)
    {
        var start = text.IndexOf(": " + quote, random.Next(text.Length), StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(quote, start + 3, StringComparison.Ordinal);
        return end < 0 ? text : text[..(start + 2)] + values[random.Next(values.Length)] + text[(end + 1)..];
    }

    private static IEnumerable<string> RealTexts() => SharedData.Files("ctgov", "*.json")
        .Select(f => RegistryRecordReader.Read(JsonFile.Parse(f, File.ReadAllBytes(f))).Record?.Eligibility.CriteriaText)
        .OfType<string>();

    private static void CheckPieces(string text)
    {
        var split = CriteriaSplitter.Split(text);
        var end = 0;
        foreach (var piece in split.Pieces)
        {
            Assert.Equal(end, piece.Span.Start);
            Assert.True(piece.Span.Length > 0);
            if (piece.Kind == CriteriaPieceKind.Space) Assert.All(text.Substring(piece.Span.Start, piece.Span.Length), c => Assert.True(char.IsWhiteSpace(c) || "~\u200B\u200E\u200F\u2060\uFEFF".Contains(c), $"U+{(int)c:X4}"));
            end = piece.Span.End;
        }

        Assert.Equal(text.Length, end);
        Assert.Equal(split.Criteria.Select(c => c.Span), split.Pieces.Where(p => p.Kind == CriteriaPieceKind.Criterion).Select(p => p.Span));
        Assert.Equal(split.Criteria.Count, split.Criteria.Select(c => c.Id).Distinct().Count());
        foreach (var criterion in split.Criteria)
        {
            Assert.False(string.IsNullOrWhiteSpace(criterion.Text));
            CheckNested(criterion.Items, criterion.Span.Start, criterion.Span.End, 0);
        }
    }

    private static void CheckNested(IEnumerable<CriterionItem> items, int start, int end, int depth)
    {
        Assert.True(depth < 20);
        foreach (var item in items)
        {
            Assert.InRange(item.Span.Start, start, end);
            Assert.InRange(item.Span.End, item.Span.Start, end);
            CheckNested(item.Items, item.Span.Start, item.Span.End, depth + 1);
            start = item.Span.End;
        }
    }
}
