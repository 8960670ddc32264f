using System.Text.Json;
using ProtocolSdk.Trials.HandWritten;

namespace ProtocolSdk.Benchmarks.Ndjson;

/// <summary>The laboratory trial's rules over <see cref="LaboratoryRecord"/>, written by hand as <see cref="StenosisScreening"/> is.</summary>
internal static class LaboratoryScreening
{
    /// <summary>Reads a line and answers every criterion.</summary>
    public static EligibilityStatus Screen(ReadOnlySpan<byte> line, DateOnly today, Span<CriterionOutcome> outcomes)
    {
        var subject = JsonSerializer.Deserialize(line, LaboratoryJsonContext.Default.LaboratoryRecord)!;
        var (unknown, fails) = (false, false);
        var fourWeeksAgo = today.AddDays(-28);
        outcomes[0] = HandWrittenOutcomes.Include(Dates.AgeReached(subject.BirthDate, 18, today), ref fails, ref unknown);
        outcomes[1] = HandWrittenOutcomes.Include(subject.Diagnosis is { } diagnosis ? diagnosis is "solid-tumour" or "lymphoma" : null, ref fails, ref unknown);
        outcomes[2] = HandWrittenOutcomes.Include(subject.Ecog is { } ecog ? ecog <= 1 : null, ref fails, ref unknown);
        outcomes[3] = HandWrittenOutcomes.Include(HasSince(subject.Platelets, 100, true, "10*9/L", fourWeeksAgo), ref fails, ref unknown);
        outcomes[4] = HandWrittenOutcomes.Include(HasSince(subject.Haemoglobin, 90, true, "g/L", fourWeeksAgo), ref fails, ref unknown);
        outcomes[5] = HandWrittenOutcomes.Include(!HasSince(subject.Creatinine, 133, false, "umol/L", fourWeeksAgo), ref fails, ref unknown);
        outcomes[6] = HandWrittenOutcomes.Include(HasTwoNormalEnzymes(subject.AlanineAminotransferase), ref fails, ref unknown);
        outcomes[7] = HandWrittenOutcomes.Include(subject.Weight is { } weight ? InUnit(weight, "kg") > 40 : null, ref fails, ref unknown);
        outcomes[8] = HandWrittenOutcomes.Exclude(HasHighBilirubin(subject.Bilirubin), ref fails, ref unknown);
        outcomes[9] = HandWrittenOutcomes.Exclude(TakesForbidden(subject.Medications, today.AddDays(-14)), ref fails, ref unknown);
        outcomes[10] = HandWrittenOutcomes.Exclude(subject.PriorLines is { } lines ? lines.Count > 3 : null, ref fails, ref unknown);
        outcomes[11] = HandWrittenOutcomes.Exclude(subject.Pregnant, ref fails, ref unknown);
        return fails ? EligibilityStatus.Ineligible : unknown ? EligibilityStatus.Undetermined : EligibilityStatus.Eligible;
    }

    private static decimal InUnit(MeasuredRecord measured, string unit) =>
        measured.Unit == unit ? measured.Value : throw new ArgumentException($"{measured.Unit} isn't '{unit}'.", nameof(measured));

    private static bool? HasSince(List<MeasurementRecord>? values, decimal limit, bool isReached, string unit, DateOnly since)
    {
        if (values is null) return null;
        bool? found = false;
        foreach (var row in values)
        {
            bool? counts = row.Value is { } value ? (isReached ? InUnit(value, unit) >= limit : InUnit(value, unit) > limit) : null;
            if (counts == false) continue;
            counts &= Dates.OnOrAfter(row.Date, since);
            if (counts == true) return true;
            if (counts is null) found = null;
        }

        return found;
    }

    private static bool? HasTwoNormalEnzymes(List<MeasurementRecord>? values)
    {
        if (values is null) return null;
        int certain = 0, possible = 0;
        foreach (var row in values)
        {
            bool? isNormal = row.Value is { } value ? InUnit(value, "U/L") <= 100 : null;
            if (isNormal == true) certain++;
            if (isNormal != false) possible++;
        }

        if (certain >= 2) return true;
        return possible < 2 ? false : null;
    }

    private static bool? HasHighBilirubin(List<MeasurementRecord>? values)
    {
        if (values is null) return null;
        bool? found = false;
        foreach (var row in values)
        {
            if (row.Value is not { } value) found = null;
            else if (InUnit(value, "umol/L") > 30) return true;
        }

        return found;
    }

    private static bool? TakesForbidden(List<MedicationRecord>? medications, DateOnly since)
    {
        if (medications is null) return null;
        bool? found = false;
        foreach (var medication in medications)
        {
            bool? isForbidden = medication.Code is { } code ? code is "strong-inducer" or "strong-inhibitor" or "warfarin" : null;
            if (isForbidden == false) continue;
            var counts = isForbidden & (medication.Stop is null ? true : Dates.After(medication.Stop, since));
            if (counts == true) return true;
            if (counts is null) found = null;
        }

        return found;
    }
}
