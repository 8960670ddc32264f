using System.Globalization;
using ProtocolSdk.Cli.Output;

namespace ProtocolSdk.Cli.Import;

/// <summary>What became of one study.</summary>
/// <param name="Origin">Where it was read.</param>
/// <param name="NctId">Its registry number; null when it has none.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why it was skipped; else null.</param>
internal sealed record ImportedStudy(string Origin, string? NctId, ImportOutcome Outcome, string? Reason);

/// <summary>What importing did: counts, what was skipped and why, and what records couldn't carry over.</summary>
internal sealed class ImportReport
{
    private const int MostIdsShown = 5;

    private readonly List<ImportedStudy> _skipped = [];
    private readonly SortedDictionary<string, List<string>> _notCarried = new(StringComparer.Ordinal);

    /// <summary>How many records were written.</summary>
    public int Imported { get; private set; }

    /// <summary>How many records were there already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>How many first protocol.json files were written.</summary>
    public int RulesWritten { get; set; }

    /// <summary>What was skipped, in the order of reading.</summary>
    public IReadOnlyList<ImportedStudy> Skipped => _skipped;

    /// <summary>Adds a study.</summary>
    public void Add(ImportedStudy study, IEnumerable<string> notCarried)
    {
        if (study.Outcome == ImportOutcome.Imported) Imported++;
        else if (study.Outcome == ImportOutcome.Unchanged) Unchanged++;
        else _skipped.Add(study);
        if (study.Outcome == ImportOutcome.Skipped) return;
        foreach (var what in notCarried)
        {
            if (!_notCarried.TryGetValue(what, out var ids)) _notCarried[what] = ids = [];
            ids.Add(study.NctId!);
        }
    }

    /// <summary>The report for people.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var study in _skipped) yield return $"skipped {SafeText.OneLine(study.Origin)}{(study.NctId is null ? "" : $" ({study.NctId})")}: {study.Reason}";
        foreach (var (what, ids) in _notCarried) yield return $"not carried over: {SafeText.OneLine(what)} ({Ids(ids)})";
        var rules = RulesWritten == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {RulesWritten} protocol.json written");
        yield return string.Create(CultureInfo.InvariantCulture, $"{MSBuildFindingWriter.Counted(Imported, "record")} imported, {Unchanged} unchanged, {_skipped.Count} skipped{rules}");
    }

    /// <summary>The report as JSON text.</summary>
    public string Json() => JsonText.Text(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("imported", Imported);
        json.WriteNumber("unchanged", Unchanged);
        json.WriteNumber("rulesWritten", RulesWritten);
        json.WriteStartArray("skipped");
        foreach (var study in _skipped)
        {
            json.WriteStartObject();
            json.WriteString("origin", study.Origin);
            if (study.NctId is not null) json.WriteString("nctId", study.NctId);
            json.WriteString("reason", study.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notCarried");
        foreach (var (what, ids) in _notCarried)
        {
            json.WriteStartObject();
            json.WriteString("what", what);
            json.WriteStartArray("nctIds");
            foreach (var id in ids) json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Ids(List<string> ids) => ids.Count <= MostIdsShown
        ? string.Join(", ", ids)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", ids.Take(MostIdsShown))} and {ids.Count - MostIdsShown} more");
}
