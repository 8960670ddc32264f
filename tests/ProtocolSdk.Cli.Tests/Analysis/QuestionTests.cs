using System.Text;

namespace ProtocolSdk.Cli.Tests.Analysis;

public class QuestionTests
{
    private static readonly DateOnly Day = new(2025, 6, 16);

    [Fact]
    public void The_question_that_could_end_the_screening_alone_comes_first()
    {
        using var trials = new MadeUpTrials();
        var number = trials.Add("\"a\": { \"type\": \"Boolean\" }, \"b\": { \"type\": \"Boolean\" }, \"c\": { \"type\": \"Boolean\", \"question\": \"C?\" }", [("I1", "a or b"), ("E1", "c")]);
        var trial = trials[number];

        var open = trial.NextQuestions(trial.ReadSubject("{}"u8), Day);

        Assert.Equal(["c", "a", "b"], open.Questions.Select(q => q.Element.Name));
        Assert.Equal("C?", open.Questions[0].Text);
        Assert.Equal(["c"], open.Excluding.Select(Names));
        Assert.Equal(["a,c", "b,c"], open.Including.Select(Names));
        Assert.True(open.IsExact);
    }

    [Fact]
    public void A_partial_date_is_asked_for_again_only_when_its_days_disagree()
    {
        using var trials = new MadeUpTrials();
        var number = trials.Add("\"birthDate\": { \"type\": \"Date\" }", [("I1", "AgeInYears() >= 18")]);
        var trial = trials[number];

        var open = trial.NextQuestions(trial.ReadSubject("""{"birthDate":"2007-06"}"""u8), Day);
        var settled = trial.NextQuestions(trial.ReadSubject("""{"birthDate":"2007-05"}"""u8), Day);

        Assert.Equal(["birthDate"], open.Excluding.Select(Names));
        Assert.Equal(["birthDate"], open.Including.Select(Names));
        Assert.Empty(settled.Questions);
        Assert.Equal(EligibilityStatus.Eligible, settled.Status);
    }

    [Fact]
    public void The_smallest_sets_are_those_of_exhaustive_search()
    {
        // In the fast suite some, in the long one many; of all sizes up to sixteen, and half of them of sixteen.
        var rounds = Environment.GetEnvironmentVariable("PROTOCOLSDK_FULL") == "1" ? 12 : 8;
        var random = new Random(17);
        using var trials = new MadeUpTrials();
        var cases = Enumerable.Range(0, rounds).Select(i =>
        {
            var atoms = i % 2 == 0 ? 16 : 2 + random.Next(14);
            var elements = string.Join(", ", Enumerable.Range(0, atoms).Select(a => $"\"a{a}\": {{ \"type\": \"Boolean\" }}"));
            var count = 1 + random.Next(6);
            var criteria = Enumerable.Range(1, count).Select(c => (Id: $"{(random.Next(3) == 0 ? "E" : "I")}{c}", Cql: RandomRules.Boolean(random, atoms, random.Next(2, 4)))).ToList();
            return (Atoms: atoms, Criteria: criteria, Number: trials.Add(elements, criteria.Select(c => (c.Id, (string?)c.Cql))));
        }).ToList();
        var compared = 0;
        foreach (var (atoms, criteria, number) in cases)
        {
            var trial = trials[number];
            var open = trial.NextQuestions(trial.ReadSubject("{}"u8), Day);
            if (open.Status != EligibilityStatus.Undetermined) continue;
            var rules = new KleeneRules(criteria);
            var text = string.Join("\n", criteria.Select(c => $"{c.Id}: {c.Cql}"));
            Assert.True(open.IsExact, $"{string.Join("; ", open.Reasons)}\n{text}");
            Assert.True(rules.SmallestSets(atoms, wanted: false).SequenceEqual(open.Excluding.Select(Names).Order(StringComparer.Ordinal)), text);
            Assert.True(rules.SmallestSets(atoms, wanted: true).SequenceEqual(open.Including.Select(Names).Order(StringComparer.Ordinal)), text);
            compared++;
        }

        Assert.True(compared > rounds / 2, $"{compared} of {rounds}");
    }

    [Fact]
    public void Sixteen_facts_that_are_all_needed_are_one_set()
    {
        using var trials = new MadeUpTrials();
        var elements = string.Join(", ", Enumerable.Range(0, 16).Select(a => $"\"a{a}\": {{ \"type\": \"Boolean\" }}"));
        var trial = trials[trials.Add(elements, [("I1", string.Join(" or ", Enumerable.Range(0, 16).Select(a => $"a{a}")))])];

        var open = trial.NextQuestions(trial.ReadSubject("{}"u8), Day);

        Assert.True(open.IsExact);
        Assert.Equal(16, Assert.Single(open.Excluding).Count);
        Assert.Equal(16, open.Including.Count);
    }

    private static string Names(IReadOnlyList<DataElementDefinition> set) => string.Join(",", set.Select(e => e.Name));
}

public class ChangesOnTests
{
    [Fact]
    public void Time_alone_changes_the_verdict_to_the_day()
    {
        using var trials = new MadeUpTrials();
        const string elements = "\"birthDate\": { \"type\": \"Date\" }, \"onset\": { \"type\": \"Date\" }, \"lastDose\": { \"type\": \"Date\" }, \"fit\": { \"type\": \"Boolean\" }";
        (int Number, string Subject, string Expected)[] cases =
        [
            (trials.Add(elements, [("I1", "AgeInYears() >= 18")]), """{"birthDate":"2008-02-29"}""", "2026-03-01 Ineligible Eligible I1"),
            (trials.Add(elements, [("I1", "AgeInYears() <= 65")]), """{"birthDate":"1960-01-10"}""", "2026-01-10 Eligible Ineligible I1"),
            (trials.Add(elements, [("I1", "months between onset and Today() >= 3")]), """{"onset":"2025-11-30"}""", "2026-03-01 Ineligible Eligible I1"),
            (trials.Add(elements, [("E1", "lastDose 30 days or less before Today()")]), """{"lastDose":"2025-11-20"}""", "2025-12-21 Ineligible Eligible E1"),
            (trials.Add(elements, [("I1", "AgeInYears() >= 18")]), """{"birthDate":"2008-02"}""", "2026-02-01 Ineligible Undetermined I1"),
            (trials.Add(elements, [("I1", "fit")]), """{"fit":true}""", ""),
            (trials.Add(elements, [("I1", "AgeInYears() >= 18"), ("I2", "fit")]), """{"birthDate":"2008-02-29","fit":false}""", ""),
        ];
        foreach (var (number, json, expected) in cases)
        {
            var trial = trials[number];
            var change = trial.ChangesOn(trial.ReadSubject(Encoding.UTF8.GetBytes(json)), new DateOnly(2025, 11, 25));
            Assert.Equal(expected, change is null ? "" : $"{change.On:yyyy-MM-dd} {change.From} {change.To} {string.Join(",", change.Criteria.Select(c => c.Id))}");
        }
    }

    [Fact]
    public void What_lies_behind_the_last_day_is_not_looked_for()
    {
        using var trials = new MadeUpTrials();
        var trial = trials[trials.Add("\"birthDate\": { \"type\": \"Date\" }", [("I1", "AgeInYears() >= 18")])];
        var subject = trial.ReadSubject("""{"birthDate":"2008-01-10"}"""u8);

        Assert.Null(trial.ChangesOn(subject, new DateOnly(2025, 11, 25), new DateOnly(2026, 1, 9)));
        Assert.Equal(new DateOnly(2026, 1, 10), trial.ChangesOn(subject, new DateOnly(2025, 11, 25), new DateOnly(2026, 1, 10))!.On);
    }
}
