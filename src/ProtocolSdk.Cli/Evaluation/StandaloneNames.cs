using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;

namespace ProtocolSdk.Cli.Evaluation;

/// <summary>What stands around an expression that reads no protocol: the moment alone.</summary>
/// <param name="prefix">Starts the names of the methods that the expression needs.</param>
internal sealed class StandaloneNames(string prefix) : ICSharpNames
{
    /// <inheritdoc/>
    public string Prefix => prefix;

    /// <inheritdoc/>
    public string ContextParameter => "in global::ProtocolSdk.Cql.AsOf asOf";

    /// <inheritdoc/>
    public string ContextArgument => "asOf";

    /// <inheritdoc/>
    public string Moment => "asOf";

    /// <inheritdoc/>
    public string DataElement(BoundDataElement element) => throw new NotSupportedException($"There is no data element '{element.Name}' without a protocol.");

    /// <inheritdoc/>
    public string Definition(BoundDefinition definition) => throw new NotSupportedException($"There is no definition '{definition.Name}' without a protocol.");

    /// <inheritdoc/>
    public string ValueSet(BoundValueSet valueSet) => throw new NotSupportedException($"There is no value set '{valueSet.Name}' without a protocol.");

    /// <inheritdoc/>
    public string RowType(TupleType row) => throw new NotSupportedException("There are no data elements without a protocol.");

    /// <inheritdoc/>
    public string RowElement(TupleType row, string element) => throw new NotSupportedException("There are no data elements without a protocol.");

    /// <inheritdoc/>
    public string? Constant(string type, string expression) => null;

    public string? MomentValue(string type, string expression, bool isOfToday) => null;
}
