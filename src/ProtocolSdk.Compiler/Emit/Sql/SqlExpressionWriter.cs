using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Emit.CSharp.Views;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Compiler.Emit.Sql;

/// <summary>
/// Writes bound expressions as SQL: CQL's null is SQL's NULL, a range of possible values is its two ends, and a list is never put together but gone
/// through by aggregates. One writer for all dialects; what they can't say is an <see cref="UnsupportedInSqlException"/>.
/// </summary>
internal sealed partial class SqlExpressionWriter
{
    // What is longer or deeper becomes a computed column, so that nothing is repeated at length and no parser is driven into its depth.
    private const int LongestInline = 160;
    private const int DeepestInline = 12;
    private const int ChunkSize = 40;

    // What it costs to look at an expression, be it one that writes nothing.
    private const int CostOfExpression = 20;

    // The writer recurses on stacks that a compiler's threads have: far less than a rule may nest.
    private const int DeepestRule = 100;

    private readonly SqlTarget _dialect;
    private readonly Dictionary<string, TableValue> _elements;
    private readonly Dictionary<string, BoundExpression> _expressions;
    private readonly Dictionary<string, ValueSetModel> _valueSets;
    private readonly string _tableName;
    private readonly SqlScope _subject;
    private readonly SqlText _moment;
    private Dictionary<int, SqlValue> _variables = [];
    private readonly Dictionary<string, (SqlValue Value, List<SqlText> Failures)> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Depth, UnsupportedInSqlException Error)> _unsupported = new(StringComparer.Ordinal);
    private List<SqlText> _failures = [];
    private int _columns;
    private int _depth;
    private int _scopes;

    // False where C# may skip an expression: in a branch that isn't taken, or in a row.
    private bool _isAlwaysEvaluated = true;

    public SqlExpressionWriter(SqlTarget dialect, ProtocolModel protocol, SubjectTable table, string tableName, SqlScope subject, SqlText moment)
    {
        _dialect = dialect;
        _elements = table.Elements.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal);
        _expressions = protocol.Definitions.ToDictionary(d => d.Name, d => d.Expression, StringComparer.Ordinal);
        _valueSets = protocol.ValueSets.ToDictionary(s => s.Name, StringComparer.Ordinal);
        _tableName = tableName;
        _subject = subject;
        _moment = moment;
    }

    /// <summary>A criterion's rule as one three-valued column of the subject.</summary>
    /// <param name="rule">The rule, taken apart at its clauses.</param>
    /// <exception cref="UnsupportedInSqlException">The dialect can't express it.</exception>
    public SqlText Rule(ClauseTree rule)
    {
        _variables.Clear();
        var answer = Clause(rule);
        return answer.Depth == 0 && answer.Uses.Any(u => u.Scope == _subject && u.Level > 0) ? answer : _subject.Compute(answer, NewColumn);
    }

    // The depth is bounded by ClauseTree.
    private SqlText Clause(ClauseTree clause)
    {
        var parts = clause.Parts.Select(p => Inline(Clause(p))).ToList();
        switch (clause.Kind)
        {
            case "Not":
                return SqlText.Of($"(NOT {parts[0]})");
            case "And":
                return Join(" AND ", parts);
            case "Or":
                return Join(" OR ", parts);
        }

        _failures = [];
        _isAlwaysEvaluated = true;
        var answer = Boolean(clause.Expression);
        // What CQL ends with an error leaves that clause unknown, and no other.
        return _failures.Count == 0 ? answer : SqlText.Of($"(CASE WHEN {Any(_failures)} THEN NULL ELSE {answer} END)");
    }

    private SqlText Any(List<SqlText> conditions) => conditions.Count == 1 ? conditions[0] : SqlText.Join(" OR ", [.. conditions.Select(Share)]);

    private string NewColumn() => "c" + (++_columns).ToString(CultureInfo.InvariantCulture);

    private SqlText Boolean(BoundExpression expression) => Point(expression).Low;

    private SqlPoint Point(BoundExpression expression) => Write(expression) as SqlPoint ?? throw Unsupported(expression, "a value of this type has no columns to compare");

    /// <summary>The value of an expression; long parts of it are columns already.</summary>
    private SqlValue Write(BoundExpression expression)
    {
        if (_depth >= DeepestRule) throw Unsupported(expression, "the rule nests too deeply; name its parts in definitions");
        SqlBudget.Spend(CostOfExpression);
        _depth++;
        try
        {
            return Shared(Written(expression));
        }
        finally
        {
            _depth--;
        }
    }

    private SqlValue Written(BoundExpression expression) => expression switch
    {
        BoundLiteral e => Literal(e),
        BoundDataElement e => DataElement(e),
        BoundDefinition e => Definition(e),
        BoundVariable e => _variables.TryGetValue(e.Id, out var value) ? value : throw Unsupported(e, $"the variable '{e.Name}' isn't bound here"),
        BoundMoment { Type: var type } when type == CqlType.Date => new SqlPoint(_moment),
        BoundMoment e => throw Unsupported(e, "the layout knows the evaluation's day, not its time"),
        BoundOperation e => Operation(e),
        BoundLogical e => new SqlPoint(Logical(e)),
        BoundConditional e => Conditional(e),
        BoundTuple e => new SqlTuple(null, e.TupleType.Elements.Select((element, i) => (element.Name, Value: Write(e.Values[i]))).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal)),
        BoundList e => new SqlList(null, [.. e.Elements.Select(item => new SqlRows([], null, Write(item), []))]),
        BoundInterval e => Interval(e),
        BoundProperty e => Property(e),
        BoundTypeCast e when e.Type.Equals(e.Operand.Type) => Write(e.Operand),
        BoundFormChange e => e.Form == ValueForm.Exact ? ToExact(Write(e.Operand), e.Type) : Write(e.Operand),
        BoundQuery e => Query(e),
        BoundAgreement e => Agreement(e),
        _ => throw Unsupported(expression, "SQL has static types"),
    };

    private SqlValue Shared(SqlValue value) => value switch
    {
        SqlPoint { IsExact: true } point => Inline(point.Low) is var shared && ReferenceEquals(shared, point.Low) ? point : new SqlPoint(shared, point.Unit),
        SqlPoint point => new SqlPoint(Inline(point.Low), Inline(point.High), point.Unit),
        SqlInterval interval => new SqlInterval((SqlPoint)Shared(interval.Low), (SqlPoint)Shared(interval.High), Inline(interval.LowClosed), Inline(interval.HighClosed)),
        SqlCode code => new SqlCode(Inline(code.Code), Inline(code.System), Inline(code.Version), Inline(code.Display)),
        _ => value,
    };

    private SqlText Inline(SqlText text) => text.Text.Length > LongestInline || text.Depth > DeepestInline ? Share(text) : text;

    /// <summary>A name for the value: a column of the innermost scope that it reads, so that what doesn't depend on a row is computed once per subject.</summary>
    private SqlText Share(SqlText text)
    {
        if (text.IsSimple || text.Uses.Count == 0) return text;
        var scope = text.Uses.Select(u => u.Scope).OrderByDescending(s => s.Depth).First();
        return scope.Compute(text, NewColumn);
    }

    private SqlValue Definition(BoundDefinition reference)
    {
        // Each use of a list goes through rows of its own.
        if (reference.Type is ListType || !_definitions.TryGetValue(reference.Name, out var definition))
        {
            // What can't be said here can't be said deeper either, and a definition has many uses.
            if (_unsupported.TryGetValue(reference.Name, out var known) && _depth >= known.Depth) throw known.Error;

            // Variables are numbered rule by rule: those of the definition aren't those around its use.
            var outer = (_failures, _isAlwaysEvaluated, _variables);
            (_failures, _isAlwaysEvaluated, _variables) = ([], true, []);
            try
            {
                var value = Write(_expressions[reference.Name]);
                _definitions[reference.Name] = definition = (value, _failures);
            }
            catch (UnsupportedInSqlException error)
            {
                var located = error.In(reference);
                _unsupported[reference.Name] = (_depth, located);
                throw located;
            }
            finally
            {
                (_failures, _isAlwaysEvaluated, _variables) = outer;
            }
        }

        foreach (var failure in definition.Failures) Fail(failure, reference);
        return definition.Value;
    }

    /// <summary>Notes that the evaluation ends with an error when the condition holds.</summary>
    private void Fail(SqlText condition, BoundExpression expression)
    {
        if (!_isAlwaysEvaluated) throw Unsupported(expression, "it can end with an error, and SQL can't tell whether CQL would have come to it");
        _failures.Add(Share(condition));
    }

    /// <summary>Writes something that C# doesn't always evaluate.</summary>
    private T Perhaps<T>(Func<T> write)
    {
        var outer = _isAlwaysEvaluated;
        _isAlwaysEvaluated = false;
        try
        {
            return write();
        }
        finally
        {
            _isAlwaysEvaluated = outer;
        }
    }

    private UnsupportedInSqlException Unsupported(BoundExpression expression, string reason) => new(SqlOperators.NameOf(expression), _dialect, reason, expression.Span.Value);

    private SqlText Logical(BoundLogical logical) => Join(logical.Kind == LogicalKind.And ? " AND " : " OR ", [.. logical.Operands.Select(Boolean)]);

    /// <summary>A chain; a long one in chunks, each a column.</summary>
    private SqlText Join(string separator, List<SqlText> operands)
    {
        while (operands.Count > ChunkSize)
        {
            var chunks = new List<SqlText>();
            for (var i = 0; i < operands.Count; i += ChunkSize) chunks.Add(Share(SqlText.Join(separator, operands.GetRange(i, Math.Min(ChunkSize, operands.Count - i)))));
            operands = chunks;
        }

        return SqlText.Join(separator, operands);
    }

    private SqlValue Conditional(BoundConditional conditional)
    {
        var conditions = new List<SqlText>();
        var results = new List<SqlValue>();
        for (var i = 0; i < conditional.Branches.Count; i++)
        {
            var branch = conditional.Branches[i];
            conditions.Add(i == 0 ? Boolean(branch.Condition) : Perhaps(() => Boolean(branch.Condition)));
            results.Add(Perhaps(() => Write(branch.Result)));
        }

        var value = Perhaps(() => Write(conditional.Otherwise));
        for (var i = conditions.Count - 1; i >= 0; i--)
        {
            var isOpen = conditional.Reading == WorldReading.Open && conditional.Branches[i].Condition.DependsOnData;
            value = Shared(Choose(Share(conditions[i]), results[i], value, isOpen, conditional));
        }

        return value;
    }

    /// <summary>One of two values. In the open reading an unknown condition gives what both agree on.</summary>
    private SqlValue Choose(SqlText condition, SqlValue then, SqlValue otherwise, bool isOpen, BoundExpression expression)
    {
        SqlText Case(SqlText t, SqlText e, FormattableString agreed) => ReferenceEquals(t, e)
            ? t
            : isOpen
                ? SqlText.Of($"(CASE WHEN {condition} THEN {t} WHEN NOT {condition} THEN {e} {SqlText.Of(agreed)} END)")
                : SqlText.Of($"(CASE WHEN {condition} THEN {t} ELSE {e} END)");

        switch (then, otherwise)
        {
            case (SqlPoint t, SqlPoint e) when (t.Unit ?? e.Unit) == (e.Unit ?? t.Unit):
                var unit = t.Unit ?? e.Unit;
                if (t.IsExact && e.IsExact && expression.Form == ValueForm.Exact)
                    return new SqlPoint(Case(t.Low, e.Low, $"WHEN {t.Low} = {e.Low} THEN {t.Low}"), unit);
                // A partial date that both agree on is one and the same; of ranges the hull is.
                return expression.Form == ValueForm.Exact
                    ? new SqlPoint(
                        Case(t.Low, e.Low, $"WHEN {t.Low} = {e.Low} AND {t.High} = {e.High} THEN {t.Low}"),
                        Case(t.High, e.High, $"WHEN {t.Low} = {e.Low} AND {t.High} = {e.High} THEN {t.High}"),
                        unit)
                    : new SqlPoint(
                        Case(t.Low, e.Low, $"WHEN {t.Low} <= {e.Low} THEN {t.Low} WHEN {t.Low} > {e.Low} THEN {e.Low}"),
                        Case(t.High, e.High, $"WHEN {t.High} >= {e.High} THEN {t.High} WHEN {t.High} < {e.High} THEN {e.High}"),
                        unit);
            case (SqlCode t, SqlCode e) when !isOpen:
                return new SqlCode(Case(t.Code, e.Code, $""), Case(t.System, e.System, $""), Case(t.Version, e.Version, $""), Case(t.Display, e.Display, $""));
            default:
                throw Unsupported(expression, "a choice between values of this type isn't one expression");
        }
    }

    private SqlValue ToExact(SqlValue value, CqlType type) => value switch
    {
        SqlPoint { IsExact: true } => value,
        SqlPoint date when type == CqlType.Date => ToWrittenDate(date),
        SqlPoint point => new SqlPoint(SqlText.Of($"(CASE WHEN {Share(point.Low)} = {Share(point.High)} THEN {Share(point.Low)} END)"), point.Unit),
        SqlList list => ToExactList(list),
        _ => value,
    };

    /// <summary>The date when one only is possible, or the month or year of which all days are; else null.</summary>
    private SqlPoint ToWrittenDate(SqlPoint date)
    {
        var (low, high) = (Share(date.Low), Share(date.High));
        SqlText Both(string part) => SqlText.Of($"{_dialect.Part(part, low)} = {_dialect.Part(part, high)}");
        SqlText IsPart(string part, SqlText of, int number) => SqlText.Of($"{_dialect.Part(part, of)} = {Number(number)}");
        var wholeMonth = SqlText.Of($"({Both("MONTH")} AND {IsPart("DAY", _dialect.AddDays(high, 1), 1)})");
        var wholeYear = SqlText.Of($"({IsPart("MONTH", low, 1)} AND {IsPart("MONTH", high, 12)} AND {IsPart("DAY", high, 31)})");
        var written = Share(SqlText.Of($"({low} = {high} OR ({Both("YEAR")} AND {IsPart("DAY", low, 1)} AND ({wholeMonth} OR {wholeYear})))"));
        return new SqlPoint(SqlText.Of($"(CASE WHEN {written} THEN {low} END)"), SqlText.Of($"(CASE WHEN {written} THEN {high} END)"));
    }
}
