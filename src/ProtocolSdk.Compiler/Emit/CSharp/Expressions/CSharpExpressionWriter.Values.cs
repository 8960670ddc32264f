using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

public sealed partial class CSharpExpressionWriter
{
    private CSharpPiece Literal(BoundLiteral literal)
    {
        switch (literal.Value)
        {
            case null when literal.Type == CqlType.Boolean:
                // As a constant it would draw C#'s warnings about results that are always null; a local isn't one.
                return Spill("bool?", "null");
            case null:
                return CSharpPiece.Primary($"default({_types.Nullable(literal.Type).TrimEnd('?') + (CSharpTypes.IsStruct(literal.Type) ? "?" : string.Empty)})");
            case BooleanLiteral e:
                return CSharpPiece.Primary(e.Value ? "true" : "false");
            case IntegerLiteral e:
                return CSharpPiece.Primary(CSharpLiterals.Int32(e.Value));
            case LongLiteral e:
                return CSharpPiece.Primary(CSharpLiterals.Int64(e.Value));
            case DecimalLiteral e:
                return CSharpPiece.Primary(CSharpLiterals.Decimal(e.Value));
            case StringLiteral e:
                return CSharpPiece.Primary(CSharpLiterals.String(e.Value));
            case TemporalLiteral e:
                return CSharpPiece.Primary(Temporal(literal.Type, e));
            case QuantityLiteral e:
                return CSharpPiece.Primary(Quantity(e));
            case RatioLiteral e:
                return CSharpPiece.Primary($"new {CSharpTypes.Cql}Ratio({Quantity(e.Numerator)}, {Quantity(e.Denominator)})");
            case CodeLiteral e:
                return Constant(_types.NotNullable(CqlType.Code), Code(e));
            default:
                throw new ArgumentException($"No C# for {literal.Value.GetType().Name}.", nameof(literal));
        }
    }

    /// <summary>A constant that is an object: kept by whoever can, made anew otherwise.</summary>
    private CSharpPiece Constant(string type, string text) => CSharpPiece.Primary(_names.Constant(type, text) ?? text);

    private string Temporal(CqlType type, TemporalLiteral value)
    {
        var arguments = value.Components.Select(CSharpLiterals.Int32).ToList();
        if (type != CqlType.DateTime) return $"new {_types.NotNullable(type)}({string.Join(", ", arguments)})";
        if (value.OffsetMinutes is { } offset) arguments.Add("offsetMinutes: " + CSharpLiterals.Int32(offset));
        var made = $"new {_types.NotNullable(type)}({string.Join(", ", arguments)})";
        // Without an offset of its own it has the evaluation's.
        return value.OffsetMinutes is null ? $"{made}.In({_names.Moment})" : made;
    }

    private static string Quantity(QuantityLiteral value) =>
        $"new {CSharpTypes.Cql}Quantity({CSharpLiterals.Decimal(value.Value)}, {CSharpLiterals.String(value.Unit)})";

    private static string Code(CodeLiteral value)
    {
        var arguments = new List<string> { CSharpLiterals.String(value.Code) };
        if (value.System is not null) arguments.Add($"system: {CSharpLiterals.String(value.System)}");
        if (value.Version is not null) arguments.Add($"version: {CSharpLiterals.String(value.Version)}");
        if (value.Display is not null) arguments.Add($"display: {CSharpLiterals.String(value.Display)}");
        return $"new {CSharpTypes.Cql}Code({string.Join(", ", arguments)})";
    }

    private CSharpPiece Tuple(BoundTuple tuple)
    {
        var pieces = tuple.Values.Select(Piece).ToList();
        var values = string.Join(", ", pieces.Select(p => p.Text));
        var height = (pieces.Count == 0 ? 0 : pieces.Max(p => p.Height)) + 2;
        var type = _types.NotNullable(tuple.TupleType);
        return pieces.Count < 2
            ? new CSharpPiece($"({type}?)new {type}({values})", Binding.Unary, height)
            : new CSharpPiece($"({type}?)({values})", Binding.Unary, height);
    }

    private CSharpPiece List(BoundList list)
    {
        var element = _types.Nullable(list.ListType.Element);
        if (list.Elements.Count == 0) return CSharpPiece.Primary($"global::System.Array.Empty<{element}>()");
        var pieces = list.Elements.Select(Piece).ToList();
        var text = $"new {element}[] {{ {string.Join(", ", pieces.Select(p => p.Text))} }}";
        var isConstant = list.Elements.All(e => e is BoundLiteral literal && literal.Type != CqlType.DateTime);
        return isConstant ? Constant($"{element}[]", text) : CSharpPiece.Primary(text, pieces.Max(p => p.Height) + 1);
    }

    private CSharpPiece Interval(BoundInterval interval)
    {
        var low = Piece(interval.Low);
        var high = Piece(interval.High);
        var height = Math.Max(low.Height, high.Height) + 1;
        var type = _types.NotNullable(interval.IntervalType);
        var point = type.Substring(type.IndexOf('<'));
        var target = interval.Reading == WorldReading.Open ? Open : Closed;
        return CSharpPiece.Primary(
            $"{target}Interval{point}({low.Text}, {high.Text}, {Piece(interval.LowClosed).Text}, {Piece(interval.HighClosed).Text})",
            height);
    }

    private CSharpPiece Property(BoundProperty property)
    {
        var source = NullablePiece(property.Source);
        return CSharpPiece.Primary($"{source.As(Binding.Primary)}?.{Member(property.Source.Type, property.Name)}", source.Height + 1);
    }

    private string Member(CqlType type, string name) => type switch
    {
        TupleType { RowOf: not null } row => _names.RowElement(row, name),
        TupleType tuple => CSharpTypes.TupleMember(tuple, name),
        _ => (type.ToString(), name) switch
        {
            ("Code", "code") => "Value",
            ("ValueSet", "id") => "Name",
            _ => char.ToUpperInvariant(name[0]) + name.Substring(1),
        },
    };

    private CSharpPiece TypeTest(BoundTypeTest test)
    {
        var operand = Piece(test.Operand);
        if (test.DependsOnData)
        {
            // Nobody knows the type of what wasn't recorded.
            var value = NewLocal("value");
            return new CSharpPiece(
                $"{Boxed(test.Operand, operand)} is {{ }} {value} ? {value} is {TestedType(test.TestedType)} : default(bool?)",
                Binding.Conditional,
                operand.Height + 1);
        }

        return new CSharpPiece($"{Boxed(test.Operand, operand)} is {TestedType(test.TestedType)}", Binding.Equality, operand.Height + 1);
    }

    private static string Boxed(BoundExpression expression, CSharpPiece piece) =>
        expression.Type == CqlType.Any || expression.Type is ChoiceType ? piece.As(Binding.Equality) : $"(object?){piece.As(Binding.Primary)}";

    /// <summary>The type as <c>is</c> and <c>as</c> take it.</summary>
    private string TestedType(CqlType type) => type is TupleType { RowOf: null } ? $"global::System.Nullable<{_types.NotNullable(type)}>" : _types.NotNullable(type);

    private CSharpPiece TypeCast(BoundTypeCast cast)
    {
        var operand = Piece(cast.Operand);
        if (cast.Type == CqlType.Any || cast.Type is ChoiceType)
        {
            return cast.Operand.Type == CqlType.Any || cast.Operand.Type is ChoiceType ? operand : Cast("object?", operand);
        }

        var type = cast.Type is TupleType { RowOf: null } || !CSharpTypes.IsStruct(cast.Type) ? TestedType(cast.Type) : _types.Nullable(cast.Type);
        // The compiler may see that a value of no type is null, and warns of "as" then; a call it doesn't look through.
        if (!cast.Strict && cast.Operand.Type == CqlType.Any) return CSharpPiece.Primary($"{Closed}As<{_types.Nullable(cast.Type)}>({operand.Text})", operand.Height + 1);
        return cast.Strict
            ? CSharpPiece.Primary($"{Closed}Cast<{_types.Nullable(cast.Type)}>({Boxed(cast.Operand, operand)})", operand.Height + 1)
            : CSharpPiece.Primary($"({Boxed(cast.Operand, operand)} as {type})", operand.Height + 1);
    }

    private CSharpPiece FormChange(BoundFormChange change)
    {
        var operand = Piece(change.Operand);
        if (change.Form == ValueForm.Exact) return CSharpPiece.Primary($"{operand.As(Binding.Primary)}.ToExact()", operand.Height + 1);
        var type = _types.Of(change.Type, ValueForm.Uncertain);
        return change.Type is ListType
            ? CSharpPiece.Primary($"new {type}({operand.Text})", operand.Height + 1)
            : Cast(type, operand);
    }
}
