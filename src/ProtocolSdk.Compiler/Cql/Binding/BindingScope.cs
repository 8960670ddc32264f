using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>
/// What the names of a rule can stand for: the protocol's data elements, definitions, functions, value sets and code
/// systems. Fill it before binding; a name that is added twice keeps its first meaning (the caller reports the clash).
/// </summary>
public sealed class BindingScope
{
    /// <summary>The reserved data element that <c>AgeInYears()</c> reads.</summary>
    public const string BirthDate = "birthDate";

    private readonly Dictionary<string, DataElementSymbol> _dataElements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DefinitionSymbol> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FunctionSymbol> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueSetSymbol> _valueSets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _codeSystems = new(StringComparer.Ordinal);

    /// <summary>Adds a data element. Its tuples become rows of it (see <see cref="TypeRelations.AsRowsOf"/>).</summary>
    /// <returns>False when the name is taken by another data element.</returns>
    public bool Add(DataElementSymbol symbol) => TryAdd(_dataElements, symbol.Name, symbol with { Type = symbol.Type.AsRowsOf(symbol.Name) });

    /// <summary>Adds a definition, already bound.</summary>
    /// <returns>False when the name is taken by another definition.</returns>
    public bool Add(DefinitionSymbol symbol) => TryAdd(_definitions, symbol.Name, symbol);

    /// <summary>Adds a function; calls of it are bound as if its body stood there.</summary>
    /// <returns>False when the name is taken by another function.</returns>
    public bool Add(FunctionSymbol symbol) => TryAdd(_functions, symbol.Name, symbol);

    /// <summary>Adds a value set.</summary>
    /// <returns>False when the name is taken by another value set.</returns>
    public bool Add(ValueSetSymbol symbol) => TryAdd(_valueSets, symbol.Name, symbol);

    /// <summary>Adds a code system.</summary>
    /// <param name="name">As rules write it: <c>Code '8480-6' from "LOINC"</c>.</param>
    /// <param name="uri">What codes carry as their system.</param>
    /// <returns>False when the name is taken by another code system.</returns>
    public bool AddCodeSystem(string name, string uri) => TryAdd(_codeSystems, name, uri);

    internal DataElementSymbol? FindDataElement(string name) => Find(_dataElements, name);

    internal DefinitionSymbol? FindDefinition(string name) => Find(_definitions, name);

    internal FunctionSymbol? FindFunction(string name) => Find(_functions, name);

    internal ValueSetSymbol? FindValueSet(string name) => Find(_valueSets, name);

    internal string? FindCodeSystem(string name) => Find(_codeSystems, name);

    internal IEnumerable<string> ValueNames => _dataElements.Keys.Concat(_definitions.Keys).Concat(_valueSets.Keys);

    internal IEnumerable<string> FunctionNames => _functions.Keys;

    internal IEnumerable<string> CodeSystemNames => _codeSystems.Keys;

    private static bool TryAdd<T>(Dictionary<string, T> symbols, string name, T symbol)
    {
        if (symbols.ContainsKey(name)) return false;
        symbols.Add(name, symbol);
        return true;
    }

    private static T? Find<T>(Dictionary<string, T> symbols, string name)
        where T : class => symbols.TryGetValue(name, out var found) ? found : null;
}

/// <summary>A data element of the protocol.</summary>
/// <param name="Name">As rules write it.</param>
/// <param name="Type">Its CQL type.</param>
/// <param name="Unit">For quantities in it: the UCUM unit that readers convert to; null when each value has its own.</param>
public sealed record DataElementSymbol(string Name, CqlType Type, string? Unit = null)
{
    /// <summary>The units of fields of its rows that have one of their own.</summary>
    public IReadOnlyDictionary<string, string>? UnitsOfFields { get; init; }

    /// <summary>The unit of the quantities in a field of its rows; null when each value has its own.</summary>
    public string? UnitOf(string field) => UnitsOfFields is not null && UnitsOfFields.TryGetValue(field, out var unit) ? unit : Unit;
}

/// <summary>A definition of the protocol whose body is bound.</summary>
/// <param name="Name">As rules write it.</param>
/// <param name="Type">The type of its body.</param>
/// <param name="Form">The form of its body.</param>
/// <param name="DependsOnData">True when its body reads a data element.</param>
public sealed record DefinitionSymbol(string Name, CqlType Type, ValueForm Form, bool DependsOnData)
{
    /// <summary>The symbol of a definition with that body, which was bound in that scope.</summary>
    public static DefinitionSymbol Of(string name, BoundExpression body, BindingScope scope) =>
        new(name, body.Type, body.Form, body.DependsOnData) { Unit = new UnitInference(scope).Of(body), OpenRow = OpenRow.Of(body, scope) };

    /// <summary>For a quantity: the unit that its body is known to have, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The row that its body is about, when it may be open which row that is; or null.</summary>
    internal OpenRow? OpenRow { get; init; }
}

/// <summary>A function of the protocol.</summary>
/// <param name="Name">As rules write it.</param>
/// <param name="Parameters">In order.</param>
/// <param name="Body">What it computes.</param>
public sealed record FunctionSymbol(string Name, EquatableArray<ParameterSymbol> Parameters, ExpressionSyntax Body);

/// <summary>A parameter of a function.</summary>
public sealed record ParameterSymbol(string Name, CqlType Type);

/// <summary>A value set of the protocol.</summary>
/// <param name="Name">As rules write it.</param>
public sealed record ValueSetSymbol(string Name);
