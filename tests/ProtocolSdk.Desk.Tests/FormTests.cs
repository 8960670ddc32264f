using System.Net;
using ProtocolSdk.Desk.Tests.Hosting;
using ScreeningDesk.Forms;
using ScreeningDesk.Log;

namespace ProtocolSdk.Desk.Tests;

/// <summary>The form: which controls it has, what becomes of answers, and what it refuses. All without a script.</summary>
public sealed class FormTests : IAsyncLifetime
{
    private DeskServer _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DeskServer.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Every_data_element_has_the_control_that_fits_its_type()
    {
        var page = await _desk.PageAsync("/screen");
        foreach (var element in DeskServer.FirstTrial.History.InForce.Definition.DataElements)
            Assert.NotNull(page.GetElementById("f-" + element.Name));

        Assert.Equal("text", page.QuerySelector("input[name='a.symptomOnset']")!.GetAttribute("type") ?? "text");
        Assert.Equal(["true", "false", ""], page.QuerySelectorAll("input[type=radio][name='a.mriNotPossible']").Select(i => i.GetAttribute("value")));
        Assert.Equal(["", "degenerative", "congenital", "traumatic", "inflammatory", "neoplastic", "none"], page.QuerySelectorAll("input[type=radio][name='a.stenosisCause']").Select(i => i.GetAttribute("value")));
        Assert.Equal(8, page.QuerySelectorAll("input[type=checkbox][name='a.cervicalLevels']").Length);
        Assert.Single(page.QuerySelectorAll("input[type=checkbox][name='a.cervicalLevels.none']"));
        Assert.Equal(9, page.QuerySelectorAll("select[name='a.priorProcedures.0.code'] option").Length);
        Assert.NotNull(page.QuerySelector("input[name='a.priorProcedures.0.date']"));
        Assert.Equal(["", "true", "false"], page.QuerySelectorAll("select[name='a.otherNeurologicalConditions.0.mayInterfere'] option").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public void Every_type_of_CQL_becomes_controls()
    {
        var form = SubjectForm.Of(EveryType.Definition);
        Assert.Equal(
            [FieldKind.YesNo, FieldKind.Integer, FieldKind.Decimal, FieldKind.Text, FieldKind.Date, FieldKind.DateTime, FieldKind.Time, FieldKind.Quantity, FieldKind.Code, FieldKind.Concept, FieldKind.Group, FieldKind.Group, FieldKind.Group, FieldKind.Codes, FieldKind.Rows, FieldKind.Rows],
            form.Fields.Select(f => f.Kind));
        Assert.Equal("mm[Hg]", form.Fields.Single(f => f.Kind == FieldKind.Quantity).Unit);
        var answers = new FormAnswers(form, EveryType.Answers.ToDictionary(a => a.Key, a => new Microsoft.Extensions.Primitives.StringValues(a.Value.Split('|'))));
        Assert.Empty(answers.Errors);
        Assert.Equal(EveryType.Json, EveryType.Text(answers.Subject));
    }

    [Fact]
    public async Task Sending_the_form_without_a_script_gives_the_verdict_and_keeps_the_answers()
    {
        using var answer = await _desk.PostAsync("/screen", [.. People.With(("a.birthDate", "2012-05-01"), ("a.priorProcedures.none", null), ("a.priorProcedures.0.code", "posterior-fusion"), ("a.priorProcedures.0.level", "C3-C4")), KeyValuePair.Create("action", "check")]);
        var page = await DeskServer.ParseAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Contains("Ineligible", page.QuerySelector("#verdict .status")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("not met", page.QuerySelector("[data-criterion=I1] .outcome")!.TextContent);
        Assert.Equal("excludes", page.QuerySelector("[data-criterion=E2] .outcome")!.TextContent);
        Assert.Equal("does not exclude", page.QuerySelector("[data-criterion=E1] .outcome")!.TextContent);
        Assert.Contains("Date of birth: 2012-05-01", page.QuerySelector("[data-criterion=I1] .reason")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2012-05-01", page.QuerySelector("input[name='a.birthDate']")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("select[name='a.priorProcedures.0.code'] option[value=posterior-fusion][selected]"));
        Assert.NotNull(page.QuerySelector("input[name='a.cervicalLevels'][value=C4-C5][checked]"));
    }

    [Fact]
    public async Task The_question_that_helps_most_comes_first_and_its_card_says_so()
    {
        using var answer = await _desk.PostAsync("/screen", [.. People.With(("a.consentDate", null), ("a.symptomOnset", null)), KeyValuePair.Create("action", "check")]);
        var page = await DeskServer.ParseAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var next = page.QuerySelector("#verdict .panel")!.GetAttribute("data-next");
        Assert.Contains(next, new[] { "consentDate", "symptomOnset" });
        Assert.Equal(["f-" + next], page.QuerySelectorAll(".card.next").Select(c => c.Id));
    }

    [Fact]
    public async Task A_row_is_added_without_a_script()
    {
        using var answer = await _desk.PostAsync("/screen", [KeyValuePair.Create("a.priorProcedures.0.code", "discectomy"), KeyValuePair.Create("action", "row:priorProcedures")]);
        var page = await DeskServer.ParseAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(page.QuerySelector("select[name='a.priorProcedures.1.code']"));
        Assert.Null(page.QuerySelector("select[name='a.priorProcedures.2.code']"));
    }

    [Theory]
    [InlineData("a.birthDate", "1961-13-04", "“Date of birth” should be a date")]
    [InlineData("a.birthDate", "yesterday", "“Date of birth” should be a date")]
    [InlineData("a.stenosisCause", "imagined", "isn't in the value set StenosisCause")]
    [InlineData("a.cervicalLevels", "L1-L2", "isn't in the value set CervicalLevel")]
    [InlineData("a.mriNotPossible", "perhaps", "should be true or false")]
    [InlineData("a.priorProcedures.0.date", "last week", "should be a date")]
    [InlineData("a.stenosisSymptoms.none", "true", "“None of these” is ticked, and so is something else")]
    [InlineData("subject", "", "Give the site's number of the person")]
    [InlineData("person", "", "Say who is screening.")]
    [InlineData("asOf", "2025-11", "The day of screening should be a full date")]
    [InlineData("subject", "S\u0007", "a character that can't be printed")]
    public async Task What_the_schema_does_not_allow_is_refused_with_a_sentence_and_nothing_is_written(string name, string value, string told)
    {
        var answers = People.With(name == "a.priorProcedures.0.date" ? ("a.priorProcedures.none", null) : (name, value)).ToDictionary();
        foreach (var (head, given) in DeskServer.Heads("S-001")) answers.TryAdd(head, given);
        answers[name] = value;
        answers["action"] = "save";
        using var answer = await _desk.PostAsync("/screen", answers);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await DeskServer.ParseAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(told, page.GetElementById("refused")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await LogOverview.ReadAsync(_desk.Log, TestContext.Current.CancellationToken)).Entries);
    }

    [Fact]
    public async Task Too_long_texts_too_many_fields_and_too_large_forms_are_refused()
    {
        using var text = await _desk.PostAsync("/screen", [.. People.With(("a.otherNeurologicalConditions.none", null), ("a.otherNeurologicalConditions.0.name", new string('x', 501))), .. DeskServer.Heads("S-1"), KeyValuePair.Create("action", "save")]);
        Assert.Contains("This is longer than 500 characters.", await text.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var many = await _desk.PostAsync("/screen", Enumerable.Range(0, 2100).Select(n => KeyValuePair.Create("x" + n, "")));
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);

        using var large = await _desk.PostAsync("/screen", Enumerable.Range(0, 60).Select(n => KeyValuePair.Create("x" + n, new string('y', 7000))));
        Assert.Equal(HttpStatusCode.BadRequest, large.StatusCode);
        Assert.Empty((await LogOverview.ReadAsync(_desk.Log, TestContext.Current.CancellationToken)).Entries);
    }
}
