using System.Text.Json;
using ProtocolSdk.Registry;

namespace ProtocolSdk.Tests.Registry;

public class RecordMemberTests
{
    private readonly StudyRecord _record = StudyRecord.Parse(SampleRecord.Json);

    [Fact]
    public void Members_read_as_the_record_says()
    {
        var protocol = _record.ProtocolSection;

        Assert.Equal("18 Years", protocol?.EligibilityModule?.MinimumAge);
        Assert.Null(protocol?.EligibilityModule?.MaximumAge);
        Assert.Equal(OverallStatus.Recruiting, protocol?.StatusModule?.OverallStatus);
        Assert.Equal([Phase.Phase1, Phase.Phase2], protocol?.DesignModule?.Phases);
        Assert.Equal(120, protocol?.DesignModule?.EnrollmentInfo?.Count);
        Assert.Equal(59.91273, protocol?.ContactsLocationsModule?.Locations?[0].GeoPoint?.Lat);
        Assert.Equal(new DateOnly(2023, 6, 30), protocol?.StatusModule?.StudyFirstSubmitDate);
        Assert.Equal(new DateTime(2023, 5, 2, 9, 30, 0), _record.DocumentSection?.LargeDocumentModule?.LargeDocs?[0].UploadDate);
        Assert.Empty(_record.FindDeviations());
    }

    [Fact]
    public void A_partial_date_keeps_its_precision()
    {
        var date = _record.ProtocolSection!.StatusModule!.StartDateStruct!.Date!.Value;

        Assert.Equal(PartialDatePrecision.Month, date.Precision);
        Assert.Equal((2023, 7, null), (date.Year, date.Month, date.Day));
        Assert.Equal((new DateOnly(2023, 7, 1), new DateOnly(2023, 7, 31)), (date.Earliest, date.Latest));
        Assert.Equal("2023-07", date.ToString());
    }

    [Theory]
    [InlineData("2024", PartialDatePrecision.Year, "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", PartialDatePrecision.Month, "2024-02-01", "2024-02-29")]
    [InlineData("2024-02-29", PartialDatePrecision.Day, "2024-02-29", "2024-02-29")]
    [InlineData("9999-12", PartialDatePrecision.Month, "9999-12-01", "9999-12-31")]
    [InlineData("2023-02-29", PartialDatePrecision.None, null, null)]
    [InlineData("2023-13", PartialDatePrecision.None, null, null)]
    [InlineData("2023-1", PartialDatePrecision.None, null, null)]
    [InlineData("0000", PartialDatePrecision.None, null, null)]
    [InlineData("٢٠٢٣", PartialDatePrecision.None, null, null)]
    [InlineData("2023/07/01", PartialDatePrecision.None, null, null)]
    [InlineData("soon", PartialDatePrecision.None, null, null)]
    [InlineData("", PartialDatePrecision.None, null, null)]
    public void A_partial_date_spans_its_days_or_keeps_a_text_that_is_none(string text, PartialDatePrecision precision, string? earliest, string? latest)
    {
        var date = PartialDate.FromText(text);

        Assert.Equal(precision, date.Precision);
        Assert.Equal((earliest, latest), (date.Earliest?.ToString("O"), date.Latest?.ToString("O")));
        Assert.Equal(text, date.Text);
        Assert.Equal(precision != PartialDatePrecision.None, PartialDate.TryParse(text, out _));
    }

    [Fact]
    public void A_full_date_is_a_partial_date()
    {
        PartialDate date = new DateOnly(2023, 7, 4);

        Assert.Equal(PartialDate.Parse("2023-07-04"), date);
        Assert.NotEqual(PartialDate.Parse("2023-07"), date);
        Assert.Throws<FormatException>(() => PartialDate.Parse("July"));
        Assert.Equal("", default(PartialDate).Text);
    }

    [Fact]
    public void An_unknown_value_of_an_enumeration_is_kept_and_says_so()
    {
        var status = StudyRecord.Parse("""{"protocolSection":{"statusModule":{"overallStatus":"PAUSED"}}}""").ProtocolSection?.StatusModule?.OverallStatus;

        Assert.Equal("PAUSED", status?.Value);
        Assert.False(status?.IsKnown);
        Assert.True(OverallStatus.Recruiting.IsKnown);
        Assert.False(OverallStatus.FromValue("recruiting").IsKnown);
        Assert.False(default(OverallStatus).IsKnown);
        Assert.Equal("", default(OverallStatus).ToString());
    }

    [Fact]
    public void A_value_of_another_kind_is_null_and_is_found_as_a_deviation()
    {
        var record = StudyRecord.Parse("""
            {"protocolSection":{"designModule":{"phases":["PHASE1",2,"PHASE7"],"enrollmentInfo":{"count":"forty"},"arms":3},
             "statusModule":{"startDateStruct":{"date":"soon"},"whyStopped":null}}}
            """);
        var design = record.ProtocolSection!.DesignModule!;

        Assert.Equal([Phase.Phase1, Phase.FromValue("PHASE7")], design.Phases);
        Assert.Null(design.EnrollmentInfo!.Count);
        Assert.Equal(3, design.AdditionalFields!["arms"].GetInt32());
        Assert.Equal(
            [
                "UnexpectedKind protocolSection.statusModule.whyStopped null",
                "UnknownValue protocolSection.statusModule.startDateStruct.date \"soon\"",
                "UnexpectedKind protocolSection.designModule.phases[1] 2",
                "UnknownValue protocolSection.designModule.phases[2] \"PHASE7\"",
                "UnexpectedKind protocolSection.designModule.enrollmentInfo.count \"forty\"",
                "UnknownField protocolSection.designModule.arms 3",
            ],
            record.FindDeviations().Select(deviation => $"{deviation.Kind} {deviation.Path} {deviation.Value.GetRawText()}"));
    }

    [Theory]
    [InlineData("40.0", 40L)]
    [InlineData("4e1", 40L)]
    [InlineData("-0", 0L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("40.5", null)]
    public void A_whole_number_is_read_however_it_is_spelled(string number, long? value)
    {
        var record = StudyRecord.Parse("{\"protocolSection\":{\"designModule\":{\"enrollmentInfo\":{\"count\":" + number + "}}}}");

        Assert.Equal(value, record.ProtocolSection?.DesignModule?.EnrollmentInfo?.Count);
        Assert.Contains("count\":" + number + "}", record.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_text_in_an_apps_own_types()
    {
        var json = JsonSerializer.Serialize(KeyValuePair.Create(OverallStatus.Completed, PartialDate.Parse("2023")));

        Assert.Equal("""{"Key":"COMPLETED","Value":"2023"}""", json);
        Assert.Equal("""{"MALE":2}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<Dictionary<Sex, int>>("""{"MALE":2}""")));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OverallStatus>("5"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>("5"));
    }
}
