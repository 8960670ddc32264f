using System.Reflection;
using ProtocolSdk.Compiler.Emit.JsonSchema;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Compiler.Text;
using ProtocolSdk.Generators.Tests.Driving;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Generators.Tests;

/// <summary>The run-time library writes the schemas of a definition: the very text that the compiler's own writers give.</summary>
public sealed class RunTimeSchemaTests
{
    [Fact]
    public void A_protocol_with_rules_has_the_compilers_schemas() =>
        AssertSame([(SmallProtocol.RecordPath, SmallProtocol.Record), (SmallProtocol.RulesPath, SmallProtocol.Rules)], SmallProtocol.Id, SmallProtocol.Record, SmallProtocol.Rules);

    [Fact]
    public void An_answer_with_words_of_its_own_has_the_compilers_schema()
    {
        const string rules = """
            { "dataElements": { "a": { "type": "List<Tuple{ value Quantity, date Date }>", "unit": "mg" } },
              "criteria": {
                "I1": { "name": "Named", "label": "A label", "question": "Is it <so> & \"so\"?", "comment": "Größe, 試験" },
                "I2": { "question": "  " } } }
            """;
        AssertSame([(SmallProtocol.RecordPath, SmallProtocol.Record), (SmallProtocol.RulesPath, rules)], SmallProtocol.Id, SmallProtocol.Record, rules);
    }

    [Fact]
    public void A_sample_of_records_has_the_compilers_schemas()
    {
        foreach (var path in SharedData.Files("ctgov", "*.json").Where((_, i) => i % 20 == 3))
        {
            var text = File.ReadAllText(path);
            AssertSame([(Path.GetFileName(path), text)], Path.GetFileNameWithoutExtension(path), text, null);
        }
    }

    private static void AssertSame(IEnumerable<(string Path, string Text)> files, string id, string record, string? rules)
    {
        var model = ProtocolCompiler.Compile(new ProtocolSource(id, new SourceFile("record.json", record), rules is null ? null : new SourceFile("protocol.json", rules))).Model!;
        using var image = new MemoryStream();
        var emitted = GeneratorSession.RunOn([.. files]).Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Take(5)));
        var type = Assembly.Load(image.ToArray()).GetType("Protocols." + char.ToUpperInvariant(id[0]) + id[1..3].ToLowerInvariant() + id[3..], throwOnError: true)!;
        var definition = (ProtocolDefinition)type.GetProperty("Definition")!.GetValue(null)!;
        Assert.Equal(SubjectSchema.Write(model, indented: false), definition.SubjectSchema);
        Assert.Equal(ResultSchema.Write(model, indented: false), definition.ResultSchema);
    }
}
