using ValueType = ProtocolSdk.Sql.Layout.ValueType;

namespace ProtocolSdk.Columns;

/// <summary>
/// Subjects of one protocol version as columns, for <see cref="ProtocolDefinition.EvaluateBatch(SubjectColumns, Cql.AsOf)"/>. Made by a
/// <see cref="SubjectColumnsBuilder"/> over memory that the caller keeps, or copied from subjects.
/// </summary>
/// <remarks>Nothing changes once it is made, so it may be read by several threads.</remarks>
public sealed class SubjectColumns
{
    internal SubjectColumns(ProtocolDefinition protocol, int count, Column?[] elements)
    {
        Protocol = protocol;
        Count = count;
        Elements = elements;
    }

    /// <summary>The protocol version whose data elements these are.</summary>
    public ProtocolDefinition Protocol { get; }

    /// <summary>How many subjects there are.</summary>
    public int Count { get; }

    /// <summary>How many bytes the columns take, dictionaries not included: what an evaluation reads at most.</summary>
    public long Bytes => Elements.Sum(e => e?.Bytes ?? 0);

    /// <summary>A column per data element; null for those that nobody has a value of.</summary>
    internal Column?[] Elements { get; }

    /// <summary>Copies subjects into columns.</summary>
    /// <param name="protocol">The protocol version.</param>
    /// <param name="subjects">Its subjects.</param>
    public static SubjectColumns Of(ProtocolDefinition protocol, IReadOnlyList<ISubject> subjects)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(subjects);
        var elements = protocol.DataElements.Select(e => ValueColumns.Of(ValueType.Parse(e.Type), e.UnitOf, [.. subjects.Select(s => s[e.Name])])).ToArray();
        return new SubjectColumns(protocol, subjects.Count, elements);
    }
}
