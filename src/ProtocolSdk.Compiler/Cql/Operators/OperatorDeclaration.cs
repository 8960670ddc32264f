using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Operators;

/// <summary>An operator of CQL: its name in ELM, its overloads, and how it reads an open world. Compared by reference.</summary>
public sealed class OperatorDeclaration
{
    internal OperatorDeclaration(string name, OperatorGroup group, string spelling, string? openWorldDifference, EquatableArray<OperatorOverload> overloads)
    {
        Name = name;
        Group = group;
        Spelling = spelling;
        OpenWorldDifference = openWorldDifference;
        Overloads = overloads;
    }

    /// <summary>The operator's name in ELM, such as <c>SameOrBefore</c>; also the name of its run-time method.</summary>
    public string Name { get; }

    /// <summary>The chapter of the CQL reference that describes it.</summary>
    public OperatorGroup Group { get; }

    /// <summary>How a rule writes it, with <c>x</c>, <c>y</c> for operands: <c>x before y</c>, <c>Exp(x)</c>.</summary>
    public string Spelling { get; }

    /// <summary>
    /// One sentence: what CQL gives and what the open reading gives, where an operand depends on a data element;
    /// null when both are the same. The documentation's table of differences is made of these.
    /// </summary>
    public string? OpenWorldDifference { get; }

    /// <summary>The signatures, in the order in which ties are decided.</summary>
    public EquatableArray<OperatorOverload> Overloads { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
