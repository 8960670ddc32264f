using System.Text;

namespace ProtocolSdk;

/// <summary>What became of a subject's data when it was read as one of a later version. Nothing of it is lost.</summary>
public sealed class MigrationReport
{
    internal MigrationReport(ProtocolVersion from, ProtocolVersion to, IReadOnlyList<MigrationEntry> entries)
    {
        From = from;
        To = to;
        Entries = entries;
    }

    /// <summary>The version under which the subject was recorded.</summary>
    public ProtocolVersion From { get; }

    /// <summary>The version as one of which it was read.</summary>
    public ProtocolVersion To { get; }

    /// <summary>What changed, in the order of the subject's fields, new data elements last. What was taken over as it stood isn't listed.</summary>
    public IReadOnlyList<MigrationEntry> Entries { get; }

    /// <summary>True when a value that was recorded has no place in this version or doesn't fit it, so that somebody should look.</summary>
    public bool NeedsAttention => Entries.Any(e => e.KeptAs is not null);

    /// <summary>The data elements that this version has and the subject's own didn't: what should be asked next.</summary>
    public IEnumerable<string> NewDataElements => Entries.Where(e => e.Kind == MigrationKind.Added).Select(e => e.To!);

    /// <summary>The report in words, a line per entry.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(To.Definition.Id).Append(": from version ").Append(From).Append(" to ").Append(To);
        foreach (var entry in Entries) text.Append('\n').Append(entry);
        return text.ToString();
    }
}

/// <summary>What became of one value.</summary>
public enum MigrationKind
{
    /// <summary>Its data element has another name.</summary>
    Renamed,

    /// <summary>It stands in another unit or form now, and says the same.</summary>
    Converted,

    /// <summary>Its data element was removed; it is kept beside.</summary>
    Removed,

    /// <summary>It isn't a value of its data element any more; it is kept beside.</summary>
    DoesNotFit,

    /// <summary>A field that the subject's version didn't know is a data element now.</summary>
    Adopted,

    /// <summary>A data element that the subject's version didn't have; it is unrecorded.</summary>
    Added,
}

/// <summary>One line of a <see cref="MigrationReport"/>.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="From">The name under which the subject has it; null for a new data element.</param>
/// <param name="To">The data element that it is now; null when it has no place any more.</param>
/// <param name="KeptAs">The field of <c>OtherFields</c> that keeps the value as it was written; null when it was taken over.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record MigrationEntry(MigrationKind Kind, string? From, string? To, string? KeptAs, string Reason)
{
    /// <summary>The sentence, with the name before it.</summary>
    public override string ToString() => $"{From ?? To}: {Reason}";
}
