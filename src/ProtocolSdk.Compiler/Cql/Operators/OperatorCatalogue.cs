using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Operators;

/// <summary>
/// Every operator of CQL 1.5 that the compiler knows, with its signatures and its open-world difference: one file per
/// chapter of the reference. Symbols, keywords, functions and implicit conversions are all operators here.
/// </summary>
public static partial class OperatorCatalogue
{
    private static readonly Dictionary<string, OperatorDeclaration> ByName = new(StringComparer.Ordinal);
    private static readonly List<OperatorDeclaration> InOrder = [];

    static OperatorCatalogue()
    {
        DeclareLogical();
        DeclareType();
        DeclareNullological();
        DeclareComparison();
        DeclareArithmetic();
        DeclareString();
        DeclareDateTime();
        DeclareInterval();
        DeclareList();
        DeclareAggregate();
        DeclareClinical();
        DeclareMessages();
    }

    /// <summary>All operators, chapter by chapter.</summary>
    public static IReadOnlyList<OperatorDeclaration> All => InOrder;

    /// <summary>The operator of that ELM name, or null.</summary>
    public static OperatorDeclaration? Find(string name) => ByName.TryGetValue(name, out var found) ? found : null;

    /// <summary>The operator of that ELM name, which the compiler itself asks for.</summary>
    internal static OperatorDeclaration Get(string name) =>
        Find(name) ?? throw new InvalidOperationException($"The catalogue has no operator {name}.");

    private static void Declare(OperatorGroup group, string name, string spelling, params string[] signatures) =>
        Add(group, name, spelling, null, signatures);

    private static void DeclareOpen(OperatorGroup group, string name, string spelling, string difference, params string[] signatures) =>
        Add(group, name, spelling, difference, signatures);

    private static void Add(OperatorGroup group, string name, string spelling, string? difference, string[] signatures)
    {
        var declaration = new OperatorDeclaration(name, group, spelling, difference, signatures.Select(SignatureReader.Read).ToEquatableArray());
        ByName.Add(name, declaration);
        InOrder.Add(declaration);
    }
}
