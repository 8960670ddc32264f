using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ProtocolSdk.Registry;

namespace ProtocolSdk.Tests.Registry;

public class RecordSchemaTests
{
    [Fact]
    public void Every_leaf_field_of_the_schema_is_reachable_as_a_typed_member()
    {
        foreach (var schema in RegistrySchema.All())
        {
            var fields = schema.Fields().ToList();
            var record = StudyRecord.Parse(RecordWithEachField(fields).ToJsonString());

            Assert.Empty(record.FindDeviations());
            foreach (var field in fields.Where(field => field.IsLeaf))
                Assert.Equal(Expected(field), Reach(record, field));
            Assert.True(fields.Count(field => field.IsLeaf) > 300);
        }
    }

    [Fact]
    public void Every_leaf_field_has_the_type_that_the_schema_says()
    {
        foreach (var field in RegistrySchema.All().SelectMany(schema => schema.Fields()).Where(field => field.IsLeaf))
        {
            var type = PropertyOf(field).PropertyType;
            var element = field.IsList ? type.GetGenericArguments()[0] : Nullable.GetUnderlyingType(type) ?? type;

            Assert.Equal(field.IsList, type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>));
            Assert.True(IsTypeOf(element, field), $"{field.Path} is {element.Name}");
        }
    }

    [Fact]
    public void Every_enumeration_knows_the_values_of_the_schema_and_has_a_member_for_each()
    {
        foreach (var field in RegistrySchema.All().SelectMany(schema => schema.Fields()).Where(field => field.Values.Length > 0))
        {
            var property = PropertyOf(field).PropertyType;
            var type = field.IsList ? property.GetGenericArguments()[0] : Nullable.GetUnderlyingType(property)!;
            if (type == typeof(string))
                continue;
            var known = ((IEnumerable)type.GetProperty("KnownValues")!.GetValue(null)!).Cast<IRegistryValue>().Select(value => value.Value).ToList();
            var members = type.GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(member => member.PropertyType == type)
                .Select(member => ((IRegistryValue)member.GetValue(null)!).Value);

            Assert.Subset(known.ToHashSet(), field.Values.ToHashSet());
            Assert.Equal(known.Order(), members.Order());
        }
    }

    [Fact]
    public void Every_typed_member_documents_its_field()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(StudyRecord).Assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")?.Value ?? "");
        foreach (var field in RegistrySchema.All().SelectMany(schema => schema.Fields()))
        {
            var property = PropertyOf(field);
            var summary = documentation[$"P:{property.DeclaringType!.FullName}.{property.Name}"];

            Assert.True(summary.Contains(field.Path, StringComparison.Ordinal) || summary.Contains($"Field {field.Name}.", StringComparison.Ordinal), field.Path);
        }
    }

    private static PropertyInfo PropertyOf(SchemaField field)
    {
        var type = typeof(StudyRecord);
        foreach (var parent in field.Parents)
        {
            type = type.GetProperty(parent.PropertyName)!.PropertyType;
            type = parent.IsList ? type.GetGenericArguments()[0] : type;
        }
        var property = type.GetProperty(field.PropertyName);
        Assert.True(property is not null, $"{field.Path} has no property {type.Name}.{field.PropertyName}");
        return property;
    }

    private static object? Reach(StudyRecord record, SchemaField field)
    {
        object? value = record;
        foreach (var step in (SchemaField[])[.. field.Parents, field])
        {
            value = value!.GetType().GetProperty(step.PropertyName)!.GetValue(value);
            if (step.IsList)
                value = ((IEnumerable)value!).Cast<object>().Single();
        }
        return value is IRegistryValue or PartialDate ? value.ToString() : value;
    }

    private static JsonObject RecordWithEachField(List<SchemaField> fields)
    {
        var record = new JsonObject();
        foreach (var field in fields)
        {
            JsonNode parent = record;
            foreach (var step in field.Parents)
                parent = step.IsList ? parent[step.Name]![0]! : parent[step.Name]!;
            var value = field.IsLeaf ? JsonSerializer.SerializeToNode(Written(field)) : new JsonObject();
            parent[field.Name] = field.IsList ? new JsonArray(value) : value;
        }
        return record;
    }

    private static object Written(SchemaField field) => Expected(field) switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        var value => value,
    };

    // A value that tells the field from its neighbors where the kind allows it.
    private static object Expected(SchemaField field)
    {
        var number = field.Path.Sum(letter => letter);
        return field switch
        {
            { Values: [.., var last] } => last,
            // One of the files knows the values of this field, the other says text.
            { Type: "string", IsList: false } when PropertyOf(field).PropertyType == typeof(BioSpecRetention?) => BioSpecRetention.NoneRetained.Value,
            { Format: "date" } when PropertyOf(field).PropertyType == typeof(PartialDate?) => "2023-07-14",
            { Format: "date" } => DateOnly.FromDayNumber(700_000 + number),
            { Format: "PartialDate" } => "2023-07",
            { Format: "DateTimeMinutes" } => new DateTime(2024, 2, 29, 23, 59, 0, DateTimeKind.Unspecified),
            { Type: "boolean" } => true,
            { Type: "integer" } => (long)number,
            { Type: "number" } when PropertyOf(field).PropertyType == typeof(long?) => (long)number,
            { Type: "number" } => number + 0.25,
            _ => field.Path,
        };
    }

    private static bool IsTypeOf(Type type, SchemaField field) => field switch
    {
        { Values.Length: > 0 } => type.IsAssignableTo(typeof(IRegistryValue)),
        { Format: "date" } => type == typeof(DateOnly) || type == typeof(PartialDate),
        { Format: "PartialDate" } => type == typeof(PartialDate),
        { Format: "DateTimeMinutes" } => type == typeof(DateTime),
        { Type: "boolean" } => type == typeof(bool),
        { Type: "integer" } => type == typeof(long),
        { Type: "number" } => type == typeof(double) || type == typeof(long),
        _ => type == typeof(string) || type.IsAssignableTo(typeof(IRegistryValue)),
    };
}
