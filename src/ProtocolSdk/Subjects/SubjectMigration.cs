using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Json;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Subjects;

/// <summary>
/// Reads a subject of one version as one of a later version, field by field: each value is read by its own version first, so that
/// units and codes mean what they meant there, and then by the later one.
/// </summary>
internal sealed class SubjectMigration
{
    private const string IdField = "id";
    private const string VersionField = "protocolVersion";

    private readonly ProtocolVersion _source;
    private readonly ProtocolVersion _target;
    private readonly IReadOnlyList<ProtocolVersion> _steps;
    private readonly Dictionary<string, JsonElement> _original;
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _beside = new(StringComparer.Ordinal);
    private readonly List<MigrationEntry> _entries = [];

    private SubjectMigration(ProtocolHistory history, ProtocolVersion source, ProtocolVersion target, Dictionary<string, JsonElement> original)
    {
        _source = source;
        _target = target;
        _steps = history.Between(source, target);
        _original = original;
    }

    /// <summary>The fields of a subject; of one that stands twice the last counts, as everywhere.</summary>
    /// <exception cref="JsonException">The text isn't a JSON object.</exception>
    public static Dictionary<string, JsonElement> Parse(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        var root = JsonElement.ParseValue(ref reader);
        if (root.ValueKind != JsonValueKind.Object) throw new JsonException("A subject is a JSON object.");
        Generation.SubjectJson.ExpectEnd(ref reader);
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject()) fields[property.Name] = property.Value;
        return fields;
    }

    /// <summary>The version under which a subject was recorded.</summary>
    /// <exception cref="JsonException">Nothing tells it, or the protocol doesn't have it.</exception>
    public static ProtocolVersion VersionOf(ProtocolHistory history, Dictionary<string, JsonElement> fields, string? writtenUnder)
    {
        var number = writtenUnder;
        if (fields.TryGetValue(VersionField, out var written) && written.ValueKind != JsonValueKind.Null)
        {
            number = written.ValueKind == JsonValueKind.String ? written.GetString() : throw new JsonException($"'{VersionField}' should be a text, but is {written.GetRawText()}.");
        }

        if (number is null) throw new JsonException($"The subject doesn't say under which version of {history.Id} it was recorded; give it a '{VersionField}', or say it when you read it.");
        return history.Find(number) ?? throw new JsonException($"{history.Id} has no version '{number}'; it has {string.Join(", ", history.All)}.");
    }

    /// <summary>Reads the subject.</summary>
    public static ISubject Run(ProtocolHistory history, ProtocolVersion target, ReadOnlySpan<byte> utf8Json, string? writtenUnder, out MigrationReport report)
    {
        var fields = Parse(utf8Json);
        var source = VersionOf(history, fields, writtenUnder);
        if (history.IsBefore(target, source)) throw new JsonException($"The subject was recorded under version {source}, which comes after {target}; nothing is migrated backwards.");
        if (source == target)
        {
            report = new MigrationReport(source, target, []);
            var same = target.Definition.ReadSubject(utf8Json);
            same.ProtocolVersion = target.Number;
            return same;
        }

        var migration = new SubjectMigration(history, source, target, fields);
        var subject = migration.Run();
        report = new MigrationReport(source, target, migration._entries);
        return subject;
    }

    private ISubject Run()
    {
        foreach (var (name, value) in _original)
        {
            if (name == VersionField) continue;
            if (name == IdField) _beside[name] = value;
            else if (HasElement(_source, name)) MoveElement(name, value);
            else MoveField(name, value);
        }

        foreach (var element in _target.Definition.DataElements)
        {
            if (!_values.ContainsKey(element.Name) && !_source.Definition.DataElements.Any(e => Follow(e.Name).Name == element.Name))
            {
                _entries.Add(new MigrationEntry(MigrationKind.Added, null, element.Name, null, $"Version {_target} asks it, version {_source} didn't: {element.Label}."));
            }
        }

        Keep(VersionField, JsonValueOf(_source.Number));
        return _target.Definition.ReadSubject(Json(writer =>
        {
            writer.WriteString(VersionField, _target.Number);
            foreach (var (name, value) in _values) Write(writer, name, value);
            foreach (var (name, value) in _beside) Write(writer, name, value);
        }));
    }

    private void MoveElement(string name, JsonElement value)
    {
        var before = Read(_source, name, value, out var mistake);
        if (before is null)
        {
            if (mistake is not null) Refuse(name, null, value, MigrationKind.DoesNotFit, $"The value isn't one under version {_source} already: {mistake}");
            return;
        }

        var (target, reason) = Follow(name);
        if (target is null)
        {
            Refuse(name, null, value, MigrationKind.Removed, reason!);
            return;
        }

        if (_values.ContainsKey(target))
        {
            Refuse(name, target, value, MigrationKind.DoesNotFit, $"'{target}' has a value from another field already.");
            return;
        }

        if (StatementChange(name, target) is { } change)
        {
            Refuse(name, target, value, MigrationKind.DoesNotFit, change);
            return;
        }

        var after = Read(_target, target, before.Value.Json, out mistake);
        if (after is null)
        {
            Refuse(name, target, value, MigrationKind.DoesNotFit, $"The value isn't one under version {_target}: {mistake ?? "nothing is left of it."}");
            return;
        }

        if (!Codes(before.Value.Value).SequenceEqual(Codes(after.Value.Value)))
        {
            Refuse(name, target, value, MigrationKind.DoesNotFit, $"The code is of another system under version {_target}.");
            return;
        }

        _values.Add(target, after.Value.Json);
        if (target != name) _entries.Add(new MigrationEntry(MigrationKind.Renamed, name, target, null, $"Is called '{target}' under version {_target}."));
        if (before.Value.Json.GetRawText() is var was && after.Value.Json.GetRawText() is var now && was != now)
        {
            _entries.Add(new MigrationEntry(MigrationKind.Converted, name, target, null, $"Was {Shorten(was)}, is {Shorten(now)}."));
        }
    }

    // A field that the subject's version doesn't know.
    private void MoveField(string name, JsonElement value)
    {
        if (!HasElement(_target, name))
        {
            _beside[name] = value;
        }
        else if (Read(_target, name, value, out var mistake) is { } read && !_values.ContainsKey(name) && !_original.Keys.Any(other => HasElement(_source, other) && Follow(other).Name == name))
        {
            _values.Add(name, read.Json);
            _entries.Add(new MigrationEntry(MigrationKind.Adopted, name, name, null, $"Version {_source} didn't know it; under version {_target} it is a data element."));
        }
        else if (value.ValueKind != JsonValueKind.Null)
        {
            Refuse(name, name, value, MigrationKind.DoesNotFit, $"Version {_source} didn't know it, and it isn't a value under version {_target}: {mistake ?? "another field gives it already."}");
        }
    }

    private void Refuse(string name, string? target, JsonElement value, MigrationKind kind, string reason) =>
        _entries.Add(new MigrationEntry(kind, name, target, Keep(name, value), reason));

    // Names of data elements have no @, so that no version ever takes what is kept for a value.
    private string Keep(string name, JsonElement value)
    {
        var key = $"{name}@{_source}";
        for (var number = 2; _beside.ContainsKey(key) || _original.ContainsKey(key); number++) key = $"{name}@{_source}#{number}";
        _beside.Add(key, value);
        return key;
    }

    // What a data element of the source is called in the target; or null, and why it isn't there.
    private (string? Name, string? Reason) Follow(string name)
    {
        _source.Attestations.TryGetValue(name, out var criterion);
        var from = _source;
        foreach (var step in _steps)
        {
            var isRenamed = step.Amendment?.RenamedDataElements.ContainsKey(name) == true;
            if (isRenamed) name = step.Amendment!.RenamedDataElements[name];
            if (criterion is not null && !isRenamed)
            {
                // An answer belongs to its criterion, whatever its data element is called.
                criterion = step.Amendment?.RenamedCriteria.GetValueOrDefault(criterion) ?? criterion;
                var asked = step.Attestations.FirstOrDefault(a => a.Value == criterion).Key;
                if (asked is null)
                {
                    return (null, step.Definition.FindCriterion(criterion) is null
                        ? $"{ByStep(step)} removed the criterion {criterion} that it answers."
                        : $"{ByStep(step)} decides the criterion {criterion} by a rule.");
                }

                name = asked;
            }
            else if (criterion is not null)
            {
                criterion = step.Attestations.GetValueOrDefault(name);
            }

            if (!HasElement(step, name)) return (null, $"{ByStep(step)} removed it; version {from} was the last one with it.");
            from = step;
        }

        return (name, null);
    }

    // An answer to other words is no answer to these.
    private string? StatementChange(string name, string target)
    {
        if (Statement(_source, name) is not { } was) return null;
        return Statement(_target, target) is { } now && now != was ? $"The statement that was attested has changed under version {_target}; ask again: {Shorten(now)}" : null;
    }

    private static string? Statement(ProtocolVersion version, string element) =>
        version.Attestations.TryGetValue(element, out var criterion) && version.Definition.FindCriterion(criterion) is { } found
            ? string.Join(' ', found.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : null;

    private static string ByStep(ProtocolVersion step) => step.Amendment is { } amendment ? $"Amendment {amendment.Number}" : $"Version {step}";

    private static bool HasElement(ProtocolVersion version, string name)
    {
        foreach (var element in version.Definition.DataElements)
        {
            if (element.Name == name) return true;
        }

        return false;
    }

    // One value as a version reads it, and as it writes it: with its unit. Null when it isn't recorded, or isn't one.
    private static (object Value, JsonElement Json)? Read(ProtocolVersion version, string name, JsonElement value, out string? mistake)
    {
        mistake = null;
        try
        {
            var subject = version.Definition.ReadSubject(Json(writer => Write(writer, name, value)));
            if (subject[name] is not { } read) return null;
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer)) subject.WriteTo(writer);
            var reader = new Utf8JsonReader(buffer.WrittenSpan);
            return (read, JsonElement.ParseValue(ref reader).GetProperty(name));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException or OverflowException or FormatException or CqlRuntimeException)
        {
            mistake = error.Message;
            return null;
        }
    }

    // All codes of a value with their systems, which a code's JSON leaves out.
    private static IEnumerable<(string? System, string Code)> Codes(object? value)
    {
        switch (value)
        {
            case Code code:
                yield return (code.System, code.Value);
                break;
            case Concept concept:
                foreach (var code in concept.Codes) yield return (code.System, code.Value);
                break;
            case ICqlTuple row:
                for (var i = 0; i < row.Count; i++)
                {
                    foreach (var code in Codes(row.ValueAt(i))) yield return code;
                }

                break;
            case IEnumerable items and not string:
                foreach (var item in items)
                {
                    foreach (var code in Codes(item)) yield return code;
                }

                break;
        }
    }

    private static byte[] Json(Action<Utf8JsonWriter> writeFields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writeFields(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static JsonElement JsonValueOf(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(text)}\""));
        return JsonElement.ParseValue(ref reader);
    }

    private static void Write(Utf8JsonWriter writer, string name, JsonElement value)
    {
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    private static string Shorten(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
