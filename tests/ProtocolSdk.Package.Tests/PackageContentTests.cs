using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ProtocolSdk.Package.Tests;

/// <summary>What is in the packed file.</summary>
public sealed class PackageContentTests(PackedFeed feed)
{
    private const string AnalyzerFolder = "analyzers/dotnet/cs/";

    // The compiler of the .NET 10.0.100 SDK, the oldest one that the package supports.
    private static readonly Version OldestRoslyn = new(5, 0, 0, 0);

    // What assemblies of the .NET 10 shared framework call themselves, whatever their servicing level.
    private static readonly Version Framework = new(10, 0, 0, 0);

    [Fact]
    public void The_package_holds_these_files_and_no_others()
    {
        using var package = ZipFile.OpenRead(feed.PackagePath);

        Assert.Equal(
            [
                "LICENSE",
                "ProtocolSdk.nuspec",
                "README.md",
                "analyzers/dotnet/cs/ProtocolSdk.Compiler.dll",
                "analyzers/dotnet/cs/ProtocolSdk.Generators.dll",
                "analyzers/dotnet/cs/Scriban.Signed.dll",
                "buildTransitive/ProtocolSdk.props",
                "buildTransitive/ProtocolSdk.targets",
                "lib/net10.0/ProtocolSdk.dll",
                "lib/net10.0/ProtocolSdk.xml",
                "schemas/protocol.schema.json",
                "tools/net10.0/ProtocolSdk.Build.deps.json",
                "tools/net10.0/ProtocolSdk.Build.dll",
                "tools/net10.0/ProtocolSdk.Build.runtimeconfig.json",
                "tools/net10.0/ProtocolSdk.Compiler.dll",
                "tools/net10.0/Scriban.Signed.dll",
            ],
            package.Entries
                .Select(entry => entry.FullName)
                .Where(name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_depends_on_no_other_package()
    {
        using var package = ZipFile.OpenRead(feed.PackagePath);
        using var reader = new StreamReader(package.GetEntry("ProtocolSdk.nuspec")!.Open());

        Assert.DoesNotContain("<dependency ", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_compiler_loads_finds_all_that_it_refers_to()
    {
        using var package = ZipFile.OpenRead(feed.PackagePath);
        var loaded = package.Entries
            .Where(entry => entry.FullName.StartsWith(AnalyzerFolder, StringComparison.Ordinal))
            .Select(Read)
            .ToList();
        var packed = loaded.ToDictionary(one => one.Assembly.Name, one => one.Assembly.Version);

        var unresolved =
            from one in loaded
            from reference in one.References
            where !Resolves(reference, packed)
            select $"{one.Assembly.Name} refers to {reference.Name} {reference.Version}";

        Assert.Empty(unresolved);
    }

    private static bool Resolves(AssemblyIdentity reference, Dictionary<string, Version> packed)
    {
        if (packed.TryGetValue(reference.Name, out var version)) return version == reference.Version;
        if (reference.Name is "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp") return reference.Version <= OldestRoslyn;
        return reference.Version <= Framework && FrameworkHas(reference);
    }

    private static bool FrameworkHas(AssemblyIdentity reference)
    {
        var file = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, reference.Name + ".dll");
        return File.Exists(file) && System.Reflection.AssemblyName.GetAssemblyName(file).Version >= reference.Version;
    }

    private static (AssemblyIdentity Assembly, IReadOnlyList<AssemblyIdentity> References) Read(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var stream = entry.Open())
            stream.CopyTo(bytes);
        bytes.Position = 0;
        using var file = new PEReader(bytes);
        var metadata = file.GetMetadataReader();
        var assembly = metadata.GetAssemblyDefinition();
        return (
            new AssemblyIdentity(metadata.GetString(assembly.Name), assembly.Version),
            [
                .. metadata.AssemblyReferences
                    .Select(metadata.GetAssemblyReference)
                    .Select(reference => new AssemblyIdentity(metadata.GetString(reference.Name), reference.Version)),
            ]);
    }

    private sealed record AssemblyIdentity(string Name, Version Version);
}
