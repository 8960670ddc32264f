namespace ProtocolSdk.Compiler.Tests.Cql.Binding;

public class TimingPhraseTests : BindingTest
{
    [Theory]
    [InlineData("onset before surgery", "Before?(onset, surgery)")]
    [InlineData("onset on or before surgery", "SameOrBefore?(onset, surgery)")]
    [InlineData("onset before or on month of surgery", "SameOrBefore@Month(onset, surgery)")]
    [InlineData("admitted same day as surgery", "SameAs@Day(admitted, ToDateTime(surgery))")]
    [InlineData("onset same or after surgery", "SameOrAfter?(onset, surgery)")]
    [InlineData("surgery during stay", "In?(surgery, stay)")]
    [InlineData("stay starts before surgery", "Before?(Start?(stay)~, range(surgery)~)")]
    [InlineData("stay starts before end Interval[onset, surgery]", "Before?(Start?(stay)~, End?(Interval?(onset, surgery, true, true))~)")]
    [InlineData("stay starts during Interval[onset, surgery]", "In?(exact(Start?(stay)~), Interval?(onset, surgery, true, true))")]
    [InlineData("stay starts stay", "Starts?(stay, stay)")]
    [InlineData("stay properly includes surgery", "ProperContains?(stay, surgery)")]
    [InlineData("stay includes start stay", "Contains?(stay, exact(Start?(stay)~))")]
    [InlineData("stay overlaps after stay", "OverlapsAfter?(stay, stay)")]
    [InlineData("stay meets day of stay", "Meets?@Day(stay, stay)")]
    public void Phrases_become_core_operators(string cql, string tree) => Assert.Equal(tree, Tree(cql));

    [Theory]
    [InlineData("onset 3 months or more before surgery", "SameOrBefore?(range(onset)~, Subtract?(surgery, 3'month')~)")]
    [InlineData("onset more than 3 months before surgery", "Before?(range(onset)~, Subtract?(surgery, 3'month')~)")]
    [InlineData("onset 3 days or less before surgery", "And(SameOrAfter?(range(onset)~, Subtract?(surgery, 3'day')~), Before?(onset, surgery))")]
    [InlineData("onset less than 3 days before surgery", "And(After?(range(onset)~, Subtract?(surgery, 3'day')~), Before?(onset, surgery))")]
    [InlineData("onset 3 days or less on or before surgery", "And(SameOrAfter?(range(onset)~, Subtract?(surgery, 3'day')~), SameOrBefore?(onset, surgery))")]
    [InlineData("onset 3 days before surgery", "SameAs?(range(onset)~, Subtract?(surgery, 3'day')~)")]
    [InlineData("surgery 2 weeks or more after onset", "SameOrAfter?(range(surgery)~, Add?(onset, 2'week')~)")]
    [InlineData("@2014-05-06T10:00 3 days before @2014-05-09T11:30", "SameAs@Day(@2014-5-6-10-0, Subtract(@2014-5-9-11-30, 3'day'))")]
    [InlineData("stay starts 1 day or less on or after day of start stay",
        "And(SameOrBefore@Day(Start?(stay)~, Add?(Start?(stay)~, 1'day')~), SameOrAfter@Day(Start?(stay)~, Start?(stay)~))")]
    [InlineData("stay 3 days or more before surgery", "SameOrBefore?(End?(stay)~, Subtract?(surgery, 3'day')~)")]
    public void Offsets_become_comparisons_with_the_moved_boundary(string cql, string tree) => Assert.Equal(tree, Tree(cql));

    [Theory]
    [InlineData("surgery within 14 days of onset", "And(SameOrAfter?(range(surgery)~, Subtract?(onset, 14'day')~), SameOrBefore?(range(surgery)~, Add?(onset, 14'day')~))")]
    [InlineData("surgery properly within 14 days of onset", "And(After?(range(surgery)~, Subtract?(onset, 14'day')~), Before?(range(surgery)~, Add?(onset, 14'day')~))")]
    [InlineData("stay within 14 days of surgery", "And(SameOrAfter?(Start?(stay)~, Subtract?(surgery, 14'day')~), SameOrBefore?(End?(stay)~, Add?(surgery, 14'day')~))")]
    public void Within_becomes_two_comparisons(string cql, string tree) => Assert.Equal(tree, Tree(cql));
}
