// Screens the made-up people of subjects.ndjson for NCT06995300, on one day, and says why.
//   dotnet run --project samples/Screening [-- DAY [SUBJECT]]
// DAY is the day of screening, such as 2025-11-25; SUBJECT is the person whose answer is explained in full, such as S099.

using System.Globalization;
using System.Text;
using Protocols;
using Screening;
using Spectre.Console;

const string DefaultDay = "2025-11-25";
const string DefaultSubject = "S099";

if (!DateOnly.TryParseExact(args.ElementAtOrDefault(0) ?? DefaultDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
{
    Console.Error.WriteLine($"'{args[0]}' is not a day such as {DefaultDay}.");
    return 1;
}

Console.OutputEncoding = Encoding.UTF8;
var console = AnsiConsole.Console;
// A pipe has no width of its own.
if (Console.IsOutputRedirected)
    console.Profile.Width = 100;

var protocol = Nct06995300.Definition;
var screened = SubjectFile.Read(Path.Combine(AppContext.BaseDirectory, "subjects.ndjson"), Nct06995300.Subject.Parse)
    .Select(subject => new ScreenedSubject(subject, Nct06995300.Eligibility.Evaluate(subject, day)))
    .ToList();

console.Write(ProtocolCard.Of(protocol));
console.WriteLine();
console.Write(SubjectTable.Of(protocol, screened, day));
console.WriteLine();
console.Write(ScreeningFunnel.Of(protocol, screened));

var wanted = args.ElementAtOrDefault(1) ?? DefaultSubject;
if (screened.Find(one => one.Id == wanted) is not { } chosen)
{
    Console.Error.WriteLine($"There is no subject '{wanted}' in subjects.ndjson.");
    return 1;
}

console.WriteLine();
console.Write(ExplanationView.Of(chosen, Nct06995300.Definition.Explain(chosen.Subject, chosen.Result.AsOf)));
return 0;
