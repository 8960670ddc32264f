namespace ProtocolSdk.Benchmarks.Ndjson;

/// <summary>How the rules by hand keep count of what they found.</summary>
internal static class HandWrittenOutcomes
{
    public static CriterionOutcome Include(bool? met, ref bool fails, ref bool unknown)
    {
        fails |= met == false;
        unknown |= met is null;
        return met.ToOutcome();
    }

    public static CriterionOutcome Exclude(bool? met, ref bool fails, ref bool unknown)
    {
        fails |= met == true;
        unknown |= met is null;
        return met.ToOutcome();
    }
}
