using System.Buffers;
using System.Collections;
using System.Text.Json;
using ProtocolSdk.Cql;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Data.Tables;

/// <summary>
/// A subject's values, column by column: <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="decimal"/>, <see cref="string"/>, <see cref="DateOnly"/>,
/// <see cref="DateTime"/> (UTC), <see cref="TimeOnly"/>, or null.
/// </summary>
internal sealed class SubjectRow
{
    private const decimal LargestDecimal = 99999999999999999999.99999999m;

    private SubjectRow(string? id, IReadOnlyList<object?> columns, IReadOnlyList<IReadOnlyList<object?[]>> lists)
    {
        Id = id;
        Columns = columns;
        Lists = lists;
    }

    public string? Id { get; }

    /// <summary>The values of <see cref="TableValue.Columns"/>, of all elements in order.</summary>
    public IReadOnlyList<object?> Columns { get; }

    /// <summary>The rows of the lists, in the order of the elements.</summary>
    public IReadOnlyList<IReadOnlyList<object?[]>> Lists { get; }

    /// <exception cref="SubjectValueException">A value doesn't fit; the message names the data element.</exception>
    public static SubjectRow Of(ISubject subject, SubjectTable table)
    {
        ArgumentNullException.ThrowIfNull(subject);
        using var json = NeedsJson(table) ? Json(subject) : null;
        var columns = new List<object?>();
        var lists = new List<IReadOnlyList<object?[]>>();
        foreach (var element in table.Elements)
        {
            var value = subject[element.Name];
            var text = Field(json?.RootElement, element.Name);
            if (element.Value is not ListValue list)
            {
                Add(columns, element.Value, value, text, element.Name);
                continue;
            }

            columns.Add(value is not null);
            lists.Add(value is IEnumerable items ? Rows(list.Element, items, text, element.Name) : []);
        }

        return new SubjectRow(subject.Id, columns, lists);
    }

    private static bool NeedsJson(SubjectTable table) => table.Elements.Any(e => IsJson(e.Value));

    private static bool IsJson(TableValue value) => value switch
    {
        JsonValue => true,
        ListValue list => IsJson(list.Element),
        TupleValue tuple => tuple.Fields.Any(f => IsJson(f.Value)),
        _ => false,
    };

    private static JsonDocument Json(ISubject subject)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) subject.WriteTo(writer);
        return JsonDocument.Parse(buffer.WrittenMemory);
    }

    private static List<object?[]> Rows(TableValue element, IEnumerable items, JsonElement? json, string name)
    {
        var rows = new List<object?[]>();
        foreach (var item in items)
        {
            var row = new List<object?>();
            Add(row, element, item, json?[rows.Count], name);
            rows.Add([.. row]);
        }

        return rows;
    }

    private static void Add(List<object?> columns, TableValue value, object? given, JsonElement? json, string name)
    {
        switch (value)
        {
            case SimpleValue simple:
                AddSimple(columns, simple, given, name);
                break;
            case JsonValue:
                columns.Add(given is null ? null : json?.GetRawText());
                break;
            case IntervalValue interval:
                var bounds = given as IInterval;
                AddSimple(columns, interval.Low, bounds?.LowValue, name);
                AddSimple(columns, interval.High, bounds?.HighValue, name);
                columns.Add(bounds?.LowClosed);
                columns.Add(bounds?.HighClosed);
                break;
            case TupleValue tuple:
                if (tuple.Recorded is not null) columns.Add(given is not null);
                foreach (var (field, fieldValue) in tuple.Fields) Add(columns, fieldValue, ValueOf(given as ICqlTuple, field), Field(json, field), $"{name}.{field}");
                break;
        }
    }

    private static object? ValueOf(ICqlTuple? tuple, string field)
    {
        for (var i = 0; i < (tuple?.Count ?? 0); i++)
        {
            if (tuple!.NameAt(i) == field) return tuple.ValueAt(i);
        }

        return null;
    }

    private static JsonElement? Field(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    private static void AddSimple(List<object?> columns, SimpleValue simple, object? given, string name)
    {
        switch (given)
        {
            case null:
                columns.AddRange(Enumerable.Repeat<object?>(null, simple.Parts.Count));
                break;
            case decimal number:
                columns.Add(Limited(number, name));
                break;
            case CqlDate date:
                columns.Add(date.Earliest);
                columns.Add(date.Latest);
                break;
            case CqlDateTime moment:
                columns.Add(Utc(CqlOperators.LowBoundary(moment)!.Value));
                columns.Add(Utc(CqlOperators.HighBoundary(moment)!.Value));
                break;
            case CqlTime time:
                columns.Add(Clock(CqlOperators.LowBoundary(time)!.Value));
                columns.Add(Clock(CqlOperators.HighBoundary(time)!.Value));
                break;
            case Quantity quantity:
                AddQuantity(columns, simple, quantity, name);
                break;
            case Code code:
                columns.AddRange([code.Value, code.System, code.Version, code.Display]);
                break;
            default:
                columns.Add(given);
                break;
        }
    }

    private static void AddQuantity(List<object?> columns, SimpleValue simple, Quantity quantity, string name)
    {
        if (simple.Unit is { } unit && quantity.Unit != unit)
        {
            quantity = CqlOperators.ConvertQuantity(quantity, unit)
                ?? throw new SubjectValueException($"'{name}' is in '{quantity.Unit}', which can't be converted to '{unit}'.");
        }

        columns.Add(Limited(quantity.Value, name));
        if (simple.Unit is null) columns.Add(quantity.Unit);
    }

    private static decimal Limited(decimal value, string name)
    {
        var rounded = decimal.Round(value, 8, MidpointRounding.AwayFromZero);
        return rounded is >= -LargestDecimal and <= LargestDecimal
            ? rounded
            : throw new SubjectValueException($"'{name}' is {value}, which CQL's Decimal (20 digits before the point, 8 after it) can't hold.");
    }

    // Without an offset of its own a moment is one of UTC, as with an evaluation on a day.
    private static DateTime Utc(CqlDateTime moment)
    {
        var local = new DateTime(moment.Year, moment.Month!.Value, moment.Day!.Value, moment.Hour!.Value, moment.Minute!.Value, moment.Second!.Value, moment.Millisecond!.Value, DateTimeKind.Unspecified);
        var offset = CqlOperators.TimezoneOffsetFrom(moment) ?? 0;
        return local.AddMinutes(-(double)(offset * 60));
    }

    private static TimeOnly Clock(CqlTime time) => new(time.Hour, time.Minute!.Value, time.Second!.Value, time.Millisecond!.Value);
}
