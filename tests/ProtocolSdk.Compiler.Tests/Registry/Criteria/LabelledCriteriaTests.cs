using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Registry.Criteria;
using ProtocolSdk.Compiler.Registry.Reading;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Compiler.Tests.Registry.Criteria;

/// <summary>
/// Judges the splitting by what readers of the texts wrote down: <c>labelled-criteria.txt</c> has the beginning of each criterion of
/// more than sixty records that were chosen for their difficulty; <c>held-out-criteria.txt</c> of others, which the splitter was never
/// changed for; <c>cohort-criteria.txt</c> of eighteen more, of cohorts and unusual headings, <c>random-criteria.txt</c> of forty-four drawn at random,
/// and <c>inline-criteria.txt</c> of six with lists inside of lines, all labelled before the splitter had seen them.
/// </summary>
public class LabelledCriteriaTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.95;
    private const double LeastShareWithBothSections = 0.96;

    [Theory]
    [InlineData("labelled-criteria.txt", 91, 0.96)]
    [InlineData("held-out-criteria.txt", 23, 0.99)]
    [InlineData("cohort-criteria.txt", 18, 0.94)]
    [InlineData("random-criteria.txt", 44, 0.99)]
    [InlineData("inline-criteria.txt", 6, 0.97)]
    public void Criteria_begin_where_readers_say_they_begin(string labelled, int leastRecords, double leastRecall)
    {
        int expected = 0, produced = 0, matched = 0, exact = 0;
        var records = ReadLabels(labelled);
        foreach (var (id, labels) in records)
        {
            var found = CriteriaSplitter.Split(ReadText(id)).Criteria.Select(c => (Kind: "IEU"[(int)c.Kind], Text: Letters(c.Text))).ToList();
            var hits = 0;
            foreach (var (kind, anchor) in labels)
            {
                var hit = found.FindIndex(f => f.Kind == kind && f.Text.StartsWith(anchor, StringComparison.Ordinal));
                if (hit < 0) continue;
                found.RemoveAt(hit);
                hits++;
            }

            var all = found.Count + hits;
            if (hits < labels.Count || found.Count > 0)
                output.WriteLine($"{id}: {labels.Count} expected, {all} found, {hits} of them right");
            else exact++;
            expected += labels.Count;
            produced += all;
            matched += hits;
        }

        var precision = (double)matched / produced;
        var recall = (double)matched / expected;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{labelled}: {records.Count} records, {exact} exactly right; {expected} criteria; precision {precision:P1}, recall {recall:P1}"));
        Assert.True(records.Count >= leastRecords);
        Assert.True(precision >= LeastPrecision, $"precision {precision}");
        Assert.True(recall >= leastRecall, $"recall {recall}");
    }

    [Fact]
    public void Nearly_all_records_are_split_into_inclusion_and_exclusion()
    {
        int both = 0, all = 0;
        foreach (var path in SharedData.Files("ctgov", "*.json"))
        {
            var record = RegistryRecordReader.Read(JsonFile.Parse(Path.GetFileName(path), File.ReadAllBytes(path))).Record!;
            if (record.Eligibility.CriteriaText is null) continue;
            all++;
            if (record.Eligibility.Criteria.HasBothSections) both++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{both} of {all} records have criteria in both sections ({(double)both / all:P1})"));
        Assert.True((double)both / all >= LeastShareWithBothSections);
    }

    private static List<(string Id, List<(char Kind, string Anchor)> Labels)> ReadLabels(string labelled)
    {
        using var stream = typeof(LabelledCriteriaTests).Assembly.GetManifestResourceStream(labelled)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var records = new List<(string, List<(char, string)>)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Length > 2 && line[1] == ' ' && line[0] is 'I' or 'E' or 'U') records[^1].Item2.Add((line[0], Letters(line[2..])));
            else records.Add((line, []));
        }

        return records;
    }

    private static string ReadText(string id)
    {
        if (id.StartsWith("xml:", StringComparison.Ordinal))
        {
            var xml = XDocument.Load(Path.Combine(SharedData.Folder("ctgov-xml-legacy"), id[4..] + ".xml"));
            return xml.Descendants("criteria").First().Element("textblock")!.Value;
        }

        var path = Path.Combine(SharedData.Folder("ctgov"), id + ".json");
        return RegistryRecordReader.Read(JsonFile.Parse(id, File.ReadAllBytes(path))).Record!.Eligibility.CriteriaText!;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
