using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>Recorded date-times as an evaluation sees them: those without an offset of their own are in its offset.</summary>
internal static class MomentCode
{
    private const string Recorded = "global::ProtocolSdk.Generation.RecordedMoments.In";

    /// <summary>The C# of a recorded value with the evaluation's offset; the value's own C# where its type has no date-times in reach.</summary>
    /// <param name="type">The value's type; fields of rows are seen to when they are read.</param>
    /// <param name="value">Its C#, of the nullable type.</param>
    /// <param name="moment">The C# of the evaluation's moment.</param>
    public static string In(CqlType type, string value, string moment)
    {
        if (type == CqlType.DateTime) return $"{value}?.In({moment})";
        return HoldsMoments(type) ? $"{Recorded}({value}, {moment})" : value;
    }

    private static bool HoldsMoments(CqlType type) => type switch
    {
        ListType { Element: var item } => item == CqlType.DateTime || HoldsMoments(item),
        IntervalType interval => interval.Point == CqlType.DateTime,
        _ => false,
    };
}
