using Protocols;
using ProtocolSdk.Generation;
using ProtocolSdk.Trials.Subjects;

namespace ProtocolSdk.Columns.Tests;

/// <summary>Columns give the answers that subjects give one by one.</summary>
public sealed class EvaluateBatchTests
{
    private const int Count = 3_000;

    public static TheoryData<string, double> Cases() => new MatrixTheoryData<string, double>(["NCT06995300", "Example-Laboratory", "Example-Scalars"], [0, 0.02, 0.3]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Columns_of_subjects_are_answered_as_the_subjects_are(string trial, double unrecorded)
    {
        var (definition, subjects) = Make(trial, Count, unrecorded);
        AgreementCheck.Agree(definition, subjects, SubjectColumns.Of(definition, subjects), MadeUpSubjects.Today);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1_023)]
    [InlineData(1_024)]
    [InlineData(4_096)]
    [InlineData(4_097)]
    [InlineData(1_025)]
    public void Any_number_of_subjects_is_answered(int count)
    {
        foreach (var trial in new[] { "NCT06995300", "Example-Laboratory", "Example-Scalars" })
        {
            var (definition, subjects) = Make(trial, count, 0.1);
            AgreementCheck.Agree(definition, subjects, SubjectColumns.Of(definition, subjects), MadeUpSubjects.Today);
        }
    }

    [Fact]
    public void Every_day_is_answered_as_it_is_one_by_one()
    {
        var (definition, subjects) = Make("NCT06995300", 300, 0.1);
        var columns = SubjectColumns.Of(definition, subjects);
        for (var day = MadeUpSubjects.Today.AddDays(-40); day < MadeUpSubjects.Today.AddDays(40); day = day.AddDays(1)) AgreementCheck.Agree(definition, subjects, columns, day);
    }

    [Fact]
    public void A_batch_is_used_again_for_fewer_subjects_than_it_held()
    {
        var (definition, subjects) = Make("Example-Scalars", 2_000, 0.1);
        var batch = new EligibilityBatch();
        definition.EvaluateBatch(SubjectColumns.Of(definition, subjects), MadeUpSubjects.Today, batch);
        var few = subjects.Take(70).ToList();
        definition.EvaluateBatch(SubjectColumns.Of(definition, few), MadeUpSubjects.Today, batch);
        AgreementCheck.Agree(definition, few, batch, MadeUpSubjects.Today);
    }

    [Fact]
    public void Nothing_is_allocated_per_subject()
    {
        foreach (var trial in new[] { "NCT06995300", "Example-Laboratory", "Example-Scalars" })
        {
            long Allocated(int count)
            {
                var (definition, subjects) = Make(trial, count, 0.02);
                var columns = SubjectColumns.Of(definition, subjects);
                var batch = new EligibilityBatch();
                definition.EvaluateBatch(columns, MadeUpSubjects.Today, batch);
                var before = GC.GetAllocatedBytesForCurrentThread();
                definition.EvaluateBatch(columns, MadeUpSubjects.Today, batch);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }

            var few = Allocated(4_096);
            Assert.InRange(Allocated(32_768), 0, few + 4_096);
        }
    }

    [Fact]
    public void Columns_of_another_protocol_are_refused()
    {
        var columns = SubjectColumns.Of(ExampleScalars.Definition, []);
        var error = Assert.Throws<ArgumentException>(() => Nct06995300.Eligibility.EvaluateBatch(columns, MadeUpSubjects.Today));
        Assert.Contains("Example-Scalars", error.Message, StringComparison.Ordinal);
    }

    private static (ProtocolDefinition Definition, IReadOnlyList<ISubject> Subjects) Make(string trial, int count, double unrecorded) => trial switch
    {
        "NCT06995300" => (Nct06995300.Definition, MadeUpSubjects.OfNct06995300(count, 3, unrecorded)),
        "Example-Laboratory" => (ExampleLaboratory.Definition, MadeUpSubjects.OfLaboratory(count, 3, unrecorded)),
        _ => (ExampleScalars.Definition, MadeUpSubjects.OfScalars(count, 3, unrecorded)),
    };
}

/// <summary>Holds a batch against evaluations one by one.</summary>
internal static class AgreementCheck
{
    public static void Agree(ProtocolDefinition definition, IReadOnlyList<ISubject> subjects, SubjectColumns columns, DateOnly asOf) =>
        Agree(definition, subjects, definition.EvaluateBatch(columns, asOf), asOf);

    public static void Agree(ProtocolDefinition definition, IReadOnlyList<ISubject> subjects, EligibilityBatch batch, DateOnly asOf)
    {
        Assert.Equal(subjects.Count, batch.Count);
        Assert.Equal(definition.Criteria.Count, batch.CriterionCount);
        var statuses = new int[3];
        for (var i = 0; i < subjects.Count; i++)
        {
            var expected = definition.Evaluate(subjects[i], asOf);
            for (var c = 0; c < batch.CriterionCount; c++)
            {
                if (batch.OutcomeAt(c, i) != expected.OutcomeAt(c))
                    Assert.Fail($"{definition.Criteria[c].Id} of subject {i} is {expected.OutcomeAt(c)}, not {batch.OutcomeAt(c, i)}: {SubjectJson.ToText(subjects[i])}");
            }

            Assert.Equal(expected.Status, batch.Statuses[i]);
            statuses[(int)expected.Status]++;
        }

        for (var status = 0; status < statuses.Length; status++) Assert.Equal(statuses[status], batch.CountOf((EligibilityStatus)status));

        // Bits after the last subject are 0, so that words can be counted as they are.
        if ((batch.Count & 63) == 0) return;
        for (var c = 0; c < batch.CriterionCount; c++) Assert.Equal(0UL, (batch.Met(c)[^1] | batch.NotMet(c)[^1]) >> batch.Count);
    }
}
