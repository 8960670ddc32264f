using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Analysis;

/// <summary>A place of the subject that an expression reads: a data element, a list's row, or a field of one.</summary>
/// <param name="Domain">What rules distinguish there.</param>
/// <param name="Type">The CQL type.</param>
/// <param name="Name">The name by which anchors refer to it; a row's field is <c>list.field</c>.</param>
/// <param name="Unit">The unit of a Quantity; null when none is declared.</param>
internal sealed record DomainSlot(ElementDomain Domain, CqlType Type, string Name, string? Unit);

/// <summary>A date that is a slot, a day or the evaluation's day, moved by steps.</summary>
/// <param name="Slot">The slot; null for a day.</param>
/// <param name="From">What an anchor calls it.</param>
/// <param name="Steps">Amounts with their units.</param>
internal sealed record DateTerm(DomainSlot? Slot, string From, IReadOnlyList<(decimal Amount, string Unit)> Steps);

/// <summary>A number that depends on at most one thing, linearly: scale × thing + offset.</summary>
/// <param name="Source">What it depends on; null for a constant.</param>
/// <param name="Scale">The factor.</param>
/// <param name="Offset">What is added.</param>
/// <param name="Unit">The unit of a constant Quantity; null for other numbers.</param>
internal sealed record NumberTerm(NumberSource? Source, decimal Scale, decimal Offset, string? Unit = null)
{
    public static NumberTerm Constant(decimal value, string? unit = null) => new(null, 0, value, unit);
}

/// <summary>What a number can depend on.</summary>
internal abstract record NumberSource;

/// <summary>A number of the subject.</summary>
internal sealed record SlotNumber(DomainSlot Slot) : NumberSource;

/// <summary>Whole units from one date to another; <paramref name="Calendar"/> when borders of units are counted.</summary>
internal sealed record DistanceNumber(DateTerm Start, DateTerm End, string Unit, bool Calendar) : NumberSource;

/// <summary>How many rows of a list satisfy a condition.</summary>
internal sealed record CountNumber(DomainSlot List) : NumberSource;
