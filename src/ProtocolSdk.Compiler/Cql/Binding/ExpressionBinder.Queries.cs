using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

internal sealed partial class ExpressionBinder
{
    private BoundExpression? BindQuery(QuerySyntax syntax)
    {
        var locals = new LocalScope(_locals);
        return InScope(locals, () => BindQuery(syntax, locals));
    }

    private BoundExpression? BindQuery(QuerySyntax syntax, LocalScope locals)
    {
        var complete = true;
        var sources = new List<BoundQuerySource>();
        foreach (var source in syntax.Sources)
        {
            if (BindSource(source, locals) is { } bound) sources.Add(bound);
            else complete = false;
        }

        // Without their sources the aliases mean nothing: errors about them would only confuse.
        if (!complete) return null;
        var lets = new List<BoundLet>();
        foreach (var let in syntax.Lets)
        {
            if (Bind(let.Value) is not { } value)
            {
                complete = false;
                continue;
            }

            var variable = _nodes.Variable(let.Name.Text, value) with { Span = SpanOf(let.Name) };
            _units.Declare(variable, value);
            if (TryDeclare(locals, let.Name, variable)) lets.Add(new BoundLet(variable, value));
            else complete = false;
        }

        if (!complete) return null;
        var relationships = new List<BoundRelationship>();
        foreach (var relationship in syntax.Relationships)
        {
            if (BindRelationship(relationship) is { } bound) relationships.Add(bound);
            else complete = false;
        }

        var where = syntax.Where is null ? null : Bind(syntax.Where, CqlType.Boolean, "behind `where`");
        if (syntax.Where is not null && where is null) complete = false;
        return Finish(syntax, locals, sources, lets, relationships, where, complete);
    }

    private BoundExpression? Finish(
        QuerySyntax syntax,
        LocalScope locals,
        List<BoundQuerySource> sources,
        List<BoundLet> lets,
        List<BoundRelationship> relationships,
        BoundExpression? where,
        bool complete)
    {
        var singleton = sources.All(s => s.Expression.Type is not ListType);
        var dependsOnData = sources.Any(s => s.Expression.DependsOnData)
            || where is { DependsOnData: true }
            || relationships.Any(r => r.Source.Expression.DependsOnData || r.Condition.DependsOnData);
        var filters = where is { DependsOnData: true } || relationships.Any(r => r.Source.Expression.DependsOnData || r.Condition.DependsOnData);
        // Several sources, and folds, need all rows decided.
        if (sources.Count > 1 || syntax.Aggregate is not null)
        {
            sources = sources.Select(s => s with { Expression = BoundNodes.ToExact(s.Expression) }).ToList();
        }

        var uncertainRows = !singleton && (filters || sources[0].Expression.Form == ValueForm.Uncertain);
        var query = new BoundQuery(
            CqlType.Any,
            sources.ToEquatableArray(),
            singleton,
            lets.ToEquatableArray(),
            relationships.ToEquatableArray(),
            where,
            null,
            false,
            null,
            [],
            dependsOnData ? WorldReading.Open : WorldReading.Closed)
        {
            DependsOnData = dependsOnData,
            Form = uncertainRows ? ValueForm.Uncertain : ValueForm.Exact,
        };
        if (syntax.Aggregate is not null) return BindAggregate(syntax.Aggregate, locals, query, complete);
        var projection = BindProjection(syntax, sources);
        if (projection is null || !complete) return null;
        // A projection to the row itself, without `distinct`, changes nothing.
        var isDistinct = syntax.Return is { Modifier: not QueryModifier.All } && !singleton;
        var isIdentity = syntax.Return is null && sources.Count == 1;
        query = query with
        {
            Type = singleton ? projection.Type : new ListType(projection.Type),
            Return = isIdentity ? null : BoundNodes.ToExact(projection),
            Distinct = isDistinct,
            // Rows that are known in part may or may not be the same.
            Form = isDistinct && projection.DependsOnData ? ValueForm.Uncertain : query.Form,
            Reading = isDistinct && projection.DependsOnData ? WorldReading.Open : query.Reading,
            DependsOnData = query.DependsOnData || projection.DependsOnData,
        };
        if (syntax.Sort is null) return query;
        if (singleton) return NotSupported(syntax.Sort, "a query over single values has nothing to sort");
        return BindSort(syntax.Sort, projection) is { } keys
            ? Sorted(query, keys.ToEquatableArray())
            : null;
    }

    /// <summary>Keys that are unrecorded, or known in part, leave the order open: such rows are not a plain list.</summary>
    private static BoundQuery Sorted(BoundQuery query, EquatableArray<BoundSortKey> keys) => keys.Any(k => k.Key.DependsOnData)
        ? query with { SortKeys = keys, DependsOnData = true, Form = ValueForm.Uncertain, Reading = WorldReading.Open }
        : query with { SortKeys = keys };

    private BoundQuerySource? BindSource(QuerySourceSyntax syntax, LocalScope locals)
    {
        // A source may not read the aliases of the query that it belongs to; those around it it may.
        if (Bind(syntax.Expression) is not { } bound) return null;
        var type = bound.Type is ListType list ? list.Element : bound.Type;
        var variable = _nodes.Variable(syntax.Alias.Text, type, bound.DependsOnData, bound.Type is ListType ? ValueForm.Exact : bound.Form);
        _units.Declare(variable, bound);
        return TryDeclare(locals, syntax.Alias, variable) ? new BoundQuerySource(bound, variable) : null;
    }

    private bool TryDeclare(LocalScope locals, NameSyntax name, BoundVariable variable)
    {
        if (locals.TryAdd(name.Text, variable)) return true;
        Report(DiagnosticCatalogue.CqlDuplicateName, name, name.Text);
        return false;
    }

    private BoundRelationship? BindRelationship(RelationshipSyntax syntax)
    {
        var locals = new LocalScope(_locals);
        return InScope(locals, () =>
        {
            if (BindSource(syntax.Source, locals) is not { } source) return null;
            return Bind(syntax.Condition, CqlType.Boolean, "behind `such that`") is { } condition
                ? new BoundRelationship(syntax.Negated, source, condition)
                : null;
        });
    }

    /// <summary>What a row of the result is; without <c>return</c>, the row, or of several sources the tuple of them.</summary>
    private BoundExpression? BindProjection(QuerySyntax syntax, List<BoundQuerySource> sources)
    {
        if (syntax.Return is not null) return Bind(syntax.Return.Expression) is { } bound ? BoundNodes.ToExact(bound) : null;
        if (sources.Count == 1) return BoundNodes.ToExact(sources[0].Variable);
        var values = new SortedDictionary<string, BoundExpression>(StringComparer.Ordinal);
        foreach (var source in sources) values[source.Variable.Name] = BoundNodes.ToExact(source.Variable);
        return TupleOf(values);
    }

    private BoundExpression? BindAggregate(AggregateSyntax syntax, LocalScope locals, BoundQuery query, bool complete)
    {
        BoundExpression? start = syntax.Starting is null ? BoundNodes.Null(CqlType.Any) : Bind(syntax.Starting);
        if (start is null) return null;
        var errors = Errors.Count;
        // The accumulator's type is that of the body; without a start it is found by binding the body twice.
        var type = start.Type;
        for (var attempt = 0; ; attempt++)
        {
            var accumulator = _nodes.Variable(syntax.Accumulator.Text, type, query.DependsOnData || start.DependsOnData);
            var inner = new LocalScope(locals);
            inner.TryAdd(syntax.Accumulator.Text, accumulator);
            inner.TryAdd("$total", accumulator);
            if (InScope(inner, () => Bind(syntax.Body)) is not { } body) return null;
            var common = TypeRelations.FindCommon(type, body.Type);
            if (common is not null && !common.Equals(type) && attempt < 3)
            {
                type = common;
                Errors.RemoveRange(errors, Errors.Count - errors);
                continue;
            }

            if (ConvertTo(body, type, syntax.Body, "for the accumulator") is not { } result) return null;
            if (!complete) return null;
            var isDistinct = syntax.Modifier == QueryModifier.Distinct;
            return query with
            {
                Type = type,
                Aggregate = new BoundAggregate(accumulator, BoundNodes.ToExact(_nodes.Convert(start, TypeRelations.FindImplicit(start.Type, type)!)), BoundNodes.ToExact(result), isDistinct),
                DependsOnData = query.DependsOnData || result.DependsOnData || start.DependsOnData,
                Form = ValueForm.Exact,
            };
        }
    }

    private List<BoundSortKey>? BindSort(SortSyntax syntax, BoundExpression projection)
    {
        if (syntax.Descending is { } direction)
        {
            var row = _nodes.Variable("$this", projection.Type, projection.DependsOnData);
            return IsSortable(row, syntax) ? [new BoundSortKey(row, row, direction)] : null;
        }

        var keys = new List<BoundSortKey>();
        var complete = true;
        foreach (var item in syntax.Items)
        {
            var row = _nodes.Variable("$this", projection.Type, projection.DependsOnData);
            var locals = new LocalScope(_locals) { Row = row };
            locals.TryAdd("$this", row);
            var key = InScope(locals, () => Bind(item.Expression));
            if (key is not null && IsSortable(key, item.Expression)) keys.Add(new BoundSortKey(row, BoundNodes.ToExact(key), item.Descending));
            else complete = false;
        }

        return complete ? keys : null;
    }

    private bool IsSortable(BoundExpression key, SyntaxNode syntax)
    {
        if (OverloadResolver.Resolve([OperatorCatalogue.Get("Less")], [key.Type, key.Type]) is not null) return true;
        Report(DiagnosticCatalogue.CqlNoOverload, syntax, Quote(syntax), "sort", key.Type.ToString(), string.Empty);
        return false;
    }
}
