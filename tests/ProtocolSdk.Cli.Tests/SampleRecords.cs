namespace ProtocolSdk.Cli.Tests;

/// <summary>Small records and files for tests.</summary>
internal static class SampleRecords
{
    /// <summary>A record of the API v2 with two criteria.</summary>
    public static string Record(string nctId = "NCT01234567", string title = "A trial") => $$"""
        {
          "protocolSection": {
            "identificationModule": { "nctId": "{{nctId}}", "briefTitle": "{{title}}" },
            "eligibilityModule": {
              "eligibilityCriteria": "Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:\n\n* Prior surgery",
              "sex": "ALL", "minimumAge": "18 Years"
            }
          }
        }
        """;

    /// <summary>Rules with one mistake, at line 6, column 46 of the file: a data element that isn't declared.</summary>
    public const string BrokenRules = """
        {
          "version": "1.0",
          "dataElements": { "priorSurgery": { "type": "Boolean" } },
          "criteria": {
            "I1": { "text": "Adults", "cql": "AgeInYears() >= 18" },
            "E1": { "text": "Prior surgery", "cql": "priorSurgry" }
          },
          "coveredBy": { "MinimumAge": "I1" }
        }
        """;

    /// <summary>Rules without a mistake.</summary>
    public static string SoundRules => BrokenRules.Replace("priorSurgry", "priorSurgery", StringComparison.Ordinal);

    /// <summary>A study of the older XML.</summary>
    public const string LegacyStudy = """
        <?xml version="1.0" encoding="UTF-8"?>
        <clinical_study>
          <required_header><download_date>ClinicalTrials.gov processed this data on April 19, 2019</download_date></required_header>
          <id_info><org_study_id>X-1</org_study_id><secondary_id>Y-2</secondary_id><nct_id>NCT00000001</nct_id><nct_alias>NCT00000002</nct_alias></id_info>
          <brief_title>A  trial
            of   titles</brief_title>
          <sponsors><lead_sponsor><agency>Acme</agency><agency_class>Industry</agency_class></lead_sponsor><collaborator><agency>NCI</agency><agency_class>U.S. Fed</agency_class></collaborator></sponsors>
          <source>Acme</source>
          <overall_status>Active, not recruiting</overall_status>
          <start_date>July 2001</start_date>
          <completion_date type="Anticipated">August 24, 2003</completion_date>
          <phase>Phase 1/Phase 2</phase>
          <study_type>Interventional</study_type>
          <study_design_info><allocation>Non-Randomized</allocation><intervention_model>Parallel Assignment</intervention_model><masking>Double (Participant, Outcomes Assessor)</masking></study_design_info>
          <primary_outcome><measure>Survival</measure><time_frame>1 year</time_frame><safety_issue>No</safety_issue></primary_outcome>
          <enrollment type="Actual">1,600</enrollment>
          <condition>PMS</condition>
          <arm_group><arm_group_label>A</arm_group_label><arm_group_type>Placebo Comparator</arm_group_type></arm_group>
          <intervention><intervention_type>Dietary Supplement</intervention_type><intervention_name>Sugar</intervention_name><arm_group_label>A</arm_group_label></intervention>
          <eligibility>
            <criteria>
              <textblock>
                Inclusion Criteria:

                  -  Age &lt; 65 and able to
                     walk

                       -  alone

                  1. numbered

                Exclusion Criteria:

                  -  Pregnancy
              </textblock>
            </criteria>
            <gender>Both</gender>
            <minimum_age>18 Years</minimum_age>
            <maximum_age>N/A</maximum_age>
            <healthy_volunteers>Accepts Healthy Volunteers</healthy_volunteers>
          </eligibility>
          <overall_official><first_name>Ann</first_name><last_name>Lee</last_name><degrees>MD</degrees><role>Study Chair</role></overall_official>
          <location><facility><name>Clinic</name><address><city>Mobile</city><country>United States</country></address></facility><status>Recruiting</status><investigator><last_name>Bo</last_name><role>Sub-Investigator</role></investigator></location>
          <reference><citation>Old paper</citation><PMID>1</PMID></reference>
          <results_reference><citation>New paper</citation></results_reference>
          <patient_data><sharing_ipd>Undecided</sharing_ipd><ipd_info_type>Statistical Analysis Plan (SAP)</ipd_info_type></patient_data>
          <clinical_results><participant_flow><recruitment_details>text</recruitment_details></participant_flow></clinical_results>
        </clinical_study>
        """;
}
