using System.Globalization;
using ProtocolSdk.Compiler.Analysis;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Emit.Columns;
using ProtocolSdk.Compiler.Emit.JsonSchema;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>What the template prints of the run-time definition and the schemas.</summary>
internal static class DefinitionView
{
    public static ScriptObject Of(ProtocolModel protocol, ProtocolNames names, IReadOnlyList<StatementCriterion> statements)
    {
        var attested = Attested(protocol);
        var plan = ColumnPlan.Of(protocol);
        return ViewObject.Of(
            ("type_name", names.TypeName),
            ("declared_type", names.DeclaredType),
            ("id", CSharpLiteral.Quote(protocol.Id)),
            ("version", CSharpLiteral.Quote(protocol.Version)),
            ("title", CSharpLiteral.TextOrNull(protocol.Record.Identification.BriefTitle)),
            ("hash", CSharpLiteral.Quote(protocol.ContentHash)),
            ("declared_schema", SubjectSchema.WriteDeclared(protocol) is { } schema ? CSharpLiteral.Json(schema) : "\"\""),
            ("rule_domains", DomainText.Write(protocol) is { } domains ? CSharpLiteral.Json(domains) : null),
            ("column_plan", plan.Text is { } text ? CSharpLiteral.Text(text) : null),
            ("has_arms", protocol.Record.ArmGroups.Count > 0),
            ("has_interventions", protocol.Record.Interventions.Count > 0),
            ("value_sets", protocol.ValueSets.Count == 0 ? null : string.Join(", ", protocol.ValueSets.Select(s => DataValueCode.ValueSetExpression(names, s.Name)))),
            ("related_trials", protocol.RelatedTrials.Select(t => ViewObject.Of(
                ("nct_id", CSharpLiteral.Text(t.NctId)),
                ("title", CSharpLiteral.TextOrNull(t.Title)),
                ("status", CSharpLiteral.TextOrNull(t.Status)),
                ("phase", CSharpLiteral.TextOrNull(t.Phase))))),
            ("answers", Answers(protocol)),
            ("first_answer", protocol.DataElements.Count(e => !e.IsAttestation)),
            ("criteria", protocol.Criteria.Select(CriterionValue)),
            ("elements", protocol.DataElements.Select((element, i) => ElementValue(protocol, attested, element, i))),
            ("statements", statements.Select(s => ViewObject.Of(
                ("criterion", s.Criterion),
                ("words", CSharpLiteral.Text(s.Words)),
                ("elements", string.Join(", ", s.Elements.Select(Number)))))));
    }

    // A protocol as it was compiled has its answers in the order of its criteria; one of which some criteria were taken away doesn't.
    private static string Answers(ProtocolModel protocol)
    {
        var answers = protocol.DataElements.Where(e => e.IsAttestation).Select((element, i) => (element.Name, i)).ToDictionary(a => a.Name, a => a.i, StringComparer.Ordinal);
        var asked = protocol.Criteria.Where(c => c.Origin == CriterionOrigin.Attestation).Select(c => answers[((BoundDataElement)c.Expression).Name]).ToList();
        return asked.SequenceEqual(Enumerable.Range(0, asked.Count)) ? "" : $", [{string.Join(", ", asked.Select(Number))}]";
    }

    private static string CriterionValue(CriterionModel criterion, int index)
    {
        var start = $"{Number(index)}, {CSharpLiteral.Text(criterion.Id)}, ";
        var kind = criterion.IsExclusion ? "Exclusion" : "Inclusion";
        var text = CSharpLiteral.Text(criterion.Text);
        if (criterion is { Origin: CriterionOrigin.Attestation, Name: null, Label: null, Cql: null }) return $"{start}{kind}, {text}";
        var label = criterion.Label ?? (criterion.Name is null ? criterion.Id : NameWords.Of(criterion.Name));
        return $"{start}{CSharpLiteral.TextOrNull(criterion.Name)}, {CSharpLiteral.Text(label)}, {kind}, {criterion.Origin}, {text}, {CSharpLiteral.TextOrNull(criterion.Cql)}";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string FieldUnits(DataElementModel element)
    {
        var units = element.Units.Where(u => u.Field is not null).Select(u => $"new({CSharpLiteral.Text(u.Field!)}, {CSharpLiteral.Text(u.Value)})").ToList();
        return units.Count == 0 ? string.Empty : $" {{ FieldUnits = [{string.Join(", ", units)}] }}";
    }

    // A person who attests a criterion is asked its own words; they may be long, and stand in the list of criteria already.
    private static string ElementValue(ProtocolModel protocol, Dictionary<string, int> attested, DataElementModel element, int index)
    {
        var start = $"new({Number(index)}, {CSharpLiteral.Text(element.Name)}, ";
        if (element.Comment is null && attested.TryGetValue(element.Name, out var criterion) && protocol.Criteria[criterion].Text == element.Question)
        {
            var label = element.Label == element.Question ? "" : CSharpLiteral.Text(element.Label) + ", ";
            return $"{start}{label}CriterionList[{Number(criterion)}])";
        }

        return start
            + $"{CSharpLiteral.Text(element.Label)}, {CSharpLiteral.Text(element.Type.ToString())}, {CSharpLiteral.TextOrNull(element.UnitOf(null))}, "
            + $"{CSharpLiteral.TextOrNull(element.Comment)}, {CSharpLiteral.TextOrNull(element.Question)}){FieldUnits(element)}";
    }

    private static Dictionary<string, int> Attested(ProtocolModel protocol)
    {
        var attested = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < protocol.Criteria.Count; i++)
        {
            if (protocol.Criteria[i] is { Origin: CriterionOrigin.Attestation, Expression: BoundDataElement asked }) attested[asked.Name] = i;
        }

        return attested;
    }
}
