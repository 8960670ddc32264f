using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

public sealed class SourceTests
{
    [Fact]
    public void A_record_with_rules_becomes_the_committed_sources()
    {
        var run = GeneratorSession.RunOn(SmallProtocol.Files).FindsNothing().Compiles();
        Assert.All(run.Sources, source => Snapshot.Matches(source.Key, source.Value));
        Assert.Equal(Snapshot.Names("Nct00000001."), run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_record_alone_becomes_code_without_a_warning() =>
        GeneratorSession.RunOn(SmallProtocol.RecordOf(2)).FindsNothing().Compiles();

    [Fact]
    public void The_app_sees_the_members_that_the_protocol_gives()
    {
        const string app = """
            using System;
            using Protocols;

            var subject = new Nct00000001.Subject { BirthDate = new DateOnly(1961, 3, 4), Onset = ProtocolSdk.Cql.CqlDate.Parse("2025-02") };
            var result = Nct00000001.Eligibility.Evaluate(subject, new DateOnly(2025, 11, 25));
            Console.WriteLine(result[Nct00000001.Criterion.E1]);
            Console.WriteLine(Nct00000001.Identifiers.OrgStudyId + Nct00000001.Arms.Treatment.Interventions + Nct00000001.Definition.Id);
            """;
        var compilation = TrialApp.Compilation(app).WithOptions(TrialApp.Options.WithOutputKind(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication));
        new GeneratorSession(SmallProtocol.Files, compilation: compilation).Run().FindsNothing().Compiles();
    }

    [Fact]
    public void The_namespace_is_the_projects_choice()
    {
        var properties = new Dictionary<string, string> { ["ProtocolNamespace"] = "Example.Trials" };
        var run = new GeneratorSession(SmallProtocol.Files, properties: properties).Run().FindsNothing().Compiles();
        Assert.All(run.Sources.Values, source => Assert.Contains("namespace Example.Trials;", source, StringComparison.Ordinal));
    }

    [Fact]
    public void The_repositorys_protocol_becomes_code_without_a_warning() =>
        GeneratorSession
            .RunOn([.. new[] { "NCT06995300/record.json", "NCT06995300/protocol.json" }.Select(path => (path, Repository.Text("protocol/" + path)))])
            .FindsNothing()
            .Compiles();

    [Fact]
    public void A_protocol_that_uses_every_operator_becomes_code_without_a_warning() =>
        GeneratorSession
            .RunOn([.. new[] { "record.json", "protocol.json" }.Select(file => ("NCT00000009/" + file, Repository.Text("tests/Operators/NCT00000009/" + file)))])
            .FindsNothing()
            .Compiles();

    [Fact]
    public void Emitted_code_has_no_white_space_at_the_ends_of_lines_and_no_two_blank_lines()
    {
        foreach (var (name, text) in GeneratorSession.RunOn(SmallProtocol.Files).Sources)
        {
            var lines = text.Split('\n');
            Assert.DoesNotContain(lines, line => line.Length > 0 && char.IsWhiteSpace(line[^1]));
            Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{\n\n", text, StringComparison.Ordinal);
            foreach (var (line, next) in lines.Zip(lines.Skip(1))) Assert.False(line.Length == 0 && next.TrimStart() is "}" or "};", $"{name}: a blank line before a closing brace");
            Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        }
    }
}
