using System.Text.Json;
using NJsonSchema;

namespace ProtocolSdk.Cli.Tests.Product;

public sealed class SchemaTests : IDisposable
{
    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("subject", "urn:protocolsdk:NCT01234567:1.0:subject")]
    [InlineData("result", "urn:protocolsdk:NCT01234567:1.0:result")]
    public async Task A_protocols_schemas_are_those_of_a_build(string what, string id)
    {
        _tool.Write("protocol/NCT01234567.json", SampleRecords.Record());

        var run = await _tool.Run("schema", "protocol/NCT01234567.json", "--of", what, "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty((await JsonSchema.FromJsonAsync(run.Output, TestContext.Current.CancellationToken)).Properties);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(id, json.RootElement.GetProperty("$id").GetString());
    }

    [Fact]
    public async Task The_schema_of_protocol_json_needs_no_protocol_and_goes_to_a_file()
    {
        var run = await _tool.Run("schema", "--of", "protocol", "--out", "p.schema.json");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(RepositoryFiles.Read("protocol", "protocol.schema.json").TrimEnd('\n') + "\n", _tool.Read("p.schema.json"));
        Assert.Equal(["p.schema.json"], _tool.Files());
    }

    [Fact]
    public async Task Without_a_protocol_there_is_a_sentence()
    {
        var run = await _tool.Run("schema");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Name the protocol", run.Error, StringComparison.Ordinal);
    }
}
