using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Json;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Protocol;

/// <summary>
/// Binds definitions and criteria against one scope. A rule that has an error is unknown for everybody, so that the rest of
/// the protocol, and the code that uses it, still compiles; what refers to a broken name isn't reported a second time.
/// </summary>
internal sealed class RuleBinder
{
    /// <summary>How many definitions may stand on each other: evaluating one nests as deep.</summary>
    public const int LongestChain = 200;

    /// <summary>How many nodes all trees of a protocol may have: each call of a function is another copy of its body.</summary>
    public const int MostNodes = 1_000_000;

    private static readonly BoundExpression Unknown = new BoundLiteral(CqlType.Boolean, null);

    private readonly BindingScope _scope = new();
    private readonly Dictionary<string, int> _heights = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly List<DefinitionModel> _definitions = [];
    private readonly JsonObjectReader? _report;
    private int _nodes = MostNodes;

    private RuleBinder(JsonObjectReader? report) => _report = report;

    /// <summary>The bound definitions, in order of dependency.</summary>
    public IReadOnlyList<DefinitionModel> Definitions => _definitions;

    /// <summary>What names can stand for in a rule.</summary>
    public BindingScope Scope => _scope;

    /// <summary>True when a rule or definition reads the date of birth, by its name or by an age function.</summary>
    public bool ReadsBirthDate { get; private set; }

    /// <summary>Makes a binder; <paramref name="report"/> is of protocol.json, null when there is none.</summary>
    public static RuleBinder Create(
        IEnumerable<DataElementModel> dataElements,
        IEnumerable<string> brokenDataElements,
        IEnumerable<ValueSetModel> valueSets,
        IReadOnlyList<DefinitionEntry> definitions,
        JsonObjectReader? report)
    {
        var binder = new RuleBinder(report);
        foreach (var element in dataElements) binder._scope.Add(Symbol(element));
        foreach (var name in brokenDataElements)
        {
            binder._scope.Add(new DataElementSymbol(name, CqlType.Any));
            binder._broken.Add(name);
        }

        // Reserved, so that a rule may read it undeclared; unless the protocol gives the name to something else.
        if (definitions.All(d => d.Name != ReservedElements.BirthDate)) binder._scope.Add(Symbol(ReservedElements.Default(ReservedElements.BirthDate)));
        foreach (var set in valueSets) binder._scope.Add(new ValueSetSymbol(set.Name));
        binder.BindDefinitions(definitions);
        return binder;
    }

    /// <summary>Binds a criterion's rule; an error makes it unknown.</summary>
    public BoundExpression BindCriterion(JsonString cql) => Bind(cql, CqlType.Boolean) ?? Unknown;

    /// <summary>Binds a rule that the compiler itself wrote.</summary>
    /// <exception cref="InvalidOperationException">It has an error.</exception>
    public BoundExpression BindOwn(string cql)
    {
        var parsed = CqlParser.ParseExpression(cql);
        var bound = parsed.Node is null ? null : CqlBinder.Bind(parsed.Node, _scope, CqlType.Boolean);
        return bound?.Expression ?? throw new InvalidOperationException($"The rule '{cql}' doesn't bind: {string.Join("; ", (bound?.Errors ?? parsed.Errors).Select(e => e.Rule.Title))}");
    }

    private static DataElementSymbol Symbol(DataElementModel element) => new(element.Name, element.Type, element.UnitOf(null))
    {
        UnitsOfFields = element.Units.Where(u => u.Field is not null).ToDictionary(u => u.Field!, u => u.Value, StringComparer.Ordinal),
    };

    private void BindDefinitions(IReadOnlyList<DefinitionEntry> entries)
    {
        var parsed = new Dictionary<string, (DefinitionEntry Entry, ExpressionSyntax? Syntax)>(StringComparer.Ordinal);
        foreach (var entry in entries) parsed[entry.Name] = (entry, Parse(entry.Cql));

        var uses = parsed.ToDictionary(
            p => p.Key,
            p => p.Value.Syntax is null ? [] : Names(p.Value.Syntax).Where(parsed.ContainsKey).Distinct().ToList(),
            StringComparer.Ordinal);
        foreach (var name in InOrderOfDependency(entries, uses))
        {
            var (entry, syntax) = parsed[name];
            if (entry.Parameters is { } parameters)
            {
                if (syntax is null || !AddFunction(entry, parameters, syntax)) _broken.Add(name);
                continue;
            }

            var bound = syntax is null || !CheckChain(entry, uses[name]) ? null : Bind(syntax, entry.Cql, null);
            if (bound is null)
            {
                _broken.Add(name);
                _scope.Add(new DefinitionSymbol(name, CqlType.Any, ValueForm.Exact, false));
                continue;
            }

            _scope.Add(DefinitionSymbol.Of(name, bound, _scope));
            _definitions.Add(new DefinitionModel(name, entry.Cql.Value, bound));
        }
    }

    // A call is bound as if the body stood there; binding it by itself finds what is wrong in a body, called or not.
    private bool AddFunction(DefinitionEntry entry, IReadOnlyList<ParameterEntry> parameters, ExpressionSyntax body)
    {
        var symbols = new List<ParameterSymbol>();
        foreach (var parameter in parameters)
        {
            if (ElementTypes.Read(parameter.Type, _report) is not { } type) return false;
            symbols.Add(new ParameterSymbol(parameter.Name, type));
        }

        // What needs a broken name isn't complained about, and a function that is too large isn't expanded in another one.
        if (Names(body).Any(_broken.Contains)) return false;
        var function = new FunctionSymbol(entry.Name, symbols.ToEquatableArray(), body);
        var bound = CqlBinder.BindBody(function, _scope);
        if (bound.Expression is null)
        {
            Report(entry.Cql, bound.Errors);
            return false;
        }

        return _scope.Add(function);
    }

    private bool CheckChain(DefinitionEntry entry, List<string> used)
    {
        // What stands on a broken one is broken too, and nobody is told twice.
        if (used.Any(_broken.Contains)) return false;
        var height = 1 + used.Select(name => _heights.TryGetValue(name, out var h) ? h : 0).DefaultIfEmpty(0).Max();
        if (height > LongestChain)
        {
            _report?.Report(DiagnosticCatalogue.LongChainOfDefinitions, entry.NameSpan, entry.Name, LongestChain.ToString(CultureInfo.InvariantCulture));
            return false;
        }

        _heights[entry.Name] = height;
        return true;
    }

    // Depth-first without recursion: a chain of definitions may be long.
    private List<string> InOrderOfDependency(IReadOnlyList<DefinitionEntry> entries, Dictionary<string, List<string>> uses)
    {
        var order = new List<string>();
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var root in entries)
        {
            if (state.ContainsKey(root.Name)) continue;
            var path = new Stack<(string Name, int Next)>();
            path.Push((root.Name, 0));
            state[root.Name] = false;
            while (path.Count > 0)
            {
                var (name, next) = path.Pop();
                if (next == uses[name].Count)
                {
                    state[name] = true;
                    order.Add(name);
                    continue;
                }

                path.Push((name, next + 1));
                var used = uses[name][next];
                if (!state.TryGetValue(used, out var done))
                {
                    state[used] = false;
                    path.Push((used, 0));
                }
                else if (!done)
                {
                    ReportCircle(entries.First(e => e.Name == used), path.Select(p => p.Name).Reverse().ToList(), used);
                    _broken.Add(used);
                    _scope.Add(new DefinitionSymbol(used, CqlType.Any, ValueForm.Exact, false));
                }
            }
        }

        order.RemoveAll(_broken.Contains);
        return order;
    }

    private void ReportCircle(DefinitionEntry entry, List<string> path, string used)
    {
        if (_broken.Contains(used)) return;
        var circle = path.Skip(path.IndexOf(used)).Append(used);
        _report?.Report(DiagnosticCatalogue.CircularDefinition, entry.NameSpan, used, string.Join(" → ", circle));
    }

    private static IEnumerable<string> Names(SyntaxNode root)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node is IdentifierSyntax identifier) yield return identifier.Name;
            if (node is InvocationSyntax { Source: null } call) yield return call.Function.Text;
            foreach (var child in node.Children) pending.Push(child);
        }
    }

    private ExpressionSyntax? Parse(JsonString cql)
    {
        var parsed = CqlParser.ParseExpression(cql.Value);
        if (parsed.Node is null) Report(cql, parsed.Errors);
        return parsed.Node;
    }

    private BoundExpression? Bind(JsonString cql, CqlType? expected) => Parse(cql) is { } syntax ? Bind(syntax, cql, expected) : null;

    private BoundExpression? Bind(ExpressionSyntax syntax, JsonString cql, CqlType? expected)
    {
        var bound = CqlBinder.Bind(syntax, _scope, expected);
        var usesBroken = Names(syntax).Any(_broken.Contains);
        if (bound.Expression is null)
        {
            if (!usesBroken) Report(cql, bound.Errors);
            return null;
        }

        if (usesBroken) return null;
        foreach (var node in BoundTree.DescendantsAndSelf(bound.Expression))
        {
            if (node is BoundDataElement { Name: ReservedElements.BirthDate }) ReadsBirthDate = true;
            if (--_nodes >= 0) continue;
            _report?.Report(DiagnosticCatalogue.CqlTooComplex, cql.Span, "too large, together with the other rules of this protocol");
            return null;
        }

        return bound.Expression;
    }

    private void Report(JsonString cql, EquatableArray<CqlError> errors)
    {
        foreach (var error in errors) _report?.Report(error.Rule, cql.ToFileSpan(error.Span), [.. error.Arguments]);
    }
}
