using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>
/// Where the CQL of protocol.json stands, for a debugger. The model has no positions; these go beside it, to the emitter alone, and
/// only when a project asks for them.
/// </summary>
/// <param name="Path">The file, as it was named to the compiler.</param>
/// <param name="Rules">One for each definition and criterion that has CQL.</param>
public sealed record RulePlaces(string Path, EquatableArray<RulePlace> Rules)
{
    /// <summary>No places: the emitted code stands for itself.</summary>
    public static RulePlaces None { get; } = new("", default);

    /// <summary>Finds the CQL in the text of a protocol.json; <see cref="None"/> when there is none.</summary>
    public static RulePlaces Read(SourceFile? rules)
    {
        if (rules is null) return None;
        var file = JsonFile.Parse(rules.Path, rules.Text);
        if (file.Root is not JsonObject root) return None;
        var places = new List<RulePlace>();
        AddMembers("definitions");
        AddMembers("criteria");
        return places.Count == 0 ? None : new RulePlaces(rules.Path, places.ToEquatableArray());

        void AddMembers(string section)
        {
            if (root.Find(section)?.Value is not JsonObject members) return;
            foreach (var member in members.Members)
            {
                var cql = (member.Value as JsonString) ?? (member.Value as JsonObject)?.Find("cql")?.Value as JsonString;
                if (cql is not null) places.Add(RulePlace.Of(section + "." + member.Name, cql, rules));
            }
        }
    }

    /// <summary>The place of a criterion's rule, or null.</summary>
    public RulePlace? OfCriterion(string id) => Rules.FirstOrDefault(r => r.Owner == "criteria." + id);

    /// <summary>The place of a definition, or null.</summary>
    public RulePlace? OfDefinition(string name) => Rules.FirstOrDefault(r => r.Owner == "definitions." + name);
}

/// <summary>Where one CQL text stands: a JSON string is on one line, and what its escapes add shifts its columns.</summary>
/// <param name="Owner"><c>criteria.I1</c> or <c>definitions.SymptomMonths</c>.</param>
/// <param name="Line">The line, from 0.</param>
/// <param name="Columns">The column, from 0, of each character of the CQL, and of its end.</param>
public sealed record RulePlace(string Owner, int Line, EquatableArray<int> Columns)
{
    internal static RulePlace Of(string owner, JsonString cql, SourceFile file)
    {
        var start = file.GetLinePosition(cql.ContentSpan.Start);
        var columns = new int[cql.Value.Length + 1];
        for (var i = 0; i < columns.Length; i++) columns[i] = start.Character + cql.ToFileOffset(i) - cql.ContentSpan.Start;
        return new RulePlace(owner, start.Line, columns.ToEquatableArray());
    }
}
