using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ProtocolSdk.Cql;

/// <summary>Writes values as CQL writes them: <c>@2012-02-03</c>, <c>5.0 'mg'</c>, <c>Interval[1, 10)</c>, <c>{1, 2}</c>, <c>null</c>.</summary>
public static class CqlFormatter
{
    /// <summary>CQL's text of a value; an object that isn't a CQL value is shown by its own <see cref="object.ToString"/>.</summary>
    /// <param name="value">The value; null is CQL's null.</param>
    public static string Format(object? value)
    {
        StringBuilder text = new();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>CQL's text of a range of possible values: the value, an interval, or <c>null</c>.</summary>
    /// <param name="value">The range.</param>
    /// <typeparam name="T">A type that has ranges.</typeparam>
    public static string Format<T>(Uncertain<T> value)
        where T : struct => !value.HasValue ? "null"
            : value.IsPoint ? Format(value.Low)
            : Format(Interval<T>.Unchecked(value.Low, value.High, true, true));

    // Values nest as deeply as a rule's types do; data can't make them deeper.
    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case bool b: text.Append(b ? "true" : "false"); break;
            case int i: text.Append(CultureInfo.InvariantCulture, $"{i}"); break;
            case long l: text.Append(CultureInfo.InvariantCulture, $"{l}L"); break;
            case decimal d: text.Append(DecimalText.ToText(d)); break;
            case string s: AppendString(text, s); break;
            case CqlDate date: text.Append('@').Append(date.ToString()); break;
            case CqlDateTime moment:
                text.Append('@').Append(moment.ToString());
                if (moment.Precision < CqlPrecision.Hour) text.Append('T');
                break;
            case CqlTime time: text.Append("@T").Append(time.ToString()); break;
            case Quantity quantity: AppendQuantity(text, quantity); break;
            case Ratio ratio:
                AppendQuantity(text, ratio.Numerator);
                text.Append(':');
                AppendQuantity(text, ratio.Denominator);
                break;
            case Code code: AppendCode(text, code); break;
            case Concept concept: AppendConcept(text, concept); break;
            case ValueSet valueSet: text.Append('"').Append(valueSet.Name).Append('"'); break;
            case IInterval interval: AppendInterval(text, interval); break;
            case ICqlTuple tuple: AppendTuple(text, tuple.Count, tuple.NameAt, tuple.ValueAt); break;
            case ITuple tuple: AppendTuple(text, tuple.Length, i => $"Item{i + 1}", i => tuple[i]); break;
            case IEnumerable list: AppendList(text, list); break;
            case IFormattable formattable: text.Append(formattable.ToString(null, CultureInfo.InvariantCulture)); break;
            default: text.Append(value); break;
        }
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('\'');
        foreach (char character in value)
        {
            switch (character)
            {
                case '\'': text.Append("\\'"); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case '\f': text.Append("\\f"); break;
                default:
                    if (char.IsControl(character)) text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    else text.Append(character);
                    break;
            }
        }

        text.Append('\'');
    }

    private static void AppendQuantity(StringBuilder text, Quantity quantity)
    {
        text.Append(DecimalText.ToText(quantity.Value)).Append(' ');
        if (Units.CalendarWords.TryParse(quantity.Unit, out _)) text.Append(quantity.Unit);
        else AppendString(text, quantity.Unit);
    }

    private static void AppendCode(StringBuilder text, Code code)
    {
        text.Append("Code { code: ");
        AppendString(text, code.Value);
        AppendElement(text, "system", code.System);
        AppendElement(text, "version", code.Version);
        AppendElement(text, "display", code.Display);
        text.Append(" }");
    }

    private static void AppendConcept(StringBuilder text, Concept concept)
    {
        text.Append("Concept { codes: ");
        AppendList(text, concept.Codes);
        AppendElement(text, "display", concept.Display);
        text.Append(" }");
    }

    private static void AppendElement(StringBuilder text, string name, string? value)
    {
        if (value is null) return;
        text.Append(", ").Append(name).Append(": ");
        AppendString(text, value);
    }

    private static void AppendInterval(StringBuilder text, IInterval interval)
    {
        text.Append("Interval").Append(interval.LowClosed ? '[' : '(');
        Append(text, interval.LowValue);
        text.Append(", ");
        Append(text, interval.HighValue);
        text.Append(interval.HighClosed ? ']' : ')');
    }

    private static void AppendTuple(StringBuilder text, int count, Func<int, string> name, Func<int, object?> value)
    {
        text.Append("Tuple {");
        for (int i = 0; i < count; i++)
        {
            text.Append(i == 0 ? " " : ", ").Append(name(i)).Append(": ");
            Append(text, value(i));
        }

        text.Append(" }");
    }

    private static void AppendList(StringBuilder text, IEnumerable list)
    {
        text.Append('{');
        bool first = true;
        foreach (object? element in list)
        {
            if (!first) text.Append(", ");
            Append(text, element);
            first = false;
        }

        text.Append('}');
    }
}
