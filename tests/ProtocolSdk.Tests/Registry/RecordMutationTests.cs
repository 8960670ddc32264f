using System.Text.Json.Nodes;
using CsCheck;
using ProtocolSdk.Registry;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Tests.Registry;

/// <summary>The environment variable <c>CsCheck_Time</c> makes each test here run for that many seconds.</summary>
public class RecordMutationTests
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-0", "7", "1.50", "1e3", "1E+400", "-12345678901234567890", "\"\"", "\"text\"", "\"2023-07\"", "\"2023-13-45\"",
        "\"PHASE9\"", "\"RECRUITING\"", "\"\\u0000\\u2028\\ud83d\\ude00\"", "[]", "{}", "[null]", "[\"PHASE1\", 2, [3], {\"deep\": [[1.0]]}]",
        "{\"date\": 5, \"type\": [\"ACTUAL\"]}", "{\"nctId\": {\"nctId\": null}, \"\": 1}",
    ];

    private static readonly string[] Names = ["unknown", "nctId", "", "date", "type", "$ref", "__proto__", "Phases", "hasResults", "名前", "a.b[0]"];

    private static readonly Gen<(int Place, int Change, int Value, int Name)> Mutation =
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 4], Gen.Int[0, Values.Length - 1], Gen.Int[0, Names.Length - 1]);

    [Fact]
    public void Any_mutation_of_the_sample_survives() =>
        Mutation.Array[1, 12].Sample(mutations => Check(SampleRecord.Json, mutations), iter: 2000);

    [Fact]
    public void Any_mutation_of_a_real_record_survives()
    {
        // The largest records only repeat themselves and would eat the time.
        var records = SharedData.Files("ctgov", "*.json").Where(file => new FileInfo(file).Length < 60_000).ToArray();
        Gen.Select(Gen.Int[0, records.Length - 1], Mutation.Array[1, 12])
            .Sample((file, mutations) => Check(File.ReadAllText(records[file]), mutations), iter: 1000);
    }

    private static void Check(string json, (int Place, int Change, int Value, int Name)[] mutations)
    {
        JsonNode record = JsonNode.Parse(json)!;
        foreach (var (place, change, value, name) in mutations)
            Mutate(record, place, change, Values[value], Names[name]);
        var mutated = record.ToJsonString();

        var read = StudyRecord.Parse(mutated);
        var written = read.ToJson();

        Assert.Null(JsonValue.FirstDifference(mutated, written));
        Assert.Equal(written, StudyRecord.Parse(written).ToJson());
        Assert.All(read.FindDeviations(), deviation => Assert.NotEqual(default, deviation.Value.ValueKind));
    }

    private static void Mutate(JsonNode root, int place, int change, string value, string name)
    {
        var containers = Containers(root).ToList();
        switch (containers[place % containers.Count])
        {
            case JsonObject node when change == 0 || node.Count == 0:
                node[name] = JsonNode.Parse(value);
                break;
            case JsonObject node:
                var member = node.ElementAt(place % node.Count).Key;
                if (change == 1)
                    node.Remove(member);
                else
                    node[member] = JsonNode.Parse(value);
                break;
            case JsonArray list when change == 0 || list.Count == 0:
                list.Insert(place % (list.Count + 1), JsonNode.Parse(value));
                break;
            case JsonArray list when change == 1:
                list.RemoveAt(place % list.Count);
                break;
            case JsonArray list:
                list[place % list.Count] = JsonNode.Parse(value);
                break;
        }
    }

    private static IEnumerable<JsonNode> Containers(JsonNode? node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray list => list,
            _ => null,
        };
        return children is null ? [] : children.SelectMany(Containers).Prepend(node!);
    }
}
