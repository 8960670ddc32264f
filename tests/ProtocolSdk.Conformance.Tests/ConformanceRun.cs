using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>Compiles all tests to one assembly, runs each, and says what went wrong with it; null for nothing.</summary>
internal sealed class ConformanceRun
{
    private static readonly DateTimeOffset Moment = new(2025, 11, 25, 10, 30, 15, 250, TimeSpan.Zero);

    private readonly Dictionary<string, string?> _failures = new(StringComparer.Ordinal);

    private ConformanceRun(IReadOnlyList<ConformanceTest> tests)
    {
        var cases = new List<Case>();
        for (var i = 0; i < tests.Count; i++) Prepare(tests[i], i, cases);
        Run(cases);
    }

    /// <summary>Done once for all tests.</summary>
    public static Lazy<ConformanceRun> Instance { get; } = new(() => new ConformanceRun(ConformanceTest.ReadAll()));

    /// <summary>All ids with what is wrong.</summary>
    public IReadOnlyDictionary<string, string?> Failures => _failures;

    private sealed record Case(ConformanceTest Test, int Number, CSharpExpression Actual, CSharpExpression? Expected);

    private void Prepare(ConformanceTest test, int number, List<Case> cases)
    {
        var actual = Compile(test.Expression, $"Actual{number}_", out var error);
        if (actual is null)
        {
            _failures[test.Id] = test.Invalid is null ? $"{test.Expression}\n{error}" : null;
            return;
        }

        if (test.Invalid is "syntax" or "semantic")
        {
            _failures[test.Id] = $"{test.Expression}\nA {test.Invalid} error is expected, but it compiles.";
            return;
        }

        CSharpExpression? expected = null;
        if (test.Outputs.Count > 0 && test.Invalid is null)
        {
            expected = Compile(test.Outputs[0], $"Expected{number}_", out var outputError);
            if (expected is null)
            {
                _failures[test.Id] = $"The expected output {test.Outputs[0]} does not compile: {outputError}";
                return;
            }
        }

        cases.Add(new Case(test, number, actual, expected));
    }

    private static CSharpExpression? Compile(string text, string prefix, out string? error)
    {
        error = null;
        var parsed = CqlParser.ParseExpression(text);
        if (parsed.Node is null)
        {
            error = string.Join("\n", parsed.Errors.Select(Message));
            return null;
        }

        var bound = CqlBinder.Bind(parsed.Node, new BindingScope());
        if (bound.Expression is null)
        {
            error = string.Join("\n", bound.Errors.Select(Message));
            return null;
        }

        return CSharpExpressionWriter.Write(bound.Expression, new Names(prefix));
    }

    private static string Message(CqlError error) =>
        $"{error.Rule.Id} at {error.Span.Start}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, error.Rule.MessageFormat, [.. error.Arguments])}";

    private void Run(List<Case> cases)
    {
        // A case that C# refuses is taken out with its message, and the others are compiled again.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var (source, lines) = Source(cases);
            var image = new MemoryStream();
            var result = CSharpCompilation.Create(
                "Conformance" + Guid.NewGuid().ToString("N"),
                [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp13))],
                [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(CqlDate).Assembly.Location)],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
                .Emit(image);
            if (result.Success)
            {
                image.Position = 0;
                Execute(cases, AssemblyLoadContext.Default.LoadFromStream(image));
                return;
            }

            var broken = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
                .GroupBy(d => lines[d.Location.GetLineSpan().StartLinePosition.Line])
                .ToDictionary(g => g.Key, g => string.Join("\n", g.Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).Distinct()));
            foreach (var @case in cases.Where(c => broken.ContainsKey(c.Number)))
                _failures[@case.Test.Id] = $"{@case.Test.Expression}\nC#: {broken[@case.Number]}\n{Text(@case.Actual)}\n{@case.Expected?.Text}";
            cases = [.. cases.Where(c => !broken.ContainsKey(c.Number))];
        }

        foreach (var @case in cases) _failures[@case.Test.Id] = "The assembly did not compile.";
    }

    private static (string Source, List<int> Lines) Source(List<Case> cases)
    {
        var source = new StringBuilder();
        var lines = new List<int>();
        Append("#nullable enable", -1);
        Append("public static class Tests\n{", -1);
        foreach (var @case in cases)
        {
            Method("Actual", @case.Number, @case.Actual);
            if (@case.Expected is { } expected) Method("Expected", @case.Number, expected);
        }

        Append("}", -1);
        return (source.ToString(), lines);

        void Method(string name, int number, CSharpExpression expression)
        {
            foreach (var member in expression.Members) Append(member, number);
            Append($"public static object? {name}{number}(global::ProtocolSdk.Cql.AsOf asOf)\n{{", number);
            foreach (var statement in expression.Statements) Append(statement, number);
            Append($"{expression.Type} result = {expression.Text};\nreturn result;\n}}", number);
        }

        void Append(string text, int number)
        {
            source.Append(text).Append('\n');
            foreach (var _ in text.Split('\n')) lines.Add(number);
        }
    }

    private void Execute(List<Case> cases, Assembly assembly)
    {
        var type = assembly.GetType("Tests")!;
        foreach (var @case in cases) _failures[@case.Test.Id] = Execute(@case, type);
    }

    private static string? Execute(Case @case, Type type)
    {
        object? Call(string name) => type.GetMethod(name + @case.Number)!.Invoke(null, [(AsOf)Moment]);
        try
        {
            var actual = Call("Actual");
            if (@case.Test.Invalid is not null) return $"{@case.Test.Expression}\nAn error is expected, but the answer is {Show(actual)}.";
            if (@case.Expected is null) return null;
            var expected = Call("Expected");
            return ResultComparison.Agree(actual, expected)
                ? null
                : $"{@case.Test.Expression}\nexpected {Show(expected)} ({@case.Test.Outputs[0]})\nactual   {Show(actual)}\n{Text(@case.Actual)}";
        }
        catch (TargetInvocationException e) when (e.InnerException is CqlRuntimeException error)
        {
            return @case.Test.Invalid is not null ? null : $"{@case.Test.Expression}\n{error.Message}";
        }
        catch (TargetInvocationException e)
        {
            return $"{@case.Test.Expression}\n{e.InnerException}";
        }
    }

    private static string Text(CSharpExpression expression) => string.Join("\n", expression.Members.Concat(expression.Statements).Append(expression.Text));

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        System.Collections.IEnumerable list => "{ " + string.Join(", ", list.Cast<object?>().Select(Show)) + " }",
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    } + (value is null ? string.Empty : " : " + value.GetType().Name);

    /// <summary>Tests read no data.</summary>
    private sealed class Names(string prefix) : ICSharpNames
    {
        public string Prefix => prefix;

        public string ContextParameter => "in global::ProtocolSdk.Cql.AsOf asOf";

        public string ContextArgument => "asOf";

        public string Moment => "asOf";

        public string DataElement(BoundDataElement element) => throw new InvalidOperationException();

        public string Definition(BoundDefinition definition) => throw new InvalidOperationException();

        public string ValueSet(BoundValueSet valueSet) => throw new InvalidOperationException();

        public string RowType(ProtocolSdk.Compiler.Cql.Types.TupleType row) => throw new InvalidOperationException();

        public string RowElement(ProtocolSdk.Compiler.Cql.Types.TupleType row, string element) => throw new InvalidOperationException();

        public string? Constant(string type, string expression) => null;
    }
}
