using System.Diagnostics;
using ProtocolSdk.Compiler.Registry.Criteria;

namespace ProtocolSdk.Compiler.Tests.Registry.Criteria;

public class CriteriaSplitterTests
{
    /// <summary>The criteria of the first trial's registry page, word for word.</summary>
    private const string Seed = """
        Inclusion Criteria

        1. Over 18 years old;
        2. Degenerative symptomatic cervical stenosis caused by posterior compression (hypertrophied ligament flavum and/or hypertrophied facet joints etc.) confirmed by MRI;
        3. Symptoms persisting for at least 3 months prior to surgery;
        4. Planned surgical decompression for one and more cervical level;
        5. Given written Informed Consent;
        6. Able and agree to fully comply with the clinical protocol and willing to adhere to follow-up schedule and requirements.

        Exclusion Criteria

        1. The need for anterior cervical decompression;
        2. Prior cervical fusion at any level;
        3. Any contraindication or inability to undergo baseline and/or follow up MRI or X-ray as required per protocol;
        4. Neck or non-radicular pain of unknown etiology;
        5. History or presence of any other major neurological disease or condition that may interfere with the study assessments;
        6. Previous enrollment in this study, current enrollment or plans to be enrolled in another study (in parallel to this study).
        """;

    [Fact]
    public void The_first_trial_has_six_inclusion_and_six_exclusion_criteria_word_for_word()
    {
        var criteria = CriteriaSplitter.Split(Seed).Criteria;
        Assert.Equal(["I1", "I2", "I3", "I4", "I5", "I6", "E1", "E2", "E3", "E4", "E5", "E6"], criteria.Select(c => c.Id));
        Assert.Equal("Over 18 years old;", criteria[0].Text);
        Assert.Equal("Given written Informed Consent;", criteria[4].Text);
        Assert.Equal("Prior cervical fusion at any level;", criteria[7].Text);
        Assert.Equal(
            "Previous enrollment in this study, current enrollment or plans to be enrolled in another study (in parallel to this study).",
            criteria[11].Text);
        Assert.All(criteria, c => Assert.Null(c.Heading));
    }

    [Theory]
    [InlineData("Inclusion Criteria:")]
    [InlineData("INCLUSION CRITERIA")]
    [InlineData("Inclusion")]
    [InlineData("Inclusion:")]
    [InlineData("inclusion criteria :")]
    [InlineData("Key Inclusion Criteria:")]
    [InlineData("Main inclusion criteria")]
    [InlineData("1. Inclusion Criteria")]
    [InlineData("• Inclusion Criteria:")]
    [InlineData("* Inclusion Criteria:")]
    [InlineData("**Inclusion Criteria**")]
    [InlineData("\\*\\*Inclusion Criteria:\\*\\*")]
    [InlineData("List of inclusion criteria:")]
    [InlineData("Inclusion criteria were as follows:")]
    [InlineData("Inclusion Criteria include:")]
    [InlineData("Criteria for inclusion:")]
    [InlineData("Inclusion requirements:")]
    [InlineData("Participants must meet all of the following criteria:")]
    public void Inclusion_headings_come_in_many_forms(string heading)
    {
        var split = CriteriaSplitter.Split(heading + "\n\n* Adults\n* Consent given\n\nExclusion Criteria:\n\n* Pregnancy");
        Assert.Equal(["I1 Adults", "I2 Consent given", "E1 Pregnancy"], Shown(split));
        Assert.All(split.Criteria, c => Assert.Null(c.Heading));
    }

    [Theory]
    [InlineData("Exclusion Criteria:")]
    [InlineData("EXCLUSION")]
    [InlineData("Key exclusion criteria:")]
    [InlineData("Exclusion Criteria:.")]
    [InlineData("Non-inclusion criteria:")]
    [InlineData("2. Exclusion Criteria")]
    [InlineData("Exclusionary criteria:")]
    [InlineData("Other Exclusions")]
    [InlineData("Patients will be excluded if they meet any of the following criteria:")]
    public void Exclusion_headings_come_in_many_forms(string heading)
    {
        var split = CriteriaSplitter.Split("Inclusion Criteria:\n\n* Adults\n\n" + heading + "\n\n* Pregnancy\n* Cancer");
        Assert.Equal(["I1 Adults", "E1 Pregnancy", "E2 Cancer"], Shown(split));
    }

    [Theory]
    [InlineData("* Patient meets the inclusion criteria for trial entry")]
    [InlineData("* Any inclusion criteria not met")]
    [InlineData("* Clinical diagnosis that meets published exclusion criteria")]
    [InlineData("* Signed consent before inclusion in the study")]
    public void A_criterion_that_speaks_of_criteria_is_no_heading(string item)
    {
        var split = CriteriaSplitter.Split("Inclusion Criteria:\n\n* Adults\n" + item + "\n* Consent");
        Assert.Equal(3, split.Criteria.Count);
        Assert.All(split.Criteria, c => Assert.Equal(CriterionKind.Inclusion, c.Kind));
    }

    [Theory]
    [InlineData("1. First\n2. Second\n3. Third")]
    [InlineData("1) First\n2) Second\n3) Third")]
    [InlineData("(1) First\n(2) Second\n(3) Third")]
    [InlineData("1\\) First\n2\\) Second\n3\\) Third")]
    [InlineData("a. First\nb. Second\nc. Third")]
    [InlineData("A. First\nB. Second\nC. Third")]
    [InlineData("i. First\nii. Second\niii. Third")]
    [InlineData("* First\n* Second\n* Third")]
    [InlineData("- First\n- Second\n- Third")]
    [InlineData("-First\n-Second\n-Third")]
    [InlineData("– First\n– Second\n– Third")]
    [InlineData("• First\n• Second\n• Third")]
    [InlineData("•First\n•Second\n•Third")]
    [InlineData("* 1. First\n* 2. Second\n* 3. Third")]
    [InlineData("① First\n② Second\n③ Third")]
    [InlineData("1.First\n2.Second\n3.Third")]
    [InlineData("1、First\n2、Second\n3、Third")]
    [InlineData("First\n\nSecond\n\nThird")]
    [InlineData("First;\nSecond;\nThird")]
    [InlineData("• First • Second • Third")]
    [InlineData("1) First; 2) Second; 3) Third")]
    [InlineData("- First- Second- Third")]
    public void Lists_come_in_many_forms(string list)
    {
        var split = CriteriaSplitter.Split("Inclusion Criteria:\n\n" + list + "\n\nExclusion Criteria:\n\n" + list);
        Assert.Equal(
            ["I1 First", "I2 Second", "I3 Third", "E1 First", "E2 Second", "E3 Third"],
            split.Criteria.Select(c => c.Id + " " + c.Text.TrimEnd(';')));
    }

    [Fact]
    public void Nested_items_belong_to_their_criterion()
    {
        var split = CriteriaSplitter.Split("""
            Inclusion Criteria:

            1. At least one of the following:

               * Stenosis
               * Herniation, as

                 1. seen by MRI
                 2. or by CT
            2. Consent
            """);
        Assert.Equal(2, split.Criteria.Count);
        var first = split.Criteria[0];
        Assert.Equal("At least one of the following:", first.Lead);
        Assert.Equal(["Stenosis", "Herniation, as"], first.Items.Select(i => i.Text));
        Assert.Equal(["seen by MRI", "or by CT"], first.Items[1].Items.Select(i => i.Text));
        Assert.Equal("At least one of the following:\n- Stenosis\n- Herniation, as\n  - seen by MRI\n  - or by CT", first.Text);
    }

    [Theory]
    [InlineData("1. Any of these:\n* a\n* b\n2. Consent")]
    [InlineData("1. Organs work\na) liver\nb) kidney\n2. Consent")]
    [InlineData("* Any of these:\n1. a\n2. b\n* Consent")]
    [InlineData("1. Any of these:\n  i. a\nii. b\n2. Consent")]
    public void A_list_of_another_kind_is_inside_the_item_before_it(string list)
    {
        var split = CriteriaSplitter.Split("Inclusion Criteria:\n\n" + list);
        Assert.Equal(2, split.Criteria.Count);
        Assert.Equal(2, split.Criteria[0].Items.Count);
    }

    [Fact]
    public void A_number_that_goes_on_with_the_outer_list_ends_the_inner_one_whatever_its_indentation()
    {
        var split = CriteriaSplitter.Split("Inclusion Criteria:\n\n1. One of:\n* a\n* b\n   2. Consent\n   3. Adult");
        Assert.Equal(["I1", "I2", "I3"], split.Criteria.Select(c => c.Id));
    }

    [Fact]
    public void A_criterion_runs_over_lines()
    {
        var split = CriteriaSplitter.Split("""
                      Inclusion Criteria:

                        -  Patients with B-precursor ALL in complete hematological remission defined as less
                           than 5% blasts

                        -  Consent

                      Exclusion Criteria:

                      History of cancer within the last five years, except for those of the skin that were
                      completely removed

                      Pregnancy
            """);
        Assert.Equal(
            [
                "I1 Patients with B-precursor ALL in complete hematological remission defined as less than 5% blasts",
                "I2 Consent",
                "E1 History of cancer within the last five years, except for those of the skin that were completely removed",
                "E2 Pregnancy",
            ],
            Shown(split));
    }

    [Fact]
    public void A_heading_of_a_cohort_prefixes_its_criteria()
    {
        var split = CriteriaSplitter.Split("""
            Inclusion Criteria:

            * Consent

            Cohort A:

            * Untreated

            Part 2 (Cohorts D to G)

            * Relapsed

            Donor Exclusion Criteria:

            * Infection
            """);
        Assert.Equal([null, "Cohort A", "Part 2 (Cohorts D to G)", "Donor Exclusion Criteria"], split.Criteria.Select(c => c.Heading));
        Assert.Equal("Cohort A: Untreated", split.Criteria[1].FullText);
        Assert.Equal(CriterionKind.Exclusion, split.Criteria[3].Kind);
    }

    [Fact]
    public void A_part_of_the_study_above_both_sections_prefixes_both()
    {
        var split = CriteriaSplitter.Split("PATIENTS\n\nInclusion Criteria:\n\n* A\n\nExclusion Criteria:\n\n* B\n\nCONTROLS\n\nInclusion Criteria:\n\n* C\n\nExclusion Criteria:\n\n* D");
        Assert.Equal(["PATIENTS", "PATIENTS", "CONTROLS", "CONTROLS"], split.Criteria.Select(c => c.Heading));
    }

    [Fact]
    public void The_name_of_a_part_that_became_the_last_item_before_a_section_is_a_heading()
    {
        var split = CriteriaSplitter.Split(
            "\\- Healthy Controls\n\nInclusion Criteria:\n\n* age\n\nExclusion Criteria:\n\n* pain\n* Chronic Headache\n\nInclusion Criteria:\n\n* age\n\nExclusion Criteria:\n\n* cancer");
        Assert.Equal(
            ["Healthy Controls: age", "Healthy Controls: pain", "Chronic Headache: age", "Chronic Headache: cancer"],
            split.Criteria.Select(c => c.FullText));
    }

    [Fact]
    public void An_introduction_is_no_criterion()
    {
        var split = CriteriaSplitter.Split("""
            Inclusion Criteria:

            * Participants must meet all of the following criteria:

              1. Adult
              2. Consent

            Exclusion Criteria:

            * Patients are excluded if any of the following criteria apply:
            * Pregnancy
            * Cancer
            """);
        Assert.Equal(["I1 Adult", "I2 Consent", "E1 Pregnancy", "E2 Cancer"], Shown(split));
        Assert.Equal(2, split.Pieces.Count(p => p.Kind == CriteriaPieceKind.Introduction));
    }

    [Theory]
    [InlineData("None")]
    [InlineData("* N/A")]
    [InlineData("* Other protocol-defined exclusion criteria may apply.")]
    [InlineData("Note: Other protocol-defined Inclusion/Exclusion criteria apply")]
    [InlineData("-")]
    public void A_remark_is_no_criterion(string remark)
    {
        var split = CriteriaSplitter.Split("Inclusion Criteria:\n\n* Adult\n\nExclusion Criteria:\n\n" + remark);
        Assert.Equal(["I1 Adult"], Shown(split));
        Assert.Single(split.Pieces, p => p.Kind == CriteriaPieceKind.Note);
    }

    [Fact]
    public void A_text_without_sections_is_one_statement()
    {
        var split = CriteriaSplitter.Split("ABOUT THE DISEASE:\n\n* Cancer\n\nABOUT THE PATIENT:\n\n* Adult");
        var only = Assert.Single(split.Criteria);
        Assert.Equal("U1", only.Id);
        Assert.Equal(CriterionKind.Unsectioned, only.Kind);
        Assert.Equal(["ABOUT THE DISEASE:", "ABOUT THE PATIENT:"], only.Items.Select(i => i.Text));
        Assert.False(split.HasBothSections);
    }

    [Fact]
    public void What_stands_before_the_only_heading_includes_when_that_heading_excludes()
    {
        var split = CriteriaSplitter.Split("* Adult\n* Consent\n\nExclusion Criteria:\n\n* Pregnancy");
        Assert.Equal(["I1 Adult", "I2 Consent", "E1 Pregnancy"], Shown(split));
    }

    [Fact]
    public void Headings_inside_a_line_divide_it()
    {
        var split = CriteriaSplitter.Split("Inclusion Criteria:- Males with ED- Stable relationship Exclusion Criteria:- Stroke- Nitrate use");
        Assert.Equal(["I1 Males with ED", "I2 Stable relationship", "E1 Stroke", "E2 Nitrate use"], Shown(split));
    }

    [Theory]
    [InlineData("\\>= 18 years", ">= 18 years")]
    [InlineData("HbA1c \\< 7 \\* \\[see below\\]", "HbA1c < 7 * [see below]")]
    [InlineData("a\\b", "a\\b")]
    public void Escapes_are_resolved_in_the_text_and_kept_in_the_span(string raw, string text)
    {
        var source = "Inclusion Criteria:\n\n* " + raw + "\n* Other";
        var first = CriteriaSplitter.Split(source).Criteria[0];
        Assert.Equal(text, first.Text);
        Assert.Equal("* " + raw, source.Substring(first.Span.Start, first.Span.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("Inclusion Criteria:")]
    [InlineData("*")]
    [InlineData("\\")]
    public void Texts_without_criteria_have_none(string text) =>
        Assert.DoesNotContain(CriteriaSplitter.Split(text).Criteria, c => c.Kind != CriterionKind.Unsectioned);

    [Fact]
    public void Ten_thousand_criteria_are_told_apart_quickly()
    {
        var text = "Inclusion Criteria:\n\n" + string.Join("\n", Enumerable.Range(1, 10_000).Select(i => $"* Criterion number {i} of many, at least one of the following:\n  * a\n  * b"));
        var clock = Stopwatch.StartNew();
        var split = CriteriaSplitter.Split(text);
        Assert.Equal(10_000, split.Criteria.Count);
        Assert.False(split.IsCutOff);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Beyond_the_bound_the_rest_is_the_last_criterion_and_nothing_is_lost()
    {
        var text = "Inclusion Criteria:\n\n" + string.Join("\n", Enumerable.Range(1, CriteriaSplitter.MostCriteria + 500).Select(i => "* Item " + i));
        var split = CriteriaSplitter.Split(text);
        Assert.True(split.IsCutOff);
        Assert.Equal(CriteriaSplitter.MostCriteria, split.Criteria.Count);
        Assert.Equal(text.Length, split.Pieces[^1].Span.End);
    }

    [Fact]
    public void Deep_nesting_is_bounded()
    {
        var text = "Inclusion Criteria:\n\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', 2 * i) + "* x\n"));
        var split = CriteriaSplitter.Split(text);
        Assert.Single(split.Criteria);
        Assert.Equal(split, CriteriaSplitter.Split(text));
    }

    private static IEnumerable<string> Shown(EligibilityCriteria split) => split.Criteria.Select(c => c.Id + " " + c.Text);
}
