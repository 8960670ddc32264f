using System.Text;

namespace ProtocolSdk.Package.Tests;

/// <summary>An app with two versions of its protocol: the page "Amendments in code", compiled and run as it stands.</summary>
public sealed class VersionTests(PackedFeed feed)
{
    private const string Extra = "\"urgency\": { \"type\": \"Boolean\", \"label\": \"Urgent surgery\" },";

    [Fact]
    public async Task The_page_on_amendments_says_what_happens()
    {
        var app = Amended(Program());
        await app.BuildAsync();

        Assert.Equal(ExpectedOutput(), await app.RunAsync());
        Assert.Equal(
            ["NCT06995300.1.0.result.schema.json", "NCT06995300.1.0.subject.schema.json", "NCT06995300.result.schema.json", "NCT06995300.subject.schema.json", "protocol.schema.json"],
            Directory.GetFiles(Path.Combine(app.Output, "schemas")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        // Both versions, each with its own record, side by side.
        app.Write("Program.cs", """
            using Protocols;
            Console.WriteLine(Nct06995300.V1_0.Record.ProtocolSection?.StatusModule?.OverallStatus);
            Console.WriteLine(Nct06995300.Record.ProtocolSection?.IdentificationModule?.NctId);
            var old = new Nct06995300.V1_0.Subject { SymptomOnset = new DateOnly(2025, 2, 1), Urgency = true };
            var now = new Nct06995300.Subject { OnsetOfSymptoms = new DateOnly(2025, 2, 1) };
            Console.WriteLine(Nct06995300.V1_0.Eligibility.Decide(old, new DateOnly(2025, 11, 25)));
            Console.WriteLine(Nct06995300.Eligibility.Decide(now, new DateOnly(2025, 11, 25)));
            Console.WriteLine(string.Join(' ', Nct06995300.Versions.All));
            """);
        await app.BuildAsync("--no-restore");
        var output = await app.RunAsync();
        Assert.Equal(["NCT06995300", "Undetermined", "Undetermined", "1.0 2.0"], output[1..]);

        // Code that was written for version 1.0.
        app.Write("Program.cs", """
            using Protocols;
            var subject = new Nct06995300.Subject { SymptomOnset = new DateOnly(2025, 2, 1) };
            Console.WriteLine(subject.Urgency);
            """);
        var findings = await app.FailToBuildAsync("--no-restore");
        Assert.Equal(
            Reasons(),
            findings.Select(f => f.Code + " " + f.Message[f.Message.IndexOf("is obsolete", StringComparison.Ordinal)..].Split(" [")[0]));

        // An arm that the next amendment adds breaks the switch.
        app.Write("Program.cs", Program()).Edit("protocol/NCT06995300/record.json", "\"armGroups\": [", "\"armGroups\": [ { \"label\": \"Second cohort\" },");
        Assert.Equal(["CS8509"], (await app.FailToBuildAsync("--no-restore")).Select(f => f.Code).Where(code => code.StartsWith("CS", StringComparison.Ordinal)));
    }

    private TrialApp Amended(string program)
    {
        var app = TrialApp.Create(feed, program, string.Join('\n', Snippets("xml").Single().Split('\n')[1..^1])).CopyProtocol();
        var rules = RepositoryFiles.Read("protocol", "NCT06995300", "protocol.json");
        app.Write("protocol/NCT06995300/versions/1.0/record.json", RepositoryFiles.Read("protocol", "NCT06995300", "record.json"));
        app.Write("protocol/NCT06995300/versions/1.0/protocol.json", rules)
            .Edit("protocol/NCT06995300/versions/1.0/protocol.json", "\"version\": \"1.0\",", "\"version\": \"1.0\", \"effectiveDate\": \"2025-05-01\",")
            .Edit("protocol/NCT06995300/versions/1.0/protocol.json", "\"dataElements\": {", "\"dataElements\": { " + Extra);

        // The page's head, in place of the version.
        var head = Snippets("json").Single();
        return app
            .Edit("protocol/NCT06995300/protocol.json", "symptomOnset", "onsetOfSymptoms")
            .Edit("protocol/NCT06995300/protocol.json", "\"version\": \"1.0\",", head[(head.IndexOf('{', StringComparison.Ordinal) + 1)..head.LastIndexOf('}')].Trim() + ",");
    }

    // Functions come last in a program of statements.
    private static string Program()
    {
        var snippets = Snippets("csharp");
        return "using Protocols;\nusing ProtocolSdk;\n" + string.Join('\n', snippets);
    }

    private static IEnumerable<string> ExpectedOutput() => Snippets("csharp")
        .SelectMany(s => s.Split('\n'))
        .Where(line => line.StartsWith("Console.WriteLine", StringComparison.Ordinal))
        .Select(line => line[(line.IndexOf("// ", StringComparison.Ordinal) + 3)..].Split([':', ';'])[0].Trim());

    private static IEnumerable<string> Reasons() => Snippets("")
        .SelectMany(s => s.Split('\n'))
        .Where(line => line.StartsWith("error CS", StringComparison.Ordinal))
        .Select(line => line[6..12] + " " + line[line.IndexOf("is obsolete", StringComparison.Ordinal)..]);

    private static List<string> Snippets(string language)
    {
        var snippets = new List<string>();
        StringBuilder? open = null;
        var isWanted = false;
        foreach (var line in RepositoryFiles.Read("src", "ProtocolSdk.Compiler", "Protocol", "README.md").ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                open?.Append(line).Append('\n');
                continue;
            }

            if (open is null)
            {
                (open, isWanted) = (new StringBuilder(), line[3..] == language);
            }
            else
            {
                if (isWanted) snippets.Add(open.ToString().TrimEnd('\n'));
                open = null;
            }
        }

        return snippets;
    }
}
