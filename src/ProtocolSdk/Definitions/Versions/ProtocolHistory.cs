using System.Text.Json;
using ProtocolSdk.Subjects;

namespace ProtocolSdk;

/// <summary>All versions of one protocol, from the first to the one in force. Get it from <c>Nct06995300.Versions</c>.</summary>
public sealed class ProtocolHistory
{
    private readonly ProtocolVersion[] _versions;

    /// <summary>For generated code, and for apps that put a history together themselves.</summary>
    /// <param name="id">The protocol's identity.</param>
    /// <param name="versions">The versions in their order, the last one in force; at least one.</param>
    /// <exception cref="ArgumentException">There is no version.</exception>
    public ProtocolHistory(string id, IReadOnlyList<ProtocolVersion> versions)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(versions);
        if (versions.Count == 0) throw new ArgumentException("A protocol has at least one version.", nameof(versions));
        Id = id;
        _versions = [.. versions];
    }

    /// <summary>The protocol's identity, such as <c>NCT06995300</c>.</summary>
    public string Id { get; }

    /// <summary>All versions, the one in force last.</summary>
    public IReadOnlyList<ProtocolVersion> All => _versions;

    /// <summary>The version in force: the protocol's folder itself, the generated type's own members.</summary>
    public ProtocolVersion InForce => _versions[^1];

    /// <summary>The version with this text; null when there is none.</summary>
    public ProtocolVersion? Find(string number) => Array.FindLast(_versions, v => v.Number == number);

    /// <summary>
    /// The version that was in force on a day where nothing else is said: a version that an amendment made for some countries or sites only is
    /// none of these. Null before the first one, and when it can't be told because a date isn't stated.
    /// </summary>
    public ProtocolVersion? VersionAt(DateOnly date) => VersionAtPlace(date, null);

    /// <summary>
    /// The version that was in force on a day at a place, by the dates of each amendment for its country, region and site. Null before the
    /// first one, and when it can't be told: a date isn't stated, or the place doesn't say enough of itself.
    /// </summary>
    public ProtocolVersion? VersionAt(DateOnly date, TrialPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return VersionAtPlace(date, place);
    }

    /// <summary>Reads a subject as what it was recorded as: with the version that its <c>protocolVersion</c> names.</summary>
    /// <param name="utf8Json">The subject.</param>
    /// <param name="writtenUnder">The version of a subject without <c>protocolVersion</c>.</param>
    /// <exception cref="JsonException">The text isn't JSON, nothing tells the version, this protocol doesn't have it, or a value doesn't fit its data element.</exception>
    public ISubject ReadSubject(ReadOnlySpan<byte> utf8Json, string? writtenUnder = null) =>
        SubjectMigration.VersionOf(this, SubjectMigration.Parse(utf8Json), writtenUnder).Definition.ReadSubject(utf8Json);

    /// <summary>
    /// Reads a subject that was recorded under any version, as one of the version in force. Renames of every amendment between the two are
    /// followed; what has no place any more, or doesn't fit, is kept under its name and version (<c>level@1.0</c>) and written back.
    /// </summary>
    /// <param name="utf8Json">The subject.</param>
    /// <param name="report">What was renamed, converted, removed, doesn't fit, or is new.</param>
    /// <param name="writtenUnder">The version of a subject without <c>protocolVersion</c>.</param>
    /// <exception cref="JsonException">The text isn't a JSON object, nothing tells the version, or this protocol doesn't have it.</exception>
    public ISubject Migrate(ReadOnlySpan<byte> utf8Json, out MigrationReport report, string? writtenUnder = null) => MigrateTo(InForce, utf8Json, out report, writtenUnder);

    /// <summary>As <see cref="Migrate"/>, to a version that isn't the one in force.</summary>
    /// <param name="target">A version of this history, not before the one that the subject was recorded under.</param>
    /// <param name="utf8Json">The subject.</param>
    /// <param name="report">What was renamed, converted, removed, doesn't fit, or is new.</param>
    /// <param name="writtenUnder">The version of a subject without <c>protocolVersion</c>.</param>
    /// <exception cref="ArgumentException">The target isn't one of this history.</exception>
    /// <exception cref="JsonException">The text isn't a JSON object, nothing tells the version, this protocol doesn't have it, or it comes after the target.</exception>
    public ISubject MigrateTo(ProtocolVersion target, ReadOnlySpan<byte> utf8Json, out MigrationReport report, string? writtenUnder = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (!_versions.Contains(target)) throw new ArgumentException($"Version {target} isn't one of this history.", nameof(target));
        return SubjectMigration.Run(this, target, utf8Json, writtenUnder, out report);
    }

    /// <summary>The versions after one, up to and with another; empty when they are the same.</summary>
    internal IReadOnlyList<ProtocolVersion> Between(ProtocolVersion source, ProtocolVersion target) =>
        _versions[(Array.IndexOf(_versions, source) + 1)..(Math.Max(Array.IndexOf(_versions, source), Array.IndexOf(_versions, target)) + 1)];

    internal bool IsBefore(ProtocolVersion a, ProtocolVersion b) => Array.IndexOf(_versions, a) < Array.IndexOf(_versions, b);

    private ProtocolVersion? VersionAtPlace(DateOnly date, TrialPlace? place)
    {
        ProtocolVersion? found = null;
        DateOnly? since = null;
        var isKnown = true;
        foreach (var version in _versions)
        {
            var local = version.DateAt(place);
            if (!local.IsKnown)
            {
                // It may have replaced the one before on any day.
                isKnown = false;
            }
            else if (local.Day is { } day && day <= date && (since is null || day >= since))
            {
                (found, since, isKnown) = (version, day, true);
            }
        }

        return isKnown ? found : null;
    }
}
