using System.Text;
using System.Text.Json;
using ProtocolSdk;

namespace ProtocolApp1;

/// <summary>A file of people, one JSON object on each line.</summary>
internal static class SubjectFile
{
    /// <summary>Screens everybody in it; false when a line isn't a subject of the trial, or there is no such file.</summary>
    public static bool Screen(ProtocolDefinition trial, string path, DateOnly day)
    {
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"There is no file '{path}'.");
            return false;
        }

        var isWhole = true;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var subject = trial.ReadSubject(Encoding.UTF8.GetBytes(line));
                var result = trial.Evaluate(subject, day);
                Console.WriteLine($"{subject.Id ?? $"line {number}"}: {result.Status}{Reason(trial, subject, result, day)}");
            }
            catch (JsonException error)
            {
                isWhole = false;
                Console.Error.WriteLine($"{path}({number}): {error.Message}");
            }
        }

        return isWhole;
    }

    private static string Reason(ProtocolDefinition trial, ISubject subject, EligibilityResult result, DateOnly day) => result.Status switch
    {
        EligibilityStatus.Ineligible => string.Concat(result.Failures.Select(criterion => $"\n  {criterion.Id} {criterion.Text}")),
        EligibilityStatus.Undetermined => $"\n  ask next: {trial.NextQuestions(subject, day).Questions.FirstOrDefault()?.Text ?? result.Missing[0].Label}",
        _ => "",
    };
}
