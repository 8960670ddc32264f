namespace ProtocolSdk.Compiler.Diagnostics;

public static partial class DiagnosticCatalogue
{
    /// <summary>A frozen version whose file says another version.</summary>
    public static DiagnosticRule VersionFolderDiffers { get; } = new(
        "PROT3040",
        "A version differs from its folder's name",
        "This is version '{0}', but it lies in the folder '{1}', which is the version that is used; correct one of the two",
        DiagnosticSeverity.Warning,
        "A frozen version is known by the name of its folder under versions/; subjects that were recorded under it carry that text.");

    /// <summary>A folder under versions/ that can't be a version.</summary>
    public static DiagnosticRule InvalidVersionFolder { get; } = new(
        "PROT3041",
        "A folder's name can't be a version",
        "'{0}' can't be a version; name the folder with 1 to 40 letters, digits, dots and hyphens, such as 1.0. Until then it is left out",
        DiagnosticSeverity.Error,
        "The name of a folder under versions/ is the version's text, and becomes the name of a C# type.");

    /// <summary>Two version folders of one name in C#.</summary>
    public static DiagnosticRule VersionNameTaken { get; } = new(
        "PROT3042",
        "Two versions have the same name",
        "The version {0} would become {1}, which version {2} is already; rename one of the two folders. Until then only the first counts",
        DiagnosticSeverity.Error,
        "A version's folder name becomes the name of a nested C# type, and two types can't share it, ignoring case.");

    /// <summary>The version in force is frozen too.</summary>
    public static DiagnosticRule VersionInForceFrozen { get; } = new(
        "PROT3043",
        "The version in force is frozen too",
        "Version {0} is in force and lies under versions/ as well; give the one in force a new version, or remove the frozen one",
        DiagnosticSeverity.Error,
        "A subject that was recorded under this version could belong to either, so nobody could tell what its data means.");

    /// <summary>Effective dates that run against the versions.</summary>
    public static DiagnosticRule EffectiveDatesOutOfOrder { get; } = new(
        "PROT3044",
        "Effective dates are out of order",
        "Version {0} takes effect on {1}, not after version {2}, which takes effect on {3}; correct the dates or the versions",
        DiagnosticSeverity.Warning,
        "A version replaces the one before from its effective date on. Where dates contradict the order of versions, the later date counts, and of two equal dates the later version.");

    /// <summary>A version of which nobody knows since when.</summary>
    public static DiagnosticRule EffectiveDateMissing { get; } = new(
        "PROT3045",
        "A version has no effective date",
        "Nothing says from when version {0} is in force; add \"effectiveDate\": \"2026-03-01\"",
        DiagnosticSeverity.Warning,
        "Without it nobody can tell which version was in force on a day, and VersionAt answers null where this version could have been.");

    /// <summary>A rename to a name that isn't there.</summary>
    public static DiagnosticRule RenamedToUnknown { get; } = new(
        "PROT3046",
        "A rename leads nowhere",
        "'{0}' is renamed to '{1}', which isn't a {2} of this version{3}",
        DiagnosticSeverity.Error,
        "`renamed` says old name to new: the new one must be there. What was removed needs no entry.");

    /// <summary>A rename of what is still there.</summary>
    public static DiagnosticRule RenamedStillThere { get; } = new(
        "PROT3047",
        "What was renamed is still there",
        "'{0}' is said to be renamed to '{1}', but this version has a data element '{0}' too; remove the rename, or call the other one otherwise",
        DiagnosticSeverity.Warning,
        "Values that were recorded under the old name go to the new one; the data element that has the old name now starts without any.");

    /// <summary>Two renames to one name.</summary>
    public static DiagnosticRule RenamedTwice { get; } = new(
        "PROT3048",
        "Two old names have one new name",
        "'{0}' and '{1}' are both renamed to '{2}'; only one of them can be",
        DiagnosticSeverity.Error,
        "Where a subject has values under both old names, one of them would be lost.");

    /// <summary>A rename of what the version before doesn't have.</summary>
    public static DiagnosticRule RenamedFromUnknown { get; } = new(
        "PROT3049",
        "What was renamed wasn't there",
        "'{0}' is renamed, but version {1}, the one before, has no {2} of that name{3}",
        DiagnosticSeverity.Warning,
        "A rename is between a version and the one right before it. A misspelt old name would leave recorded data behind without a word.");

    /// <summary>A successor that names no amendment.</summary>
    public static DiagnosticRule AmendmentMissing { get; } = new(
        "PROT3050",
        "A version names no amendment",
        "Version {0} follows version {1}, but no amendment says why; add \"amendment\": {{ \"number\": … }}",
        DiagnosticSeverity.Info,
        "The amendment's number and summary stand in errors about what it removed, in the list of versions and in reports.");

    /// <summary>The version in force comes before a frozen one.</summary>
    public static DiagnosticRule VersionsOutOfOrder { get; } = new(
        "PROT3051",
        "The version in force isn't the last one",
        "Version {0} is in force, but version {1} under versions/ comes after it; freeze a version before the next one, or give the one in force a later number",
        DiagnosticSeverity.Warning,
        "Versions are ordered by their text, numbers by value, 1.9 before 1.10. The one in force counts as the last one all the same.");

    /// <summary>Frozen versions without one in force.</summary>
    public static DiagnosticRule NoVersionInForce { get; } = new(
        "PROT3052",
        "No version is in force",
        "'{0}' has frozen versions, but no record.json of its own; the version in force lies beside versions/. Until then its versions are left out",
        DiagnosticSeverity.Error,
        "Frozen versions are nested in the type of the version in force.");

    /// <summary>Two effective dates for one place.</summary>
    public static DiagnosticRule ContradictoryPlaces { get; } = new(
        "PROT3053",
        "A place has two effective dates",
        "The amendment takes effect on {0} and on {1} for the same place, {2}; remove one",
        DiagnosticSeverity.Error,
        "From when the version is in force there couldn't be told.");

    /// <summary>Eligibility differs from a revision, and the amendment's number doesn't.</summary>
    public static DiagnosticRule EligibilityChangedSilently { get; } = new(
        "PROT3060",
        "Eligibility changed without an amendment",
        "Since {0} the set of eligible people may have changed ({1}), but no new amendment says so; run `protocol amend`, or give \"amendment\" its new number",
        DiagnosticSeverity.Error,
        "Only `protocol check --against REVISION` reports it. Who may take part changes by an amendment with a number of its own, never by an edit alone.");
}
