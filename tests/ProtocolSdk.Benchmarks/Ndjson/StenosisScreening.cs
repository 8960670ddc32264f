using System.Text.Json;
using ProtocolSdk.Trials.HandWritten;

namespace ProtocolSdk.Benchmarks.Ndjson;

/// <summary>
/// NCT06995300's rules over <see cref="StenosisRecord"/>, written by hand with the same three values: the outcome of each criterion. It checks less than the
/// generated reader does: an unknown code is simply another text.
/// </summary>
internal static class StenosisScreening
{
    /// <summary>Reads a line and answers every criterion.</summary>
    public static EligibilityStatus Screen(ReadOnlySpan<byte> line, DateOnly today, Span<CriterionOutcome> outcomes)
    {
        var subject = JsonSerializer.Deserialize(line, StenosisJsonContext.Default.StenosisRecord)!;
        var unknown = false;
        var fails = false;
        outcomes[0] = HandWrittenOutcomes.Include(Dates.AgeReached(subject.BirthDate, 18, today), ref fails, ref unknown);
        outcomes[1] = HandWrittenOutcomes.Include(HasSymptomaticStenosis(subject, today), ref fails, ref unknown);
        outcomes[2] = HandWrittenOutcomes.Include(Dates.MonthsPassed(subject.SymptomOnset, subject.PlannedSurgery, 3), ref fails, ref unknown);
        outcomes[3] = HandWrittenOutcomes.Include(HasAny(subject.CervicalLevels), ref fails, ref unknown);
        outcomes[4] = HandWrittenOutcomes.Include(Dates.OnOrBefore(subject.ConsentDate, today), ref fails, ref unknown);
        outcomes[5] = HandWrittenOutcomes.Include(subject.AbleAndWillingToComply, ref fails, ref unknown);
        outcomes[6] = HandWrittenOutcomes.Exclude(subject.AnteriorDecompressionNeeded, ref fails, ref unknown);
        outcomes[7] = HandWrittenOutcomes.Exclude(HadCervicalFusion(subject.PriorProcedures), ref fails, ref unknown);
        outcomes[8] = HandWrittenOutcomes.Exclude(subject.MriNotPossible | subject.XrayNotPossible, ref fails, ref unknown);
        outcomes[9] = HandWrittenOutcomes.Exclude(subject.NeckOrNonRadicularPain & !subject.PainEtiologyEstablished, ref fails, ref unknown);
        outcomes[10] = HandWrittenOutcomes.Exclude(MayInterfere(subject.OtherNeurologicalConditions), ref fails, ref unknown);
        outcomes[11] = HandWrittenOutcomes.Exclude(subject.PreviouslyEnrolled | subject.EnrolledElsewhere | subject.PlansToEnrollElsewhere, ref fails, ref unknown);
        return fails ? EligibilityStatus.Ineligible : unknown ? EligibilityStatus.Undetermined : EligibilityStatus.Eligible;
    }

    private static bool? HasSymptomaticStenosis(StenosisRecord subject, DateOnly today)
    {
        bool? isDegenerative = subject.StenosisCause is { } cause ? cause == "degenerative" : null;
        if (isDegenerative == false) return false;
        return isDegenerative & HasAny(subject.StenosisSymptoms) & Dates.OnOrBefore(subject.MriDate, today) & IsCompressedFromBehind(subject.CompressionSources);
    }

    private static bool? HasAny(List<string>? codes) => codes is null ? null : codes.Count > 0;

    private static bool? IsCompressedFromBehind(List<string>? sources)
    {
        if (sources is null) return null;
        foreach (var source in sources)
        {
            if (source is "ligamentum-flavum" or "facet-joints" or "other-posterior") return true;
        }

        return false;
    }

    private static bool? HadCervicalFusion(List<ProcedureRecord>? procedures)
    {
        if (procedures is null) return null;
        bool? found = false;
        foreach (var procedure in procedures)
        {
            bool? isFusion = procedure.Code is { } code ? code is "anterior-fusion" or "corpectomy-fusion" or "posterior-fusion" : null;
            if (isFusion == false) continue;
            bool? isCervical = procedure.Level is { } level ? level is "C0-C1" or "C1-C2" or "C2-C3" or "C3-C4" or "C4-C5" or "C5-C6" or "C6-C7" or "C7-T1" : null;
            if ((isFusion & isCervical) == true) return true;
            if ((isFusion & isCervical) is null) found = null;
        }

        return found;
    }

    private static bool? MayInterfere(List<ConditionRecord>? conditions)
    {
        if (conditions is null) return null;
        bool? found = false;
        foreach (var condition in conditions)
        {
            if (condition.MayInterfere == true) return true;
            if (condition.MayInterfere is null) found = null;
        }

        return found;
    }
}
