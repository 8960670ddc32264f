using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>Rules that a debugger stops in: the property ProtocolDebugRules.</summary>
public sealed class DebugRulesTests
{
    private const string Document = "/trial/protocol/" + SmallProtocol.RulesPath;

    private static readonly Dictionary<string, string> On = new() { ["ProtocolDebugRules"] = "true" };

    [Fact]
    public void The_debug_information_names_the_cql_of_a_criterion_and_of_a_definition()
    {
        var run = new GeneratorSession(SmallProtocol.Files, properties: On).Run().FindsNothing().Compiles();
        var points = PointsIn(run.Compilation, Document);
        Assert.Contains(PlaceOf("Months >= 3"), points);
        Assert.Contains(PlaceOf("months between onset and Today()"), points);
        Assert.Contains(PlaceOf("allergies.code = 'aspirin'"), points);
        Assert.Equal(3, points.Distinct().Count());
    }

    [Fact]
    public void Each_clause_of_a_rule_has_its_own_place_whatever_escapes_stand_before_it()
    {
        const string cql = "allergies.code = '\\u00e4\\\\n' or Months >= 3";
        var files = SmallProtocol.WithRules("allergies.code = 'aspirin'", cql);
        var points = PointsIn(new GeneratorSession(files, properties: On).Run().Compiles().Compilation, Document);
        Assert.Contains(PlaceOf("allergies.code = '\\u00e4\\\\n'", files[1].Text), points);
        Assert.Contains(PlaceOf("Months >= 3", files[1].Text), points);
    }

    [Fact]
    public void Paths_go_through_the_path_map()
    {
        var run = new GeneratorSession(SmallProtocol.Files, properties: new Dictionary<string, string>(On) { ["PathMap"] = "/elsewhere/=/x/,/trial/=/_/" }).Run();
        Assert.DoesNotContain("/trial/", run.AllSource, StringComparison.Ordinal);
        Assert.NotEmpty(PointsIn(run.Compilation, "/_/protocol/" + SmallProtocol.RulesPath));
    }

    [Fact]
    public void Unasked_no_position_reaches_the_code()
    {
        var run = new GeneratorSession(SmallProtocol.Files).Run();
        Assert.DoesNotContain("#line", run.AllSource, StringComparison.Ordinal);
        Assert.Equal(run.Sources, new GeneratorSession(SmallProtocol.Files, properties: new Dictionary<string, string> { ["ProtocolDebugRules"] = "false", ["PathMap"] = "/trial/=/_/" }).Run().Sources);
    }

    [Fact]
    public void Apart_from_its_directives_the_code_is_the_same()
    {
        var off = new GeneratorSession(SmallProtocol.Files).Run().Sources;
        var on = new GeneratorSession(SmallProtocol.Files, properties: On).Run().Sources;
        Assert.Equal(off.Keys, on.Keys);
        Assert.Equal(Words(off["Nct00000001.g.cs"]), Words(on["Nct00000001.g.cs"]));

        // A method with directives has a block instead of an arrow.
        static string Words(string code) => string.Concat(code.Split('\n').Where(l => !l.TrimStart().StartsWith("#line", StringComparison.Ordinal)))
            .Replace(" ", "", StringComparison.Ordinal).Replace("=>", "", StringComparison.Ordinal).Replace("return", "", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_moves_emits_its_protocol_again_and_no_other()
    {
        var session = new GeneratorSession([.. SmallProtocol.Files, .. Enumerable.Range(2, 4).Select(SmallProtocol.RecordOf)], properties: On);
        session.Run();
        session.Edit(SmallProtocol.RulesPath, text => "\n" + text);
        var run = session.Run();
        Assert.Equal((1, 1), (run.Runs(TrackingNames.Compile), run.Runs(TrackingNames.Emit)));
        Assert.Contains((PlaceOf("Months >= 3").Line + 1, PlaceOf("Months >= 3").Start, PlaceOf("Months >= 3").End), PointsIn(run.Compilation, Document));
    }

    /// <summary>The line and columns, from 1, at which a debugger shows the text.</summary>
    private static (int Line, int Start, int End) PlaceOf(string cql, string rules = SmallProtocol.Rules)
    {
        var offset = rules.LastIndexOf(cql, StringComparison.Ordinal);
        Assert.NotEqual(-1, offset);
        var line = rules[..offset].Count(c => c == '\n');
        var column = offset - (rules.LastIndexOf('\n', offset) + 1);
        return (line + 1, column + 1, column + 1 + cql.Length);
    }

    private static List<(int Line, int Start, int End)> PointsIn(CSharpCompilation compilation, string document)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var cancellation = TestContext.Current.CancellationToken;
        var result = compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Debug))
            .Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: cancellation);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(3)));
        symbols.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var reader = provider.GetMetadataReader();
        return
        [
            .. from handle in reader.MethodDebugInformation
               let method = reader.GetMethodDebugInformation(handle)
               from point in method.GetSequencePoints()
               where !point.IsHidden && !point.Document.IsNil && reader.GetString(reader.GetDocument(point.Document).Name) == document
               where point.StartLine == point.EndLine
               select (point.StartLine, point.StartColumn, point.EndColumn),
        ];
    }
}
