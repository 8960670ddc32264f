using ProtocolSdk;
using ProtocolSdk.Registry;

namespace ScreeningDesk.Trials;

/// <summary>The trial that the desk serves. Nothing in the app names a trial but its program file: any generated history will do.</summary>
public sealed class DeskTrial
{
    /// <summary>A trial.</summary>
    /// <param name="history">The generated versions, such as <c>Nct06995300.Versions</c>.</param>
    /// <param name="amendments">The folder of the differences that <c>protocol diff --format json</c> wrote, <c>ID@VERSION.json</c>; it may be absent.</param>
    public DeskTrial(ProtocolHistory history, string amendments)
    {
        ArgumentNullException.ThrowIfNull(history);
        History = history;
        Differences = [.. history.All.SkipLast(1).Select(v => VersionDifference.Read(Path.Combine(amendments, $"{history.Id}@{v.Number}.json"))).OfType<VersionDifference>()];
    }

    /// <summary>A trial that has one version.</summary>
    /// <param name="definition">The version, such as <c>Nct06995300.Definition</c>.</param>
    public DeskTrial(ProtocolDefinition definition)
        : this(OnlyVersion(definition), "")
    {
    }

    /// <summary>All versions.</summary>
    public ProtocolHistory History { get; }

    /// <summary>What changed between each earlier version and the one in force, the first version first.</summary>
    public IReadOnlyList<VersionDifference> Differences { get; }

    /// <summary>The registry's record under the version in force.</summary>
    public StudyRecord Record => History.InForce.Definition.Record;

    /// <summary>How many people are to be enrolled, by the record; null when it doesn't say.</summary>
    public long? EnrolmentTarget => Record.ProtocolSection?.DesignModule?.EnrollmentInfo?.Count;

    /// <summary>The version to screen under on a day. Where its dates don't tell, the latest one is taken.</summary>
    public ProtocolVersion VersionOn(DateOnly day) => History.VersionAt(day) ?? History.InForce;

    private static ProtocolHistory OnlyVersion(ProtocolDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new ProtocolHistory(definition.Id, [new ProtocolVersion(definition, effectiveDate: null, amendment: null)]);
    }
}
