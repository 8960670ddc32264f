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
}
