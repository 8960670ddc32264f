using System.Text;
using ProtocolSdk.Cli.Evaluation;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>The made-up protocol tests/Operators/NCT00000009, whose criteria use every operator and every kind of clause.</summary>
public sealed class OperatorProtocolTests(OperatorProtocol protocol) : IClassFixture<OperatorProtocol>
{
    /// <summary>What nobody can write: normalised away, or an element of the language without a spelling of its own.</summary>
    // A value set that a rule writes itself has no codes, so that no rule has a use for one.
    private static readonly HashSet<string> Normalised = ["MinValue", "MaxValue", "ExpandValueSet", "VocabularyInstance"];

    private static readonly AsOf AsOf = new DateTimeOffset(2025, 11, 25, 10, 30, 0, TimeSpan.FromHours(1));

    public static TheoryData<string> Ids => [.. OperatorProtocol.Compile().Model!.Criteria.Select(c => c.Id)];

    [Fact]
    public void It_compiles_without_a_finding() => Assert.Empty(OperatorProtocol.Compile().Diagnostics.Select(d => d.ToString()));

    [Fact]
    public void It_uses_every_operator_of_the_catalogue()
    {
        var trees = protocol.Model.Criteria.Select(c => c.Expression).Concat(protocol.Model.Definitions.Select(d => d.Expression));
        var used = trees.SelectMany(BoundTree.DescendantsAndSelf).Select(NameOf).OfType<string>().ToHashSet();
        Assert.Empty(OperatorCatalogue.All.Select(o => o.Name).Where(n => !Normalised.Contains(n)).Except(used));
        Assert.Empty(Enum.GetValues<OperatorGroup>().Except(OperatorCatalogue.All.Where(o => used.Contains(o.Name)).Select(o => o.Group)));
        Assert.Contains(protocol.Model.Criteria, c => c.Cql!.Contains("minimum Integer", StringComparison.Ordinal));
        Assert.Contains(protocol.Model.Criteria, c => c.Cql!.Contains("maximum Date", StringComparison.Ordinal));
    }

    [Fact]
    public void It_uses_every_kind_of_expression()
    {
        var used = protocol.Model.Criteria.SelectMany(c => BoundTree.DescendantsAndSelf(c.Expression)).Select(e => e.GetType()).ToHashSet();
        Assert.Empty(typeof(BoundExpression).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(BoundExpression))).Except(used).Select(t => t.Name));
        var queries = protocol.Model.Criteria.SelectMany(c => BoundTree.DescendantsAndSelf(c.Expression)).OfType<BoundQuery>().ToList();
        Assert.Contains(queries, q => q.Sources.Count > 1);
        Assert.Contains(queries, q => q.Lets.Count > 0);
        Assert.Contains(queries, q => q.Relationships.Any(r => r.Negated));
        Assert.Contains(queries, q => q.Relationships.Any(r => !r.Negated));
        Assert.Contains(queries, q => q.Aggregate is not null);
        Assert.Contains(queries, q => q.SortKeys.Count > 0);
        Assert.Contains(protocol.Model.Criteria.SelectMany(c => BoundTree.DescendantsAndSelf(c.Expression)).OfType<BoundAgreement>(), a => a.Keys.Count > 0);
        Assert.Contains(queries, q => q is { Return: not null, Distinct: true });
        Assert.Contains(queries, q => q is { Return: not null, Distinct: false });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_subject_fulfils_each_criterion(string id)
    {
        var explanation = protocol.Explain(protocol.Subject, AsOf).Criteria.Single(c => c.Criterion.Id == id);
        var expected = explanation.Criterion.Kind == CriterionKind.Exclusion ? CriterionOutcome.NotMet : CriterionOutcome.Met;
        Assert.True(explanation.Outcome == expected, $"{explanation.Criterion.Cql}\n{explanation}");
    }

    [Fact]
    public void Evaluate_decide_and_explain_agree()
    {
        foreach (var subject in new[] { protocol.Subject, protocol.Nobody })
        {
            var result = protocol.Definition.Evaluate(subject, AsOf);
            var explanation = protocol.Explain(subject, AsOf);
            Assert.Equal(result.Status, protocol.Definition.Decide(subject, AsOf));
            Assert.Equal(result.Status, explanation.Status);
            Assert.Equal(result.Outcomes, explanation.Criteria.Select(c => c.Outcome));
        }
    }

    [Fact]
    public void Nothing_is_decided_about_somebody_of_whom_nothing_is_recorded()
    {
        var decided = protocol.Explain(protocol.Nobody, AsOf).Criteria
            .Where(c => c.Outcome != CriterionOutcome.Unknown)
            .Where(c => BoundTree.DescendantsAndSelf(protocol.Model.Criteria.Single(m => m.Id == c.Criterion.Id).Expression).Any(e => e is BoundDataElement or BoundDefinition))
            .Select(c => c.Criterion.Id);
        // These ask about the recording itself.
        Assert.Equal(["Coalesce", "CoalesceList", "IsNull", "IsNullMet"], decided);
    }

    [Fact]
    public void Every_explanation_is_in_words()
    {
        var explanation = protocol.Explain(protocol.Subject, AsOf);
        var words = new StringBuilder();
        foreach (var criterion in explanation.Criteria) words.Append(criterion.Criterion.Id).Append(": ").Append(criterion.Criterion.Cql).Append('\n').Append("    ").Append(criterion.Reason()).Append('\n');
        var file = RepositoryFiles.PathOf("tests", "Operators", "NCT00000009", "words.txt");
        if (Environment.GetEnvironmentVariable("PROTOCOLSDK_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(file, words.ToString());
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), words.ToString());
        var operators = OperatorCatalogue.All.Select(o => o.Name).Where(n => n.Length > 6 && n.Skip(1).Any(char.IsUpper)).ToList();
        foreach (var criterion in explanation.Criteria)
        {
            Assert.DoesNotContain("…", criterion.Reason(), StringComparison.Ordinal);
            Assert.DoesNotContain(operators, name => criterion.Reason().Contains(name, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Deciding_scalar_rules_of_every_group_allocates_nothing()
    {
        var scalar = protocol.Model.Criteria.Where(c => BoundTree.DescendantsAndSelf(c.Expression).All(IsScalar)).ToList();
        var groups = scalar.SelectMany(c => BoundTree.DescendantsAndSelf(c.Expression)).Select(e => e is BoundOperation o ? o.Operator.Group : OperatorGroup.Logical).ToHashSet();
        Assert.Superset(
            new HashSet<OperatorGroup> { OperatorGroup.Logical, OperatorGroup.Type, OperatorGroup.Nullological, OperatorGroup.Comparison, OperatorGroup.Arithmetic, OperatorGroup.DateTime, OperatorGroup.Interval, OperatorGroup.Clinical },
            groups);
        Assert.InRange(scalar.Count, 80, int.MaxValue);
        if (Allocated(scalar) == 0) return;
        var guilty = scalar.Select(c => (c.Id, Bytes: Allocated([c]))).Where(c => c.Bytes > 0).Select(c => $"{c.Id}: {c.Bytes} bytes");
        Assert.Fail(string.Join("\n", guilty));
    }

    /// <summary>The bytes that one decision allocates when it takes every one of these criteria.</summary>
    private long Allocated(IReadOnlyList<CriterionModel> criteria)
    {
        const int decisions = 200;
        using var loaded = LoadedProtocol.Load(protocol.Model with { Criteria = [.. criteria] });
        var subject = loaded.Definition.ReadSubject(File.ReadAllBytes(OperatorProtocol.PathOf("subject.json")));
        // What is cached at first sight: conversions of units, patterns, constants.
        for (var i = 0; i < decisions; i++) Assert.Equal(EligibilityStatus.Eligible, loaded.Definition.Decide(subject, AsOf));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < decisions; i++) loaded.Definition.Decide(subject, AsOf);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / decisions;
    }

    /// <summary>Numbers, dates, quantities, codes and intervals of them; computing a unit or a text makes a new text.</summary>
    private static bool IsScalar(BoundExpression expression) => expression switch
    {
        BoundOperation { Operator.Name: "Multiply" or "Divide" } operation when operation.Type == CqlType.Quantity => false,
        BoundDefinition { Name: "BodyMassIndex" } => false,
        // Reading a text makes objects.
        BoundLiteral { Value: StringLiteral } => false,
        BoundLiteral or BoundValueSet => true,
        _ => expression.Type is IntervalType { Point: SimpleType } || (expression.Type is SimpleType simple && simple.Name is not ("Any" or "String" or "Concept" or "Ratio")),
    };

    private static string? NameOf(BoundExpression expression) => expression switch
    {
        BoundOperation operation => operation.Operator.Name,
        BoundLogical logical => logical.Kind.ToString(),
        _ => null,
    };
}

/// <summary>The protocol, compiled and loaded once.</summary>
public sealed class OperatorProtocol : IDisposable
{
    private const string Id = "NCT00000009";

    private readonly LoadedProtocol _loaded;

    public OperatorProtocol()
    {
        Model = Compile().Model!;
        _loaded = LoadedProtocol.Load(Model);
        Subject = Definition.ReadSubject(File.ReadAllBytes(PathOf("subject.json")));
        Nobody = Definition.ReadSubject("{}"u8);
    }

    public ProtocolModel Model { get; }

    public ProtocolDefinition Definition => _loaded.Definition;

    /// <summary>Somebody who fulfils every criterion.</summary>
    public ISubject Subject { get; }

    /// <summary>Somebody of whom nothing is recorded.</summary>
    public ISubject Nobody { get; }

    public static ProtocolCompilation Compile() => ProtocolCompiler.Compile(new ProtocolSource(
        Id,
        new("record.json", File.ReadAllText(PathOf("record.json"))),
        new("protocol.json", File.ReadAllText(PathOf("protocol.json")))));

    public EligibilityExplanation Explain(ISubject subject, AsOf asOf) => Definition.Explain(subject, asOf);

    public void Dispose() => _loaded.Dispose();

    public static string PathOf(string file) => RepositoryFiles.PathOf("tests", "Operators", Id, file);
}
