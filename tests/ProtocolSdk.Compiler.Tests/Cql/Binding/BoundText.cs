using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;

namespace ProtocolSdk.Compiler.Tests.Cql.Binding;

/// <summary>
/// A short notation of bound trees: operators by ELM name, <c>?</c> behind a name for the open reading, <c>~</c> behind what is
/// uncertain, <c>@day</c> for a precision.
/// </summary>
internal static class BoundText
{
    public static string Of(BoundExpression expression) => Node(expression) + (expression.Form == ValueForm.Uncertain ? "~" : string.Empty);

    private static string Node(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value: null } e => $"null:{e.Type}",
        BoundLiteral e => Literal(e),
        BoundDataElement e => e.Name,
        BoundDefinition e => e.Name,
        BoundValueSet e => $"\"{e.Name}\"",
        BoundVariable e => $"{e.Name}#{e.Id}",
        BoundMoment e => e.Type == ProtocolSdk.Compiler.Cql.Types.CqlType.Date ? "today" : e.Type == ProtocolSdk.Compiler.Cql.Types.CqlType.DateTime ? "now" : "timeOfDay",
        BoundOperation e => $"{e.Operator.Name}{Open(e.Reading)}{(e.Precision is { } p ? "@" + p : string.Empty)}({List(e.Operands)})",
        BoundLogical e => $"{e.Kind}({List(e.Operands)})",
        BoundConditional e => $"If{Open(e.Reading)}({string.Join(", ", e.Branches.Select(b => $"{Of(b.Condition)} => {Of(b.Result)}"))}, {Of(e.Otherwise)})",
        BoundTuple e => $"Tuple({string.Join(", ", e.TupleType.Elements.Zip(e.Values, (t, v) => $"{t.Name}: {Of(v)}"))})",
        BoundList e => $"List({List(e.Elements)})",
        BoundInterval e => $"Interval{Open(e.Reading)}({Of(e.Low)}, {Of(e.High)}, {Of(e.LowClosed)}, {Of(e.HighClosed)})",
        BoundProperty e => $"{Of(e.Source)}.{e.Name}",
        BoundTypeTest e => $"Is<{e.TestedType}>({Of(e.Operand)})",
        BoundTypeCast e => $"As<{e.Type}>({Of(e.Operand)})",
        BoundFormChange e => $"{(e.Form == ValueForm.Exact ? "exact" : "range")}({Of(e.Operand)})",
        BoundQuery e => Query(e),
        BoundAgreement e => $"{(e.FromEnd ? "Last" : "First")}OfAll({Of(e.Rows)} {e.Row.Name}#{e.Row.Id}{string.Concat(e.Keys.Select(k => $"; sort {Of(k.Key)}{(k.Descending ? " desc" : string.Empty)}"))}: {Of(e.Answer)})",
        _ => throw new ArgumentException(expression.GetType().Name),
    };

    private static string Query(BoundQuery query)
    {
        var parts = new List<string>(query.Sources.Select(s => $"{Of(s.Expression)} {s.Variable.Name}#{s.Variable.Id}"));
        parts.AddRange(query.Lets.Select(l => $"let {l.Variable.Name}#{l.Variable.Id}: {Of(l.Value)}"));
        parts.AddRange(query.Relationships.Select(r => $"{(r.Negated ? "without" : "with")} {Of(r.Source.Expression)} {r.Source.Variable.Name}#{r.Source.Variable.Id}: {Of(r.Condition)}"));
        if (query.Where is not null) parts.Add("where " + Of(query.Where));
        if (query.Return is not null) parts.Add($"return{(query.Distinct ? " distinct" : string.Empty)} {Of(query.Return)}");
        if (query.Aggregate is { } a) parts.Add($"aggregate {a.Accumulator.Name}#{a.Accumulator.Id} {Of(a.Start)}: {Of(a.Body)}");
        parts.AddRange(query.SortKeys.Select(k => $"sort {Of(k.Key)}{(k.Descending ? " desc" : string.Empty)}"));
        return $"{(query.SingletonSource ? "One" : "Query")}{Open(query.Reading)}({string.Join("; ", parts)})";
    }

    private static string Literal(BoundLiteral literal) => literal.Value switch
    {
        BooleanLiteral e => e.Value ? "true" : "false",
        IntegerLiteral e => e.Value.ToString(CultureInfo.InvariantCulture),
        LongLiteral e => e.Value.ToString(CultureInfo.InvariantCulture) + "L",
        DecimalLiteral e => e.Value.ToString(CultureInfo.InvariantCulture) + "m",
        StringLiteral e => $"'{e.Value}'",
        QuantityLiteral e => $"{e.Value.ToString(CultureInfo.InvariantCulture)}'{e.Unit}'",
        TemporalLiteral e => "@" + string.Join("-", e.Components),
        CodeLiteral e => $"Code({e.Code}, {e.System}, {e.Display})",
        var other => other!.GetType().Name,
    };

    private static string Open(WorldReading reading) => reading == WorldReading.Open ? "?" : string.Empty;

    private static string List(IEnumerable<BoundExpression> expressions) => string.Join(", ", expressions.Select(Of));
}
