using System.Globalization;
using ProtocolSdk.Compiler.Registry;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>A criterion that the registry states in a field of its own, as a rule.</summary>
/// <param name="Id">MinimumAge, MaximumAge, Sex or HealthyVolunteers.</param>
/// <param name="IsExclusion">Whether meeting it keeps people out.</param>
/// <param name="Label">A short label.</param>
/// <param name="Text">The field in words.</param>
/// <param name="Cql">The rule.</param>
/// <param name="Element">The data element that it reads.</param>
internal sealed record StructuredCriterion(string Id, bool IsExclusion, string Label, string Text, string Cql, string Element);

/// <summary>The criteria of the registry's structured fields.</summary>
internal static class StructuredCriteria
{
    /// <summary>All ids that such a criterion can have; no other criterion may have one of them.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["MinimumAge", "MaximumAge", "Sex", "HealthyVolunteers"];

    public static IEnumerable<StructuredCriterion> Of(RecordEligibility eligibility)
    {
        if (eligibility.MinimumAge is { Value: > 0 } minimum)
        {
            yield return new StructuredCriterion("MinimumAge", false, "Minimum age", $"Minimum age: {minimum}", $"{AgeFunction(minimum.Unit)} >= {Number(minimum)}", ReservedElements.BirthDate);
        }

        // What can't be read is asked: a limit that was passed over would be met by everybody.
        else if (eligibility.UnreadMinimumAge is { } unread)
        {
            yield return new StructuredCriterion("MinimumAge", false, "Minimum age", $"Minimum age: {unread}", ReservedElements.MinimumAgeMet, ReservedElements.MinimumAgeMet);
        }

        // "65 Years" is met until the 66th birthday.
        if (eligibility.MaximumAge is { } maximum)
        {
            yield return new StructuredCriterion("MaximumAge", false, "Maximum age", $"Maximum age: {maximum}", $"{AgeFunction(maximum.Unit)} <= {Number(maximum)}", ReservedElements.BirthDate);
        }

        else if (eligibility.UnreadMaximumAge is { } unread)
        {
            yield return new StructuredCriterion("MaximumAge", false, "Maximum age", $"Maximum age: {unread}", ReservedElements.MaximumAgeMet, ReservedElements.MaximumAgeMet);
        }

        if (eligibility.Sex is EligibleSex.Female or EligibleSex.Male)
        {
            var sex = eligibility.Sex == EligibleSex.Female ? "female" : "male";
            yield return new StructuredCriterion("Sex", false, "Sex", $"Sex: {sex}", $"sex.code = '{sex}'", ReservedElements.Sex);
        }

        else if (eligibility.UnreadSex is { } unread)
        {
            yield return new StructuredCriterion("Sex", false, "Sex", $"Sex: {unread}", ReservedElements.SexMet, ReservedElements.SexMet);
        }

        if (eligibility.HealthyVolunteers == false)
        {
            yield return new StructuredCriterion("HealthyVolunteers", true, "Healthy volunteer", "Healthy volunteers are not accepted", ReservedElements.HealthyVolunteer, ReservedElements.HealthyVolunteer);
        }
    }

    private static string Number(AgeLimit age) => age.Value.ToString(CultureInfo.InvariantCulture);

    private static string AgeFunction(AgeUnit unit) => unit switch
    {
        AgeUnit.Year => "AgeInYears()",
        AgeUnit.Month => "AgeInMonths()",
        AgeUnit.Week => "AgeInWeeks()",
        AgeUnit.Day => "AgeInDays()",
        AgeUnit.Hour => "AgeInHours()",
        _ => "AgeInMinutes()",
    };
}
