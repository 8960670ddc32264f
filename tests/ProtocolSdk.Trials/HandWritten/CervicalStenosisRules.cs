using Protocols;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Trials.HandWritten;

/// <summary>
/// NCT06995300's criteria in C#, as an engineer writes them who has the protocol's text, the subject's class, and no rules engine: nullable
/// Booleans and C#'s own three-valued operators, constants for codes, the cheapest question first in its criterion. The baseline of the benchmarks.
/// </summary>
public static class CervicalStenosisRules
{
    private const string CodeSystem = "urn:protocolsdk:NCT06995300";

    /// <summary>The status; stops at the first criterion that keeps the subject out.</summary>
    public static EligibilityStatus Decide(Nct06995300.Subject subject, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var unknown = false;
        if (KeepsOut(Dates.AgeReached(subject.BirthDate, 18, today), false, ref unknown)
            || KeepsOut(HasSymptomaticStenosis(subject, today), false, ref unknown)
            || KeepsOut(Dates.MonthsPassed(subject.SymptomOnset, subject.PlannedSurgery, 3), false, ref unknown)
            || KeepsOut(HasAny(subject.CervicalLevels), false, ref unknown)
            || KeepsOut(Dates.OnOrBefore(subject.ConsentDate, today), false, ref unknown)
            || KeepsOut(subject.AbleAndWillingToComply, false, ref unknown)
            || KeepsOut(subject.AnteriorDecompressionNeeded, true, ref unknown)
            || KeepsOut(HadCervicalFusion(subject.PriorProcedures), true, ref unknown)
            || KeepsOut(subject.MriNotPossible | subject.XrayNotPossible, true, ref unknown)
            || KeepsOut(subject.NeckOrNonRadicularPain & !subject.PainEtiologyEstablished, true, ref unknown)
            || KeepsOut(MayInterfere(subject.OtherNeurologicalConditions), true, ref unknown)
            || KeepsOut(subject.PreviouslyEnrolled | subject.EnrolledElsewhere | subject.PlansToEnrollElsewhere, true, ref unknown))
        {
            return EligibilityStatus.Ineligible;
        }

        return unknown ? EligibilityStatus.Undetermined : EligibilityStatus.Eligible;
    }

    private static bool KeepsOut(bool? answer, bool keepsOut, ref bool unknown)
    {
        if (answer is not { } known)
        {
            unknown = true;
            return false;
        }

        return known == keepsOut;
    }

    private static bool? HasSymptomaticStenosis(Nct06995300.Subject subject, DateOnly today)
    {
        bool? isDegenerative = subject.StenosisCause is { } cause ? cause.System == CodeSystem && cause.Value == "degenerative" : null;
        if (isDegenerative == false) return false;
        return isDegenerative & HasAny(subject.StenosisSymptoms) & Dates.OnOrBefore(subject.MriDate, today) & IsCompressedFromBehind(subject.CompressionSources);
    }

    private static bool? HasAny(IReadOnlyList<Code>? codes) => codes is null ? null : codes.Count > 0;

    private static bool? IsCompressedFromBehind(IReadOnlyList<Code>? sources)
    {
        if (sources is null) return null;
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i].System == CodeSystem && sources[i].Value is ("ligamentum-flavum" or "facet-joints" or "other-posterior")) return true;
        }

        return false;
    }

    private static bool? HadCervicalFusion(IReadOnlyList<Nct06995300.Subject.PriorProceduresItem>? procedures)
    {
        if (procedures is null) return null;
        bool? found = false;
        for (var i = 0; i < procedures.Count; i++)
        {
            bool? isFusion = IsFusion(procedures[i].Code);
            if (isFusion == false) continue;
            var isCervicalFusion = isFusion & IsCervical(procedures[i].Level);
            if (isCervicalFusion == true) return true;
            if (isCervicalFusion is null) found = null;
        }

        return found;
    }

    private static bool? IsFusion(Code? code) =>
        code is null ? null : code.System == CodeSystem && code.Value is ("anterior-fusion" or "corpectomy-fusion" or "posterior-fusion");

    private static bool? IsCervical(Code? level) => level is null
        ? null
        : level.System == CodeSystem && level.Value is ("C0-C1" or "C1-C2" or "C2-C3" or "C3-C4" or "C4-C5" or "C5-C6" or "C6-C7" or "C7-T1");

    private static bool? MayInterfere(IReadOnlyList<Nct06995300.Subject.OtherNeurologicalConditionsItem>? conditions)
    {
        if (conditions is null) return null;
        bool? found = false;
        for (var i = 0; i < conditions.Count; i++)
        {
            var mayInterfere = conditions[i].MayInterfere;
            if (mayInterfere == true) return true;
            if (mayInterfere is null) found = null;
        }

        return found;
    }
}
