using System.Globalization;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Columns.Plans;

/// <summary>Turns the text of a plan into nodes over columns on one day: constants are compared once, and what is asked twice is one node.</summary>
internal sealed partial class PlanReader
{
    private readonly SubjectColumns _columns;
    private readonly AsOf _asOf;
    private readonly Dictionary<string, MaskNode> _known = new(StringComparer.Ordinal);

    // Operands and nodes in the order in which they are computed.
    private readonly List<Action<Block>> _steps = [];

    public PlanReader(SubjectColumns columns, AsOf asOf)
    {
        _columns = columns;
        _asOf = asOf;
    }

    /// <summary>What is to be computed of a block, in order.</summary>
    public IReadOnlyList<Action<Block>> Steps => _steps;

    /// <summary>A person's answer.</summary>
    public MaskNode Attestation(int element) => Boolean(PlanScope.Subjects, _columns.Elements[element]);

    /// <summary>The expression of one criterion.</summary>
    public MaskNode Read(ReadOnlySpan<char> expression)
    {
        var text = new PlanText(expression);
        return Mask(ref text, PlanScope.Subjects);
    }

    private MaskNode Mask(ref PlanText text, int scope)
    {
        text.Peek();
        var start = text.Position;
        var first = _steps.Count;
        var node = New(ref text, scope);
        var key = string.Create(CultureInfo.InvariantCulture, $"{scope}:{text.From(start)}");
        if (_known.TryGetValue(key, out var known))
        {
            _steps.RemoveRange(first, _steps.Count - first);
            return known;
        }

        _known.Add(key, node);
        return node;
    }

    private T Add<T>(T node)
        where T : MaskNode
    {
        _steps.Add(node.Run);
        return node;
    }

    private ConstantNode Constant(int scope, bool? value) => Add(new ConstantNode(scope, value));

    private MaskNode New(ref PlanText text, int scope)
    {
        if (!text.Take('('))
        {
            return text.Word() switch
            {
                "t" => Constant(scope, true),
                "f" => Constant(scope, false),
                "u" => Constant(scope, null),
                _ => throw text.Broken(),
            };
        }

        Column? column;
        var node = text.Word() switch
        {
            "b" => Spread(Boolean(Reference(ref text, out column), column), scope),
            "?" => Spread(Add(new UnrecordedNode(Reference(ref text, out column), column)), scope),
            "&" => Logical(ref text, scope, true),
            "|" => Logical(ref text, scope, false),
            "!" => Not(Mask(ref text, scope)),
            "^" => Add(new XorNode(scope, Mask(ref text, scope), Mask(ref text, scope))),
            "<=" => Dates(ref text, scope, false),
            "<" => Dates(ref text, scope, true),
            "=" => SameDates(ref text, scope),
            "i<=" => Ranges(Integers(ref text, scope), Integers(ref text, scope), scope, false),
            "i<" => Ranges(Integers(ref text, scope), Integers(ref text, scope), scope, true),
            "i=" => Same(Integers(ref text, scope), Integers(ref text, scope), scope),
            "n<=" => Spread(Numbers(ref text, "<="), scope),
            "n<" => Spread(Numbers(ref text, "<"), scope),
            "n=" => Spread(Numbers(ref text, "="), scope),
            "dur" => Duration(ref text, scope),
            "in" => Spread(InValueSet(ref text), scope),
            "eq" => Spread(EqualText(ref text), scope),
            "code=" => Spread(EqualCode(ref text), scope),
            "~" => Spread(Equivalent(ref text), scope),
            "#" => List(ref text),
            _ => throw text.Broken(),
        };
        text.Expect(')');
        return node;
    }

    private MaskNode Boolean(int scope, Column? column) => column switch
    {
        BooleanColumn booleans => Add(new BooleanNode(scope, booleans)),
        null => Constant(scope, null),
        _ => throw Mismatch(),
    };

    private NotNode Not(MaskNode operand) => Add(new NotNode(operand));

    private LogicalNode Logical(ref PlanText text, int scope, bool isAnd)
    {
        var operands = new List<MaskNode>();
        while (text.Peek() != ')') operands.Add(Mask(ref text, scope));
        return Add(new LogicalNode(scope, isAnd, [.. operands]));
    }

    private LogicalNode And(MaskNode left, MaskNode right) => Add(new LogicalNode(left.Scope, true, [left, right]));

    /// <summary>The node for the rows of a scope.</summary>
    private MaskNode Spread(MaskNode node, int scope) =>
        node.Scope == scope ? node
        : node.Scope == PlanScope.Subjects && _columns.Elements[scope] is ListColumn list ? Add(new SpreadNode(scope, node, list))
        : Constant(scope, null);

    /// <summary>A column, and what it has a row for.</summary>
    private int Reference(ref PlanText text, out Column? column)
    {
        var word = text.Word();
        var point = word.IndexOf('.');
        if (point < 0)
        {
            column = _columns.Elements[Number(word)];
            return PlanScope.Subjects;
        }

        var element = Number(word[..point]);
        column = (_columns.Elements[element] as ListColumn)?.Fields[Number(word[(point + 1)..])];
        return element;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private MaskNode List(ref PlanText text)
    {
        var least = text.Integer();
        var element = text.Integer();
        var list = _columns.Elements[element] as ListColumn;
        var where = text.Peek() == 't' && Mask(ref text, element) is ConstantNode ? null : Mask(ref text, element);
        return list is null ? Constant(PlanScope.Subjects, null) : Add(new ListNode(list, least, where));
    }

    private static InvalidOperationException Mismatch() => new("A column has another type than the plan says.");
}
