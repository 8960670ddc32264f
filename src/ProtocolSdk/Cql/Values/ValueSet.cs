using System.Collections.Frozen;

namespace ProtocolSdk.Cql;

/// <summary>A value set of the protocol: a named, finite set of codes.</summary>
public sealed class ValueSet
{
    private readonly FrozenDictionary<string, Code[]> _byValue;

    /// <summary>A value set.</summary>
    /// <param name="name">Its name in the protocol.</param>
    /// <param name="codes">Its codes, in order.</param>
    public ValueSet(string name, IReadOnlyList<Code> codes)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(codes);
        Name = name;
        Codes = codes;
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
        if (!_byValue.TryGetValue(code.Value, out Code[]? candidates)) return false;
        foreach (Code candidate in candidates)
        {
            if (string.Equals(candidate.System, code.System, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>True when the set has a code of this text, whatever its system.</summary>
    /// <param name="code">The code's text.</param>
    public bool Contains(string code) => _byValue.ContainsKey(code);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
