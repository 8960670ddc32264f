namespace ProtocolSdk.Compiler.Cql.Operators;

/// <summary>A date-time component, from coarse to fine (specification, <i>dateTimePrecision</i>).</summary>
public enum CqlPrecision
{
    /// <summary>year</summary>
    Year,

    /// <summary>month</summary>
    Month,

    /// <summary>week: for durations and differences only</summary>
    Week,

    /// <summary>day</summary>
    Day,

    /// <summary>hour</summary>
    Hour,

    /// <summary>minute</summary>
    Minute,

    /// <summary>second</summary>
    Second,

    /// <summary>millisecond</summary>
    Millisecond,
}
