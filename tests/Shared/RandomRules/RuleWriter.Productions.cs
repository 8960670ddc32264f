using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Testing.RandomRules;

/// <summary>What the grammar has besides operators: selectors, queries, conditionals, timing phrases, and where an expression ends.</summary>
internal sealed partial class RuleWriter
{
    private static readonly CqlType RowType = ((ListType)RuleElements.All.Single(e => e.Name == "platelets").Type).Element;

    // {0} and {1} are operands; {p} is a precision.
    private static readonly string[] MomentPhrases =
    [
        "{0} {n} or more before {1}", "{0} {n} or less after {1}", "{0} more than {n} before {1}", "{0} less than {n} after {1}",
        "{0} {n} before {1}", "{0} {n} or more on or after {1}", "{0} within {n} of {1}", "{0} properly within {n} of {1}",
        "{0} same or before {1}", "{0} same as {1}", "{0} on or after {1}", "{0} between {1} and {2}", "{0} occurs before {1}",
    ];

    private static readonly string[] IntervalPhrases =
    [
        "{0} starts before {1}", "{0} ends on or after {1}", "{0} starts {n} or more before start {1}", "{0} ends within {n} of end {1}",
        "{0} before start {1}", "{0} included in {1}", "{0} properly includes {1}", "{0} during {1}", "{0} starts during {1}",
        "{0} overlaps before {1}", "{0} meets {1}", "{0} occurs after {1}",
    ];

    private string Leaf(CqlType type)
    {
        List<string> choices = [.. Readings(type)];
        // Rows are classes of their own: only the data element has them.
        if (IsOfRows(type) && choices.Count == 0) choices = [RowsOf(type)];
        if (choices.Count == 0 || (random.Next(4) == 0 && !IsOfRows(type))) return RuleLiterals.Of(type, random);
        var choice = choices[random.Next(choices.Count)];
        Use(choice);
        return choice;
    }

    private static bool IsOfRows(CqlType type) => type is TupleType || (type is ListType list && IsOfRows(list.Element));

    private static string RowsOf(CqlType type) => type switch
    {
        TupleType => $"First({RowsName})",
        ListType { Element: TupleType } => RowsName,
        ListType list => $"{{ {RowsOf(list.Element)} }}",
        _ => throw new InvalidOperationException($"{type} has no rows."),
    };

    private const string RowsName = "platelets";

    private IEnumerable<string> Readings(CqlType type)
    {
        foreach (var (name, aliasType) in _aliases)
        {
            if (aliasType.Equals(type)) yield return name;
            if (aliasType is TupleType row)
            {
                foreach (var element in row.Elements.Where(e => e.Type.Equals(type))) yield return $"{name}.{element.Name}";
            }
        }

        foreach (var element in RuleElements.All.Where(IsFree))
        {
            if (element.Type.Equals(type)) yield return element.Name;
            if (element.Type is IntervalType interval && interval.Point.Equals(type)) yield return $"start of {element.Name}";
            if (element.Type is ListType { Element: TupleType row } && type is ListType { Element: var wanted })
            {
                foreach (var field in row.Elements.Where(e => e.Type.Equals(wanted))) yield return $"{element.Name}.{field.Name}";
            }
        }

        if (type == CqlType.Integer && RuleElements.All.Any(e => e.Name == "birthDate" && IsFree(e))) yield return "AgeInYears()";
        if (type == CqlType.Date) yield return "Today()";
    }

    private bool IsFree(RuleElement element) =>
        (options.RepeatsElements || !_used.Contains(element.Name)) && options.Reads?.Invoke(element) != false;

    private void Use(string reading)
    {
        foreach (var element in RuleElements.All)
        {
            if (reading.Contains(element.Name, StringComparison.Ordinal) || (reading == "AgeInYears()" && element.Name == "birthDate")) _used.Add(element.Name);
        }
    }

    private string Conditional(CqlType type, int depth)
    {
        if (random.Next(3) == 0) return $"case when {Operand(CqlType.Boolean, depth)} then {Operand(type, depth)} when {Operand(CqlType.Boolean, depth)} then {Operand(type, depth)} else {Operand(type, depth)} end";
        if (random.Next(3) == 0) return $"case {Operand(CqlType.Integer, depth)} when 1 then {Operand(type, depth)} when 2 then {Operand(type, depth)} else {Operand(type, depth)} end";
        return $"if {Operand(CqlType.Boolean, depth)} then {Operand(type, depth)} else {Operand(type, depth)}";
    }

    private string Selector(IntervalType type, int depth) =>
        $"Interval{"[("[random.Next(2)]}{Operand(type.Point, depth)}, {Operand(type.Point, depth)}{"])"[random.Next(2)]}";

    private string ListOf(ListType type, int depth)
    {
        return "{ " + string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Operand(type.Element, depth))) + " }";
    }

    private string Phrase(int depth)
    {
        var point = random.Next(4) == 0 ? CqlType.DateTime : CqlType.Date;
        if (random.Next(2) == 0)
        {
            var phrase = MomentPhrases[random.Next(MomentPhrases.Length)];
            return Fill(phrase, point, Operand(point, depth), Operand(point, depth), phrase.Contains("{2}", StringComparison.Ordinal) ? Operand(point, depth) : string.Empty);
        }

        var interval = new IntervalType(point);
        return Fill(IntervalPhrases[random.Next(IntervalPhrases.Length)], point, Operand(interval, depth), Operand(interval, depth), string.Empty);
    }

    private string Fill(string phrase, CqlType point, string first, string second, string third) => phrase
        .Replace("{n}", RuleLiterals.Duration(random, point), StringComparison.Ordinal)
        .Replace("{0}", first, StringComparison.Ordinal)
        .Replace("{1}", second, StringComparison.Ordinal)
        .Replace("{2}", third, StringComparison.Ordinal);

    // Only a name can be a query's source without parentheses.
    private string Source(CqlType element, int depth)
    {
        var text = Write(new ListType(element), depth - 1);
        return RuleElements.All.Any(e => e.Name == text) ? text : $"({text})";
    }

    private string Query(ListType type, int depth)
    {
        var sameElement = type.Element is TupleType || random.Next(2) == 0;
        var source = sameElement ? type.Element : random.Next(3) == 0 ? RowType : Simple[random.Next(Simple.Length)];
        var from = Source(source, depth);
        var alias = $"V{++_lastAlias}";
        var scope = _aliases.Count;
        _aliases.Add((alias, source));
        var text = $"{from} {alias}";
        if (random.Next(5) == 0)
        {
            var other = random.Next(2) == 0 ? RowType : Simple[random.Next(Simple.Length)];
            var otherList = Source(other, depth - 1);
            var otherAlias = $"V{++_lastAlias}";
            _aliases.Add((otherAlias, other));
            text += $" {(random.Next(2) == 0 ? "with" : "without")} {otherList} {otherAlias} such that {Operand(CqlType.Boolean, depth)}";
            _aliases.RemoveAt(_aliases.Count - 1);
        }

        if (sameElement || random.Next(2) == 0) text += $" where {Operand(CqlType.Boolean, depth)}";
        if (!sameElement) text += $" return {(random.Next(2) == 0 ? "all " : string.Empty)}{Operand(type.Element, depth)}";
        _aliases.RemoveRange(scope, _aliases.Count - scope);
        if (type.Element is SimpleType && type.Element != CqlType.Code && type.Element != CqlType.Boolean && random.Next(4) == 0) text += random.Next(2) == 0 ? " sort asc" : " sort desc";
        if (type.Element is TupleType && random.Next(4) == 0) text += " sort by date desc";
        return text;
    }
}
