using ProtocolSdk.Compiler.Registry;

namespace ProtocolSdk.Compiler.Tests.Registry;

public class AgeAndDateTests
{
    [Theory]
    [InlineData("18 Years", 18, AgeUnit.Year)]
    [InlineData("1 Year", 1, AgeUnit.Year)]
    [InlineData("6 Months", 6, AgeUnit.Month)]
    [InlineData("3 Weeks", 3, AgeUnit.Week)]
    [InlineData("30 days", 30, AgeUnit.Day)]
    [InlineData("12 Hours", 12, AgeUnit.Hour)]
    [InlineData("  5  MINUTES ", 5, AgeUnit.Minute)]
    [InlineData("0 Years", 0, AgeUnit.Year)]
    public void Ages_are_read_in_every_unit_of_the_registry(string text, int value, AgeUnit unit)
    {
        Assert.True(AgeLimit.TryParse(text, out var age));
        Assert.Equal(new AgeLimit(value, unit), age);
    }

    [Theory]
    [InlineData("")]
    [InlineData("18")]
    [InlineData("Years")]
    [InlineData("18.5 Years")]
    [InlineData("-1 Years")]
    [InlineData("18 Yearses")]
    [InlineData("99999999999 Years")]
    public void What_is_no_age_is_not_guessed(string text) => Assert.False(AgeLimit.TryParse(text, out _));

    [Theory]
    [InlineData("N/A")]
    [InlineData(" n/a ")]
    [InlineData("No limit")]
    public void No_limit_has_its_words(string text) => Assert.True(AgeLimit.IsNoLimit(text));

    [Theory]
    [InlineData("2025-05-19", "2025-05-19", "2025-05-19")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    public void Partial_dates_keep_their_precision_and_know_their_days(string text, string earliest, string latest)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
        Assert.Equal(DateTime.Parse(earliest, System.Globalization.CultureInfo.InvariantCulture), date.Earliest);
        Assert.Equal(DateTime.Parse(latest, System.Globalization.CultureInfo.InvariantCulture), date.Latest);
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("2025-02-29")]
    [InlineData("0000")]
    [InlineData("25-01-01")]
    [InlineData("2025-1-1")]
    [InlineData("May 2025")]
    [InlineData("2025-01-01-01")]
    public void What_is_no_date_is_not_guessed(string text) => Assert.False(PartialDate.TryParse(text, out _));
}
