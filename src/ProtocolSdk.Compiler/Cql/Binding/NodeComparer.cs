namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>Compares expressions as nodes: bound trees are equal by their contents, which would be read each time.</summary>
internal sealed class NodeComparer : IEqualityComparer<object>
{
    public static NodeComparer Instance { get; } = new();

    bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

    int IEqualityComparer<object>.GetHashCode(object obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
}
