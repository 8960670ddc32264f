using System.Diagnostics;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ProtocolSdk.Package.Tests;

/// <summary>One app with every registry record that is at hand.</summary>
public sealed class EveryRecordTests(PackedFeed feed)
{
    // 2 GiB for 821 records, and as much for each further one. The compiler's collector is the server's, which takes more where there is more: 1.7 GiB
    // for 821 records and 2.0 for 949 were measured on two cores.
    private const long CompilerMemoryPerRecord = (2L << 30) / 821;

    private const string Program = """
        using System.Text;
        using System.Text.Json;
        using ProtocolSdk;
        using ProtocolSdk.Cql;

        AsOf asOf = new DateOnly(2025, 11, 25);
        foreach (var definition in AllTrials.Definitions)
        {
            var downloaded = File.ReadAllBytes(Path.Combine("protocol", definition.Id + ".json"));
            using (var expected = JsonDocument.Parse(downloaded))
            using (var actual = JsonDocument.Parse(definition.Record.ToJson()))
            {
                if (!JsonElement.DeepEquals(expected.RootElement, actual.RootElement)) Complain(definition, "its record isn't written as it was downloaded");
            }

            var nobody = definition.ReadSubject("{}"u8);
            Check(definition, nobody);

            // One person of whom everything is said, once in favour of each criterion and once against it.
            foreach (var favourable in new[] { true, false })
            {
                var status = Check(definition, definition.ReadSubject(Filled(definition, favourable)));
                if (status == EligibilityStatus.Undetermined) Complain(definition, $"undetermined, although everything is recorded (favourable: {favourable})");
                if (!favourable && definition.Criteria.Any(c => c.Origin == CriterionOrigin.Attestation) && status != EligibilityStatus.Ineligible) Complain(definition, "not ineligible, although everything speaks against it");
            }
        }

        Console.WriteLine($"{AllTrials.Definitions.Length} protocols, {AllTrials.Definitions.Sum(d => d.Criteria.Count)} criteria");
        Console.Error.WriteLine($"{Environment.WorkingSet >> 20} MiB");

        EligibilityStatus Check(ProtocolDefinition definition, ISubject subject)
        {
            var result = definition.Evaluate(subject, asOf);
            var explanation = definition.Explain(subject, asOf);
            if (definition.Decide(subject, asOf) != result.Status) Complain(definition, "Decide and Evaluate disagree");
            if (explanation.Result.Status != result.Status) Complain(definition, "Explain and Evaluate disagree");
            if (explanation.Criteria.Count != definition.Criteria.Count || explanation.ToString().Length == 0) Complain(definition, "not every criterion is explained");
            for (var i = 0; i < definition.Criteria.Count; i++)
            {
                if (result.OutcomeAt(i) != explanation.Result.OutcomeAt(i)) Complain(definition, $"{definition.Criteria[i].Id} is explained otherwise than it is evaluated");
            }

            if (result.Status == EligibilityStatus.Undetermined != result.Missing.Count > 0) Complain(definition, "what is missing doesn't fit the status");
            return result.Status;
        }

        static byte[] Filled(ProtocolDefinition definition, bool favourable)
        {
            var json = new StringBuilder("{");
            foreach (var element in definition.DataElements)
            {
                if (json.Length > 1) json.Append(',');
                json.Append(JsonSerializer.Serialize(element.Name)).Append(':').Append(element.Name switch
                {
                    "birthDate" => "\"1985-06-15\"",
                    "sex" => definition.Record.ProtocolSection?.EligibilityModule?.Sex?.ToString() == "MALE" ? "\"male\"" : "\"female\"",
                    "healthyVolunteer" => "false",
                    // An attestation of an inclusion is true in favour, one of an exclusion false.
                    _ => definition.Criteria.First(c => IsOf(c, element)).Kind == CriterionKind.Inclusion == favourable ? "true" : "false",
                });
            }

            return Encoding.UTF8.GetBytes(json.Append('}').ToString());
        }

        static bool IsOf(CriterionDefinition criterion, DataElementDefinition element) =>
            string.Equals((criterion.Name ?? criterion.Id).TrimEnd('_'), element.Name.TrimEnd('_'), StringComparison.OrdinalIgnoreCase);

        static void Complain(ProtocolDefinition definition, string what)
        {
            Console.WriteLine($"{definition.Id}: {what}");
            Environment.ExitCode = 1;
        }
        """;

    [Fact]
    public async Task One_app_has_every_record_and_each_of_them_round_trips_and_evaluates()
    {
        LongSuite.OnlyThere("Building one app with every record");
        string[] records = [.. SharedData.Files("ctgov", "*.json"), .. SharedData.FilesOrNone("ctgov-partial", "*.json")];
        var app = TrialApp.Create(feed, Program);
        Directory.CreateDirectory(app.PathOf("protocol"));
        foreach (var record in records) File.Copy(record, app.PathOf("protocol", Path.GetFileName(record)));
        app.Write("AllTrials.cs", $$"""
            static class AllTrials
            {
                public static readonly ProtocolSdk.ProtocolDefinition[] Definitions =
                [
                    {{string.Join("\n        ", records.Select(record => $"Protocols.Nct{Path.GetFileNameWithoutExtension(record)[3..]}.Definition,"))}}
                ];
            }
            """);

        // A compiler of its own, so that what it takes is what this app takes.
        var watch = Stopwatch.StartNew();
        var build = app.BuildAsync("-p:UseSharedCompilation=false");
        var memory = await ProcessMemory.PeakDuringAsync(build, app.Folder, "csc");
        await build;
        var buildTime = watch.Elapsed;
        var literals = LiteralHeap(Path.Combine(app.Output, "TrialApp.dll"));
        watch.Restart();
        var lines = await app.RunAsync();

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Built in {buildTime.TotalSeconds:F0} s, compiler at most {memory >> 20} MiB; {literals >> 10} KiB of string literals; run in {watch.Elapsed.TotalSeconds:F0} s; {lines[^1]}"));
        Assert.StartsWith($"{records.Length} protocols, ", Assert.Single(lines), StringComparison.Ordinal);
        Assert.InRange(memory, 0, CompilerMemoryPerRecord * records.Length);
    }

    // The C# compiler gives up at 16 MiB of it (CS8103), so what it takes per record says how many an app can have.
    private static int LiteralHeap(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        return file.GetMetadataReader().GetHeapSize(HeapIndex.UserString);
    }
}
