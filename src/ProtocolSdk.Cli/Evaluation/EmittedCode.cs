using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ProtocolSdk.Cli.Evaluation;

/// <summary>
/// Emitted C#, compiled in memory against the assemblies this process runs on, and loaded. Disposing lets go of it.
/// </summary>
internal sealed class EmittedCode : IDisposable
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(PlatformAssemblies);
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);
    private static int _count;

    private readonly AssemblyLoadContext _context;

    private EmittedCode(AssemblyLoadContext context, Assembly assembly)
    {
        _context = context;
        Assembly = assembly;
    }

    /// <summary>The loaded assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>Compiles and loads files.</summary>
    /// <param name="files">C# files.</param>
    /// <param name="errors">What the C# compiler refuses; empty when it compiles.</param>
    /// <param name="resources">What to embed, by name.</param>
    /// <returns>The code; null when there are errors.</returns>
    public static EmittedCode? Load(IEnumerable<string> files, out IReadOnlyList<Diagnostic> errors, IReadOnlyDictionary<string, byte[]>? resources = null)
    {
        var compilation = CSharpCompilation.Create(
            $"Emitted{Interlocked.Increment(ref _count)}",
            files.Select(file => CSharpSyntaxTree.ParseText(file, ParseOptions)),
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var embedded = (resources ?? new Dictionary<string, byte[]>())
            .Select(resource => new ResourceDescription(resource.Key, () => new MemoryStream(resource.Value), isPublic: true));
        var result = compilation.Emit(image, manifestResources: embedded, options: new EmitOptions(includePrivateMembers: true));
        errors = [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
        if (!result.Success) return null;
        image.Position = 0;
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        return new EmittedCode(context, context.LoadFromStream(image));
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    private static IReadOnlyList<MetadataReference> PlatformAssemblies()
    {
        var paths = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? throw new InvalidOperationException("The process doesn't say which assemblies it runs on.");
        return [.. paths.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(IsReferenced).Select(path => MetadataReference.CreateFromFile(path))];
    }

    // Emitted code uses the framework and the run-time library, nothing of the tool's own.
    private static bool IsReferenced(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name is "ProtocolSdk" or "netstandard" || name.StartsWith("System", StringComparison.Ordinal);
    }
}
