using System.Text.RegularExpressions;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Testing.RandomRules;

/// <summary>What random rules may have in them.</summary>
internal sealed record RandomRuleOptions
{
    /// <summary>How deeply expressions nest.</summary>
    public int Depth { get; init; } = 3;

    /// <summary>Whether operators may be used that ask about the recording itself: <c>is null</c>, <c>Coalesce</c>, named precisions, boundaries of a precision.</summary>
    public bool AsksAboutRecording { get; init; } = true;

    /// <summary>Whether a data element may occur twice.</summary>
    public bool RepeatsElements { get; init; } = true;

    /// <summary>Which operators of the catalogue may be used, by ELM name; null allows all.</summary>
    public Func<OperatorDeclaration, bool>? Allows { get; init; }

    /// <summary>Which data elements may be read; null allows all.</summary>
    public Func<RuleElement, bool>? Reads { get; init; }
}

/// <summary>
/// Writes random expressions of a wanted type over <see cref="RuleElements"/>: operators come from the compiler's own
/// catalogue, selectors, queries and conditionals from the grammar. The same seed writes the same rules.
/// </summary>
internal sealed partial class RandomRule
{
    private const int MostAttempts = 1_000;
    private readonly Random _random;
    private readonly RandomRuleOptions _options;
    private readonly BindingScope _scope = RuleElements.Scope();

    /// <summary>Starts at a seed.</summary>
    public RandomRule(int seed, RandomRuleOptions? options = null)
    {
        _random = new Random(seed);
        _options = options ?? new RandomRuleOptions();
    }

    /// <summary>How many texts have been written that the binder refused, or that weren't wanted.</summary>
    public int Refused { get; private set; }

    /// <summary>Rules, each a Boolean expression that binds and reads a data element.</summary>
    public static IReadOnlyList<string> Many(int seed, int count, RandomRuleOptions? options = null)
    {
        var source = new RandomRule(seed, options);
        return [.. Enumerable.Range(0, count).Select(_ => source.Next(CqlType.Boolean).Text)];
    }

    /// <summary>The next expression that the binder accepts and that reads a data element.</summary>
    public (string Text, ExpressionSyntax Syntax, BoundExpression Bound) Next(CqlType type)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var text = new RuleWriter(_random, _options).Write(type);
            var parsed = CqlParser.ParseExpression(text);
            if (parsed.Node is null) throw new InvalidOperationException($"A random rule isn't CQL at {parsed.Errors[0].Span} ({parsed.Errors[0].Rule.Title}): {text}");
            var bound = CqlBinder.Bind(parsed.Node, _scope, type);
            if (bound.Expression is { DependsOnData: true } expression && (_options.RepeatsElements || !Repeats(text))) return (text, parsed.Node, expression);
            Refused++;
        }

        throw new InvalidOperationException($"No expression of type {type} binds; {MostAttempts} were tried.");
    }

    private static bool Repeats(string text) =>
        Words().Matches(text).Select(m => m.Value == "AgeInYears" ? BindingScope.BirthDate : m.Value)
            .Where(word => RuleElements.All.Any(e => e.Name == word)).GroupBy(word => word, StringComparer.Ordinal).Any(group => group.Count() > 1);

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Words();
}
