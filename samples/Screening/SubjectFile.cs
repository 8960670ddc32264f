using System.Text.Json;

namespace Screening;

/// <summary>A file of people, one JSON object on each line.</summary>
internal static class SubjectFile
{
    /// <summary>Reads the people one by one, however long the file; empty lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A line doesn't hold a person; the message says which and why.</exception>
    public static IEnumerable<TSubject> Read<TSubject>(string path, Func<string, TSubject> parse)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return Parse(path, number, line, parse);
        }
    }

    private static TSubject Parse<TSubject>(string path, int number, string line, Func<string, TSubject> parse)
    {
        try
        {
            return parse(line);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}, line {number}: {exception.Message}", exception);
        }
    }
}
