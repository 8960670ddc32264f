using Protocols;

namespace Amendment;

/// <summary>The same form under version 2.0: a name that changed, a new value, and an arm's new label.</summary>
internal static class FormUnder2
{
    /// <summary>What the form asks about other studies, the new platelet count, and the arm it shows.</summary>
    public static IEnumerable<string> Asks(ExampleTrial.Subject subject)
    {
        if (subject.EnrolledInOtherStudy is null)
            yield return "enrolled in another study?";
        if (subject.Platelets is null)
            yield return "platelet count?";
        yield return Shown(ExampleTrial.Arm.MinimallyInvasiveDecompression);
    }

    /// <summary>The first question that is still open.</summary>
    public static string NextQuestion(ExampleTrial.Result result) => result.Missing[0].Question ?? result.Missing[0].Label;

    private static string Shown(ExampleTrial.Arm arm) => arm switch
    {
        ExampleTrial.Arm.MinimallyInvasiveDecompression => "consent to minimally invasive decompression",
        _ => throw new ArgumentOutOfRangeException(nameof(arm)),
    };
}
