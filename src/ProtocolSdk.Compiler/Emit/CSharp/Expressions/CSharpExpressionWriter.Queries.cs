using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>
/// Every query becomes a method with plain loops: no delegates, nothing captured. Where only an answer about the rows is asked
/// for (<c>exists</c>, <c>Count</c>, <c>First</c>, <c>AnyTrue</c>, <c>AllTrue</c>), no list is made, and the loop ends as soon as the answer is known.
/// </summary>
public sealed partial class CSharpExpressionWriter
{
    private const string ListOf = "global::System.Collections.Generic.List";

    /// <summary>What a loop does with its rows, and with their absence.</summary>
    /// <param name="Absent">The statement when a source that is a list is null.</param>
    /// <param name="Row">Writes what is to be done with a row; given the membership (null when it is certain).</param>
    private sealed record Consumer(string Absent, Action<string?> Row);

    private CSharpPiece Query(BoundQuery query)
    {
        var type = _types.Of(query.Type, query.Form);
        if (query.SortKeys.Count > 0) return Method("Sorted", type, BoundVariables.FreeIn(query), () => Sort(query));
        return Method("Query", type, BoundVariables.FreeIn(query), () =>
        {
            if (query.Aggregate is not null) Fold(query, query.Aggregate);
            else if (query.SingletonSource) SingleValue(query);
            else Collect(query);
        });
    }

    private static BoundExpression ResultOf(BoundQuery query) => query.Return ?? query.Sources[0].Variable;

    private void SingleValue(BoundQuery query)
    {
        var consumer = new Consumer("return default;", _ => _block.Add($"return {Piece(ResultOf(query)).Text};"));
        Rows(query, consumer, "return default;");
    }

    /// <summary>The list of the rows.</summary>
    private void Collect(BoundQuery query)
    {
        var element = _types.Nullable(((ListType)query.Type).Element);
        var isUncertain = BoundTree.HasUndecidedRows(query);
        var result = NewLocal("result");
        _block.Add(isUncertain
            ? $"var {result} = new {CSharpTypes.Cql}UncertainList<{element}>.Builder();"
            : $"var {result} = new {ListOf}<{element}>();");
        var incomplete = isUncertain ? $"{result}.MarkIncomplete();" : null;
        Rows(
            query,
            new Consumer(
                "return default;",
                member => _block.Add($"{result}.Add({Piece(ResultOf(query)).Text}{(isUncertain ? $", {member ?? "true"}" : string.Empty)});")),
            "continue;",
            incomplete);
        var text = isUncertain ? result + ".Build()" : result;
        _block.Add(query.Distinct ? $"return {(query.Form == ValueForm.Uncertain ? Open : Closed)}Distinct({text});" : $"return {text};");
    }

    /// <summary>Loops over the sources, with the lets and conditions inside.</summary>
    /// <param name="query">The query.</param>
    /// <param name="consumer">What is done with a row.</param>
    /// <param name="skip">The statement that leaves out a row.</param>
    /// <param name="incomplete">The statement for a list of which rows may be missing; null when it can't be.</param>
    private void Rows(BoundQuery query, Consumer consumer, string skip, string? incomplete = null)
    {
        // No source sees the others: each is computed once, before the loops.
        var loops = new List<(string Head, string Row)>();
        var counts = new List<string>();
        string? certain = null;
        foreach (var source in query.Sources)
        {
            var name = NameOf(source.Variable);
            var value = Piece(source.Expression);
            if (source.Expression.Type is not ListType list)
            {
                _block.Add($"{_types.Of(source.Expression.Type, source.Expression.Form)} {name} = {value.Text};");
                if (query.SingletonSource && source.Expression.Form == ValueForm.Exact) _block.Add($"if ({name} is null) {consumer.Absent}");
                continue;
            }

            var rows = NewLocal("rows");
            var index = NewLocal("i");
            _block.Add($"{_types.Of(source.Expression.Type, source.Expression.Form)} {rows} = {value.Text};");
            if (source.Expression.Form == ValueForm.Exact)
            {
                _block.Add($"if ({rows} is null) {consumer.Absent}");
            }
            else
            {
                if (incomplete is not null) _block.Add($"if (!{rows}.IsComplete) {incomplete}");
                certain = $"{rows}.IsCertain({index})";
            }

            var count = NewLocal("count");
            _block.Add($"int {count} = {rows}.Count;");
            counts.Add(count);
            loops.Add(($"for (int {index} = 0; {index} < {count}; {index}++)", $"{_types.Nullable(list.Element)} {name} = {rows}[{index}];"));
        }

        if (counts.Count > 1) _block.Add($"{Closed}CheckCombinations({string.Join(", ", counts)});");
        foreach (var (head, row) in loops)
        {
            _block.Open(head);
            _block.Add(row);
        }

        foreach (var let in query.Lets)
            _block.Add($"{_types.Of(let.Variable.Type, let.Variable.Form)} {NameOf(let.Variable)} = {Piece(let.Value).Text};");
        consumer.Row(Membership(query, certain, skip));
        foreach (var _ in loops) _block.Close();
    }

    /// <summary>Leaves out rows that don't belong; gives the variable that says whether the row belongs, or null when it does.</summary>
    private string? Membership(BoundQuery query, string? certain, string skip)
    {
        if (!BoundTree.HasUndecidedRows(query))
        {
            if (Condition(query) is { } decided) _block.Add($"if ({decided.As(Binding.Unary)} != true) {skip}");
            return null;
        }

        var member = NewLocal("member");
        var isFirst = certain is null;
        if (certain is not null) _block.Add($"bool? {member} = {certain} ? true : null;");
        foreach (var condition in Conditions(query))
        {
            var piece = condition();
            _block.Add(isFirst ? $"bool? {member} = {piece.Text};" : $"{member} &= {piece.Text};");
            _block.Add($"if ({member} == false) {skip}");
            isFirst = false;
        }

        return member;
    }

    /// <summary>What a row must fulfil, one after the other; what could fail is asked together with the rest, because an error counts even for a row that is left out.</summary>
    private List<Func<CSharpPiece>> Conditions(BoundQuery query)
    {
        var parts = query.Where is BoundLogical { Kind: LogicalKind.And } all ? all.Operands.ToList() : query.Where is { } one ? [one] : [];
        var mayFail = query.Relationships.SelectMany(r => new[] { r.Source.Expression, r.Condition }).Concat(parts).Any(e => FailureAnalysis.CanFail(e) || BoundTree.DescendantsAndSelf(e).Any(n => n is BoundDefinition));
        if (mayFail) return Condition(query) is { } whole ? [() => whole] : [];
        return [.. parts.Select<BoundExpression, Func<CSharpPiece>>(part => () => Piece(part)), .. query.Relationships.Select<BoundRelationship, Func<CSharpPiece>>(r => () => Related(r))];
    }

    /// <summary><c>where</c> and the relationships as one condition, or null when there is none.</summary>
    private CSharpPiece? Condition(BoundQuery query)
    {
        var pieces = query.Relationships.Select(Related).ToList();
        if (query.Where is not null) pieces.Add(Piece(query.Where));
        return pieces.Count switch
        {
            0 => null,
            1 => pieces[0],
            _ => Chain(pieces, Binding.And),
        };
    }

    /// <summary><c>with</c>: a related row exists.</summary>
    private CSharpPiece Related(BoundRelationship relationship)
    {
        var source = relationship.Source;
        var rows = new BoundQuery(
            source.Expression.Type,
            [source],
            source.Expression.Type is not ListType,
            [],
            [],
            relationship.Condition,
            null,
            false,
            null,
            [],
            WorldReading.Closed);
        var isOpen = source.Expression.DependsOnData || relationship.Condition.DependsOnData;
        var exists = Method("Exists", "bool?", BoundVariables.FreeIn(rows), () => Exists(rows, isOpen));
        return relationship.Negated ? new CSharpPiece("!" + exists.Text, Binding.Unary, exists.Height) : exists;
    }

    /// <summary>An operator on the rows of a query that needs no list of them; null when it isn't one.</summary>
    private CSharpPiece? FusedQuery(BoundOperation operation)
    {
        if (operation.Operands.Count != 1) return null;
        var operand = operation.Operands[0] is BoundFormChange { Form: ValueForm.Exact } change && operation.Operator.Name == "First" ? change.Operand : operation.Operands[0];
        if (operand is not BoundQuery { SingletonSource: false, Aggregate: null, SortKeys.Count: 0 } query) return null;
        var isOpen = operation.Reading == WorldReading.Open;
        Action? write = operation.Operator.Name switch
        {
            "Exists" => () => Exists(query, isOpen),
            "Count" when !query.Distinct => () => Count(query, isOpen),
            "First" => () => First(query),
            "AnyTrue" => () => AnyTrue(query, isOpen),
            "AllTrue" => () => AllTrue(query, isOpen),
            _ => null,
        };
        return write is null
            ? null
            : Method(operation.Operator.Name, _types.Of(operation.Type, operation.Form), BoundVariables.FreeIn(query), write);
    }

    private void Exists(BoundQuery query, bool isOpen)
    {
        var answer = NewLocal("answer");
        if (isOpen) _block.Add($"bool? {answer} = false;");
        var none = isOpen ? "null" : "false";
        var consumer = new Consumer($"return {none};", member =>
        {
            var row = NullablePiece(ResultOf(query));
            var known = $"{row.As(Binding.Unary)} is not null";
            _block.Add($"if ({(member is null ? known : $"{member} == true && {known}")}) return true;");
            if (isOpen) _block.Add($"{answer} = null;");
        });
        Rows(query, consumer, query.SingletonSource ? "return false;" : "continue;", isOpen ? $"{answer} = null;" : null);
        _block.Add($"return {(isOpen ? answer : "false")};");
    }

    /// <summary>How many rows there are; in the open reading, from the certain ones to all that there may be.</summary>
    private void Count(BoundQuery query, bool isOpen)
    {
        var least = NewLocal("least");
        var most = NewLocal("most");
        var range = $"{CSharpTypes.Cql}Uncertain<int>";
        _block.Add($"int {least} = 0;");
        if (isOpen) _block.Add($"int {most} = 0;");
        var consumer = new Consumer(isOpen ? $"return new {range}(0, int.MaxValue);" : "return 0;", member =>
        {
            var known = $"{NullablePiece(ResultOf(query)).As(Binding.Unary)} is not null";
            _block.Add($"if ({(member is null ? known : $"{member} == true && {known}")}) {least}++;");
            if (isOpen) _block.Add($"{most}++;");
        });
        var incomplete = NewLocal("incomplete");
        if (isOpen && query.Sources[0].Expression.Form == ValueForm.Uncertain) _block.Add($"bool {incomplete} = false;");
        else incomplete = null;
        Rows(query, consumer, "continue;", incomplete is null ? null : $"{incomplete} = true;");
        var upper = incomplete is null ? most : $"{incomplete} ? int.MaxValue : {most}";
        _block.Add(isOpen ? $"return new {range}({least}, {upper});" : $"return {least};");
    }

    /// <summary>The first row; unknown when a row before it may belong.</summary>
    private void First(BoundQuery query)
    {
        var consumer = new Consumer("return default;", member =>
        {
            if (member is not null) _block.Add($"if ({member} is null) return default;");
            _block.Add($"return {Piece(ResultOf(query)).Text};");
        });
        Rows(query, consumer, "continue;", "return default;");
        _block.Add("return default;");
    }

    private void AnyTrue(BoundQuery query, bool isOpen)
    {
        var answer = NewLocal("answer");
        if (isOpen) _block.Add($"bool? {answer} = false;");
        var consumer = new Consumer(isOpen ? "return null;" : "return false;", member =>
        {
            var value = NullablePiece(ResultOf(query));
            if (!isOpen)
            {
                _block.Add($"if ({value.As(Binding.Unary)} == true) return true;");
                return;
            }

            _block.Add($"{answer} |= {(member is null ? value.Text : $"{member} & {value.As(Binding.Equality)}")};");
            _block.Add($"if ({answer} == true) return true;");
        });
        Rows(query, consumer, "continue;", isOpen ? $"{answer} = null;" : null);
        _block.Add($"return {(isOpen ? answer : "false")};");
    }

    private void AllTrue(BoundQuery query, bool isOpen)
    {
        var answer = NewLocal("answer");
        if (isOpen) _block.Add($"bool? {answer} = true;");
        var consumer = new Consumer(isOpen ? "return null;" : "return true;", member =>
        {
            var value = NullablePiece(ResultOf(query));
            if (!isOpen)
            {
                _block.Add($"if ({value.As(Binding.Unary)} == false) return false;");
                return;
            }

            _block.Add($"{answer} &= {(member is null ? value.As(Binding.Equality) : $"(!{member} | {value.As(Binding.Equality)})")};");
            _block.Add($"if ({answer} == false) return false;");
        });
        Rows(query, consumer, "continue;", isOpen ? $"{answer} = null;" : null);
        _block.Add($"return {(isOpen ? answer : "true")};");
    }

    private void Fold(BoundQuery query, BoundAggregate aggregate)
    {
        var accumulator = NameOf(aggregate.Accumulator);
        _block.Add($"{_types.Of(aggregate.Accumulator.Type)} {accumulator} = {Piece(aggregate.Start).Text};");
        if (aggregate.Distinct && !query.SingletonSource)
        {
            FoldDistinct(query, aggregate, accumulator);
        }
        else
        {
            var skip = query.SingletonSource ? $"return {accumulator};" : "continue;";
            Rows(query, new Consumer("return default;", member => Next(member, aggregate, accumulator)), skip);
        }

        _block.Add($"return {accumulator};");
    }

    /// <summary>A fold has one value: an undecided row makes it unknown.</summary>
    private void Next(string? member, BoundAggregate aggregate, string accumulator)
    {
        if (member is not null) _block.Add($"if ({member} is null) return default;");
        _block.Add($"{accumulator} = {Piece(aggregate.Body).Text};");
    }

    /// <summary>The combinations of rows are collected first, and each is taken once.</summary>
    private void FoldDistinct(BoundQuery query, BoundAggregate aggregate, string accumulator)
    {
        var variables = query.Sources.Select(s => s.Variable).Concat(query.Lets.Select(l => l.Variable)).ToList();
        var types = variables.Select(v => _types.Of(v.Type, v.Form)).ToList();
        var tuple = variables.Count == 1 ? types[0] : $"({string.Join(", ", types)})";
        var rows = NewLocal("rows");
        var row = NewLocal("row");
        var names = string.Join(", ", variables.Select(NameOf));
        _block.Add($"var {rows} = new {ListOf}<{tuple}>();");
        _block.Open(null);
        Rows(
            query,
            new Consumer("return default;", member =>
            {
                if (member is not null) _block.Add($"if ({member} is null) return default;");
                _block.Add($"{rows}.Add({(variables.Count == 1 ? names : $"({names})")});");
            }),
            "continue;");
        _block.Close();
        _block.Open($"foreach (var {row} in {Closed}Distinct<{tuple}>({rows})!)");
        for (var i = 0; i < variables.Count; i++)
            _block.Add($"{types[i]} {names.Split([", "], StringSplitOptions.None)[i]} = {(variables.Count == 1 ? row : $"{row}.Item{i + 1}")};");
        Next(null, aggregate, accumulator);
        _block.Close();
    }

    /// <summary>Sorts pairs of a row and its keys, so that keys are computed once and sorting captures nothing.</summary>
    private void Sort(BoundQuery query)
    {
        BoundExpression source = BoundTree.WithoutOrder(query);
        var isUncertain = source.Form == ValueForm.Uncertain;
        var isOpen = query.Form == ValueForm.Uncertain;
        var keys = query.SortKeys.ToList();
        var rows = NewLocal("rows");
        _block.Add($"{_types.Of(source.Type, source.Form)} {rows} = {Piece(source).Text};");
        if (!isUncertain) _block.Add($"if ({rows} is null) return default;");
        var keyed = Keyed(rows, ((ListType)query.Type).Element, isUncertain, keys);
        var target = isOpen ? Open : Closed;
        var sorted = isUncertain ? keyed + ".Build()" : keyed;
        // Sorting is stable: the last key first makes the first key the most significant.
        for (var i = keys.Count - 1; i >= 0; i--)
            sorted = $"{target}SortBy({sorted}, static row => row.Item{i + 2}, descending: {(keys[i].Descending ? "true" : "false")})";
        _block.Add($"return {target}Select({sorted}, static row => row.Item1);");
    }

    /// <summary>Writes what puts the sort keys beside each row of a list; gives the local that has both.</summary>
    private string Keyed(string rows, CqlType row, bool isUncertain, IReadOnlyList<BoundSortKey> keys)
    {
        var element = _types.Nullable(row);
        var tuple = $"({string.Join(", ", keys.Select(k => _types.Of(k.Key.Type, k.Key.Form)).Prepend(element))})";
        var keyed = NewLocal("keyed");
        var index = NewLocal("i");
        _block.Add(isUncertain
            ? $"var {keyed} = new {CSharpTypes.Cql}UncertainList<{tuple}>.Builder();"
            : $"var {keyed} = new {ListOf}<{tuple}>({rows}.Count);");
        if (isUncertain) _block.Add($"if (!{rows}.IsComplete) {keyed}.MarkIncomplete();");
        _block.Open($"for (int {index} = 0; {index} < {rows}.Count; {index}++)");
        foreach (var variable in keys.Select(k => k.Row).Distinct()) _block.Add($"{element} {NameOf(variable)} = {rows}[{index}];");
        var values = string.Join(", ", keys.Select(k => Piece(k.Key).Text).Prepend(NameOf(keys[0].Row)));
        _block.Add($"{keyed}.Add(({values}){(isUncertain ? $", {rows}.IsCertain({index}) ? true : null" : string.Empty)});");
        _block.Close();
        return keyed;
    }
}
