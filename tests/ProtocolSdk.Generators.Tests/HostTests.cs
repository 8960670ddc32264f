using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>The generator in Roslyn's own test host, configured by a .globalconfig as the package's targets do it.</summary>
public sealed class HostTests
{
    private const string Root = "/0/protocol/";

    [Fact]
    public async Task The_sources_are_added_to_the_project()
    {
        var test = Test(SmallProtocol.Files);
        // The test host tells encodings apart by reference.
        foreach (var name in Snapshot.Names("Nct00000001."))
        {
            test.TestState.GeneratedSources.Add((typeof(ProtocolGenerator), name, SourceText.From(Snapshot.Text(name), ProtocolGenerator.OutputEncoding)));
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_finding_is_reported_at_its_place_in_the_json()
    {
        var files = SmallProtocol.WithRules("Months >= 3", "Monhts >= 3");
        var test = Test(files);
        test.TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
        var column = files[1].Text.Split('\n')[9].IndexOf("Monhts", StringComparison.Ordinal) + 1;
        test.TestState.ExpectedDiagnostics.Add(
            new DiagnosticResult("PROT4050", DiagnosticSeverity.Error).WithSpan(Root + SmallProtocol.RulesPath, 10, column, 10, column + 6).WithArguments("'Monhts' is no data element, definition, value set or alias here; did you mean 'Months'?"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_globalconfig_sets_the_severity_of_a_finding_in_json()
    {
        var files = SmallProtocol.WithRules("\"comment\"", "\"coment\"");
        var test = Test(files, "dotnet_diagnostic.PROT3002.severity = none");
        test.TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static CSharpSourceGeneratorTest<ProtocolGenerator, DefaultVerifier> Test(IEnumerable<(string Path, string Text)> files, string setting = "")
    {
        var test = new CSharpSourceGeneratorTest<ProtocolGenerator, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestState = { Sources = { "class App { }" } },
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
        };
        test.TestState.AdditionalReferences.AddRange([.. Net100.References.All, TrialApp.Sdk]);
        var config = new StringBuilder("is_global = true\n").Append(setting).Append('\n');
        foreach (var (path, text) in files)
        {
            test.TestState.AdditionalFiles.Add((Root + path, SourceText.From(text, Encoding.UTF8)));
            config.Append("[" + Root + path + "]\nbuild_metadata.AdditionalFiles.ProtocolPath = " + path + "\n");
        }

        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", config.ToString()));
        return test;
    }
}
