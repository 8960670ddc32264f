using ProtocolSdk.Compiler.Emit.Columns;
using ProtocolSdk.Sql.Tests.Agreement;

namespace ProtocolSdk.Sql.Tests;

/// <summary>What the compiler writes for columns.</summary>
public sealed class ColumnPlanTests
{
    [Theory]
    [InlineData("AgeInYears() >= 18", "0 (! (! (dur Y 18 0 today)))")]
    [InlineData("onset before surgery and smoker", "0 (& (< 1 2) (b 6))")]
    [InlineData("weight > 50 'kg'", "0 (! (n<= 12 50'kg'))")]
    [InlineData("exists (levels L where L.code = 'C1')", "0 (# 1 16 (code= 16.0 'C1'))")]
    [InlineData("ethnicity = 'it\\'s'", "0 (eq 5 'it''s')")]
    public void A_rule_is_a_line_of_the_plan(string rule, string line)
    {
        var plan = ColumnPlan.Of(AgreementCase.Compile([rule]));
        Assert.Equal(line, plan.Text);
        Assert.Empty(plan.RowByRow);
    }

    [Theory]
    [InlineData("score + 1 > 2")]
    [InlineData("ethnicity = 'a\\nb'")]
    [InlineData("onset before month of surgery")]
    public void A_rule_that_columns_cannot_do_is_asked_row_by_row(string rule)
    {
        var plan = ColumnPlan.Of(AgreementCase.Compile([rule]));
        Assert.Null(plan.Text);
        Assert.Equal([0], plan.RowByRow);
    }
}
