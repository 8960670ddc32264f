using Protocols;

namespace ProtocolSdk.Samples.Tests;

/// <summary>The README's C# is this file's, and prints what its comments say.</summary>
public sealed class ReadmeTests
{
    private const string Start = "// README";
    private const string End = "// end of README";

    [Fact]
    public void The_walks_code_is_the_code_that_is_tested_here()
    {
        var readme = Repository("README.md");
        var inReadme = Between(readme, "```csharp", "```").Where(line => !line.StartsWith("using ", StringComparison.Ordinal));
        var here = Between(Repository("tests", "ProtocolSdk.Samples.Tests", "ReadmeTests.cs"), Start, End);

        Assert.Equal(here.Where(NotBlank).Select(line => line.Trim()), inReadme.Where(NotBlank).Select(line => line.Trim()));
    }

    [Fact]
    public void The_walk_prints_what_its_comments_say()
    {
        var printed = new StringWriter();
        Walk(printed);

        var lines = printed.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(
            ["NS12-03", "minimally invasive decompression via the posterior approach", "Undetermined", "Met", "Cause of the cervical stenosis", "Undetermined"],
            lines.Take(6));
        Assert.Contains("  I3 met: symptom months is at least 3 (Symptom months: 9 to 10, Onset of the present symptoms: 2025-02, Planned date of surgery: 2025-12-01)", lines);
    }

    [Fact]
    public void The_readme_names_only_files_that_exist()
    {
        var root = Path.GetDirectoryName(RepositoryPath("ProtocolSdk.sln"))!;
        foreach (var line in Repository("README.md"))
        {
            foreach (var link in System.Text.RegularExpressions.Regex.Matches(line, @"\]\((?!http)(?<path>[^)#]+)").Select(m => m.Groups["path"].Value))
            {
                Assert.True(Path.Exists(Path.Combine(root, link)), $"README.md links to {link}, which isn't there.");
            }
        }
    }

    private static void Walk(TextWriter Console)
    {
        // README
        Console.WriteLine(Nct06995300.Identifiers.OrgStudyId);               // NS12-03
        Console.WriteLine(Nct06995300.Arms.Cohort.Interventions[0].Name);    // minimally invasive decompression via the posterior approach

        var subject = new Nct06995300.Subject
        {
            BirthDate = new DateOnly(1961, 3, 4),
            SymptomOnset = ProtocolSdk.Cql.CqlDate.Parse("2025-02"),         // known to the month only
            PlannedSurgery = new DateOnly(2025, 12, 1),
        };

        var result = Nct06995300.Eligibility.Evaluate(subject, asOf: new DateOnly(2025, 11, 25));
        Console.WriteLine(result.Status);                                    // Undetermined
        Console.WriteLine(result[Nct06995300.Criterion.I3]);                 // Met: whichever day in February it was
        Console.WriteLine(result.Missing[0].Label);                          // Cause of the cervical stenosis
        Console.WriteLine(Nct06995300.Eligibility.Explain(subject, new DateOnly(2025, 11, 25)));
        // end of README
    }

    private static bool NotBlank(string line) => line.Trim().Length > 0;

    private static IEnumerable<string> Between(string[] lines, string start, string end) =>
        lines.SkipWhile(line => line.Trim() != start).Skip(1).TakeWhile(line => line.Trim() != end);

    private static string[] Repository(params string[] parts) => File.ReadAllLines(RepositoryPath(parts));

    private static string RepositoryPath(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ProtocolSdk.sln"))) return Path.Combine([folder.FullName, .. parts]);
        }

        throw new InvalidOperationException("These tests read the repository's files, and were run outside of it.");
    }
}
