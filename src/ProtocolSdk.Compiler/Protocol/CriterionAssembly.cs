using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Registry.Criteria;
using ProtocolSdk.Compiler.Registry.Reading;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>Makes the criteria of the model: rules where protocol.json has them, attestations where not.</summary>
internal sealed class CriterionAssembly(
    RecordPositions positions,
    JsonObjectReader report,
    List<DataElementModel> elements,
    RuleBinder binder,
    IEnumerable<string> givenIds)
{
    private const string CriteriaPath = "protocolSection.eligibilityModule.eligibilityCriteria";

    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _givenIds = new(givenIds, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _elementNames = elements.ToDictionary(e => e.Name, e => e.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The criteria so far.</summary>
    public List<CriterionModel> Models { get; } = [];

    /// <summary>What protocol.json accepts of single criteria.</summary>
    public List<CriterionAcceptance> Acceptances { get; } = [];

    /// <summary>The record's positional ids of the criteria that have a rule.</summary>
    public HashSet<string> PositionsWithRule { get; } = new(StringComparer.Ordinal);

    public void Add(MatchedCriterion criterion)
    {
        var entry = criterion.Entry;
        var id = entry?.Id ?? FreeId(criterion.OfRecord!.Id);
        if (StructuredCriteria.Ids.Contains(id, StringComparer.OrdinalIgnoreCase))
        {
            report.Report(DiagnosticCatalogue.NameTaken, entry!.IdSpan, id, "the criterion of the registry's field");
            return;
        }

        if (!_ids.Add(id))
        {
            report.Report(DiagnosticCatalogue.NameTaken, entry!.IdSpan, id, $"the criterion '{id}'");
            return;
        }

        if (IsExclusion(criterion) is not { } isExclusion)
        {
            report.Report(DiagnosticCatalogue.CriterionKindUnknown, entry!.IdSpan, id);
            return;
        }

        if (entry is not null) CompareWithRecord(criterion.OfRecord, entry);
        var text = criterion.OfRecord?.FullText ?? entry!.Text?.Value ?? id;
        var name = entry?.Name?.Value;
        var expression = entry?.Cql is { } cql ? binder.BindCriterion(cql) : Attest(id, name, text, entry);
        if (expression is null) return;
        if (entry?.Cql is not null && criterion.OfRecord is { } ruled) PositionsWithRule.Add(ruled.Id);
        Models.Add(new CriterionModel(
            id,
            name,
            entry?.Label,
            isExclusion,
            entry?.Cql is null ? CriterionOrigin.Attestation : CriterionOrigin.Rule,
            text,
            entry?.Cql?.Value,
            expression));
    }

    public void Add(StructuredCriterion criterion)
    {
        if (!_ids.Add(criterion.Id)) return;
        Models.Add(new CriterionModel(
            criterion.Id,
            null,
            criterion.Label,
            criterion.IsExclusion,
            CriterionOrigin.RegistryField,
            criterion.Text,
            criterion.Cql,
            binder.BindOwn(criterion.Cql)));
    }

    // An id that protocol.json has given to another criterion is taken for good.
    private string FreeId(string id)
    {
        var free = id;
        for (var suffix = 2; _ids.Contains(free) || _givenIds.Contains(free); suffix++) free = id + "_" + suffix.ToString(CultureInfo.InvariantCulture);
        return free;
    }

    private static bool? IsExclusion(MatchedCriterion criterion) => criterion.OfRecord?.Kind switch
    {
        CriterionKind.Inclusion or CriterionKind.Unsectioned when criterion.Entry?.IsExclusion is null => false,
        CriterionKind.Exclusion when criterion.Entry?.IsExclusion is null => true,
        _ => criterion.Entry!.IsExclusion ?? KindOfId(criterion.Entry.Id),
    };

    private static bool? KindOfId(string id)
    {
        var letters = id.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (letters.Length == 0 || letters.Length == id.Length) return null;
        return letters[letters.Length - 1] switch
        {
            'I' => false,
            'E' => true,
            _ => null,
        };
    }

    private void CompareWithRecord(EligibilityCriterion? ofRecord, CriterionEntry entry)
    {
        var place = report.Locate(entry.IdSpan);
        if (ofRecord is null)
        {
            if (entry.IsExclusion is null || entry.Text is not null) report.Report(DiagnosticCatalogue.CriterionNotInRecord, entry.IdSpan, entry.Id);
        }
        else if (entry.Text is { } text)
        {
            var words = CriterionText.ForMatching(text.Value);
            if (words != CriterionText.ForMatching(ofRecord.Text) && words != CriterionText.ForMatching(ofRecord.FullText))
            {
                report.Report(DiagnosticCatalogue.CriterionTextDiffers, text.Span, ofRecord.FullText);
            }
        }

        var places = new List<SourceLocation> { place };
        if (entry.Text is not null) places.Add(report.Locate(entry.Text.Span));
        if (entry.Cql is not null) places.Add(report.Locate(entry.Cql.Span));
        if (ofRecord is not null) places.Add(positions.Locate(CriteriaPath, ofRecord.Span));
        foreach (var acceptance in entry.Accepted) Acceptances.Add(new CriterionAcceptance(acceptance, ofRecord?.Id, places));
    }

    private BoundDataElement? Attest(string id, string? name, string text, CriterionEntry? entry)
    {
        var wanted = name ?? id;
        var element = char.ToLowerInvariant(wanted[0]) + wanted.Substring(1);
        if (_elementNames.TryGetValue(element, out var taken))
        {
            if (entry is not null)
            {
                report.Report(DiagnosticCatalogue.NameTaken, entry.Name?.Span ?? entry.IdSpan, wanted, $"the data element '{taken}'");
                return null;
            }

            do element += "_";
            while (_elementNames.ContainsKey(element));
        }

        if (ReservedElements.Objection(element) is { } objection)
        {
            report.Report(DiagnosticCatalogue.ReservedName, entry?.Name?.Span ?? entry?.IdSpan ?? default, wanted, objection);
            return null;
        }

        if (ReservedElements.RequiredType(element) is { } required && required != CqlType.Boolean)
        {
            report.Report(DiagnosticCatalogue.ReservedName, entry?.Name?.Span ?? entry?.IdSpan ?? default, wanted, $"its type is always {required}");
            return null;
        }

        _elementNames.Add(element, element);
        elements.Add(new DataElementModel(element, CqlType.Boolean, entry?.Label ?? ShortLabel(name, text), entry?.Question ?? text, entry?.Comment, default, default, IsAttestation: true));
        return new BoundDataElement(CqlType.Boolean, element) { DependsOnData = true };
    }

    private static string ShortLabel(string? name, string text)
    {
        const int longest = 80;
        if (name is not null) return NameWords.Of(name);
        var line = text.Split('\n')[0].Trim();
        if (line.Length == 0) return "Criterion";
        if (line.Length <= longest) return line;
        var cut = line.LastIndexOf(' ', longest);
        return line.Substring(0, cut > longest / 2 ? cut : longest) + "…";
    }
}
