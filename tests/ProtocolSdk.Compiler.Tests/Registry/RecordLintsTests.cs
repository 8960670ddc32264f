using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Registry;
using ProtocolSdk.Compiler.Registry.Criteria;
using ProtocolSdk.Compiler.Registry.Lints;
using ProtocolSdk.Compiler.Registry.Reading;
using ProtocolSdk.Compiler.Text;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Compiler.Tests.Registry;

public class RecordLintsTests
{
    [Fact]
    public void Over_18_years_and_18_Years_disagree_about_exactly_eighteen()
    {
        var finding = Assert.Single(FindAge("Over 18 years old;", "18 Years", null));
        Assert.Equal("PROT2001", finding.Rule.Id);
        Assert.Equal("I1", finding.CriterionId);
        Assert.Contains("somebody of exactly 18 years is decided differently", string.Join(' ', finding.Arguments), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Age \\> 18 years", "18 Years", null)]
    [InlineData("older than 18 years of age", "18 Years", null)]
    [InlineData("Men above 50 years old", "50 Years", null)]
    [InlineData("Aged 18 to under 65 years", "18 Years", "65 Years")]
    [InlineData("Age 18-60 years", "18 Years", "65 Years")]
    [InlineData("Patients aged between 40 and 70 years", "18 Years", "70 Years")]
    [InlineData("At least 21 years of age", "18 Years", null)]
    [InlineData("Younger than 18 years of age", null, "18 Years")]
    [InlineData("18 ≤ age < 65", "18 Years", "65 Years")]
    [InlineData("18 years < age <= 65 years", "18 Years", "65 Years")]
    [InlineData("Infants under 1 year of age", null, "1 Year")]
    public void Text_and_field_disagree(string text, string? minimum, string? maximum) =>
        Assert.Equal("PROT2001", Assert.Single(FindAge(text, minimum, maximum)).Rule.Id);

    [Theory]
    [InlineData("Over 17 years old", "18 Years", null)]
    [InlineData("Age ≥ 18 years", "18 Years", null)]
    [InlineData("18 years or older", "18 Years", null)]
    [InlineData("Greater than or equal to 18 years of age", "18 Years", null)]
    [InlineData("Over 18 years of age, inclusive", "18 Years", null)]
    [InlineData("Male or female, 18-65 years", "18 Years", "65 Years")]
    [InlineData("Age under 66 years", null, "65 Years")]
    [InlineData("Aged 12 months or older", "1 Year", null)]
    [InlineData("Diagnosed with diabetes for over 5 years", "18 Years", null)]
    [InlineData("Partner over 21 years old", "18 Years", null)]
    [InlineData("Men over 40 or women over 50 years of age", "40 Years", null)]
    [InlineData("Onset of symptoms over 30 years of age", "18 Years", null)]
    [InlineData("are adults (or children 18-21 years old)", "18 Years", null)]
    [InlineData("Weight over 50 kg", "18 Years", null)]
    [InlineData("18 ≤ age ≤ 65 years", "18 Years", "65 Years")]
    [InlineData("18 ≤ BMI < 30", "18 Years", "65 Years")]
    [InlineData("Age 18-45 for women and 18-55 for men", "18 Years", "55 Years")]
    public void What_agrees_or_is_about_something_else_is_left_alone(string text, string? minimum, string? maximum) =>
        Assert.Empty(FindAge(text, minimum, maximum));

    [Fact]
    public void Ages_of_several_cohorts_are_not_compared_with_the_field() =>
        Assert.Empty(Find(Eligibility("Inclusion Criteria:\n\nCohort A:\n\n* Age over 18 years\n\nCohort B:\n\n* Age over 12 years", "12 Years", null)));

    [Fact]
    public void An_age_that_only_the_text_has_is_told() =>
        Assert.Equal("PROT2002", Assert.Single(FindAge("Age 50 years or older", null, null)).Rule.Id);

    [Fact]
    public void A_text_for_men_and_a_field_for_all_disagree()
    {
        var finding = Assert.Single(Find(Eligibility("Inclusion Criteria:\n\n* Male patients\n* Consent", null, null) with { Sex = EligibleSex.All }));
        Assert.Equal("PROT2003", finding.Rule.Id);
        Assert.Empty(Find(Eligibility("Inclusion Criteria:\n\n* Male patients\n* Or female ones", null, null) with { Sex = EligibleSex.All }));
        Assert.Empty(Find(Eligibility("Inclusion Criteria:\n\n* Men must use contraception", null, null) with { Sex = EligibleSex.All }));
    }

    [Fact]
    public void Healthy_controls_and_no_healthy_volunteers_disagree() =>
        Assert.Equal(
            "PROT2004",
            Assert.Single(Find(Eligibility("Inclusion Criteria:\n\n* Healthy volunteers without pain", null, null) with { HealthyVolunteers = false })).Rule.Id);

    [Fact]
    public void Equal_criteria_are_told_at_the_second()
    {
        var finding = Assert.Single(Find(Eligibility("Inclusion Criteria:\n\n* Written consent;\n* Adult person\n* written  consent.", null, null)));
        Assert.Equal("PROT2005", finding.Rule.Id);
        Assert.Equal("I3", finding.CriterionId);
    }

    [Fact]
    public void A_criterion_of_both_kinds_is_a_contradiction() =>
        Assert.Equal(
            "PROT2006",
            Assert.Single(Find(Eligibility("Inclusion Criteria:\n\n* Prior implant\n\nExclusion Criteria:\n\n* Prior implant", null, null))).Rule.Id);

    [Fact]
    public void Criteria_joined_by_or_and_lists_that_lost_their_indentation_are_told()
    {
        var findings = Find(Eligibility("Inclusion Criteria:\n\n* Leukaemia or\n* Lymphoma\n* Surgery of one of these types:\n* Heart valves\n* Knees", null, null));
        Assert.Equal(["PROT2015", "PROT2018"], findings.Select(f => f.Rule.Id));
    }

    [Fact]
    public void A_text_without_sections_is_told() =>
        Assert.Equal("PROT2016", Assert.Single(Find(Eligibility("Adults with pain", null, null))).Rule.Id);

    [Theory]
    [InlineData("60 Years", "18 Years", "PROT2014")]
    [InlineData("66 Years", "65 Years", "PROT2014")]
    [InlineData("65 Years", "65 Years", null)]
    public void Limits_that_no_age_fits_are_told(string minimum, string maximum, string? id) =>
        Assert.Equal(id, Find(new RecordEligibility { MinimumAge = Age(minimum), MaximumAge = Age(maximum) }).SingleOrDefault()?.Rule.Id);

    [Fact]
    public void Standard_ages_follow_from_the_limits()
    {
        var adults = new RecordEligibility { MinimumAge = Age("18 Years"), StandardAges = [StandardAge.Adult] };
        Assert.Equal("PROT2017", Assert.Single(Find(adults)).Rule.Id);
        Assert.Empty(Find(adults with { StandardAges = [StandardAge.Adult, StandardAge.OlderAdult] }));
    }

    [Fact]
    public void Dates_in_the_wrong_order_are_told_only_when_they_cannot_be_right()
    {
        Assert.Equal("PROT2013", Assert.Single(FindDates("2025-05-19", "2025-05-18")).Rule.Id);
        Assert.Empty(FindDates("2025-05-19", "2025-05"));
        Assert.Empty(FindDates("2025", "2025-01-01"));
        Assert.Equal("PROT2013", Assert.Single(FindDates("2025-05", "2025-04")).Rule.Id);
    }

    [Fact]
    public void Arms_and_interventions_that_do_not_find_each_other_are_told()
    {
        var record = new RegistryRecord
        {
            Design = new RecordDesign { StudyType = "INTERVENTIONAL" },
            ArmGroups =
            [
                new ArmGroup { Label = "Treated", Type = "EXPERIMENTAL", InterventionNames = ["Drug: aspirin", "Drug: ghost"] },
                new ArmGroup { Label = "Empty", Type = "EXPERIMENTAL" },
                new ArmGroup { Label = "Watched", Type = "NO_INTERVENTION" },
            ],
            Interventions =
            [
                new Intervention { Type = "DRUG", Name = "Aspirin", ArmGroupLabels = ["Treated", "Nowhere"] },
                new Intervention { Type = "DRUG", Name = "Placebo" },
                new Intervention { Type = "DRUG", Name = "Heparin", ArmGroupLabels = ["treated"] },
            ],
        };
        Assert.Equal(["PROT2009", "PROT2010", "PROT2007", "PROT2008", "PROT2011"], RecordLints.Find(record).Select(f => f.Rule.Id));
    }

    [Fact]
    public void A_label_that_stands_twice_is_told_once_and_not_counted_as_dangling()
    {
        var record = new RegistryRecord
        {
            ArmGroups = [new ArmGroup { Label = "A", InterventionNames = ["Drug: X"] }, new ArmGroup { Label = "B", InterventionNames = ["Other: X"] }],
            Interventions = [new Intervention { Name = "X", ArmGroupLabels = ["A"] }, new Intervention { Name = "x", ArmGroupLabels = ["B"] }],
        };
        Assert.Equal(["PROT2012"], RecordLints.Find(record).Select(f => f.Rule.Id));
    }

    [Fact]
    public void Thousands_of_arms_are_linted_quickly()
    {
        var numbers = Enumerable.Range(0, 5_000).ToList();
        var record = new RegistryRecord
        {
            ArmGroups = numbers.Select(i => new ArmGroup { Label = "A" + i, InterventionNames = ["Drug: D" + i] }).ToEquatableArray(),
            Interventions = numbers.Select(i => new Intervention { Name = "D" + i, ArmGroupLabels = ["A" + (i + 1)] }).ToEquatableArray(),
        };
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(RecordLints.Find(record));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"took {clock.Elapsed}");
    }

    [Fact]
    public void A_finding_is_shown_where_the_criterion_stands_and_can_be_lowered_to_information()
    {
        const string Text = """
            { "protocolSection": { "identificationModule": { "nctId": "NCT00000001" },
              "eligibilityModule": { "eligibilityCriteria": "Inclusion Criteria:\n\n1. Over 18 years old;", "minimumAge": "18 Years" } } }
            """;
        var reading = RegistryRecordReader.Read("r.json", Text);
        var finding = Assert.Single(RecordLints.Find(reading.Record!));
        var diagnostic = finding.ToDiagnostic(reading.Positions, DiagnosticSeverity.Info);
        Assert.Equal("1. Over 18 years old;", reading.Positions.File.Source.GetText(diagnostic.Location.Span));
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal(
            "The text says 'Over 18 years old' and the field minimumAge says '18 Years': somebody of exactly 18 years is decided differently; decide which one holds and accept the other",
            diagnostic.Message);
    }

    [Fact]
    public void Lints_of_real_records_are_few()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var files = SharedData.Files("ctgov", "*.json");
        foreach (var path in files)
        {
            var record = RegistryRecordReader.Read(JsonFile.Parse(path, File.ReadAllBytes(path))).Record!;
            foreach (var finding in RecordLints.Find(record)) counts[finding.Rule.Id] = counts.GetValueOrDefault(finding.Rule.Id) + 1;
        }

        // Records that the registry itself has checked have no dangling labels; what is left was read by people and is real.
        Assert.All(["PROT2007", "PROT2008", "PROT2009", "PROT2010", "PROT2013", "PROT2014", "PROT2017"], id => Assert.False(counts.ContainsKey(id)));
        Assert.InRange(counts["PROT2001"], 40, 100);
        Assert.True(counts.Values.Sum() < files.Count / 4, string.Join(", ", counts.Select(c => c.Key + " " + c.Value)));
    }

    private static EquatableArray<RecordFinding> FindAge(string text, string? minimum, string? maximum) =>
        Find(Eligibility("Inclusion Criteria:\n\n1. " + text + "\n2. Consent", minimum, maximum));

    private static EquatableArray<RecordFinding> FindDates(string start, string completion) =>
        RecordLints.Find(new RegistryRecord { Status = new RecordStatus { Start = Date(start), Completion = Date(completion) } });

    private static EquatableArray<RecordFinding> Find(RecordEligibility eligibility) => RecordLints.Find(new RegistryRecord { Eligibility = eligibility });

    private static RecordEligibility Eligibility(string text, string? minimum, string? maximum) => new()
    {
        CriteriaText = text,
        Criteria = CriteriaSplitter.Split(text),
        MinimumAge = minimum is null ? null : Age(minimum),
        MaximumAge = maximum is null ? null : Age(maximum),
    };

    private static AgeLimit Age(string text) => AgeLimit.TryParse(text, out var age) ? age! : throw new ArgumentException(text);

    private static RecordDate Date(string text) => PartialDate.TryParse(text, out var date) ? new RecordDate(date, null) : throw new ArgumentException(text);
}
