namespace ProtocolSdk.Compiler.Cql.Operators;

/// <summary>An operator of CQL: its name in ELM, its overloads, and how it reads an open world. Compared by reference.</summary>
public sealed class OperatorDeclaration(string name)
{
    /// <summary>The operator's name in ELM, such as <c>SameOrBefore</c>; also the name of its run-time method.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
