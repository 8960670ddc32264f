using System.Globalization;
using System.Text;
using System.Text.Json;
using ProtocolSdk.Generation;

namespace ProtocolSdk.Tests.Generation;

public sealed class ValueJsonTests
{
    [Theory]
    [InlineData("0.123456785", "0.12345679")]
    [InlineData("-0.123456785", "-0.12345679")]
    [InlineData("0.123456784999", "0.12345678")]
    [InlineData("0.000000004", "0")]
    [InlineData("2.50", "2.50")]
    public void A_decimal_has_the_eight_digits_that_CQL_gives_it(string json, string expected)
    {
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Read(json, (ref Utf8JsonReader reader) => ValueJson.ReadDecimal(ref reader, "ratio")));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Read($$"""{ "value": {{json}} }""", (ref Utf8JsonReader reader) => ValueJson.ReadQuantity(ref reader, "dose", "mg"))!.Value.Value);
    }

    private delegate T Reading<out T>(ref Utf8JsonReader reader);

    private static T Read<T>(string json, Reading<T> read)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return read(ref reader);
    }
}
