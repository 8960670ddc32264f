using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Operators;

/// <summary>
/// Reads the signatures of the catalogue: <c>Interval&lt;T&gt;, T -> Boolean ; parts range</c>. They are constants of this
/// assembly, so a wrong one is a defect that the first use of the catalogue shows, not a diagnostic.
/// </summary>
internal sealed class SignatureReader
{
    private readonly string _text;
    private int _at;

    private SignatureReader(string text) => _text = text;

    public static OperatorOverload Read(string signature)
    {
        var reader = new SignatureReader(signature);
        var parameters = new List<CqlType>();
        var variadic = false;
        if (!reader.Take("->"))
        {
            do
            {
                parameters.Add(reader.ReadType());
                variadic = reader.Take("…");
            }
            while (reader.Take(","));
            reader.Expect("->");
        }

        var result = reader.ReadType();
        var traits = reader.Take(";") ? reader.ReadTraits() : OverloadTraits.None;
        return new OperatorOverload(parameters.ToEquatableArray(), result, variadic, traits);
    }

    private OverloadTraits ReadTraits()
    {
        var traits = OverloadTraits.None;
        foreach (var word in _text.Substring(_at).Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            traits |= word switch
            {
                "parts" => OverloadTraits.OpenForParts,
                "open" => OverloadTraits.Open,
                "range" => OverloadTraits.TakesRanges,
                "rows" => OverloadTraits.TakesRows,
                "yields" => OverloadTraits.YieldsRange,
                "openyields" => OverloadTraits.YieldsRangeWhenOpen,
                "moment" => OverloadTraits.NeedsMoment,
                "fails" => OverloadTraits.CanFail,
                _ => throw new InvalidOperationException($"'{word}' is no trait: {_text}"),
            };
        }

        return traits;
    }

    private CqlType ReadType()
    {
        if (Take("List<")) return Close(new ListType(ReadType()));
        if (Take("Interval<")) return Close(new IntervalType(ReadType()));
        SkipSpace();
        var start = _at;
        while (_at < _text.Length && char.IsLetter(_text[_at])) _at++;
        var name = _text.Substring(start, _at - start);
        if (name.Length == 1) return new TypeParameter(name);
        return CqlType.FindSystemType(name) ?? throw new InvalidOperationException($"'{name}' is no type: {_text}");
    }

    private CqlType Close(CqlType type)
    {
        Expect(">");
        return type;
    }

    private void Expect(string token)
    {
        if (!Take(token)) throw new InvalidOperationException($"'{token}' is missing at {_at}: {_text}");
    }

    private bool Take(string token)
    {
        SkipSpace();
        if (string.CompareOrdinal(_text, _at, token, 0, token.Length) != 0) return false;
        _at += token.Length;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] == ' ') _at++;
    }
}
