using ProtocolSdk.Cql;
using static ProtocolSdk.Cql.CqlOperators;
using static ProtocolSdk.Tests.Cql.CqlValues;

namespace ProtocolSdk.Tests.Cql;

public class ListTests
{
    [Fact]
    public void Exists_needs_an_element_that_is_not_null()
    {
        Assert.False(Exists(L()));
        Assert.False(Exists(L([null])));
        Assert.True(Exists(L(1, null)));
        Assert.False(Exists<int?>(null));
    }

    [Fact]
    public void First_and_last_may_be_null_elements()
    {
        Assert.Null(First(L()));
        Assert.Null(First(L(null, 1)));
        Assert.Equal(1, First(L(1, null)));
        Assert.Null(Last(L(1, null)));
        Assert.Null(Last<int?>(null));
    }

    [Fact]
    public void Indexes_out_of_range_are_null()
    {
        Assert.Equal(1, Indexer(L(1, 2), 0));
        Assert.Null(Indexer(L(1, 2), 2));
        Assert.Null(Indexer(L(1, 2), -1));
        Assert.Null(Indexer((IReadOnlyList<int?>?)null, 1));
    }

    [Fact]
    public void IndexOf_is_minus_one_when_nothing_is_equal()
    {
        Assert.Equal(1, IndexOf(L(1, 2), 2));
        Assert.Equal(-1, IndexOf(L(1, 2), 3));
        Assert.Null(IndexOf(L(1, null), null));
        Assert.Null(IndexOf(L(), null));
    }

    [Fact]
    public void Membership_finds_null_among_nulls()
    {
        Assert.True(Contains(S("a", "b", null), null));
        Assert.False(Contains(S(null, "b", "c"), "a"));
        Assert.False(In(1, (IReadOnlyList<int?>?)null));
        Assert.False(In(null, L()));
        Assert.True(In(null, L(1, null)));
        Assert.True(In(1, L(1, 2)));
        Assert.False(In(3, L(1, 2)));
        Assert.Null(Contains<CqlDate?>([D("2012")], D("2012-03")));
    }

    [Fact]
    public void Proper_membership_needs_something_else_in_the_list()
    {
        Assert.False(ProperContains(null, "a"));
        Assert.False(ProperContains(S(), "a"));
        Assert.False(ProperContains(S("a"), "a"));
        Assert.False(ProperContains(S([null]), null));
        Assert.False(ProperContains(S(null, null), null));
        Assert.False(ProperContains(S("s", "u", "n"), null));
        Assert.True(ProperContains(S("s", "u", "n", null), null));
        Assert.True(ProperContains(S("a", "b"), "a"));
        Assert.False(ProperContains(S("a", "a"), "a"));
        Assert.False(ProperContains(S("a", "b"), "c"));
        Assert.True(ProperContains(S("a", "b", null), "a"));
        Assert.Null(ProperIn("a", S("a", null)));
        Assert.True(ProperContains<CqlTime?>([T("15:59:59"), T("20:59:59.999"), T("20:59:49.999")], T("15:59:59")));
        Assert.Null(ProperContains<CqlTime?>([T("15:59:59.999"), T("20:59:59.999"), T("20:59:49.999")], T("15:59:59")));
    }

    [Fact]
    public void Inclusion_is_by_elements()
    {
        Assert.True(Includes(L(), L()));
        Assert.True(Includes(L(1, 2, 3), L()));
        Assert.True(IncludedIn(L(2), L(1, 2, 3)));
        Assert.False(IncludedIn(L(4), L(1, 2, 3)));
        Assert.True(IncludedIn(L([null]), L([null])));
        Assert.Null(Includes(null, L(2)));
        Assert.Null(Includes(S("s"), null));
        Assert.False(ProperIncludes(L(), L()));
        Assert.False(ProperIncludes(L([null]), L([null])));
        Assert.False(ProperIncludes(L(1, 2, 3), L(4)));
        Assert.True(ProperIncludedIn(L(), L(1, 2, 3)));
        Assert.Null(ProperIncludedIn(S("s"), null));
    }

    [Fact]
    public void Sets_have_no_duplicates_and_keep_the_order()
    {
        Assert.Equal([1, 2, 3], Distinct(L(1, 2, 3, 1, 2, 3)));
        Assert.Equal(["a", null], Distinct(S("a", null, "a", null)));
        Assert.Equal([1, 2, 3, 4], Union(L(1, 2, 3), L(4)));
        Assert.Equal([null], Union(L([null]), L([null])));
        Assert.Equal([1], Union(null, L(1)));
        Assert.Equal([2, 3], Intersect(L(1, 2, 3, 4), L(2, 3)));
        Assert.Equal([2, 3], Intersect(L(2, 3), L(1, 2, 3, 4)));
        Assert.Null(Intersect(L(1), null));
        Assert.Equal([1, 4], Except(L(1, 2, 3, 4), L(2, 3)));
        Assert.Equal([1, 4], Except(L(1, 4), null));
        Assert.Empty(Except(L(2, 3), L(1, 2, 3, 4))!);
        Assert.Equal([DT("2012-10-05"), DT("2012-01-01")], Distinct<CqlDateTime?>([DT("2012-10-05"), DT("2012-01-01"), DT("2012-01-01")]));
        Assert.Equal([Q("1 'm'")], Distinct<Quantity?>([Q("1 'm'"), Q("100 'cm'")]));
    }

    [Fact]
    public void Flatten_leaves_out_null_lists()
    {
        Assert.Equal([1, 2, 3, 4], Flatten<int?>([L(1, 2), null, L(3, 4)]));
        Assert.Equal([null, null], Flatten<int?>([L([null]), L([null])]));
        Assert.Null(Flatten<int?>(null));
    }

    [Fact]
    public void Singleton_from_needs_at_most_one_element()
    {
        Assert.Null(SingletonFrom(L()));
        Assert.Null(SingletonFrom(L([null])));
        Assert.Equal(1, SingletonFrom(L(1)));
        Assert.Throws<CqlRuntimeException>(() => SingletonFrom(L(1, 2)));
    }

    [Fact]
    public void Slices_end_where_the_list_does()
    {
        IReadOnlyList<int?> list = L(1, 2, 3, 4, 5);
        Assert.Equal([1, 2, 3, 4, 5], Slice(list));
        Assert.Equal([2, 3, 4, 5], Slice(list, 1));
        Assert.Equal([2, 3], Slice(list, 1, 3));
        Assert.Equal([2, 3, 4, 5], Slice(list, 1, null));
        Assert.Empty(Slice(list, 5)!);
        Assert.Empty(Slice(list, -1, 2)!);
        Assert.Null(Slice<int?>(null));
        Assert.Equal([4, 5], Skip(list, 3));
        Assert.Empty(Skip(list, 5)!);
        Assert.Null(Skip<int?>(null, 3));
        Assert.Equal([2, 3, 4, 5], Tail(list));
        Assert.Empty(Tail(L())!);
        Assert.Equal([1, 2], Take(list, 2));
        Assert.Empty(Take(list, null)!);
        Assert.Null(Take<int?>(null, 3));
    }

    [Fact]
    public void Coalesce_takes_the_first_that_is_not_null()
    {
        Assert.Equal("a", Coalesce("a", null));
        Assert.Equal("a", Coalesce(null, "a"));
        Assert.Null(Coalesce(S()));
        Assert.Equal("a", Coalesce(S(null, null, "a")));
        Assert.Equal(5, Coalesce((int?)null, null, null, 5));
        Assert.Null(Coalesce((int?)null, null, null));
        Assert.Equal(DT("2012-05-18"), Coalesce(null, null, DT("2012-05-18")));
    }

    [Fact]
    public void Length_counts_nulls_too()
    {
        Assert.Equal(0, Length(L()));
        Assert.Equal(2, Length(L(null, 1)));
        Assert.Equal(0, Length<object?>(null));
    }

    [Fact]
    public void Aggregates_leave_out_nulls()
    {
        Assert.Equal(4, Count(L(15, 5, 99, null, 1)));
        Assert.Equal(0, Count<int?>(null));
        Assert.Equal(1, Sum(L(null, 1, null)));
        Assert.Null(Sum(L()));
        Assert.Null(Sum(L(int.MaxValue, 1)));
        Assert.Equal(20L, Sum<long>([6, 2, 3, 4, 5]));
        Assert.Equal(Q("15 'ml'"), Sum<Quantity>([Q("1 'ml'"), Q("2 'ml'"), Q("3 'ml'"), Q("4 'ml'"), Q("5 'ml'")]));
        Assert.Equal(24, Product(L(2, 3, null, 4)));
        Assert.Equal(3.0m, Avg(M(1.0m, 2.0m, 3.0m, 6.0m)));
        Assert.Equal(3.5m, Median(M(6m, 3m, 4m, null, 2m)));
        Assert.Equal(3m, Median(M(6m, 3m, 2m)));
        Assert.Equal(9, Mode(L(2, 1, 8, 2, 9, 1, 9, 9)));
        Assert.Equal(2m, PopulationVariance(M(1m, 2m, 3m, 4m, 5m)));
        Assert.Equal(2.5m, Variance(M(1m, 2m, 3m, 4m, 5m)));
        Assert.Equal(1.58113883m, StdDev(M(1m, 2m, 3m, 4m, 5m)));
        Assert.Equal(1.41421356m, PopulationStdDev(M(1m, 2m, 3m, 4m, 5m)));
        Assert.Equal(4m, GeometricMean(M(2m, 8m)));
        Assert.Null(GeometricMean(M()));
        Assert.Null(Variance(M(1m)));
        Assert.Null(StdDev(new Quantity?[] { null, null }));
        Assert.Null(PopulationVariance(new Quantity?[] { null, null }));
        Assert.Equal(Q("15 'mg'"), Avg([Q("10 'mg'"), Q("0.02 'g'")]));
        Assert.Equal(Q("15 'mg'"), Avg([Q("0.02 'g'"), Q("10 'mg'")]));
        Assert.Null(Avg([Q("10 'mg'"), Q("10 'mL'")]));
    }

    [Fact]
    public void Min_and_max_follow_the_order_of_the_type()
    {
        Assert.Equal(90L, Max<long>([5, 12, 1, 15, 0, 4, 90, 44]));
        Assert.Equal(0, Min(L(5, 12, 1, 15, 0, 4, 90, 44)));
        Assert.Equal("zebra", Max(S("hi", "bye", "zebra")));
        Assert.Equal("bye", Min(S("hi", null, "bye", "zebra")));
        Assert.Equal(DT("2012-10-06"), Max<CqlDateTime>([DT("2012-10-05"), DT("2012-09-05"), DT("2012-10-06")]));
        Assert.Equal(T("20:59:59.999"), Max<CqlTime>([T("15:59:59.999"), T("05:59:59.999"), T("20:59:59.999")]));
        Assert.Null(Max<CqlDate>([D("2012"), D("2012-03")]));
        Assert.Null(Min<int>(null));
        Assert.Equal(Q("9 'cm'"), Min<Quantity>([Q("1 'm'"), Q("9 'cm'")]));
    }

    [Fact]
    public void AllTrue_and_AnyTrue_leave_out_nulls()
    {
        Assert.False(AllTrue(B(true, false)));
        Assert.True(AllTrue(B(null, true, true)));
        Assert.True(AllTrue(null));
        Assert.True(AnyTrue(B(null, true)));
        Assert.False(AnyTrue(B(null, false)));
        Assert.False(AnyTrue(B()));
        Assert.False(AnyTrue(null));
    }

    [Fact]
    public void Children_and_descendents_spread_out_lists()
    {
        Assert.Null(Descendents(null));
        Assert.Equal(["8480-6", "http://loinc.org"], Children(new Code("8480-6", "http://loinc.org")));
        Assert.Equal([1, 2], Children((1, 2)));
        Assert.Empty(Children(5)!);
        Assert.Equal(5, Descendents((1, (2, 3), "x"))!.Count);
    }

    [Fact]
    public void Value_sets_are_asked_by_code_and_system()
    {
        ValueSet levels = new("Levels", [new Code("C3-C4"), new Code("1", "urn:x")]);
        Assert.True(InValueSet(new Code("C3-C4", display: "C3–C4"), levels));
        Assert.False(InValueSet(new Code("1"), levels));
        Assert.True(InValueSet("1", levels));
        Assert.False(InValueSet((Code?)null, levels));
        Assert.True(InValueSet(new Concept([new Code("x"), new Code("1", "urn:x")]), levels));
        Assert.True(AnyInValueSet([null, new Code("C3-C4")], levels));
        Assert.False(AnyInValueSet((IReadOnlyList<Code?>?)null, levels));
        Assert.True(InCodeSystem(new Code("1", "urn:x"), "urn:x"));
        Assert.Equal(2, ExpandValueSet(levels).Count);
    }

    [Fact]
    public void Messages_of_severity_error_end_the_evaluation()
    {
        Assert.Equal(1, Message((int?)1, true, "100", "Message", "Test"));
        Assert.Equal(1, Message((int?)1, false, "100", "Error", "Test"));
        Assert.Contains("Test", Assert.Throws<CqlRuntimeException>(() => Message((int?)1, true, "100", "Error", "Test")).Message, StringComparison.Ordinal);
    }
}
