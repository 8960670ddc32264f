using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ProtocolSdk.Generators.Tests.Driving;

/// <summary>The app that protocols are generated into: .NET 10, ProtocolSdk, every warning and doc comments on.</summary>
internal static class TrialApp
{
    public static MetadataReference Sdk { get; } = MetadataReference.CreateFromFile(typeof(EligibilityStatus).Assembly.Location);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static CSharpCompilationOptions Options { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);

    public static CSharpCompilation Compilation(string code) => CSharpCompilation.Create("TrialApp", [Parse(code)], [.. Net100.References.All, Sdk], Options);

    /// <summary>A driver of the generator as a build has it, with no property set, that has run nothing yet.</summary>
    public static GeneratorDriver NewDriver(IEnumerable<JsonFileText> files) =>
        CSharpGeneratorDriver.Create([new ProtocolGenerator().AsSourceGenerator()], files, ParseOptions, new ProjectProperties(new Dictionary<string, string>()));

    /// <summary>How many protocols' code came out of a run.</summary>
    public static int CountProtocols(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.Sum(source => source.SourceText.ToString().Split("\npublic static partial class ").Length - 1);

    public static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, "App.cs");
}
