using NJsonSchema;
using NJsonSchema.Validation;
using ProtocolSdk.Compiler.Emit.JsonSchema;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Cli.Validation;

/// <summary>
/// Checks subjects against the schema that a build writes. NJsonSchema decides what doesn't fit; where that stands, and what to write
/// instead, is said from the protocol's own types.
/// </summary>
internal sealed class SubjectValidator
{
    private const string VersionField = "protocolVersion";

    private readonly ProtocolModel _protocol;
    private readonly JsonSchema _schema;
    private readonly IReadOnlyList<string> _names;

    /// <summary>A validator for the subjects of a protocol.</summary>
    public SubjectValidator(ProtocolModel protocol)
    {
        _protocol = protocol;
        _schema = JsonSchema.FromJsonAsync(SubjectSchema.Write(protocol)).GetAwaiter().GetResult();
        _names = [.. protocol.DataElements.Select(e => e.Name), "id", VersionField];
    }

    /// <summary>The findings on one subject, in the order of the file.</summary>
    /// <param name="source">The text that the subject stands in.</param>
    /// <param name="node">The subject.</param>
    /// <param name="lineOffset">How many lines of the file are before the text.</param>
    public IReadOnlyList<SubjectFinding> Validate(SourceFile source, JsonNode node, int lineOffset)
    {
        var root = SubjectPlace.Root(node);
        var id = (node as JsonObject)?["id"] is JsonString { Value: var text } ? text : null;
        var findings = new List<(TextSpan Span, SubjectFinding Finding)>();
        foreach (var (place, message) in Errors(root, source.GetText(node.Span))) Add(place.Span, place.JsonPath, true, message);
        if (node is JsonObject subject)
        {
            foreach (var member in subject.Members.Where(m => !_names.Contains(m.Name, StringComparer.Ordinal)))
            {
                // A field of the site's own is kept and read by nobody; one that is nearly a data element was probably meant to be it.
                if (SpellingSuggestion.Nearest(member.Name, _names) is { } nearest && subject.Find(nearest) is null)
                    Add(member.NameSpan, $"$.{member.Name}", false, $"no rule reads '{Output.SafeText.OneLine(member.Name)}' (did you mean '{nearest}'?)");
            }

            if (subject[VersionField] is JsonString { Value: var version } recorded && version != _protocol.Version)
                Add(recorded.Span, $"$.{VersionField}", false, $"the subject was recorded under version {Output.SafeText.OneLine(version)}, and is checked against {_protocol.Version}; --version chooses another");
        }

        return [.. findings.OrderBy(f => f.Span.Start).Select(f => f.Finding)];

        void Add(TextSpan span, string path, bool isError, string message)
        {
            var at = source.GetLinePosition(span.Start);
            findings.Add((span, new SubjectFinding(lineOffset + at.Line + 1, at.Character + 1, id, path, isError, message)));
        }
    }

    private IEnumerable<(SubjectPlace Place, string Message)> Errors(SubjectPlace root, string json)
    {
        var found = new Dictionary<TextSpan, (SubjectPlace Place, string Message)>();
        if (Validate(json) is not { } errors) errors = OneByOne(root, json, found);
        foreach (var leaf in errors.SelectMany(Leaves))
        {
            if (root.Find(PathOf(leaf), _protocol) is { } place) found.TryAdd(place.Span, (place, Message(place)));
            else if (leaf.Kind == ValidationErrorKind.PropertyRequired && Owner(root, leaf) is { Node: JsonObject } owner) found.TryAdd(owner.Span, (owner, $"'{leaf.Property}' is missing"));
        }

        // A value that doesn't fit makes everything around it not fit; only the innermost is news.
        return found.Values.Where(f => !found.Keys.Any(inner => inner != f.Place.Span && Contains(f.Place.Node.Span, inner)));
    }

    // Null when the validator gives up: on an integer beyond 64 bits, or on values nested too deeply for it.
    private IReadOnlyCollection<ValidationError>? Validate(string json)
    {
        try
        {
            return [.. _schema.Validate(json)];
        }
        catch (Exception error) when (error is InvalidCastException or OverflowException or Newtonsoft.Json.JsonException)
        {
            return null;
        }
    }

    // What one value made impossible is found for the others all the same.
    private List<ValidationError> OneByOne(SubjectPlace root, string json, Dictionary<TextSpan, (SubjectPlace Place, string Message)> found)
    {
        var errors = new List<ValidationError>();
        foreach (var member in root.Node is JsonObject { Members: var members } ? members : [])
        {
            var name = json.AsSpan(member.NameSpan.Start - root.Span.Start, member.NameSpan.Length);
            var value = json.AsSpan(member.Value.Span.Start - root.Span.Start, member.Value.Span.Length);
            if (Validate($"{{{name}:{value}}}") is { } some) errors.AddRange(some);
            else if (root.Member(member, _protocol) is var place) found.TryAdd(place.Span, (place, "a number in it is too large to be read, or its values are nested too deeply"));
        }

        return errors;
    }

    private string Message(SubjectPlace place) => place.Type is null && place.Parent is not null
        ? ExpectedValue.UnknownName(place, _protocol)
        : ExpectedValue.Sentence(place, _protocol);

    private SubjectPlace? Owner(SubjectPlace root, ValidationError leaf)
    {
        var path = PathOf(leaf);
        return root.Find(path.AsSpan(0, Math.Max(0, path.Length - (leaf.Property?.Length ?? 0) - 1)), _protocol);
    }

    private static IEnumerable<ValidationError> Leaves(ValidationError error) => error switch
    {
        ChildSchemaValidationError { Errors.Count: > 0 } child => child.Errors.Values.SelectMany(e => e).SelectMany(Leaves),
        MultiTypeValidationError { Errors.Count: > 0 } types => types.Errors.Values.SelectMany(e => e).SelectMany(Leaves),
        _ => [error],
    };

    private static string PathOf(ValidationError error) => (error.Path ?? "").TrimStart('#').TrimStart('/');

    private static bool Contains(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;
}
