using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using ProtocolSdk.Generators.Tests.Driving;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Generators.Tests.Fuzzing;

/// <summary>
/// Mutants of real records and of protocol.json, each of them compiled: an error or code that compiles, and nothing in it that the words don't
/// explain. A count of them in the suite; <c>PROTOCOLSDK_FUZZ_MINUTES=30</c> goes on for half an hour, and <c>PROTOCOLSDK_FUZZ_SEED</c> starts at a mutant.
/// </summary>
public sealed partial class MutationFuzzTests
{
    // A record of more is only slower, not different.
    private const int LongestRecord = 80_000;
    private const int MostFindings = 10;
    private const string RecordFile = "NCT00000001.json";

    private static readonly Lazy<IReadOnlyList<string>> Records = new(() =>
        [SmallProtocol.Record, .. SharedData.FilesOrNone("ctgov", "*.json").Where((_, i) => i % 5 == 0).Select(File.ReadAllText).Where(text => text.Length <= LongestRecord)]);

    [Fact]
    public void Hostile_texts_in_a_record_change_nothing_but_texts_and_the_names_made_of_them() => Fuzz(200, (random, cancellation) =>
    {
        var swap = TextSwap.Of(Pick(Records.Value, random), random);
        var hostile = FuzzRun.On([(RecordFile, FuzzRun.Read(swap.Hostile))], cancellation);
        var inert = FuzzRun.On([(RecordFile, FuzzRun.Read(swap.Inert))], cancellation);
        if (hostile.Trees.Length != inert.Trees.Length) throw new FuzzFinding($"{hostile.Trees.Length} files instead of {inert.Trees.Length}");
        foreach (var (tree, twin) in hostile.Trees.Zip(inert.Trees))
        {
            if (EmittedShape.Difference(tree, twin) is { } difference) throw new FuzzFinding(difference);
        }

        Check(hostile, random, cancellation, swap.Hostile);
        return [swap.Hostile];
    });

    [Fact]
    public void A_record_of_another_structure_becomes_an_error_or_code() => Fuzz(150, (random, cancellation) =>
    {
        var mutant = RecordDamage.Structure(Pick(Records.Value, random), random);
        Check(FuzzRun.On([(RecordFile, FuzzRun.Read(mutant))], cancellation), random, cancellation, mutant);
        return [mutant];
    });

    [Fact]
    public void A_record_with_broken_bytes_becomes_an_error_or_code() => Fuzz(150, (random, cancellation) =>
    {
        var mutant = FuzzRun.Read(RecordDamage.Bytes(Pick(Records.Value, random), random));
        Check(FuzzRun.On([(RecordFile, mutant)], cancellation), random, cancellation, mutant.ToString());
        return [mutant.ToString()];
    });

    [Fact]
    public void Rules_of_a_grammar_become_errors_or_code() => Fuzz(250, (random, cancellation) =>
    {
        var (record, rules) = RuleGrammar.Next(random);
        var text = random.Next(8) switch
        {
            0 => FuzzRun.Read(RecordDamage.Bytes(rules, random)),
            1 => FuzzRun.Read(Damaged(rules, random)),
            _ => FuzzRun.Read(rules),
        };
        Check(FuzzRun.On(Folder(record, text), cancellation), random, cancellation, record, text.ToString());
        return [record, text.ToString()];
    });

    [Fact]
    public void The_first_trials_rules_become_errors_or_code_when_they_are_mutated() => Fuzz(50, (random, cancellation) =>
    {
        var record = Repository.Text("protocol/NCT06995300/record.json");
        var rules = Repository.Text("protocol/NCT06995300/protocol.json");
        var text = random.Next(3) == 0 ? FuzzRun.Read(RecordDamage.Bytes(rules, random)) : FuzzRun.Read(RecordDamage.Structure(rules, random));
        Check(FuzzRun.On(Folder(record, text), cancellation), random, cancellation, record, text.ToString());
        return [record, text.ToString()];
    });

    private static (string, SourceText)[] Folder(string record, SourceText rules) => [(SmallProtocol.RecordPath, FuzzRun.Read(record)), (SmallProtocol.RulesPath, rules)];

    // A grammar's file may repeat a name, which a tree can't hold.
    private static string Damaged(string rules, Random random)
    {
        try
        {
            return RecordDamage.Structure(rules, random);
        }
        catch (Exception error) when (error is ArgumentException or JsonException or InvalidOperationException)
        {
            return rules;
        }
    }

    private static void Check(FuzzRun run, Random random, CancellationToken cancellation, params string[] files)
    {
        if (run.Trees.IsEmpty) return;
        if (EmittedShape.Unexplained(run.Trees, "Nct00000001", [.. files.SelectMany(Strings)]) is { } unexplained) throw new FuzzFinding("Unexplained: " + unexplained);
        run.Compile(toTheEnd: random.Next(8) == 0, cancellation);
    }

    // All strings, names and other values of a file that may be no JSON; a tuple's type names its fields.
    private static IEnumerable<string> Strings(string text)
    {
        foreach (Match match in Token.Matches(text))
        {
            var value = match.Value[0] == '"' ? Decoded(match.Value) : match.Value;
            yield return value;
            if (!value.Contains("Tuple", StringComparison.Ordinal)) continue;
            foreach (var word in value.Split([' ', '{', '}', ',', '<', '>'], StringSplitOptions.RemoveEmptyEntries)) yield return word;
        }
    }

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|[-+.\\w]+", RegexOptions.Singleline)]
    private static partial Regex Token { get; }

    [GeneratedRegex(@"\\(u[0-9a-fA-F]{4}|.)", RegexOptions.Singleline)]
    private static partial Regex Escape { get; }

    private static string Decoded(string literal)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(literal)!;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair can't be read by .NET.
            return Escape.Replace(literal, match => match.Length == 6 ? ((char)ushort.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString() : " ").Trim('"');
        }
    }

    private static string Pick(IReadOnlyList<string> records, Random random) => records[random.Next(records.Count)];

    private static void Fuzz(int count, Func<Random, CancellationToken, string[]> mutant)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var watch = Stopwatch.StartNew();
        var done = 0;
        var findings = new List<string>();
        for (var seed = FuzzSettings.Seed; findings.Count < MostFindings && (FuzzSettings.Duration is { } duration ? watch.Elapsed < duration : done < count); seed++, done++)
        {
            try
            {
                mutant(new Random(seed), cancellation);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                findings.Add($"Mutant {seed} (PROTOCOLSDK_FUZZ_SEED={seed} makes it the first): {(error is FuzzFinding ? error.Message : error)}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{done} mutants from seed {FuzzSettings.Seed} in {watch.Elapsed.TotalSeconds:F0} s, {watch.Elapsed.TotalMilliseconds / Math.Max(1, done):F0} ms each"));
        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }
}
