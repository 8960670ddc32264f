using ProtocolSdk.Compiler.Cql.Types;
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
        Interventions = Allocate(record.Interventions.Select(i => i.Name ?? i.Type ?? ""), "Intervention", "Interventions");
        Arms = Allocate(record.ArmGroups.Select(a => a.Label ?? a.Type ?? ""), "Arm", "Arms");
        Outcomes = Allocate(OutcomesOf(record).Select(o => o.Outcome.Measure ?? ""), "Outcome", "Outcomes");
        Sites = Allocate(record.Locations.Select(l => l.Facility ?? l.City ?? ""), "Site", "Sites");
        Collaborators = Allocate(record.Sponsors.Collaborators.Select(c => c.Name), "Collaborator", "Collaborators");
        References = Allocate(record.References.Select(r => r.Pmid is null ? "" : "Pmid" + r.Pmid), "Reference", "References");
        Criteria = Allocate(protocol.Criteria.Select(c => c.Id), "Criterion", "Criterion");
        var properties = new NameScope("Subject", "Id", "ProtocolVersion", "OtherFields", "Fields", "Parse", "Read", "WriteTo", "ToJson", "Migrate", "Item", "Answer", "ReadAnswer", "ValueOf", "ReadValue", "WriteValues", OuterType, DeclaredType);
        _properties = protocol.DataElements.ToDictionary(e => e.Name, e => properties.Allocate(e.Name, "Value"), StringComparer.Ordinal);
        _rows = protocol.DataElements.ToDictionary(e => e.Name, e => properties.Allocate(e.Name + "Item", "Item"), StringComparer.Ordinal);
        var definitions = new NameScope("Definitions", "Constants", "Subject", "AsOf", "Error", "TakeError", "Evaluation", OuterType, DeclaredType);
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

    /// <summary>The properties of the class of a data element's rows, by the names of the rows' elements.</summary>
    public IReadOnlyDictionary<string, string> RowProperties(string dataElement, TupleType row)
    {
        var scope = new NameScope(Row(dataElement), "Fields", "RowFields", "ReadField", "Read", "Write", OuterType, DeclaredType);
        return row.Elements.ToDictionary(e => e.Name, e => scope.Allocate(e.Name, "Value"), StringComparer.Ordinal);
    }

    // The protocol's and the version's own names too: what their types say of each other begins with them, and a member of that name would stand before it.
    private List<string> Allocate(IEnumerable<string> texts, string kind, string owner)
    {
        var scope = new NameScope(kind, owner, "Of", WholeCatalogue, OuterType, DeclaredType);
        return texts.Select(text => scope.Allocate(text, kind)).ToList();
    }
}
