using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>Every signature of the compiler's catalogue has its run-time method, for every reading and form that the binder can ask for.</summary>
public sealed class RuntimeFitTests
{
    [Fact]
    public void Every_signature_has_its_method()
    {
        var calls = CatalogueCalls.All().ToList();
        var source = new StringBuilder("#nullable enable\npublic abstract class Row : global::ProtocolSdk.Cql.ICqlTuple { public abstract int Count { get; } public abstract string NameAt(int index); public abstract object? ValueAt(int index); }\npublic static class Calls\n{\n");
        var first = 4;
        foreach (var call in calls)
        {
            var written = CSharpExpressionWriter.Write(call, new Names());
            source.Append($"static {written.Type} Call(global::ProtocolSdk.Cql.AsOf asOf) => {written.Text.Replace("\n", " ", StringComparison.Ordinal)};\n");
        }

        source.Append("}\n");
        var compilation = CSharpCompilation.Create(
            "Fit",
            [CSharpSyntaxTree.ParseText(source.ToString(), new CSharpParseOptions(LanguageVersion.CSharp13), cancellationToken: TestContext.Current.CancellationToken)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ProtocolSdk.Cql.CqlDate).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var misfits = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            // All methods have one name: that is no misfit.
            .Where(d => d.Severity == DiagnosticSeverity.Error && d.Id is not "CS0111")
            .Select(d => (Call: calls[d.Location.GetLineSpan().StartLinePosition.Line - first], Message: d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)))
            .Select(m => $"{m.Call.Reading} {m.Call.Operator.Name}{(m.Call.Precision is null ? string.Empty : " with precision")}({string.Join(", ", m.Call.Operands.Select(Show))}) -> {Show(m.Call)}: {m.Message}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(misfits.Count == 0, $"{misfits.Count} of {calls.Count} calls\n{string.Join("\n", misfits)}");
    }

    private static string Show(BoundExpression expression) => expression.Type + (expression.Form == ValueForm.Uncertain ? "~" : string.Empty);

    /// <summary>Operands are defaults of their types.</summary>
    private sealed class Names : ICSharpNames
    {
        public string Prefix => string.Empty;

        public string ContextParameter => "global::ProtocolSdk.Cql.AsOf asOf";

        public string ContextArgument => "asOf";

        public string Moment => "asOf";

        public string DataElement(BoundDataElement element) => throw new InvalidOperationException();

        public string Definition(BoundDefinition definition)
        {
            var type = new CSharpTypes(this).Of(definition.Type, definition.Form);
            return $"((global::System.Func<{type}>)null!)()";
        }

        public string ValueSet(BoundValueSet valueSet) => throw new InvalidOperationException();

        public string RowType(TupleType row) => "Row";

        public string RowElement(TupleType row, string element) => throw new InvalidOperationException();

        public string? Constant(string type, string expression) => null;

        public string? MomentValue(string type, string expression, bool isOfToday) => null;
    }
}
