using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>In which files the code of many protocols comes into a compilation.</summary>
public sealed class EmittedFileTests
{
    // The most that have a file each, and one more.
    private const int Few = 32;
    private const int Several = Few + 1;
    // So many that no shared file has a single record in it.
    private const int Shared = 80;

    private static readonly Dictionary<string, string> DebugsRules = new() { ["ProtocolDebugRules"] = "true" };

    [Fact]
    public void Up_to_32_protocols_with_rules_and_32_without_have_a_file_each()
    {
        var run = new GeneratorSession([.. WithRules(1, Few), .. Records(101, Few)]).Run();
        Assert.Equal([.. Enumerable.Range(1, Few).Select(OwnFile), .. Enumerable.Range(101, Few).Select(OwnFile)], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void More_records_share_files_and_protocols_with_rules_keep_theirs()
    {
        var run = new GeneratorSession([.. Records(1, Several), .. WithRules(1001, 1)]).Run();
        Assert.InRange(run.Sources.Count, 3, Few);
        Assert.Contains(OwnFile(1001), run.Sources.Keys);
        Assert.All(run.Sources.Keys.Where(name => name != OwnFile(1001)), name => Assert.True(EmittedFile.IsSharedName(name), name));
        Assert.All(Enumerable.Range(1, Several), n => Assert.Single(run.Sources, s => s.Value.Contains($"class {TypeOf(n)}\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Few, false, Few)]
    [InlineData(Several, false, 32)]
    [InlineData(256, false, 32)]
    [InlineData(257, false, 4)]
    [InlineData(2000, false, 4)]
    [InlineData(2000, true, 32)]
    public void The_number_of_files_is_bounded(int versions, bool haveRules, int files)
    {
        var many = Enumerable.Range(1, versions).Select(n => new EmittedVersion(OwnFile(n), "", 0, haveRules)).ToList();
        var all = EmittedFile.Of(many);
        Assert.InRange(all.Count, files * 3 / 4, files);
        Assert.Equal(many, all.SelectMany(f => f.Versions).OrderBy(v => v.FileName, StringComparer.Ordinal));
    }

    [Fact]
    public void Protocols_in_shared_files_compile_with_their_frozen_versions_and_rules()
    {
        var run = new GeneratorSession([.. AmendedProtocol.Files, .. WithRules(2, Few), .. Records(101, Several)], properties: DebugsRules).Run().Compiles();
        Assert.All(run.Sources.Keys, name => Assert.True(EmittedFile.IsSharedName(name), name));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Protocols.Nct00000001+V1_0+Subject"));
        var mapped = run.Compilation.SyntaxTrees.SelectMany(tree => tree.GetLineMappings(TestContext.Current.CancellationToken)).Select(m => m.MappedSpan.Path).Distinct();
        Assert.Equal(Few + 2, mapped.Count(path => path.EndsWith("protocol.json", StringComparison.Ordinal)));
    }

    [Fact]
    public void Rules_for_a_record_move_it_out_of_its_shared_file()
    {
        var session = new GeneratorSession([.. Records(2, Shared), (SmallProtocol.RecordPath, SmallProtocol.Record)]);
        var before = session.Run();
        session.Insert(0, SmallProtocol.RulesPath, SmallProtocol.Rules);
        var run = session.Run();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Equal(OwnFile(1), Assert.Single(run.Sources.Keys.Except(before.Sources.Keys)));
        Assert.Single(before.Sources, s => run.Sources[s.Key] != s.Value);
    }

    [Fact]
    public void An_edit_to_one_of_many_emits_that_one_and_makes_its_file_anew()
    {
        var session = new GeneratorSession(Records(1, Several));
        var before = session.Run();
        session.Edit(SmallProtocol.RecordOf(9).Path, text => text.Replace("A Small Trial", "An Edited Trial", StringComparison.Ordinal));
        var run = session.Run();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Single(run.Steps[TrackingNames.EmittedFiles], reason => reason == IncrementalStepRunReason.Modified);
        var changed = Assert.Single(run.Sources, s => before.Sources[s.Key] != s.Value);
        Assert.Contains("An Edited Trial (NCT00000009)", changed.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("An Edited Trial (NCT00000009)", before.Sources[changed.Key], StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_comes_changes_one_file()
    {
        var session = new GeneratorSession(Records(1, Several));
        var before = session.Run();
        session.Insert(3, "NCT99999999.json", SmallProtocol.RecordOf(99_999_999).Text);
        var run = session.Run();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Single(run.Sources, s => before.Sources[s.Key] != s.Value);
        Assert.Single(run.Steps[TrackingNames.EmittedFiles], reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void Rules_that_come_make_no_shared_file_of_records_anew_but_theirs()
    {
        var session = new GeneratorSession([.. Records(2, Shared), .. WithRules(1001, 2), (SmallProtocol.RecordPath, SmallProtocol.Record)]);
        session.Run();
        session.Insert(0, SmallProtocol.RulesPath, SmallProtocol.Rules);
        Assert.InRange(session.Run().Steps[TrackingNames.EmittedFiles].Count(reason => reason == IncrementalStepRunReason.Modified), 1, 3);
    }

    /// <summary>While somebody types into protocol.json it is often no JSON; the code must not move to and fro with that.</summary>
    [Fact]
    public void Broken_rules_move_nothing()
    {
        var session = new GeneratorSession([.. Records(2, Few), .. SmallProtocol.Files]);
        var before = session.Run();
        session.Edit(SmallProtocol.RulesPath, text => text.Replace("\"dataElements\"", "dataElements", StringComparison.Ordinal));
        Assert.Equal(before.Sources.Keys.Order(StringComparer.Ordinal), session.Run().Sources.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>A build elsewhere, or a year later, has the same files.</summary>
    [Fact]
    public void Which_file_a_version_is_in_never_changes()
    {
        Assert.Equal("Records.06.g.cs", FileOfFirst(Several));
        Assert.Equal("Records.02.g.cs", FileOfFirst(257));

        static string FileOfFirst(int records) => EmittedFile.Of([.. Enumerable.Range(1, records).Select(n => new EmittedVersion(OwnFile(n), "", 0, false))]).Single(f => f.Versions.Any(v => v.FileName == OwnFile(1))).Name;
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var records = Records(1, Several).ToList();
        Assert.Equal(new GeneratorSession(records).Run().Sources, new GeneratorSession(Enumerable.Reverse(records)).Run().Sources);
    }

    /// <summary>A shared file's text is put together from the protocols' own; Roslyn must see no difference to a text that is one string.</summary>
    [Fact]
    public void A_shared_files_text_is_that_of_its_string()
    {
        var driver = TrialApp.NewDriver(Records(1, Several).Select(f => new JsonFileText(f.Path, f.Text, "/trial/protocol/"))).RunGenerators(TrialApp.Compilation(""), TestContext.Current.CancellationToken);
        var sources = driver.GetRunResult().Results[0].GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText);
        var files = EmittedFile.Of([.. Records(1, Several).Select(r => Emit(new ProtocolSource(r.Path[..^5], new SourceFile(r.Path, r.Text), null)))]);
        Assert.Equal(files.Select(f => f.Name).Order(StringComparer.Ordinal), sources.Keys.Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(file.ToText(), sources[file.Name].ToString()));
        var largest = files.MaxBy(f => f.Versions.Count)!;
        Assert.InRange(largest.Versions.Count, 2, Several);
        var text = sources[largest.Name];
        var expected = SourceText.From(largest.ToText(), ProtocolGenerator.OutputEncoding);
        Assert.True(text.ContentEquals(expected));
        Assert.Equal(expected.GetContentHash(), text.GetContentHash());
        Assert.Equal(expected.GetChecksum(), text.GetChecksum());
        Assert.Equal(expected.Lines.Select(l => l.Span), text.Lines.Select(l => l.Span));
        var change = new TextChange(new(0, 3), "//");
        Assert.Equal(expected.WithChanges(change).ToString(), text.WithChanges(change).ToString());
        using var written = new StringWriter();
        text.Write(written, TestContext.Current.CancellationToken);
        Assert.Equal(largest.ToText(), written.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => text[text.Length]);
        Assert.Throws<ArgumentOutOfRangeException>(() => text[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => text.CopyTo(text.Length, new char[1], 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.CopyTo(0, new char[1], 1, 1));
        Gen.Int[0, text.Length].Select(Gen.Int[0, text.Length]).Sample((a, b) =>
        {
            var span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(Math.Min(a, b), Math.Max(a, b));
            var copied = new char[span.Length + 2];
            text.CopyTo(span.Start, copied, 1, span.Length);
            Assert.Equal(expected.ToString(span), string.Concat(copied[1..^1]));
            Assert.Equal(('\0', '\0'), (copied[0], copied[^1]));
            Assert.Equal(expected.ToString(span), text.ToString(span));
            Assert.Equal(expected.ToString(span), text.GetSubText(span).ToString());
            if (a < text.Length) Assert.Equal(expected[a], text[a]);
        });
    }

    [Fact]
    public void Every_version_has_the_head_that_its_file_has_once()
    {
        var rules = new SourceFile("protocol.json", AmendedProtocol.FrozenRules);
        var record = new SourceFile("record.json", SmallProtocol.Record);
        EmittedVersion[] versions =
        [
            .. Enumerable.Range(1, Few).Select(n => Emit(new ProtocolSource(SmallProtocol.RecordOf(n).Path[..^5], record, rules))),
            Emit(new ProtocolSource(SmallProtocol.Id, record, rules) { FrozenVersion = "1.0" }),
        ];
        Assert.Single(versions.Select(v => v.Text[..v.HeadLength]).Distinct());
        var files = EmittedFile.Of(versions);
        var code = string.Concat(files.Select(f => f.ToText()));
        Assert.Equal(files.Count, code.Split("namespace Protocols;").Length - 1);
        Assert.All(versions, version => Assert.Contains(version.Text[version.HeadLength..], code, StringComparison.Ordinal));
    }

    private static EmittedVersion Emit(ProtocolSource source) => CSharpEmitter.Emit(ProtocolCompiler.Compile(source).Model!, EmitOptions.Default);

    private static IEnumerable<(string Path, string Text)> Records(int first, int count) => Enumerable.Range(first, count).Select(SmallProtocol.RecordOf);

    private static IEnumerable<(string Path, string Text)> WithRules(int first, int count) =>
        Records(first, count).SelectMany(r => new[] { ($"{r.Path[..^5]}/record.json", r.Text), ($"{r.Path[..^5]}/protocol.json", SmallProtocol.Rules) });

    private static string OwnFile(int number) => TypeOf(number) + ".g.cs";

    private static string TypeOf(int number) => "Nct" + SmallProtocol.RecordOf(number).Path[3..^5];
}
