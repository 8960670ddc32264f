using System.Collections;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Generation;

/// <summary>A list of codes that is filled again for the next line; it keeps what it had, since codes live as long as their value set or are few.</summary>
internal sealed class CodeList : IReadOnlyList<Code>
{
    private Code[] _codes = [];

    public int Count { get; private set; }

    public Code this[int index] => (uint)index < (uint)Count ? _codes[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public void Clear() => Count = 0;

    public void Add(Code code)
    {
        if (Count == _codes.Length) Array.Resize(ref _codes, Math.Max(4, Count * 2));
        _codes[Count++] = code;
    }

    public IEnumerator<Code> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return _codes[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
