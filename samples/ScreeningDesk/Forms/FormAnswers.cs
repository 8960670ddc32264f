using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using ProtocolSdk;

namespace ScreeningDesk.Forms;

/// <summary>What was entered into the form: kept as it was typed, and made into a subject.</summary>
public sealed class FormAnswers
{
    /// <summary>How many rows a list may have.</summary>
    public const int MostRows = 40;

    /// <summary>How long a text may be, in characters.</summary>
    public const int LongestText = 500;

    private const string Prefix = "a.";
    private const string NoneSuffix = ".none";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SubjectForm _form;
    private readonly IReadOnlyDictionary<string, StringValues> _raw;
    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);

    /// <summary>Reads a posted form; nothing posted is nothing answered.</summary>
    /// <param name="form">The questions.</param>
    /// <param name="raw">The posted values by name.</param>
    public FormAnswers(SubjectForm form, IReadOnlyDictionary<string, StringValues> raw)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(raw);
        _form = form;
        _raw = raw;
        Subject = Build();
    }

    /// <summary>The questions.</summary>
    public SubjectForm Form => _form;

    /// <summary>The subject, of all answers that can be read.</summary>
    public ISubject Subject { get; }

    /// <summary>What can't be read, by the data element's name: a sentence.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>The name of a question's control.</summary>
    public static string NameOf(FormField field) => Prefix + (field ?? throw new ArgumentNullException(nameof(field))).Name;

    /// <summary>The name of a part's control.</summary>
    /// <param name="owner">The name of the group or list.</param>
    /// <param name="part">The part.</param>
    /// <param name="row">The row; null in a group.</param>
    public static string NameOf(string owner, FormField part, int? row)
    {
        ArgumentNullException.ThrowIfNull(part);
        var name = row is { } number ? string.Create(CultureInfo.InvariantCulture, $"{owner}.{number}") : owner;
        return part.Name.Length == 0 ? name : $"{name}.{part.Name}";
    }

    /// <summary>The name of the box that says "asked, and there is none".</summary>
    public static string NoneOf(string owner) => owner + NoneSuffix;

    /// <summary>What was typed; empty when nothing was.</summary>
    public string Typed(string name) => _raw.TryGetValue(name, out var values) ? values.ToString() : "";

    /// <summary>Whether a box is ticked, or an option chosen.</summary>
    public bool IsChosen(string name, string value) => _raw.TryGetValue(name, out var values) && values.Contains(value);

    /// <summary>How many rows of a list the form shows: those that are filled in, and as many as were asked for.</summary>
    public int RowsOf(FormField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var owner = NameOf(field);
        var last = -1;
        for (var row = 0; row < MostRows; row++)
        {
            if (field.Parts.Any(part => _raw.Keys.Any(k => k == NameOf(owner, part, row) || k.StartsWith(NameOf(owner, part, row) + ".", StringComparison.Ordinal)))) last = row;
        }

        return Math.Min(MostRows, Math.Max(1, last + 1 + (IsChosen("action", "row:" + field.Name) ? 1 : 0)));
    }

    private ISubject Build()
    {
        var subject = new JsonObject();
        foreach (var field in _form.Fields)
        {
            if (ValueOf(field, NameOf(field), field.Name) is not { } value) continue;
            // One by one, so that each answer that can't be read has its own sentence, and the others count.
            if (Refusal(field, value) is { } refusal) _errors.TryAdd(field.Name, refusal);
            else subject[field.Name] = value;
        }

        return _form.Definition.ReadSubject(JsonSerializer.SerializeToUtf8Bytes(subject, Relaxed));
    }

    // Whether an answer is one is decided by the protocol's own reader of subjects, and by nothing else.
    private string? Refusal(FormField field, JsonNode value)
    {
        try
        {
            _form.Definition.ReadSubject(JsonSerializer.SerializeToUtf8Bytes(new JsonObject { [field.Name] = value.DeepClone() }, Relaxed));
            return null;
        }
        catch (JsonException error)
        {
            return error.Message.Replace($"'{field.Name}'", $"“{field.Label}”", StringComparison.Ordinal);
        }
    }

    private JsonNode? ValueOf(FormField field, string name, string element) => field.Kind switch
    {
        FieldKind.YesNo => Text(name, element) is not { } answer ? null : bool.TryParse(answer.GetValue<string>(), out var yes) ? yes : answer,
        FieldKind.Integer => Text(name, element) is not { } typed ? null : Whole(typed),
        FieldKind.Decimal => Text(name, element) is not { } typed ? null : Number(typed),
        FieldKind.Quantity => Quantity(field, name, element),
        FieldKind.Concept => Text(name, element) is not { } code ? null : new JsonObject { ["codes"] = new JsonArray(code) },
        FieldKind.Codes => Codes(field, name, element),
        FieldKind.Group => Group(field.Parts, name, null, element),
        FieldKind.Rows => Rows(field, name, element),
        _ => Text(name, element),
    };

    private JsonNode? Text(string name, string element)
    {
        var typed = Typed(name).Trim();
        if (typed.Length == 0) return null;
        if (typed.Length <= LongestText) return typed;
        _errors.TryAdd(element, string.Create(CultureInfo.InvariantCulture, $"This is longer than {LongestText} characters."));
        return null;
    }

    // What is no number goes on as it was typed: the reader says what it should be.
    private static JsonNode Whole(JsonNode typed) =>
        long.TryParse(typed.GetValue<string>(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : typed;

    private static JsonNode Number(JsonNode typed) =>
        decimal.TryParse(typed.GetValue<string>(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : typed;

    private JsonObject? Quantity(FormField field, string name, string element)
    {
        if (Text(name, element) is not { } typed) return null;
        var quantity = new JsonObject { ["value"] = Number(typed) };
        if ((field.Unit ?? Text(name + ".unit", element)?.GetValue<string>()) is { } unit) quantity["unit"] = unit;
        return quantity;
    }

    private JsonArray? Codes(FormField field, string name, string element)
    {
        var chosen = _raw.TryGetValue(name, out var values) ? values.Where(v => !string.IsNullOrEmpty(v)).Take(field.Choices.Count + 1).ToList() : [];
        if (!IsNone(name)) return chosen.Count == 0 ? null : new JsonArray([.. chosen.Select(c => JsonValue.Create(c))]);
        if (chosen.Count > 0) _errors.TryAdd(element, "“None of these” is ticked, and so is something else; untick one of them.");
        return chosen.Count > 0 ? null : [];
    }

    private JsonArray? Rows(FormField field, string name, string element)
    {
        JsonArray rows = [];
        for (var row = 0; row < MostRows; row++)
        {
            var value = field.Parts is [{ Name: "" } plain] ? ValueOf(plain, NameOf(name, plain, row), element) : Group(field.Parts, name, row, element);
            if (value is not null) rows.Add(value);
        }

        if (!IsNone(name)) return rows.Count == 0 ? null : rows;
        if (rows.Count > 0) _errors.TryAdd(element, "“None” is ticked, but there is a row; untick it or clear the row.");
        return rows.Count > 0 ? null : [];
    }

    private JsonObject? Group(IReadOnlyList<FormField> parts, string name, int? row, string element)
    {
        var group = new JsonObject();
        foreach (var part in parts)
        {
            if (ValueOf(part, NameOf(name, part, row), element) is { } value) group[part.Name] = value;
        }

        return group.Count == 0 ? null : group;
    }

    private bool IsNone(string name) => IsChosen(NoneOf(name), "true");
}
