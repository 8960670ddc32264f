using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Tests.Protocol;

/// <summary>The registry's fields for age, sex and healthy volunteers are criteria of their own.</summary>
public class StructuredFieldTests
{
    private const string Criteria = "Inclusion Criteria:\n\n* Adult";

    [Theory]
    [InlineData("18 Years", "AgeInYears() >= 18")]
    [InlineData("6 Months", "AgeInMonths() >= 6")]
    [InlineData("2 Weeks", "AgeInWeeks() >= 2")]
    [InlineData("1 Day", "AgeInDays() >= 1")]
    [InlineData("12 Hours", "AgeInHours() >= 12")]
    [InlineData("30 Minutes", "AgeInMinutes() >= 30")]
    public void A_minimum_age_is_met_from_that_age_on(string age, string cql)
    {
        var trial = CompiledTrial.Of(Criteria, fields: $", \"minimumAge\": \"{age}\"");
        Assert.Equal((cql, false, CriterionOrigin.RegistryField), (trial["MinimumAge"].Cql, trial["MinimumAge"].IsExclusion, trial["MinimumAge"].Origin));
        Assert.Contains(trial.Model.DataElements, e => e.Name == "birthDate");
    }

    [Theory]
    [InlineData("65 Years", "AgeInYears() <= 65")]
    [InlineData("0 Years", "AgeInYears() <= 0")]
    [InlineData("28 Days", "AgeInDays() <= 28")]
    [InlineData("24 Hours", "AgeInHours() <= 24")]
    public void A_maximum_age_is_met_until_the_next_one_begins(string age, string cql) =>
        Assert.Equal(cql, CompiledTrial.Of(Criteria, fields: $", \"maximumAge\": \"{age}\"")["MaximumAge"].Cql);

    [Theory]
    [InlineData("N/A")]
    [InlineData("0 Years")]
    public void A_minimum_age_that_excludes_nobody_is_no_criterion(string age) =>
        Assert.DoesNotContain(CompiledTrial.Of(Criteria, fields: $", \"minimumAge\": \"{age}\"").Model.Criteria, c => c.Id == "MinimumAge");

    [Theory]
    [InlineData("FEMALE", "sex.code = 'female'")]
    [InlineData("MALE", "sex.code = 'male'")]
    public void One_sex_is_a_criterion_over_the_administrative_sex(string sex, string cql)
    {
        var trial = CompiledTrial.Of(Criteria, fields: $", \"sex\": \"{sex}\"");
        Assert.Equal(cql, trial["Sex"].Cql);
        Assert.Equal(["female", "male", "other"], trial.Model.ValueSets.Single().Codes.Select(c => c.Code));
    }

    [Fact]
    public void All_sexes_are_no_criterion() => Assert.Equal(["I1"], CompiledTrial.Of(Criteria, fields: ", \"sex\": \"ALL\"").Model.Criteria.Select(c => c.Id));

    [Fact]
    public void That_healthy_volunteers_are_not_accepted_is_an_exclusion()
    {
        Assert.True(CompiledTrial.Of(Criteria, fields: ", \"healthyVolunteers\": false")["HealthyVolunteers"].IsExclusion);
        Assert.Equal(["I1"], CompiledTrial.Of(Criteria, fields: ", \"healthyVolunteers\": true").Model.Criteria.Select(c => c.Id));
    }

    [Fact]
    public void A_field_that_a_written_rule_covers_is_no_criterion()
    {
        var trial = CompiledTrial.Of(Criteria, """{ "criteria": { "I1": { "text": "Adult", "cql": "AgeInYears() >= 18" } }, "coveredBy": { "MinimumAge": "I1" } }""", ", \"minimumAge\": \"18 Years\"");
        Assert.Equal(["I1"], trial.Model.Criteria.Select(c => c.Id));
        Assert.Empty(trial.Complaints);
    }

    [Fact]
    public void A_covered_field_that_the_record_does_not_state_is_told() =>
        Assert.Equal(["PROT3016 \"Sex\""], CompiledTrial.Of(Criteria, """{ "coveredBy": { "Sex": "I1" } }""").Complaints);

    [Fact]
    public void A_declared_birth_date_is_the_one_that_is_asked()
    {
        var trial = CompiledTrial.Of(Criteria, """{ "dataElements": { "birthDate": { "type": "Date", "label": "Born" } } }""", ", \"minimumAge\": \"18 Years\"");
        Assert.Equal("Born", trial.Model.DataElements.Single(e => e.Name == "birthDate").Label);
    }

    [Theory]
    [InlineData("birthDate", "String")]
    [InlineData("sex", "Boolean")]
    [InlineData("healthyVolunteer", "Code")]
    public void A_reserved_element_has_its_type(string name, string type)
    {
        var trial = CompiledTrial.Of(Criteria, $$"""{ "dataElements": { "{{name}}": { "type": "{{type}}" } } }""", ", \"minimumAge\": \"18 Years\", \"sex\": \"MALE\", \"healthyVolunteers\": false");
        Assert.Equal([$"PROT3005 \"{type}\""], trial.Complaints);
    }
}
