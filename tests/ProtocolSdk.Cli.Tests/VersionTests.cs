using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Protocol;

namespace ProtocolSdk.Cli.Tests;

/// <summary>Frozen versions beside the one in force.</summary>
public sealed class VersionTests : IDisposable
{
    private const string Head = "{\n  \"version\": \"2.0\", \"effectiveDate\": \"2026-03-01\", \"amendment\": { \"number\": \"2\" }\n}";

    private readonly ToolSession _tool = new();

    public VersionTests()
    {
        _tool.Write("protocol/NCT01234567/record.json", SampleRecords.Record());
        _tool.Write("protocol/NCT01234567/protocol.json", Head);
        _tool.Write("protocol/NCT01234567/versions/1.0/record.json", SampleRecords.Record());
        _tool.Write("protocol/NCT01234567/versions/1.0/protocol.json", "{ \"effectiveDate\": \"2025-03-01\" }");
    }

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("protocol", "2 protocols checked: 0 errors, 0 warnings")]
    [InlineData("protocol/NCT01234567", "2 protocols checked: 0 errors, 0 warnings")]
    [InlineData("protocol/NCT01234567/versions/1.0", "1 protocol checked: 0 errors, 0 warnings")]
    [InlineData("protocol/NCT01234567/versions/1.0/record.json", "1 protocol checked: 0 errors, 0 warnings")]
    public async Task Each_version_is_checked(string path, string summary)
    {
        var run = await _tool.Run("check", path);
        Assert.Equal((0, summary), (run.ExitCode, run.Lines[^1]));
    }

    [Fact]
    public async Task What_is_wrong_in_a_frozen_version_and_between_versions_is_said_at_its_place()
    {
        _tool.Write("protocol/NCT01234567/versions/1.0/protocol.json", "{ \"effectiveDate\": \"2027-03-01\", \"nosuch\": 1 }");
        _tool.Write("protocol/NCT01234567/versions/1 0/record.json", SampleRecords.Record());
        var run = await _tool.Run("check", "protocol");
        Assert.Equal(1, run.ExitCode);
        var output = run.Output.Replace(Path.DirectorySeparatorChar, '/');
        Assert.Contains("protocol/NCT01234567/versions/1.0/protocol.json(1,34): warning PROT3002", output, StringComparison.Ordinal);
        Assert.Contains("protocol/NCT01234567/protocol.json(2,39): warning PROT3044", output, StringComparison.Ordinal);
        Assert.Contains("protocol/NCT01234567/versions/1 0/record.json(1,1): error PROT3041", output, StringComparison.Ordinal);
        Assert.Contains("2 protocols checked: 1 error, 2 warnings", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_of_all_versions_is_emitted_and_a_version_that_went_is_removed()
    {
        Assert.Equal("9 files written to generated, 0 unchanged, 0 removed", (await _tool.Run("emit", "protocol", "--out", "generated")).Lines[^1]);
        Assert.Contains("generated/Nct01234567.V1_0.Subject.g.cs", _tool.Files());
        Directory.Delete(_tool.PathOf("protocol/NCT01234567/versions"), recursive: true);
        Assert.Equal("1 file written to generated, 4 unchanged, 4 removed", (await _tool.Run("emit", "protocol", "--out", "generated")).Lines[^1]);
    }

    [Fact]
    public void A_frozen_version_is_loaded_as_it_is()
    {
        var compiled = ProtocolCompiler.Compile(new ProtocolSource("NCT01234567", new("record.json", SampleRecords.Record()), null) { FrozenVersion = "1.0" });
        using var loaded = LoadedProtocol.Load(compiled.Model!);
        Assert.Equal(("NCT01234567", "1.0"), (loaded.Definition.Id, loaded.Definition.Version));
    }
}
