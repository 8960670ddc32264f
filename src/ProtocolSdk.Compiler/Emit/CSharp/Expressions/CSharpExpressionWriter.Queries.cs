using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

public sealed partial class CSharpExpressionWriter
{
    /// <summary>The rows of a query on their way through the clauses.</summary>
    private sealed record Rows(CSharpPiece Piece, bool IsUncertain);

    private CSharpPiece Query(BoundQuery query) => query.SingletonSource ? SingleValues(query) : ListQuery(query);

    /// <summary>A query over single values: nested lambdas, null when a source is null or the condition doesn't hold.</summary>
    private CSharpPiece SingleValues(BoundQuery query)
    {
        return OfSource(0);

        CSharpPiece OfSource(int index)
        {
            if (index == query.Sources.Count) return Body();
            var source = query.Sources[index];
            var value = NullablePiece(source.Expression);
            var (lambda, height) = Lambda([source.Variable], () => OfSource(index + 1));
            return CSharpPiece.Primary($"{Closed}Single({value.Text}, {lambda})", Math.Max(value.Height, height) + 1);
        }

        CSharpPiece Body()
        {
            foreach (var let in query.Lets)
            {
                var name = NewLocal("let");
                _block.Add($"{_types.Of(let.Value.Type, let.Value.Form)} {name} = {Piece(let.Value).Text};");
                _variables[let.Variable.Id] = new Variable(name, _block);
            }

            var result = query.Aggregate is { } aggregate ? Fold(query, aggregate, new Rows(default, false), null) : NullablePiece(query.Return ?? query.Sources[0].Variable);
            if (Condition(query) is not { } condition) return result;
            var type = _types.Of(query.Type);
            return new CSharpPiece($"{condition.As(Binding.Unary)} == true ? {TypedAs(type, result)} : default", Binding.Conditional, Math.Max(condition.Height, result.Height) + 1);
        }
    }

    private CSharpPiece ListQuery(BoundQuery query)
    {
        var rows = Sources(query, out var places);
        foreach (var let in query.Lets)
        {
            var projection = LambdaOver(places, () => Paired(places, let));
            rows = Step(rows, "Select", projection, rows.IsUncertain);
            places = [.. places.Select(p => (p.Variable, "Item1" + (p.Path.Length == 0 ? string.Empty : "." + p.Path))), (let.Variable, "Item2")];
        }

        if (query.Where is not null || query.Relationships.Count > 0)
        {
            var dependsOnData = query.Where is { DependsOnData: true }
                || query.Relationships.Any(r => r.Source.Expression.DependsOnData || r.Condition.DependsOnData);
            var condition = LambdaOver(places, () => Condition(query)!.Value);
            rows = Step(rows, "Where", condition, rows.IsUncertain || dependsOnData);
        }

        if (query.Aggregate is { } aggregate) return Fold(query, aggregate, rows, places);
        if (query.Return is { } result)
        {
            rows = Step(rows, "Select", LambdaOver(places, () => NullablePiece(result)), rows.IsUncertain);
        }
        else if (places.Count > 1 || places[0].Path.Length > 0)
        {
            rows = Step(rows, "Select", LambdaOver(places, () => VariablePiece(query.Sources[0].Variable)), rows.IsUncertain);
        }

        if (query.Distinct) rows = Call(rows, "Distinct");
        // Sorting is stable: the last key first makes the first key the most significant.
        foreach (var key in query.SortKeys.Reverse())
        {
            var lambda = Lambda([key.Row], () => NullablePiece(key.Key));
            rows = Step(rows, "SortBy", lambda, rows.IsUncertain || key.Key.DependsOnData, key.Descending ? ", descending: true" : string.Empty);
        }

        return rows.Piece;
    }

    /// <summary>The rows of all sources; several are joined to nested pairs.</summary>
    private Rows Sources(BoundQuery query, out List<(BoundVariable Variable, string Path)> places)
    {
        var first = query.Sources[0];
        var rows = new Rows(SourceRows(first), first.Expression is { Form: ValueForm.Uncertain, Type: ListType });
        places = [(first.Variable, string.Empty)];
        foreach (var source in query.Sources.Skip(1))
        {
            var other = SourceRows(source);
            rows = new Rows(CSharpPiece.Primary($"{Closed}CrossJoin({rows.Piece.Text}, {other.Text})", Math.Max(rows.Piece.Height, other.Height) + 1), false);
            places = [.. places.Select(p => (p.Variable, "Item1" + (p.Path.Length == 0 ? string.Empty : "." + p.Path))), (source.Variable, "Item2")];
        }

        return rows;
    }

    /// <summary>A single value among lists is a list of it.</summary>
    private CSharpPiece SourceRows(BoundQuerySource source)
    {
        var piece = Piece(source.Expression);
        return source.Expression.Type is ListType
            ? piece
            : CSharpPiece.Primary($"new {_types.Nullable(source.Expression.Type)}[] {{ {piece.Text} }}", piece.Height + 1);
    }

    private CSharpPiece Paired(List<(BoundVariable Variable, string Path)> places, BoundLet let)
    {
        var row = RowName(places);
        var value = Piece(let.Value);
        return CSharpPiece.Primary($"({row}, {Cast(_types.Of(let.Value.Type, let.Value.Form), value).Text})", value.Height + 1);
    }

    private string RowName(List<(BoundVariable Variable, string Path)> places)
    {
        var text = _variables[places[0].Variable.Id].Text;
        return places[0].Path.Length == 0 ? text : text.Substring(0, text.Length - places[0].Path.Length - 1);
    }

    /// <summary><c>where</c> and the relationships as one condition, or null when there is none.</summary>
    private CSharpPiece? Condition(BoundQuery query)
    {
        var pieces = new List<CSharpPiece>();
        foreach (var relationship in query.Relationships)
        {
            var exists = Related(relationship);
            pieces.Add(relationship.Negated ? new CSharpPiece("!" + exists.As(Binding.Unary), Binding.Unary, exists.Height + 1) : exists);
        }

        if (query.Where is not null) pieces.Add(Piece(query.Where));
        return pieces.Count switch
        {
            0 => null,
            1 => pieces[0],
            _ => Chain(pieces, Binding.And),
        };
    }

    /// <summary>Whether a related row exists.</summary>
    private CSharpPiece Related(BoundRelationship relationship)
    {
        var source = relationship.Source;
        var rows = new Rows(SourceRows(source), source.Expression is { Form: ValueForm.Uncertain, Type: ListType });
        var isOpen = rows.IsUncertain || relationship.Condition.DependsOnData;
        rows = Step(rows, "Where", Lambda([source.Variable], () => Piece(relationship.Condition)), isOpen);
        var target = isOpen || source.Expression.DependsOnData ? Open : Closed;
        return CSharpPiece.Primary($"{target}Exists({rows.Piece.Text})", rows.Piece.Height + 1);
    }

    /// <summary><c>aggregate</c>; without rows (a query over single values) the body is applied once.</summary>
    private CSharpPiece Fold(BoundQuery query, BoundAggregate aggregate, Rows rows, List<(BoundVariable Variable, string Path)>? places)
    {
        var start = NullablePiece(aggregate.Start);
        if (places is null)
        {
            var only = Lambda([aggregate.Accumulator], () => NullablePiece(aggregate.Body));
            return CSharpPiece.Primary($"{Closed}Fold({start.Text}, {only.Text})", Math.Max(start.Height, only.Height) + 1);
        }

        if (aggregate.Distinct) rows = Call(rows, "Distinct");
        if (rows.IsUncertain) rows = new Rows(CSharpPiece.Primary($"{rows.Piece.As(Binding.Primary)}.ToExact()", rows.Piece.Height + 1), false);
        var accumulator = ParameterName(aggregate.Accumulator);
        var (lambda, height) = LambdaOver(places, () => NullablePiece(aggregate.Body), (aggregate.Accumulator, accumulator));
        var seed = Cast(_types.Of(aggregate.Start.Type), Piece(aggregate.Start));
        return CSharpPiece.Primary($"{Closed}Aggregate({rows.Piece.Text}, {seed.Text}, {lambda})", Math.Max(rows.Piece.Height, Math.Max(start.Height, height)) + 1);
    }

    private static Rows Step(Rows rows, string method, (string Text, int Height) lambda, bool isOpen, string further = "")
    {
        var text = $"{(isOpen ? Open : Closed)}{method}({rows.Piece.Text}, {lambda.Text}{further})";
        return new Rows(CSharpPiece.Primary(text, Math.Max(rows.Piece.Height, lambda.Height) + 1), isOpen);
    }

    private static Rows Call(Rows rows, string method) =>
        rows with { Piece = CSharpPiece.Primary($"{(rows.IsUncertain ? Open : Closed)}{method}({rows.Piece.Text})", rows.Piece.Height + 1) };

    /// <summary>A lambda over a row that may be nested pairs of variables.</summary>
    private (string Text, int Height) LambdaOver(
        List<(BoundVariable Variable, string Path)> places,
        Func<CSharpPiece> body,
        (BoundVariable Variable, string Name)? first = null)
    {
        var row = places is [{ Path.Length: 0 }] ? ParameterName(places[0].Variable) : NewLocal("row");
        return InLambda(
            first is { } f ? $"({f.Name}, {row})" : row,
            block =>
            {
                if (first is { } accumulator) _variables[accumulator.Variable.Id] = new Variable(accumulator.Name, block);
                foreach (var (variable, path) in places) _variables[variable.Id] = new Variable(path.Length == 0 ? row : $"{row}.{path}", block);
            },
            body);
    }

    private (string Text, int Height) Lambda(BoundVariable[] parameters, Func<CSharpPiece> body)
    {
        var names = parameters.Select(ParameterName).ToArray();
        return InLambda(
            names.Length == 1 ? names[0] : $"({string.Join(", ", names)})",
            block =>
            {
                for (var i = 0; i < names.Length; i++) _variables[parameters[i].Id] = new Variable(names[i], block);
            },
            body);
    }

    private (string Text, int Height) InLambda(string parameters, Action<CSharpBlock> declare, Func<CSharpPiece> body)
    {
        var outer = _block;
        var inner = new CSharpBlock(outer);
        _block = inner;
        declare(inner);
        var piece = body();
        _block = outer;
        return (inner.Lambda(parameters, piece.Text), piece.Height);
    }

    /// <summary>The author's name as far as C# allows, and the variable's number, which keeps it apart from everything else.</summary>
    private static string ParameterName(BoundVariable variable)
    {
        var letters = new string(variable.Name.Where(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')).Take(30).ToArray());
        var stem = letters.Length == 0 ? "row" : char.ToLowerInvariant(letters[0]) + letters.Substring(1);
        return stem + CSharpLiterals.Int32(variable.Id);
    }
}
