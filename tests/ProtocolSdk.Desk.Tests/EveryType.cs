using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ProtocolSdk.Desk.Tests;

/// <summary>A protocol with a data element of every type, compiled with these tests.</summary>
internal static class EveryType
{
    public static ProtocolDefinition Definition => Protocols.Nct00000001.Definition;

    /// <summary>An answer for each; a bar parts the values of one name.</summary>
    public static IReadOnlyDictionary<string, string> Answers { get; } = new Dictionary<string, string>
    {
        ["a.yesNo"] = "true",
        ["a.whole"] = "-7",
        ["a.number"] = "1.50",
        ["a.text"] = " <b>'\"& ",
        ["a.date"] = "2025-02",
        ["a.moment"] = "2025-02-03T09:30",
        ["a.time"] = "09:30",
        ["a.pressure"] = "120",
        ["a.code"] = "left",
        ["a.concept"] = "right",
        ["a.period.low"] = "2025-01-01",
        ["a.period.high"] = "2025-02-01",
        ["a.ratio.numerator"] = "1",
        ["a.ratio.numerator.unit"] = "mg",
        ["a.ratio.denominator"] = "2",
        ["a.ratio.denominator.unit"] = "mL",
        ["a.pair.side"] = "left",
        ["a.pair.seen"] = "false",
        ["a.sides"] = "left|right",
        ["a.weights.0"] = "80",
        ["a.weights.2"] = "81.5",
        ["a.visits.1.on"] = "2025",
        ["a.visits.1.pressure"] = "118",
    };

    public static string Json =>
        """{"yesNo":true,"whole":-7,"number":1.50,"text":"<b>'\"&","date":"2025-02","moment":"2025-02-03T09:30","time":"09:30","pressure":{"value":120,"unit":"mm[Hg]"},"code":"left","concept":{"codes":[{"code":"right","display":"Right"}]},"period":{"low":"2025-01-01","high":"2025-02-01"},"ratio":{"numerator":{"value":1,"unit":"mg"},"denominator":{"value":2,"unit":"mL"}},"pair":{"seen":false,"side":"left"},"sides":["left","right"],"weights":[{"value":80,"unit":"kg"},{"value":81.5,"unit":"kg"}],"visits":[{"on":"2025","pressure":{"value":118,"unit":"mm[Hg]"}}]}""";

    public static string Text(ISubject subject)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) subject.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
