using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProtocolSdk.Generators;

namespace ProtocolSdk.Benchmarks.Generator;

/// <summary>An app with records, as the compiler sees it.</summary>
internal sealed class TrialProject
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private TrialProject(IReadOnlyList<(string Path, byte[] Bytes)> records)
    {
        Records = records;
        Files = [.. records.Select(r => new RecordFileText(r.Path, r.Bytes))];
        Compilation = CSharpCompilation.Create(
            "TrialApp",
            [Parse("class Unrelated { int field = 1; }")],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(EligibilityStatus).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public IReadOnlyList<(string Path, byte[] Bytes)> Records { get; }

    public IReadOnlyList<RecordFileText> Files { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>A project with this many records.</summary>
    public static TrialProject With(int records) => new(RecordSet.Take(records));

    /// <summary>A driver that has run nothing yet.</summary>
    public GeneratorDriver NewDriver() => NewDriver(new ProtocolGenerator());

    /// <summary>A driver of another generator that has run nothing yet.</summary>
    public GeneratorDriver NewDriver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], Files, ParseOptions, new ProjectFileOptions());

    /// <summary>The project after somebody typed into a file that has nothing to do with protocols.</summary>
    public CSharpCompilation WithEditedCode() =>
        Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[0], Parse("class Unrelated { int field = 22; }"));

    /// <summary>A file with an edited text; it must differ from the one that is there.</summary>
    public RecordFileText Edited(int index, Func<string, string> edit)
    {
        var text = Encoding.UTF8.GetString(Records[index].Bytes);
        var edited = edit(text);
        if (edited == text) throw new InvalidOperationException($"The edit doesn't change {Records[index].Path}.");
        return new RecordFileText(Records[index].Path, Encoding.UTF8.GetBytes(edited));
    }

    private static SyntaxTree Parse(string code) =>
        CSharpSyntaxTree.ParseText(code, ParseOptions, "App.cs", Encoding.UTF8);
}
