using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Emit.CSharp.Naming;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Registry;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>What the template prints of the registry record: identifiers, catalogues, value sets.</summary>
internal static class RegistryView
{
    /// <summary>The member of a value set's class that is the whole set; codes can't take its name.</summary>
    public const string WholeSet = "All";

    private const string TextList = "Lists::IReadOnlyList<string>";

    public static ScriptObject Of(ProtocolModel protocol, ProtocolNames names)
    {
        var title = protocol.Record.Identification.BriefTitle;
        return ViewObject.Of(
            ("type_name", names.TypeName),
            ("declared_type", names.DeclaredType),
            ("tool_version", typeof(RegistryView).Assembly.GetName().Version.ToString(3)),
            ("doc", DocComment.Summary(0, (title is null ? $"The protocol {protocol.Id}." : $"{title} ({protocol.Id}).") + (protocol.IsFrozen ? $" Version {protocol.Version}, frozen." : ""))),
            ("resource", CSharpLiteral.Quote(protocol.ResourceName)),
            ("identifiers", Identifiers(protocol)),
            ("facts", Facts(protocol.Record)),
            ("catalogues", Catalogues(protocol, names)),
            ("value_sets", protocol.ValueSets.Select(set => ValueSet(set, names))));
    }

    private static IEnumerable<ScriptObject> Identifiers(ProtocolModel protocol)
    {
        var identification = protocol.Record.Identification;
        var scope = new NameScope("Identifiers");
        yield return Constant(scope, "ProtocolId", "The protocol's identity: the name of its folder or file.", protocol.Id);
        yield return Constant(scope, "ProtocolVersion", "The protocol version that this code was made from.", protocol.Version);
        if (identification.NctId is { } nctId) yield return Constant(scope, "NctId", "The registry's number (identificationModule.nctId).", nctId);
        if (identification.OrgStudyId is { } own) yield return Constant(scope, "OrgStudyId", "The organisation's own number (identificationModule.orgStudyIdInfo).", own.Id);
        if (identification.Acronym is { } acronym) yield return Constant(scope, "Acronym", "The acronym (identificationModule.acronym).", acronym);
        if (identification.BriefTitle is { } brief) yield return Constant(scope, "BriefTitle", "The short title (identificationModule.briefTitle).", brief);
        if (identification.OfficialTitle is { } official) yield return Constant(scope, "OfficialTitle", "The official title (identificationModule.officialTitle).", official);
        foreach (var id in identification.SecondaryIds)
        {
            var words = id.Domain ?? id.Type ?? "Secondary";
            yield return Constant(scope, words + " id", $"A number given by others (identificationModule.secondaryIdInfos): {id.Type} {id.Domain}".TrimEnd(), id.Id);
        }
    }

    private static ScriptObject Constant(NameScope scope, string name, string description, string value) => ViewObject.Of(
        ("declaration", CSharpLiteral.Constant(scope.Allocate(name, "Id"), value)),
        ("doc", DocComment.Summary(8, description)));

    private static List<ScriptObject> Facts(RegistryRecord record)
    {
        var facts = new List<ScriptObject>();
        Text("OverallStatus", record.Status.OverallStatus, "statusModule.overallStatus");
        Text("StartDate", record.Status.Start?.Date.ToString(), "statusModule.startDateStruct.date, as precise as it was given");
        Text("PrimaryCompletionDate", record.Status.PrimaryCompletion?.Date.ToString(), "statusModule.primaryCompletionDateStruct.date, as precise as it was given");
        Text("CompletionDate", record.Status.Completion?.Date.ToString(), "statusModule.completionDateStruct.date, as precise as it was given");
        Text("StudyType", record.Design.StudyType, "designModule.studyType");
        Texts("Phases", record.Design.Phases, "designModule.phases");
        if (record.Design.EnrollmentCount is { } enrollment)
        {
            Add($"const int Enrollment = {enrollment.ToString(CultureInfo.InvariantCulture)};", "How many participants (designModule.enrollmentInfo.count).");
        }

        Text("Allocation", record.Design.Allocation, "designModule.designInfo.allocation");
        Text("InterventionModel", record.Design.InterventionModel, "designModule.designInfo.interventionModel");
        Text("ObservationalModel", record.Design.ObservationalModel, "designModule.designInfo.observationalModel");
        Text("PrimaryPurpose", record.Design.PrimaryPurpose, "designModule.designInfo.primaryPurpose");
        Text("Masking", record.Design.Masking, "designModule.designInfo.maskingInfo.masking");
        Text("MinimumAge", record.Eligibility.MinimumAge?.ToString(), "eligibilityModule.minimumAge");
        Text("MaximumAge", record.Eligibility.MaximumAge?.ToString(), "eligibilityModule.maximumAge");
        Texts("Conditions", record.Conditions, "conditionsModule.conditions");
        Texts("Keywords", record.Keywords, "conditionsModule.keywords");
        if (record.Sponsors.LeadSponsor is { } sponsor)
        {
            Add($"static Sdk::TrialOrganization LeadSponsor {{ get; }} = {OrganizationValue(sponsor)};", "The lead sponsor (sponsorCollaboratorsModule.leadSponsor).");
        }

        Text("ResponsibleParty", record.Sponsors.ResponsibleParty?.Type, "sponsorCollaboratorsModule.responsibleParty.type");
        return facts;

        void Text(string name, string? value, string field)
        {
            if (value is not null) Add(CSharpLiteral.Constant(name, value), $"{field}.");
        }

        void Texts(string name, IReadOnlyCollection<string> values, string field)
        {
            if (values.Count > 0) Add($"static {TextList} {name} {{ get; }} = [{string.Join(", ", values.Select(CSharpLiteral.Text))}];", $"{field}, in the record's order.");
        }

        void Add(string declaration, string description) =>
            facts.Add(ViewObject.Of(("declaration", declaration), ("doc", DocComment.Summary(8, description))));
    }

    private static IEnumerable<ScriptObject> Catalogues(ProtocolModel protocol, ProtocolNames names)
    {
        var record = protocol.Record;
        if (record.Interventions.Count > 0)
        {
            yield return Catalogue("Intervention", "Interventions", "Sdk::TrialIntervention", "interventions (armsInterventionsModule.interventions)", record.Interventions, names.Interventions, i => Words(i.Name, i.Description), InterventionValue);
        }

        if (record.ArmGroups.Count > 0)
        {
            yield return Catalogue("Arm", "Arms", "Sdk::TrialArm", "arm groups (armsInterventionsModule.armGroups)", record.ArmGroups, names.Arms, a => Words(a.Label, a.Description), a => ArmValue(a, record, names));
        }

        var outcomes = ProtocolNames.OutcomesOf(record);
        if (outcomes.Count > 0)
        {
            yield return Catalogue("Outcome", "Outcomes", "Sdk::TrialOutcome", "outcome measures (outcomesModule)", outcomes, names.Outcomes, o => Words(o.Outcome.Measure, o.Outcome.Description), OutcomeValue);
        }

        if (record.Locations.Count > 0)
        {
            yield return Catalogue("Site", "Sites", "Sdk::TrialSite", "sites (contactsLocationsModule.locations)", record.Locations, names.Sites, SiteWords, SiteValue);
        }

        if (record.Sponsors.Collaborators.Count > 0)
        {
            yield return Catalogue("Collaborator", "Collaborators", "Sdk::TrialOrganization", "collaborators (sponsorCollaboratorsModule.collaborators)", record.Sponsors.Collaborators, names.Collaborators, c => c.Name, OrganizationValue);
        }

        if (record.References.Count > 0)
        {
            yield return Catalogue("Reference", "References", "Sdk::TrialReference", "references (referencesModule.references)", record.References, names.References, r => r.Citation ?? "A reference.", r => $"new({CSharpLiteral.Text(r.Citation ?? "")}, {CSharpLiteral.TextOrNull(r.Pmid)}, {CSharpLiteral.TextOrNull(r.Type)})");
        }
    }

    private static ScriptObject Catalogue<T>(string enumName, string className, string type, string what, IReadOnlyList<T> items, IReadOnlyList<string> members, Func<T, string> describe, Func<T, string> value)
    {
        var docs = items.Select(describe).ToList();
        return ViewObject.Of(
            ("enum_name", enumName),
            ("class_name", className),
            ("type", type),
            ("all", ProtocolNames.WholeCatalogue),
            ("enum_doc", DocComment.Summary(4, $"The trial's {what}, as a closed set: a switch over them stops compiling when an amendment adds one.")),
            ("class_doc", DocComment.Summary(4, $"The trial's {what}.")),
            ("items", items.Select((item, i) => ViewObject.Of(
                ("member", members[i]),
                ("name_doc", DocComment.Summary(8, docs[i].Trim().Split('\n')[0])),
                ("doc", DocComment.Summary(8, docs[i])),
                ("index", i),
                ("value", value(item))))));
    }

    private static string Words(string? name, string? description) => name is null
        ? description ?? "Not described."
        : description is null || description == name ? name : name + "\n" + description;

    private static string InterventionValue(Registry.Intervention intervention) =>
        $"new({CSharpLiteral.Text(intervention.Name ?? "")}, {CSharpLiteral.TextOrNull(intervention.Type)}, {CSharpLiteral.TextOrNull(intervention.Description)}, [{string.Join(", ", intervention.OtherNames.Select(CSharpLiteral.Text))}])";

    private static string ArmValue(Registry.ArmGroup arm, RegistryRecord record, ProtocolNames names)
    {
        // The registry writes "Drug: aspirin" in the arm and "aspirin" as the intervention's name; the arm's label stands in the intervention too.
        var given = record.Interventions
            .Select((intervention, index) => (intervention, index))
            .Where(i => i.intervention.Name is { } name && arm.InterventionNames.Any(n => n == name || n.EndsWith(": " + name, StringComparison.Ordinal))
                || (arm.Label is { } label && i.intervention.ArmGroupLabels.Contains(label)))
            .Select(i => $"{names.TypeName}.Interventions.{names.Interventions[i.index]}");
        return $"new({CSharpLiteral.Text(arm.Label ?? "")}, {CSharpLiteral.TextOrNull(arm.Type)}, {CSharpLiteral.TextOrNull(arm.Description)}, [{string.Join(", ", given)}])";
    }

    private static string OutcomeValue((string Kind, Outcome Outcome) item) =>
        $"new(Sdk::TrialOutcomeKind.{item.Kind}, {CSharpLiteral.Text(item.Outcome.Measure ?? "")}, {CSharpLiteral.TextOrNull(item.Outcome.Description)}, {CSharpLiteral.TextOrNull(item.Outcome.TimeFrame)})";

    private static string SiteWords(RecordLocation site) =>
        string.Join(", ", new[] { site.Facility, site.City, site.State, site.Country }.Where(part => part is not null)) is { Length: > 0 } words ? words : "A site.";

    private static string SiteValue(RecordLocation site) =>
        $"new({CSharpLiteral.TextOrNull(site.Facility)}, {CSharpLiteral.TextOrNull(site.Status)}, {CSharpLiteral.TextOrNull(site.City)}, {CSharpLiteral.TextOrNull(site.State)}, {CSharpLiteral.TextOrNull(site.Country)})";

    private static string OrganizationValue(Registry.Organization organization) =>
        $"new({CSharpLiteral.Text(organization.Name)}, {CSharpLiteral.TextOrNull(organization.Class)})";

    private static ScriptObject ValueSet(ValueSetModel set, ProtocolNames names)
    {
        var name = names.ValueSet(set.Name);
        var members = CodeNames(set, names);
        return ViewObject.Of(
            ("name", name),
            ("name_literal", CSharpLiteral.Quote(set.Name)),
            ("doc", DocComment.Summary(8, set.Description is null ? $"The codes of {set.Name}." : $"The codes of {set.Name}. {set.Description}")),
            ("codes", set.Codes.Select((code, i) => ViewObject.Of(("member", members[i]), ("doc", DocComment.Summary(12, code.Display ?? code.Code)), ("value", CodeValue(code))))),
            ("code_list", string.Join(", ", members)),
            ("all", WholeSet));
    }

    /// <summary>The members of a value set's class, in the order of its codes.</summary>
    public static IReadOnlyList<string> CodeNames(ValueSetModel set, ProtocolNames names)
    {
        var scope = new NameScope(names.ValueSet(set.Name), WholeSet);
        return set.Codes.Select(code => scope.Allocate(CodeName(code), "Code")).ToList();
    }

    // C3-C4 would be C3C4 either way; a code of digits only is told by its display.
    private static string CodeName(CodeLiteral code) => code.Code.Any(char.IsLetter) ? code.Code : code.Display ?? code.Code;

    private static string CodeValue(CodeLiteral code) =>
        $"new({CSharpLiteral.Text(code.Code)}, {CSharpLiteral.TextOrNull(code.System)}, {CSharpLiteral.TextOrNull(code.Version)}, {CSharpLiteral.TextOrNull(code.Display)})";
}
