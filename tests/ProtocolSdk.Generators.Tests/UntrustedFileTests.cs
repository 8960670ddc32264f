using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ProtocolSdk.Generators.Tests.Fuzzing;
using ProtocolSdk.Testing;

namespace ProtocolSdk.Generators.Tests;

/// <summary>Broken, huge and deep files become an error or code that compiles, in bounded time; never a crash of the compiler.</summary>
public sealed class UntrustedFileTests
{
    public static TheoryData<string> Names => [.. UntrustedFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_becomes_an_error_or_code(string name)
    {
        var (record, rules) = UntrustedFiles.Of(name);
        var watch = Stopwatch.StartNew();
        var run = FuzzRun.On(
            rules is null
                ? [(UntrustedFiles.Id + ".json", FuzzRun.Read(record))]
                : [(UntrustedFiles.Id + "/record.json", FuzzRun.Read(record)), (UntrustedFiles.Id + "/protocol.json", FuzzRun.Read(rules))],
            TestContext.Current.CancellationToken);
        var generated = watch.Elapsed;
        if (!UntrustedFiles.HasManyCriteria(name)) run.Compile(toTheEnd: true, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {generated.TotalSeconds:F1} s and {(watch.Elapsed - generated).TotalSeconds:F1} s; {run.Trees.Sum(t => (long)t.Length)} characters; {string.Join(' ', run.Findings.Where(f => f.Severity >= DiagnosticSeverity.Warning).Select(f => f.Id).Distinct())}"));
    }
}
