// An app under version 1.0 of a made-up trial goes to version 2.0: what the amendment changes, whom it touches, and what the app's code
// has to do about it. The trial, its amendment and its people are an example, not facts of any registry.
//   dotnet run --project samples/Amendment

using System.Text;
using Amendment;
using Protocols;
using ProtocolSdk;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
var console = AnsiConsole.Console;
// A pipe has no width of its own.
if (Console.IsOutputRedirected)
    console.Profile.Width = 100;

var day = new DateOnly(2026, 2, 1);

Heading("1. The amendment, in the code's own words");
foreach (var version in ExampleTrial.Versions.All)
    console.WriteLine($"version {version.Number}, in force from {version.EffectiveDate:yyyy-MM-dd}{(version.Amendment is { } made ? $": amendment {made.Number}. {made.Summary}" : "")}");
console.WriteLine($"In force on {day.AddDays(-1):yyyy-MM-dd}: {ExampleTrial.Versions.VersionAt(day.AddDays(-1))}; on {day:yyyy-MM-dd}: {ExampleTrial.Versions.VersionAt(day)}");

Heading("2. What it changes: protocol diff 1.0 2.0");
if (ProtocolTool.Run("diff", "1.0", "2.0", "--protocol", ProtocolTool.Protocol) != 0)
    return 1;

Heading("3. Whom it touches: protocol impact");
if (ProtocolTool.Run("impact", "--protocol", ProtocolTool.Protocol, "--subjects", ProtocolTool.Subjects, "--from", "1.0", "--to", "2.0", "--as-of", $"{day:yyyy-MM-dd}") != 0)
    return 1;

Heading("4. What the app's code does about it");
console.WriteLine("Under 1.0 the app asked: " + string.Join(", ", FormUnder1.Asks(new ExampleTrial.V1_0.Subject())));
console.WriteLine("Under 2.0 it asks:       " + string.Join(", ", FormUnder2.Asks(new ExampleTrial.Subject())));
console.WriteLine("The line that named EnrolledElsewhere stopped compiling, and the compiler's error named the amendment.");
console.WriteLine();
foreach (var line in File.ReadLines(ProtocolTool.Subjects))
{
    // What was recorded under 1.0 is read as a subject of 2.0; nothing of it is lost, and the report says what became of it.
    var subject = ExampleTrial.Subject.Migrate(Encoding.UTF8.GetBytes(line), out var report);
    var result = ExampleTrial.Eligibility.Evaluate(subject, day);
    if (result.Status == EligibilityStatus.Undetermined)
        console.WriteLine($"{subject.Id}: {FormUnder2.NextQuestion(result)} ({report.Entries.Count} changes of its data between {report.From} and {report.To})");
}

return 0;

void Heading(string text)
{
    console.WriteLine();
    console.Write(new Rule(Markup.Escape(text)) { Justification = Justify.Left });
}
