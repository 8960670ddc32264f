using System.Text.Json.Serialization;

namespace ProtocolSdk.Registry;

/// <summary>Role of a contact.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>STUDY_CHAIR</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<ContactRole>))]
public readonly record struct ContactRole(string Value) : IRegistryValue<ContactRole>
{
    /// <summary>Chair of the study: <c>STUDY_CHAIR</c>.</summary>
    public static ContactRole StudyChair => new("STUDY_CHAIR");

    /// <summary>Director of the study: <c>STUDY_DIRECTOR</c>.</summary>
    public static ContactRole StudyDirector => new("STUDY_DIRECTOR");

    /// <summary>Principal investigator: <c>PRINCIPAL_INVESTIGATOR</c>.</summary>
    public static ContactRole PrincipalInvestigator => new("PRINCIPAL_INVESTIGATOR");

    /// <summary>Sub-investigator: <c>SUB_INVESTIGATOR</c>.</summary>
    public static ContactRole SubInvestigator => new("SUB_INVESTIGATOR");

    /// <summary>Contact for questions: <c>CONTACT</c>.</summary>
    public static ContactRole Contact => new("CONTACT");

    /// <inheritdoc/>
    public static IReadOnlyList<ContactRole> KnownValues { get; } =
    [
        StudyChair,
        StudyDirector,
        PrincipalInvestigator,
        SubInvestigator,
        Contact,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static ContactRole FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Role of an official.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>STUDY_CHAIR</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<OfficialRole>))]
public readonly record struct OfficialRole(string Value) : IRegistryValue<OfficialRole>
{
    /// <summary>Chair of the study: <c>STUDY_CHAIR</c>.</summary>
    public static OfficialRole StudyChair => new("STUDY_CHAIR");

    /// <summary>Director of the study: <c>STUDY_DIRECTOR</c>.</summary>
    public static OfficialRole StudyDirector => new("STUDY_DIRECTOR");

    /// <summary>Principal investigator: <c>PRINCIPAL_INVESTIGATOR</c>.</summary>
    public static OfficialRole PrincipalInvestigator => new("PRINCIPAL_INVESTIGATOR");

    /// <summary>Sub-investigator: <c>SUB_INVESTIGATOR</c>.</summary>
    public static OfficialRole SubInvestigator => new("SUB_INVESTIGATOR");

    /// <inheritdoc/>
    public static IReadOnlyList<OfficialRole> KnownValues { get; } = [StudyChair, StudyDirector, PrincipalInvestigator, SubInvestigator];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static OfficialRole FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Recruitment status of a site.</summary>
/// <param name="Value">The value as the registry writes it, such as <c>ACTIVE_NOT_RECRUITING</c>; null only in a <see langword="default"/> instance.</param>
[JsonConverter(typeof(RegistryValueJsonConverter<RecruitmentStatus>))]
public readonly record struct RecruitmentStatus(string Value) : IRegistryValue<RecruitmentStatus>
{
    /// <summary>Under way, and no longer recruiting: <c>ACTIVE_NOT_RECRUITING</c>.</summary>
    public static RecruitmentStatus ActiveNotRecruiting => new("ACTIVE_NOT_RECRUITING");

    /// <summary>Ended as planned: <c>COMPLETED</c>.</summary>
    public static RecruitmentStatus Completed => new("COMPLETED");

    /// <summary>Recruiting among people chosen beforehand: <c>ENROLLING_BY_INVITATION</c>.</summary>
    public static RecruitmentStatus EnrollingByInvitation => new("ENROLLING_BY_INVITATION");

    /// <summary>Recruitment hasn't begun: <c>NOT_YET_RECRUITING</c>.</summary>
    public static RecruitmentStatus NotYetRecruiting => new("NOT_YET_RECRUITING");

    /// <summary>Recruiting: <c>RECRUITING</c>.</summary>
    public static RecruitmentStatus Recruiting => new("RECRUITING");

    /// <summary>Stopped early, may begin again: <c>SUSPENDED</c>.</summary>
    public static RecruitmentStatus Suspended => new("SUSPENDED");

    /// <summary>Stopped early, won't begin again: <c>TERMINATED</c>.</summary>
    public static RecruitmentStatus Terminated => new("TERMINATED");

    /// <summary>Stopped before the first participant: <c>WITHDRAWN</c>.</summary>
    public static RecruitmentStatus Withdrawn => new("WITHDRAWN");

    /// <summary>Expanded access is available: <c>AVAILABLE</c>.</summary>
    public static RecruitmentStatus Available => new("AVAILABLE");

    /// <inheritdoc/>
    public static IReadOnlyList<RecruitmentStatus> KnownValues { get; } =
    [
        ActiveNotRecruiting,
        Completed,
        EnrollingByInvitation,
        NotYetRecruiting,
        Recruiting,
        Suspended,
        Terminated,
        Withdrawn,
        Available,
    ];

    /// <inheritdoc/>
    public bool IsKnown => RegistryValue.IsKnown(this);

    /// <inheritdoc/>
    public static RecruitmentStatus FromValue(string value) => new(value);

    /// <summary>The value as the registry writes it.</summary>
    public override string ToString() => Value ?? "";
}
