namespace ProtocolSdk.Cql.Units;

/// <summary>An atom of UCUM: a code that isn't made of others.</summary>
internal sealed class UnitAtom(string code, bool isMetric, UnitAtomKind kind, Rational value, string definition)
{
    public string Code { get; } = code;

    /// <summary>True when it takes prefixes.</summary>
    public bool IsMetric { get; } = isMetric;

    public UnitAtomKind Kind { get; } = kind;

    public Rational Value { get; } = value;

    /// <summary>The unit that <see cref="Value"/> counts.</summary>
    public string Definition { get; } = definition;

    /// <summary>The atom in base units, once computed. Written by several threads at worst with equal values.</summary>
    public UcumUnit? Unit { get; set; }

    public static UnitAtom OfBase(string code, Dimension dimension) =>
        new(code, true, UnitAtomKind.Linear, Rational.One, "1") { Unit = new UcumUnit(Rational.One, dimension) };
}

/// <summary>How an atom's numbers relate to its definition's.</summary>
internal enum UnitAtomKind
{
    /// <summary>By a factor.</summary>
    Linear,

    /// <summary>Not at all: procedure-defined units, and logarithmic scales, which this table doesn't convert.</summary>
    Arbitrary,

    /// <summary>By a factor and a zero: temperature scales.</summary>
    Celsius,
}
