namespace ProtocolSdk.Package.Tests;

/// <summary>What a build says about a protocol that is wrong.</summary>
public sealed class DiagnosticTests(PackedFeed feed)
{
    private const string Program = """
        using Protocols;

        Console.WriteLine(Nct06995300.Identifiers.OrgStudyId);
        """;

    [Fact]
    public async Task A_truncated_protocol_json_is_one_error_at_its_end_and_everything_else_compiles()
    {
        var app = TrialApp.Create(feed, Program).CopyProtocol();
        var lines = RepositoryFiles.Read("protocol", "NCT06995300", "protocol.json").Split('\n')[..20];
        app.Write("protocol/NCT06995300/protocol.json", string.Join('\n', lines));

        var finding = Assert.Single(await app.FailToBuildAsync());

        Assert.Equal(("error", "protocol.json", 20), (finding.Severity, finding.File, finding.Line));
        Assert.StartsWith("PROT1", finding.Code, StringComparison.Ordinal);
        Assert.Equal(lines[^1].Length + 1, finding.Column);
    }

    [Fact]
    public async Task Each_mistake_in_a_rule_is_one_error_at_its_place()
    {
        var app = TrialApp.Create(feed, Program).CopyProtocol();
        app.Edit("protocol/NCT06995300/protocol.json", "\"AgeInYears() >= 18\"", "\"AgeInYears() >= wight\"");
        app.Edit("protocol/NCT06995300/protocol.json", "\"List<Code>\"", "\"List<Kode>\"");
        var text = await File.ReadAllLinesAsync(app.PathOf("protocol", "NCT06995300", "protocol.json"), TestContext.Current.CancellationToken);

        var findings = (await app.FailToBuildAsync()).Where(finding => finding.Severity == "error").ToList();

        var expected = text
            .SelectMany((line, index) => new[] { "wight", "Kode" }.Select(word => (Line: index + 1, Column: line.IndexOf(word, StringComparison.Ordinal) + 1)))
            .Where(place => place.Column > 0);
        Assert.Equal(expected, findings.Select(finding => (finding.Line, finding.Column)).Order());
        Assert.All(findings, finding => Assert.Equal("protocol.json", finding.File));
    }
}
