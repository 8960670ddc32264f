using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Compiler.Tests.Documentation;

/// <summary>The README's protocol.json is one.</summary>
public sealed class ReadmeRulesTests
{
    [Fact]
    public void The_readmes_rules_compile_with_the_first_trials_record()
    {
        var rules = string.Join(
            '\n',
            RepositoryFiles.Read("README.md").ReplaceLineEndings("\n").Split('\n').SkipWhile(line => line != "```json").Skip(1).TakeWhile(line => line != "```"));
        var compiled = ProtocolCompiler.Compile(new ProtocolSource(
            "NCT06995300",
            new SourceFile("record.json", RepositoryFiles.Read("protocol", "NCT06995300", "record.json")),
            new SourceFile("protocol.json", rules)));

        // "Over 18 years old" against 18 Years is the lint that the trial's own protocol.json accepts with a reason.
        Assert.Equal(["PROT2001"], compiled.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.Rule.Id));
        Assert.Equal(
            ["I1", "I3"],
            compiled.Model!.Criteria.Where(c => c.Origin == Model.CriterionOrigin.Rule).Select(c => c.Id));
    }
}
