using System.Globalization;
using Microsoft.Extensions.Primitives;
using ProtocolSdk;
using ProtocolSdk.Analysis;
using ProtocolSdk.Receipts;
using ScreeningDesk.Trials;

namespace ScreeningDesk.Forms;

/// <summary>One person's screening while it is filled in: the answers, the verdict on them, and what is still to ask.</summary>
public sealed class ScreeningSheet
{
    private const int LongestName = 80;
    private const string DayForm = "yyyy-MM-dd";

    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);

    private ScreeningSheet(DeskTrial trial, ProtocolVersion version, IReadOnlyDictionary<string, StringValues> raw, DateOnly today)
    {
        Trial = trial;
        Version = version;
        Answers = new FormAnswers(SubjectForm.Of(version.Definition), raw);
        Key = Guid.TryParseExact(Answers.Typed("key"), "N", out var key) ? key.ToString("N") : Guid.NewGuid().ToString("N");
        Subject = Name("subject", "Give the site's number of the person, such as S-014.");
        Person = Name("person", "Say who is screening.");
        AsOfText = raw.ContainsKey("asOf") ? Answers.Typed("asOf").Trim() : today.ToString(DayForm, CultureInfo.InvariantCulture);
        if (DateOnly.TryParseExact(AsOfText, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) AsOf = day;
        else _errors["asOf"] = "The day of screening should be a full date such as 2025-11-25.";

        Answers.Subject.Id = Subject.Length == 0 ? null : Subject;
        Answers.Subject.ProtocolVersion = version.Number;
        Result = version.Definition.Evaluate(Answers.Subject, AsOf ?? today);
        Explanation = version.Definition.Explain(Answers.Subject, AsOf ?? today);
        Questions = version.Definition.NextQuestions(Answers.Subject, AsOf ?? today);
    }

    /// <summary>The trial.</summary>
    public DeskTrial Trial { get; }

    /// <summary>The version that is screened under.</summary>
    public ProtocolVersion Version { get; }

    /// <summary>The answers.</summary>
    public FormAnswers Answers { get; }

    /// <summary>Names this filling-in of the form: saving it twice writes one row.</summary>
    public string Key { get; }

    /// <summary>The site's number of the person.</summary>
    public string Subject { get; }

    /// <summary>Who is screening.</summary>
    public string Person { get; }

    /// <summary>The day of screening, as typed.</summary>
    public string AsOfText { get; }

    /// <summary>The day of screening; null when it can't be read.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The verdict on the answers that can be read.</summary>
    public EligibilityResult Result { get; }

    /// <summary>The reason of each criterion.</summary>
    public EligibilityExplanation Explanation { get; }

    /// <summary>What is still to ask, the most helpful question first.</summary>
    public OpenQuestions Questions { get; }

    /// <summary>What is wrong with subject, person and day, by their names.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>Whether it can be written to the log.</summary>
    public bool IsComplete => _errors.Count == 0 && Answers.Errors.Count == 0;

    /// <summary>The version that was in force on the day of screening, when it isn't the one that is screened under.</summary>
    public ProtocolVersion? OtherVersionInForce => AsOf is { } day && Trial.VersionOn(day) is var inForce && inForce != Version ? inForce : null;

    /// <summary>An empty sheet.</summary>
    public static ScreeningSheet Empty(DeskTrial trial, ProtocolVersion version, DateOnly today) => new(trial, version, new Dictionary<string, StringValues>(), today);

    /// <summary>A sheet as it was posted; null when it names no version of the trial.</summary>
    public static ScreeningSheet? Posted(DeskTrial trial, IFormCollection form, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(form);
        return trial.History.Find(form["version"].ToString()) is { } version ? new ScreeningSheet(trial, version, form.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal), today) : null;
    }

    /// <summary>The receipt of the verdict.</summary>
    public ScreeningReceipt Receipt() => ScreeningReceipt.Of(Answers.Subject, Result);

    private string Name(string field, string whenEmpty)
    {
        var typed = Answers.Typed(field).Trim();
        if (typed.Length == 0) _errors[field] = whenEmpty;
        else if (typed.Length > LongestName) _errors[field] = string.Create(CultureInfo.InvariantCulture, $"This is longer than {LongestName} characters.");
        else if (typed.Any(char.IsControl)) _errors[field] = "This has a character that can't be printed.";
        return typed;
    }
}
