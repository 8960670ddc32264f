using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>The data elements that criteria of the registry's fields read, declared by the protocol or not.</summary>
internal static class ReservedElements
{
    public const string BirthDate = BindingScope.BirthDate;
    public const string Sex = "sex";
    public const string HealthyVolunteer = "healthyVolunteer";
    public const string MinimumAgeMet = "minimumAgeMet";
    public const string MaximumAgeMet = "maximumAgeMet";
    public const string SexMet = "sexMet";
    public const string SexValueSet = "AdministrativeSex";

    // FHIR's AdministrativeGender without "unknown": a sex that isn't known is one that wasn't recorded.
    private const string SexSystem = "http://hl7.org/fhir/administrative-gender";

    /// <summary>Why no data element may have this name; null when one may.</summary>
    public static string? Objection(string name) => name.ToUpperInvariant() switch
    {
        "ID" or "PROTOCOLVERSION" => "every subject has it already; choose another name",
        _ => null,
    };

    /// <summary>The only type that a data element of this name can have; null when any will do.</summary>
    public static CqlType? RequiredType(string name) => name switch
    {
        BirthDate => CqlType.Date,
        Sex => CqlType.Code,
        HealthyVolunteer or MinimumAgeMet or MaximumAgeMet or SexMet => CqlType.Boolean,
        _ => null,
    };

    /// <summary>What the element is when a criterion reads it and the protocol doesn't declare it.</summary>
    public static DataElementModel Default(string name) => name switch
    {
        BirthDate => new DataElementModel(BirthDate, CqlType.Date, "Date of birth", "What is the subject's date of birth?", null, default, default, false),
        Sex => new DataElementModel(Sex, CqlType.Code, "Sex", "What is the subject's sex?", "Leave it out while it isn't known.", default, [new FieldSetting(null, SexValueSet)], false),
        MinimumAgeMet => Judged(MinimumAgeMet, "Minimum age met", "Is the subject old enough, as the record states the minimum age?"),
        MaximumAgeMet => Judged(MaximumAgeMet, "Maximum age met", "Is the subject young enough, as the record states the maximum age?"),
        SexMet => Judged(SexMet, "Sex allows taking part", "May a person of the subject's sex take part, as the record states it?"),
        _ => new DataElementModel(HealthyVolunteer, CqlType.Boolean, "Healthy volunteer", "Does the subject take part as a healthy volunteer, without the condition under study?", null, default, default, false),
    };

    private static DataElementModel Judged(string name, string label, string question) =>
        new(name, CqlType.Boolean, label, question, "The record's field can't be read by a program.", default, default, false);

    /// <summary>The codes of <see cref="Sex"/> when the protocol binds it to no value set of its own.</summary>
    public static ValueSetModel SexCodes { get; } = new(
        SexValueSet,
        "Administrative sex, as FHIR codes it.",
        [new CodeLiteral("female", SexSystem, null, "Female"), new CodeLiteral("male", SexSystem, null, "Male"), new CodeLiteral("other", SexSystem, null, "Other")]);
}
