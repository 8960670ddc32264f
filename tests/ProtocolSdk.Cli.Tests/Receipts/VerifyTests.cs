using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProtocolSdk.Cli.Amendments;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Cli.Hosting;
using ProtocolSdk.Receipts;

namespace ProtocolSdk.Cli.Tests.Receipts;

/// <summary><c>protocol verify</c>, and the receipts that it reads.</summary>
public sealed class VerifyTests : IDisposable
{
    private static readonly DateOnly Day = new(2025, 11, 25);

    private readonly ToolSession _session = new();

    public void Dispose() => _session.Dispose();

    private static string FirstTrial => RepositoryFiles.PathOf("protocol", "NCT06995300");

    private static string AmendedTrial => RepositoryFiles.PathOf("samples", "Amendment", "protocol", "Example-Trial");

    [Fact]
    public async Task Receipts_of_every_made_up_person_hold()
    {
        var log = Log(FirstTrial, "1.0", File.ReadLines(RepositoryFiles.PathOf("samples", "Screening", "subjects.ndjson")));
        _session.Write("log.ndjson", string.Join('\n', log));

        var run = await _session.Run("verify", "log.ndjson", "--protocol", FirstTrial);
        Assert.Equal((0, "101 receipts: all hold.\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_receipt_is_evaluated_under_the_version_that_it_names()
    {
        var people = File.ReadLines(RepositoryFiles.PathOf("samples", "Amendment", "subjects.ndjson")).ToList();
        string[] log = [.. Log(AmendedTrial, "1.0", people), .. Log(AmendedTrial, "2.0", people.Take(1).Select(p => p.Replace("\"protocolVersion\"", "\"recordedUnder\"", StringComparison.Ordinal)))];
        _session.Write("log.ndjson", string.Join('\n', log));

        var run = await _session.Run("verify", "log.ndjson", "--protocol", RepositoryFiles.PathOf("samples", "Amendment", "protocol"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("status", "\"Ineligible\"", "The receipt says Ineligible, the protocol says Undetermined.")]
    [InlineData("asOf", "\"2045-11-25\"", "The receipt says Undetermined, the protocol says Ineligible.")]
    [InlineData("protocolVersion", "\"7.0\"", "The receipt is of version 7.0; NCT06995300 has 1.0.")]
    [InlineData("protocol", "\"../NCT06995300\"", "The receipt is of protocol ../NCT06995300;")]
    [InlineData("protocolHash", "\"00\"", "The protocol's files are not those of the receipt: it states 00,")]
    [InlineData("inputsHash", "\"00\"", "The subject's data were changed after the receipt was made: it states 00,")]
    [InlineData("inputs", """{"birthDate":"2012-01-01"}""", "The subject's data were changed after the receipt was made")]
    [InlineData("inputs", """{"birthDate":7}""", "The subject's data can't be read")]
    [InlineData("inputs", "[]", "A receipt's 'inputs' should be an object.")]
    [InlineData("inputs", """{"x":"\ud800"}""", "half of a surrogate pair")]
    [InlineData("criteria", """{"I1":"Met"}""", "I2: the receipt says nothing, the protocol says Unknown.")]
    [InlineData("criteria", """{"I1":"Perhaps"}""", "A receipt's 'criteria.I1' should be one of Unknown, Met, NotMet.")]
    [InlineData("criteria", """{"I99":"Met"}""", "I99: the receipt says Met, the protocol has no such criterion.")]
    [InlineData("status", "1", "A receipt's 'status' should be a text.")]
    [InlineData("status", "\"1\"", "A receipt's 'status' should be one of Undetermined, Eligible, Ineligible.")]
    [InlineData("asOf", "\"yesterday\"", "A receipt's 'asOf' should be a moment")]
    public async Task Whatever_was_changed_in_a_receipt_is_told_at_its_line(string field, string value, string told)
    {
        // In 2045 the consent of 2025 still stands, so only a rule that reads Today() can change: the planned MRI lies in 2040.
        var receipt = Log(FirstTrial, "1.0", ["""{"birthDate":"1961-03-04","mriDate":"2040-01-01","compressionSources":["disc"]}"""])[0];
        if (field == "asOf" && value.Contains("2045", StringComparison.Ordinal)) receipt = receipt.Replace("\"status\":\"Ineligible\"", "\"status\":\"Undetermined\"", StringComparison.Ordinal);
        var good = Log(FirstTrial, "1.0", ["""{"birthDate":"1961-03-04"}"""])[0];
        var changed = With(field == "asOf" ? receipt : good, field, value);
        _session.Write("log.ndjson", $"{good}\n\n{changed}\n");

        var run = await _session.Run("verify", "log.ndjson", "--protocol", FirstTrial);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("2 receipts: 1 doesn't hold.\n", run.Output);
        Assert.Contains($"log.ndjson(3): error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_spelling_of_the_same_data_has_the_same_hash()
    {
        var receipt = Log(FirstTrial, "1.0", ["""{"id":"é","birthDate":"1961-03-04","stenosisSymptoms":[]}"""])[0];
        var other = With(receipt, "inputs", """{ "stenosisSymptoms": [ ], "birthDate": "1961-0\u0033-04", "id": "\u00e9" }""");
        _session.Write("log.ndjson", other);

        var run = await _session.Run("verify", "log.ndjson", "--protocol", FirstTrial);
        Assert.Equal((0, "1 receipt: it holds.\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Json_counts_and_names_what_does_not_hold()
    {
        var good = Log(FirstTrial, "1.0", ["{}"])[0];
        _session.Write("log.ndjson", $"{good}\n{With(good, "status", "\"Eligible\"")}\nnothing\n");

        var run = await _session.Run("verify", "log.ndjson", "--protocol", FirstTrial, "--format", "json");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(3, json.RootElement.GetProperty("receipts").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("holding").GetInt32());
        Assert.Equal([2, 3], json.RootElement.GetProperty("mismatches").EnumerateArray().Select(m => m.GetProperty("line").GetInt32()));
        Assert.Equal("The receipt says Eligible, the protocol says Undetermined.", json.RootElement.GetProperty("mismatches")[0].GetProperty("problems")[0].GetString());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_wrong_command_line()
    {
        var run = await _session.Run("verify", "nowhere.ndjson", "--protocol", FirstTrial);
        Assert.Equal((2, "There is no file 'nowhere.ndjson'.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_receipt_says_what_was_read_from_it_again()
    {
        var text = Log(FirstTrial, "1.0", ["""{"id":"S1","symptomOnset":"2025-02"}"""])[0];
        var receipt = ScreeningReceipt.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, receipt.ToJson());
        Assert.Equal("""{"id":"S1","symptomOnset":"2025-02"}""", receipt.Inputs);
        Assert.DoesNotContain("2025-02", receipt.ToString(), StringComparison.Ordinal);
    }

    private static List<string> Log(string protocol, string version, IEnumerable<string> people)
    {
        var host = new ToolHost { Out = TextWriter.Null, Error = TextWriter.Null, WorkingDirectory = RepositoryFiles.Root };
        using var loaded = LoadedProtocol.Load(new VersionLocator(host).OfVersion(protocol, version).Model);
        List<string> receipts = [];
        foreach (var person in people)
        {
            var subject = loaded.Definition.ReadSubject(Encoding.UTF8.GetBytes(person));
            receipts.Add(ScreeningReceipt.Of(subject, loaded.Definition.Evaluate(subject, Day)).ToJson());
        }

        return receipts;
    }

    private static string With(string receipt, string field, string value)
    {
        // By text: a JSON tree wouldn't hold what isn't Unicode.
        var root = JsonNode.Parse(receipt)!.AsObject();
        root[field] = "@@";
        return root.ToJsonString().Replace("\"@@\"", value, StringComparison.Ordinal);
    }
}
