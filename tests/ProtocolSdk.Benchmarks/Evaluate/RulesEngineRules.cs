using Protocols;
using RulesEngine.Models;

namespace ProtocolSdk.Benchmarks.Evaluate;

/// <summary>
/// The criteria for Microsoft's RulesEngine, as its users write them: expressions that are true or not. The third answer, that nobody knows, takes two rules
/// per criterion: one for what is met for certain, one for what certainly isn't.
/// </summary>
internal sealed class RulesEngineRules
{
    private const string Workflow = "Eligibility";
    private const string Fusion = "(p.Code.Value == \"anterior-fusion\" || p.Code.Value == \"corpectomy-fusion\" || p.Code.Value == \"posterior-fusion\")";
    private const string FromBehind = "subject.CompressionSources.Any(s => s.Value == \"ligamentum-flavum\" || s.Value == \"facet-joints\" || s.Value == \"other-posterior\")";
    private const string Forbidden = "(m.Code.Value == \"strong-inducer\" || m.Code.Value == \"strong-inhibitor\" || m.Code.Value == \"warfarin\")";
    private readonly RulesEngine.RulesEngine _engine;
    private readonly int _inclusions;

    public RulesEngineRules(Trial trial)
    {
        var criteria = trial == Trial.Laboratory ? Laboratory : Spine;
        _inclusions = trial == Trial.Laboratory ? 8 : 6;
        var workflow = new Workflow
        {
            WorkflowName = Workflow,
            Rules = criteria.SelectMany((c, i) => new[] { (Name: $"Met{i}", Text: c.Met), (Name: $"NotMet{i}", Text: c.NotMet) }).Select(rule => new Rule
            {
                RuleName = rule.Name,
                RuleExpressionType = RuleExpressionType.LambdaExpression,
                Expression = rule.Text,
            }),
        };
        _engine = new RulesEngine.RulesEngine([workflow], new ReSettings { CustomTypes = [typeof(DateOnly), typeof(Nct06995300.Subject), typeof(ExampleLaboratory.Subject)] });
    }

    private static (string Met, string NotMet)[] Spine =>
    [
        ("subject.BirthDate != null && subject.BirthDate.Value.Latest <= adultSince", "subject.BirthDate != null && subject.BirthDate.Value.Earliest > adultSince"),
        (
            $"subject.StenosisCause != null && subject.StenosisCause.Value == \"degenerative\" && subject.StenosisSymptoms != null && subject.StenosisSymptoms.Count > 0 && subject.MriDate != null && subject.MriDate.Value.Latest <= today && subject.CompressionSources != null && {FromBehind}",
            $"(subject.StenosisCause != null && subject.StenosisCause.Value != \"degenerative\") || (subject.StenosisSymptoms != null && subject.StenosisSymptoms.Count == 0) || (subject.MriDate != null && subject.MriDate.Value.Earliest > today) || (subject.CompressionSources != null && !{FromBehind})"),
        (
            "subject.SymptomOnset != null && subject.PlannedSurgery != null && subject.SymptomOnset.Value.Latest.AddMonths(3) <= subject.PlannedSurgery.Value.Earliest",
            "subject.SymptomOnset != null && subject.PlannedSurgery != null && subject.SymptomOnset.Value.Earliest.AddMonths(3) > subject.PlannedSurgery.Value.Latest"),
        ("subject.CervicalLevels != null && subject.CervicalLevels.Count >= 1", "subject.CervicalLevels != null && subject.CervicalLevels.Count < 1"),
        ("subject.ConsentDate != null && subject.ConsentDate.Value.Latest <= today", "subject.ConsentDate != null && subject.ConsentDate.Value.Earliest > today"),
        ("subject.AbleAndWillingToComply == true", "subject.AbleAndWillingToComply == false"),
        ("subject.AnteriorDecompressionNeeded == true", "subject.AnteriorDecompressionNeeded == false"),
        (
            $"subject.PriorProcedures != null && subject.PriorProcedures.Any(p => p.Code != null && p.Level != null && {Fusion} && p.Level.Value.StartsWith(\"C\"))",
            $"subject.PriorProcedures != null && !subject.PriorProcedures.Any(p => (p.Code == null || {Fusion}) && (p.Level == null || p.Level.Value.StartsWith(\"C\")))"),
        ("subject.MriNotPossible == true || subject.XrayNotPossible == true", "subject.MriNotPossible == false && subject.XrayNotPossible == false"),
        ("subject.NeckOrNonRadicularPain == true && subject.PainEtiologyEstablished == false", "subject.NeckOrNonRadicularPain == false || subject.PainEtiologyEstablished == true"),
        (
            "subject.OtherNeurologicalConditions != null && subject.OtherNeurologicalConditions.Any(c => c.MayInterfere == true)",
            "subject.OtherNeurologicalConditions != null && subject.OtherNeurologicalConditions.All(c => c.MayInterfere == false)"),
        (
            "subject.PreviouslyEnrolled == true || subject.EnrolledElsewhere == true || subject.PlansToEnrollElsewhere == true",
            "subject.PreviouslyEnrolled == false && subject.EnrolledElsewhere == false && subject.PlansToEnrollElsewhere == false"),
    ];

    private static (string Met, string NotMet)[] Laboratory =>
    [
        ("subject.BirthDate != null && subject.BirthDate.Value.Latest <= adultSince", "subject.BirthDate != null && subject.BirthDate.Value.Earliest > adultSince"),
        (
            "subject.Diagnosis != null && (subject.Diagnosis.Value == \"solid-tumour\" || subject.Diagnosis.Value == \"lymphoma\")",
            "subject.Diagnosis != null && subject.Diagnosis.Value != \"solid-tumour\" && subject.Diagnosis.Value != \"lymphoma\""),
        ("subject.Ecog != null && subject.Ecog.Value <= 1", "subject.Ecog != null && subject.Ecog.Value > 1"),
        Recent("Platelets", ">= 100"),
        Recent("Haemoglobin", ">= 90"),
        (Recent("Creatinine", "> 133").NotMet, Recent("Creatinine", "> 133").Met),
        (
            "subject.AlanineAminotransferase != null && subject.AlanineAminotransferase.Count(a => a.Value != null && a.Value.Value.Value <= 100) >= 2",
            "subject.AlanineAminotransferase != null && subject.AlanineAminotransferase.Count(a => a.Value == null || a.Value.Value.Value <= 100) < 2"),
        ("subject.Weight != null && subject.Weight.Value.Value > 40", "subject.Weight != null && subject.Weight.Value.Value <= 40"),
        (
            "subject.Bilirubin != null && subject.Bilirubin.Any(b => b.Value != null && b.Value.Value.Value > 30)",
            "subject.Bilirubin != null && subject.Bilirubin.All(b => b.Value != null && b.Value.Value.Value <= 30)"),
        (
            $"subject.Medications != null && subject.Medications.Any(m => m.Code != null && {Forbidden} && (m.Stop == null || m.Stop.Value.Earliest > twoWeeksAgo))",
            $"subject.Medications != null && !subject.Medications.Any(m => (m.Code == null || {Forbidden}) && (m.Stop == null || m.Stop.Value.Latest > twoWeeksAgo))"),
        ("subject.PriorLines != null && subject.PriorLines.Count > 3", "subject.PriorLines != null && subject.PriorLines.Count <= 3"),
        ("subject.Pregnant == true", "subject.Pregnant == false"),
    ];

    /// <summary>Asks all rules, and joins their answers.</summary>
    public async Task<EligibilityStatus> AskAsync(object subject, DateOnly today)
    {
        var results = await _engine.ExecuteAllRulesAsync(
            Workflow,
            new RuleParameter("subject", subject),
            new RuleParameter("today", today),
            new RuleParameter("fourWeeksAgo", today.AddDays(-28)),
            new RuleParameter("twoWeeksAgo", today.AddDays(-14)),
            new RuleParameter("adultSince", today.AddYears(-18)));
        var status = EligibilityStatus.Eligible;
        for (var i = 0; i < results.Count; i += 2)
        {
            // A rule that couldn't be compiled is no slow rule.
            if (!string.IsNullOrEmpty(results[i].ExceptionMessage + results[i + 1].ExceptionMessage)) throw new InvalidOperationException($"{results[i].Rule.Expression}: {results[i].ExceptionMessage}{results[i + 1].ExceptionMessage}");
            var (fits, keepsOut) = i / 2 < _inclusions ? (results[i], results[i + 1]) : (results[i + 1], results[i]);
            if (keepsOut.IsSuccess) return EligibilityStatus.Ineligible;
            if (!fits.IsSuccess) status = EligibilityStatus.Undetermined;
        }

        return status;
    }

    private static (string Met, string NotMet) Recent(string list, string limit) => (
        $"subject.{list} != null && subject.{list}.Any(p => p.Value != null && p.Date != null && p.Value.Value.Value {limit} && p.Date.Value.Earliest >= fourWeeksAgo)",
        $"subject.{list} != null && !subject.{list}.Any(p => (p.Value == null || p.Value.Value.Value {limit}) && (p.Date == null || p.Date.Value.Latest >= fourWeeksAgo))");
}
