using ProtocolSdk.Compiler.Cql.Syntax;

namespace ProtocolSdk.Compiler.Tests.Cql.Syntax;

/// <summary>Shows how a text was read, with every grouping visible: <c>a and b or c</c> is <c>Or(And(a, b), c)</c>.</summary>
internal static class Structure
{
    public static string Of(string text) => Of(Parse.Expression(text));

    public static string Of(SyntaxNode node) => node switch
    {
        OperatorChainSyntax chain => chain.Links.Aggregate(Of(chain.First), (left, link) => $"{link.Operator}({left}, {Of(link.Operand)})"),
        BinaryOperationSyntax binary => $"{binary.Operator}({Of(binary.Left)}, {Of(binary.Right)})",
        UnaryOperationSyntax unary => $"{unary.Operator}({Of(unary.Operand)})",
        ParenthesizedSyntax parenthesized => $"[{Of(parenthesized.Expression)}]",
        MembershipSyntax membership => Call(membership.Contains ? "Contains" : "In", membership),
        TimingSyntax timing => $"'{timing.Phrase}'({Of(timing.Left)}, {Of(timing.Right)})",
        BetweenSyntax between => Call("Between", between),
        BooleanTestSyntax test => $"Is{(test.Negated ? "Not" : "")}{test.Test}({Of(test.Operand)})",
        TypeTestSyntax test => $"Is({Of(test.Operand)}, {test.Type})",
        TypeCastSyntax cast => $"{(cast.Strict ? "Cast" : "As")}({Of(cast.Operand)}, {cast.Type})",
        ConvertToTypeSyntax conversion => Call("Convert", conversion),
        ConvertToUnitSyntax conversion => Call("ConvertUnit", conversion),
        ConditionalSyntax conditional => Call("If", conditional),
        ComponentFromSyntax component => $"{component.Component}From({Of(component.Operand)})",
        DurationBetweenSyntax duration => Call($"{duration.Precision}{duration.Kind}Between", duration),
        DurationOfSyntax duration => Call($"{duration.Precision}{duration.Kind}Of", duration),
        CollapseExpandSyntax collapse => Call(collapse.Expand ? "Expand" : "Collapse", collapse) + (collapse.PerPrecision is { } per ? "/" + per : ""),
        MemberAccessSyntax access => $"Member({Of(access.Source)}, {access.Member})",
        IndexerSyntax indexer => Call("At", indexer),
        InvocationSyntax invocation => Call("Call", invocation),
        ListSelectorSyntax list => Call("List", list),
        QuerySyntax query => Call("Query", query),
        QuerySourceSyntax source => $"{Of(source.Expression)} {source.Alias}",
        RelationshipSyntax relationship => Call(relationship.Negated ? "Without" : "With", relationship),
        LetSyntax let => Call("Let", let),
        ReturnSyntax result => Call("Return" + result.Modifier, result),
        AggregateSyntax aggregate => Call("Aggregate" + aggregate.Modifier, aggregate),
        _ => node.ToString(),
    };

    private static string Call(string name, SyntaxNode node) => $"{name}({string.Join(", ", node.Children.Select(Of))})";
}
