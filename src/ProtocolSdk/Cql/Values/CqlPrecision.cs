namespace ProtocolSdk.Cql;

/// <summary>A component of a date or time, from coarse to fine (CQL 1.5, <i>dateTimePrecision</i>).</summary>
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
