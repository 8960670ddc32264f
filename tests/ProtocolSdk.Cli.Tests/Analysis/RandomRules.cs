namespace ProtocolSdk.Cli.Tests.Analysis;

/// <summary>Random rules over Booleans a0…, small Integers n0…, and codes k0… of the set Kind.</summary>
internal static class RandomRules
{
    /// <summary>An expression of Booleans.</summary>
    public static string Boolean(Random random, int atoms, int depth) => Tree(random, depth, () => $"a{random.Next(atoms)}");

    /// <summary>An expression of all three kinds of atoms.</summary>
    public static string Mixed(Random random, int depth) => Tree(random, depth, () => random.Next(7) switch
    {
        0 or 1 => $"a{random.Next(2)}",
        2 => $"n{random.Next(2)} {Comparison(random)} {random.Next(4)}",
        3 => $"n0 {Comparison(random)} n1",
        4 => $"n{random.Next(2)} between {random.Next(2)} and {1 + random.Next(3)}",
        5 => $"k0.code = '{"xyz"[random.Next(3)]}'",
        _ => "k0 in Some",
    });

    private static string Comparison(Random random) => (random.Next(6)) switch { 0 => "<", 1 => "<=", 2 => ">", 3 => ">=", 4 => "=", _ => "!=" };

    private static string Tree(Random random, int depth, Func<string> atom)
    {
        if (depth == 0 || random.Next(4) == 0) return random.Next(4) == 0 ? $"not ({atom()})" : atom();
        var parts = Enumerable.Range(0, 2 + random.Next(2)).Select(_ => $"({Tree(random, depth - 1, atom)})");
        return string.Join(random.Next(2) == 0 ? " and " : " or ", parts);
    }
}
