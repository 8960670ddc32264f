using System.Collections.Concurrent;

namespace ProtocolSdk.Cql.Units;

/// <summary>
/// The units of UCUM (Unified Code for Units of Measure, case-sensitive codes): atoms in rows of text, everything else derived from them
/// by <see cref="UnitParser"/>. Shared with the compiler, which includes these files.
/// </summary>
/// <remarks>
/// A row is: code, traits, value, unit. Traits: <c>m</c> metric (takes prefixes), <c>-</c> not; <c>a</c> arbitrary (comparable with itself only),
/// <c>s</c> special scale that is treated likewise, <c>t</c> temperature scale.
/// </remarks>
internal static partial class UnitTable
{
    // Unit texts come from data too, so that the cache must not grow without end.
    private const int MaxCached = 4096;

    private static readonly ConcurrentDictionary<string, UcumUnit?> Cache = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, UnitAtom> Atoms = ReadAtoms();

    private static readonly KeyValuePair<string, Rational>[] Prefixes =
    [
        new("da", Rational.PowerOfTen(1)), new("Ki", new Rational(1L << 10)), new("Mi", new Rational(1L << 20)),
        new("Gi", new Rational(1L << 30)), new("Ti", new Rational(1L << 40)), new("Y", Rational.PowerOfTen(24)),
        new("Z", Rational.PowerOfTen(21)), new("E", Rational.PowerOfTen(18)), new("P", Rational.PowerOfTen(15)),
        new("T", Rational.PowerOfTen(12)), new("G", Rational.PowerOfTen(9)), new("M", Rational.PowerOfTen(6)),
        new("k", Rational.PowerOfTen(3)), new("h", Rational.PowerOfTen(2)), new("d", Rational.PowerOfTen(-1)),
        new("c", Rational.PowerOfTen(-2)), new("m", Rational.PowerOfTen(-3)), new("u", Rational.PowerOfTen(-6)),
        new("n", Rational.PowerOfTen(-9)), new("p", Rational.PowerOfTen(-12)), new("f", Rational.PowerOfTen(-15)),
        new("a", Rational.PowerOfTen(-18)), new("z", Rational.PowerOfTen(-21)), new("y", Rational.PowerOfTen(-24)),
    ];

    /// <summary>The unit of a UCUM code, or null when it isn't one.</summary>
    public static UcumUnit? Find(string code)
    {
        if (Cache.TryGetValue(code, out var known)) return known;
        var unit = UnitParser.Parse(code)?.ToUnit();
        if (Cache.Count < MaxCached) Cache.TryAdd(code, unit);
        return unit;
    }

    /// <summary>The codes of all atoms.</summary>
    internal static IEnumerable<string> AtomCodes => Atoms.Keys;

    /// <summary>The atom of a symbol without or with a prefix; false when there is none.</summary>
    internal static bool TryFindAtom(string symbol, out UnitAtom atom, out Rational prefix)
    {
        prefix = Rational.One;
        if (Atoms.TryGetValue(symbol, out atom!)) return true;
        foreach (var candidate in Prefixes)
        {
            if (symbol.Length > candidate.Key.Length
                && symbol.StartsWith(candidate.Key, StringComparison.Ordinal)
                && Atoms.TryGetValue(symbol.Substring(candidate.Key.Length), out atom!)
                && atom.IsMetric)
            {
                prefix = candidate.Value;
                return true;
            }
        }

        return false;
    }

    /// <summary>The unit of an atom in base units, computed from its row when it is first asked for.</summary>
    internal static UcumUnit? UnitOf(UnitAtom atom)
    {
        if (atom.Unit is { } known) return known;
        var definition = UnitParser.Parse(atom.Definition)?.ToUnit();
        if (definition is null) return null;
        var factor = definition.Factor * atom.Value;
        var unit = atom.Kind switch
        {
            UnitAtomKind.Arbitrary => new UcumUnit(Rational.One, Dimension.OfArbitrary(atom.Code)),
            UnitAtomKind.Celsius => new UcumUnit(factor, definition.Dimension, CelsiusZero(atom.Code)),
            _ => new UcumUnit(factor, definition.Dimension),
        };
        atom.Unit = unit;
        return unit;
    }

    // The zero of a temperature scale in kelvin.
    private static Rational CelsiusZero(string code) => code == "[degF]"
        ? new Rational(45967) / new Rational(180)
        : new Rational(27315) / new Rational(100);

    private static Dictionary<string, UnitAtom> ReadAtoms()
    {
        var atoms = new Dictionary<string, UnitAtom>(StringComparer.Ordinal);
        for (var i = 0; i < Dimension.Bases.Count; i++)
            atoms.Add(Dimension.Bases[i], UnitAtom.OfBase(Dimension.Bases[i], Dimension.OfBase(i)));
        foreach (var rows in new[] { ScienceRows, ClinicalRows, CustomaryRows })
        {
            foreach (var row in rows.Split('\n'))
            {
                if (row.StartsWith("#", StringComparison.Ordinal)) continue;
                var fields = row.Split(' ');
                var kind = fields[1].IndexOf('a') >= 0 || fields[1].IndexOf('s') >= 0 ? UnitAtomKind.Arbitrary
                    : fields[1].IndexOf('t') >= 0 ? UnitAtomKind.Celsius
                    : UnitAtomKind.Linear;
                atoms.Add(fields[0], new UnitAtom(fields[0], fields[1][0] == 'm', kind, Rational.Parse(fields[2]), fields[3]));
            }
        }

        return atoms;
    }
}
