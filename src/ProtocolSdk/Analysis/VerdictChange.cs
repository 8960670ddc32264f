using ProtocolSdk.Cql;

namespace ProtocolSdk.Analysis;

/// <summary>The next day on which a subject's verdict differs, with nothing but time passing.</summary>
/// <param name="On">The first day of the new verdict.</param>
/// <param name="From">The verdict until the day before.</param>
/// <param name="To">The verdict on that day.</param>
/// <param name="Criteria">The criteria whose outcome differs from the day before, in the definition's order.</param>
public sealed record VerdictChange(DateOnly On, EligibilityStatus From, EligibilityStatus To, IReadOnlyList<CriterionDefinition> Criteria)
{
    /// <summary>How far to look when nobody says: a newborn's eighteenth birthday is within it.</summary>
    internal const int DefaultYears = 20;

    // Deciding a day takes well under a microsecond, so that every day of the span is asked instead of only those that constants suggest:
    // exact for whatever a rule computes of today.
    internal static VerdictChange? Find(ProtocolDefinition definition, ISubject subject, DateOnly asOf, DateOnly? until)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var status = definition.Decide(subject, asOf);
        if (!Array.Exists(RuleReading.Of(definition).Criteria, c => c.ReadsDay)) return null;
        var last = until?.DayNumber ?? Math.Min(asOf.DayNumber + (DefaultYears * 366), DateOnly.MaxValue.DayNumber);
        for (var day = asOf.DayNumber + 1; day <= last; day++)
        {
            var on = DateOnly.FromDayNumber(day);
            var then = definition.Decide(subject, on);
            if (then == status) continue;
            var before = definition.Evaluate(subject, on.AddDays(-1));
            var after = definition.Evaluate(subject, on);
            return new VerdictChange(on, status, then, [.. definition.Criteria.Where(c => before.OutcomeAt(c.Index) != after.OutcomeAt(c.Index))]);
        }

        return null;
    }
}
