using System.Collections.Immutable;
using System.Globalization;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry.Reading;

/// <summary>
/// One object of a record, asked for members by name and kind. What is absent, null or blank is null. What is of another kind is
/// taken where its meaning is plain (a number where a text belongs), and otherwise left out; a finding tells either.
/// </summary>
internal readonly struct RecordObject(RecordReadingContext context, JsonObject? node, string path)
{
    public JsonObject? Node => node;

    public string? Text(string name) => TextOf(Member(name), name);

    public bool? Flag(string name)
    {
        switch (Member(name))
        {
            case null:
                return null;
            case JsonBoolean flag:
                return flag.Value;
            case JsonString text when ParseFlag(text.Value) is { } parsed:
                context.Report(DiagnosticCatalogue.ReadAsAnotherKind, text.Span, name, "a text", "true or false");
                return parsed;
            case var other:
                return WrongKind<bool?>(other, name, "true or false");
        }
    }

    public int? Integer(string name)
    {
        switch (Member(name))
        {
            case null:
                return null;
            case JsonNumber number when TryInteger(number, out var value):
                return value;
            case JsonString text when int.TryParse(text.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value):
                context.Report(DiagnosticCatalogue.ReadAsAnotherKind, text.Span, name, "a text", "a number");
                return value;
            case var other:
                return WrongKind<int?>(other, name, "a whole number");
        }
    }

    public double? Number(string name) => Member(name) switch
    {
        null => null,
        JsonNumber number when number.TryGetDouble(out var value) => value,
        var other => WrongKind<double?>(other, name, "a number"),
    };

    public PartialDate? Date(string name)
    {
        if (Text(name) is not { } text) return null;
        if (PartialDate.TryParse(text, out var date)) return date;
        context.Report(DiagnosticCatalogue.NotADate, Member(name)!.Span, Shorten(text));
        return null;
    }

    /// <summary>A <c>{ "date": …, "type": … }</c> object.</summary>
    public RecordDate? DateStruct(string name)
    {
        var inner = Object(name);
        return inner.Date("date") is { } date ? new RecordDate(date, inner.Text("type")) : null;
    }

    /// <summary>An object; one without members when it is absent.</summary>
    public RecordObject Object(string name)
    {
        var inner = Member(name);
        if (inner is not (null or JsonObject)) WrongKind<int>(inner, name, "an object");
        return new RecordObject(context, inner as JsonObject, path.Length == 0 ? name : path + "." + name);
    }

    public EquatableArray<T> Objects<T>(string name, Func<RecordObject, T?> read)
        where T : class
    {
        var items = Items(name);
        if (items.IsEmpty) return default;
        var result = ImmutableArray.CreateBuilder<T>(items.Length);
        var kept = new List<int>(items.Length);
        var arrayPath = path + "." + name;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is not JsonObject item)
            {
                if (items[i] is not JsonNull) WrongKind<int>(items[i], name, "objects");
                continue;
            }

            if (read(new RecordObject(context, item, arrayPath + "[]")) is not { } value) continue;
            result.Add(value);
            kept.Add(i);
        }

        if (kept.Count < items.Length) context.KeptIndices[arrayPath] = kept.ToArray();
        return new EquatableArray<T>(result.ToImmutable());
    }

    public EquatableArray<string> Texts(string name)
    {
        if (Member(name) is JsonString single && single.Value.Trim().Length > 0)
        {
            context.Report(DiagnosticCatalogue.ReadAsAnotherKind, single.Span, name, "a text", "a list of one");
            return [single.Value];
        }

        var items = Items(name);
        if (items.IsEmpty) return default;
        var result = ImmutableArray.CreateBuilder<string>(items.Length);
        var kept = new List<int>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (TextOf(items[i], name) is not { } text) continue;
            result.Add(text);
            kept.Add(i);
        }

        if (kept.Count < items.Length) context.KeptIndices[path + "." + name] = kept.ToArray();
        return new EquatableArray<string>(result.ToImmutable());
    }

    /// <summary>The member, unless it is absent or null.</summary>
    public JsonNode? Member(string name) => node?[name] is { } member and not JsonNull ? member : null;

    private ImmutableArray<JsonNode> Items(string name)
    {
        switch (Member(name))
        {
            case null:
                return [];
            case JsonArray array:
                return array.Items;
            case var other:
                WrongKind<int>(other, name, "a list");
                return [];
        }
    }

    private string? TextOf(JsonNode? member, string name)
    {
        switch (member)
        {
            case null or JsonNull:
                return null;
            case JsonString text:
                return string.IsNullOrWhiteSpace(text.Value) ? null : text.Value;
            case JsonNumber number:
                context.Report(DiagnosticCatalogue.ReadAsAnotherKind, number.Span, name, "a number", "a text");
                return number.Raw;
            case JsonBoolean flag:
                context.Report(DiagnosticCatalogue.ReadAsAnotherKind, flag.Span, name, "true or false", "a text");
                return flag.Value ? "true" : "false";
            default:
                return WrongKind<string?>(member, name, "a text");
        }
    }

    private T? WrongKind<T>(JsonNode found, string name, string expected)
    {
        context.Report(DiagnosticCatalogue.WrongKind, found.Span, name, expected, Describe(found));
        return default;
    }

    internal static string Describe(JsonNode node) => node switch
    {
        JsonObject => "an object",
        JsonArray => "a list",
        JsonString text => "'" + Shorten(text.Value) + "'",
        JsonNumber number => Shorten(number.Raw),
        JsonBoolean flag => flag.Value ? "true" : "false",
        _ => "null",
    };

    internal static string Shorten(string text)
    {
        const int Longest = 60;
        text = text.Replace('\n', ' ').Replace('\r', ' ').Trim();
        if (text.Length <= Longest) return text;
        var end = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return text.Substring(0, end) + "…";
    }

    private static bool TryInteger(JsonNumber number, out int value)
    {
        if (number.TryGetInt32(out value)) return true;
        if (!number.TryGetDecimal(out var d) || d != decimal.Truncate(d) || Math.Abs(d) > int.MaxValue) return false;
        value = (int)d;
        return true;
    }

    private static bool? ParseFlag(string text) => text.Trim().ToUpperInvariant() switch
    {
        "YES" or "TRUE" or "Y" or "ACCEPTS HEALTHY VOLUNTEERS" => true,
        "NO" or "FALSE" or "N" => false,
        _ => null,
    };
}
