using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;
using ProtocolSdk.Compiler.Emit.CSharp.Naming;
using ProtocolSdk.Compiler.Emit.Words;
using ProtocolSdk.Compiler.Model;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>What the template prints of the criteria: their rules, their explanations, what they miss.</summary>
internal sealed class EligibilityView
{
    // Methods of thousands of lines are slow to compile, for the C# compiler and at run time.
    private const int CriteriaPerChunk = 200;

    private readonly ProtocolModel _protocol;
    private readonly ProtocolNames _names;
    private readonly RuleNames _ruleNames;
    private readonly NameScope _methods = new("Rules");
    private readonly ClausePhrases _phrases;
    private readonly Dictionary<string, int> _elementIndex;
    private readonly Dictionary<string, DefinitionModel> _definitions;
    private readonly List<ScriptObject> _clauses = [];

    private EligibilityView(ProtocolModel protocol, ProtocolNames names)
    {
        _protocol = protocol;
        _names = names;
        _ruleNames = new RuleNames(names);
        _phrases = new ClausePhrases(protocol);
        _elementIndex = protocol.DataElements.Select((e, i) => (e.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        _definitions = protocol.Definitions.ToDictionary(d => d.Name, StringComparer.Ordinal);
    }

    public static ScriptObject Of(ProtocolModel protocol, ProtocolNames names, EmitOptions options) =>
        new EligibilityView(protocol, names).Build(options);

    private ScriptObject Build(EmitOptions options)
    {
        // The criteria's own methods come first, so that no helper of one can take the name of another.
        var members = _protocol.Criteria.Select((_, i) => _methods.Allocate(_names.Criteria[i], "Criterion")).ToList();
        var criteria = _protocol.Criteria.Select((c, i) => Criterion(c, i, members[i])).ToList();
        var definitions = _protocol.Definitions.Select(Definition).ToList();
        var chunks = criteria
            .Select((criterion, i) => (criterion, i))
            .GroupBy(pair => pair.i / CriteriaPerChunk, pair => pair.criterion)
            .Select(group => ViewObject.Of(("number", group.Key + 1), ("criteria", group.ToList())));
        return ViewObject.Of(
            ("namespace", options.Namespace),
            ("type_name", _names.TypeName),
            ("criteria", criteria),
            ("chunks", chunks),
            ("failing", string.Join(", ", _protocol.Criteria.Select(c => c.IsExclusion ? "1" : "2"))),
            ("definitions", definitions),
            ("constants", _ruleNames.Constants.Select(c => ViewObject.Of(("type", c.Type), ("name", c.Name), ("value", c.Value)))),
            ("clauses", _clauses));
    }

    private ScriptObject Definition(DefinitionModel definition)
    {
        var member = _names.Definition(definition.Name);
        var code = CSharpExpressionWriter.Write(definition.Expression, _ruleNames.WithPrefix(member + "_"));
        return ViewObject.Of(
            ("member", member),
            ("type", code.Type),
            ("doc", DocComment.Summary(12, definition.Cql)),
            ("body", Lines(code, $"e.{member} = ")),
            ("members", Members(code)));
    }

    private ScriptObject Criterion(CriterionModel criterion, int index, string method)
    {
        var isAttestation = criterion.Origin == CriterionOrigin.Attestation;
        var number = Number(index);
        var methods = new List<ScriptObject>();
        string explain, findMissing;
        if (isAttestation)
        {
            var element = _elementIndex[((BoundDataElement)criterion.Expression).Name];
            methods.Add(RuleMethod(method, criterion.Text, criterion.Expression));
            explain = $"global::ProtocolSdk.Generation.Outcomes.Attested(VersionDefinition.CriterionList[{number}], VersionDefinition.ElementList[{Number(element)}], Rules.{method}(ref e))";
            findMissing = $"missing.Add({Number(element)})";
        }
        else
        {
            var clause = new ClauseMethods(this, method, criterion, methods);
            explain = $"global::ProtocolSdk.Generation.Outcomes.Explained(VersionDefinition.CriterionList[{number}], Rules.{clause.Explain}(ref e))";
            findMissing = $"Rules.{clause.Missing}(ref e, ref missing)";
        }

        return ViewObject.Of(
            ("member", method),
            ("index", index),
            ("doc", DocComment.Summary(8, criterion.Text)),
            ("fails_when", criterion.IsExclusion ? "true" : "false"),
            ("methods", methods),
            ("explain", explain),
            ("find_missing", findMissing));
    }

    private ScriptObject RuleMethod(string name, string doc, BoundExpression expression)
    {
        var code = CSharpExpressionWriter.Write(expression, _ruleNames.WithPrefix(name + "_"));
        var body = Lines(code, "return ");
        if (CanFail(expression))
        {
            body =
            [
                "try", "{", .. body.Select(line => "    " + line), "}",
                "catch (global::ProtocolSdk.Cql.CqlRuntimeException error)", "{", "    e.Error = error.Message;", "    return null;", "}",
            ];
        }

        return Method(name, "bool?", doc, body, Members(code));
    }

    private static List<string> Members(CSharpExpression code) =>
        [.. code.Members.Select(member => string.Join("\n", member.Split('\n').Select(line => line.Length == 0 ? line : "            " + line)))];

    private static List<string> Lines(CSharpExpression code, string before)
    {
        var lines = code.Statements.SelectMany(s => s.Split('\n')).ToList();
        var text = (before + code.Text + ";").Split('\n');
        lines.Add(text[0]);
        lines.AddRange(text.Skip(1).Select(line => "    " + line));
        return lines;
    }

    private static ScriptObject Method(string name, string type, string? doc, IReadOnlyList<string> body, IReadOnlyList<string>? members = null, string parameters = "") => ViewObject.Of(
        ("name", name),
        ("type", type),
        ("doc", doc is null ? "" : DocComment.Summary(12, doc)),
        ("parameters", parameters),
        ("body", body),
        ("members", members ?? []));

    private bool CanFail(BoundExpression expression) =>
        FailureAnalysis.CanFail(expression)
        || DefinitionsOf(expression).Any(name => _definitions.TryGetValue(name, out var used) && CanFail(used.Expression));

    /// <summary>The data elements that an expression reads, itself or through definitions, in the model's order.</summary>
    private IEnumerable<int> ElementsOf(BoundExpression expression)
    {
        var elements = new SortedSet<int>();
        Collect(expression);
        return elements;

        void Collect(BoundExpression root)
        {
            foreach (var node in BoundTree.DescendantsAndSelf(root))
            {
                if (node is BoundDataElement element && _elementIndex.TryGetValue(element.Name, out var index)) elements.Add(index);
                else if (node is BoundDefinition definition && _definitions.TryGetValue(definition.Name, out var used)) Collect(used.Expression);
            }
        }
    }

    private static IEnumerable<string> DefinitionsOf(BoundExpression expression) =>
        BoundTree.DescendantsAndSelf(expression).OfType<BoundDefinition>().Select(d => d.Name).Distinct(StringComparer.Ordinal);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The methods of a criterion that has a rule: the rule, its clauses, its explanation, what it misses.</summary>
    private sealed class ClauseMethods
    {
        private readonly EligibilityView _view;
        private readonly string _method;
        private readonly List<ScriptObject> _methods;
        private int _clauses;

        public ClauseMethods(EligibilityView view, string method, CriterionModel criterion, List<ScriptObject> methods)
        {
            _view = view;
            _method = method;
            _methods = methods;
            Explain = view._methods.Allocate(method + "_Explain", "Explain");
            Missing = view._methods.Allocate(method + "_Missing", "Missing");
            var tree = ClauseTree.Of(criterion.Expression, criterion.Cql ?? "");
            var missing = new List<string>();
            string explanation;
            if (tree.Parts.Count == 0)
            {
                methods.Add(view.RuleMethod(method, criterion.Text, tree.Expression));
                explanation = Explanation(tree, method);
                missing.AddRange(MissingElements(tree.Expression));
            }
            else
            {
                var own = methods.Count;
                var code = Emit(tree, missing, out explanation);
                methods.Insert(own, Method(method, "bool?", criterion.Text, [$"return {code};"]));
            }

            methods.Add(Method(Explain, "global::ProtocolSdk.ClauseExplanation", null, [$"return {explanation};"]));
            methods.Add(Method(Missing, "void", null, missing, parameters: ", ref global::ProtocolSdk.DataElementSet missing"));
        }

        /// <summary>The method that explains.</summary>
        public string Explain { get; }

        /// <summary>The method that finds what is missing.</summary>
        public string Missing { get; }

        // The depth is bounded by ClauseTree.
        private string Emit(ClauseTree clause, List<string> missing, out string explanation)
        {
            if (clause.Parts.Count == 0)
            {
                var method = _view._methods.Allocate($"{_method}_Clause{Number(++_clauses)}", "Clause");
                _methods.Add(_view.RuleMethod(method, clause.Cql, clause.Expression));
                explanation = Explanation(clause, method);
                missing.Add($"if ({method}(ref e) is null)");
                missing.Add("{");
                missing.AddRange(MissingElements(clause.Expression).Select(line => "    " + line));
                missing.Add("}");
                missing.Add("");
                return $"{method}(ref e)";
            }

            var codes = new List<string>();
            var explanations = new List<string>();
            foreach (var part in clause.Parts)
            {
                codes.Add(Emit(part, missing, out var explained));
                explanations.Add(explained);
            }

            var code = clause.Kind switch
            {
                "Not" => $"!{codes[0]}",
                "And" => $"({string.Join(" & ", codes)})",
                _ => $"({string.Join(" | ", codes)})",
            };
            explanation = $"new(Clauses.{Clause(clause)}, {code}, [], [{string.Join(", ", explanations)}])";
            return code;
        }

        private string Explanation(ClauseTree clause, string method)
        {
            var observed = new List<string>();
            foreach (var name in DefinitionsOf(clause.Expression))
            {
                var definition = _view._definitions[name];
                // A definition that is a statement of its own only repeats the verdict.
                if (definition.Expression.Type == Cql.Types.CqlType.Boolean || _view.CanFail(definition.Expression)) continue;
                var value = $"Definitions.{_view._names.Definition(name)}(ref e)";
                observed.Add($"new({CSharpLiteral.Quote(name)}, {CSharpLiteral.Quote(Text.NameWords.Of(name))}, {value}, global::ProtocolSdk.Generation.Recorded.Fully({value}))");
            }

            foreach (var index in _view.ElementsOf(clause.Expression))
            {
                var value = Value(index);
                observed.Add($"new(VersionDefinition.ElementList[{Number(index)}], {value}, global::ProtocolSdk.Generation.Recorded.Fully({value}))");
            }

            var error = _view.CanFail(clause.Expression) ? ", error: e.TakeError()" : "";
            return $"new(Clauses.{Clause(clause)}, {method}(ref e), [{string.Join(", ", observed)}]{error})";
        }

        private string Clause(ClauseTree clause)
        {
            var name = _view._methods.Allocate($"{_method}_{clause.Kind}", "Clause");
            _view._clauses.Add(ViewObject.Of(
                ("name", name),
                ("kind", clause.Kind),
                ("cql", CSharpLiteral.Text(clause.Cql)),
                ("words", CSharpLiteral.Text(_view._phrases.Of(clause.Expression)))));
            return name;
        }

        private IEnumerable<string> MissingElements(BoundExpression expression) =>
            _view.ElementsOf(expression).Select(index => $"if (!global::ProtocolSdk.Generation.Recorded.Fully({Value(index)})) missing.Add({Number(index)});");

        private string Value(int index) => $"e.Subject.{_view._names.Property(_view._protocol.DataElements[index].Name)}";
    }
}
