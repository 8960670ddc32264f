using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Json;

/// <summary>
/// Builds the nodes of a <see cref="JsonFile"/> from the framework's reader, which gives byte offsets; a cursor that only moves
/// forward turns them into UTF-16 offsets. Open containers are frames on a list: no input can drive recursion.
/// </summary>
internal sealed class JsonTreeBuilder(SourceFile source, byte[] utf8, JsonLimits limits, List<ProtocolDiagnostic> diagnostics)
{
    private const int FewMembers = 16;
    private const string InvalidEscape = "This escape is half of a surrogate pair, which is no character";

    private readonly bool _isAscii = utf8.Length == source.Text.Length;
    private readonly JsonNamePool _names = new();
    private readonly List<Frame> _open = [];
    private readonly List<JsonNode> _items = [];
    private readonly List<JsonMember> _members = [];
    private int _byteCursor;
    private int _charCursor;
    private int _lastEnd;
    private int _values;
    private int _warnings;

    /// <summary>What was read.</summary>
    public JsonNode? Root { get; private set; }

    public static ProtocolDiagnostic TooLarge(SourceFile source, int length, int limit) => new(
        DiagnosticCatalogue.FileTooLarge,
        source.GetLocation(default),
        [length.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Reads everything. False when it stopped at an error, which is then the last of the diagnostics.</summary>
    public bool Build()
    {
        WarnAboutLoneSurrogates(source.Text);
        var start = utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0;
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = limits.Depth + 1 };
        var reader = new Utf8JsonReader(utf8.AsSpan(start), options);
        var isComplete = true;
        try
        {
            while (isComplete && reader.Read()) isComplete = Add(ref reader, start);
        }
        catch (JsonException malformed)
        {
            var offset = ToCharOffset(Math.Max(_byteCursor, ByteOffset(malformed)));
            var context = new JsonErrorContext(source, _lastEnd, offset, _open.Count == 0 ? null : _open[^1].Span, _open.Count > 0 && _open[^1].IsObject, Root is not null);
            diagnostics.Add(JsonErrorDescriber.Describe(context));
            isComplete = false;
        }

        while (_open.Count > 0) Close(_lastEnd);
        return isComplete;
    }

    private bool Add(ref Utf8JsonReader reader, int start)
    {
        var byteStart = start + (int)reader.TokenStartIndex;
        var from = ToCharOffset(byteStart);
        var type = reader.TokenType;
        if (type is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            _lastEnd = from + 1;
            Close(_lastEnd);
            return true;
        }

        if (type is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= limits.Depth)
            return Stop(DiagnosticCatalogue.NestedTooDeeply, new TextSpan(from, 1), limits.Depth);
        if (type != JsonTokenType.PropertyName && ++_values > limits.Values)
            return Stop(DiagnosticCatalogue.TooManyValues, new TextSpan(from, 1), limits.Values);

        var quotes = type is JsonTokenType.PropertyName or JsonTokenType.String ? 2 : 0;
        var span = TextSpan.FromBounds(from, ToCharOffset(byteStart + reader.ValueSpan.Length + quotes));
        _lastEnd = span.End;
        switch (type)
        {
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                _open.Add(new Frame(type == JsonTokenType.StartObject, from, _items.Count, _members.Count));
                break;
            case JsonTokenType.PropertyName:
                var frame = _open[^1];
                frame.Name = ReadName(span, reader.ValueIsEscaped);
                frame.NameSpan = span;
                break;
            case JsonTokenType.String:
                if (reader.ValueIsEscaped) WarnAboutLoneEscapes(span);
                Attach(new JsonString(source, span, reader.ValueIsEscaped));
                break;
            case JsonTokenType.Number:
                Attach(new JsonNumber(source, span));
                break;
            case JsonTokenType.True:
            case JsonTokenType.False:
                Attach(new JsonBoolean(type == JsonTokenType.True, span));
                break;
            default:
                Attach(new JsonNull(span));
                break;
        }

        return true;
    }

    private string ReadName(TextSpan span, bool isEscaped)
    {
        if (!isEscaped) return _names.Get(source.Text, span.Start + 1, span.Length - 2);
        WarnAboutLoneEscapes(span);
        return new JsonString(source, span, hasEscapes: true).Value;
    }

    private void Attach(JsonNode node)
    {
        if (_open.Count == 0) Root = node;
        else if (!_open[^1].IsObject) _items.Add(node);
        else _members.Add(new JsonMember(_open[^1].Name, _open[^1].NameSpan, node));
    }

    private void Close(int end)
    {
        var frame = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var span = TextSpan.FromBounds(frame.Start, end);
        if (frame.IsObject)
        {
            var members = WithoutDuplicates(frame);
            _members.RemoveRange(frame.FirstMember, _members.Count - frame.FirstMember);
            Attach(new JsonObject(members, span));
        }
        else
        {
            var items = ImmutableArray.CreateBuilder<JsonNode>(_items.Count - frame.FirstItem);
            for (var i = frame.FirstItem; i < _items.Count; i++) items.Add(_items[i]);
            _items.RemoveRange(frame.FirstItem, _items.Count - frame.FirstItem);
            Attach(new JsonArray(items.MoveToImmutable(), span));
        }
    }

    private ImmutableArray<JsonMember> WithoutDuplicates(Frame frame)
    {
        var count = _members.Count - frame.FirstMember;
        if (count <= FewMembers && !HasDuplicates(frame.FirstMember))
        {
            var all = ImmutableArray.CreateBuilder<JsonMember>(count);
            for (var i = frame.FirstMember; i < _members.Count; i++) all.Add(_members[i]);
            return all.MoveToImmutable();
        }

        var lastOfName = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var i = frame.FirstMember; i < _members.Count; i++)
        {
            var member = _members[i];
            if (lastOfName.TryGetValue(member.Name, out var earlier))
            {
                var line = source.GetLinePosition(_members[earlier].NameSpan.Start).Line + 1;
                Warn(DiagnosticCatalogue.DuplicateName, member.NameSpan, member.Name, line.ToString(CultureInfo.InvariantCulture));
            }

            lastOfName[member.Name] = i;
        }

        var members = ImmutableArray.CreateBuilder<JsonMember>(lastOfName.Count);
        for (var i = frame.FirstMember; i < _members.Count; i++)
        {
            if (lastOfName[_members[i].Name] == i) members.Add(_members[i]);
        }

        return members.MoveToImmutable();
    }

    private bool HasDuplicates(int first)
    {
        for (var i = first; i < _members.Count; i++)
        {
            for (var j = first; j < i; j++)
            {
                if (string.Equals(_members[i].Name, _members[j].Name, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    private void WarnAboutLoneSurrogates(string text)
    {
        if (_isAscii) return;
        for (var i = JsonStringEscapes.FindLoneSurrogate(text); i >= 0 && _warnings < limits.Warnings; i = JsonStringEscapes.FindLoneSurrogate(text, i + 1))
            Warn(DiagnosticCatalogue.InvalidCharacter, new TextSpan(i, 1), "This is half of a surrogate pair, which is no character");
    }

    private void WarnAboutLoneEscapes(TextSpan span)
    {
        var text = source.Text;
        for (var i = span.Start + 1; i < span.End - 1; i++)
        {
            if (text[i] != '\\') continue;
            i++;
            if (text[i] != 'u' || text[i + 1] is not ('d' or 'D') || text[i + 2] is >= '0' and <= '7') continue;
            if (IsHighSurrogate(text[i + 2]) && i + 11 <= span.End - 1 && text[i + 5] == '\\' && text[i + 6] == 'u'
                && text[i + 7] is 'd' or 'D' && !IsHighSurrogate(text[i + 8]) && text[i + 8] is not (>= '0' and <= '7'))
            {
                i += 10;
                continue;
            }

            Warn(DiagnosticCatalogue.InvalidCharacter, new TextSpan(i - 1, 6), InvalidEscape);
        }
    }

    private static bool IsHighSurrogate(char secondHexDigit) => secondHexDigit is '8' or '9' or 'a' or 'A' or 'b' or 'B';

    private void Warn(DiagnosticRule rule, TextSpan span, params string[] arguments)
    {
        if (_warnings++ >= limits.Warnings) return;
        diagnostics.Add(new ProtocolDiagnostic(rule, source.GetLocation(span), arguments.ToEquatableArray()));
    }

    private bool Stop(DiagnosticRule rule, TextSpan span, int limit)
    {
        diagnostics.Add(new ProtocolDiagnostic(rule, source.GetLocation(span), [limit.ToString(CultureInfo.InvariantCulture)]));
        return false;
    }

    private int ToCharOffset(int byteOffset)
    {
        if (_isAscii) return Math.Min(byteOffset, source.Text.Length);
        for (; _byteCursor < byteOffset && _byteCursor < utf8.Length; _byteCursor++)
        {
            var b = utf8[_byteCursor];
            if ((b & 0xC0) != 0x80) _charCursor += b >= 0xF0 ? 2 : 1;
        }

        return _charCursor;
    }

    private int ByteOffset(JsonException malformed)
    {
        var offset = 0;
        for (var line = malformed.LineNumber ?? 0; line > 0; line--) offset = Array.IndexOf(utf8, (byte)'\n', offset) + 1;
        if (offset == 0 && utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF) offset = 3;
        return (int)Math.Min(utf8.Length, offset + (malformed.BytePositionInLine ?? 0));
    }

    private sealed class Frame(bool isObject, int start, int firstItem, int firstMember)
    {
        public bool IsObject { get; } = isObject;

        public int Start { get; } = start;

        public int FirstItem { get; } = firstItem;

        public int FirstMember { get; } = firstMember;

        public string Name { get; set; } = string.Empty;

        public TextSpan NameSpan { get; set; }

        public TextSpan Span => new(Start, 1);
    }
}
