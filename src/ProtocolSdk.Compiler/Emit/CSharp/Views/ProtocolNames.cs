using ProtocolSdk.Compiler.Emit.CSharp.Naming;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Registry;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>The names of a protocol's members: given once, so that all its files agree.</summary>
internal sealed class ProtocolNames
{
    /// <summary>The member of a catalogue that lists all; items can't take its name.</summary>
    public const string WholeCatalogue = "All";

    private readonly Dictionary<string, string> _properties;
    private readonly Dictionary<string, string> _definitions;
    private readonly Dictionary<string, string> _valueSets;
    private readonly Dictionary<string, string> _rows;

    public ProtocolNames(ProtocolModel protocol)
    {
        var record = protocol.Record;
        OuterType = ProtocolTypeName.Of(protocol.Id);
        DeclaredType = protocol.IsFrozen ? VersionTypeName.Of(protocol.Version) : OuterType;
        TypeName = protocol.IsFrozen ? $"{OuterType}.{DeclaredType}" : OuterType;
        Interventions = Allocate(record.Interventions.Select(i => i.Name ?? i.Type ?? ""), "Intervention", "Interventions", "Of", WholeCatalogue);
        Arms = Allocate(record.ArmGroups.Select(a => a.Label ?? a.Type ?? ""), "Arm", "Arms", "Of", WholeCatalogue);
        Outcomes = Allocate(OutcomesOf(record).Select(o => o.Outcome.Measure ?? ""), "Outcome", "Outcomes", "Of", WholeCatalogue);
        Sites = Allocate(record.Locations.Select(l => l.Facility ?? l.City ?? ""), "Site", "Sites", "Of", WholeCatalogue);
        Collaborators = Allocate(record.Sponsors.Collaborators.Select(c => c.Name), "Collaborator", "Collaborators", "Of", WholeCatalogue);
        References = Allocate(record.References.Select(r => r.Pmid is null ? "" : "Pmid" + r.Pmid), "Reference", "References", "Of", WholeCatalogue);
        Criteria = Allocate(protocol.Criteria.Select(c => c.Id), "Criterion");
        var properties = new NameScope("Subject", "Id", "ProtocolVersion", "OtherFields", "Fields", "Parse", "Read", "WriteTo", "ToJson", "Migrate", "Item");
        _properties = protocol.DataElements.ToDictionary(e => e.Name, e => properties.Allocate(e.Name, "Value"), StringComparer.Ordinal);
        _rows = protocol.DataElements.ToDictionary(e => e.Name, e => properties.Allocate(e.Name + "Item", "Item"), StringComparer.Ordinal);
        var definitions = new NameScope("Definitions", "Subject", "AsOf", "Evaluation");
        _definitions = protocol.Definitions.ToDictionary(d => d.Name, d => definitions.Allocate(d.Name, "Definition"), StringComparer.Ordinal);
        var sets = new NameScope("ValueSets");
        _valueSets = protocol.ValueSets.ToDictionary(s => s.Name, s => sets.Allocate(s.Name, "ValueSet"), StringComparer.Ordinal);
    }

    /// <summary>How code names this version's type: <c>Nct06995300</c>, or <c>Nct06995300.V1_0</c>.</summary>
    public string TypeName { get; }

    /// <summary>The type of the version in force, in which frozen ones are nested.</summary>
    public string OuterType { get; }

    /// <summary>The name with which this version's type is declared.</summary>
    public string DeclaredType { get; }

    public IReadOnlyList<string> Interventions { get; }

    public IReadOnlyList<string> Arms { get; }

    public IReadOnlyList<string> Outcomes { get; }

    public IReadOnlyList<string> Sites { get; }

    public IReadOnlyList<string> Collaborators { get; }

    public IReadOnlyList<string> References { get; }

    /// <summary>Members of the criteria enumeration, in the model's order.</summary>
    public IReadOnlyList<string> Criteria { get; }

    /// <summary>The subject's property of a data element.</summary>
    public string Property(string dataElement) => _properties[dataElement];

    /// <summary>The class of a data element's rows, nested in the subject.</summary>
    public string Row(string dataElement) => _rows[dataElement];

    /// <summary>The method of a definition.</summary>
    public string Definition(string name) => _definitions[name];

    /// <summary>The class of a value set.</summary>
    public string ValueSet(string name) => _valueSets[name];

    /// <summary>All outcome measures: primary, secondary, other.</summary>
    public static IReadOnlyList<(string Kind, Outcome Outcome)> OutcomesOf(RegistryRecord record) =>
    [
        .. record.PrimaryOutcomes.Select(o => ("Primary", o)),
        .. record.SecondaryOutcomes.Select(o => ("Secondary", o)),
        .. record.OtherOutcomes.Select(o => ("Other", o)),
    ];

    private static List<string> Allocate(IEnumerable<string> texts, string kind, params string[] reserved)
    {
        var scope = new NameScope([kind, .. reserved]);
        return texts.Select(text => scope.Allocate(text, kind)).ToList();
    }
}
