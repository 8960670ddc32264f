using System.Text.Json;

namespace ProtocolSdk.Package.Tests;

/// <summary>The JSON Schemas that a build leaves beside the app.</summary>
public sealed class SchemaFileTests(PackedFeed feed)
{
    [Fact]
    public async Task A_build_writes_the_schemas_that_the_generated_code_has()
    {
        // The constants have no white space, the files are for people; they say the same.
        const string Program = """
            using System.Text.Json.Nodes;
            using Protocols;

            Console.WriteLine(JsonNode.DeepEquals(JsonNode.Parse(Nct06995300.Schemas.Subject), File("subject")));
            Console.WriteLine(JsonNode.DeepEquals(JsonNode.Parse(Nct06995300.Schemas.Result), File("result")));

            static JsonNode? File(string kind) =>
                JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", $"NCT06995300.{kind}.schema.json")));
            """;
        var app = await TrialApp.Create(feed, Program).CopyProtocol().BuildAsync();

        Assert.Equal(
            ["NCT06995300.result.schema.json", "NCT06995300.subject.schema.json", "protocol.schema.json"],
            Directory.GetFiles(Path.Combine(app.Output, "schemas")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["True", "True"], await app.RunAsync());
        Assert.Equal(
            RepositoryFiles.Read("protocol", "protocol.schema.json"),
            await File.ReadAllTextAsync(Path.Combine(app.Output, "schemas", "protocol.schema.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_schemas_of_a_library_come_along_to_the_app_that_is_published()
    {
        LongSuite.OnlyThere("Publishing an app of two projects");
        var library = TrialApp.CreateIn(feed, feed.NewFolder(), "Trial", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ProtocolSdk" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """).CopyProtocol();
        // An app that has the package through the library only, and a trial of its own: both bring protocol.schema.json, which must be no conflict.
        var app = TrialApp.CreateIn(feed, feed.NewFolder(), "TrialApp", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{library.PathOf("Trial.csproj")}" />
              </ItemGroup>
            </Project>
            """)
            .Write("Program.cs", "System.Console.WriteLine(Protocols.Nct06995300.Identifiers.NctId + Protocols.Nct00000102.Identifiers.OrgStudyId);")
            .Write("protocol/NCT00000102.json", RepositoryFiles.Read("protocol", "NCT06995300", "record.json").Replace("NCT06995300", "NCT00000102", StringComparison.Ordinal));

        var published = await app.DotNetAsync("publish", "-o", app.PathOf("out"));

        Assert.True(published.ExitCode == 0, published.Output);
        Assert.Equal(
            ["NCT00000102.result.schema.json", "NCT00000102.subject.schema.json", "NCT06995300.result.schema.json", "NCT06995300.subject.schema.json", "protocol.schema.json"],
            Directory.GetFiles(app.PathOf("out", "schemas")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_of_protocol_json_is_valid_JSON()
    {
        using var schema = JsonDocument.Parse(RepositoryFiles.Read("protocol", "protocol.schema.json"));

        Assert.Equal("http://json-schema.org/draft-07/schema#", schema.RootElement.GetProperty("$schema").GetString());
    }
}
