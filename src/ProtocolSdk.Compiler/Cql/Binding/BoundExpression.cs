using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

/// <summary>
/// A checked expression: every name resolved, every operator an overload, every implicit conversion a node.
/// All back ends (C#, columns, SQL, explanations, analysis) read this tree and nothing before it.
/// Bound trees hold no positions in their equality: two rules that mean the same are equal.
/// </summary>
/// <param name="Type">The CQL type.</param>
public abstract record BoundExpression(CqlType Type)
{
    /// <summary>How exactly the value is known at run time; see <see cref="ValueForm"/>.</summary>
    public ValueForm Form { get; init; } = ValueForm.Exact;

    /// <summary>True when the value depends on a data element, so that the open-world reading applies to what is done with it.</summary>
    public bool DependsOnData { get; init; }

    /// <summary>Where the expression stands in its CQL text; not part of equality.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>A span that equality ignores, so that moving an expression changes nothing downstream.</summary>
/// <param name="Value">The span in the CQL text.</param>
public readonly record struct SourceSpan(TextSpan Value)
{
    /// <summary>Always true.</summary>
    public bool Equals(SourceSpan other) => true;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}

/// <summary>The run-time shape of a value whose inputs may be partly unrecorded.</summary>
public enum ValueForm
{
    /// <summary>One value or null.</summary>
    Exact,

    /// <summary>
    /// For Integer, Long, Decimal, Quantity, Date, DateTime and Time: a range of possible values
    /// (CQL's <i>uncertainty</i>; run-time type <c>Uncertain&lt;T&gt;</c>).
    /// For lists: rows of which some only may be members (run-time type <c>UncertainList&lt;T&gt;</c>).
    /// </summary>
    Uncertain,
}

/// <summary>Which reading of an operator applies: CQL's, or the one in which an absent value is unrecorded.</summary>
public enum WorldReading
{
    /// <summary>CQL to the letter.</summary>
    Closed,

    /// <summary>An absent value or absent date precision is unrecorded, and the answer is definite only when every completion agrees.</summary>
    Open,
}

/// <summary>A constant: Boolean, Integer, Long, Decimal, String, Date, DateTime, Time, Quantity, Code; or null.</summary>
/// <param name="Type">The CQL type; for null the type that the context asks for.</param>
/// <param name="Value">The value; <see langword="null"/> for CQL's null.</param>
public sealed record BoundLiteral(CqlType Type, LiteralValue? Value) : BoundExpression(Type);

/// <summary>The value of a data element of the subject.</summary>
public sealed record BoundDataElement(CqlType Type, string Name) : BoundExpression(Type);

/// <summary>A named definition of protocol.json, computed once per evaluation.</summary>
public sealed record BoundDefinition(CqlType Type, string Name) : BoundExpression(Type);

/// <summary>A value set of the protocol.</summary>
public sealed record BoundValueSet(string Name) : BoundExpression(CqlType.ValueSet);

/// <summary>A variable of an enclosing query, <c>let</c>, <c>aggregate</c> or function: unique by number in one rule.</summary>
/// <param name="Type">The CQL type.</param>
/// <param name="Name">The author's name.</param>
/// <param name="Id">Tells apart variables of equal name.</param>
public sealed record BoundVariable(CqlType Type, string Name, int Id) : BoundExpression(Type);

/// <summary>The evaluation's moment: <c>Now()</c> as DateTime, <c>Today()</c> as Date, <c>TimeOfDay()</c> as Time.</summary>
public sealed record BoundMoment(CqlType Type) : BoundExpression(Type);

/// <summary>An operator applied to operands: symbols, keywords, functions and implicit conversions alike.</summary>
/// <param name="Type">The result type.</param>
/// <param name="Operator">The declaration; its name is the operator's name in ELM.</param>
/// <param name="Operands">In the order of the operator's signature.</param>
/// <param name="Reading">Which reading the back end must use.</param>
/// <param name="Precision">The named precision (<c>before month of</c>), or null.</param>
public sealed record BoundOperation(
    CqlType Type,
    OperatorDeclaration Operator,
    EquatableArray<BoundExpression> Operands,
    WorldReading Reading,
    CqlPrecision? Precision = null) : BoundExpression(Type);

/// <summary><c>and</c> or <c>or</c> over any number of operands: a chain is one node, so that long rules stay shallow.</summary>
public sealed record BoundLogical(LogicalKind Kind, EquatableArray<BoundExpression> Operands) : BoundExpression(CqlType.Boolean);

/// <summary>The two logical operators that chain.</summary>
public enum LogicalKind
{
    /// <summary>Kleene conjunction.</summary>
    And,

    /// <summary>Kleene disjunction.</summary>
    Or,
}

/// <summary><c>if … then … else …</c> and both forms of <c>case</c>, normalised to conditions.</summary>
/// <param name="Type">The common type of all results.</param>
/// <param name="Branches">Tried in order.</param>
/// <param name="Otherwise">The <c>else</c>.</param>
/// <param name="Reading">Open: an unknown condition makes the result what all remaining branches agree on, else unknown.</param>
public sealed record BoundConditional(
    CqlType Type,
    EquatableArray<BoundBranch> Branches,
    BoundExpression Otherwise,
    WorldReading Reading) : BoundExpression(Type)
{
    /// <summary>For a choice of operations that was written as an operation on a choice: what was written, for words about it. Means the same.</summary>
    public BoundExpression? Written { get; init; }
}

/// <summary>One condition with its result.</summary>
public sealed record BoundBranch(BoundExpression Condition, BoundExpression Result);

/// <summary><c>Tuple { … }</c>, in ordinal order of the element names.</summary>
public sealed record BoundTuple(TupleType TupleType, EquatableArray<BoundExpression> Values) : BoundExpression(TupleType);

/// <summary><c>{ a, b }</c>.</summary>
public sealed record BoundList(ListType ListType, EquatableArray<BoundExpression> Elements) : BoundExpression(ListType);

/// <summary><c>Interval[low, high)</c>.</summary>
/// <param name="IntervalType">The type.</param>
/// <param name="Low">The lower boundary.</param>
/// <param name="High">The upper boundary.</param>
/// <param name="LowClosed">An expression of Boolean: usually a literal.</param>
/// <param name="HighClosed">An expression of Boolean: usually a literal.</param>
/// <param name="Reading">Open: a null boundary that depends on data is unrecorded, not unbounded.</param>
public sealed record BoundInterval(
    IntervalType IntervalType,
    BoundExpression Low,
    BoundExpression High,
    BoundExpression LowClosed,
    BoundExpression HighClosed,
    WorldReading Reading) : BoundExpression(IntervalType);

/// <summary>Access to an element of a tuple, a row's field, or a component (<c>.value</c>, <c>.low</c>, <c>.code</c>) of a structured System type.</summary>
public sealed record BoundProperty(CqlType Type, BoundExpression Source, string Name) : BoundExpression(Type);

/// <summary><c>is T</c>: false for null, as CQL says; where the operand depends on data null is unrecorded, and so is the answer.</summary>
public sealed record BoundTypeTest(BoundExpression Operand, CqlType TestedType) : BoundExpression(CqlType.Boolean);

/// <summary><c>as T</c> or <c>cast … as T</c>: no conversion, null (or, strict, an error) when the value has another type.</summary>
public sealed record BoundTypeCast(CqlType Type, BoundExpression Operand, bool Strict) : BoundExpression(Type);

/// <summary>
/// A change of run-time form, without a change of CQL type: to <see cref="ValueForm.Uncertain"/>, or back to
/// <see cref="ValueForm.Exact"/> (null when the value isn't a single point, or a list has rows that are undecided).
/// </summary>
public sealed record BoundFormChange(BoundExpression Operand) : BoundExpression(Operand.Type);

/// <summary>
/// A query, normalised: clauses run in order source(s), relationships, lets, where, then return or aggregate, then sort.
/// </summary>
/// <param name="Type">The result's type.</param>
/// <param name="Sources">One, or several for <c>from a A, b B</c>.</param>
/// <param name="SingletonSource">True when no source is a list: the query is then over one value.</param>
/// <param name="Lets">Variables computed per row.</param>
/// <param name="Relationships"><c>with</c> and <c>without … such that</c>.</param>
/// <param name="Where">The condition, or null.</param>
/// <param name="Return">The projection, or null.</param>
/// <param name="Distinct">True for <c>return</c> and <c>return distinct</c>, false for <c>return all</c> and without a return clause over one source.</param>
/// <param name="Aggregate">The fold, or null.</param>
/// <param name="SortKeys">Sort keys, first one most significant.</param>
/// <param name="Reading">Open: rows that <c>where</c> can't decide are kept as undecided.</param>
public sealed record BoundQuery(
    CqlType Type,
    EquatableArray<BoundQuerySource> Sources,
    bool SingletonSource,
    EquatableArray<BoundLet> Lets,
    EquatableArray<BoundRelationship> Relationships,
    BoundExpression? Where,
    BoundExpression? Return,
    bool Distinct,
    BoundAggregate? Aggregate,
    EquatableArray<BoundSortKey> SortKeys,
    WorldReading Reading) : BoundExpression(Type);

/// <summary>A source of a query and the variable that stands for its row.</summary>
public sealed record BoundQuerySource(BoundExpression Expression, BoundVariable Variable);

/// <summary><c>let name: expression</c>.</summary>
public sealed record BoundLet(BoundVariable Variable, BoundExpression Value);

/// <summary><c>with</c> (or, negated, <c>without</c>) a related row such that a condition holds.</summary>
public sealed record BoundRelationship(bool Negated, BoundQuerySource Source, BoundExpression Condition);

/// <summary><c>aggregate [distinct|all] name starting start: body</c>.</summary>
public sealed record BoundAggregate(BoundVariable Accumulator, BoundExpression Start, BoundExpression Body, bool Distinct);

/// <summary>A sort key over the row of the result (<c>$this</c> or its elements).</summary>
/// <param name="Row">The variable that stands for the row.</param>
/// <param name="Key">The key; the variable itself for <c>sort asc</c>.</param>
/// <param name="Descending">The direction.</param>
public sealed record BoundSortKey(BoundVariable Row, BoundExpression Key, bool Descending);

/// <summary>
/// What a statement about the first or last row of a list says where the order, or which rows there are, is open: the answer that it has for every
/// row that may be that one (and for none, when the list may be empty), else unknown.
/// </summary>
/// <param name="Rows">The list, in its own order.</param>
/// <param name="Keys">What it is sorted by, first one most significant; keys of a type that has ranges are ranges. Empty for the list's own order.</param>
/// <param name="FromEnd">True for the last row, false for the first.</param>
/// <param name="Row">The variable that stands for the row in <paramref name="Answer"/>; null for no row.</param>
/// <param name="Answer">The statement about one row.</param>
/// <param name="Written">The statement as it was written, for words about it.</param>
public sealed record BoundAgreement(
    BoundExpression Rows,
    EquatableArray<BoundSortKey> Keys,
    bool FromEnd,
    BoundVariable Row,
    BoundExpression Answer,
    BoundExpression Written) : BoundExpression(CqlType.Boolean);
