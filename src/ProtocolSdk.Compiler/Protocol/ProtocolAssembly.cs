using ProtocolSdk.Compiler.Analysis;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Registry;
using ProtocolSdk.Compiler.Registry.Lints;
using ProtocolSdk.Compiler.Registry.Reading;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>Puts a record and its protocol.json together: names, value sets, data elements, criteria, rules, acceptances.</summary>
internal sealed class ProtocolAssembly(
    ProtocolSource source,
    RegistryRecord record,
    RecordPositions positions,
    ProtocolFile file,
    JsonFile? rules,
    List<ProtocolDiagnostic> findings)
{
    private const string NctIdPath = "protocolSection.identificationModule.nctId";

    private readonly JsonObjectReader _report = new(rules?.Source ?? positions.File.Source, findings);
    private readonly List<DataElementModel> _elements = [];
    private readonly List<ValueSetModel> _valueSets = [];

    /// <summary>All findings, those that were accepted left out.</summary>
    public IReadOnlyList<ProtocolDiagnostic> Findings { get; private set; } = findings;

    /// <summary>What names can stand for in a rule of this protocol.</summary>
    public BindingScope Scope { get; private set; } = new();

    public ProtocolModel Assemble()
    {
        CheckIdentity();
        RemoveClashes();
        _valueSets.AddRange(ValueSetResolver.Resolve(file.ValueSets, _report));
        var declared = new DataElementResolver([.. _valueSets.Select(s => s.Name)], _report).Resolve(file.DataElements);
        _elements.AddRange(declared);

        var matched = CriterionMatcher.Match(record.Eligibility.Criteria.Criteria, file.Criteria);
        var structured = UncoveredFields(matched).ToList();
        AddReservedElements(structured);
        var broken = file.DataElements.Select(e => e.Name).Except(declared.Select(e => e.Name), StringComparer.Ordinal);
        var binder = RuleBinder.Create(_elements, broken, _valueSets, file.Definitions, rules is null ? null : _report);
        var beforeAttestations = _elements.Count;
        var criteria = new CriterionAssembly(positions, _report, _elements, binder, file.Criteria.Select(c => c.Id));
        foreach (var criterion in matched) criteria.Add(criterion);
        foreach (var criterion in structured) criteria.Add(criterion);
        if (binder.ReadsBirthDate && _elements.All(e => e.Name != ReservedElements.BirthDate)) _elements.Insert(beforeAttestations, ReservedElements.Default(ReservedElements.BirthDate));
        Scope = binder.Scope;
        var amendment = AmendmentResolver.Resolve(file.Amendment, _elements.ConvertAll(e => e.Name), [.. criteria.Models.Select(c => c.Id)], _report);
        var model = new ProtocolModel(
            source.Id,
            source.FrozenVersion ?? file.Version?.Value ?? "1.0",
            ContentHash.Of(positions.File.Root, rules?.Root),
            source.FrozenVersion is null ? $"ProtocolSdk/{source.Id}/record.json" : $"ProtocolSdk/{source.Id}/versions/{source.FrozenVersion}/record.json",
            record,
            _elements.ToEquatableArray(),
            _valueSets.ToEquatableArray(),
            binder.Definitions.ToEquatableArray(),
            criteria.Models.ToEquatableArray(),
            file.RelatedTrials.Select(t => new RelatedTrialModel(t.NctId, t.Title, t.Status, t.Phase)).ToEquatableArray())
        {
            IsFrozen = source.FrozenVersion is not null,
            HasRulesFile = source.Rules is not null,
            EffectiveDate = file.EffectiveDate?.Value,
            Amendment = amendment,
        };
        ReportConflicts(model);
        Findings = Accept(criteria.Acceptances, criteria.PositionsWithRule);
        return model;
    }

    private void ReportConflicts(ProtocolModel model)
    {
        var rulesById = file.Criteria.Where(c => c.Cql is not null).GroupBy(c => c.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Cql!, StringComparer.Ordinal);
        if (rulesById.Count == 0) return;
        foreach (var conflict in RuleConflicts.Find(model))
        {
            if (rulesById.TryGetValue(conflict.CriterionId, out var cql)) _report.Report(conflict.Rule, cql.Span, [.. conflict.Arguments]);
        }
    }

    private List<ProtocolDiagnostic> Accept(IReadOnlyList<CriterionAcceptance> ofCriteria, HashSet<string> positionsWithRule)
    {
        // An age that stands only in the text isn't left to nobody once its criterion has a rule.
        var lints = RecordLints.Find(record)
            .Where(lint => lint.Rule != DiagnosticCatalogue.AgeOnlyInText || lint.CriterionId is not { } id || !positionsWithRule.Contains(id))
            .Select(lint => (lint.ToDiagnostic(positions), lint.CriterionId));
        var all = findings.Select(finding => (finding, (string?)null)).Concat(lints).ToList();
        if (rules is null)
        {
            // Nobody has said yet what this trial's rules are; a record just downloaded builds without a warning.
            return all.ConvertAll(f => f.Item1.Severity == DiagnosticSeverity.Warning ? f.Item1 with { Severity = DiagnosticSeverity.Info } : f.Item1);
        }

        findings.Clear();
        var left = AcceptanceFilter.Apply(all, file.Accepted, ofCriteria, _report);
        left.AddRange(findings);
        return left;
    }

    private void CheckIdentity()
    {
        if (record.Identification.NctId is { } nctId && !string.Equals(nctId, source.Id, StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(new ProtocolDiagnostic(DiagnosticCatalogue.IdentityDiffers, positions.Locate(NctIdPath), [nctId, source.Id]));
        }

        if (source.FrozenVersion is { } folder && file.Version is { } version && version.Value != folder)
        {
            _report.Report(DiagnosticCatalogue.VersionFolderDiffers, version.Span, version.Value, folder);
        }
    }

    // One namespace in CQL; and members of one C# class each, without regard to case. The later of two goes.
    private void RemoveClashes()
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        RemoveTaken(file.DataElements, e => e.Name, e => e.NameSpan, "data element");
        RemoveTaken(file.ValueSets, e => e.Name, e => e.NameSpan, "value set");
        RemoveTaken(file.Definitions, e => e.Name, e => e.NameSpan, "definition");

        void RemoveTaken<T>(List<T> entries, Func<T, string> nameOf, Func<T, TextSpan> spanOf, string kind)
        {
            var ofKind = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            entries.RemoveAll(entry =>
            {
                var name = nameOf(entry);
                if (taken.TryGetValue(name, out var owner) || ofKind.TryGetValue(name, out owner))
                {
                    _report.Report(DiagnosticCatalogue.NameTaken, spanOf(entry), name, owner);
                    return true;
                }

                ofKind.Add(name, $"the {kind} '{name}'");
                taken.Add(name, ofKind[name]);
                return false;
            });
        }
    }

    private IEnumerable<StructuredCriterion> UncoveredFields(IReadOnlyList<MatchedCriterion> matched)
    {
        var fields = StructuredCriteria.Of(record.Eligibility).ToList();
        var ids = matched.Select(m => m.Entry?.Id ?? m.OfRecord!.Id).ToList();
        foreach (var coverage in file.CoveredBy)
        {
            if (!ids.Contains(coverage.CriterionId.Value))
            {
                _report.Report(DiagnosticCatalogue.UnknownCoveringCriterion, coverage.CriterionId.Span, coverage.CriterionId.Value);
            }
            else if (fields.RemoveAll(f => f.Id == coverage.Field) == 0)
            {
                _report.Report(DiagnosticCatalogue.CoversNothing, coverage.FieldSpan, coverage.Field);
            }
        }

        return fields;
    }

    private void AddReservedElements(List<StructuredCriterion> structured)
    {
        foreach (var name in structured.Select(s => s.Element).Distinct(StringComparer.Ordinal))
        {
            if (_elements.Any(e => e.Name == name)) continue;
            var element = ReservedElements.Default(name);
            _elements.Add(element);
            if (element.ValueSetOf(null) is ReservedElements.SexValueSet && _valueSets.All(s => s.Name != ReservedElements.SexValueSet)) _valueSets.Add(ReservedElements.SexCodes);
        }
    }
}
