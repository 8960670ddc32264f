using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>In which files the code of many protocols comes into a compilation.</summary>
public sealed class BundleTests
{
    // The most that have a file each, and one more.
    private const int Few = 32;
    private const int Several = Few + 1;
    private const int Many = 257;

    private static readonly Dictionary<string, string> DebugsRules = new() { ["ProtocolDebugRules"] = "true" };

    [Fact]
    public void Up_to_32_protocols_with_rules_and_32_without_have_a_file_each()
    {
        var run = new GeneratorSession([.. WithRules(1, Few), .. Records(101, Few)]).Run();
        Assert.Equal([.. Enumerable.Range(1, Few).Select(OwnFile), .. Enumerable.Range(101, Few).Select(OwnFile)], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Several, 32)]
    [InlineData(Many, 4)]
    public void More_records_share_a_bounded_number_of_files(int records, int most)
    {
        var run = new GeneratorSession([.. Records(1, records), .. WithRules(1001, 1)]).Run();
        Assert.InRange(run.Sources.Count, 3, most + 1);
        Assert.Contains(OwnFile(1001), run.Sources.Keys);
        Assert.All(run.Sources.Keys.Where(name => name != OwnFile(1001)), name => Assert.True(GeneratedBundle.IsName(name), name));
        Assert.All(Enumerable.Range(1, records), n => Assert.Single(run.Sources, s => s.Value.Contains($"class {TypeOf(n)}\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bundled_protocols_compile_with_their_frozen_versions_and_rules()
    {
        var run = new GeneratorSession([.. AmendedProtocol.Files, .. WithRules(2, Few), .. Records(101, Several)], properties: DebugsRules).Run().Compiles();
        Assert.All(run.Sources.Keys, name => Assert.True(GeneratedBundle.IsName(name), name));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Protocols.Nct00000001+V1_0+Subject"));
        var mapped = run.Compilation.SyntaxTrees.SelectMany(tree => tree.GetLineMappings(TestContext.Current.CancellationToken)).Select(m => m.MappedSpan.Path).Distinct();
        Assert.Equal(Few + 2, mapped.Count(path => path.EndsWith("protocol.json", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_first_rule_moves_a_record_out_of_its_bundle()
    {
        var session = new GeneratorSession([.. Records(2, Many), (SmallProtocol.RecordPath, SmallProtocol.Record)]);
        var before = session.Run();
        session.Insert(0, SmallProtocol.RulesPath, SmallProtocol.Rules);
        var run = session.Run();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Equal(OwnFile(1), Assert.Single(run.Sources.Keys.Except(before.Sources.Keys)));
        Assert.Single(before.Sources, s => run.Sources[s.Key] != s.Value);
    }

    [Fact]
    public void An_edit_to_one_of_many_emits_that_one_and_makes_its_bundle_anew()
    {
        var session = new GeneratorSession(Records(1, Many));
        var before = session.Run();
        session.Edit(SmallProtocol.RecordOf(9).Path, text => text.Replace("A Small Trial", "An Edited Trial", StringComparison.Ordinal));
        var run = session.Run();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Single(run.Steps[TrackingNames.Bundles], reason => reason == IncrementalStepRunReason.Modified);
        var changed = Assert.Single(run.Sources, s => before.Sources[s.Key] != s.Value);
        Assert.Contains("An Edited Trial (NCT00000009)", changed.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("An Edited Trial (NCT00000009)", before.Sources[changed.Key], StringComparison.Ordinal);
    }

    [Fact]
    public void A_protocol_that_comes_changes_one_bundle()
    {
        var session = new GeneratorSession(Records(1, Many));
        var before = session.Run();
        session.Insert(3, "NCT99999999.json", SmallProtocol.RecordOf(99_999_999).Text);
        var run = session.Run();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Single(run.Sources, s => before.Sources[s.Key] != s.Value);
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var records = Records(1, Several).ToList();
        Assert.Equal(new GeneratorSession(records).Run().Sources, new GeneratorSession(Enumerable.Reverse(records)).Run().Sources);
    }

    /// <summary>A bundle's text is put together from the protocols' own; Roslyn must see no difference to a text that is one string.</summary>
    [Fact]
    public void A_bundles_text_is_that_of_its_string()
    {
        var driver = CSharpGeneratorDriver.Create([new ProtocolGenerator().AsSourceGenerator()], Records(1, Several).Select(f => new JsonFileText(f.Path, f.Text, "/trial/protocol/")), TrialApp.ParseOptions, new ProjectProperties(new Dictionary<string, string>()))
            .RunGenerators(TrialApp.Compilation(""), TestContext.Current.CancellationToken);
        var text = driver.GetRunResult().Results[0].GeneratedSources.MaxBy(s => s.SourceText.Length).SourceText;
        var whole = string.Concat(Enumerable.Range(0, text.Length).Select(i => text[i]));
        Assert.InRange(whole.Split("public static partial class Nct").Length, 3, Several);
        var expected = SourceText.From(whole, ProtocolGenerator.OutputEncoding);
        Assert.Equal(whole, text.ToString());
        Assert.True(text.ContentEquals(expected));
        Assert.Equal(expected.GetContentHash(), text.GetContentHash());
        Assert.Equal(expected.Lines.Select(l => l.Span), text.Lines.Select(l => l.Span));
        Assert.Throws<ArgumentOutOfRangeException>(() => text[text.Length]);
        Assert.Throws<ArgumentOutOfRangeException>(() => text[-1]);
        Gen.Int[0, text.Length].Select(Gen.Int[0, text.Length]).Sample((a, b) =>
        {
            var span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(Math.Min(a, b), Math.Max(a, b));
            var copied = new char[span.Length + 2];
            text.CopyTo(span.Start, copied, 1, span.Length);
            Assert.Equal(expected.ToString(span), string.Concat(copied[1..^1]));
            Assert.Equal(('\0', '\0'), (copied[0], copied[^1]));
            Assert.Equal(expected.ToString(span), text.ToString(span));
        });
    }

    [Fact]
    public void Every_file_has_the_head_that_its_bundle_has_once()
    {
        var rules = new SourceFile("protocol.json", AmendedProtocol.FrozenRules);
        var record = new SourceFile("record.json", SmallProtocol.Record);
        GeneratedFile[] files =
        [
            .. Enumerable.Range(1, Few).Select(n => Emit(new ProtocolSource(SmallProtocol.RecordOf(n).Path[..^5], record, null))),
            Emit(new ProtocolSource(SmallProtocol.Id, record, rules) { FrozenVersion = "1.0" }),
        ];
        Assert.Single(files.Select(f => f.Text[..f.HeadLength]).Distinct());
        var code = string.Concat(GeneratedBundle.Of(files).Select(b => b.ToString()));
        Assert.Equal(GeneratedBundle.Of(files).Count, code.Split("namespace Protocols;").Length - 1);
        Assert.All(files, file => Assert.Contains(file.Text[file.HeadLength..], code, StringComparison.Ordinal));

        static GeneratedFile Emit(ProtocolSource source) => CSharpEmitter.Emit(ProtocolCompiler.Compile(source).Model!, EmitOptions.Default).Single();
    }

    private static IEnumerable<(string Path, string Text)> Records(int first, int count) => Enumerable.Range(first, count).Select(SmallProtocol.RecordOf);

    private static IEnumerable<(string Path, string Text)> WithRules(int first, int count) =>
        Records(first, count).SelectMany(r => new[] { ($"{r.Path[..^5]}/record.json", r.Text), ($"{r.Path[..^5]}/protocol.json", SmallProtocol.Rules) });

    private static string OwnFile(int number) => TypeOf(number) + ".g.cs";

    private static string TypeOf(int number) => "Nct" + SmallProtocol.RecordOf(number).Path[3..^5];
}
