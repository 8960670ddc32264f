using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Operators;

/// <summary>One signature of an operator.</summary>
/// <param name="Parameters">The types of its operands; <see cref="TypeParameter"/> where any type will do.</param>
/// <param name="Result">The type of its result.</param>
/// <param name="IsVariadic">True when the last parameter may be given any number of times, at least once.</param>
/// <param name="Traits">How it treats values that are known in part.</param>
public sealed record OperatorOverload(EquatableArray<CqlType> Parameters, CqlType Result, bool IsVariadic, OverloadTraits Traits)
{
    /// <summary>The type that the operand at <paramref name="index"/> must have.</summary>
    public CqlType ParameterAt(int index) => Parameters[Math.Min(index, Parameters.Count - 1)];

    /// <summary>True when the overload can be called with that many operands.</summary>
    public bool Accepts(int count) => IsVariadic ? count >= Parameters.Count : count == Parameters.Count;

    /// <summary>True for a trait that the overload has.</summary>
    public bool Has(OverloadTraits trait) => (Traits & trait) != 0;

    /// <summary>As documentation shows it: <c>(Date, Quantity) → Date</c>.</summary>
    public override string ToString() => $"({string.Join(", ", Parameters)}{(IsVariadic ? "…" : string.Empty)}) → {Result}";
}
