namespace ProtocolSdk.Generation;

/// <summary>Nullable Booleans, two bits each: a subject's answers to the criteria without a rule. The first 64 are kept in place.</summary>
internal struct AnswerSet
{
    private const int BitsPerWord = 64;
    private ulong _known;
    private ulong _true;
    private (ulong Known, ulong True)[]? _more;

    public readonly bool? this[int index]
    {
        get
        {
            var (known, yes) = WordOf(index);
            var bit = 1UL << (index % BitsPerWord);
            return (known & bit) == 0 ? null : (yes & bit) != 0;
        }
    }

    public void Set(int index, bool? value)
    {
        var bit = 1UL << (index % BitsPerWord);
        if (index < BitsPerWord)
        {
            Set(ref _known, ref _true, bit, value);
            return;
        }

        var word = (index / BitsPerWord) - 1;
        if (_more is null || _more.Length <= word)
        {
            if (value is null) return;
            Array.Resize(ref _more, word + 1);
        }

        Set(ref _more[word].Known, ref _more[word].True, bit, value);
    }

    /// <summary>The 64 answers among which this one is: which are known, and which of these are true.</summary>
    public readonly (ulong Known, ulong True) WordOf(int index)
    {
        if (index < BitsPerWord) return (_known, _true);
        var word = (index / BitsPerWord) - 1;
        return _more is null || word >= _more.Length ? default : _more[word];
    }

    private static void Set(ref ulong known, ref ulong yes, ulong bit, bool? value)
    {
        known = value is null ? known & ~bit : known | bit;
        yes = value is true ? yes | bit : yes & ~bit;
    }
}
