namespace ProtocolSdk;

/// <summary>Whether a criterion lets people in or keeps them out.</summary>
public enum CriterionKind
{
    /// <summary>Must be met.</summary>
    Inclusion,

    /// <summary>Must not be met.</summary>
    Exclusion,
}

/// <summary>Where a criterion's answer comes from.</summary>
public enum CriterionOrigin
{
    /// <summary>A CQL rule in protocol.json.</summary>
    Rule,

    /// <summary>A person's answer: the criterion has no rule, so it is a nullable Boolean of the subject.</summary>
    Attestation,

    /// <summary>A structured field of the registry record: minimum or maximum age, sex, healthy volunteers.</summary>
    RegistryField,
}

/// <summary>One eligibility criterion of a protocol version.</summary>
/// <param name="Index">Its place in <see cref="ProtocolDefinition.Criteria"/>.</param>
/// <param name="Id">The stable id, such as <c>I1</c>, <c>E2</c> or <c>MinimumAge</c>.</param>
/// <param name="Name">The author's short name in protocol.json; null when there is none.</param>
/// <param name="Label">A short label for tables: the author's, or the name in words, or the id.</param>
/// <param name="Kind">Inclusion or exclusion.</param>
/// <param name="Origin">Rule, attestation or registry field.</param>
/// <param name="Text">The registry's words (<c>eligibilityModule.eligibilityCriteria</c>), unescaped.</param>
/// <param name="Cql">The rule's CQL; null for an attestation.</param>
public sealed record CriterionDefinition(
    int Index,
    string Id,
    string? Name,
    string Label,
    CriterionKind Kind,
    CriterionOrigin Origin,
    string Text,
    string? Cql)
{
    /// <summary>A criterion without a rule that nobody has named: a person answers it.</summary>
    public CriterionDefinition(int index, string id, CriterionKind kind, string text)
        : this(index, id, null, id, kind, CriterionOrigin.Attestation, text, null)
    {
    }
}
