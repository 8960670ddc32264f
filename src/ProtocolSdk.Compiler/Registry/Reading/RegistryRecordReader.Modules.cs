using System.Collections.Immutable;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Registry.Criteria;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Registry.Reading;

/// <content>Design, arms, eligibility, people and places.</content>
public static partial class RegistryRecordReader
{
    private static RecordDesign ReadDesign(RecordObject module)
    {
        var design = module.Object("designInfo");
        var masking = design.Object("maskingInfo");
        var enrollment = module.Object("enrollmentInfo");
        return new RecordDesign
        {
            StudyType = module.Text("studyType"),
            Phases = module.Texts("phases"),
            Allocation = design.Text("allocation"),
            InterventionModel = design.Text("interventionModel"),
            InterventionModelDescription = design.Text("interventionModelDescription"),
            PrimaryPurpose = design.Text("primaryPurpose"),
            ObservationalModel = design.Text("observationalModel"),
            TimePerspective = design.Text("timePerspective"),
            Masking = masking.Text("masking"),
            MaskingDescription = masking.Text("maskingDescription"),
            WhoMasked = masking.Texts("whoMasked"),
            EnrollmentCount = enrollment.Integer("count"),
            EnrollmentType = enrollment.Text("type"),
            PatientRegistry = module.Flag("patientRegistry"),
            TargetDuration = module.Text("targetDuration"),
        };
    }

    private static ArmGroup ReadArmGroup(RecordObject o) => new()
    {
        Label = o.Text("label"),
        Type = o.Text("type"),
        Description = o.Text("description"),
        InterventionNames = o.Texts("interventionNames"),
    };

    private static Intervention ReadIntervention(RecordObject o) => new()
    {
        Type = o.Text("type"),
        Name = o.Text("name"),
        Description = o.Text("description"),
        ArmGroupLabels = o.Texts("armGroupLabels"),
        OtherNames = o.Texts("otherNames"),
    };

    private static Outcome ReadOutcome(RecordObject o) => new(o.Text("measure"), o.Text("description"), o.Text("timeFrame"));

    private static RecordContact ReadContact(RecordObject o) =>
        new(o.Text("name"), o.Text("role"), o.Text("phone"), o.Text("phoneExt"), o.Text("email"));

    private static RecordLocation ReadLocation(RecordObject o)
    {
        var geo = o.Object("geoPoint");
        return new RecordLocation
        {
            Facility = o.Text("facility"),
            Status = o.Text("status"),
            City = o.Text("city"),
            State = o.Text("state"),
            Zip = o.Text("zip"),
            Country = o.Text("country"),
            GeoPoint = geo.Number("lat") is { } latitude && geo.Number("lon") is { } longitude ? new GeoPoint(latitude, longitude) : null,
            Contacts = o.Objects("contacts", ReadContact),
        };
    }

    private static RecordEligibility ReadEligibility(RecordReadingContext context, RecordObject module)
    {
        var text = module.Text("eligibilityCriteria");
        var criteria = text is null ? EligibilityCriteria.None : CriteriaSplitter.Split(text);
        if (criteria.IsCutOff)
        {
            context.Report(
                DiagnosticCatalogue.TooManyCriteria,
                module.Member("eligibilityCriteria")!.Span,
                CriteriaSplitter.MostCriteria.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var (minimum, unreadMinimum) = ReadAge(context, module, "minimumAge");
        var (maximum, unreadMaximum) = ReadAge(context, module, "maximumAge");
        var sex = ReadSex(context, module);
        return new RecordEligibility
        {
            CriteriaText = text,
            Criteria = criteria,
            MinimumAge = minimum,
            UnreadMinimumAge = unreadMinimum,
            MaximumAge = maximum,
            UnreadMaximumAge = unreadMaximum,
            Sex = sex,
            UnreadSex = sex == EligibleSex.Unstated ? Unread(module, "sex") : null,
            GenderBased = module.Flag("genderBased"),
            GenderDescription = module.Text("genderDescription"),
            HealthyVolunteers = module.Flag("healthyVolunteers"),
            StandardAges = ReadStandardAges(context, module),
            StudyPopulation = module.Text("studyPopulation"),
            SamplingMethod = module.Text("samplingMethod"),
        };
    }

    private static (AgeLimit? Age, string? Unread) ReadAge(RecordReadingContext context, RecordObject module, string name)
    {
        if (module.Text(name) is not { } text) return (null, Unread(module, name));
        if (AgeLimit.IsNoLimit(text)) return (null, null);
        if (AgeLimit.TryParse(text, out var age)) return (age, null);
        context.Report(DiagnosticCatalogue.NotAnAge, module.Member(name)!.Span, RecordObject.Shorten(text));
        return (null, RecordObject.Shorten(text));
    }

    /// <summary>What stands in a field from which nothing could be read; null when nothing stands there.</summary>
    private static string? Unread(RecordObject module, string name) => module.Member(name) switch
    {
        null => null,
        JsonString text => string.IsNullOrWhiteSpace(text.Value) ? null : RecordObject.Shorten(text.Value),
        var other => RecordObject.Describe(other),
    };

    private static EligibleSex ReadSex(RecordReadingContext context, RecordObject module)
    {
        var text = module.Text("sex");
        switch (text?.Trim().ToUpperInvariant())
        {
            case null:
                return EligibleSex.Unstated;
            case "ALL" or "BOTH":
                return EligibleSex.All;
            case "FEMALE":
                return EligibleSex.Female;
            case "MALE":
                return EligibleSex.Male;
            default:
                context.Report(DiagnosticCatalogue.UnknownCode, module.Member("sex")!.Span, "sex", RecordObject.Shorten(text!));
                return EligibleSex.Unstated;
        }
    }

    private static EquatableArray<StandardAge> ReadStandardAges(RecordReadingContext context, RecordObject module)
    {
        var ages = ImmutableArray.CreateBuilder<StandardAge>();
        foreach (var text in module.Texts("stdAges"))
        {
            StandardAge? age = text.Trim().ToUpperInvariant() switch
            {
                "CHILD" => StandardAge.Child,
                "ADULT" => StandardAge.Adult,
                "OLDER_ADULT" => StandardAge.OlderAdult,
                _ => null,
            };
            if (age is { } known) ages.Add(known);
            else context.Report(DiagnosticCatalogue.UnknownCode, module.Member("stdAges")!.Span, "stdAges", RecordObject.Shorten(text));
        }

        return new EquatableArray<StandardAge>(ages.ToImmutable());
    }
}
