using System.Text.Json.Nodes;
using CsCheck;
using ProtocolSdk.Compiler.Changes;
using ProtocolSdk.Compiler.Json;

namespace ProtocolSdk.Cli.Tests.Amendments;

public class NothingIsMissedTests
{
    [Fact]
    public void A_change_of_any_value_of_a_real_record_is_reported()
    {
        var files = SharedData.Files("ctgov", "*.json").Where(f => new FileInfo(f).Length < 60_000).Take(60).Select(File.ReadAllText).ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Double[0, 1]).Sample(
            (file, where) =>
            {
                var before = files[file];
                var root = JsonNode.Parse(before)!;
                List<JsonNode> leaves = [.. Leaves(root)];
                var leaf = leaves[(int)(where * (leaves.Count - 1))];
                var path = leaf.GetPath();
                leaf.ReplaceWith(Changed(leaf.AsValue()));
                var changes = ProtocolComparison.Compare(Of(before), Of(root.ToJsonString()));
                return changes.Count > 0 ? true : throw new InvalidOperationException($"A change of {path} isn't reported.");
            },
            iter: 300);
    }

    [Fact]
    public void Equal_protocols_have_no_changes()
    {
        foreach (var file in SharedData.Files("ctgov", "*.json").Where(f => new FileInfo(f).Length < 60_000).Take(60))
        {
            var text = File.ReadAllText(file);
            Assert.Empty(ProtocolComparison.Compare(Of(text), Of(JsonNode.Parse(text)!.ToJsonString())));
        }
    }

    private static ComparedProtocol Of(string json) => new(MutatedRecord.Model(json), JsonFile.Parse("record.json", json).Root, null);

    private static JsonValue Changed(JsonValue leaf) => leaf.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True => JsonValue.Create(false),
        System.Text.Json.JsonValueKind.False => JsonValue.Create(true),
        System.Text.Json.JsonValueKind.Number => JsonValue.Create(leaf.GetValue<double>() + 1),
        _ => JsonValue.Create(leaf.GetValue<string>() + "9"),
    };

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonObject owner => owner.Where(m => m.Value is not null).SelectMany(m => Leaves(m.Value!)),
        JsonArray array => array.Where(i => i is not null).SelectMany(i => Leaves(i!)),
        _ => [node],
    };
}
