using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Emit.JsonSchema;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>What the template prints of the run-time definition and the schemas.</summary>
internal static class DefinitionView
{
    public static ScriptObject Of(ProtocolModel protocol, ProtocolNames names, EmitOptions options) => ViewObject.Of(
        ("namespace", options.Namespace),
        ("type_name", names.TypeName),
        ("id", CSharpLiteral.Quote(protocol.Id)),
        ("version", CSharpLiteral.Quote(protocol.Version)),
        ("title", CSharpLiteral.TextOrNull(protocol.Record.Identification.BriefTitle)),
        ("hash", CSharpLiteral.Quote(protocol.ContentHash)),
        ("subject_schema", CSharpLiteral.Text(SubjectSchema.Write(protocol, indented: false))),
        ("result_schema", CSharpLiteral.Text(ResultSchema.Write(protocol, indented: false))),
        ("arms", protocol.Record.ArmGroups.Count == 0 ? "[]" : $"{names.TypeName}.Arms.{ProtocolNames.WholeCatalogue}"),
        ("interventions", protocol.Record.Interventions.Count == 0 ? "[]" : $"{names.TypeName}.Interventions.{ProtocolNames.WholeCatalogue}"),
        ("value_sets", string.Join(", ", protocol.ValueSets.Select(s => DataValueCode.ValueSetExpression(names, s.Name)))),
        ("related_trials", protocol.RelatedTrials.Select(t => ViewObject.Of(
            ("nct_id", CSharpLiteral.Text(t.NctId)),
            ("title", CSharpLiteral.TextOrNull(t.Title)),
            ("status", CSharpLiteral.TextOrNull(t.Status)),
            ("phase", CSharpLiteral.TextOrNull(t.Phase))))),
        ("criteria", protocol.Criteria.Select((criterion, i) => ViewObject.Of(
            ("index", i),
            ("id", CSharpLiteral.Text(criterion.Id)),
            ("name", CSharpLiteral.TextOrNull(criterion.Name)),
            ("label", CSharpLiteral.Text(criterion.Label ?? (criterion.Name is null ? criterion.Id : NameWords.Of(criterion.Name)))),
            ("kind", criterion.IsExclusion ? "Exclusion" : "Inclusion"),
            ("origin", criterion.Origin.ToString()),
            ("text", CSharpLiteral.Text(criterion.Text)),
            ("cql", CSharpLiteral.TextOrNull(criterion.Cql))))),
        ("elements", protocol.DataElements.Select((element, i) => ViewObject.Of(
            ("index", i),
            ("name", CSharpLiteral.Text(element.Name)),
            ("label", CSharpLiteral.Text(element.Label)),
            ("type", CSharpLiteral.Text(element.Type.ToString())),
            ("unit", CSharpLiteral.TextOrNull(element.UnitOf(null))),
            ("comment", CSharpLiteral.TextOrNull(element.Comment)),
            ("question", Question(protocol, element))))));

    // A person who attests a criterion is asked its own words; they are long, and stand in the list of criteria already.
    private static string Question(ProtocolModel protocol, DataElementModel element)
    {
        if (element.IsAttestation)
        {
            for (var i = 0; i < protocol.Criteria.Count; i++)
            {
                var criterion = protocol.Criteria[i];
                if (criterion.Text == element.Question && criterion.Expression is BoundDataElement asked && asked.Name == element.Name) return $"CriterionList[{i.ToString(CultureInfo.InvariantCulture)}].Text";
            }
        }

        return CSharpLiteral.TextOrNull(element.Question);
    }
}
