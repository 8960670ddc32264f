using Protocols;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Trials.HandWritten;

/// <summary>The made-up laboratory protocol's criteria in C#, as <see cref="CervicalStenosisRules"/> is written: the baseline of the benchmarks.</summary>
public static class LaboratoryRules
{
    private const string CodeSystem = "urn:protocolsdk:example";

    /// <summary>The status; stops at the first criterion that keeps the subject out.</summary>
    public static EligibilityStatus Decide(ExampleLaboratory.Subject subject, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var unknown = false;
        var fourWeeksAgo = today.AddDays(-28);
        if (KeepsOut(Dates.AgeReached(subject.BirthDate, 18, today), false, ref unknown)
            || KeepsOut(IsStudied(subject.Diagnosis), false, ref unknown)
            || KeepsOut(subject.Ecog is { } ecog ? ecog <= 1 : null, false, ref unknown)
            || KeepsOut(HasPlatelets(subject.Platelets, fourWeeksAgo), false, ref unknown)
            || KeepsOut(HasHaemoglobin(subject.Haemoglobin, fourWeeksAgo), false, ref unknown)
            || KeepsOut(HasHighCreatinine(subject.Creatinine, fourWeeksAgo), true, ref unknown)
            || KeepsOut(HasTwoNormalEnzymes(subject.AlanineAminotransferase), false, ref unknown)
            || KeepsOut(subject.Weight is { } weight ? InUnit(weight, "kg") > 40 : null, false, ref unknown)
            || KeepsOut(HasHighBilirubin(subject.Bilirubin), true, ref unknown)
            || KeepsOut(TakesForbidden(subject.Medications, today.AddDays(-14)), true, ref unknown)
            || KeepsOut(subject.PriorLines is { } lines ? lines.Count > 3 : null, true, ref unknown)
            || KeepsOut(subject.Pregnant, true, ref unknown))
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

    // Readers convert to the declared unit, so another one is an error of the caller's.
    private static decimal InUnit(Quantity quantity, string unit) =>
        quantity.Unit == unit ? quantity.Value : throw new ArgumentException($"{quantity} isn't in '{unit}'.", nameof(quantity));

    private static bool? IsStudied(Code? diagnosis) => diagnosis is null ? null : diagnosis.System == CodeSystem && diagnosis.Value is ("solid-tumour" or "lymphoma");

    private static bool? HasPlatelets(IReadOnlyList<ExampleLaboratory.Subject.PlateletsItem>? values, DateOnly since)
    {
        if (values is null) return null;
        bool? found = false;
        for (var i = 0; i < values.Count; i++)
        {
            bool? isEnough = values[i].Value is { } value ? InUnit(value, "10*9/L") >= 100 : null;
            if (isEnough == false) continue;
            var counts = isEnough & Dates.OnOrAfter(values[i].Date, since);
            if (counts == true) return true;
            if (counts is null) found = null;
        }

        return found;
    }

    private static bool? HasHaemoglobin(IReadOnlyList<ExampleLaboratory.Subject.HaemoglobinItem>? values, DateOnly since)
    {
        if (values is null) return null;
        bool? found = false;
        for (var i = 0; i < values.Count; i++)
        {
            bool? isEnough = values[i].Value is { } value ? InUnit(value, "g/L") >= 90 : null;
            if (isEnough == false) continue;
            var counts = isEnough & Dates.OnOrAfter(values[i].Date, since);
            if (counts == true) return true;
            if (counts is null) found = null;
        }

        return found;
    }

    private static bool? HasHighCreatinine(IReadOnlyList<ExampleLaboratory.Subject.CreatinineItem>? values, DateOnly since)
    {
        if (values is null) return null;
        bool? found = false;
        for (var i = 0; i < values.Count; i++)
        {
            bool? isHigh = values[i].Value is { } value ? InUnit(value, "umol/L") > 133 : null;
            if (isHigh == false) continue;
            var counts = isHigh & Dates.OnOrAfter(values[i].Date, since);
            if (counts == true) return true;
            if (counts is null) found = null;
        }

        return found;
    }

    private static bool? HasTwoNormalEnzymes(IReadOnlyList<ExampleLaboratory.Subject.AlanineAminotransferaseItem>? values)
    {
        if (values is null) return null;
        int certain = 0, possible = 0;
        for (var i = 0; i < values.Count; i++)
        {
            bool? isNormal = values[i].Value is { } value ? InUnit(value, "U/L") <= 100 : null;
            if (isNormal == true) certain++;
            if (isNormal != false) possible++;
        }

        if (certain >= 2) return true;
        return possible < 2 ? false : null;
    }

    private static bool? HasHighBilirubin(IReadOnlyList<ExampleLaboratory.Subject.BilirubinItem>? values)
    {
        if (values is null) return null;
        bool? found = false;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Value is not { } value) found = null;
            else if (InUnit(value, "umol/L") > 30) return true;
        }

        return found;
    }

    private static bool? TakesForbidden(IReadOnlyList<ExampleLaboratory.Subject.MedicationsItem>? medications, DateOnly since)
    {
        if (medications is null) return null;
        bool? found = false;
        for (var i = 0; i < medications.Count; i++)
        {
            bool? isForbidden = medications[i].Code is { } code ? code.System == CodeSystem && code.Value is ("strong-inducer" or "strong-inhibitor" or "warfarin") : null;
            if (isForbidden == false) continue;
            var stop = medications[i].Stop;
            var counts = isForbidden & (stop is null ? true : Dates.After(stop, since));
            if (counts == true) return true;
            if (counts is null) found = null;
        }

        return found;
    }
}
