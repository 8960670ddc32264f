using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace ProtocolSdk.Cli.Related;

/// <summary>An index of trials in memory, which finds those that resemble one of them: BM25 over the words that are rare elsewhere, field by field.</summary>
internal sealed class TrialIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    // A few telling words are enough per field; more make the query slow and let long texts win by their length.
    private const int MostWordsPerField = 25;
    private const int MostReasonWords = 5;

    // What a trial treats says most. Tuned by the registry's MeSH terms, which the index doesn't see; see RelatedTests.
    private static readonly IReadOnlyDictionary<TrialField, float> Weights = new Dictionary<TrialField, float>
    {
        [TrialField.Conditions] = 5f,
        [TrialField.Keywords] = 1f,
        [TrialField.Title] = 1f,
        [TrialField.Criteria] = 1f,
        [TrialField.Interventions] = 0.5f,
        [TrialField.Summary] = 0.5f,
    };

    private readonly RAMDirectory _directory = new();
    private readonly EnglishAnalyzer _analyzer = new(Version);
    private readonly IReadOnlyList<TrialText> _trials;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    /// <summary>Indexes the trials.</summary>
    public TrialIndex(IReadOnlyList<TrialText> trials)
    {
        _trials = trials;
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer)))
        {
            foreach (var trial in trials)
            {
                var document = new Document();
                foreach (var (field, text) in trial.Fields) document.Add(new TextField(field.ToString(), text, Field.Store.NO));
                writer.AddDocument(document);
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The trials that resemble one most, best first, itself left out. It need not be in the index.</summary>
    public IReadOnlyList<RelatedTrialFinding> Nearest(TrialText trial, int count)
    {
        if (count <= 0 || _trials.Count == 0) return [];
        var words = trial.Fields.ToDictionary(f => f.Key, f => TellingWords(f.Key, f.Value));
        var query = new BooleanQuery();
        foreach (var (field, telling) in words)
        {
            foreach (var (word, _) in telling) query.Add(new TermQuery(new Term(field.ToString(), word)) { Boost = Weights[field] }, Occur.SHOULD);
        }

        // One more than asked for, because the trial itself is its own best match; and equal scores in the order of the files.
        return
        [
            .. _searcher.Search(query, Math.Min(count + 1, _trials.Count)).ScoreDocs
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc)
                .Select(hit => (Trial: _trials[hit.Doc], hit.Score))
                .Where(hit => !string.Equals(hit.Trial.NctId, trial.NctId, StringComparison.OrdinalIgnoreCase))
                .Take(count)
                .Select(hit => Finding(trial, hit.Trial, hit.Score, words)),
        ];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    private RelatedTrialFinding Finding(TrialText trial, TrialText other, float score, Dictionary<TrialField, List<(string Stem, string Word)>> words) => new(
        other,
        score,
        Shared(trial.Conditions, other.Conditions),
        Shared(trial.Interventions, other.Interventions),
        [
            .. Weights.Keys
                .Select(field => new SharedWords(field, SharedIn(words[field], other.Fields[field])))
                .Where(shared => shared.Words.Count > 0),
        ]);

    private static List<string> Shared(IReadOnlyList<string> mine, IReadOnlyList<string> theirs) =>
        [.. theirs.Where(text => mine.Contains(text, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private List<string> SharedIn(List<(string Stem, string Word)> telling, string text)
    {
        var stems = Stems(text).Select(s => s.Stem).ToHashSet(StringComparer.Ordinal);
        return [.. telling.Where(t => stems.Contains(t.Stem)).Select(t => t.Word).Take(MostReasonWords)];
    }

    // By frequency here times rarity elsewhere. A word that no other trial has can't tell how near one is.
    private List<(string Stem, string Word)> TellingWords(TrialField field, string text) =>
    [
        .. Stems(text)
            .GroupBy(s => s.Stem, StringComparer.Ordinal)
            .Select(group => (Stem: group.Key, group.First().Word, Count: group.Count(), Documents: _reader.DocFreq(new Term(field.ToString(), group.Key))))
            .Where(word => word.Documents > 0)
            .OrderByDescending(word => word.Count * Math.Log(1 + ((double)_trials.Count / word.Documents)))
            .ThenBy(word => word.Stem, StringComparer.Ordinal)
            .Take(MostWordsPerField)
            .Select(word => (word.Stem, word.Word)),
    ];

    // The stem is what is compared; the word as written is what people read.
    private List<(string Stem, string Word)> Stems(string text)
    {
        var stems = new List<(string, string)>();
        using var tokens = _analyzer.GetTokenStream("", text);
        var stem = tokens.GetAttribute<ICharTermAttribute>();
        var offset = tokens.GetAttribute<IOffsetAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken()) stems.Add((stem.ToString(), text[offset.StartOffset..offset.EndOffset].ToLowerInvariant()));
        tokens.End();
        return stems;
    }
}
