using System.Text;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;
using ProtocolSdk.Cql.Units;

namespace ProtocolSdk.Compiler.Emit.Words;

/// <summary>Says a bound clause in words, with the labels of data elements and the displays of codes.</summary>
internal sealed partial class ClausePhrases(ProtocolModel protocol)
{
    // Beyond this nobody reads on, and the clause's CQL stands beside it anyway.
    private const int Deepest = 24;

    // Definitions of definitions can say a sentence many times over.
    private const int MostPhrases = 250;

    private readonly Dictionary<string, DefinitionModel> _definitions = protocol.Definitions.ToDictionary(d => d.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = protocol.DataElements.ToDictionary(e => e.Name, e => InSentence(e.Label), StringComparer.Ordinal);

    /// <summary>What a row of the only list around is called.</summary>
    private const string OnlyRow = "the value";

    /// <summary>By number of variable: what a row of a query is called.</summary>
    private readonly Dictionary<int, string> _rows = [];

    private int _phrases;

    /// <summary>The clause as a statement without a full stop.</summary>
    public string Of(BoundExpression expression)
    {
        _phrases = 0;
        _rows.Clear();
        return Say(expression, 0);
    }

    private string Say(BoundExpression expression, int depth)
    {
        if (depth > Deepest || ++_phrases > MostPhrases) return "…";
        return expression switch
        {
            BoundLiteral literal => LiteralPhrases.Of(literal),
            BoundDataElement element => Label(element.Name),
            BoundDefinition definition when definition.Type == CqlType.Boolean && _definitions.TryGetValue(definition.Name, out var named) => Say(named.Expression, depth + 1),
            BoundDefinition definition => InSentence(NameWords.Of(definition.Name)),
            BoundValueSet set => $"the codes of {set.Name}",
            BoundVariable variable => _rows.TryGetValue(variable.Id, out var row) ? row : InSentence(NameWords.Of(variable.Name)),
            BoundMoment moment => Moment(moment),
            BoundLogical logical => string.Join(logical.Kind == LogicalKind.And ? " and " : " or ", logical.Operands.Select(o => Grouped(o, depth + 1))),
            BoundProperty property => Property(property, depth),
            BoundFormChange change => Say(change.Operand, depth),
            BoundTypeCast cast => Say(cast.Operand, depth),
            BoundTypeTest test => $"{Say(test.Operand, depth + 1)} is {TypeWords.Of(test.TestedType)}",
            BoundList list => list.Elements.Count == 0 ? "nothing" : Listed(list.Elements.Select(e => Say(e, depth + 1)), "and"),
            BoundTuple tuple => string.Join(", ", tuple.Values.Select((v, i) => $"{InSentence(NameWords.Of(tuple.TupleType.Elements[i].Name))}: {Say(v, depth + 1)}")),
            BoundInterval interval => Interval(interval, depth),
            BoundConditional { Written: { } written } => Say(written, depth),
            BoundAgreement agreement => Say(agreement.Written, depth),
            BoundConditional conditional => $"{string.Join("; ", conditional.Branches.Select(b => $"if {Say(b.Condition, depth + 1)}, then {Say(b.Result, depth + 1)}"))}; otherwise {Say(conditional.Otherwise, depth + 1)}",
            BoundQuery query => Query(query, depth),
            BoundOperation operation => Operation(operation, depth),
            _ => "…",
        };
    }

    private string Grouped(BoundExpression expression, int depth) => IsLoose(expression, withinStatement: true) ? $"({Say(expression, depth)})" : Say(expression, depth);

    /// <summary>True for what would run into the words around it.</summary>
    private static bool IsLoose(BoundExpression expression, bool withinStatement) => expression switch
    {
        BoundFormChange change => IsLoose(change.Operand, withinStatement),
        BoundTypeCast cast => IsLoose(cast.Operand, withinStatement),
        BoundConditional { Written: { } written } => IsLoose(written, withinStatement),
        BoundAgreement agreement => IsLoose(agreement.Written, withinStatement),
        BoundLogical or BoundConditional => true,
        BoundOperation { Operator.Name: "Implies" or "Xor" } => true,
        BoundOperation { Operator.Name: "Coalesce", Operands.Count: > 1 } => true,
        BoundOperation { Operator.Name: "ToDecimal" or "ToLong" or "ToQuantity" } conversion => IsLoose(conversion.Operands[0], withinStatement),
        BoundOperation { Operator.Name: "Add" or "Subtract" or "Multiply" or "Divide" or "Power" or "Concatenate" or "ConcatenateCoalesced" or "Union" or "Except" } => !withinStatement,
        BoundList { Elements.Count: > 1 } => !withinStatement,
        _ => false,
    };

    private string Label(string element) => _labels.TryGetValue(element, out var label) ? label : InSentence(NameWords.Of(element));

    /// <summary>Lower case inside a sentence, but MRI and C-reactive protein as they are.</summary>
    private static string InSentence(string label) =>
        (label.Length == 1 || (label.Length > 1 && char.IsUpper(label[0]) && char.IsLower(label[1]))) ? char.ToLowerInvariant(label[0]) + label.Substring(1) : label;

    private static string Moment(BoundMoment moment)
    {
        if (moment.Type == CqlType.Date) return "the day of evaluation";
        return moment.Type == CqlType.Time ? "the time of day of evaluation" : "the moment of evaluation";
    }

    private string Property(BoundProperty property, int depth)
    {
        var name = (property.Source.Type, property.Name) switch
        {
            (IntervalType, "low") => "the start",
            (IntervalType, "high") => "the end",
            (IntervalType, "lowClosed") => "whether the start belongs",
            (IntervalType, "highClosed") => "whether the end belongs",
            (TupleType, _) => InSentence(NameWords.Of(property.Name)),
            _ => "the " + property.Name,
        };
        // Inside a query over one list the row goes without saying.
        if (property.Source is BoundVariable variable && property.Source.Type is TupleType)
            return _rows.TryGetValue(variable.Id, out var row) && row != OnlyRow ? $"{name} of {row}" : name;
        if (property.Source is BoundTuple written && written.TupleType.Elements.ToList().FindIndex(e => e.Name == property.Name) is >= 0 and var index)
            return Say(written.Values[index], depth + 1);
        // "the code of sex is female" is the sex.
        return property is { Source.Type: SimpleType { Name: "Code" }, Name: "code" or "display" } ? Say(property.Source, depth + 1) : $"{name} of {Say(property.Source, depth + 1)}";
    }

    private static string Listed(IEnumerable<string> items, string conjunction)
    {
        const int most = 12;
        var all = items.Take(most + 1).ToList();
        if (all.Count > most) return string.Join(", ", all.Take(most)) + ", …";
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {conjunction} {all[all.Count - 1]}";
    }

    private string Interval(BoundInterval interval, int depth)
    {
        var isTemporal = TypeRelations.IsTemporal(interval.IntervalType.Point);
        var noun = isTemporal ? "the time" : "the range";
        var low = interval.Low is BoundLiteral { Value: null } ? null : $"from {Say(interval.Low, depth + 1)}{(IsOpen(interval.LowClosed) ? " (not included)" : "")}";
        var high = interval.High is BoundLiteral { Value: null } ? null : $"{(low is null ? "up " : "")}to {Say(interval.High, depth + 1)}{(IsOpen(interval.HighClosed) ? " (not included)" : "")}";
        return (low, high) switch
        {
            (null, null) => "any " + (isTemporal ? "time" : "value"),
            (_, null) => $"{noun} {low} on",
            (null, _) => $"{noun} {high}",
            _ => $"{noun} {low} {high}",
        };
    }

    private static bool IsOpen(BoundExpression closed) => closed is BoundLiteral { Value: BooleanLiteral { Value: false } };

    private string Operation(BoundOperation operation, int depth)
    {
        var o = operation.Operands;
        switch (operation.Operator.Name)
        {
            case "Not" when o[0] is BoundOperation negated && OperatorPhrases.Of(negated) is { } positive && negated.Operator.Name is not ("Not" or "Xor" or "Implies"):
                if (negated.Operator.Name == "Exists" && Rows(negated.Operands[0]) is { } none) return ExistsWords(none, depth, "none");
                return Fill(negated, OperatorPhrases.Negated(positive), depth);
            case "Not":
                return $"it is not so that {Grouped(o[0], depth + 1)}";
            case "Exists" when Rows(o[0]) is { } query:
                return ExistsWords(query, depth, "one");
            case "In" when o[1] is BoundList { Elements.Count: > 0 } list:
                return $"{Say(o[0], depth + 1)} is {Listed(list.Elements.Select(e => Say(e, depth + 1)), "or")}";
            case "Coalesce":
                return o.Count == 1 ? $"the first recorded of {Say(o[0], depth + 1)}" : string.Join(", or if that is not recorded ", o.Select(e => Say(e, depth + 1)));
            case "ConvertQuantity" or "CanConvertQuantity" when o[1] is BoundLiteral { Value: StringLiteral unit }:
                return string.Format(System.Globalization.CultureInfo.InvariantCulture, OperatorPhrases.Of(operation)!, Say(o[0], depth + 1), UnitWords.Of(unit.Value));
            default:
                return OperatorPhrases.Of(operation) is { } phrase ? Fill(operation, phrase, depth) : "…";
        }
    }

    private string Fill(BoundOperation operation, string phrase, int depth)
    {
        var unit = operation.Precision?.ToString().ToLowerInvariant();
        // Between "is" and "than" everybody sees where an operand ends.
        var isStatement = operation.Type == CqlType.Boolean || phrase == "{0}";
        var words = new StringBuilder();
        for (var i = 0; i < phrase.Length; i++)
        {
            var end = phrase[i] == '{' ? phrase.IndexOf('}', i) : -1;
            if (end < 0)
            {
                words.Append(phrase[i]);
                continue;
            }

            words.Append(phrase.Substring(i + 1, end - i - 1) switch
            {
                "p" => (unit ?? "unit") + "s",
                "unit" => unit ?? "unit",
                "at" => unit is null ? "" : $" (to the {unit})",
                var number => Operand(operation, number[0] - '0', isStatement, depth),
            });
            i = end;
        }

        return words.ToString();
    }

    private string Operand(BoundOperation operation, int index, bool withinStatement, int depth)
    {
        if (index >= operation.Operands.Count) return "unknown";
        var operand = operation.Operands[index];
        var words = Say(operand, depth + 1);
        return IsLoose(operand, withinStatement) ? $"({words})" : words;
    }
}
