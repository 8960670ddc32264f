namespace ProtocolSdk.Compiler.Cql.Operators;

/// <summary>The chapters of the CQL reference (specification, Appendix B) that an operator can belong to.</summary>
public enum OperatorGroup
{
    /// <summary>Logical operators</summary>
    Logical,

    /// <summary>Type operators</summary>
    Type,

    /// <summary>Nullological operators</summary>
    Nullological,

    /// <summary>Comparison operators</summary>
    Comparison,

    /// <summary>Arithmetic operators</summary>
    Arithmetic,

    /// <summary>String operators</summary>
    String,

    /// <summary>Date and time operators</summary>
    DateTime,

    /// <summary>Interval operators</summary>
    Interval,

    /// <summary>List operators</summary>
    List,

    /// <summary>Aggregate functions</summary>
    Aggregate,

    /// <summary>Clinical operators</summary>
    Clinical,

    /// <summary>Errors and messages</summary>
    Messages,
}
