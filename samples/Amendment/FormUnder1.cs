using Protocols;

namespace Amendment;

/// <summary>The screening form as it was written under version 1.0. The frozen version keeps it compiling.</summary>
internal static class FormUnder1
{
    /// <summary>What the form asks about other studies and the arm it shows.</summary>
    public static IEnumerable<string> Asks(ExampleTrial.V1_0.Subject subject)
    {
        if (subject.EnrolledElsewhere is null)
            yield return "enrolled elsewhere?";
        yield return Shown(ExampleTrial.V1_0.Arm.Cohort);
    }

    private static string Shown(ExampleTrial.V1_0.Arm arm) => arm switch
    {
        ExampleTrial.V1_0.Arm.Cohort => "consent to the cohort",
        _ => throw new ArgumentOutOfRangeException(nameof(arm)),
    };
}
