using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>Subjects that were recorded under version 1.0 of the small trial, read under 2.0: by the code that an app gets.</summary>
public sealed class MigrationTests
{
    private static readonly Lazy<ProtocolHistory> History = new(() => HistoryOf(AmendedProtocol.Files));

    [Theory]
    [InlineData("onset", "\"2025-02\"", "headacheOnset", "\"2025-02\"", "Renamed onset headacheOnset")]
    [InlineData("weight", "{\"value\":70}", "weight", "{\"value\":70000,\"unit\":\"g\"}", "Converted weight weight")]
    [InlineData("weight", "{\"value\":500,\"unit\":\"g\"}", "weight", "{\"value\":500.0,\"unit\":\"g\"}", "Converted weight weight")]
    [InlineData("visits", "[{\"taken\":\"2025-03\",\"dose\":{\"value\":2}}]", "visits", "[{\"taken\":\"2025-03\",\"dose\":{\"value\":2000,\"unit\":\"mg\"}}]", "Converted visits visits")]
    [InlineData("visits", "[]", "visits", "[]", "")]
    [InlineData("smoker", "true", "smoker@1.0", "true", "Removed smoker ")]
    [InlineData("allergies", "\"none\"", "allergies", "\"none\"", "")]
    [InlineData("allergies", "\"latex\"", "allergies@1.0", "\"latex\"", "DoesNotFit allergies allergies")]
    [InlineData("allergies", "\"nosuch\"", "allergies@1.0", "\"nosuch\"", "DoesNotFit allergies ")]
    [InlineData("i2", "true", "i2", "true", "")]
    [InlineData("e2", "false", "e2@1.0", "false", "Removed e2 ")]
    [InlineData("email", "\"a@b.example\"", "email", "\"a@b.example\"", "Adopted email email")]
    [InlineData("email", "5", "email@1.0", "5", "DoesNotFit email email")]
    [InlineData("other", "{\"deep\":[1,null]}", "other", "{\"deep\":[1,null]}", "")]
    [InlineData("id", "\"S1\"", "id", "\"S1\"", "")]
    public void Each_value_goes_where_it_belongs(string field, string value, string place, string kept, string entry)
    {
        var subject = History.Value.Migrate(Utf8($$"""{"protocolVersion":"1.0","{{field}}":{{value}}}"""), out var report);

        var written = JsonNode.Parse(Text(subject))!.AsObject();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(kept), written[place]) || written[place]!.ToJsonString() == kept, written.ToJsonString());
        if (place != field) Assert.False(written.ContainsKey(field));
        Assert.Equal(("2.0", "2.0", "1.0"), (subject.ProtocolVersion, (string)written["protocolVersion"]!, (string)written["protocolVersion@1.0"]!));
        Assert.Equal(entry, string.Join("; ", report.Entries.Where(e => e.Kind != MigrationKind.Added).Select(e => $"{e.Kind} {e.From} {e.To}")));
        Assert.Equal(place.Contains('@'), report.NeedsAttention);
        Assert.All(report.Entries, e => Assert.EndsWith(e.Kind == MigrationKind.Added ? "." : "", e.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void New_data_elements_are_what_should_be_asked_next()
    {
        History.Value.Migrate("""{"protocolVersion":"1.0"}"""u8, out var report);
        Assert.Equal(["email"], report.NewDataElements);
        Assert.Equal(("1.0", "2.0"), (report.From.Number, report.To.Number));
        Assert.Contains("email: Version 2.0 asks it", report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""", null, "doesn't say under which version")]
    [InlineData("""{"protocolVersion":"3.0"}""", null, "has no version '3.0'; it has 1.0, 2.0")]
    [InlineData("""{"protocolVersion":1}""", null, "should be a text")]
    [InlineData("""[]""", null, "is a JSON object")]
    [InlineData("""{"protocolVersion":"1.0"} {}""", null, "single JSON value")]
    [InlineData("""{"protocolVersion":"1.0",""", null, "")]
    [InlineData("""{}""", "0.1", "has no version '0.1'")]
    public void A_subject_of_no_known_version_is_refused_in_words(string json, string? writtenUnder, string words)
    {
        var error = Assert.ThrowsAny<JsonException>(() => History.Value.Migrate(Utf8(json), out _, writtenUnder));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_of_the_version_in_force_stays_as_it_is()
    {
        const string Json = """{"protocolVersion":"2.0","headacheOnset":"2025-02"}""";
        Assert.Equal(Json, Text(History.Value.Migrate(Utf8(Json), out var report)));
        Assert.Empty(report.Entries);
        Assert.Equal(Json, Text(History.Value.Migrate("""{"headacheOnset":"2025-02"}"""u8, out _, "2.0")));
    }

    [Fact]
    public void A_subject_can_be_read_as_what_it_was_recorded_as()
    {
        var subject = History.Value.ReadSubject("""{"protocolVersion":"1.0","smoker":true}"""u8);
        Assert.Equal((true, "V1_0"), ((bool?)subject["smoker"], subject.GetType().DeclaringType!.Name));
    }

    [Fact]
    public void An_answer_to_other_words_is_no_answer()
    {
        var history = HistoryOf(AmendedProtocol.With(SmallProtocol.RecordPath, "Willing to keep a diary", "Willing to keep a diary every day"));
        var subject = history.Migrate("""{"protocolVersion":"1.0","i2":true}"""u8, out var report);
        Assert.Null(subject["i2"]);
        Assert.Equal((MigrationKind.DoesNotFit, "i2@1.0"), (report.Entries[0].Kind, report.Entries[0].KeptAs));
        Assert.Contains("every day", report.Entries[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_follows_its_criterion_to_another_id()
    {
        // A new exclusion comes before the pregnancy, which is E3 now: its answer must not become the new one's.
        var files = AmendedProtocol.With(SmallProtocol.RecordPath, "* Allergy to aspirin", "* Allergy to aspirin\\n* Fever\\n* Pregnancy")
            .Select(f => f.Path == SmallProtocol.RulesPath ? (f.Path, f.Text.Replace("\"renamed\": {", "\"renamed\": { \"criteria\": { \"E2\": \"E3\" },", StringComparison.Ordinal)) : f);
        var subject = HistoryOf([.. files.Select(f => f.Path == SmallProtocol.RulesPath ? (f.Path, f.Item2.Replace("\"E1\": {", "\"E2\": { \"text\": \"Fever\" }, \"E3\": { \"text\": \"Pregnancy\" }, \"E1\": {", StringComparison.Ordinal)) : f)])
            .Migrate("""{"protocolVersion":"1.0","e2":false}"""u8, out _);
        Assert.Equal((null, (bool?)false), ((bool?)subject["e2"], (bool?)subject["e3"]));
    }

    [Fact]
    public void A_code_of_another_system_is_another_code()
    {
        var history = HistoryOf(AmendedProtocol.With(SmallProtocol.RulesPath, "{ \"code\": \"none\" }", "{ \"code\": \"none\", \"system\": \"urn:other\" }"));
        var subject = history.Migrate("""{"protocolVersion":"1.0","allergies":"none"}"""u8, out var report);
        Assert.Null(subject["allergies"]);
        Assert.Equal("allergies@1.0", report.Entries[0].KeptAs);
    }

    [Fact]
    public void Renames_are_followed_through_every_version_between()
    {
        var middle = AmendedProtocol.Rules
            .Replace("\"version\": \"2.0\"", "\"version\": \"1.5\"", StringComparison.Ordinal)
            .Replace("2026-03-01", "2025-09-01", StringComparison.Ordinal)
            .Replace("headacheOnset", "start", StringComparison.Ordinal);
        var last = AmendedProtocol.Rules
            .Replace("\"onset\": \"headacheOnset\"", "\"start\": \"onset\"", StringComparison.Ordinal)
            .Replace("headacheOnset", "onset", StringComparison.Ordinal);
        var history = HistoryOf(
        [
            .. AmendedProtocol.Files.Where(f => f.Path != SmallProtocol.RulesPath),
            (SmallProtocol.RulesPath, last),
            ("NCT00000001/versions/1.5/record.json", SmallProtocol.Record),
            ("NCT00000001/versions/1.5/protocol.json", middle),
        ]);
        var subject = history.Migrate("""{"protocolVersion":"1.0","onset":"2025-02","smoker":true}"""u8, out var report);
        Assert.Equal(["1.0", "1.5", "2.0"], history.All.Select(v => v.Number));
        Assert.Equal("2025-02", subject["onset"]!.ToString());
        Assert.Contains(report.Entries, e => e is { Kind: MigrationKind.Removed, From: "smoker" });

        // To the one between, and on from there.
        var between = history.MigrateTo(history.All[1], """{"protocolVersion":"1.0","onset":"2025-02","smoker":true}"""u8, out _);
        Assert.Equal("2025-02", between["start"]!.ToString());
        var onward = JsonNode.Parse(Text(history.Migrate(Utf8(Text(between)), out _)))!;
        Assert.Equal(("2025-02", true, "1.0", "1.5"), ((string)onward["onset"]!, (bool)onward["smoker@1.0"]!, (string)onward["protocolVersion@1.0"]!, (string)onward["protocolVersion@1.5"]!));
        Assert.Throws<JsonException>(() => history.MigrateTo(history.All[0], Utf8(Text(between)), out _));
    }

    [Fact]
    public void Migrating_then_writing_loses_nothing_and_reads_again_the_same()
    {
        var fields = Gen.OneOf(
            Field("onset", "\"2025-02\"", "\"2025\"", "\"never\"", "7"),
            Field("allergies", "\"none\"", "\"latex\"", "{\"code\":\"aspirin\"}", "\"?\"", "{}"),
            Field("weight", "{\"value\":70}", "{\"value\":70,\"unit\":\"g\"}", "{\"value\":1,\"unit\":\"cm\"}", "70", "{\"value\":79228162514264337593543950335}"),
            Field("smoker", "true", "\"yes\""),
            Field("visits", "[]", "[{}]", "[{\"dose\":{\"value\":1}}]", "[null]", "{}"),
            Field("i2", "true", "false"),
            Field("e2", "true", "1"),
            Field("email", "\"a\"", "[]"),
            Field("headacheOnset", "\"2024\"", "true"),
            Field("onset@1.0", "1"),
            Field("smoker@1.0", "[1]"),
            Field("protocolVersion@1.0", "\"0.9\""),
            Field("\\u0073moker2", "{\"a\":{\"b\":1e5}}"),
            Field("id", "\"S1\""));
        fields.Array[0, 12].Sample(chosen =>
        {
            var distinct = chosen.DistinctBy(f => f.Name).ToList();
            var json = "{" + string.Join(",", distinct.Select(f => $"\"{f.Name}\":{f.Value}").Append("\"protocolVersion\":\"1.0\"")) + "}";
            var subject = History.Value.Migrate(Utf8(json), out var report);
            var written = Text(subject);
            var root = JsonNode.Parse(written)!.AsObject();
            foreach (var (name, value) in JsonNode.Parse(json)!.AsObject())
            {
                if (name == "protocolVersion") continue;
                var entries = report.Entries.Where(e => e.From == name).ToList();
                var kept = entries.Find(e => e.KeptAs is not null);
                var place = kept?.KeptAs ?? entries.Find(e => e.To is not null)?.To ?? name;
                if (!root.ContainsKey(place)) return false;
                // A value that was taken over is written as its version writes it: a code as text, a quantity with its unit.
                var isRewritten = kept is null && name is ("allergies" or "weight" or "visits");
                if (!isRewritten && !JsonNode.DeepEquals(value, root[place])) return false;
            }

            return Text(History.Value.InForce.Definition.ReadSubject(Utf8(written))) == written && Text(History.Value.Migrate(Utf8(written), out _)) == written;
        });

        static Gen<(string Name, string Value)> Field(string name, params string[] values) => Gen.Int[0, values.Length - 1].Select(i => (name, values[i]));
    }

    [Fact]
    public void The_version_in_force_on_a_day_goes_by_the_dates_of_the_place()
    {
        var history = History.Value;
        Assert.Equal("- 1.0 1.0 2.0", At(null, "2025-02-28", "2025-03-01", "2026-02-28", "2026-03-01"));
        Assert.Equal("1.0 2.0", At(new TrialPlace("FR"), "2026-04-14", "2026-04-15"));
        Assert.Equal("2.0", At(new TrialPlace("DE"), "2026-03-01"));

        // A site that doesn't say its country may be in France.
        Assert.Equal("-", At(new TrialPlace(Site: "12"), "2026-03-01"));
        Assert.Equal(new DateOnly(2026, 4, 15), history.InForce.EffectiveDateAt(new TrialPlace("fr")));

        string At(TrialPlace? place, params string[] days) => string.Join(' ', days.Select(day =>
            (place is null ? history.VersionAt(DateOnly.Parse(day, null)) : history.VersionAt(DateOnly.Parse(day, null), place))?.Number ?? "-"));
    }

    [Fact]
    public void An_amendment_for_one_country_changes_nothing_elsewhere()
    {
        var history = HistoryOf(AmendedProtocol.With(SmallProtocol.RulesPath, "\"requiresReconsent\": true", "\"geographicScopes\": [ { \"type\": \"Country\", \"code\": \"FR\" } ]"));
        var day = new DateOnly(2026, 5, 1);
        Assert.Equal(("1.0", "2.0", "1.0", null), (history.VersionAt(day)!.Number, history.VersionAt(day, new TrialPlace("FR"))!.Number, history.VersionAt(day, new TrialPlace("DE"))!.Number, history.VersionAt(day, new TrialPlace(Site: "3"))?.Number));
        Assert.Null(history.InForce.Amendment!.RequiresReconsent);
    }

    [Fact]
    public void A_version_without_a_date_makes_what_it_may_have_replaced_unknown()
    {
        var history = HistoryOf(AmendedProtocol.With(SmallProtocol.RulesPath, "\"effectiveDate\": \"2026-03-01\",", ""));
        Assert.Null(history.VersionAt(new DateOnly(2026, 1, 1)));
        Assert.Equal("2.0", history.VersionAt(new DateOnly(2026, 5, 1), new TrialPlace("FR"))!.Number);
    }

    [Fact]
    public void The_amendment_says_at_run_time_what_its_authors_wrote()
    {
        var amendment = History.Value.InForce.Amendment!;
        Assert.Equal(("2", "Placebo \"dropped\".", true), (amendment.Number, amendment.Summary, amendment.RequiresReconsent));
        Assert.Equal(new StudyAmendmentReason("C99904x2", "New Regulatory Guidance", null), amendment.PrimaryReason);
        Assert.Equal("headacheOnset", amendment.RenamedDataElements["onset"]);
        Assert.Null(History.Value.All[0].Amendment);
    }

    private static ProtocolHistory HistoryOf(IEnumerable<(string Path, string Text)> files)
    {
        var run = new GeneratorSession(files).Run().Compiles();
        using var image = new MemoryStream();
        Assert.True(run.Compilation.Emit(image).Success);
        var type = System.Reflection.Assembly.Load(image.ToArray()).GetType("Protocols.Nct00000001", throwOnError: true)!;
        return (ProtocolHistory)type.GetProperty("Versions")!.GetValue(null)!;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(ISubject subject)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) subject.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
