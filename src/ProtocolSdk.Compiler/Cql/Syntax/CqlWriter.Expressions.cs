using ProtocolSdk.Compiler.Cql.Operators;

namespace ProtocolSdk.Compiler.Cql.Syntax;

/// <summary>Expressions and their parts.</summary>
internal sealed partial class CqlWriter
{
    private void WriteExpression(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case IdentifierSyntax identifier:
                Name(identifier.Name);
                break;
            case MemberAccessSyntax access:
                Node(access.Source).Text(".").Reference(access.Member);
                break;
            case InvocationSyntax invocation:
                if (invocation.Source is not null) Node(invocation.Source).Text(".").Reference(invocation.Function);
                else Node(invocation.Function);
                Text("(").Separated(invocation.Arguments).Text(")");
                break;
            case IndexerSyntax indexer:
                Node(indexer.Source).Text("[").Node(indexer.Index).Text("]");
                break;
            case SpecialVariableSyntax special:
                Text(special.Variable switch { SpecialVariable.This => "$this", SpecialVariable.Index => "$index", _ => "$total" });
                break;
            case ParenthesizedSyntax parenthesized:
                Text("(").Node(parenthesized.Expression).Text(")");
                break;
            case IntervalSelectorSyntax interval:
                Text(interval.LowClosed ? "Interval[" : "Interval(").Node(interval.Low).Text(", ").Node(interval.High).Text(interval.HighClosed ? "]" : ")");
                break;
            case ListSelectorSyntax list:
                if (list.ElementType is not null) Text("List<").Node(list.ElementType).Text(">");
                if (list.Elements.Count == 0) Text("{}");
                else Text("{ ").Separated(list.Elements).Text(" }");
                break;
            case TupleSelectorSyntax tuple:
                Text("Tuple { ");
                WriteElements(tuple.Elements);
                break;
            case InstanceSelectorSyntax instance:
                Node(instance.Type).Text(" { ");
                WriteElements(instance.Elements);
                break;
            case CodeSelectorSyntax code:
                WriteCode(code);
                break;
            case ConceptSelectorSyntax concept:
                Text("Concept { ").Separated(concept.Codes).Text(" }");
                WriteDisplay(concept.Display);
                break;
            case QuerySyntax query:
                WriteQuery(query);
                break;
            case RetrieveSyntax retrieve:
                WriteRetrieve(retrieve);
                break;
            default:
                WriteOperation(expression);
                break;
        }
    }

    private void WriteOperation(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case UnaryOperationSyntax unary:
                Text(Spell(unary.Operator)).Node(unary.Operand);
                break;
            case ComponentFromSyntax component:
                Text(Spell(component.Component)).Text(" from ").Node(component.Operand);
                break;
            case DurationOfSyntax duration:
                Text(duration.Kind == DurationKind.Duration ? "duration in " : "difference in ").Plural(duration.Precision).Text(" of ").Node(duration.Operand);
                break;
            case DurationBetweenSyntax duration:
                Text(duration.Kind == DurationKind.Duration ? "" : "difference in ").Plural(duration.Precision)
                    .Text(" between ").Node(duration.Low).Text(" and ").Node(duration.High);
                break;
            case TypeExtentSyntax extent:
                Text(extent.Maximum ? "maximum " : "minimum ").Node(extent.Type);
                break;
            case OperatorChainSyntax chain:
                Node(chain.First);
                foreach (var link in chain.Links) Text(" ").Node(link);
                break;
            case BinaryOperationSyntax binary:
                Node(binary.Left).Text(Spell(binary.Operator)).Node(binary.Right);
                break;
            case MembershipSyntax membership:
                Node(membership.Left).Text(membership.Contains ? " contains " : " in ").Of(membership.Precision).Node(membership.Right);
                break;
            case TimingSyntax timing:
                Node(timing.Left).Text(" ").Node(timing.Phrase).Text(" ").Node(timing.Right);
                break;
            case BetweenSyntax between:
                Node(between.Operand).Text(between.Properly ? " properly between " : " between ").Node(between.Low).Text(" and ").Node(between.High);
                break;
            case BooleanTestSyntax test:
                Node(test.Operand).Text(test.Negated ? " is not " : " is ")
                    .Text(test.Test switch { BooleanTest.Null => "null", BooleanTest.True => "true", _ => "false" });
                break;
            case TypeTestSyntax test:
                Node(test.Operand).Text(" is ").Node(test.Type);
                break;
            case TypeCastSyntax cast:
                Text(cast.Strict ? "cast " : "").Node(cast.Operand).Text(" as ").Node(cast.Type);
                break;
            case ConvertToTypeSyntax conversion:
                Text("convert ").Node(conversion.Operand).Text(" to ").Node(conversion.Type);
                break;
            case ConvertToUnitSyntax conversion:
                Text("convert ").Node(conversion.Operand).Text(" to ").Node(conversion.Unit);
                break;
            case ConditionalSyntax conditional:
                Text("if ").Node(conditional.Condition).Text(" then ").Node(conditional.Then).Text(" else ").Node(conditional.Else);
                break;
            case CaseSyntax @case:
                Text("case ");
                if (@case.Comparand is not null) Node(@case.Comparand).Text(" ");
                foreach (var item in @case.Items) Node(item).Text(" ");
                Text("else ").Node(@case.Else).Text(" end");
                break;
            case CollapseExpandSyntax collapse:
                Text(collapse.Expand ? "expand " : "collapse ").Node(collapse.Operand);
                if (collapse.PerPrecision is { } precision) Text(" per ").Text(CqlWords.Spell(precision));
                else if (collapse.Per is not null) Text(" per ").Node(collapse.Per);
                break;
        }
    }

    private void WritePart(SyntaxNode node)
    {
        switch (node)
        {
            case NameSyntax name:
                Name(name.Text);
                break;
            case UcumUnitSyntax unit:
                Quoted(unit.Code, '\'');
                break;
            case CalendarUnitSyntax unit:
                Plural(unit.Precision);
                break;
            case ElementSyntax element:
                Reference(element.Name).Text(": ").Node(element.Value);
                break;
            case TupleElementTypeSyntax element:
                Reference(element.Name).Text(" ").Node(element.Type);
                break;
            case ChainLinkSyntax link:
                Text(Spell(link.Operator)).Text(" ").Node(link.Operand);
                break;
            case CaseItemSyntax item:
                Text("when ").Node(item.When).Text(" then ").Node(item.Then);
                break;
            case QuantityOffsetSyntax offset:
                WriteOffset(offset);
                break;
            default:
                WriteClause(node);
                break;
        }
    }

    private void WriteElements(Text.EquatableArray<ElementSyntax> elements)
    {
        if (elements.Count == 0) Text(": }");
        else Separated(elements).Text(" }");
    }

    private void WriteCode(CodeSelectorSyntax code)
    {
        Text("Code ").Quoted(code.Code, '\'').Text(" from ");
        if (code.Library is not null) Node(code.Library).Text(".");
        Node(code.CodeSystem);
        WriteDisplay(code.Display);
    }

    private void WriteDisplay(string? display)
    {
        if (display is not null) Text(" display ").Quoted(display, '\'');
    }

    private CqlWriter Plural(CqlPrecision precision) => Text(CqlWords.Spell(precision)).Text("s");

    private CqlWriter Of(CqlPrecision? precision) => precision is { } named ? Text(CqlWords.Spell(named)).Text(" of ") : this;

    private static string Spell(UnaryOperator @operator) => @operator switch
    {
        UnaryOperator.Plus => "+",
        UnaryOperator.Minus => "-",
        UnaryOperator.Not => "not ",
        UnaryOperator.Exists => "exists ",
        UnaryOperator.Distinct => "distinct ",
        UnaryOperator.Flatten => "flatten ",
        UnaryOperator.StartOf => "start of ",
        UnaryOperator.EndOf => "end of ",
        UnaryOperator.WidthOf => "width of ",
        UnaryOperator.SuccessorOf => "successor of ",
        UnaryOperator.PredecessorOf => "predecessor of ",
        UnaryOperator.SingletonFrom => "singleton from ",
        _ => "point from ",
    };

    private static string Spell(DateTimeComponent component) => component switch
    {
        DateTimeComponent.Date => "date",
        DateTimeComponent.Time => "time",
        DateTimeComponent.TimezoneOffset => "timezoneoffset",
        _ => CqlWords.Spell((CqlPrecision)(int)component),
    };

    private static string Spell(ChainOperator @operator) => @operator switch
    {
        ChainOperator.Multiply => "*",
        ChainOperator.Divide => "/",
        ChainOperator.TruncatedDivide => "div",
        ChainOperator.Modulo => "mod",
        ChainOperator.Add => "+",
        ChainOperator.Subtract => "-",
        ChainOperator.Concatenate => "&",
        ChainOperator.And => "and",
        ChainOperator.Or => "or",
        ChainOperator.Xor => "xor",
        ChainOperator.Implies => "implies",
        ChainOperator.Union => "union",
        ChainOperator.Intersect => "intersect",
        _ => "except",
    };

    private static string Spell(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Power => "^",
        BinaryOperator.Less => " < ",
        BinaryOperator.LessOrEqual => " <= ",
        BinaryOperator.Greater => " > ",
        BinaryOperator.GreaterOrEqual => " >= ",
        BinaryOperator.Equal => " = ",
        BinaryOperator.NotEqual => " != ",
        BinaryOperator.Equivalent => " ~ ",
        _ => " !~ ",
    };
}
