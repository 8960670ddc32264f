using System.Text;

namespace ProtocolSdk.Conformance.Tests;

/// <summary>The C# of a subject with every kind of data element, and ways to complete it.</summary>
internal static class LawSubject
{
    /// <summary>Compiled together with the rules, as generated code would be.</summary>
    public const string Source = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using ProtocolSdk.Cql;

        public sealed record PlateletsItem : ICqlTuple
        {
            public CqlDate? Date { get; init; }
            public Quantity? Value { get; init; }
            public int Count => 2;
            public string NameAt(int index) => index == 0 ? "date" : "value";
            public object? ValueAt(int index) => index == 0 ? Date : Value;
        }

        public sealed record Subject
        {
            public CqlDate? BirthDate { get; init; }
            public CqlDate? Onset { get; init; }
            public CqlDate? Surgery { get; init; }
            public string? Sex { get; init; }
            public bool? Smoker { get; init; }
            public int? Score { get; init; }
            public Quantity? Weight { get; init; }
            public IReadOnlyList<Code?>? Levels { get; init; }
            public IReadOnlyList<int?>? Scores { get; init; }
            public IReadOnlyList<PlateletsItem?>? Platelets { get; init; }

            public override string ToString() =>
                $"born {BirthDate}, onset {Onset}, surgery {Surgery}, sex {Sex}, smoker {Smoker}, score {Score}, weight {Weight}, "
                + $"levels {(Levels is null ? "-" : string.Join("/", Levels))}, scores {(Scores is null ? "-" : string.Join("/", Scores))}, "
                + $"platelets {(Platelets is null ? "-" : string.Join("/", Platelets.Select(p => $"{p?.Value} on {p?.Date}")))}";

            public static Subject Random(int seed, string mode)
            {
                var random = new Random(seed);
                bool full = mode == "full", nearly = mode == "nearly";
                bool Missing() => !full && random.Next(4) == 0;
                CqlDate? Date(int from, int to)
                {
                    if (!nearly && Missing()) return null;
                    int year = random.Next(from, to + 1), month = random.Next(1, 13), day = random.Next(1, DateTime.DaysInMonth(year, month) + 1);
                    if (full) return new CqlDate(year, month, day);
                    // Few enough completions to try them all, and close enough to each other to matter.
                    if (nearly) return from < 2020 ? new CqlDate(2007, random.Next(5, 8)) : new CqlDate(to, random.Next(1, 4));
                    return random.Next(3) switch { 0 => new CqlDate(year), 1 => new CqlDate(year, month), _ => new CqlDate(year, month, day) };
                }

                T? Maybe<T>(Func<T> make) where T : struct => Missing() ? null : make();
                IReadOnlyList<T>? List<T>(Func<T> make) => !nearly && Missing() ? null : Enumerable.Range(0, random.Next(4)).Select(_ => make()).ToArray();
                return new Subject
                {
                    BirthDate = Date(2005, 2008),
                    Onset = Date(2024, 2025),
                    Surgery = Date(2024, 2025),
                    Sex = Missing() ? null : random.Next(2) == 0 ? "female" : "male",
                    Smoker = Maybe(() => random.Next(2) == 0),
                    Score = Maybe(() => random.Next(5)),
                    Weight = Maybe(() => new Quantity(random.Next(48, 53), "kg")),
                    Levels = List<Code?>(() => !nearly && Missing() ? null : new Code("C" + random.Next(3))),
                    Scores = List(() => nearly ? random.Next(5) : Maybe(() => random.Next(5))),
                    Platelets = List<PlateletsItem?>(() => new PlateletsItem { Date = Date(2024, 2025), Value = Maybe(() => new Quantity(random.Next(98, 103), "10*9/L")) }),
                };
            }

            public static Subject Complete(Subject s, int seed)
            {
                var random = new Random(seed);
                CqlDate Date(CqlDate? date, int from, int to)
                {
                    int year = date?.Year ?? random.Next(from, to + 1), month = date?.Month ?? random.Next(1, 13);
                    // The ends matter most.
                    int last = DateTime.DaysInMonth(year, month);
                    if (date is { Month: null } && random.Next(3) == 0) month = random.Next(2) == 0 ? 1 : 12;
                    last = DateTime.DaysInMonth(year, month);
                    return new CqlDate(year, month, date?.Day ?? random.Next(3) switch { 0 => 1, 1 => last, _ => random.Next(1, last + 1) });
                }

                IReadOnlyList<T> List<T>(IReadOnlyList<T>? list, Func<T?, T> make) =>
                    (list ?? Enumerable.Repeat(default(T)!, random.Next(4)).ToArray()).Select(make).ToArray();
                return new Subject
                {
                    BirthDate = Date(s.BirthDate, 2005, 2008),
                    Onset = Date(s.Onset, 2024, 2025),
                    Surgery = Date(s.Surgery, 2024, 2025),
                    Sex = s.Sex ?? (random.Next(2) == 0 ? "female" : "male"),
                    Smoker = s.Smoker ?? random.Next(2) == 0,
                    Score = s.Score ?? random.Next(5),
                    Weight = s.Weight ?? new Quantity(random.Next(48, 53), "kg"),
                    Levels = List(s.Levels, c => c ?? new Code("C" + random.Next(3))),
                    Scores = List(s.Scores, i => i ?? random.Next(5)),
                    Platelets = List(s.Platelets, p => new PlateletsItem { Date = Date(p?.Date, 2024, 2025), Value = p?.Value ?? new Quantity(random.Next(98, 103), "10*9/L") }),
                };
            }
        }

        public static class ValueSets
        {
            public static readonly ValueSet Upper = new("Upper", new[] { new Code("C0"), new Code("C1") });
        }

        """;

    /// <summary>The rules as methods of a class.</summary>
    public static string Rules(IEnumerable<(string Name, ProtocolSdk.Compiler.Emit.CSharp.Expressions.CSharpExpression Rule)> rules)
    {
        var text = new StringBuilder("public struct Evaluation\n{\npublic Subject Subject;\npublic AsOf AsOf;\n}\n\npublic static class Rules\n{\n");
        foreach (var (name, rule) in rules)
        {
            foreach (var member in rule.Members) text.Append(member).Append('\n');
            text.Append($"private static {rule.Type} {name}Inner(ref Evaluation e)\n{{\n{string.Concat(rule.Statements.Select(s => s + "\n"))}return {rule.Text};\n}}\n");
            text.Append($"public static bool? {name}(Subject subject)\n{{\nvar e = new Evaluation {{ Subject = subject, AsOf = new DateOnly(2025, 6, 15) }};\ntry {{ return {name}Inner(ref e); }} catch (CqlRuntimeException) {{ return null; }}\n}}\n");
        }

        return text.Append("}\n").ToString();
    }
}
