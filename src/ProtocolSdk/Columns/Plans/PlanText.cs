using System.Globalization;
using System.Text;

namespace ProtocolSdk.Columns.Plans;

/// <summary>Reads the words of a plan, which the compiler wrote: whatever isn't as it should be is an error of the build, not of data.</summary>
internal ref struct PlanText(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public readonly int Position => _at;

    public readonly ReadOnlySpan<char> From(int start) => _text[start.._at];

    /// <summary>Passes over a character when it is the next one.</summary>
    public bool Take(char c)
    {
        Blank();
        if (_at >= _text.Length || _text[_at] != c) return false;
        _at++;
        return true;
    }

    public void Expect(char c)
    {
        if (!Take(c)) throw Broken();
    }

    public char Peek()
    {
        Blank();
        return _at < _text.Length ? _text[_at] : '\0';
    }

    /// <summary>What comes up to a blank, a parenthesis or a quote.</summary>
    public ReadOnlySpan<char> Word()
    {
        Blank();
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (' ' or '(' or ')' or '\'')) _at++;
        return _at > start ? _text[start.._at] : throw Broken();
    }

    public int Integer() => int.Parse(Word(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>A number that stands right before something else: <c>5.5'kg'</c>.</summary>
    public decimal Decimal() => decimal.Parse(Word(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>A text in quotes, in which a quote is written twice.</summary>
    public string Quoted()
    {
        Expect('\'');
        var text = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length) throw Broken();
            var c = _text[_at++];
            if (c != '\'') text.Append(c);
            else if (_at < _text.Length && _text[_at] == '\'') text.Append(_text[_at++]);
            else return text.ToString();
        }
    }

    public readonly InvalidOperationException Broken() => new($"The column plan can't be read at character {_at}: {_text}");

    private void Blank()
    {
        while (_at < _text.Length && _text[_at] == ' ') _at++;
    }
}
