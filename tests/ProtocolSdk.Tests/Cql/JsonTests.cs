using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProtocolSdk.Cql;
using ProtocolSdk.Cql.Json;
using static ProtocolSdk.Tests.Cql.CqlValues;

namespace ProtocolSdk.Tests.Cql;

public class JsonTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    [Theory]
    [InlineData("\"2025-02\"")]
    [InlineData("\"2025\"")]
    [InlineData("\"2025-02-03\"")]
    public void Dates_are_strings(string json) => AssertRoundTrip<CqlDate>(json);

    [Theory]
    [InlineData("\"2025-02-03T04:05:06.789\\u002B01:00\"")]
    [InlineData("\"2025-02\"")]
    public void Date_times_are_strings(string json) => AssertRoundTrip<CqlDateTime>(json);

    [Theory]
    [InlineData("\"14:30\"")]
    [InlineData("\"14:30:00.001\"")]
    public void Times_are_strings(string json) => AssertRoundTrip<CqlTime>(json);

    [Theory]
    [InlineData("{\"value\":1.5,\"unit\":\"mg\"}")]
    [InlineData("{\"value\":1.50,\"unit\":\"1\"}")]
    public void Quantities_are_objects(string json) => AssertRoundTrip<Quantity>(json);

    [Theory]
    [InlineData("\"C3-C4\"")]
    [InlineData("{\"code\":\"1\",\"system\":\"urn:x\",\"version\":\"2\",\"display\":\"one\"}")]
    public void Codes_are_strings_or_objects(string json) => AssertRoundTrip<Code>(json);

    [Theory]
    [InlineData("{\"codes\":[\"1\",{\"code\":\"2\",\"system\":\"urn:x\"}],\"display\":\"one\"}")]
    [InlineData("{\"codes\":[]}")]
    public void Concepts_are_objects(string json) => AssertRoundTrip<Concept>(json);

    [Fact]
    public void Unknown_properties_are_skipped_in_any_order()
    {
        Assert.Equal(new Quantity(2, "mg"), Read<Quantity>("""{ "x": { "value": [1] }, "unit": "mg", "value": 2 }"""));
        Assert.Equal(new Quantity(2), Read<Quantity>("2"));
        Assert.Equal(new Code("a"), Read<Code>("""{ "other": null, "code": "a" }"""));
    }

    [Fact]
    public void Intervals_are_objects_whose_absent_boundaries_are_not_known()
    {
        IntervalJsonConverter<CqlDate> converter = new(new CqlDateJsonConverter());
        Assert.Equal(ID("2025-01", "2025-03"), ReadInterval("""{ "low": "2025-01", "high": "2025-03" }"""));
        Assert.Equal(ID("2025-01", "2025-03", true, false), ReadInterval("""{ "low": "2025-01", "high": "2025-03", "highClosed": false }"""));
        Assert.Equal("Interval[@2025-01, null)", F(ReadInterval("""{ "low": "2025-01", "high": null }""")));
        Assert.Equal("Interval[@2025-01, null]", F(ReadInterval("""{ "low": "2025-01", "highClosed": true }""")));
        Assert.Throws<JsonException>(() => ReadInterval("""{ "low": "2025-03", "high": "2025-01" }"""));
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream)) converter.Write(writer, ID("2025-01", "2025-03", true, false)!.Value, Options);
        Assert.Equal("""{"low":"2025-01","high":"2025-03","lowClosed":true,"highClosed":false}""", System.Text.Encoding.UTF8.GetString(stream.ToArray()));

        Interval<CqlDate>? ReadInterval(string json)
        {
            Utf8JsonReader reader = new(System.Text.Encoding.UTF8.GetBytes(json));
            reader.Read();
            return converter.Read(ref reader, typeof(Interval<CqlDate>), Options);
        }
    }

    [Theory]
    [InlineData("\"2025-02-30\"")]
    [InlineData("2025")]
    [InlineData("\"\"")]
    [InlineData("\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\u0041\"")]
    public void Bad_dates_are_JSON_errors(string json) => Assert.Throws<JsonException>(() => Read<CqlDate>(json));

    [Theory]
    [InlineData("{}")]
    [InlineData("\"5 mg\"")]
    [InlineData("{\"value\":null}")]
    [InlineData("{\"value\":1e400}")]
    [InlineData("{\"value\":1,\"unit\":5}")]
    public void Bad_quantities_are_JSON_errors(string json) => Assert.Throws<JsonException>(() => Read<Quantity>(json));

    [Theory]
    [InlineData("{}")]
    [InlineData("\"\"")]
    [InlineData("5")]
    [InlineData("{\"code\":5}")]
    public void Bad_codes_are_JSON_errors(string json) => Assert.Throws<JsonException>(() => Read<Code>(json));

    [Fact]
    public void Escaped_dates_are_read() => Assert.Equal(D("2025-02"), Read<CqlDate>("\"2025\\u002D02\""));

    private static T? Read<T>(string json) => JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));

    private static void AssertRoundTrip<T>(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(Read<T>(json), (JsonTypeInfo<T?>)Options.GetTypeInfo(typeof(T))));
}
