using ProtocolSdk.Compiler.Registry.Criteria;

namespace ProtocolSdk.Compiler.Tests.Registry.Criteria;

public class CriterionTextTests
{
    [Theory]
    [InlineData("Over 18 years old;", "1. over 18 years old.")]
    [InlineData("HbA1c \\>= 7%", "HbA1c ≥ 7 %", false)]
    [InlineData("HbA1c \\>= 7%", "HbA1c ≥7%")]
    [InlineData("Patient’s “own” choice – if any", "Patient's \"own\" choice - if any")]
    [InlineData("a  b\n c", "A B C")]
    [InlineData("* Adults", "Adults")]
    [InlineData("Adults", "Adult", false)]
    [InlineData("BMI > 30", "BMI < 30", false)]
    [InlineData("BMI > 30", "BMI >= 30", false)]
    public void Writings_of_one_criterion_match_and_others_do_not(string left, string right, bool match = true) =>
        Assert.Equal(match, CriterionText.ForMatching(left) == CriterionText.ForMatching(right));
}
