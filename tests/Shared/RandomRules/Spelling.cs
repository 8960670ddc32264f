using System.Text.RegularExpressions;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Testing.RandomRules;

/// <summary>Writes an operator with its operands, after the spelling that the catalogue gives for it.</summary>
internal static partial class Spelling
{
    private static readonly HashSet<string> Relations = new(StringComparer.Ordinal)
    {
        "SameAs", "SameOrBefore", "SameOrAfter", "Before", "After", "Overlaps", "OverlapsBefore", "OverlapsAfter",
        "Meets", "MeetsBefore", "MeetsAfter", "Includes", "IncludedIn", "ProperIncludes", "ProperIncludedIn",
    };

    public static string Of(OperatorDeclaration declaration, OperatorOverload overload, RuleWriter writer, Func<int, string> operand)
    {
        var count = overload.IsVariadic ? overload.Parameters.Count + 1 : overload.Parameters.Count;
        List<string> operands = [.. Enumerable.Range(0, count).Select(operand)];
        switch (declaration.Name)
        {
            case "CalculateAge":
                return $"CalculateAgeInYears({operands[0]})";
            case "CalculateAgeAt":
                return $"CalculateAgeInMonthsAt({operands[0]}, {operands[1]})";
            case "DateTimeComponentFrom":
                return $"{writer.PrecisionOf(overload.Parameters[0], withWeeks: false)} from {operands[0]}";
            case "DurationBetween":
                return $"{writer.PrecisionOf(overload.Parameters[0], withWeeks: true)}s between {operands[0]} and {operands[1]}";
            case "DifferenceBetween":
                return $"difference in {writer.PrecisionOf(overload.Parameters[0], withWeeks: true)}s between {operands[0]} and {operands[1]}";
            case "QuantityInstance":
                return $"Quantity {{ value: {operands[0]}, unit: {operands[1]} }}";
            case "RatioInstance":
                return $"Ratio {{ numerator: {operands[0]}, denominator: {operands[1]} }}";
            case "CodeInstance":
                return $"Code {{ code: {operands[0]}, system: {operands[1]} }}";
            case "ConceptInstance":
                return $"Concept {{ codes: {operands[0]}, display: {operands[1]} }}";
            case "Indexer":
                return $"{operands[0]}[{operands[1]}]";
            case "InValueSet" or "AnyInValueSet":
                return $"{operands[0]} in {operands[1]}";
            case "SameAs":
                return $"{operands[0]} same {Precise(overload, writer, "as")} {operands[1]}";
        }

        if (Function().Match(declaration.Spelling) is { Success: true } function) return $"{function.Groups[1].Value}({string.Join(", ", operands)})";
        var spelling = operands.Count == 1 ? declaration.Spelling.Replace(" per y", string.Empty, StringComparison.Ordinal) : declaration.Spelling;
        if (Relations.Contains(declaration.Name) && NamesTemporal(overload) && writer.NamesPrecision()) spelling = spelling.Replace(" y", " day of y", StringComparison.Ordinal);
        return Operand().Replace(spelling, m => operands[m.Value == "x" ? 0 : 1]);
    }

    private static string Precise(OperatorOverload overload, RuleWriter writer, string word) => NamesTemporal(overload) && writer.NamesPrecision() ? $"day {word}" : word;

    // Times have no day, and the variable stands for any of the three: only pairs of dates are sure to have one.
    private static bool NamesTemporal(OperatorOverload overload) => overload.Parameters.All(p => p is TypeParameter { Name: "D" });

    [GeneratedRegex(@"^([A-Z][A-Za-z]*)\(")]
    private static partial Regex Function();

    [GeneratedRegex(@"\b[xy]\b")]
    private static partial Regex Operand();
}
