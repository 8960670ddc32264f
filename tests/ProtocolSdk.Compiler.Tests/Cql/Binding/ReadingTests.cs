namespace ProtocolSdk.Compiler.Tests.Cql.Binding;

public class ReadingTests : BindingTest
{
    [Theory]
    [InlineData("@2014 < @2015", "Less(@2014, @2015)")]
    [InlineData("onset < surgery", "Less?(onset, surgery)")]
    [InlineData("score < 5", "Less(score, 5)")]
    [InlineData("sex = 'female'", "Equal(sex, 'female')")]
    [InlineData("sex ~ 'female'", "Equivalent?(sex, 'female')")]
    [InlineData("exists { 1 }", "Exists(List(1))")]
    [InlineData("exists levels", "Exists?(levels)")]
    [InlineData("smoker is true", "IsTrue?(smoker)")]
    [InlineData("true is true", "IsTrue(true)")]
    [InlineData("onset is null", "IsNull(onset)")]
    [InlineData("onset is not null", "Not(IsNull(onset))")]
    [InlineData("Coalesce(score, 0)", "Coalesce(score, 0)")]
    [InlineData("onset before month of surgery", "Before@Month(onset, surgery)")]
    [InlineData("surgery during day of stay", "In?@Day(surgery, stay)")]
    [InlineData("Interval[onset, surgery]", "Interval?(onset, surgery, true, true)")]
    [InlineData("if smoker then 1 else 2", "If?(smoker => range(1)~, range(2)~)~")]
    [InlineData("if smoker then 'a' else 'b'", "If?(smoker => 'a', 'b')")]
    [InlineData("First(levels) in \"Cervical Level\"", "InValueSet?(First(levels), \"Cervical Level\")")]
    [InlineData("levels in \"Cervical Level\"", "AnyInValueSet?(levels, \"Cervical Level\")")]
    [InlineData("exists (levels intersect \"Cervical Level\")", "Exists?(Intersect?(levels, ExpandValueSet(\"Cervical Level\")))")]
    public void The_open_reading_applies_to_what_depends_on_data(string cql, string tree) => Assert.Equal(tree, Tree(cql));

    [Theory]
    [InlineData("AgeInYears()", "CalculateAge@Year(birthDate)~")]
    [InlineData("AgeInYears() >= 18", "GreaterOrEqual(CalculateAge@Year(birthDate)~, range(18)~)")]
    [InlineData("AgeInYearsAt(surgery) > 17.5", "Greater(ToDecimal(CalculateAgeAt@Year(birthDate, surgery)~)~, range(17.5m)~)")]
    [InlineData("AgeInMonths() + 1 < 24", "Less(Add(CalculateAge@Month(birthDate)~, range(1)~)~, range(24)~)")]
    [InlineData("months between onset and surgery", "DurationBetween@Month(onset, surgery)~")]
    [InlineData("months between @2014 and @2015", "DurationBetween@Month(@2014, @2015)~")]
    [InlineData("SymptomMonths >= 3", "GreaterOrEqual(SymptomMonths~, range(3)~)")]
    [InlineData("onset + 3 months", "Add?(onset, 3'month')~")]
    [InlineData("@2014 + 3 months", "Add(@2014, 3'month')")]
    [InlineData("onset + 3 months <= surgery", "LessOrEqual?(Add?(onset, 3'month')~, range(surgery)~)")]
    [InlineData("months between onset + 1 month and surgery", "DurationBetween@Month(Add?(onset, 1'month')~, range(surgery)~)~")]
    [InlineData("Count(platelets) > 2", "Greater(Count?(platelets)~, range(2)~)")]
    [InlineData("Count({ 1, 2 }) > 2", "Greater(Count(List(1, 2)), 2)")]
    [InlineData("AgeInYears() mod 2", "Modulo(exact(CalculateAge@Year(birthDate)~), 2)")]
    [InlineData("{ AgeInYears() }", "List(exact(CalculateAge@Year(birthDate)~))")]
    [InlineData("if smoker then AgeInYears() else 1", "If?(smoker => CalculateAge@Year(birthDate)~, range(1)~)~")]
    [InlineData("AgeInYears() is null", "IsNull(CalculateAge@Year(birthDate)~)")]
    public void Durations_and_moved_dates_are_ranges(string cql, string tree) => Assert.Equal(tree, Tree(cql));

    [Theory]
    [InlineData("platelets P where P.value >= 100 '10*9/L'", "Query?(platelets P#1; where GreaterOrEqual(P#1.value, 100'10*9/L'))~")]
    [InlineData("exists (platelets P where P.value >= 100 '10*9/L')", "Exists?(Query?(platelets P#1; where GreaterOrEqual(P#1.value, 100'10*9/L'))~)")]
    [InlineData("Max(platelets.value)", "Max?(Query(platelets row#1; return row#1.value))~")]
    [InlineData("({ 1, 2 }) X where X > 1 return X * 2", "Query(List(1, 2) X#1; where Greater(X#1, 1); return distinct Multiply(X#1, 2))")]
    [InlineData("First(platelets P sort by date desc)", "First(exact(Query?(platelets P#1; sort $this#2.date desc)~))")]
    [InlineData("({ 1, 2 }) X sort desc", "Query(List(1, 2) X#1; sort $this#2 desc)")]
    [InlineData("({ 1 }) X aggregate R starting 0: R + X", "Query(List(1) X#1; aggregate R#2 0: Add(R#2, X#1))")]
    [InlineData("({ 1 }) X aggregate R: R + X", "Query(List(1) X#1; aggregate R#3 null:Integer: Add(R#3, X#1))")]
    [InlineData("(4) X return X + 1", "One(4 X#1; return Add(X#1, 1))")]
    [InlineData("from ({ 1 }) A, ({ 2 }) B", "Query(List(1) A#1; List(2) B#2; return Tuple(A: A#1, B: B#2))")]
    [InlineData("platelets P with levels L such that L.code = 'x'", "Query?(platelets P#1; with levels L#2: Equal(L#2.code, 'x'))~")]
    [InlineData("platelets P let v: P.value return v", "Query?(platelets P#1; let v#2: P#1.value; return distinct v#2)~")]
    public void Queries_keep_undecided_rows(string cql, string tree) => Assert.Equal(tree, Tree(cql));

    [Theory]
    [InlineData("weight > 50000 'g'", "Greater(weight, 50'kg')")]
    [InlineData("weight > 1 '[lb_av]'", "Greater(weight, 0.45359237'kg')")]
    [InlineData("exists platelets P where P.value >= 100000 '/uL'", "Exists?(Query?(platelets P#1; where GreaterOrEqual(P#1.value, 100'10*9/L'))~)")]
    public void A_constant_takes_the_unit_of_the_data_it_meets(string cql, string tree) => Assert.Equal(tree, Tree(cql));

    [Fact]
    public void Equality_of_trees_ignores_places() => Assert.Equal(Bind("score > 5"), Bind("   score   > 5"));
}
