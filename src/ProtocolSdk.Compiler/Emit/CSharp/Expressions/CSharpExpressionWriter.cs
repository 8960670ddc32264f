using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>
/// Prints a bound expression as C# that calls the run-time operators. It decides nothing: readings, forms and conversions are
/// in the tree. What nests deeply goes through locals, because the C# compiler recurses.
/// </summary>
public sealed partial class CSharpExpressionWriter
{
    private const int MaxHeight = 40;
    private const int ChunkSize = 40;
    private const int LineWidth = 110;
    private const string Closed = CSharpTypes.Cql + "CqlOperators.";
    private const string Open = CSharpTypes.Cql + "OpenWorldOperators.";

    private readonly ICSharpNames _names;
    private readonly CSharpTypes _types;
    private readonly List<string> _members = [];
    private int _locals;
    private int _methods;
    private bool _isInMomentValue;
    private CSharpBlock _block = new();

    private CSharpExpressionWriter(ICSharpNames names)
    {
        _names = names;
        _types = new CSharpTypes(names);
    }

    /// <summary>Prints an expression.</summary>
    /// <param name="expression">The bound tree.</param>
    /// <param name="names">How to reach what stands around it.</param>
    public static CSharpExpression Write(BoundExpression expression, ICSharpNames names)
    {
        if (expression is null) throw new ArgumentNullException(nameof(expression));
        if (names is null) throw new ArgumentNullException(nameof(names));
        var writer = new CSharpExpressionWriter(names);
        var piece = writer.Piece(expression);
        return new CSharpExpression(
            writer._types.Of(expression.Type, expression.Form),
            writer._block.Lines.ToEquatableArray(),
            piece.Text,
            writer._members.ToEquatableArray(),
            FailureAnalysis.CanFail(expression));
    }

    private CSharpPiece Piece(BoundExpression expression)
    {
        var piece = expression switch
        {
            BoundLiteral e => Literal(e),
            BoundDataElement e => CSharpPiece.Primary(_names.DataElement(e)),
            BoundDefinition e => CSharpPiece.Primary(_names.Definition(e)),
            BoundValueSet e => CSharpPiece.Primary(_names.ValueSet(e)),
            BoundVariable e => CSharpPiece.Primary(NameOf(e)),
            BoundMoment e => CSharpPiece.Primary($"{_names.Moment}.{MomentMember(e.Type)}"),
            BoundOperation e => MomentValue(e) ?? Operation(e),
            BoundLogical e => Logical(e),
            BoundConditional e => Conditional(e),
            BoundTuple e => Tuple(e),
            BoundList e => List(e),
            BoundInterval e => Interval(e),
            BoundProperty e => Property(e),
            BoundTypeTest e => TypeTest(e),
            BoundTypeCast e => TypeCast(e),
            BoundFormChange e => FormChange(e),
            BoundQuery e => Query(e),
            BoundAgreement e => Agreement(e),
            _ => throw new ArgumentException($"No C# for {expression.GetType().Name}.", nameof(expression)),
        };
        return piece.Height <= MaxHeight ? piece : Spill(_types.Of(expression.Type, expression.Form), piece.Text);
    }

    /// <summary>A local variable that holds the piece.</summary>
    private CSharpPiece Spill(string type, string text)
    {
        var name = NewLocal("step");
        _block.Add($"{type} {name} = {text};");
        return CSharpPiece.Primary(name);
    }

    private string NewLocal(string stem) => stem + CSharpLiterals.Int32(++_locals);

    /// <summary>The author's name as far as C# allows, and the variable's number, which keeps it apart from everything else.</summary>
    private static string NameOf(BoundVariable variable)
    {
        var letters = new string(variable.Name.Where(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')).Take(30).ToArray());
        var stem = letters.Length == 0 ? "row" : char.ToLowerInvariant(letters[0]) + letters.Substring(1);
        return $"{stem}_{CSharpLiterals.Int32(variable.Id)}";
    }

    /// <summary>A method of its own, and the call of it. Variables from outside are its parameters.</summary>
    private CSharpPiece Method(string stem, string type, IEnumerable<BoundVariable> variables, Action write)
    {
        var name = _names.Prefix + stem + CSharpLiterals.Int32(++_methods);
        var free = variables.ToList();
        var outer = _block;
        _block = new CSharpBlock();
        var at = _members.Count;
        var parameters = free.Select(v => $"{_types.Of(v.Type, v.Form)} {NameOf(v)}").Prepend(_names.ContextParameter);
        _block.Open($"private static {type} {name}({string.Join(", ", parameters)})");
        write();
        _block.Close();
        // Before the methods that it calls, as one reads.
        _members.Insert(at, string.Join("\n", _block.Lines));
        _block = outer;
        return CSharpPiece.Primary($"{name}({string.Join(", ", free.Select(NameOf).Prepend(_names.ContextArgument))})", 2);
    }

    private static string MomentMember(CqlType type) => type.ToString() switch
    {
        "Date" => "Today",
        "DateTime" => "Now",
        _ => "TimeOfDay",
    };

    /// <summary>What follows from the moment alone, such as <c>Today() - 28 days</c>, isn't computed anew for every row; null for anything else.</summary>
    private CSharpPiece? MomentValue(BoundOperation operation)
    {
        if (_isInMomentValue || FailureAnalysis.CanFail(operation) || !BoundTree.FollowsFromMoment(operation)) return null;
        _isInMomentValue = true;
        var locals = _locals;
        var piece = Operation(operation);
        _isInMomentValue = false;

        // A deep one has steps of its own, whose variables are known only here.
        if (_locals != locals) return piece;
        return _names.MomentValue(_types.Of(operation.Type, operation.Form), piece.Text, IsOfToday(operation)) is { } once ? CSharpPiece.Primary(once) : piece;
    }

    private static bool IsOfToday(BoundOperation operation) =>
        operation.Type == CqlType.Date && operation.Form == ValueForm.Exact
        && BoundTree.DescendantsAndSelf(operation).All(node => node is not BoundMoment moment || moment.Type == CqlType.Date)
        && !BoundTree.DescendantsAndSelf(operation).OfType<BoundOperation>().Any(NeedsMoment);

    private CSharpPiece Operation(BoundOperation operation)
    {
        switch (operation.Operator.Name)
        {
            case "Not":
                return Not(operation.Operands[0]);
            case "Xor":
                return Infix(operation.Operands, " ^ ", Binding.Xor);
            case "Implies":
                var condition = Not(operation.Operands[0]);
                var consequence = Piece(operation.Operands[1]);
                return new CSharpPiece(
                    $"{condition.As(Binding.Unary)} | {consequence.As(Binding.Xor)}",
                    Binding.Or,
                    Math.Max(condition.Height, consequence.Height) + 1);
            case "Coalesce" when operation.Form == ValueForm.Exact && operation.Operands.Count > 1:
                return Coalesce(operation);
            case "Coalesce" when operation.Form == ValueForm.Uncertain:
                return CoalesceRanges(operation);
            default:
                return FusedQuery(operation) ?? Call(operation);
        }
    }

    private CSharpPiece Not(BoundExpression expression)
    {
        var operand = Piece(expression);
        return new CSharpPiece("!" + operand.As(Binding.Unary), Binding.Unary, operand.Height + 1);
    }

    private CSharpPiece Call(BoundOperation operation)
    {
        var arguments = new List<string>();
        var height = 0;
        foreach (var operand in operation.Operands)
        {
            var piece = Argument(operation, operand);
            arguments.Add(piece.Text);
            height = Math.Max(height, piece.Height);
        }

        if (operation.Precision is { } precision) arguments.Add($"{CSharpTypes.Cql}CqlPrecision.{precision}");
        if (NeedsMoment(operation)) arguments.Add(_names.Moment);
        var target = (operation.Reading == WorldReading.Open ? Open : Closed) + operation.Operator.Name;
        return CSharpPiece.Primary($"{target}({string.Join(", ", arguments)})", height + 1);
    }

    /// <summary>
    /// Tuples of any type are compared as objects; and where a generic method has nothing else to infer its type from, a
    /// constant needs its nullable type.
    /// </summary>
    private CSharpPiece Argument(BoundOperation operation, BoundExpression operand)
    {
        if (operand.Type is TupleType && operation.Operator.Name is "Equal" or "Equivalent") return Cast("object?", Piece(operand));
        return operation.Operator.Name is "Successor" or "Predecessor" or "IsNull" or "Message" ? NullablePiece(operand) : Piece(operand);
    }

    private static bool NeedsMoment(BoundOperation operation)
    {
        var first = operation.Operands.Count > 0 ? operation.Operands[0].Type : null;
        foreach (var overload in operation.Operator.Overloads)
        {
            if (!overload.Has(OverloadTraits.NeedsMoment) || !overload.Accepts(operation.Operands.Count)) continue;
            if (first is not null && overload.Parameters[0].Equals(first)) return true;
        }

        return false;
    }

    private CSharpPiece Infix(EquatableArray<BoundExpression> operands, string symbol, Binding binding)
    {
        var left = Piece(operands[0]);
        var right = Piece(operands[1]);
        return new CSharpPiece(left.As(binding) + symbol + right.As(binding + 1), binding, Math.Max(left.Height, right.Height) + 1);
    }

    /// <summary><c>a &amp; b &amp; c</c>; long chains in chunks, each a local.</summary>
    private CSharpPiece Logical(BoundLogical logical)
    {
        var binding = logical.Kind == LogicalKind.And ? Binding.And : Binding.Or;
        var pieces = logical.Operands.Select(Piece).ToList();
        while (pieces.Count > ChunkSize)
        {
            var chunks = new List<CSharpPiece>();
            for (var i = 0; i < pieces.Count; i += ChunkSize)
            {
                var chunk = Chain(pieces.GetRange(i, Math.Min(ChunkSize, pieces.Count - i)), binding);
                chunks.Add(Spill("bool?", chunk.Text));
            }

            pieces = chunks;
        }

        return Chain(pieces, binding);
    }

    private static CSharpPiece Chain(List<CSharpPiece> pieces, Binding binding)
    {
        var symbol = binding == Binding.And ? "&" : "|";
        // `a & b | c` is right without parentheses, and hard to read.
        var parts = pieces.Select(p => p.As(Binding.Equality)).ToList();
        var separator = parts.Sum(p => p.Length + 3) > LineWidth ? $"\n    {symbol} " : $" {symbol} ";
        // A chain is as deep for the C# compiler as it is long.
        return new CSharpPiece(string.Join(separator, parts), binding, pieces.Max(p => p.Height) + (pieces.Count / 8) + 1);
    }

    private CSharpPiece Coalesce(BoundOperation operation)
    {
        var pieces = operation.Operands.Select(o => NullablePiece(o)).ToList();
        return new CSharpPiece(
            string.Join(" ?? ", pieces.Select(p => p.As(Binding.Or))),
            Binding.Coalesce,
            pieces.Max(p => p.Height) + pieces.Count);
    }

    /// <summary>The run time has the operator for two ranges.</summary>
    private CSharpPiece CoalesceRanges(BoundOperation operation)
    {
        var text = Piece(operation.Operands[operation.Operands.Count - 1]);
        for (var i = operation.Operands.Count - 2; i >= 0; i--)
        {
            var piece = Piece(operation.Operands[i]);
            text = CSharpPiece.Primary($"{Closed}Coalesce({piece.Text}, {text.Text})", Math.Max(piece.Height, text.Height) + 1);
        }

        return text;
    }

    /// <summary>A piece whose C# type is <c>T?</c> for certain; constants are of type <c>T</c> by themselves.</summary>
    private CSharpPiece NullablePiece(BoundExpression expression)
    {
        var piece = Piece(expression);
        return expression.Form == ValueForm.Exact && CSharpTypes.IsStruct(expression.Type) && IsNotNullableInCSharp(expression)
            ? Cast(_types.Nullable(expression.Type), piece)
            : piece;
    }

    private static bool IsNotNullableInCSharp(BoundExpression expression) =>
        expression is BoundLiteral { Value: not null } or BoundMoment or BoundTypeTest { DependsOnData: false }
        || (expression is BoundLogical logical && logical.Operands.All(IsNotNullableInCSharp))
        || (expression is BoundOperation { Operator.Name: "Not" or "Xor" or "Implies" } operation && operation.Operands.All(IsNotNullableInCSharp));

    private static CSharpPiece Cast(string type, CSharpPiece piece) =>
        new($"({type}){(piece.Text[0] == '-' ? $"({piece.Text})" : piece.As(Binding.Primary))}", Binding.Unary, piece.Height + 1);
}
