using System.Collections.Frozen;
using ProtocolSdk.Generation;

namespace ProtocolSdk.Cql;

/// <summary>A value set of the protocol: a named, finite set of codes.</summary>
public sealed class ValueSet
{
    // Up to here looking at each is faster than hashing.
    private const int Few = 8;

    private readonly FrozenDictionary<string, Code[]> _byValue;
    private readonly Code[]? _few;
    private Utf8Index? _utf8;

    /// <summary>A value set.</summary>
    /// <param name="name">Its name in the protocol.</param>
    /// <param name="codes">Its codes, in order.</param>
    public ValueSet(string name, IReadOnlyList<Code> codes)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(codes);
        Name = name;
        Codes = codes;
        _few = codes.Count <= Few ? [.. codes] : null;
        _byValue = codes.GroupBy(code => code.Value, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The name in the protocol.</summary>
    public string Name { get; }

    /// <summary>The codes, in order.</summary>
    public IReadOnlyList<Code> Codes { get; }

    /// <summary>True when the set has the code: same code and same system, null systems being the same.</summary>
    /// <param name="code">The code to look for.</param>
    public bool Contains(Code code)
    {
        ArgumentNullException.ThrowIfNull(code);
        Code[]? candidates = _few;
        if (candidates is null && !_byValue.TryGetValue(code.Value, out candidates)) return false;
        foreach (Code candidate in candidates)
        {
            // Readers take the set's own codes where they can.
            if (ReferenceEquals(candidate, code)) return true;
            if (candidate.Value == code.Value && candidate.System == code.System) return true;
        }

        return false;
    }

    /// <summary>True when the set has a code of this text, whatever its system.</summary>
    /// <param name="code">The code's text.</param>
    public bool Contains(string code) => _byValue.ContainsKey(code);

    /// <summary>The only code with this UTF-8 text; null when there is none, or one of each of several systems.</summary>
    internal Code? FindUnique(ReadOnlySpan<byte> utf8Value)
    {
        var index = Utf8;
        var place = index.Values.IndexOf(utf8Value);
        return place < 0 ? null : index.Codes[place];
    }

    /// <summary>The codes as they stand in JSON.</summary>
    internal QuotedCodes Quoted => Utf8.Quoted;

    // Each thread that comes here first makes the same.
    private Utf8Index Utf8 => _utf8 ??= new Utf8Index([.. _byValue.Keys], [.. _byValue.Values]);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private sealed class Utf8Index
    {
        public Utf8Index(string[] values, Code[][] codes)
        {
            Values = new FieldNames(values);
            Codes = Array.ConvertAll(codes, same => same.Length == 1 ? same[0] : null);
            Quoted = new QuotedCodes([.. Codes.OfType<Code>()]);
        }

        public FieldNames Values { get; }

        public Code?[] Codes { get; }

        public QuotedCodes Quoted { get; }
    }
}
