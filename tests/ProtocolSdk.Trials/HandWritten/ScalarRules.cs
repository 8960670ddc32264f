using Protocols;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Trials.HandWritten;

/// <summary>The made-up protocol of single values in C#, as <see cref="CervicalStenosisRules"/> is written: the baseline of the benchmarks.</summary>
public static class ScalarRules
{
    private const string CodeSystem = "urn:protocolsdk:example";

    /// <summary>The status; stops at the first criterion that keeps the subject out.</summary>
    public static EligibilityStatus Decide(ExampleScalars.Subject subject, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var unknown = false;
        if (KeepsOut(Dates.AgeReached(subject.BirthDate, 18, today) & !Dates.AgeReached(subject.BirthDate, 76, today), false, ref unknown)
            || KeepsOut(subject.Diagnosis is { } diagnosis ? diagnosis.System == CodeSystem && diagnosis.Value is ("solid-tumour" or "lymphoma") : null, false, ref unknown)
            || KeepsOut(Dates.MonthsPassed(subject.Onset, subject.Surgery, 3), false, ref unknown)
            || KeepsOut(Dates.OnOrBefore(subject.Consent, today), false, ref unknown)
            || KeepsOut(subject.Ecog is { } ecog ? ecog <= 1 : null, false, ref unknown)
            || KeepsOut(subject.Weight is { } weight ? InUnit(weight, "kg") > 40 : null, false, ref unknown)
            || KeepsOut(subject.Haemoglobin is { } haemoglobin ? InUnit(haemoglobin, "g/L") >= 90 : null, false, ref unknown)
            || KeepsOut(subject.Able, false, ref unknown)
            || KeepsOut(subject.Score is { } score ? score > 7.5m : null, true, ref unknown)
            || KeepsOut(subject.Smoker, true, ref unknown)
            || KeepsOut(subject.Visits is { } visits ? visits >= 10 : null, true, ref unknown))
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

    private static decimal InUnit(Quantity quantity, string unit) =>
        quantity.Unit == unit ? quantity.Value : throw new ArgumentException($"{quantity} isn't in '{unit}'.", nameof(quantity));
}
