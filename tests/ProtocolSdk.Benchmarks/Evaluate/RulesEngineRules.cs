using Protocols;
using RulesEngine.Models;

namespace ProtocolSdk.Benchmarks.Evaluate;

/// <summary>
/// The criteria for Microsoft's RulesEngine, an expression each, as its users write them. They only say what is met for certain, which is half of
/// what the other peers say: in its favour.
/// </summary>
internal sealed class RulesEngineRules
{
    private const string Workflow = "Eligibility";
    private readonly RulesEngine.RulesEngine _engine;

    public RulesEngineRules(Trial trial)
    {
        var workflow = new Workflow
        {
            WorkflowName = Workflow,
            Rules = (trial == Trial.Laboratory ? Laboratory : Spine).Select((text, i) => new Rule
            {
                RuleName = FormattableString.Invariant($"Rule{i}"),
                RuleExpressionType = RuleExpressionType.LambdaExpression,
                Expression = text,
            }),
        };
        _engine = new RulesEngine.RulesEngine([workflow], new ReSettings { CustomTypes = [typeof(DateOnly), typeof(Nct06995300.Subject), typeof(ExampleLaboratory.Subject)] });
    }

    private static string[] Spine =>
    [
        "subject.BirthDate != null && subject.BirthDate.Value.Latest <= adultSince",
        "subject.StenosisCause != null && subject.StenosisCause.Value == \"degenerative\" && subject.StenosisSymptoms != null && subject.StenosisSymptoms.Count > 0 && subject.MriDate != null && subject.MriDate.Value.Latest <= today && subject.CompressionSources != null && subject.CompressionSources.Any(s => s.Value == \"ligamentum-flavum\" || s.Value == \"facet-joints\" || s.Value == \"other-posterior\")",
        "subject.SymptomOnset != null && subject.PlannedSurgery != null && subject.SymptomOnset.Value.Latest.AddMonths(3) <= subject.PlannedSurgery.Value.Earliest",
        "subject.CervicalLevels != null && subject.CervicalLevels.Count >= 1",
        "subject.ConsentDate != null && subject.ConsentDate.Value.Latest <= today",
        "subject.AbleAndWillingToComply == true",
        "subject.AnteriorDecompressionNeeded == true",
        "subject.PriorProcedures != null && subject.PriorProcedures.Any(p => p.Code != null && p.Level != null && (p.Code.Value == \"anterior-fusion\" || p.Code.Value == \"corpectomy-fusion\" || p.Code.Value == \"posterior-fusion\") && p.Level.Value.StartsWith(\"C\"))",
        "subject.MriNotPossible == true || subject.XrayNotPossible == true",
        "subject.NeckOrNonRadicularPain == true && subject.PainEtiologyEstablished == false",
        "subject.OtherNeurologicalConditions != null && subject.OtherNeurologicalConditions.Any(c => c.MayInterfere == true)",
        "subject.PreviouslyEnrolled == true || subject.EnrolledElsewhere == true || subject.PlansToEnrollElsewhere == true",
    ];

    private static string[] Laboratory =>
    [
        "subject.BirthDate != null && subject.BirthDate.Value.Latest <= adultSince",
        "subject.Diagnosis != null && (subject.Diagnosis.Value == \"solid-tumour\" || subject.Diagnosis.Value == \"lymphoma\")",
        "subject.Ecog != null && subject.Ecog.Value <= 1",
        "subject.Platelets != null && subject.Platelets.Any(p => p.Value != null && p.Date != null && p.Value.Value.Value >= 100 && p.Date.Value.Earliest >= since)",
        "subject.Haemoglobin != null && subject.Haemoglobin.Any(p => p.Value != null && p.Date != null && p.Value.Value.Value >= 90 && p.Date.Value.Earliest >= since)",
        "subject.Creatinine != null && subject.Creatinine.Any(p => p.Value != null && p.Date != null && p.Value.Value.Value > 133 && p.Date.Value.Earliest >= since)",
        "subject.AlanineAminotransferase != null && subject.AlanineAminotransferase.Count(a => a.Value != null && a.Value.Value.Value <= 100) >= 2",
        "subject.Weight != null && subject.Weight.Value.Value > 40",
        "subject.Bilirubin != null && subject.Bilirubin.Any(b => b.Value != null && b.Value.Value.Value > 30)",
        "subject.Medications != null && subject.Medications.Any(m => m.Code != null && (m.Code.Value == \"strong-inducer\" || m.Code.Value == \"strong-inhibitor\" || m.Code.Value == \"warfarin\") && (m.Stop == null || m.Stop.Value.Earliest > since))",
        "subject.PriorLines != null && subject.PriorLines.Count > 3",
        "subject.Pregnant == true",
    ];

    /// <summary>Asks all rules.</summary>
    public async Task<List<RuleResultTree>> AskAsync(object subject, DateOnly today)
    {
        var results = await _engine.ExecuteAllRulesAsync(
            Workflow,
            new RuleParameter("subject", subject),
            new RuleParameter("today", today),
            new RuleParameter("since", today.AddDays(-28)),
            new RuleParameter("adultSince", today.AddYears(-18)));
        // A rule that couldn't be compiled is no slow rule.
        var broken = results.Find(r => !string.IsNullOrEmpty(r.ExceptionMessage));
        return broken is null ? results : throw new InvalidOperationException($"{broken.Rule.Expression}: {broken.ExceptionMessage}");
    }
}
