namespace ProtocolSdk.Package.Tests;

/// <summary>Where the generator can't work, the build says so in one sentence.</summary>
public sealed class UnsupportedProjectTests(PackedFeed feed)
{
    [Fact]
    public async Task An_older_compiler_is_one_error()
    {
        var app = TrialApp.Create(feed, "_ = Protocols.Nct06995300.Identifiers.NctId;").CopyProtocol();

        // The compiler's own targets say which one it is.
        var finding = Assert.Single(await app.FailToBuildAsync("-p:CompilerApiVersion=roslyn4.14"));

        Assert.Equal(("error", "PROT5003", "TrialApp.csproj"), (finding.Severity, finding.Code, finding.File));
        Assert.Contains("Roslyn 4.14", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_is_one_error()
    {
        var app = TrialApp.CreateIn(
            feed,
            feed.NewFolder(),
            "Trial",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ProtocolSdk" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """,
            ".vbproj").CopyProtocol();

        var finding = Assert.Single(await app.FailToBuildAsync());

        Assert.Equal(("error", "PROT5004", "Trial.vbproj"), (finding.Severity, finding.Code, finding.File));
    }

    [Fact]
    public async Task A_project_that_has_the_package_through_another_one_only_is_told_to_reference_it()
    {
        LongSuite.OnlyThere("Building two projects");
        var library = TrialApp.CreateIn(feed, feed.NewFolder(), "Trial", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ProtocolSdk" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        var app = TrialApp.CreateIn(feed, feed.NewFolder(), "TrialApp", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{library.PathOf("Trial.csproj")}" />
              </ItemGroup>
            </Project>
            """).CopyProtocol();

        var finding = Assert.Single(await app.FailToBuildAsync());

        Assert.Equal(("error", "PROT5005", "TrialApp.csproj"), (finding.Severity, finding.Code, finding.File));
    }
}
