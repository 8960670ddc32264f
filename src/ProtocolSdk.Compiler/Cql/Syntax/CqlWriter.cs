using System.Globalization;
using System.Text;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Writes canonical CQL: names, literals and types; the other parts write expressions.</summary>
internal sealed partial class CqlWriter(StringBuilder output)
{
    private readonly StringBuilder _output = output;

    /// <inheritdoc/>
    public override string ToString() => _output.ToString();

    /// <summary>Writes any node.</summary>
    public void Write(SyntaxNode node)
    {
        switch (node)
        {
            case LiteralSyntax literal:
                WriteLiteral(literal);
                break;
            case TypeSpecifierSyntax type:
                WriteType(type);
                break;
            case TimingPhraseSyntax phrase:
                WritePhrase(phrase);
                break;
            case ExpressionSyntax expression:
                WriteExpression(expression);
                break;
            default:
                WritePart(node);
                break;
        }
    }

    private void WriteLiteral(LiteralSyntax literal)
    {
        switch (literal)
        {
            case NullLiteralSyntax:
                Text("null");
                break;
            case BooleanLiteralSyntax boolean:
                Text(boolean.Value ? "true" : "false");
                break;
            case IntegerLiteralSyntax integer:
                Text(integer.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case LongLiteralSyntax number:
                Text(number.Value.ToString(CultureInfo.InvariantCulture)).Text("L");
                break;
            case DecimalLiteralSyntax number:
                Text(number.Text);
                break;
            case StringLiteralSyntax text:
                Quoted(text.Value, '\'');
                break;
            case DateLiteralSyntax date:
                Text("@").Date(date.Components);
                break;
            case DateTimeLiteralSyntax dateTime:
                Text("@").Date(dateTime.Components).Text("T").Time(dateTime.Components, 3).Offset(dateTime.OffsetMinutes);
                break;
            case TimeLiteralSyntax time:
                Text("@T").Time(time.Components, 0);
                break;
            case QuantityLiteralSyntax quantity:
                WriteQuantity(quantity);
                break;
            case RatioLiteralSyntax ratio:
                WriteQuantity(ratio.Numerator);
                Text(" : ");
                WriteQuantity(ratio.Denominator);
                break;
        }
    }

    private void WriteQuantity(QuantityLiteralSyntax quantity)
    {
        Text(quantity.Text);
        if (quantity.Unit is UcumUnitSyntax ucum) Text(" ").Quoted(ucum.Code, '\'');
        else if (quantity.Unit is CalendarUnitSyntax unit) Text(" ").Text(CqlWords.Spell(unit.Precision)).Text(quantity.Value == 1 ? "" : "s");
    }

    private void WriteType(TypeSpecifierSyntax type)
    {
        switch (type)
        {
            case NamedTypeSyntax named:
                foreach (var qualifier in named.Qualifiers) Name(qualifier).Text(".");
                TypeName(named.Name);
                break;
            case ListTypeSyntax list:
                Text("List<").Node(list.Element).Text(">");
                break;
            case IntervalTypeSyntax interval:
                Text("Interval<").Node(interval.Point).Text(">");
                break;
            case TupleTypeSyntax tuple:
                Text("Tuple { ").Separated(tuple.Elements).Text(" }");
                break;
            case ChoiceTypeSyntax choice:
                Text("Choice<").Separated(choice.Alternatives).Text(">");
                break;
        }
    }

    private CqlWriter Date(EquatableArray<int> components)
    {
        Digits(components[0], 4);
        for (var i = 1; i < Math.Min(components.Count, 3); i++) Text("-").Digits(components[i], 2);
        return this;
    }

    private CqlWriter Time(EquatableArray<int> components, int first)
    {
        for (var i = first; i < components.Count; i++)
        {
            if (i > first) Text(i == first + 3 ? "." : ":");
            Digits(components[i], i == first + 3 ? 3 : 2);
        }

        return this;
    }

    private CqlWriter Offset(int? minutes)
    {
        if (minutes is not { } offset) return this;
        if (offset == 0) return Text("Z");
        return Text(offset < 0 ? "-" : "+").Digits(Math.Abs(offset) / 60, 2).Text(":").Digits(Math.Abs(offset) % 60, 2);
    }

    private CqlWriter Digits(int value, int count) => Text(value.ToString("D" + count.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private CqlWriter Text(string text)
    {
        _output.Append(text);
        return this;
    }

    private CqlWriter Node(SyntaxNode node)
    {
        Write(node);
        return this;
    }

    private CqlWriter Separated<T>(EquatableArray<T> nodes)
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0) Text(", ");
            Write(nodes[i]);
        }

        return this;
    }

    // Behind a dot and before a colon only reserved words need quotes.
    private CqlWriter Reference(NameSyntax name) =>
        IsPlain(name.Text) && !CqlWords.IsReserved(name.Text) ? Text(name.Text) : Quoted(name.Text, '"');

    // Where an expression may begin or an alias stands, keywords are quoted: some would read as such.
    private CqlWriter Name(string name) =>
        IsPlain(name) && !CqlWords.IsKeyword(name) && !CqlWords.MayBeginPhrase(name) ? Text(name) : Quoted(name, '"');

    private CqlWriter TypeName(string name) => name switch
    {
        "Code" or "Concept" => Text(name),
        "Choice" => Quoted(name, '"'),
        _ => Name(name),
    };

    private static bool IsPlain(string name)
    {
        if (name.Length == 0 || name[0] is >= '0' and <= '9') return false;
        foreach (var c in name)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_')) return false;
        }

        return true;
    }

    private CqlWriter Quoted(string text, char quote)
    {
        _output.Append(quote);
        foreach (var c in text)
        {
            if (c == quote || c == '\\') _output.Append('\\').Append(c);
            else if (c == '\n') _output.Append("\\n");
            else if (c == '\r') _output.Append("\\r");
            else if (c == '\t') _output.Append("\\t");
            else if (c == '\f') _output.Append("\\f");
            else if (MustBeNumbered(c)) _output.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else _output.Append(c);
        }

        _output.Append(quote);
        return this;
    }

    // What would disturb a line of output, hide in it or turn its direction.
    private static bool MustBeNumbered(char c) =>
        char.IsControl(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
