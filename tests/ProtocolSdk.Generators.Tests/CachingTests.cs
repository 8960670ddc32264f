using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>What runs again after an edit, by counts of runs.</summary>
public sealed class CachingTests
{
    private const int Trials = 5;

    private static readonly string[] AllSteps =
    [
        TrackingNames.Options, TrackingNames.Files, TrackingNames.Layout, TrackingNames.Protocols, TrackingNames.Compile, TrackingNames.Models,
        TrackingNames.Emit, TrackingNames.EmittedFiles, TrackingNames.Diagnostics,
    ];

    private const string EditedTitle = "An Edited Trial";

    [Fact]
    public void The_first_run_compiles_and_emits_each_protocol_once()
    {
        var run = Open().Run();
        Assert.Equal((Trials, Trials), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Equal(Trials, run.Sources.Count);
        Assert.All(AllSteps, step => Assert.NotEqual(0, run.Runs(step)));
    }

    [Fact]
    public void An_edit_to_unrelated_code_runs_no_step()
    {
        var session = Open();
        var before = session.Run();
        session.EditCode("class Unrelated { int field = 1; }");
        var run = session.Run();
        Assert.All(AllSteps, step => Assert.Equal(0, run.Runs(step)));
        Assert.Equal(before.Sources, run.Sources);
    }

    [Fact]
    public void Files_that_are_read_again_unchanged_compile_and_emit_nothing()
    {
        var session = Open();
        var before = session.Run();
        session.ReadAllAgain();
        var run = session.Run();
        Assert.Equal((0, 0), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Equal(before.Sources, run.Sources);
    }

    [Fact]
    public void White_space_in_one_file_compiles_that_protocol_and_emits_nothing()
    {
        var session = Open();
        var before = session.Run();
        session.Edit(PathOf(3), text => "\n  " + text.Replace("\": ", "\" :  ", StringComparison.Ordinal));
        var run = session.Run();
        Assert.Equal((1, 0), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Equal(before.Sources, run.Sources);
    }

    [Fact]
    public void White_space_above_a_finding_moves_the_finding_and_emits_nothing()
    {
        var session = new GeneratorSession(SmallProtocol.WithRules("Months >= 3", "Monhts >= 3"));
        var line = session.Run().Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line;
        session.Edit(SmallProtocol.RulesPath, text => "\n\n\n" + text);
        var run = session.Run();
        Assert.Equal(line + 3, run.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal((1, 0), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
    }

    [Fact]
    public void An_edit_to_one_file_compiles_and_emits_that_protocol_alone()
    {
        var session = Open();
        var before = session.Run();
        session.Edit(PathOf(3), Edit);
        var run = session.Run();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Equal(["Nct00000003.g.cs"], run.Sources.Where(s => before.Sources[s.Key] != s.Value).Select(s => s.Key));
    }

    [Fact]
    public void An_edit_to_protocol_json_compiles_and_emits_its_protocol_alone()
    {
        var session = new GeneratorSession([.. SmallProtocol.Files, .. Enumerable.Range(2, 4).Select(SmallProtocol.RecordOf)]);
        session.Run();
        session.Edit(SmallProtocol.RulesPath, text => text.Replace("Months >= 3", "Months >= 4", StringComparison.Ordinal));
        var run = session.Run().FindsNothing();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
    }

    [Fact]
    public void A_file_that_was_broken_and_is_mended_gives_the_same_bytes_again()
    {
        var session = Open();
        var before = session.Run();
        var text = SmallProtocol.RecordOf(3).Text;
        var cut = text[..text.IndexOf("\"minimumAge\"", StringComparison.Ordinal)].TrimEnd();
        session.Edit(PathOf(3), _ => cut);
        var broken = session.Run().FindsOnly($"PROT1001 {PathOf(3)}({cut.Split('\n').Length},{cut.Split('\n')[^1].Length + 1})");
        Assert.Equal(1, broken.Runs(TrackingNames.Compile));
        session.Edit(PathOf(3), _ => text);
        var mended = session.Run().FindsNothing();
        Assert.Equal((1, 1), (mended.Runs(TrackingNames.Compile), mended.Runs(TrackingNames.Emit)));
        Assert.Equal(before.Sources, mended.Sources);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(Trials)]
    public void A_file_that_comes_is_the_only_one_that_compiles(int place)
    {
        var session = Open();
        var before = session.Run();
        session.Insert(place, "NCT00000000.json", SmallProtocol.RecordOf(0).Text);
        var run = session.Run();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.All(before.Sources, source => Assert.Equal(source.Value, run.Sources[source.Key]));
        Assert.Equal(Trials + 1, run.Sources.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(Trials)]
    public void A_file_that_goes_compiles_nothing(int number)
    {
        var session = Open();
        session.Run();
        session.Remove(PathOf(number));
        var run = session.RunAfterRemoval();
        Assert.Equal((0, 0), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Equal(Trials - 1, run.Sources.Count);
    }

    [Fact]
    public void A_protocol_json_that_comes_and_goes_compiles_its_protocol_alone()
    {
        var session = new GeneratorSession([(SmallProtocol.RecordPath, SmallProtocol.Record), .. Enumerable.Range(2, 4).Select(SmallProtocol.RecordOf)]);
        var before = session.Run();
        session.Insert(0, SmallProtocol.RulesPath, SmallProtocol.Rules);
        var run = session.Run();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        session.Remove(SmallProtocol.RulesPath);
        Assert.Equal(before.Sources, session.Run().Sources);
    }

    [Fact]
    public void Another_namespace_emits_everything_and_compiles_nothing()
    {
        var session = Open();
        session.Run();
        session.SetProperty("ProtocolNamespace", "Elsewhere");
        var run = session.Run();
        Assert.Equal((0, Trials), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        session.SetProperty("Unrelated", "true");
        session.SetProperty("ProtocolNamespace", "Elsewhere");
        Assert.Equal(0, session.Run().Runs(TrackingNames.Emit));
    }

    private static GeneratorSession Open() => new(Enumerable.Range(1, Trials).Select(SmallProtocol.RecordOf), "class Unrelated { }");

    private static string PathOf(int number) => SmallProtocol.RecordOf(number).Path;

    private static string Edit(string text) => text.Replace("A Small Trial", EditedTitle, StringComparison.Ordinal);
}
