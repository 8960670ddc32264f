using System.Globalization;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>The law of the open world, on rules as authors write them, run as generated code runs them.</summary>
public sealed class OpenWorldLawTests
{
    private const int Completions = 60;

    /// <summary>Each reads Boolean; no <c>is null</c>, <c>Coalesce</c> or named precision, which ask about the recording.</summary>
    private static readonly string[] Texts =
    [
        "AgeInYears() >= 18",
        "AgeInYears() = 18",
        "AgeInYears() between 17 and 19",
        "AgeInYearsAt(surgery) >= 18",
        "AgeInMonths() + 1 < 220",
        "AgeInYears() >= 17.5",
        "AgeInYears() mod 2 = 0",
        "not (AgeInYears() < 18) and sex = 'female'",
        "onset < surgery",
        "onset <= surgery",
        "onset = surgery",
        "onset != surgery",
        "onset ~ surgery",
        "onset before surgery",
        "onset on or before surgery",
        "onset same as surgery",
        "onset same or after surgery",
        "onset before Today()",
        "months between onset and surgery >= 3",
        "months between onset and surgery = 3",
        "days between onset and surgery < 40",
        "weeks between onset and surgery > 5",
        "difference in months between onset and surgery > 2",
        "difference in days between onset and surgery = 0",
        "onset 3 months or more before surgery",
        "onset more than 3 months before surgery",
        "onset 30 days or less before surgery",
        "onset less than 30 days on or before surgery",
        "surgery within 14 days of onset",
        "surgery properly within 14 days of onset",
        "onset + 3 months <= surgery",
        "onset + 1 year > surgery - 1 month",
        "months between onset + 1 month and surgery > 2",
        "surgery in Interval[onset, onset + 90 days]",
        "Interval[@2024-06-01, @2025-02-01] contains onset",
        "Interval[onset, @2026-01-01] overlaps Interval[surgery, @2026-01-01]",
        "Interval[@2023-01-01, onset] before Interval[surgery, @2026-01-01]",
        "Interval[@2023-01-01, onset] meets Interval[surgery, @2026-01-01]",
        "Interval[@2023-01-01, onset] includes Interval[@2023-01-01, surgery]",
        "year from onset = 2024",
        "month from onset > 3",
        "score > 2",
        "score + 1 > 2 or score < 1",
        "score in { 1, 2 }",
        "score in { 1, 2 } or smoker",
        "score ~ 2",
        "score between 1 and 3",
        "smoker is true",
        "smoker is false",
        "smoker is not true",
        "smoker xor score > 2",
        "smoker implies score > 2",
        "weight > 50 'kg'",
        "weight > 50000 'g'",
        "weight * 2 > 100 'kg'",
        "if smoker then score > 2 else score > 1",
        "if smoker then true else sex = 'female'",
        "if score > 2 then AgeInYears() >= 18 else smoker",
        "case when score > 3 then smoker when score > 1 then sex = 'male' else false end",
        "case score when 1 then smoker when 2 then true else false end",
        "(if smoker then 1 else score) > 2",
        "(if smoker then AgeInYears() else 18) >= 18",
        "(if smoker then 1 else 5) = 3",
        "(if smoker then 'a' else sex) = 'female'",
        "(case when smoker then 'low' when score > 2 then 'middle' else 'high' end) in { 'low', 'middle', 'high' }",
        "Interval[@2023-01-01, (if smoker then @2024-12-01 else @2025-12-01)] includes surgery",
        "Interval[1, 3] before score",
        "Interval[@2023-01-01, @2025-02-10] before surgery",
        "exists levels",
        "Count(levels) > 1",
        "exists (levels L where L.code = 'C1')",
        "exists (levels intersect \"Upper\")",
        "levels in \"Upper\"",
        "First(levels) in \"Upper\"",
        "exists scores",
        "Count(scores) >= 2",
        "3 in scores",
        "scores contains 3",
        "scores includes { 1, 2 }",
        "exists (scores S where S > 2)",
        "not exists (scores S where S > 2)",
        "Count(scores S where S > 2) = 1",
        "AnyTrue(scores S return S > 2)",
        "AllTrue(scores S return S > 2)",
        "AllTrue(scores S return all S > score)",
        "Max(scores) > 2",
        "Min(scores) > 2",
        "Max(scores S where S < 3) = 2",
        "Sum(scores) > 4",
        "Avg(scores) > 2",
        "First(scores) > 2",
        "First(scores S where S > 1) > 2",
        "Last(scores) > 2",
        "scores[0] = 3",
        "Count(distinct scores) > 1",
        "Count(scores S return S) > 1",
        "exists (scores union { 5 })",
        "exists (scores except { 1, 2 })",
        "Count(scores intersect { 1, 2 }) = 1",
        "Length(scores) > 1",
        "scores = { 1, 2 }",
        "scores ~ { 1, 2 }",
        "IndexOf(scores, 2) = 0",
        "(scores S aggregate T starting 0: T + S) > 4",
        "exists platelets",
        "exists platelets P where P.value >= 100 '10*9/L'",
        "exists platelets P where P.value >= 100 '10*9/L' and P.date within 90 days of surgery",
        "not exists platelets P where P.value < 100 '10*9/L' or P.date after surgery",
        "Count(platelets P where P.value >= 100 '10*9/L') >= 2",
        "Max(platelets.value) >= 100 '10*9/L'",
        "Max(platelets.date) before surgery",
        "First(platelets P sort by date desc).value >= 100 '10*9/L'",
        "First(platelets P where P.value >= 99 '10*9/L' sort by date, value desc).value >= 101 '10*9/L'",
        "Last(platelets P sort by date desc).value < 100 '10*9/L'",
        "First(platelets P sort by date).date > @2025-02-10",
        "Last(platelets P sort by date desc, value).date + 1 month before surgery",
        "First(platelets P sort by date).value between 99 '10*9/L' and 101 '10*9/L'",
        "First(platelets P sort by date + 1 month, value desc).date in Interval[@2025-01-20, @2025-02-20]",
        "(platelets P sort by date desc)[0].value + 2 '10*9/L' >= 101 '10*9/L'",
        "not (Last(platelets P sort by date).value < 100 '10*9/L') and smoker",
        "(if smoker then First(platelets P sort by date).value else 100 '10*9/L') > 100 '10*9/L'",
        "case when First(platelets P sort by date desc).value >= 100 '10*9/L' then smoker else score > 2 end",
        "exists (scores S where First(platelets P sort by date).value < 100 '10*9/L' and S > 1)",
        "First(platelets P sort by date).value - 98 '10*9/L' in { 1 '10*9/L', 3 '10*9/L' }",
        "First(platelets P where P.date before surgery).value >= 100 '10*9/L'",
        "Last(platelets P where P.date after onset sort by date).value >= 100 '10*9/L'",
        "((First(platelets P sort by date)) L return L.value) >= 100 '10*9/L'",
        "First(platelets P return Tuple { v: P.value, d: P.date } sort by d).v >= 100 '10*9/L'",
        "Last(platelets P return P.value sort asc) >= 100 '10*9/L'",
        "exists (platelets P with levels L such that L.code = 'C1' and P.value > 100 '10*9/L')",
        "exists (platelets P without platelets Q such that Q.date after P.date)",
        "exists (from platelets P, scores S where P.value > 100 '10*9/L' and S > 2)",
        "Count(from platelets P, scores S where P.value > 100 '10*9/L' and S > 2) > 1",
        "exists (platelets P let v: P.value where v > 100 '10*9/L' return v)",
        "Count(platelets P return P.value) > 1",
        "AllTrue(platelets P return all P.date before surgery)",
        "sex & 'x' = 'femalex'",
        "Combine({ sex, 'x' }) = 'malex'",
        "{ score, 1 } = { 2, 1 }",
        "Tuple { a: score, b: sex } = Tuple { a: 1, b: 'male' }",
        "exists (({ score, 3 }) X where X > 2)",
        "Max({ onset, surgery }) > @2025-03-15",
        "Max({ score, 3 }) = 4",
        "onset in { @2024-01-01, @2025-01-01 }",
        "singleton from ({ score }) = 2",
        "Interval[1, score] contains 2",
        "score in Interval[1, 3]",
        "(score as Any) is Integer",
    ];

    /// <summary>Rules that are sound but sometimes unknown without need, because they read something more than once; each with what it would take.</summary>
    private static readonly string[] NotExact =
    [
        // The data element occurs twice: both ends move together, and each is looked at alone.
        "surgery in Interval[onset, onset + 90 days]",
        // It occurs twice: no row is after all rows of its own list.
        "exists (platelets P without platelets Q such that Q.date after P.date)",
        // It is written once and read once per row: rows that contradict each other whatever it is are not seen together.
        "AllTrue(scores S return all S > score)",
    ];

    private static readonly Lazy<Compiled> Instance = new(Compile);

    public static TheoryData<string> Rules() => [.. Texts];

    public static TheoryData<string> ExactRules() => [.. Texts.Except(NotExact)];

    /// <summary>Soundness: what is definite stays, whatever the unrecorded turns out to be.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void A_definite_answer_holds_for_every_completion(string rule)
    {
        var compiled = Instance.Value;
        var evaluate = compiled.Rule(rule);
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                var subject = compiled.Random(seed, "partial");
                if (evaluate(subject) is not { } answer) return;
                for (var i = 0; i < Completions; i++)
                {
                    var completed = compiled.Complete(subject, seed + i);
                    var other = evaluate(completed);
                    if (other is not null && other != answer) Assert.Fail($"{rule} is {answer} for\n  {subject}\nbut {other} when completed to\n  {completed}\n{compiled.Text(rule)}");
                }
            },
            iter: 300,
            seed: "0000KOIPZqNa",
            threads: 1);
    }

    /// <summary>Exactness: what is unknown could turn out either way.</summary>
    [Theory]
    [MemberData(nameof(ExactRules))]
    public void An_unknown_answer_could_be_either(string rule)
    {
        var compiled = Instance.Value;
        var evaluate = compiled.Rule(rule);
        for (var seed = 0; seed < 100; seed++)
        {
            var subject = compiled.Random(seed, "nearly");
            if (evaluate(subject) is not null) continue;
            var answers = Enumerable.Range(0, 3_000).Select(i => evaluate(compiled.Complete(subject, i))).Distinct().Take(2).ToList();
            // An empty list has no first element, whoever recorded it: that is null in CQL too.
            if (answers is [not null]) Assert.Fail($"{rule} is unknown for\n  {subject}\nbut always {answers[0]} when completed\n{compiled.Text(rule)}");
        }
    }

    /// <summary>Nothing is unknown for want of data when there is no want.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_not_always_unknown(string rule)
    {
        var compiled = Instance.Value;
        var evaluate = compiled.Rule(rule);
        Assert.Contains(Enumerable.Range(0, 200), seed => evaluate(compiled.Random(seed, "full")) is not null);
    }

    private static Compiled Compile()
    {
        var scope = new BindingScope();
        scope.Add(new DataElementSymbol("birthDate", CqlType.Date));
        scope.Add(new DataElementSymbol("onset", CqlType.Date));
        scope.Add(new DataElementSymbol("surgery", CqlType.Date));
        scope.Add(new DataElementSymbol("sex", CqlType.String));
        scope.Add(new DataElementSymbol("smoker", CqlType.Boolean));
        scope.Add(new DataElementSymbol("score", CqlType.Integer));
        scope.Add(new DataElementSymbol("weight", CqlType.Quantity, "kg"));
        scope.Add(new DataElementSymbol("levels", new ListType(CqlType.Code)));
        scope.Add(new DataElementSymbol("scores", new ListType(CqlType.Integer)));
        scope.Add(new DataElementSymbol("platelets", new ListType(new TupleType([new("value", CqlType.Quantity), new("date", CqlType.Date)])), "10*9/L"));
        scope.Add(new ValueSetSymbol("Upper"));
        var rules = new List<(string Name, CSharpExpression Rule)>();
        for (var i = 0; i < Texts.Length; i++)
        {
            var parsed = CqlParser.ParseExpression(Texts[i]);
            Assert.True(parsed.Node is not null, $"{Texts[i]}: {string.Join("; ", parsed.Errors.Select(Message))}");
            var bound = CqlBinder.Bind(parsed.Node, scope, CqlType.Boolean);
            Assert.True(bound.Expression is not null, $"{Texts[i]}: {string.Join("; ", bound.Errors.Select(Message))}");
            rules.Add(($"Rule{i}", CSharpExpressionWriter.Write(bound.Expression, new Names($"Rule{i}_"))));
        }

        var image = new MemoryStream();
        var result = CSharpCompilation.Create(
            "Laws",
            [CSharpSyntaxTree.ParseText(LawSubject.Source + LawSubject.Rules(rules), new CSharpParseOptions(LanguageVersion.CSharp13), cancellationToken: TestContext.Current.CancellationToken)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ProtocolSdk.Cql.CqlDate).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable))
            .Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        var wrong = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        image.Position = 0;
        var assembly = AssemblyLoadContext.Default.LoadFromStream(image);
        var subject = assembly.GetType("Subject")!;
        var random = subject.GetMethod("Random")!;
        var complete = subject.GetMethod("Complete")!;
        return new Compiled(
            (seed, mode) => random.Invoke(null, [seed, mode])!,
            (partial, seed) => complete.Invoke(null, [partial, seed])!,
            rule =>
            {
                var method = assembly.GetType("Rules")!.GetMethod($"Rule{Array.IndexOf(Texts, rule)}")!;
                return s => (bool?)method.Invoke(null, [s]);
            },
            rule => rules[Array.IndexOf(Texts, rule)].Rule is var r ? string.Join("\n", r.Members.Concat(r.Statements).Append(r.Text)) : string.Empty);
    }

    private static string Message(CqlError error) => string.Format(CultureInfo.InvariantCulture, error.Rule.MessageFormat, [.. error.Arguments]);

    private sealed record Compiled(
        Func<int, string, object> Random,
        Func<object, int, object> Complete,
        Func<string, Func<object, bool?>> Rule,
        Func<string, string> Text);

    private sealed class Names(string prefix) : ICSharpNames
    {
        public string Prefix => prefix;

        public string ContextParameter => "ref Evaluation e";

        public string ContextArgument => "ref e";

        public string Moment => "e.AsOf";

        public string DataElement(BoundDataElement element) => "e.Subject." + Pascal(element.Name);

        public string Definition(BoundDefinition definition) => throw new InvalidOperationException();

        public string ValueSet(BoundValueSet valueSet) => "ValueSets." + valueSet.Name;

        public string RowType(TupleType row) => Pascal(row.RowOf!) + "Item";

        public string RowElement(TupleType row, string element) => Pascal(element);

        public string? Constant(string type, string expression) => null;

        public string? MomentValue(string type, string expression, bool isOfToday) => null;

        private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
    }
}
