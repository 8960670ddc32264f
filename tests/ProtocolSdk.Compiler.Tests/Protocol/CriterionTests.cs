using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Tests.Protocol;

public class CriterionTests
{
    private const string Criteria = "Inclusion Criteria:\n\n* Adult\n* Able to walk\n\nExclusion Criteria:\n\n* Pregnant";

    [Fact]
    public void A_criterion_without_an_entry_is_attested_by_an_element_with_its_id()
    {
        var trial = CompiledTrial.Of(Criteria);
        Assert.Equal(["I1", "I2", "E1"], trial.Model.Criteria.Select(c => c.Id));
        Assert.All(trial.Model.Criteria, c => Assert.Equal(CriterionOrigin.Attestation, c.Origin));
        Assert.Equal(["i1", "i2", "e1"], trial.Model.DataElements.Select(e => e.Name));
        Assert.Equal([false, false, true], trial.Model.Criteria.Select(c => c.IsExclusion));
    }

    [Fact]
    public void An_entry_finds_its_criterion_by_words_before_ids()
    {
        var trial = CompiledTrial.Of(Criteria, """{ "criteria": { "I2": { "text": "adult", "cql": "true" } } }""");
        Assert.Equal(["I2", "I2_2", "E1"], trial.Model.Criteria.Select(c => c.Id));
        Assert.Equal("Adult", trial["I2"].Text);
        Assert.Empty(trial.Complaints);
    }

    [Fact]
    public void An_id_that_protocol_json_gives_to_a_later_criterion_is_not_given_by_position()
    {
        var trial = CompiledTrial.Of(Criteria, """{ "criteria": { "I1": { "text": "Able to walk", "cql": "true" } } }""");
        Assert.Equal("Able to walk", trial["I1"].Text);
        Assert.Equal("Adult", trial["I1_2"].Text);
        Assert.Empty(trial.Complaints);
    }

    [Fact]
    public void An_entry_without_text_finds_its_criterion_by_id() =>
        Assert.Equal("Able to walk", CompiledTrial.Of(Criteria, """{ "criteria": { "I2": { "cql": "true" } } }""")["I2"].Text);

    [Fact]
    public void White_space_and_case_do_not_make_words_differ() =>
        Assert.Empty(CompiledTrial.Of(Criteria, """{ "criteria": { "I2": { "text": "able  to walk.", "cql": "true" } } }""").Complaints);

    [Fact]
    public void Words_that_the_registry_changed_are_told() =>
        Assert.Equal(["PROT3012 \"Able to run\""], CompiledTrial.Of(Criteria, """{ "criteria": { "I2": { "text": "Able to run", "cql": "true" } } }""").Complaints);

    [Fact]
    public void A_criterion_that_the_registry_does_not_list_is_told_and_kept()
    {
        var trial = CompiledTrial.Of(Criteria, """{ "criteria": { "I9": { "text": "Left-handed", "cql": "true" } } }""");
        Assert.Equal(["PROT3011 \"I9\""], trial.Complaints);
        Assert.False(trial["I9"].IsExclusion);
    }

    [Fact]
    public void A_criterion_of_which_nobody_says_whether_it_excludes_is_an_error() =>
        Assert.Contains("PROT3022 \"X\"", CompiledTrial.Of(Criteria, """{ "criteria": { "X": { "text": "Left-handed", "cql": "true" } } }""").Complaints);

    [Fact]
    public void A_criterion_may_be_attested_under_a_name_of_its_own()
    {
        var trial = CompiledTrial.Of(Criteria, """{ "criteria": { "I2": { "name": "CanWalk", "text": "Able to walk", "question": "Can you walk?" } } }""");
        var element = trial.Model.DataElements.Single(e => e.Name == "canWalk");
        Assert.Equal(("Can walk", "Can you walk?", true), (element.Label, element.Question, element.IsAttestation));
    }

    [Theory]
    [InlineData("Id", "PROT3005")]
    [InlineData("ProtocolVersion", "PROT3005")]
    [InlineData("BirthDate", "PROT3005")]
    [InlineData("Sex", "PROT3005")]
    [InlineData("Onset", "PROT3004")]
    public void An_attestation_cannot_take_a_name_that_means_something_else(string name, string id)
    {
        var trial = CompiledTrial.Of(Criteria, $$"""{ "dataElements": { "onset": { "type": "Date" } }, "criteria": { "I2": { "name": "{{name}}", "text": "Able to walk" } } }""");
        Assert.Equal([$"{id} \"{name}\""], trial.Complaints);
    }

    [Fact]
    public void An_attestation_of_the_record_makes_way_for_declared_elements()
    {
        var trial = CompiledTrial.Of(Criteria, """{ "dataElements": { "i1": { "type": "Date" }, "I1_": { "type": "Date" } } }""");
        Assert.Equal(["i1", "I1_", "i1__", "i2", "e1"], trial.Model.DataElements.Select(e => e.Name));
    }

    [Theory]
    [InlineData("MinimumAge")]
    [InlineData("sex")]
    public void A_criterion_cannot_take_the_id_of_a_field_of_the_registry(string id)
    {
        var trial = CompiledTrial.Of(Criteria, $$"""{ "criteria": { "{{id}}": { "kind": "inclusion", "cql": "true" } } }""", """, "minimumAge": "18 Years", "sex": "MALE" """);
        Assert.Equal([$"PROT3004 \"{id}\""], trial.Complaints);
        Assert.Contains(trial.Model.Criteria, c => c is { Id: "MinimumAge", Origin: CriterionOrigin.RegistryField });
        Assert.Contains(trial.Model.Criteria, c => c is { Id: "Sex", Origin: CriterionOrigin.RegistryField });
    }

    [Fact]
    public void A_rule_with_an_error_is_unknown_and_reported_once()
    {
        var trial = CompiledTrial.Of(Criteria, """{ "definitions": { "A": "nosuch + 1", "B": "A > 1" }, "criteria": { "I1": { "text": "Adult", "cql": "B" }, "I2": { "text": "Able to walk", "cql": "A > 2" } } }""");
        Assert.Equal(["PROT4050 nosuch"], trial.Complaints);
        Assert.Equal(3, trial.Model.Criteria.Count);
    }

    [Fact]
    public void Definitions_in_a_circle_are_reported_once()
    {
        var trial = CompiledTrial.Of(Criteria, """{ "definitions": { "A": "B", "B": "C", "C": "A" }, "criteria": { "I1": { "text": "Adult", "cql": "A" } } }""");
        Assert.Equal(["PROT3014 \"A\""], trial.Complaints);
    }

    [Fact]
    public void An_acceptance_takes_one_finding_of_one_criterion_away()
    {
        const string rules = """{ "criteria": { "I8": { "text": "x", "cql": "true", "accept": { "PROT3011": "on purpose" } }, "I9": { "text": "y", "cql": "true" } } }""";
        Assert.Equal(["PROT3011 \"I9\""], CompiledTrial.Of(Criteria, rules).Complaints);
    }

    [Fact]
    public void An_acceptance_of_the_protocol_takes_all_findings_of_its_kind_away()
    {
        const string rules = """{ "accept": { "PROT3011": "on purpose" }, "criteria": { "I8": { "text": "x", "cql": "true" }, "I9": { "text": "y", "cql": "true" } } }""";
        Assert.Empty(CompiledTrial.Of(Criteria, rules).Complaints);
    }

    [Fact]
    public void An_acceptance_that_takes_nothing_away_is_told() =>
        Assert.Equal(["PROT3017 \"PROT3012\""], CompiledTrial.Of(Criteria, """{ "criteria": { "I1": { "text": "Adult", "cql": "true", "accept": { "PROT3012": "was right once" } } } }""").Complaints);

    [Fact]
    public void An_age_that_only_the_text_has_is_nothing_to_tell_once_its_criterion_has_a_rule()
    {
        const string criteria = "Inclusion Criteria:\n\n* Age 50 years or older\n* Consent";
        Assert.Equal(["PROT2002"], CompiledTrial.Of(criteria, """{ "criteria": { "I1": { "text": "Age 50 years or older" }, "I2": { "text": "Consent", "cql": "true" } } }""").Complaints.Where(c => c == "PROT2002"));
        Assert.Empty(CompiledTrial.Of(criteria, """{ "criteria": { "I1": { "text": "Age 50 years or older", "cql": "AgeInYears() >= 50" } } }""").Complaints);
    }

    [Fact]
    public void An_error_cannot_be_accepted() =>
        Assert.Equal(["PROT3017 \"PROT4050\"", "PROT4050 nosuch"], CompiledTrial.Of(Criteria, """{ "accept": { "PROT4050": "whatever" }, "criteria": { "I1": { "text": "Adult", "cql": "nosuch" } } }""").Complaints);
}
