using ProtocolSdk.Compiler.Registry.Criteria;

namespace ProtocolSdk.Compiler.Tests.Registry.Criteria;

/// <summary>Texts of forms that few records have, and that a record made by other software may have.</summary>
public class UnusualCriteriaTests
{
    private static readonly string[] AdultsConsentPregnant = ["I1 Adults", "I2 Consent", "E1 Pregnant"];

    [Theory]
    [InlineData("Inclusion Criteria:\r\n\r\n* Adults\r\n* Consent\r\n\r\nExclusion Criteria:\r\n\r\n* Pregnant\r\n")]
    [InlineData("Inclusion Criteria:\r\r* Adults\r* Consent\r\rExclusion Criteria:\r\r* Pregnant\r")]
    [InlineData("Inclusion Criteria:\u2028* Adults\u2028* Consent\u2029Exclusion Criteria:\u2028* Pregnant")]
    [InlineData("Inclusion Criteria:\v* Adults\f* Consent\u0085Exclusion Criteria:\u0085* Pregnant")]
    [InlineData("Inclusion Criteria:~~* Adults~~* Consent~Exclusion Criteria:~~* Pregnant~")]
    public void A_line_ends_where_any_system_ends_one(string text) => Assert.Equal(AdultsConsentPregnant, Shown(text));

    [Theory]
    [InlineData("\u200BInclusion Criteria:\n\n\u200B* Adults\n\uFEFF* Consent\n\n\u200EExclusion Criteria:\n\n\u2060* Pregnant\u200B")]
    [InlineData("Inclusion\u00A0Criteria:\n\n*\u00A0Adults\n\u00A0*\u00A0Consent\n\nExclusion\u00A0Criteria:\n\n*\u00A0Pregnant")]
    [InlineData("Inclusion Criteria:\n\n・Adults\n・Consent\n\nExclusion Criteria:\n\n▶ Pregnant")]
    public void What_has_no_width_or_looks_like_a_space_changes_nothing(string text) => Assert.Equal(AdultsConsentPregnant, Shown(text));

    [Theory]
    [InlineData("Inclusion Criteria: a) Adults; b) Consent. Exclusion Criteria: a) Pregnant")]
    [InlineData("Inclusion Criteria:\n\na) Adults b) Consent\n\nExclusion Criteria:\n\nPregnant")]
    [InlineData("Inclusion Criteria: (i) Adults, and (ii) Consent Exclusion Criteria: (i) Pregnant")]
    [InlineData("Inclusion Criteria: (1) Adults, and (2) Consent\nExclusion Criteria: (1) Pregnant")]
    [InlineData("Inclusion Criteria:\n\n1) Adults 2) Consent\n\nExclusion Criteria:\n\n1) Pregnant")]
    [InlineData("Inclusion Criteria: • Adults • Consent Exclusion Criteria: • Pregnant")]
    public void A_list_on_one_line_is_taken_apart(string text) =>
        Assert.Equal(AdultsConsentPregnant, Shown(text).Select(c => c.Replace(", and", "").TrimEnd(';', '.', ',')));

    [Fact]
    public void Numbers_with_full_stops_on_one_line_are_a_list_when_they_count_on()
    {
        Assert.Equal(["I1 Adults", "I2 Consent", "I3 Asthma", "E1 Diabetes type 2. Stable", "E2 Cancer"], Shown("Inclusion Criteria:\n\n1. Adults 2. Consent 3. Asthma\n\nExclusion Criteria:\n\n1. Diabetes type 2. Stable\n2. Cancer"));
    }

    [Theory]
    [InlineData("There are no exclusion criteria")]
    [InlineData("There are no specific exclusion criteria for this study.")]
    [InlineData("There are no exclusion criteria to take part in the extension.")]
    [InlineData("No exclusions")]
    [InlineData("No other exclusion criteria.")]
    [InlineData("No exclusion criteria will be applied.")]
    [InlineData("Exclusion criteria are not applicable")]
    [InlineData("There are none.")]
    [InlineData("None identified")]
    [InlineData("None other than above")]
    [InlineData("N.A.")]
    [InlineData("Nothing")]
    [InlineData("For more information regarding trial participation, please visit www.example.org")]
    public void A_remark_that_nothing_excludes_is_no_criterion(string remark)
    {
        Assert.Equal(["I1 Adults"], Shown($"Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:\n\n* {remark}"));
        Assert.Equal(["I1 Adults"], Shown($"Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:\n\n{remark}"));
    }

    [Theory]
    [InlineData("There are no exclusion criteria except pregnancy")]
    [InlineData("No exclusive use of contraception")]
    [InlineData("None of the listed drugs tolerated")]
    public void What_only_sounds_like_such_a_remark_is_a_criterion(string text) => Assert.Equal(["I1 Adults", "E1 " + text], Shown($"Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:\n\n* {text}"));

    [Theory]
    [InlineData("Inclusion Criteria:\n\n• Adults\n• Diagnosed with either\no Asthma\no COPD\n• Consent")]
    [InlineData("Inclusion Criteria:\n\n• Adults\n• Adequate organ function\n- Haemoglobin over 9\n- Platelets over 100\n• Consent")]
    public void Bullets_of_another_look_are_nested_where_the_outer_ones_go_on(string text)
    {
        var criteria = CriteriaSplitter.Split(text).Criteria;
        Assert.Equal(3, criteria.Count);
        Assert.Equal(2, criteria[1].Items.Count);
    }

    [Theory]
    [InlineData("a) adults; b) consent; or c) a guardian's consent")]
    [InlineData("(1) adults, (2) consent, or (3) a guardian's consent")]
    [InlineData("1) type 1 diabetes for a year or 2) a clinical diagnosis")]
    public void Alternatives_on_one_line_stay_one_criterion(string line) => Assert.Single(Shown("Inclusion Criteria:\n\n" + line));

    [Theory]
    [InlineData("Hand pain (see section 2) More than daily")]
    [InlineData("a) adults as defined in paragraph (c)")]
    [InlineData("Stage I) a. m. fasting")]
    public void Brackets_that_count_nothing_are_words(string line) => Assert.Single(Shown("Inclusion Criteria:\n\n1. " + line));

    [Fact]
    public void Criteria_on_the_line_of_their_heading_are_never_lost_in_it()
    {
        Assert.Equal(["I1 Adults aged 18-65 Signed consent", "E1 Pregnant Allergic to the drug"], Shown("Inclusion Criteria: Adults aged 18-65 Signed consent Exclusion Criteria: Pregnant Allergic to the drug"));
        Assert.Equal(["I1 adults with influenza", "E1 pregnant women"], Shown("Inclusion criteria adults with influenza\nExclusion criteria pregnant women"));
        Assert.Equal(["I1 adults", "I2 consent", "E1 pregnant"], Shown("Inclusion Criteria for donors: adults\n* consent\n\nDonor Exclusion Criteria: pregnant"));
        var html = CriteriaSplitter.Split("<p>Inclusion Criteria:</p><ul><li>Adults</li></ul><p>Exclusion Criteria:</p><ul><li>Pregnant</li></ul>").Criteria;
        Assert.Contains(html, c => c.Kind == CriterionKind.Inclusion && c.Text.Contains("Adults", StringComparison.Ordinal));
        Assert.Contains(html, c => c.Kind == CriterionKind.Exclusion && c.Text.Contains("Pregnant", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Inclusion Criteria:\n\nExclusion Criteria:")]
    [InlineData("Inclusion Criteria for Cohort A\n\nExclusion Criteria: None")]
    [InlineData("")]
    [InlineData(" \r\n\t\u200B ")]
    [InlineData("*\n*\n-")]
    public void Where_nothing_is_asked_there_is_no_criterion(string text) => Assert.Empty(CriteriaSplitter.Split(text).Criteria);

    [Fact]
    public void Short_sentences_and_clauses_of_a_section_without_a_list_are_a_criterion_each()
    {
        Assert.Equal(["I1 Age ≥22.", "I2 English speaking.", "I3 No dementia."], Shown("Inclusion criteria. Age ≥22. English speaking. No dementia."));
        Assert.Equal(["I1 adults;", "I2 signed consent;", "I3 able to read."], Shown("Inclusion Criteria: adults; signed consent; able to read."));
        Assert.Single(Shown("Inclusion Criteria: adults; signed consent; or consent of a guardian."));
        Assert.Single(Shown("Inclusion Criteria:\n\nAge 22 years. This is asked at screening. The passport decides."));
        Assert.Equal(2, Shown("Inclusion Criteria:\n\n* Adults. Born here. Living here.\n* Consent").Count());
    }

    [Theory]
    [InlineData("纳入标准：(1)年龄18岁以上；(2)签署知情同意书。排除标准：(1)妊娠；(2)过敏。", 2, 2)]
    [InlineData("選択基準：\n・20歳以上\n・同意\n除外基準：\n・妊娠中", 2, 1)]
    [InlineData("معايير الاشتمال:\n\n* البالغون فوق 18 سنة\n* موافقة خطية\n\nمعايير الاستبعاد:\n\n* الحمل", 2, 1)]
    [InlineData("קריטריוני הכללה:\n* מבוגרים\n\nקריטריוני אי הכללה:\n* הריון", 1, 1)]
    [InlineData("Critères d'inclusion : majeur ; consentement signé. Critères d'exclusion : grossesse", 1, 1)]
    public void Headings_in_other_languages_are_read_inside_lines_too(string text, int inclusions, int exclusions)
    {
        var kinds = CriteriaSplitter.Split(text).Criteria.Select(c => c.Kind).ToList();
        Assert.Equal((inclusions, exclusions), (kinds.Count(k => k == CriterionKind.Inclusion), kinds.Count(k => k == CriterionKind.Exclusion)));
    }

    [Fact]
    public void Character_references_are_read_once_and_kept_in_the_text()
    {
        const string Text = "Inclusion Criteria:\n\n* HbA1c \\&gt;9%&nbsp;&amp; BMI &#60; 40\n* R&D staff &amp;lt; 5 &unknown;";
        var split = CriteriaSplitter.Split(Text);
        Assert.Equal(["I1 HbA1c >9% & BMI < 40", "I2 R&D staff &lt; 5 &unknown;"], Shown(Text));
        Assert.Equal(Text, string.Concat(split.Pieces.Select(p => Text.Substring(p.Span.Start, p.Span.Length))));
    }

    private static IEnumerable<string> Shown(string text) => CriteriaSplitter.Split(text).Criteria.Select(c => c.Id + " " + c.Text);
}
