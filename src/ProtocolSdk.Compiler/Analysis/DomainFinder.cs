using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Analysis;

/// <summary>
/// Reads rules for what they distinguish: which constants, relations and conditions decide. What it can't describe exactly it says in
/// words, and then "no difference" is never claimed to be proven.
/// </summary>
internal sealed partial class DomainFinder
{
    private readonly Dictionary<string, DataElementModel> _elements;
    private readonly Dictionary<string, DefinitionModel> _definitions;
    private readonly SortedDictionary<string, ElementDomain> _domains = new(StringComparer.Ordinal);
    private readonly BoundTreeKey _keys;
    private readonly AnalysisBudget _budget = new();
    private readonly Dictionary<string, (SortedSet<string> Elements, bool ReadsDay)> _reads = new(StringComparer.Ordinal);

    // What is read a second time, by the same rule or by another one, adds nothing but that it is open.
    private readonly Dictionary<BoundExpression, (bool Value, string? Open)> _visited = new(NodeComparer.Instance);
    private readonly Dictionary<BoundExpression, (NumberTerm? Value, string? Open)> _numbers = new(NodeComparer.Instance);
    private readonly Dictionary<BoundExpression, (DateTerm? Value, string? Open)> _dates = new(NodeComparer.Instance);
    private readonly Dictionary<BoundExpression, (DomainSlot? Value, string? Open)> _filtered = new(NodeComparer.Instance);
    private readonly Dictionary<BoundExpression, string> _givenUp = new(NodeComparer.Instance);
    private Dictionary<int, DomainSlot> _rows = [];
    private Dictionary<int, BoundExpression> _lets = [];
    private string? _open;

    public DomainFinder(ProtocolModel protocol)
    {
        _elements = protocol.DataElements.ToDictionary(e => e.Name, StringComparer.Ordinal);
        _definitions = protocol.Definitions.ToDictionary(d => d.Name, StringComparer.Ordinal);
        _keys = new BoundTreeKey(protocol);
    }

    /// <summary>What was found, by data element.</summary>
    public IReadOnlyDictionary<string, ElementDomain> Domains => _domains;

    /// <summary>Reads one rule; returns what of it can't be described exactly, or null.</summary>
    public string? Read(BoundExpression rule)
    {
        _rows = [];
        _lets = [];
        _open = null;
        Visit(rule);
        return _open;
    }

    /// <summary>A rule's key: see <see cref="BoundTreeKey"/>.</summary>
    public string KeyOf(BoundExpression rule) => _keys.Of(rule);

    /// <summary>The expression behind definitions, variables and changes of form.</summary>
    public BoundExpression Plain(BoundExpression expression) => Unwrapped(expression);

    /// <summary>The place of the subject that an expression reads as it is, or null.</summary>
    public DomainSlot? Place(BoundExpression expression) => Slot(expression);

    /// <summary>The expression as a number that depends on one thing linearly, or null.</summary>
    public NumberTerm? NumberOrNull(BoundExpression expression) => Number(expression);

    /// <summary>The expression as a date, or null.</summary>
    public DateTerm? DateOrNull(BoundExpression expression) => Date(expression);

    /// <summary>The data elements that an expression reads, itself or through definitions, and whether it reads the evaluation's day.</summary>
    public (SortedSet<string> Elements, bool ReadsDay) ReadsOf(BoundExpression expression)
    {
        var elements = new SortedSet<string>(StringComparer.Ordinal);
        var readsDay = false;
        foreach (var node in BoundTree.DescendantsAndSelf(expression))
        {
            switch (node)
            {
                case BoundDataElement element:
                    elements.Add(element.Name);
                    break;
                case BoundMoment or BoundOperation { Operator.Name: "CalculateAge" }:
                    readsDay = true;
                    break;
                case BoundDefinition definition when _definitions.TryGetValue(definition.Name, out var model):
                    // The chain of definitions is bounded by the binder.
                    if (!_reads.TryGetValue(definition.Name, out var reads)) _reads[definition.Name] = reads = ReadsOf(model.Expression);
                    elements.UnionWith(reads.Elements);
                    readsDay |= reads.ReadsDay;
                    break;
            }
        }

        return (elements, readsDay);
    }

    private IEnumerable<BoundExpression> WithDefinitions(BoundExpression expression)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<BoundExpression>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            foreach (var node in BoundTree.DescendantsAndSelf(pending.Pop()))
            {
                yield return node;
                if (node is BoundDefinition definition && seen.Add(definition.Name) && _definitions.TryGetValue(definition.Name, out var model)) pending.Push(model.Expression);
            }
        }
    }

    /// <summary>What reading a node gives, from the first time that it is read; false when it must not be read.</summary>
    private bool TryOnce<T>(Dictionary<BoundExpression, (T Value, string? Open)> known, BoundExpression node, Func<BoundExpression, T> read, out T value)
    {
        if (!known.TryGetValue(node, out var entry))
        {
            if (!_budget.TryEnter())
            {
                value = default!;
                return false;
            }

            var outer = _open;
            _open = null;
            entry.Value = read(node);
            entry.Open = _open;
            _open = outer;
            _budget.Leave();
            known[node] = entry;
        }

        _open ??= entry.Open;
        value = entry.Value;
        return true;
    }

    // A Boolean expression.
    private void Visit(BoundExpression expression)
    {
        var plain = Unwrapped(expression);
        if (plain is not BoundLiteral && !TryOnce(_visited, plain, VisitPlain, out _)) GiveUp(plain);
    }

    private bool VisitPlain(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundLogical logical:
                foreach (var operand in logical.Operands) Visit(operand);
                break;
            case BoundConditional conditional:
                foreach (var branch in conditional.Branches)
                {
                    Visit(branch.Condition);
                    Visit(branch.Result);
                }

                Visit(conditional.Otherwise);
                break;
            case BoundOperation operation:
                VisitOperation(operation);
                break;
            case var other when Slot(other) is { } slot && slot.Type == CqlType.Boolean:
                return true;
            default:
                GiveUp(expression);
                break;
        }

        return true;
    }

    private void VisitOperation(BoundOperation operation)
    {
        var operands = operation.Operands;
        var understood = operation.Operator.Name switch
        {
            "Not" or "IsTrue" or "IsFalse" or "Xor" or "Implies" => VisitAll(operands),
            "Equal" or "Equivalent" when operands[0].Type == CqlType.Boolean => VisitAll(operands),
            "IsNull" => AskRecording(operands[0]),
            // Before and behind a text are more texts than its equals say.
            "Less" or "LessOrEqual" or "Greater" or "GreaterOrEqual" when operands[0].Type == CqlType.String => false,
            "Equal" or "Equivalent" or "Less" or "LessOrEqual" or "Greater" or "GreaterOrEqual" => Compare(operands[0], operands[1]),
            "SameAs" or "SameOrBefore" or "SameOrAfter" or "Before" or "After" => CompareDates(operands[0], operands[1], operation.Precision),
            "In" => Membership(operands[0], operands[1], operation.Precision),
            "Contains" => Membership(operands[1], operands[0], operation.Precision),
            "InValueSet" => InValueSet(operands[0], operands[1]),
            "AnyInValueSet" => AnyInValueSet(operands[0], operands[1]),
            "Exists" => CountRows(operands[0], 0),
            _ => false,
        };
        if (!understood) GiveUp(operation);
    }

    private bool VisitAll(IEnumerable<BoundExpression> operands)
    {
        foreach (var operand in operands) Visit(operand);
        return true;
    }

    private bool AskRecording(BoundExpression operand)
    {
        if (Slot(operand) is not { } slot) return false;
        slot.Domain.AsksRecording = true;
        // Whether precision of a date is absent isn't asked by "is null", so its values stay full dates.
        return true;
    }

    private bool Compare(BoundExpression left, BoundExpression right)
    {
        if (left.Type == CqlType.Date || left.Type == CqlType.DateTime) return CompareDates(left, right, null);
        if (NamedValue(left) is { } named && Slot(right) is { } rightSlot) return Name(rightSlot, named);
        if (NamedValue(right) is { } value && Slot(left) is { } leftSlot) return Name(leftSlot, value);
        try
        {
            return Number(left) is { } a && Number(right) is { } b && CompareNumbers(a, b);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static LiteralValue? NamedValue(BoundExpression expression) =>
        Unconverted(expression) is BoundLiteral { Value: StringLiteral or CodeLiteral } literal ? literal.Value : null;

    // A code's conversion to a concept says nothing about which codes there are.
    private static BoundExpression Unconverted(BoundExpression expression) =>
        expression is BoundOperation { Operator.Name: "ToConcept" } conversion && conversion.Operands[0].Type == CqlType.Code ? conversion.Operands[0] : expression;

    private static bool Name(DomainSlot slot, LiteralValue value)
    {
        if (value is StringLiteral text)
        {
            slot.Domain.Texts.Add(text.Value);
            return slot.Type == CqlType.String || slot.Type == CqlType.Code;
        }

        var code = (CodeLiteral)value;
        if (code.System is null) slot.Domain.Texts.Add(code.Code);
        else slot.Domain.Codes.Add(DomainText.Code(code));
        return slot.Type == CqlType.Code;
    }

    private bool Membership(BoundExpression item, BoundExpression set, Cql.Operators.CqlPrecision? precision)
    {
        switch (Unwrapped(set))
        {
            case BoundInterval interval when interval.LowClosed is BoundLiteral && interval.HighClosed is BoundLiteral:
                return InInterval(item, interval.Low, precision) & InInterval(item, interval.High, precision);
            case BoundList list:
                return list.Elements.All(element => Compare(item, element));
            case BoundValueSet:
                return InValueSet(item, set);
            case BoundOperation { Operator.Name: "ExpandValueSet" } expansion:
                return InValueSet(item, expansion.Operands[0]);
            default:
                if (Slot(set) is not { Type: ListType listType } rows || NamedValue(item) is not { } value) return false;
                rows.Domain.Conditions.Add(_keys.Of(item));
                return Name(new DomainSlot(rows.Domain.Rows(), listType.Element, rows.Name + ".", rows.Unit), value);
        }
    }

    private bool InInterval(BoundExpression item, BoundExpression bound, Cql.Operators.CqlPrecision? precision)
    {
        if (Unwrapped(bound) is BoundLiteral { Value: null }) return true;
        return item.Type == CqlType.Date || item.Type == CqlType.DateTime ? CompareDates(item, bound, precision) : Compare(item, bound);
    }

    private bool InValueSet(BoundExpression item, BoundExpression set)
    {
        if (Slot(Unconverted(item)) is not { } slot || Unwrapped(set) is not BoundValueSet named) return false;
        slot.Domain.ValueSets.Add(named.Name);
        return slot.Type == CqlType.Code || slot.Type == CqlType.String;
    }

    private bool AnyInValueSet(BoundExpression items, BoundExpression set)
    {
        if (Unwrapped(set) is not BoundValueSet named || Slot(items) is not { Type: ListType list } rows) return false;
        rows.Domain.Conditions.Add(_keys.Of(set));
        rows.Domain.Rows().ValueSets.Add(named.Name);
        return list.Element == CqlType.Code;
    }

    // Existence is a count of one row or more.
    private bool CountRows(BoundExpression list, int threshold)
    {
        if (Rows(list) is not { } rows) return false;
        AddWholeList(rows, list);
        rows.Domain.Counts.Add(threshold);
        rows.Domain.Counts.Add(threshold + 1);
        return true;
    }

    // All rows are asked about too where nothing filters them.
    private void AddWholeList(DomainSlot rows, BoundExpression list)
    {
        if (Slot(list) is not null) rows.Domain.Conditions.Add("");
    }

    /// <summary>The list whose rows an expression filters, once the conditions are read; null when it does more than that.</summary>
    private DomainSlot? Rows(BoundExpression expression)
    {
        switch (Unwrapped(expression))
        {
            case BoundQuery query when query is { SingletonSource: false, Sources.Count: 1, Aggregate: null, Distinct: false, Relationships.Count: 0 }:
                return TryOnce(_filtered, query, _ => RowsOf(query), out var filtered) ? filtered : null;
            case var other:
                return Slot(other) is { Type: ListType } slot ? slot : null;
        }
    }

    private DomainSlot? RowsOf(BoundQuery query)
    {
        if (Rows(query.Sources[0].Expression) is not { Type: ListType list } rows) return null;
        // Variables are numbered rule by rule: a definition's may have the numbers of those around its use.
        var outer = (_rows, _lets);
        (_rows, _lets) = (new(_rows), new(_lets));
        _rows[query.Sources[0].Variable.Id] = new DomainSlot(rows.Domain.Rows(), list.Element, rows.Name, rows.Unit);
        foreach (var let in query.Lets) _lets[let.Variable.Id] = let.Value;
        if (query.Where is not null)
        {
            rows.Domain.Conditions.Add(_keys.Of(query.Where));
            Visit(query.Where);
        }

        (_rows, _lets) = outer;
        return rows;
    }

    /// <summary>The place of the subject that an expression reads as it is; null when it is none.</summary>
    private DomainSlot? Slot(BoundExpression expression)
    {
        switch (Unwrapped(expression))
        {
            case BoundDataElement element when _elements.TryGetValue(element.Name, out var model):
                if (!_domains.TryGetValue(element.Name, out var domain))
                {
                    _domains.Add(element.Name, domain = new ElementDomain());
                    Bind(domain, model, model.Type, null);
                }

                return new DomainSlot(domain, model.Type, element.Name, model.UnitOf(null));
            case BoundVariable variable when _rows.TryGetValue(variable.Id, out var row):
                return row;
            case BoundProperty { Source.Type: TupleType } property when Slot(property.Source) is { } owner:
                var unit = _elements.TryGetValue(owner.Name, out var list) ? list.UnitOf(property.Name) : owner.Unit;
                return new DomainSlot(owner.Domain.Field(property.Name), property.Type, owner.Name + "." + property.Name, unit);
            case BoundProperty { Name: "code", Source: var code } when code.Type == CqlType.Code:
                return Slot(code);
            default:
                return null;
        }
    }

    // A code outside of its value set can't be recorded.
    private static void Bind(ElementDomain domain, DataElementModel model, CqlType type, string? field)
    {
        if (type == CqlType.Code) domain.BoundTo = model.ValueSetOf(field);
        else if (type is ListType { Element: var element } && (element == CqlType.Code || element is TupleType)) Bind(domain.Rows(), model, element, field);
        else if (type is TupleType tuple)
        {
            foreach (var part in tuple.Elements.Where(e => e.Type == CqlType.Code && model.ValueSetOf(e.Name) is not null)) Bind(domain.Field(part.Name), model, part.Type, part.Name);
        }
    }

    private BoundExpression Unwrapped(BoundExpression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case BoundFormChange change:
                    expression = change.Operand;
                    break;
                case BoundDefinition definition when _definitions.TryGetValue(definition.Name, out var model):
                    expression = model.Expression;
                    break;
                case BoundVariable variable when _lets.TryGetValue(variable.Id, out var value):
                    expression = value;
                    break;
                default:
                    return expression;
            }
        }
    }
}
