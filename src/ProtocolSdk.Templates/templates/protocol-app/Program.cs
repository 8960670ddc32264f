// Screens people for NCT06995300, and says why.
//   dotnet run                                     asks about one person, the most helpful question first
//   dotnet run -- subjects.ndjson [2025-11-25]     screens a file, one JSON object on each line, as of a day (today)

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProtocolApp1;
using Protocols;
using ProtocolSdk;

var trial = Nct06995300.Definition;
var day = DateOnly.FromDateTime(DateTime.Now);
if (args.Length > 1 && !DateOnly.TryParseExact(args[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
{
    Console.Error.WriteLine($"'{args[1]}' isn't a day such as 2025-11-25.");
    return 2;
}

Console.OutputEncoding = Encoding.UTF8;
Console.WriteLine($"{trial.Id}: {trial.Title}");
if (args.Length > 0)
    return SubjectFile.Screen(trial, args[0], day) ? 0 : 1;

// What was answered so far, as the JSON of a subject; what isn't known is left out.
var answers = new JsonObject();
var passedOver = new HashSet<string>();
while (true)
{
    var subject = trial.ReadSubject(JsonSerializer.SerializeToUtf8Bytes(answers));
    var open = trial.NextQuestions(subject, day);
    var question = open.Questions.FirstOrDefault(q => !passedOver.Contains(q.Element.Name));
    if (question is not null)
    {
        Console.WriteLine();
        Console.WriteLine($"{question.Text}  ({(question.Element.Type == "Boolean" ? "yes or no" : question.Element.Type)}; Enter when not known)");
        Console.Write("> ");
    }

    // Settled, nothing left to ask, or nobody there to answer.
    if (question is null || Console.ReadLine() is not { } line)
    {
        Console.WriteLine();
        Console.WriteLine(trial.Explain(subject, day));
        return 0;
    }

    if (line.Trim().Length == 0)
    {
        passedOver.Add(question.Element.Name);
        continue;
    }

    answers[question.Element.Name] = Answer.Read(question.Element, line.Trim());
    try
    {
        trial.ReadSubject(JsonSerializer.SerializeToUtf8Bytes(answers));
    }
    catch (JsonException error)
    {
        Console.WriteLine(error.Message);
        answers.Remove(question.Element.Name);
    }
}
