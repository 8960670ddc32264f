using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Compiler.Emit.Sql;

internal sealed partial class SqlExpressionWriter
{
    private SqlValue Literal(BoundLiteral literal)
    {
        switch (literal.Value)
        {
            case null:
                return Nothing(literal.Type, literal);
            case BooleanLiteral e:
                return new SqlPoint(e.Value ? SqlText.True : SqlText.False);
            case IntegerLiteral e:
                return new SqlPoint(Number(e.Value));
            case LongLiteral e:
                return new SqlPoint(Number(e.Value));
            case DecimalLiteral e:
                return new SqlPoint(Number(e.Value));
            case StringLiteral e:
                return new SqlPoint(Text(e.Value, literal));
            case QuantityLiteral e:
                return new SqlPoint(Number(e.Value), e.Unit);
            case TemporalLiteral e when literal.Type == CqlType.Date:
                return Date(e);
            case CodeLiteral e:
                return new SqlCode(Text(e.Code, literal), TextOrNull(e.System, literal), TextOrNull(e.Version, literal), TextOrNull(e.Display, literal));
            default:
                throw Unsupported(literal, $"a constant of type {literal.Type} has no counterpart");
        }
    }

    private static SqlPoint Date(TemporalLiteral date)
    {
        var year = date.Components[0];
        var month = date.Components.Count > 1 ? date.Components[1] : (int?)null;
        var lastMonth = month ?? 12;
        if (date.Components.Count > 2) return new SqlPoint(SqlText.Constant(SqlTarget.Day(year, lastMonth, date.Components[2])));
        return new SqlPoint(
            SqlText.Constant(SqlTarget.Day(year, month ?? 1, 1)),
            SqlText.Constant(SqlTarget.Day(year, lastMonth, DateTime.DaysInMonth(year, lastMonth))));
    }

    private static SqlText Number(long value) => SqlText.Constant(value < 0 ? $"({value.ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture));

    private SqlText Number(decimal value) => SqlText.Constant($"CAST({value.ToString(CultureInfo.InvariantCulture)} AS {_dialect.TypeName(ColumnType.Decimal)})");

    private SqlText Text(string value, BoundExpression expression) => value.IndexOf('\0') < 0
        ? SqlText.Constant(_dialect.Text(value))
        : throw Unsupported(expression, "a text with U+0000 in it has no counterpart");

    private SqlText TextOrNull(string? value, BoundExpression expression) => value is null ? Null(ColumnType.Text) : Text(value, expression);

    private SqlText Null(ColumnType type) => SqlText.Constant($"CAST(NULL AS {_dialect.TypeName(type)})");

    /// <summary>A null of that type.</summary>
    private SqlValue Nothing(CqlType type, BoundExpression expression)
    {
        switch (type.ToString())
        {
            case "Boolean": return new SqlPoint(Null(ColumnType.Boolean));
            case "Integer": return new SqlPoint(Null(ColumnType.Integer));
            case "Long": return new SqlPoint(Null(ColumnType.Long));
            case "Decimal": return new SqlPoint(Null(ColumnType.Decimal));
            case "Quantity": return new SqlPoint(Null(ColumnType.Decimal));
            case "String" or "Any": return new SqlPoint(Null(ColumnType.Text));
            case "Date": return new SqlPoint(Null(ColumnType.Date));
            case "Code": return new SqlCode(Null(ColumnType.Text), Null(ColumnType.Text), Null(ColumnType.Text), Null(ColumnType.Text));
        }

        return type switch
        {
            ListType => new SqlList(SqlText.False, []),
            IntervalType interval when Nothing(interval.Point, expression) is SqlPoint point => new SqlInterval(point, point, Null(ColumnType.Boolean), Null(ColumnType.Boolean)),
            _ => throw Unsupported(expression, $"a null of type {type} has no counterpart"),
        };
    }

    private SqlValue DataElement(BoundDataElement element)
    {
        var value = _elements[element.Name];
        if (value is not ListValue list) return Read(value, _subject, element);
        var rows = Rows(list.RowsName);
        var recorded = _subject.Column(list.Recorded.Name);
        return new SqlList(SqlText.Of($"COALESCE({recorded}, FALSE)"), [new SqlRows([rows], null, Read(list.Element, rows, element), [])]);
    }

    private SqlScope Rows(string rowsName)
    {
        var source = _dialect.RowsSource(_tableName, rowsName, _subject, out var uses);
        _scopes++;
        // A scope within another one is made after it.
        return new SqlScope("r" + _scopes.ToString(CultureInfo.InvariantCulture), _scopes, source, uses);
    }

    private SqlValue Read(TableValue value, SqlScope scope, BoundExpression expression)
    {
        switch (value)
        {
            case SimpleValue { Type: "Code" } code:
                return new SqlCode(scope.Column(code.Parts[0].Name), scope.Column(code.Parts[1].Name), scope.Column(code.Parts[2].Name), scope.Column(code.Parts[3].Name));
            case SimpleValue { Type: "Quantity", Unit: null }:
                throw Unsupported(expression, "its unit is known only in each row; declare one in protocol.json");
            case SimpleValue { Type: "DateTime" or "Time" } moment:
                throw Unsupported(expression, $"a {moment.Type} depends on offsets and precisions that two columns can't hold");
            case SimpleValue { Parts.Count: 2 } range:
                return new SqlPoint(scope.Column(range.Parts[0].Name), scope.Column(range.Parts[1].Name));
            case SimpleValue simple:
                return new SqlPoint(scope.Column(simple.Parts[0].Name), simple.Unit);
            case IntervalValue interval:
                return new SqlInterval(
                    (SqlPoint)Read(interval.Low, scope, expression),
                    (SqlPoint)Read(interval.High, scope, expression),
                    scope.Column(interval.LowClosed.Name),
                    scope.Column(interval.HighClosed.Name));
            case TupleValue tuple:
                var fields = new Dictionary<string, SqlValue>(StringComparer.Ordinal);
                foreach (var field in tuple.Fields)
                {
                    // A field that can't be read is missed by the rule that reads it, not by its neighbours.
                    if (IsReadable(field.Value)) fields.Add(field.Key, Read(field.Value, scope, expression));
                }

                return new SqlTuple(tuple.Recorded is null ? null : SqlText.Of($"COALESCE({scope.Column(tuple.Recorded.Name)}, FALSE)"), fields);
            default:
                throw Unsupported(expression, "the layout holds it as text alone");
        }
    }

    private static bool IsReadable(TableValue value) => value switch
    {
        SimpleValue simple => simple is not ({ Type: "Quantity", Unit: null } or { Type: "DateTime" or "Time" }),
        IntervalValue interval => IsReadable(interval.Low),
        _ => false,
    };

    private SqlValue Property(BoundProperty property)
    {
        switch (Write(property.Source))
        {
            case SqlTuple tuple:
                if (!tuple.Fields.TryGetValue(property.Name, out var field)) throw Unsupported(property, $"'{property.Name}' has no column that a rule can read");
                return tuple.Present is null ? field : Guarded(tuple.Present, field, property);
            case SqlCode code:
                return new SqlPoint(property.Name switch { "code" => code.Code, "system" => code.System, "version" => code.Version, _ => code.Display });
            case SqlPoint { Unit: { } unit } quantity when property.Source.Type == CqlType.Quantity:
                return property.Name == "value" ? new SqlPoint(quantity.Low, quantity.High) : new SqlPoint(SqlText.Of($"(CASE WHEN {quantity.Low} IS NOT NULL THEN {Text(unit, property)} END)"));
            case SqlInterval interval:
                return property.Name switch
                {
                    "low" => interval.Low,
                    "high" => interval.High,
                    "lowClosed" => new SqlPoint(interval.LowClosed),
                    _ => new SqlPoint(interval.HighClosed),
                };
            default:
                throw Unsupported(property, $"'{property.Name}' of a {property.Source.Type} has no counterpart");
        }
    }

    /// <summary>The value where the condition holds, else null.</summary>
    private SqlValue Guarded(SqlText condition, SqlValue value, BoundExpression expression)
    {
        var shared = Share(condition);
        SqlText When(SqlText text) => SqlText.Of($"(CASE WHEN {shared} THEN {text} END)");
        return value switch
        {
            SqlPoint { IsExact: true } point => new SqlPoint(When(point.Low), point.Unit),
            SqlPoint point => new SqlPoint(When(point.Low), When(point.High), point.Unit),
            SqlCode code => new SqlCode(When(code.Code), When(code.System), When(code.Version), When(code.Display)),
            SqlInterval interval => new SqlInterval((SqlPoint)Guarded(shared, interval.Low, expression), (SqlPoint)Guarded(shared, interval.High, expression), When(interval.LowClosed), When(interval.HighClosed)),
            SqlTuple tuple => tuple with { Present = tuple.Present is null ? shared : SqlText.Of($"({shared} AND {tuple.Present})") },
            SqlList list => list with { Complete = list.Complete is null ? shared : SqlText.Of($"({shared} AND {list.Complete})") },
            _ => throw Unsupported(expression, "it may be null as a whole"),
        };
    }

    /// <summary>Whether the value is null, as two-valued SQL.</summary>
    private SqlText IsNull(SqlValue value, BoundExpression expression) => value switch
    {
        SqlPoint point => SqlText.Of($"({point.Low} IS NULL)"),
        SqlCode code => SqlText.Of($"({code.Code} IS NULL)"),
        SqlInterval interval => SqlText.Of($"({interval.LowClosed} IS NULL)"),
        SqlTuple tuple => tuple.Present is null ? SqlText.False : SqlText.Of($"(NOT COALESCE({tuple.Present}, FALSE))"),
        SqlList list => list.Complete is null ? SqlText.False : SqlText.Of($"(NOT {list.Complete})"),
        _ => throw Unsupported(expression, "nobody can tell whether it is null"),
    };
}
