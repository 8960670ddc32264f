using System.Globalization;

namespace ProtocolSdk.Generators.Tests.Fuzzing;

/// <summary>How long and from where the fuzzer runs, by environment variables.</summary>
internal static class FuzzSettings
{
    private const int KindsOfMutants = 5;

    // The same mutants in every run of the suite: a finding there is never a coincidence.
    private const int SeedOfTheSuite = 20_250_101;

    /// <summary><c>PROTOCOLSDK_FUZZ_SEED</c>: the seed of the first mutant; those of the others follow it. A finding names the seed of its mutant.</summary>
    public static int Seed { get; } = Number("PROTOCOLSDK_FUZZ_SEED") is { } seed ? (int)seed : Duration is null ? SeedOfTheSuite : Environment.TickCount & 0x3FFF_FFFF;

    /// <summary>How long one kind of mutants goes on: its share of <c>PROTOCOLSDK_FUZZ_MINUTES</c>; null for a count of mutants.</summary>
    public static TimeSpan? Duration => Number("PROTOCOLSDK_FUZZ_MINUTES") is { } minutes ? TimeSpan.FromMinutes(minutes) / KindsOfMutants : null;

    private static double? Number(string variable) =>
        double.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
