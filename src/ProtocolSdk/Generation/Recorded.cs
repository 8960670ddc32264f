using System.Collections;
using System.ComponentModel;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: whether a value is recorded in full, so that nothing about it is left to ask.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Recorded
{
    /// <summary>True unless null.</summary>
    public static bool Fully<T>(T? value)
        where T : struct => value is not null;

    /// <summary>True unless null.</summary>
    public static bool Fully(string? value) => value is not null;

    /// <summary>True unless null.</summary>
    public static bool Fully(Code? value) => value is not null;

    /// <summary>True unless null.</summary>
    public static bool Fully(Concept? value) => value is not null;

    /// <summary>True for a date to the day.</summary>
    public static bool Fully(CqlDate? value) => value is { IsFull: true };

    /// <summary>True for a date with a time to the millisecond.</summary>
    public static bool Fully(CqlDateTime? value) => value is { Precision: CqlPrecision.Millisecond };

    /// <summary>True for a time to the millisecond.</summary>
    public static bool Fully(CqlTime? value) => value is { Precision: CqlPrecision.Millisecond };

    /// <summary>True when both ends are recorded in full.</summary>
    public static bool Fully<T>(Interval<T>? value)
        where T : struct => value is { } interval && Any(interval.Low) && Any(interval.High);

    /// <summary>True when every row and every field of it is recorded in full; an empty list is.</summary>
    public static bool Fully<T>(IReadOnlyList<T>? rows)
    {
        if (rows is null) return false;
        for (var i = 0; i < rows.Count; i++)
        {
            if (!Any(rows[i])) return false;
        }

        return true;
    }

    /// <summary>True when every field is recorded in full.</summary>
    public static bool Fully(ICqlTuple? row)
    {
        if (row is null) return false;
        for (var i = 0; i < row.Count; i++)
        {
            if (!Any(row.ValueAt(i))) return false;
        }

        return true;
    }

    /// <summary>As for the value's own type, which is only known at run time.</summary>
    public static bool FullyAny(object? value) => Any(value);

    private static bool Any<T>(T value) => value switch
    {
        null => false,
        string or Code => true,
        CqlDate date => Fully(date),
        CqlDateTime dateTime => Fully(dateTime),
        CqlTime time => Fully(time),
        ICqlTuple row => Fully(row),
        IUncertainValue range => range.IsPoint,
        IInterval interval => Any(interval.LowValue) && Any(interval.HighValue),
        IUncertainRows rows => rows.ExactRows is { } exact && All(exact),
        IEnumerable rows => All(rows),
        _ => true,
    };

    private static bool All(IEnumerable rows)
    {
        foreach (var row in rows)
        {
            if (!Any(row)) return false;
        }

        return true;
    }
}
