using System.Buffers;
using System.Text.Json;
using ProtocolSdk.Cql;
using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Data.Tables;

/// <summary>
/// A subject's values, column by column: <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="decimal"/>, <see cref="string"/>, <see cref="DateOnly"/>,
/// <see cref="DateTime"/> (UTC), <see cref="TimeOnly"/>, or null. They are taken from its JSON, the one form in which every subject shows all that it has.
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
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) subject.WriteTo(writer);
        using var json = JsonDocument.Parse(buffer.WrittenMemory);
        var columns = new List<object?>();
        var lists = new List<IReadOnlyList<object?[]>>();
        foreach (var element in table.Elements)
        {
            JsonElement? value = json.RootElement.TryGetProperty(element.Name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
            if (element.Value is not ListValue list)
            {
                Add(columns, element.Value, value, element.Name);
                continue;
            }

            columns.Add(value is not null);
            lists.Add(value is null ? [] : [.. value.Value.EnumerateArray().Select(item => Row(list.Element, item, element.Name))]);
        }

        return new SubjectRow(subject.Id, columns, lists);
    }

    private static object?[] Row(TableValue element, JsonElement item, string name)
    {
        var row = new List<object?>();
        Add(row, element, item.ValueKind == JsonValueKind.Null ? null : item, name);
        return [.. row];
    }

    private static void Add(List<object?> columns, TableValue value, JsonElement? json, string name)
    {
        switch (value)
        {
            case SimpleValue simple:
                AddSimple(columns, simple, json, name);
                break;
            case JsonValue:
                columns.Add(json?.GetRawText());
                break;
            case IntervalValue interval:
                AddSimple(columns, interval.Low, Field(json, "low"), name);
                AddSimple(columns, interval.High, Field(json, "high"), name);
                // An interval is closed unless it says otherwise.
                columns.Add(json is null ? null : Field(json, "lowClosed")?.GetBoolean() ?? true);
                columns.Add(json is null ? null : Field(json, "highClosed")?.GetBoolean() ?? true);
                break;
            case TupleValue tuple:
                if (tuple.Recorded is not null) columns.Add(json is not null);
                foreach (var (field, fieldValue) in tuple.Fields) Add(columns, fieldValue, Field(json, field), $"{name}.{field}");
                break;
        }
    }

    private static JsonElement? Field(JsonElement? json, string name) =>
        json is { } value && value.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    private static void AddSimple(List<object?> columns, SimpleValue simple, JsonElement? json, string name)
    {
        if (json is not { } value)
        {
            columns.AddRange(Enumerable.Repeat<object?>(null, simple.Parts.Count));
            return;
        }

        switch (simple.Type)
        {
            case "Boolean":
                columns.Add(value.GetBoolean());
                break;
            case "Integer":
                columns.Add(value.GetInt32());
                break;
            case "Long":
                columns.Add(value.GetInt64());
                break;
            case "Decimal":
                columns.Add(Limited(value.GetDecimal(), name));
                break;
            case "Date":
                var date = CqlDate.Parse(value.GetString()!);
                columns.Add(date.Earliest);
                columns.Add(date.Latest);
                break;
            case "DateTime":
                var moment = CqlDateTime.Parse(value.GetString()!);
                columns.Add(Utc(CqlOperators.LowBoundary(moment)!.Value));
                columns.Add(Utc(CqlOperators.HighBoundary(moment)!.Value));
                break;
            case "Time":
                var time = CqlTime.Parse(value.GetString()!);
                columns.Add(Clock(CqlOperators.LowBoundary(time)!.Value));
                columns.Add(Clock(CqlOperators.HighBoundary(time)!.Value));
                break;
            case "Quantity":
                AddQuantity(columns, simple, value, name);
                break;
            case "Code" when value.ValueKind == JsonValueKind.String:
                columns.AddRange([value.GetString(), null, null, null]);
                break;
            case "Code":
                foreach (var part in (ReadOnlySpan<string>)["code", "system", "version", "display"]) columns.Add(Field(value, part)?.GetString());
                break;
            default:
                columns.Add(value.GetString());
                break;
        }
    }

    private static void AddQuantity(List<object?> columns, SimpleValue simple, JsonElement json, string name)
    {
        var quantity = new Quantity(json.GetProperty("value").GetDecimal(), Field(json, "unit")?.GetString());
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
