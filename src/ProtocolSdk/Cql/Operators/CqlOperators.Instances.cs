namespace ProtocolSdk.Cql;

public static partial class CqlOperators
{
    /// <summary><c>Quantity { value: x, unit: y }</c>; null without a value.</summary>
    /// <param name="value">The number.</param>
    /// <param name="unit">The unit; null is <c>1</c>.</param>
    public static Quantity? QuantityInstance(decimal? value, string? unit) => value is { } v ? new Quantity(v, unit) : null;

    /// <summary><c>Ratio { numerator: x, denominator: y }</c>; null when a part is.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator.</param>
    public static Ratio? RatioInstance(Quantity? numerator, Quantity? denominator) =>
        numerator is { } n && denominator is { } d ? new Ratio(n, d) : null;

    /// <summary><c>Code { code: x, system: y, version: z, display: w }</c>; null without a code, and an empty text is none.</summary>
    /// <param name="code">The code.</param>
    /// <param name="system">The code system.</param>
    /// <param name="version">The version of the code system.</param>
    /// <param name="display">The words to show.</param>
    public static Code? CodeInstance(string? code, string? system, string? version, string? display) =>
        string.IsNullOrEmpty(code) ? null : new Code(code, system, version, display);

    /// <summary><c>Concept { codes: x, display: y }</c>; null without codes. Codes that are null are left out.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="display">The words to show.</param>
    public static Concept? ConceptInstance(IReadOnlyList<Code?>? codes, string? display) =>
        codes is null ? null : new Concept([.. codes.OfType<Code>()], display);

    /// <summary><c>ValueSet { id: x, version: y, name: z }</c>: a value set by name, without codes; null without an id.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="version">The version; not kept.</param>
    /// <param name="name">The name; not kept.</param>
    public static ValueSet? VocabularyInstance(string? id, string? version, string? name) => string.IsNullOrEmpty(id) ? null : new ValueSet(id, []);
}
