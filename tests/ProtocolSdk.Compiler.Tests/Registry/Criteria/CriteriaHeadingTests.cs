using ProtocolSdk.Compiler.Registry.Criteria;

namespace ProtocolSdk.Compiler.Tests.Registry.Criteria;

/// <summary>Headings of parts, of other languages and of older abstracts, in texts made up for them.</summary>
public class CriteriaHeadingTests
{
    [Theory]
    [InlineData("入选标准：\n1、年龄18-75岁；\n2、签署知情同意书；\n排除标准：\n1、妊娠", "I1 年龄18-75岁；|I2 签署知情同意书；|E1 妊娠")]
    [InlineData("納入標準\n１．年齡２０歲\n２．同意\n排除標準\n１．懷孕", "I1 年齡２０歲|I2 同意|E1 懷孕")]
    [InlineData("選択基準\n1) 20歳以上\n除外基準\n1) 妊婦", "I1 20歳以上|E1 妊婦")]
    [InlineData("선정기준:\n1) 만 19세 이상\n제외 기준:\n1) 임산부", "I1 만 19세 이상|E1 임산부")]
    [InlineData("Critères d'inclusion :\n- Âge ≥ 18 ans\n\nCritères de non-inclusion :\n- Grossesse", "I1 Âge ≥ 18 ans|E1 Grossesse")]
    [InlineData("CRITERIOS DE INCLUSIÓN:\n* Mayores de 18 años\nCRITERIOS DE EXCLUSIÓN:\n* Embarazo", "I1 Mayores de 18 años|E1 Embarazo")]
    [InlineData("Critérios de inclusão: Idade 18\nCritérios de exclusão: Gravidez", "I1 Idade 18|E1 Gravidez")]
    [InlineData("Criteri di inclusione:\n- Età 18\nCriteri di esclusione:\n- Gravidanza", "I1 Età 18|E1 Gravidanza")]
    [InlineData("Einschlußkriterien\n* Alter ab 18\nAusschlusskriterien\n* Schwangerschaft", "I1 Alter ab 18|E1 Schwangerschaft")]
    [InlineData("Inclusiecriteria:\n- Leeftijd 18\nExclusiecriteria:\n- Zwangerschap", "I1 Leeftijd 18|E1 Zwangerschap")]
    [InlineData("【入选标准】\n1、年龄18-75岁\n【排除标准】\n1、妊娠", "I1 年龄18-75岁|E1 妊娠")]
    [InlineData("一、入选标准\n1、年龄18-75岁\n二、排除标准\n1、妊娠", "I1 年龄18-75岁|E1 妊娠")]
    [InlineData("Critérios de elegibilidade:\n- Idade 18\nCritérios de não inclusão:\n- Gravidez", "I1 Idade 18|E1 Gravidez")]
    [InlineData("Çalışmaya Dahil Edilme Kriterleri:\n- 18 yaş\nÇalışmadan Dışlanma Kriterleri:\n- Gebelik", "I1 18 yaş|E1 Gebelik")]
    [InlineData("Критерии включения:\n1. Возраст от 18 лет\nКритерии не включения:\n1. Беременность", "I1 Возраст от 18 лет|E1 Беременность")]
    [InlineData("Критерии включения:\n1. Возраст от 18 лет\nКритерии невключения:\n1. Беременность", "I1 Возраст от 18 лет|E1 Беременность")]
    public void Headings_of_other_languages_open_their_sections(string text, string expected) => Is(expected, text);

    [Theory]
    [InlineData("Inclusion Criteria:\n* Einschlusskriterien des Registers erfüllt\n* Adult", "I1 Einschlusskriterien des Registers erfüllt|I2 Adult")]
    [InlineData("Inclusion Criteria:\n* Adults\n* The disease characteristics are known", "I1 Adults|I2 The disease characteristics are known")]
    public void Words_of_a_heading_within_a_criterion_open_nothing(string text, string expected) => Is(expected, text);

    [Theory]
    [InlineData("DISEASE CHARACTERISTICS:\n\n* Breast cancer\n\n  * Stage II\n  * Stage III\n* Measurable\n\nPATIENT CHARACTERISTICS:\n\nAge:\n\n* 18 and over\n\nRenal:\n\n* Not specified\n\nPRIOR CONCURRENT THERAPY:\n\nSurgery\n\n* See Disease Characteristics", "I1 Breast cancer\n- Stage II\n- Stage III|I2 Measurable|I3 Age: 18 and over")]
    [InlineData("DISEASE CHARACTERISTICS: Brain metastasis PATIENT CHARACTERISTICS", "I1 Brain metastasis PATIENT CHARACTERISTICS")]
    [InlineData("Exclusion Criteria:\n\n* Pregnancy\n\nPatient Characteristics:\n\n* Obesity", "E1 Pregnancy|E2 Obesity")]
    public void The_headings_of_cancer_abstracts_open_what_must_be_met(string text, string expected) => Is(expected, text);

    [Theory]
    [InlineData("Eligibility Criteria:\n\nPatients must:\n\n- be 18 or older\n- give consent\n\nPatients must not:\n\n- be pregnant", "I1 be 18 or older|I2 give consent|E1 be pregnant")]
    [InlineData("Subjects should have:\n* asthma\nSubjects should not have:\n* cancer", "I1 asthma|E1 cancer")]
    public void Sentences_of_must_and_must_not_open_sections(string text, string expected) => Is(expected, text);

    [Theory]
    [InlineData("INCLUSION CRITERIA FOR COHORT A\n(1) Age over 18\n(2) Consent\nINCLUSION CRITERIA FOR COHORT B\n(1) Age over 65\nMain Exclusion Criteria\n(1) Pregnancy", "I1 INCLUSION CRITERIA FOR COHORT A: Age over 18|I2 INCLUSION CRITERIA FOR COHORT A: Consent|I3 INCLUSION CRITERIA FOR COHORT B: Age over 65|E1 Pregnancy")]
    [InlineData("Inclusion Criteria - Arm 1:\n- Adult\nExclusion Criteria - Arm 1:\n- Pregnant\nInclusion Criteria - Arm 2:\n- Child\nExclusion Criteria - Arm 2:\n- Obese", "I1 Arm 1: Adult|E1 Arm 1: Pregnant|I2 Arm 2: Child|E2 Arm 2: Obese")]
    [InlineData("Inclusion Criteria:\n\n* Adult\n\nExclusion Criteria:\n\n* Pregnant\n\nInclusion Criteria:\n\n* Child\n\nExclusion Criteria:\n\n* Obese", "I1 Adult|E1 Pregnant|I2 Child|E2 Obese")]
    public void The_last_criterion_before_another_parts_heading_stays_a_criterion(string text, string expected) => Is(expected, text);

    [Theory]
    [InlineData("Patients with T2D\n\nInclusion Criteria:\n\n* Adult\n\nExclusion Criteria:\n\n* Pregnant\n\nPatients with T1D\n\nInclusion Criteria:\n\n* Child\n\nExclusion Criteria:\n\n* Obese", "I1 Patients with T2D: Adult|E1 Patients with T2D: Pregnant|I2 Patients with T1D: Child|E2 Patients with T1D: Obese")]
    [InlineData("Inclusion Criteria:\n\nAge\n\n1. Adult\n\nType of Disease\n\n1. Asthma\n\nExclusion Criteria:\n\nObesity-related\n\n- Drugs\n\nGlycaemia-related for participants without T2D\n\n* HbA1c", "I1 Age: Adult|I2 Type of Disease: Asthma|E1 Obesity-related: Drugs|E2 Glycaemia-related for participants without T2D: HbA1c")]
    [InlineData("Inclusion Criteria:\n\nAge\n\n1. Adult\n\n   Type of Participant and Disease Characteristics\n2. Asthma\n\n   as seen in Spirometry\n3. Stable", "I1 Age: Adult|I2 Type of Participant and Disease Characteristics: Asthma as seen in Spirometry|I3 Type of Participant and Disease Characteristics: Stable")]
    public void Names_of_parts_and_topics_prefix_their_criteria(string text, string expected) => Is(expected, text);

    [Theory]
    [InlineData("Exclusion Critera:")]
    [InlineData("Exlusion Criteria:")]
    [InlineData("Exclsuion criteria")]
    [InlineData("EXCLUSION CRITERA")]
    [InlineData("Exclusion Criterium:")]
    [InlineData("Ex-clusion criteria:")]
    [InlineData("Excl. criteria:")]
    [InlineData("Exclusion factors:")]
    [InlineData("Exclusion conditions:")]
    [InlineData("Excluding Criteria:")]
    [InlineData("Excluded:")]
    [InlineData("Excluded patients:")]
    [InlineData("Exclude if:")]
    [InlineData("Exclude patients with:")]
    [InlineData("We will exclude patients with:")]
    [InlineData("Patients should not have any of the following conditions:")]
    [InlineData("Reasons for exclusion:")]
    [InlineData("Who is excluded?")]
    [InlineData("Ineligibility criteria:")]
    [InlineData("Non-eligibility criteria:")]
    [InlineData("Not eligible:")]
    [InlineData("Elimination criteria:")]
    [InlineData("Rejection criteria")]
    [InlineData("Subjects will be excluded from the study if they meet any of the following criteria")]
    public void Exclusions_have_many_names_and_are_misspelt(string heading) =>
        Assert.Equal(["I1 Adult", "E1 Pregnancy", "E2 Cancer"], CriteriaSplitter.Split($"Inclusion Criteria:\n\n* Adult\n\n{heading}\n\n* Pregnancy\n* Cancer").Criteria.Select(c => $"{c.Id} {c.Text}"));

    [Theory]
    [InlineData("Cohort 1 Inclusion:\n\n* Asthma\n\nCohort 1 Exclusion:\n\n* HIV", "I1 Cohort 1 Inclusion: Asthma|E1 Cohort 1 Exclusion: HIV")]
    [InlineData("RECIPIENT INCLUSION\n\n* Adult\n\nDONOR EXCLUSION\n\n* HIV", "I1 RECIPIENT INCLUSION: Adult|E1 DONOR EXCLUSION: HIV")]
    [InlineData("Inclusion - Patients\n- Asthma\nExclusion - Patients\n- COPD", "I1 Inclusion - Patients: Asthma|E1 Exclusion - Patients: COPD")]
    [InlineData("Inclusion for controls:\n\n* Healthy\n\nExclusion at baseline:\n\n* HIV", "I1 Inclusion for controls: Healthy|E1 Exclusion at baseline: HIV")]
    [InlineData("Inclusion Criteria:\n\n* Adult\n\nMedical Exclusions:\n\n* HIV\n\nPermanent exclusion:\n\n* Psychosis", "I1 Adult|E1 Medical Exclusions: HIV|E2 Permanent exclusion: Psychosis")]
    [InlineData("Inclusion Criteria:\n\n* Inclusion of the partner is possible\n* Adult\n\nExclusion Criteria:\n\nExclusion from another trial\n\nCancer", "I1 Inclusion of the partner is possible|I2 Adult|E1 Exclusion from another trial|E2 Cancer")]
    [InlineData("Inclusion criteria for HIV negative participants:\n\n* Adult\n\nExclusion criteria for participants without diabetes\n\n* HIV", "I1 Inclusion criteria for HIV negative participants: Adult|E1 Exclusion criteria for participants without diabetes: HIV")]
    [InlineData("Inclusion Criteria:\n\n* Adult\n\nExclusion of other causes:\n\n* Viral hepatitis\n* Alcohol\n\nExclusion Criteria:\n\n* HIV", "I1 Adult|I2 Exclusion of other causes: Viral hepatitis|I3 Exclusion of other causes: Alcohol|E1 HIV")]
    public void Headings_that_say_for_whom_need_no_criteria_in_them(string text, string expected) => Is(expected, text);

    [Theory]
    [InlineData("Aim 1:\n\nInclusion Criteria:\n\n* Adult\n\nExclusion Criteria:\n\n* Pregnant\n\nAim 2:\n\nInclusion Criteria:\n\n* Nurse\n\nExclusion Criteria:\n\n* Retired", "I1 Aim 1: Adult|E1 Aim 1: Pregnant|I2 Aim 2: Nurse|E2 Aim 2: Retired")]
    [InlineData("Inclusion Criteria:\n\nType of participant and disease characteristics\n\n1. Asthma\n\nInformed consent\n\n2. Consent\n\nExclusion Criteria:\n\nMedical conditions\n\n1. Cancer\n\nPrior/concomitant therapy\n\n2. Steroids", "I1 Type of participant and disease characteristics: Asthma|I2 Informed consent: Consent|E1 Medical conditions: Cancer|E2 Prior/concomitant therapy: Steroids")]
    [InlineData("Inclusion Criteria:\n\n**Demographics**\n\n* Adult\n\n\\*\\*Medical history of the mother:\\*\\*\n\n* Asthma\n\n\\*\\* as seen in spirometry", "I1 Demographics: Adult|I2 Medical history of the mother: Asthma ** as seen in spirometry")]
    public void Well_known_topics_are_headings_however_they_are_written(string text, string expected) => Is(expected, text);

    [Theory]
    [InlineData("Inclusion Criteria: Adult\n\n* Consent\n\nExclusion Criteria: Pregnancy\n\n* Cancer", "I1 Adult|I2 Consent|E1 Pregnancy|E2 Cancer")]
    [InlineData("Inclusion Criteria: Adult\n\nExclusion Criteria Pregnancy", "I1 Adult|E1 Pregnancy")]
    [InlineData("Inclusion criteria, adults with asthma\n\nExclusion criteria, pregnancy", "I1 adults with asthma|E1 pregnancy")]
    [InlineData("Inclusion Criteria: Adult\n\nExclusion - pregnancy", "I1 Adult|E1 pregnancy")]
    [InlineData("Inclusion Criteria: Adult\n\nExclusion criteria (pregnancy, lactation)", "I1 Adult|E1 (pregnancy, lactation)")]
    [InlineData("Inclusion: age 18, consent given. Exclusion: pregnancy, cancer.", "I1 age 18, consent given.|E1 pregnancy, cancer.")]
    [InlineData("inclusion criteria: adults. exclusion criteria: pregnancy.", "I1 adults.|E1 pregnancy.")]
    [InlineData("Inclusion criteria. Adults with asthma. Exclusion criteria. Pregnancy.", "I1 Adults with asthma.|E1 Pregnancy.")]
    [InlineData("Inclusion Criteria:\n\n* Adult\n* Consent given Exclusion Criteria\n* Pregnancy", "I1 Adult|I2 Consent given|E1 Pregnancy")]
    [InlineData("Inclusion Criteria:\n\n* Adult\n* Meets no Exclusion Criteria\n* Consent", "I1 Adult|I2 Meets no Exclusion Criteria|I3 Consent")]
    [InlineData("Inclusion Criteria - adults. Exclusion Criteria - pregnancy.", "I1 adults.|E1 pregnancy.")]
    public void Words_on_a_headings_line_are_criteria(string text, string expected) => Is(expected, text);

    [Theory]
    [InlineData("Inclusion Criteria:\n\nAdult\n\nAbsence of exclusion criteria\n\nConsent\n\nExclusion Criteria:\n\nPregnancy\n\nViolation of inclusion criteria\n\nCancer", "I1 Adult|I2 Absence of exclusion criteria|I3 Consent|E1 Pregnancy|E2 Violation of inclusion criteria|E3 Cancer")]
    [InlineData("Inclusion Criteria:\n\n* Consent\n\nExclusion Criteria:\n\n* Cancer (except as in Inclusion Criteria: 4)\n* Pregnancy", "I1 Consent|E1 Cancer (except as in Inclusion Criteria: 4)|E2 Pregnancy")]
    [InlineData("Inclusion Criteria:\n\n* Meets \"Exclusion Criteria:\" of the label\n* Consent\n\nExclusion Criteria:\n\n* Pregnancy", "I1 Meets \"Exclusion Criteria:\" of the label|I2 Consent|E1 Pregnancy")]
    public void A_criterion_that_speaks_of_the_other_kind_opens_nothing(string text, string expected) => Is(expected, text);

    [Theory]
    [InlineData("Inclusion Criteria:\n\n* Adult\n\nPatients must not have:\n\n* Asthma\n\nPatients must have:\n\n* Consent\n\nExclusion Criteria:\n\n* Pregnancy", "I1 Adult|E1 Asthma|I2 Consent|E2 Pregnancy")]
    [InlineData("Inclusion Criteria:\n\n- Adult\n\nPatients should not have any of the following conditions:\n\n- Asthma\n- COPD\n\nInformed consent must be signed.\n\nExclusion Criteria:\n\n- Pregnancy", "I1 Adult|E1 Asthma|E2 COPD|I2 Informed consent must be signed.|E3 Pregnancy")]
    [InlineData("Inclusion Criteria:\n\n- Adult\n\nPatients will be excluded if they:\n\n- have asthma\n- have COPD\n\nPregnancy", "I1 Adult|E1 have asthma|E2 have COPD|E3 Pregnancy")]
    public void Exclusions_among_inclusions_end_where_the_inclusions_go_on(string text, string expected) => Is(expected, text);

    private static void Is(string expected, string text)
    {
        foreach (var lineEnd in (string[])["\n", "\r\n"])
        {
            var split = CriteriaSplitter.Split(text.Replace("\n", lineEnd, StringComparison.Ordinal));
            Assert.Equal(expected.Split('|'), split.Criteria.Select(c => $"{c.Id} {c.FullText}"));
        }
    }
}
