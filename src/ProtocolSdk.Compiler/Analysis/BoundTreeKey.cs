using System.Globalization;
using System.Text;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Analysis;

/// <summary>
/// A short key of what a rule means, its definitions and value sets included: equal keys mean equal answers for every subject. Names and
/// positions of the text play no part, those of data elements do.
/// </summary>
internal sealed class BoundTreeKey(ProtocolModel protocol)
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly Dictionary<string, DefinitionModel> _definitions = protocol.Definitions.ToDictionary(d => d.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _keysOfDefinitions = new(StringComparer.Ordinal);
    private readonly Dictionary<BoundExpression, string> _keys = new(NodeComparer.Instance);
    private readonly Dictionary<string, ValueSetModel> _valueSets = protocol.ValueSets.ToDictionary(s => s.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _codesOfValueSets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DataElementModel> _elements = protocol.DataElements.ToDictionary(e => e.Name, StringComparer.Ordinal);

    /// <summary>The key of an expression.</summary>
    public string Of(BoundExpression expression)
    {
        if (!_keys.TryGetValue(expression, out var key)) _keys[expression] = key = Hash(expression).ToString("x16", CultureInfo.InvariantCulture);
        return key;
    }

    private ulong Hash(BoundExpression root)
    {
        // Variables are numbered by rule; their order of appearance says as much.
        var variables = new Dictionary<int, int>();
        var hash = Offset;
        foreach (var node in BoundTree.DescendantsAndSelf(root)) Add(ref hash, Label(node, variables));
        return hash;
    }

    private string Label(BoundExpression node, Dictionary<int, int> variables)
    {
        var count = BoundTree.ChildrenOf(node).Count();
        var text = new StringBuilder(node.GetType().Name).Append('(').Append(count).Append(')').Append(node.Type).Append(' ');
        switch (node)
        {
            case BoundLiteral literal:
                text.Append(Literal(literal.Value));
                break;
            case BoundDataElement element:
                text.Append(element.Name).Append(_elements.TryGetValue(element.Name, out var model) ? string.Join(";", model.Units) : "");
                break;
            case BoundDefinition definition:
                text.Append(DefinitionKey(definition.Name));
                break;
            case BoundValueSet set:
                text.Append(CodesOf(set.Name));
                break;
            case BoundVariable variable:
                if (!variables.TryGetValue(variable.Id, out var number)) variables.Add(variable.Id, number = variables.Count);
                text.Append(number);
                break;
            case BoundOperation operation:
                text.Append(operation.Operator.Name).Append(operation.Precision).Append(operation.Reading);
                break;
            case BoundLogical logical:
                text.Append(logical.Kind);
                break;
            case BoundProperty property:
                text.Append(property.Name);
                break;
            case BoundTypeTest test:
                text.Append(test.TestedType);
                break;
            case BoundTypeCast cast:
                text.Append(cast.Strict);
                break;
            case BoundAgreement agreement:
                text.Append(agreement.FromEnd).Append(string.Join(",", agreement.Keys.Select(k => k.Descending)));
                break;
            case BoundQuery query:
                text.Append(query.Sources.Count).Append(query.SingletonSource).Append(query.Lets.Count).Append(query.Where is null).Append(query.Return is null)
                    .Append(query.Distinct).Append(query.Aggregate?.Distinct)
                    .Append(string.Join(",", query.Relationships.Select(r => r.Negated))).Append(string.Join(",", query.SortKeys.Select(k => k.Descending)));
                foreach (var source in query.Sources.Concat(query.Relationships.Select(r => r.Source))) variables[source.Variable.Id] = variables.Count;
                foreach (var let in query.Lets) variables[let.Variable.Id] = variables.Count;
                break;
        }

        return text.Append('\n').ToString();
    }

    private string CodesOf(string valueSet)
    {
        if (!_codesOfValueSets.TryGetValue(valueSet, out var text))
        {
            text = _valueSets.TryGetValue(valueSet, out var codes) ? string.Join(";", codes.Codes.Select(Code).OrderBy(c => c, StringComparer.Ordinal)) : "";
            _codesOfValueSets[valueSet] = text;
        }

        return text;
    }

    private string DefinitionKey(string name)
    {
        if (!_keysOfDefinitions.TryGetValue(name, out var key))
        {
            key = _definitions.TryGetValue(name, out var definition) ? Hash(definition.Expression) : 0;
            _keysOfDefinitions[name] = key;
        }

        return key.ToString("x16", CultureInfo.InvariantCulture);
    }

    // Value by value, because what a record says of itself depends on the machine's culture.
    private static string Literal(LiteralValue? value) => value switch
    {
        null => "null",
        BooleanLiteral boolean => boolean.Value ? "true" : "false",
        IntegerLiteral integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        LongLiteral number => number.Value.ToString(CultureInfo.InvariantCulture),
        DecimalLiteral number => number.Value.ToString(CultureInfo.InvariantCulture),
        StringLiteral text => text.Value,
        QuantityLiteral quantity => quantity.Value.ToString(CultureInfo.InvariantCulture) + "'" + quantity.Unit,
        RatioLiteral ratio => Literal(ratio.Numerator) + ":" + Literal(ratio.Denominator),
        TemporalLiteral moment => string.Join("-", moment.Components.Select(c => c.ToString(CultureInfo.InvariantCulture))) + "@" + moment.OffsetMinutes?.ToString(CultureInfo.InvariantCulture),
        CodeLiteral code => Code(code),
        _ => throw new InvalidOperationException($"A literal of an unknown kind: {value.GetType().Name}."),
    };

    private static string Code(CodeLiteral code) => code.System + "|" + code.Code + "|" + code.Version;

    private static void Add(ref ulong hash, string text)
    {
        foreach (var letter in text) hash = unchecked((hash ^ letter) * Prime);
    }
}
