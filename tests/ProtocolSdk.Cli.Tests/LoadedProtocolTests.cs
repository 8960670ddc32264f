using System.Text;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Protocol;

namespace ProtocolSdk.Cli.Tests;

public class LoadedProtocolTests
{
    [Fact]
    public void A_loaded_protocol_evaluates_and_has_its_record()
    {
        var folder = RepositoryFiles.PathOf("protocol", "NCT06995300");
        var record = File.ReadAllBytes(Path.Combine(folder, "record.json"));
        var rules = File.ReadAllText(Path.Combine(folder, "protocol.json"));
        var compiled = ProtocolCompiler.Compile(new ProtocolSource("NCT06995300", new("record.json", Encoding.UTF8.GetString(record)), new("protocol.json", rules)));

        using var loaded = LoadedProtocol.Load(compiled.Model!, record);

        var subject = loaded.Definition.ReadSubject("""{"birthDate":"2010-01-01"}"""u8);
        Assert.Equal(EligibilityStatus.Ineligible, loaded.Definition.Decide(subject, new DateOnly(2025, 11, 25)));
        Assert.Equal("NS12-03", loaded.Definition.Record.ProtocolSection?.IdentificationModule?.OrgStudyIdInfo?.Id);
    }
}
