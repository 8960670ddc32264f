namespace ProtocolSdk.Package.Tests;

/// <summary>Projects of other kinds than a console app with everything in its default place.</summary>
public sealed class ProjectKindTests(PackedFeed feed)
{
    [Fact]
    public async Task A_web_project_does_not_take_the_protocol_for_its_content()
    {
        var app = TrialApp.Create(feed, "WebApplication.Create(args).Run();", sdk: "Microsoft.NET.Sdk.Web")
            .CopyProtocol()
            .Write("protocol/NCT00000102.json", "{}")
            .Write("protocol/protocol.schema.json", "{}")
            .Write("appsettings.json", "{}");
        await app.DotNetAsync("restore");

        Assert.Equal(["appsettings.json"], await app.ItemsAsync("Content"));
        Assert.Empty(await app.ItemsAsync("None"));
        Assert.Equal(
            ["protocol/NCT00000102.json", "protocol/NCT06995300/protocol.json", "protocol/NCT06995300/record.json"],
            await app.ItemsAsync("AdditionalFiles"));
    }

    [Fact]
    public async Task A_published_web_project_has_the_schemas_and_not_the_protocol()
    {
        LongSuite.OnlyThere("Publishing a web app");
        var app = TrialApp.Create(feed, "_ = Protocols.Nct06995300.Identifiers.NctId; WebApplication.Create(args);", sdk: "Microsoft.NET.Sdk.Web")
            .CopyProtocol()
            .Write("appsettings.json", "{}");

        var published = await app.DotNetAsync("publish", "-o", app.PathOf("out"));

        Assert.True(published.ExitCode == 0, published.Output);
        Assert.False(Directory.Exists(app.PathOf("out", "protocol")));
        Assert.True(File.Exists(app.PathOf("out", "appsettings.json")));
        Assert.True(File.Exists(app.PathOf("out", "schemas", "NCT06995300.subject.schema.json")));
    }

    [Fact]
    public async Task Root_namespace_schema_folder_and_embedding_are_the_projects_choice()
    {
        const string Program = """
            using Acme.Trials;

            Console.WriteLine(Nct06995300.Identifiers.OrgStudyId);
            Console.WriteLine(typeof(Nct06995300).Assembly.GetManifestResourceNames().Length);
            Console.WriteLine(File.Exists(Path.Combine(AppContext.BaseDirectory, "json", "schema", "NCT06995300.result.schema.json")));
            try { _ = Nct06995300.Record; } catch (InvalidOperationException) { Console.WriteLine("no record"); }
            """;
        const string Properties = """
            <TargetFrameworks>net10.0</TargetFrameworks>
            <ProtocolRoot>../all our trials</ProtocolRoot>
            <ProtocolNamespace>Acme.Trials</ProtocolNamespace>
            <ProtocolSchemaOutput>json/schema</ProtocolSchemaOutput>
            <ProtocolEmbedRecords>false</ProtocolEmbedRecords>
            """;
        var app = TrialApp.Create(feed, Program, Properties)
            .CopyProtocol("../all our trials")
            .Edit("TrialApp.csproj", "<TargetFramework>net10.0</TargetFramework>", "");

        await app.BuildAsync();

        Assert.Equal(["NS12-03", "0", "True", "no record"], await app.RunAsync());
    }

    [Fact]
    public async Task A_project_that_opts_out_builds_as_if_the_package_were_not_there()
    {
        var app = TrialApp.Create(feed, "return 0;", "<ProtocolSdkEnabled>false</ProtocolSdkEnabled>")
            .CopyProtocol()
            .Write("protocol/NCT06995300/protocol.json", "{ this is no JSON");

        await app.BuildAsync();

        Assert.Empty(await app.RunAsync());
        Assert.False(Directory.Exists(Path.Combine(app.Output, "schemas")));
        Assert.Empty(await app.ItemsAsync("AdditionalFiles"));
        Assert.Equal(
            ["protocol/NCT06995300/protocol.json", "protocol/NCT06995300/record.json"],
            await app.ItemsAsync("None"));
    }

    [Fact]
    public async Task A_protocol_root_that_is_not_there_is_one_error()
    {
        var app = TrialApp.Create(feed, "return 0;", "<ProtocolRoot>protocols</ProtocolRoot>").CopyProtocol();

        var finding = Assert.Single(await app.FailToBuildAsync());

        Assert.Equal(("error", "PROT5005", "TrialApp.csproj"), (finding.Severity, finding.Code, finding.File));
    }
}
