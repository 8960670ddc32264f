using System.Text.Json.Serialization;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Registry;

/// <summary>How participants went through the study.</summary>
/// <remarks>Object <c>resultsSection.participantFlowModule</c>.</remarks>
public sealed class ParticipantFlowModule : RegistryObject
{
    /// <summary>What happened between enrollment and assignment. Field <c>resultsSection.participantFlowModule.preAssignmentDetails</c>.</summary>
    [JsonIgnore, JsonPropertyName("preAssignmentDetails")]
    public string? PreAssignmentDetails { get => _preAssignmentDetails.Get<string>(); init => _preAssignmentDetails = Field.Of(value); }

    /// <summary>When and where participants were recruited. Field <c>resultsSection.participantFlowModule.recruitmentDetails</c>.</summary>
    [JsonIgnore, JsonPropertyName("recruitmentDetails")]
    public string? RecruitmentDetails { get => _recruitmentDetails.Get<string>(); init => _recruitmentDetails = Field.Of(value); }

    /// <summary>What was assigned when it wasn't participants: eyes, lesions. Field <c>resultsSection.participantFlowModule.typeUnitsAnalyzed</c>.</summary>
    [JsonIgnore, JsonPropertyName("typeUnitsAnalyzed")]
    public string? TypeUnitsAnalyzed { get => _typeUnitsAnalyzed.Get<string>(); init => _typeUnitsAnalyzed = Field.Of(value); }

    /// <summary>Columns of the table: the groups followed. Field <c>resultsSection.participantFlowModule.groups</c>.</summary>
    [JsonIgnore, JsonPropertyName("groups")]
    public IReadOnlyList<FlowGroup>? Groups { get => _groups.Get<IReadOnlyList<FlowGroup>>(); init => _groups = Field.Of(value); }

    /// <summary>Stages of the study. Field <c>resultsSection.participantFlowModule.periods</c>.</summary>
    [JsonIgnore, JsonPropertyName("periods")]
    public IReadOnlyList<FlowPeriod>? Periods { get => _periods.Get<IReadOnlyList<FlowPeriod>>(); init => _periods = Field.Of(value); }

    [JsonInclude, JsonPropertyName("preAssignmentDetails"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _preAssignmentDetails;

    [JsonInclude, JsonPropertyName("recruitmentDetails"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _recruitmentDetails;

    [JsonInclude, JsonPropertyName("typeUnitsAnalyzed"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _typeUnitsAnalyzed;

    [JsonInclude, JsonPropertyName("groups"), JsonConverter(typeof(ObjectListConverter<FlowGroup>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _groups;

    [JsonInclude, JsonPropertyName("periods"), JsonConverter(typeof(ObjectListConverter<FlowPeriod>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _periods;
}

/// <summary>A group of participants followed through the study.</summary>
/// <remarks>Object <c>resultsSection.participantFlowModule.groups[]</c>.</remarks>
public sealed class FlowGroup : RegistryObject
{
    /// <summary>Identifier of the group within the module. Field <c>resultsSection.participantFlowModule.groups[].id</c>.</summary>
    [JsonIgnore, JsonPropertyName("id")]
    public string? Id { get => _id.Get<string>(); init => _id = Field.Of(value); }

    /// <summary>Name of the group. Field <c>resultsSection.participantFlowModule.groups[].title</c>.</summary>
    [JsonIgnore, JsonPropertyName("title")]
    public string? Title { get => _title.Get<string>(); init => _title = Field.Of(value); }

    /// <summary>The group in words. Field <c>resultsSection.participantFlowModule.groups[].description</c>.</summary>
    [JsonIgnore, JsonPropertyName("description")]
    public string? Description { get => _description.Get<string>(); init => _description = Field.Of(value); }

    [JsonInclude, JsonPropertyName("id"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _id;

    [JsonInclude, JsonPropertyName("title"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _title;

    [JsonInclude, JsonPropertyName("description"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _description;
}

/// <summary>A stage of the study.</summary>
/// <remarks>Object <c>resultsSection.participantFlowModule.periods[]</c>.</remarks>
public sealed class FlowPeriod : RegistryObject
{
    /// <summary>Name of the stage. Field <c>resultsSection.participantFlowModule.periods[].title</c>.</summary>
    [JsonIgnore, JsonPropertyName("title")]
    public string? Title { get => _title.Get<string>(); init => _title = Field.Of(value); }

    /// <summary>Points that participants reached. Field <c>resultsSection.participantFlowModule.periods[].milestones</c>.</summary>
    [JsonIgnore, JsonPropertyName("milestones")]
    public IReadOnlyList<FlowMilestone>? Milestones { get => _milestones.Get<IReadOnlyList<FlowMilestone>>(); init => _milestones = Field.Of(value); }

    /// <summary>Why participants left. Field <c>resultsSection.participantFlowModule.periods[].dropWithdraws</c>.</summary>
    [JsonIgnore, JsonPropertyName("dropWithdraws")]
    public IReadOnlyList<DropWithdraw>? DropWithdraws { get => _dropWithdraws.Get<IReadOnlyList<DropWithdraw>>(); init => _dropWithdraws = Field.Of(value); }

    [JsonInclude, JsonPropertyName("title"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _title;

    [JsonInclude, JsonPropertyName("milestones"), JsonConverter(typeof(ObjectListConverter<FlowMilestone>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _milestones;

    [JsonInclude, JsonPropertyName("dropWithdraws"), JsonConverter(typeof(ObjectListConverter<DropWithdraw>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _dropWithdraws;
}

/// <summary>A point in the study that participants reached.</summary>
/// <remarks>Object <c>resultsSection.participantFlowModule.periods[].milestones[]</c>.</remarks>
public sealed class FlowMilestone : RegistryObject
{
    /// <summary>Name of the point: <c>STARTED</c>, <c>COMPLETED</c>, <c>NOT COMPLETED</c> or the author's own. Field <c>resultsSection.participantFlowModule.periods[].milestones[].type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public string? Type { get => _type.Get<string>(); init => _type = Field.Of(value); }

    /// <summary>Remarks. Field <c>resultsSection.participantFlowModule.periods[].milestones[].comment</c>.</summary>
    [JsonIgnore, JsonPropertyName("comment")]
    public string? Comment { get => _comment.Get<string>(); init => _comment = Field.Of(value); }

    /// <summary>How many of each group reached it. Field <c>resultsSection.participantFlowModule.periods[].milestones[].achievements</c>.</summary>
    [JsonIgnore, JsonPropertyName("achievements")]
    public IReadOnlyList<FlowStats>? Achievements { get => _achievements.Get<IReadOnlyList<FlowStats>>(); init => _achievements = Field.Of(value); }

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;

    [JsonInclude, JsonPropertyName("comment"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _comment;

    [JsonInclude, JsonPropertyName("achievements"), JsonConverter(typeof(ObjectListConverter<FlowStats>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _achievements;
}

/// <summary>A reason for leaving the study.</summary>
/// <remarks>Object <c>resultsSection.participantFlowModule.periods[].dropWithdraws[]</c>.</remarks>
public sealed class DropWithdraw : RegistryObject
{
    /// <summary>The reason, such as <c>Lost to Follow-up</c>. Field <c>resultsSection.participantFlowModule.periods[].dropWithdraws[].type</c>.</summary>
    [JsonIgnore, JsonPropertyName("type")]
    public string? Type { get => _type.Get<string>(); init => _type = Field.Of(value); }

    /// <summary>Remarks. Field <c>resultsSection.participantFlowModule.periods[].dropWithdraws[].comment</c>.</summary>
    [JsonIgnore, JsonPropertyName("comment")]
    public string? Comment { get => _comment.Get<string>(); init => _comment = Field.Of(value); }

    /// <summary>How many of each group left for it. Field <c>resultsSection.participantFlowModule.periods[].dropWithdraws[].reasons</c>.</summary>
    [JsonIgnore, JsonPropertyName("reasons")]
    public IReadOnlyList<FlowStats>? Reasons { get => _reasons.Get<IReadOnlyList<FlowStats>>(); init => _reasons = Field.Of(value); }

    [JsonInclude, JsonPropertyName("type"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _type;

    [JsonInclude, JsonPropertyName("comment"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _comment;

    [JsonInclude, JsonPropertyName("reasons"), JsonConverter(typeof(ObjectListConverter<FlowStats>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _reasons;
}

/// <summary>A number of participants of one group.</summary>
/// <remarks>
/// One of the objects
/// <c>resultsSection.participantFlowModule.periods[].milestones[].achievements[]</c> and
/// <c>resultsSection.participantFlowModule.periods[].dropWithdraws[].reasons[]</c>.
/// </remarks>
public sealed class FlowStats : RegistryObject
{
    /// <summary>Identifier of the group. Field <c>resultsSection.participantFlowModule.periods[].milestones[].achievements[].groupId</c> or <c>resultsSection.participantFlowModule.periods[].dropWithdraws[].reasons[].groupId</c>.</summary>
    [JsonIgnore, JsonPropertyName("groupId")]
    public string? GroupId { get => _groupId.Get<string>(); init => _groupId = Field.Of(value); }

    /// <summary>Remarks. Field <c>resultsSection.participantFlowModule.periods[].milestones[].achievements[].comment</c> or <c>resultsSection.participantFlowModule.periods[].dropWithdraws[].reasons[].comment</c>.</summary>
    [JsonIgnore, JsonPropertyName("comment")]
    public string? Comment { get => _comment.Get<string>(); init => _comment = Field.Of(value); }

    /// <summary>Number of participants, as text. Field <c>resultsSection.participantFlowModule.periods[].milestones[].achievements[].numSubjects</c> or <c>resultsSection.participantFlowModule.periods[].dropWithdraws[].reasons[].numSubjects</c>.</summary>
    [JsonIgnore, JsonPropertyName("numSubjects")]
    public string? NumSubjects { get => _numSubjects.Get<string>(); init => _numSubjects = Field.Of(value); }

    /// <summary>Number of units, as text, when units were assigned. Field <c>resultsSection.participantFlowModule.periods[].milestones[].achievements[].numUnits</c> or <c>resultsSection.participantFlowModule.periods[].dropWithdraws[].reasons[].numUnits</c>.</summary>
    [JsonIgnore, JsonPropertyName("numUnits")]
    public string? NumUnits { get => _numUnits.Get<string>(); init => _numUnits = Field.Of(value); }

    [JsonInclude, JsonPropertyName("groupId"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _groupId;

    [JsonInclude, JsonPropertyName("comment"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _comment;

    [JsonInclude, JsonPropertyName("numSubjects"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _numSubjects;

    [JsonInclude, JsonPropertyName("numUnits"), JsonConverter(typeof(TextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal Field _numUnits;
}
