using System.Globalization;
using System.Reflection;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>
/// Every operator on the ends of its types, on nulls and on nonsense: it gives a value, or fails in the one way that emitted rules catch, and only where the
/// catalogue says that it can, because a rule that can't fail catches nothing.
/// </summary>
public sealed class HostileValueTests
{
    private const int Picks = 25;

    private static readonly Dictionary<string, string[]> Pools = new()
    {
        ["Boolean"] = ["true", "false", "null"],
        ["Integer"] = ["0", "1", "-1", "17", "int.MaxValue", "int.MinValue", "null"],
        ["Long"] = ["0L", "1L", "-1L", "long.MaxValue", "long.MinValue", "null"],
        ["Decimal"] = ["0m", "1m", "-1m", "0.00000001m", "99999999999999999999.99999999m", "-99999999999999999999.99999999m", "12345678901234567890.12345678m", "null"],
        ["String"] = ["\"\"", "\"a\"", "\"aaab\"", "\"(a+)+$\"", "\"(\"", "\"$1$_\"", "\"2014-13-45T99:99:99.999+99:99\"", "\"@\"", "\"1e999\"", "\"-99999999999999999999999999999\"", "\"5 'mg'\"", "\"mg\"", "\"\\0\\uD800\"", "null"],
        ["Date"] = ["new CqlDate(1)", "new CqlDate(1, 1, 1)", "new CqlDate(9999)", "new CqlDate(9999, 12)", "new CqlDate(9999, 12, 31)", "new CqlDate(2024, 2, 29)", "new CqlDate(2025, 2)", "null"],
        ["DateTime"] = ["new CqlDateTime(1, offsetMinutes: 840)", "new CqlDateTime(1, 1, 1, 0, 0, 0, 0, offsetMinutes: 840)", "new CqlDateTime(9999, 12, 31, 23, 59, 59, 999, offsetMinutes: -720)", "new CqlDateTime(9999, 12, offsetMinutes: 0)", "new CqlDateTime(2024, 2, 29, 23, offsetMinutes: 0)", "null"],
        ["Time"] = ["new CqlTime(0)", "new CqlTime(0, 0, 0, 0)", "new CqlTime(23, 59, 59, 999)", "new CqlTime(12, 30)", "null"],
        ["Quantity"] =
        [
            "new Quantity(0m, \"mg\")", "new Quantity(99999999999999999999.99999999m, \"kg\")", "new Quantity(-99999999999999999999.99999999m, \"ng\")", "new Quantity(0.00000001m, \"Ym\")", "new Quantity(1m, \"year\")",
            "new Quantity(99999999999999999999m, \"year\")", "new Quantity(-99999999999999999999m, \"millisecond\")", "new Quantity(1m, \"a\")", "new Quantity(3m, \"1\")", "new Quantity(0.5m, \"day\")", "new Quantity(1m, \"no such unit\")", "new Quantity(37m, \"Cel\")", "null",
        ],
        ["Ratio"] = ["new Ratio(new Quantity(1m, \"mg\"), new Quantity(0m, \"mL\"))", "new Ratio(new Quantity(99999999999999999999m, \"1\"), new Quantity(0.00000001m, \"1\"))", "null"],
        ["Code"] = ["new Code(\"a\")", "new Code(\" \", system: \"s\", display: \"d\")", "null"],
        ["Concept"] = ["new Concept([])", "new Concept([new Code(\"a\")])", "null"],
        ["ValueSet"] = ["new ValueSet(\"v\", [new Code(\"a\")])"],
        ["Any"] = ["1", "\"a\"", "new Quantity(1m, \"mg\")", "new CqlDate(9999)", "new Interval<int>(1, 2)", "new object?[] { 1, null }", "null"],
    };

    [Fact]
    public void No_operator_fails_but_as_CQL_says()
    {
        var calls = CatalogueCalls.All().ToList();
        var names = new PooledNames();
        var methods = new StringBuilder();
        var canFail = new List<bool>();
        foreach (var (call, i) in calls.Select((c, i) => (c, i)))
        {
            var written = CSharpExpressionWriter.Write(call, names);
            canFail.Add(written.CanFail);
            methods.Append(CultureInfo.InvariantCulture, $"    public static object? Call{i}(int[] x, AsOf asOf) => {written.Text};\n");
        }

        var source = $$"""
            #nullable enable
            using ProtocolSdk.Cql;
            using System.Collections.Generic;
            public sealed class Row : ICqlTuple
            {
                public int Count => 2;
                public string NameAt(int index) => index == 0 ? "a" : "b";
                public object? ValueAt(int index) => index == 0 ? 1 : null;
            }
            public static class CqlIntervals
            {
                // One that no value is in is none.
                public static Interval<T>? Make<T>(T? low, T? high, bool lowClosed, bool highClosed)
                    where T : struct
                {
                    try { return CqlOperators.Interval<T>(low, high, lowClosed, highClosed); }
                    catch (CqlRuntimeException) { return null; }
                }
            }
            public static class Undecided
            {
                public static UncertainList<T> Of<T>(IReadOnlyList<T> rows)
                {
                    var builder = new UncertainList<T>.Builder();
                    foreach (var row in rows) builder.Add(row, null);
                    builder.MarkIncomplete();
                    return builder.Build();
                }
            }
            public static class Pools
            {
            {{names.Fields}}
            }
            public static class Calls
            {
            {{methods}}
            }
            """;
        var assembly = Compile(source).GetType("Calls")!;
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        var random = new Random(20250131);
        AsOf asOf = new DateOnly(2025, 11, 25);
        for (var i = 0; i < calls.Count; i++)
        {
            var method = assembly.GetMethod("Call" + i.ToString(CultureInfo.InvariantCulture))!.CreateDelegate<Func<int[], AsOf, object?>>();
            // Up to a million results are allowed, which takes its time.
            var picks = calls[i].Operator.Name == "Expand" ? 8 : Picks;
            for (var pick = 0; pick < picks; pick++)
            {
                var x = Enumerable.Range(0, 8).Select(_ => random.Next(1000)).ToArray();
                try
                {
                    // A list may be one that is computed when it is looked at.
                    _ = method(x, asOf) is System.Collections.IEnumerable list ? list.Cast<object?>().Count() : 0;
                }
                catch (CqlRuntimeException) when (canFail[i])
                {
                }
                catch (Exception error)
                {
                    var operands = calls[i].Operands.Select(o => o.Type + (o.Form == ValueForm.Uncertain ? "~" : ""));
                    faults.Add($"{calls[i].Reading} {calls[i].Operator.Name}({string.Join(", ", operands)}): {error.GetType().Name} {error.GetBaseException().Message.Split('\n')[0]}");
                }
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults in {calls.Count} calls\n{string.Join("\n", faults)}");
    }

    private static Assembly Compile(string source)
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(
            "Hostile",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp13), cancellationToken: TestContext.Current.CancellationToken)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(CqlDate).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>Each operand is one of a pool of its type.</summary>
    private sealed class PooledNames : ICSharpNames
    {
        private readonly Dictionary<string, string> _pools = new(StringComparer.Ordinal);
        private readonly CSharpTypes _types;

        public PooledNames() => _types = new CSharpTypes(this);

        public string Fields => string.Concat(_pools.Values);

        public string Prefix => string.Empty;

        public string ContextParameter => "AsOf asOf";

        public string ContextArgument => "asOf";

        public string Moment => "asOf";

        public string DataElement(BoundDataElement element) => throw new InvalidOperationException();

        public string Definition(BoundDefinition definition)
        {
            var pool = Pool(definition.Type, definition.Form);
            return $"Pools.{pool}[x[{definition.Name[1..]}] % Pools.{pool}.Length]";
        }

        public string ValueSet(BoundValueSet valueSet) => throw new InvalidOperationException();

        public string RowType(TupleType row) => "Row";

        public string RowElement(TupleType row, string element) => throw new InvalidOperationException();

        public string? Constant(string type, string expression) => null;

        public string? MomentValue(string type, string expression, bool isOfToday) => null;

        private string Pool(CqlType type, ValueForm form)
        {
            var csharp = _types.Of(type, form);
            var name = "P_" + string.Concat(csharp.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
            if (_pools.ContainsKey(name)) return name;
            // Pools that this one is made of come before it.
            var values = string.Join(", ", Values(type, form).Select(v => v == "null" ? $"default({csharp})" : v));
            _pools[name] = $"    public static readonly {csharp}[] {name} = [{values}];\n";
            return name;
        }

        private IEnumerable<string> Values(CqlType type, ValueForm form)
        {
            if (form == ValueForm.Uncertain) return type is ListType rows ? UncertainLists(rows) : Ranges(type);
            return type switch
            {
                TupleType { RowOf: not null } => ["new Row()", "null"],
                TupleType => ["(1, \"a\")", "(null, null)", "null"],
                IntervalType interval => Intervals(interval),
                ListType list => Lists(list),
                _ => Pools[type.ToString()],
            };
        }

        private static IEnumerable<string> Ranges(CqlType type)
        {
            var csharp = new CSharpTypes(new PooledNames()).NotNullable(type);
            var values = Pools[type.ToString()];
            var ends = type.ToString() switch
            {
                "Quantity" => (values[2], values[1]),
                "Date" => (values[1], values[4]),
                "DateTime" => (values[1], values[2]),
                "Time" => (values[1], values[2]),
                "Decimal" => (values[5], values[4]),
                "Long" => (values[4], values[3]),
                _ => (values[5], values[4]),
            };
            return [$"new Uncertain<{csharp}>({ends.Item1}, {ends.Item2})", $"new Uncertain<{csharp}>({values[0]})", "null"];
        }

        private IEnumerable<string> Intervals(IntervalType interval)
        {
            var pool = Pool(interval.Point, ValueForm.Exact);
            var point = _types.NotNullable(interval.Point);
            for (var low = 0; low < 4; low++)
            {
                for (var high = 0; high < 5; high++)
                {
                    foreach (var closed in new[] { "true, true", "false, false" })
                        yield return $"CqlIntervals.Make<{point}>({pool}[{low} % {pool}.Length], {pool}[({high} + 3) % {pool}.Length], {closed})";
                }
            }

            yield return $"new Interval<{point}>(null, null)";
            yield return "null";
        }

        private IEnumerable<string> Lists(ListType list)
        {
            var pool = Pool(list.Element, ValueForm.Exact);
            var element = _types.Nullable(list.Element);
            return [$"new {element}[0]", $"new {element}[] {{ {pool}[0] }}", $"new {element}[] {{ {pool}[0], {pool}[0], {pool}[{pool}.Length - 1] }}", pool, "null"];
        }

        private IEnumerable<string> UncertainLists(ListType list)
        {
            var pool = Pool(list.Element, ValueForm.Exact);
            var type = $"UncertainList<{_types.Nullable(list.Element)}>";
            return [$"new {type}({pool})", $"Undecided.Of<{_types.Nullable(list.Element)}>({pool})", $"default({type})"];
        }
    }
}
