namespace ProtocolSdk.Compiler.Diagnostics;

public static partial class DiagnosticCatalogue
{
    private const string AcceptIt = " Correct the record at its source, or accept the finding with a reason by \"accept\" in protocol.json.";

    /// <summary>The criteria's text and the age field don't allow the same people.</summary>
    public static DiagnosticRule AgeDisagrees { get; } = new(
        "PROT2001",
        "Text and field disagree about age",
        "The text says '{0}' and the field {1} says '{2}': {3}; decide which one holds and accept the other",
        DiagnosticSeverity.Warning,
        "The registry states age limits twice: in the criteria's text and in a field. An evaluator that reads one of them decides differently from "
        + "people who read the other, often for exactly one age: 'over 18 years old' leaves out those who are eighteen, the field's '18 Years' doesn't." + AcceptIt);

    /// <summary>The text has an age limit that the field lacks.</summary>
    public static DiagnosticRule AgeOnlyInText { get; } = new(
        "PROT2002",
        "An age limit stands only in the text",
        "The text says '{0}', but the field {1} has no limit; without a rule for this criterion no age is checked by itself",
        DiagnosticSeverity.Warning,
        "Age limits are checked from the record's fields. One that stands only in the text is an attestation until a rule is written for it." + AcceptIt);

    /// <summary>The text speaks of one sex only, the field of others.</summary>
    public static DiagnosticRule SexDisagrees { get; } = new(
        "PROT2003",
        "Text and field disagree about sex",
        "The text says '{0}' and speaks of no other sex, but the field sex says '{1}'; decide which one holds and accept the other",
        DiagnosticSeverity.Warning,
        "The registry states who may take part twice, in the criteria's text and in a field." + AcceptIt);

    /// <summary>The text takes healthy volunteers, the field doesn't.</summary>
    public static DiagnosticRule HealthyVolunteersDisagree { get; } = new(
        "PROT2004",
        "Text and field disagree about healthy volunteers",
        "The text includes '{0}', but the field healthyVolunteers says no; healthy controls would be turned away by the field",
        DiagnosticSeverity.Info,
        "Some studies take healthy people as controls while the field says that none are accepted." + AcceptIt);

    /// <summary>Two criteria of one kind say the same.</summary>
    public static DiagnosticRule DuplicateCriterion { get; } = new(
        "PROT2005",
        "Two criteria say the same",
        "{0} says the same as {1}: '{2}'; write a rule for one of them and let the other be covered by it",
        DiagnosticSeverity.Warning,
        "People would be asked the same twice. Usually one of the two was meant to say something else." + AcceptIt);

    /// <summary>A criterion both includes and excludes.</summary>
    public static DiagnosticRule ContradictoryCriteria { get; } = new(
        "PROT2006",
        "A criterion both includes and excludes",
        "{0} excludes by the same words by which {1} includes: '{2}'; nobody can be eligible by both, so find out which one is meant",
        DiagnosticSeverity.Warning,
        "Who meets the inclusion criterion meets the exclusion criterion too." + AcceptIt);

    /// <summary>An arm group has no intervention.</summary>
    public static DiagnosticRule ArmWithoutIntervention { get; } = new(
        "PROT2007",
        "An arm has no intervention",
        "The arm group '{0}' has no intervention, though its type isn't NO_INTERVENTION",
        DiagnosticSeverity.Warning,
        "In an interventional study each arm gets an intervention, or its type is NO_INTERVENTION." + AcceptIt);

    /// <summary>An intervention is in no arm group.</summary>
    public static DiagnosticRule InterventionInNoArm { get; } = new(
        "PROT2008",
        "An intervention is in no arm",
        "The intervention '{0}' is in no arm group",
        DiagnosticSeverity.Warning,
        "No arm group lists the intervention, and it lists no arm group." + AcceptIt);

    /// <summary>An arm group refers to an intervention that isn't there.</summary>
    public static DiagnosticRule UnknownIntervention { get; } = new(
        "PROT2009",
        "An arm refers to an intervention that isn't there",
        "The arm group '{0}' refers to the intervention '{1}', which the record doesn't have",
        DiagnosticSeverity.Warning,
        "The typed arm lists only interventions that the record has." + AcceptIt);

    /// <summary>An intervention refers to an arm group that isn't there.</summary>
    public static DiagnosticRule UnknownArm { get; } = new(
        "PROT2010",
        "An intervention refers to an arm that isn't there",
        "The intervention '{0}' refers to the arm group '{1}', which the record doesn't have",
        DiagnosticSeverity.Warning,
        "The typed intervention lists only arm groups that the record has." + AcceptIt);

    /// <summary>Only one of arm and intervention refers to the other.</summary>
    public static DiagnosticRule OneSidedReference { get; } = new(
        "PROT2011",
        "Arm and intervention disagree about each other",
        "The arm group '{0}' and the intervention '{1}' belong together according to only one of them",
        DiagnosticSeverity.Warning,
        "Arms list their interventions, and interventions their arms; both lists should agree." + AcceptIt);

    /// <summary>Two arms or two interventions have one name.</summary>
    public static DiagnosticRule DuplicateLabel { get; } = new(
        "PROT2012",
        "Two labels are the same",
        "The {0} '{1}' stands twice in the record; what refers to it can't tell which one is meant",
        DiagnosticSeverity.Warning,
        "Arms and interventions refer to each other by label." + AcceptIt);

    /// <summary>Dates in the wrong order.</summary>
    public static DiagnosticRule DatesOutOfOrder { get; } = new(
        "PROT2013",
        "Dates are in the wrong order",
        "The {0} ({1}) is before the {2} ({3})",
        DiagnosticSeverity.Warning,
        "A study starts before its primary completion, and that isn't after its completion. Dates that are only known to the month or the year count as "
        + "wrong only when they can't be right." + AcceptIt);

    /// <summary>No age fits between the limits.</summary>
    public static DiagnosticRule AgeLimitsCross { get; } = new(
        "PROT2014",
        "The minimum age is above the maximum age",
        "The minimum age ({0}) is above the maximum age ({1}): nobody is eligible",
        DiagnosticSeverity.Warning,
        "One of the two fields is wrong." + AcceptIt);

    /// <summary>A criterion ends with "or".</summary>
    public static DiagnosticRule JoinedByOr { get; } = new(
        "PROT2015",
        "A criterion is joined to the next by 'or'",
        "{0} ends with 'or': either it or {1} is meant, but each is asked on its own; write a rule for one that covers the other",
        DiagnosticSeverity.Warning,
        "Criteria are single statements that must all hold (inclusion) or of which none may hold (exclusion). An 'or' between inclusion criteria needs a rule: "
        + "one criterion with `A or B`, the other with \"coveredBy\"." + AcceptIt);

    /// <summary>The text has no sections.</summary>
    public static DiagnosticRule Unsectioned { get; } = new(
        "PROT2016",
        "Criteria stand outside inclusion and exclusion",
        "This part of the text is under no inclusion or exclusion heading; it is one statement that a person judges as a whole",
        DiagnosticSeverity.Info,
        "Older records mix both kinds under headings such as DISEASE CHARACTERISTICS. Nothing is guessed: the part is one attestation. "
        + "Write its criteria in protocol.json to have them asked one by one.");

    /// <summary>The standard ages don't follow from the limits.</summary>
    public static DiagnosticRule StandardAgesDisagree { get; } = new(
        "PROT2017",
        "Standard ages and age limits disagree",
        "The age limits touch {0}, but stdAges says {1}",
        DiagnosticSeverity.Warning,
        "The registry computes stdAges (child up to 17, adult 18 to 64, older adult from 65) from the limits; an edited record can differ." + AcceptIt);

    /// <summary>A criterion announces items that it doesn't have.</summary>
    public static DiagnosticRule NothingNested { get; } = new(
        "PROT2018",
        "A criterion announces items that aren't nested in it",
        "{0} ends with a colon, but nothing is nested in it: the items behind it count as criteria of their own; write a rule for it, and let it cover them",
        DiagnosticSeverity.Warning,
        "The record's text lost the indentation of a nested list. No text says where such a list ends, so nothing is guessed." + AcceptIt);
}
