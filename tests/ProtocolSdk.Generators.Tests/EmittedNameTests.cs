using System.Text.Json;
using ProtocolSdk.Generators.Tests.Driving;

namespace ProtocolSdk.Generators.Tests;

/// <summary>Emitted code reaches the library by aliases of its own file, whatever else has their names.</summary>
public sealed class EmittedNameTests
{
    private static readonly string[] Aliases = ["Sdk", "Gen", "Json", "Lists"];

    private static readonly string[] OwnNames = [.. Aliases, "System", "ProtocolSdk", "Read", "ReadFields_0", "ReadFields 0", "Parse", "Fields", "Writer", "Reader", "Field", "RowFields", "ReadField", "Moments"];

    [Fact]
    public void Names_of_the_protocol_hide_nothing_that_emitted_code_needs() => GeneratorSession.RunOn(Protocol("NCT00000001")).FindsNothing().Compiles();

    [Fact]
    public void A_protocol_may_be_called_as_the_aliases_are()
    {
        // That the registry's number isn't the folder's name is warned of.
        var run = GeneratorSession.RunOn([.. Aliases.SelectMany(Protocol)]).Compiles();
        Assert.Equal(Aliases.Select(a => a + "Protocol.g.cs").Order(StringComparer.Ordinal), run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_apps_own_types_and_aliases_hide_nothing_that_emitted_code_needs()
    {
        var code = string.Concat(Aliases.Select(a => $"global using {a} = System.Text;\n"))
            + "namespace Protocols\n{\n" + string.Concat(Aliases.Append("ProtocolSdk").Select(a => $"    class {a};\n")) + "}\n";
        new GeneratorSession(Protocol("NCT00000001"), code).Run().FindsNothing().Compiles();
    }

    private static (string Path, string Text)[] Protocol(string id)
    {
        var names = OwnNames.Select(n => JsonSerializer.Serialize(n)).ToList();
        var record = $$"""
            {
              "protocolSection": {
                "identificationModule": { "nctId": "NCT00000001", "briefTitle": "Sdk" },
                "armsInterventionsModule": {
                  "armGroups": [ {{string.Join(", ", names.Select(n => $$"""{ "label": {{n}}, "interventionNames": [{{n}}] }"""))}} ],
                  "interventions": [ {{string.Join(", ", names.Select(n => $$"""{ "name": {{n}}, "armGroupLabels": [{{n}}] }"""))}} ]
                },
                "outcomesModule": { "primaryOutcomes": [ {{string.Join(", ", names.Select(n => $$"""{ "measure": {{n}} }"""))}} ] },
                "eligibilityModule": { "eligibilityCriteria": "Inclusion Criteria:\n\n* One\n* Two", "minimumAge": "18 Years", "sex": "FEMALE" }
              }
            }
            """;
        var elements = OwnNames.Where(n => !n.Contains(' ', StringComparison.Ordinal)).Select(n => $$"""{{JsonSerializer.Serialize(char.ToLowerInvariant(n[0]) + n[1..])}}: { "type": "List<Tuple{ sdk Quantity, gen Date, json Code, lists String }>", "label": "x" }""");
        var rules = $$"""
            {
              "dataElements": { {{string.Join(",\n", elements)}} },
              "criteria": { "I1": { "text": "One", "cql": "exists (sdk S where S.gen before Today())" } }
            }
            """;
        return [($"{id}/record.json", record), ($"{id}/protocol.json", rules)];
    }
}
