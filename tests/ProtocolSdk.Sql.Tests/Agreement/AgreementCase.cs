using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Emit.Sql;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Testing.RandomRules;

namespace ProtocolSdk.Sql.Tests.Agreement;

/// <summary>A protocol and subjects, about which every back end is asked.</summary>
internal sealed class AgreementCase : IDisposable
{
    private readonly LoadedProtocol _loaded;

    private AgreementCase(ProtocolModel model, LoadedProtocol loaded, IReadOnlyList<ISubject> subjects)
    {
        Model = model;
        _loaded = loaded;
        Subjects = subjects;
    }

    public static DateOnly AsOf { get; } = new(2025, 6, 15);

    public ProtocolModel Model { get; }

    public ProtocolDefinition Definition => _loaded.Definition;

    public IReadOnlyList<ISubject> Subjects { get; }

    /// <summary>Those of the rules that every dialect has, over <see cref="RuleElements"/>, with random subjects.</summary>
    public static AgreementCase OfRules(IReadOnlyList<string> rules, int subjects, int seed)
    {
        var model = Compile(rules);
        var refused = SqlTarget.All.Where(d => d != SqlTarget.Spark).SelectMany(d => SqlEmitter.Emit(model, d).Problems).Select(p => p.Criterion).ToHashSet();
        var expressible = model.Criteria.Where(c => !refused.Contains(c.Id)).Select(c => c.Cql!).ToList();
        return Of(Compile(expressible), Enumerable.Range(seed * subjects, subjects).Select(i => RandomSubject.Utf8(RandomSubject.Create(i, (Recording)(i % 3)))));
    }

    public static AgreementCase Of(ProtocolModel model, IEnumerable<byte[]> subjects)
    {
        var loaded = LoadedProtocol.Load(model);
        return new AgreementCase(model, loaded, [.. subjects.Select(s => loaded.Definition.ReadSubject(s))]);
    }

    public static ProtocolModel Compile(IReadOnlyList<string> rules) =>
        Compile("RandomRules", RuleElements.Record(rules.Count), RuleElements.Protocol(rules));

    public static ProtocolModel Compile(string id, string record, string rules)
    {
        var source = new ProtocolSource(id, new("record.json", record), new("protocol.json", rules));
        var compilation = ProtocolCompiler.Compile(source);
        Assert.DoesNotContain(compilation.Diagnostics, d => d.Severity == Compiler.Diagnostics.DiagnosticSeverity.Error);
        return compilation.Model!;
    }

    public void Dispose() => _loaded.Dispose();
}
