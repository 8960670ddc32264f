using Protocols;
using ProtocolSdk.Generation;
using ProtocolSdk.Trials.HandWritten;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Columns.Tests;

/// <summary>The baseline of the benchmarks means what the generated code means: a baseline that answers less would be a faster one.</summary>
public sealed class HandWrittenTests
{
    private const int Count = 20_000;

    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(0.3)]
    public void Rules_of_the_first_trial_written_by_hand_agree(double unrecorded) =>
        Agree(MadeUpSubjects.OfNct06995300(Count, 7, unrecorded), s => CervicalStenosisRules.Decide(s, MadeUpSubjects.Today), s => Nct06995300.Eligibility.Evaluate(s, MadeUpSubjects.Today));

    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(0.3)]
    public void Rules_of_the_laboratory_trial_written_by_hand_agree(double unrecorded) =>
        Agree(MadeUpSubjects.OfLaboratory(Count, 7, unrecorded), s => LaboratoryRules.Decide(s, MadeUpSubjects.Today), s => ExampleLaboratory.Eligibility.Evaluate(s, MadeUpSubjects.Today));

    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(0.3)]
    public void Rules_of_the_scalar_trial_written_by_hand_agree(double unrecorded) =>
        Agree(MadeUpSubjects.OfScalars(Count, 7, unrecorded), s => ScalarRules.Decide(s, MadeUpSubjects.Today), s => ExampleScalars.Eligibility.Evaluate(s, MadeUpSubjects.Today));

    private static void Agree<T>(IReadOnlyList<T> subjects, Func<T, EligibilityStatus> byHand, Func<T, EligibilityResult> generated)
        where T : ISubject
    {
        var seen = new HashSet<EligibilityStatus>();
        foreach (var subject in subjects)
        {
            var expected = generated(subject);
            seen.Add(expected.Status);
            if (byHand(subject) != expected.Status) Assert.Fail($"{expected.Status} and not {byHand(subject)}: {SubjectJson.ToText(subject)}");
            Assert.Equal(expected.Status, subject is Nct06995300.Subject s ? Nct06995300.Eligibility.Decide(s, MadeUpSubjects.Today) : expected.Status);
        }

        Assert.True(seen.Contains(EligibilityStatus.Ineligible) && seen.Count >= 2);
    }
}
