using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Emit.Columns;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;
using ProtocolSdk.Compiler.Emit.CSharp.Naming;
using ProtocolSdk.Compiler.Emit.Words;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Protocol;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>What the template prints of the criteria: their rules, their explanations, what they miss.</summary>
internal sealed class EligibilityView
{
    // Methods of thousands of lines are slow to compile, for the C# compiler and at run time.
    private const int RulesPerChunk = 200;

    private readonly ProtocolModel _protocol;
    private readonly ProtocolNames _names;
    private readonly RuleNames _ruleNames;
    private readonly NameScope _methods;
    private readonly ClausePhrases _phrases;
    private readonly Dictionary<string, int> _elementIndex;
    private readonly Dictionary<string, DefinitionModel> _definitions;
    private readonly QuestionCost _costs;
    private readonly Dictionary<string, SortedSet<int>> _elementsOfDefinitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failing = new(StringComparer.Ordinal);
    private readonly List<ScriptObject> _clauses = [];
    private readonly List<StatementCriterion> _statements = [];
    private readonly RulePlaces _places;
    private readonly string _path;

    // Set as soon as the method of one rule is written that can.
    private bool _canFail;

    private EligibilityView(ProtocolModel protocol, ProtocolNames names, RulePlaces places, string path)
    {
        _places = places;
        _path = path;
        _protocol = protocol;
        _names = names;
        _ruleNames = new RuleNames(names);
        // The rules speak of these.
        _methods = new NameScope("Rules", "Definitions", "Constants", "Clauses", "Moments", "Evaluation", names.OuterType, names.DeclaredType);
        _phrases = new ClausePhrases(protocol);
        _elementIndex = protocol.DataElements.Select((e, i) => (e.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        _definitions = protocol.Definitions.ToDictionary(d => d.Name, StringComparer.Ordinal);
        _costs = new QuestionCost(protocol);
        // They come in order of dependency, so that each finds what it uses.
        foreach (var definition in protocol.Definitions)
        {
            _elementsOfDefinitions[definition.Name] = ElementsOf(definition.Expression);
            if (CanFail(definition.Expression)) _failing.Add(definition.Name);
        }
    }

    public static ScriptObject Of(ProtocolModel protocol, ProtocolNames names, EmitOptions options, RulePlaces places, out IReadOnlyList<StatementCriterion> statements)
    {
        var view = new EligibilityView(protocol, names, places, PathMap.Apply(places.Path, options.PathMap));
        statements = view._statements;
        return view.Build();
    }

    private ScriptObject Build()
    {
        // The criteria's own methods come first, so that no helper of one can take the name of another.
        var members = _protocol.Criteria.Select((_, i) => _methods.Allocate(_names.Criteria[i], "Criterion")).ToList();
        var rules = new List<ScriptObject>();
        var methods = new List<ScriptObject>();
        for (var i = 0; i < members.Count; i++)
        {
            if (!IsAttested(_protocol.Criteria[i])) rules.Add(Rule(_protocol.Criteria[i], i, members[i], methods));
        }

        // The order changes nothing but the time: whoever fails a cheap question isn't asked a dear one. Answers come before all rules.
        var questions = _protocol.Criteria.Where(c => !IsAttested(c)).Zip(rules, (criterion, rule) => (rule, Cost: _costs.Of(criterion.Expression))).OrderBy(r => r.Cost).Select(r => r.rule).ToList();
        var definitions = _protocol.Definitions.Select(Definition).ToList();
        var rowByRow = ColumnPlan.Of(_protocol).RowByRow;
        var gather = new RowByRowCode(_protocol, _names, _ruleNames);
        return ViewObject.Of(
            ("type_name", _names.TypeName),
            ("declared_type", _names.DeclaredType),
            ("criteria", _protocol.Criteria.Select((c, i) => ViewObject.Of(("member", members[i]), ("doc", DocComment.Summary(8, c.Text))))),
            ("has_answers", _protocol.Criteria.Any(IsAttested)),
            ("rules", rules.Take(RulesPerChunk).ToList()),
            ("more", Chunks(rules)),
            ("questions", questions.Take(RulesPerChunk).ToList()),
            ("more_questions", Chunks(questions)),
            ("has_methods_of_rules", rules.Count > _statements.Count),
            ("methods", methods),
            ("row_by_row", rowByRow.Select(i => ViewObject.Of(("index", i), ("code", $"Rules.{members[i]}(ref e)"))).ToList()),
            ("fills", new SortedSet<int>(rowByRow.SelectMany(i => ElementsOf(_protocol.Criteria[i].Expression))).Select(gather.Fill).ToList()),
            ("can_fail", _canFail),
            ("definitions", definitions),
            ("moment_values", _ruleNames.MomentValues.Select(m => ViewObject.Of(("type", m.Type), ("name", m.Name), ("value", m.Value), ("is_day", _ruleNames.IsDay(m.Name)))).ToList()),
            ("constants", _ruleNames.Constants.Select(c => ViewObject.Of(("type", c.Type), ("name", c.Name), ("value", c.Value)))),
            ("clauses", _clauses));
    }

    // All but the first.
    private static IEnumerable<ScriptObject> Chunks(List<ScriptObject> rules) => rules
        .Select((rule, i) => (rule, i))
        .Skip(RulesPerChunk)
        .GroupBy(pair => pair.i / RulesPerChunk, pair => pair.rule)
        .Select(chunk => ViewObject.Of(("number", chunk.Key + 1), ("rules", chunk.ToList())));

    private ScriptObject Definition(DefinitionModel definition)
    {
        var member = _names.Definition(definition.Name);
        var code = CSharpExpressionWriter.Write(definition.Expression, _ruleNames.WithPrefix(member + "_"));
        return ViewObject.Of(
            ("member", member),
            ("type", code.Type),
            ("doc", DocComment.Summary(8, definition.Cql)),
            ("body", CodeLines.Indent(12, Mapped(_places.OfDefinition(definition.Name), definition.Expression, Lines(code, $"e.{member} = ")))),
            ("members", Members(code)));
    }

    private ScriptObject Rule(CriterionModel criterion, int index, string method, List<ScriptObject> methods)
    {
        string? explain = null;
        string? missing = null;
        if (IsStatement(criterion))
        {
            methods.Add(RuleMethod(method, criterion.Cql!, criterion.Expression, _places.OfCriterion(criterion.Id)));
            _statements.Add(new StatementCriterion(index, _phrases.Of(criterion.Expression), [.. ElementsOf(criterion.Expression)]));
        }
        else
        {
            var clauses = new ClauseMethods(this, method, criterion, methods);
            explain = clauses.Explain;
            missing = clauses.Missing;
        }

        return ViewObject.Of(
            ("index", index),
            ("method", method),
            ("fails_when", criterion.IsExclusion ? "true" : "false"),
            ("explain", explain),
            ("missing", missing));
    }

    private static bool IsAttested(CriterionModel criterion) => criterion.Origin == CriterionOrigin.Attestation;

    // What such a rule saw and misses is its data elements' values as they are, so that no code of its own has to say it.
    private bool IsStatement(CriterionModel criterion) =>
        criterion.Cql is { } cql
        && ClauseTree.Of(criterion.Expression, cql) is { Parts.Count: 0 }
        && !CanFail(criterion.Expression)
        && !DefinitionsOf(criterion.Expression).Any()
        && ElementsOf(criterion.Expression) is { Count: > 0 } elements
        && elements.All(i => _protocol.DataElements[i].Type is Cql.Types.SimpleType type && type != Cql.Types.CqlType.Any);

    private ScriptObject RuleMethod(string name, string doc, BoundExpression expression, RulePlace? place)
    {
        var code = CSharpExpressionWriter.Write(expression, _ruleNames.WithPrefix(name + "_"));
        var body = Mapped(place, expression, Lines(code, "return "));
        if (CanFail(expression))
        {
            _canFail = true;
            body =
            [
                // What another clause failed with isn't this one's error.
                "e.Error = null;",
                "try",
                "{",
                .. body.Select(line => "    " + line),
                "}",
                "catch (Sdk::Cql.CqlRuntimeException error)",
                "{",
                "    e.Error = error.Message;",
                "    return null;",
                "}",
            ];
        }

        return Method(name, "bool?", doc, body, members: Members(code));
    }

    private List<string> Mapped(RulePlace? place, BoundExpression expression, List<string> lines) =>
        LineMapping.Of(place, _path) is { } mapping ? mapping.Map(expression, lines) : lines;

    // Each with a blank line above it.
    private static List<string> Members(CSharpExpression code) =>
        [.. CodeLines.Indent(8, code.Members.SelectMany(member => ("\n" + member).Split('\n')))];

    private static List<string> Lines(CSharpExpression code, string before)
    {
        var lines = code.Statements.SelectMany(s => s.Split('\n')).ToList();
        var text = (before + code.Text + ";").Split('\n');
        lines.Add(text[0]);
        lines.AddRange(text.Skip(1).Select(line => "    " + line));
        return lines;
    }

    private static ScriptObject Method(string name, string type, string? doc, IReadOnlyList<string> body, string parameters = "", IReadOnlyList<string>? members = null)
    {
        const string result = "return ";
        var isExpression = body[0].StartsWith(result, StringComparison.Ordinal);
        IEnumerable<string> lines = isExpression
            ? ["    " + body[0].Substring(result.Length), .. body.Skip(1).Select(line => "    " + line)]
            : ["{", .. CodeLines.Indent(4, body), "}"];
        return ViewObject.Of(
            ("name", name),
            ("type", type),
            ("doc", doc is null ? "" : DocComment.Summary(8, doc)),
            ("parameters", parameters),
            ("arrow", isExpression ? " =>" : ""),
            ("lines", CodeLines.Indent(8, lines)),
            ("members", members ?? []));
    }

    private bool CanFail(BoundExpression expression) =>
        FailureAnalysis.CanFail(expression) || DefinitionsOf(expression).Any(_failing.Contains);

    /// <summary>The data elements that an expression reads, itself or through definitions, in the model's order.</summary>
    private SortedSet<int> ElementsOf(BoundExpression expression)
    {
        var elements = new SortedSet<int>();
        foreach (var node in BoundTree.DescendantsAndSelf(expression))
        {
            if (node is BoundDataElement element && _elementIndex.TryGetValue(element.Name, out var index)) elements.Add(index);
            else if (node is BoundDefinition definition && _elementsOfDefinitions.TryGetValue(definition.Name, out var used)) elements.UnionWith(used);
        }

        return elements;
    }

    /// <summary>The definitions that an expression names, those included that have been seen through.</summary>
    private static IEnumerable<string> DefinitionsOf(BoundExpression expression) =>
        BoundTree.DescendantsAndSelf(expression).SelectMany(e => e is BoundAgreement agreement ? BoundTree.DescendantsAndSelf(agreement.Written) : [e]).OfType<BoundDefinition>().Select(d => d.Name).Distinct(StringComparer.Ordinal);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The methods of a criterion that has a rule: the rule, its clauses, its explanation, what it misses.</summary>
    private sealed class ClauseMethods
    {
        // A value, or its opposite.
        private const int RecordedValueCost = 2;

        private readonly EligibilityView _view;
        private readonly string _method;
        private readonly List<ScriptObject> _methods;
        private readonly RulePlace? _place;
        private int _clauses;

        public ClauseMethods(EligibilityView view, string method, CriterionModel criterion, List<ScriptObject> methods)
        {
            _view = view;
            _method = method;
            _methods = methods;
            _place = view._places.OfCriterion(criterion.Id);
            Explain = view._methods.Allocate(method + "_Explain", "Explain");
            var tree = ClauseTree.Of(criterion.Expression, criterion.Cql ?? "");
            var missing = new List<string>();
            List<string> explanation;
            if (tree.Parts.Count == 0)
            {
                methods.Add(view.RuleMethod(method, criterion.Cql ?? "", tree.Expression, _place));
                explanation = Explanation(tree, method);
                missing.AddRange(MissingElements(tree.Expression));
            }
            else
            {
                var own = methods.Count;
                Emit(tree, missing, out explanation, out var codes);
                methods.Insert(own, Method(method, "bool?", criterion.Cql ?? "", Answer(tree, codes)));
            }

            methods.Add(Method(Explain, "Sdk::ClauseExplanation", null, Ended("return ", explanation, ";")));
            if (missing.Count == 0) return;
            Missing = view._methods.Allocate(method + "_Missing", "Missing");
            methods.Add(Method(Missing, "void", null, missing, ", ref Sdk::DataElementSet missing"));
        }

        /// <summary>The method that explains.</summary>
        public string Explain { get; }

        /// <summary>The method that finds what is missing; null when nothing can be.</summary>
        public string? Missing { get; }

        // The depth is bounded by ClauseTree.
        private string Emit(ClauseTree clause, List<string> missing, out List<string> explanation, out List<string> codes)
        {
            codes = [];
            if (clause.Parts.Count == 0)
            {
                var method = _view._methods.Allocate($"{_method}_Clause{Number(++_clauses)}", "Clause");
                _methods.Add(_view.RuleMethod(method, clause.Cql, clause.Expression, _place));
                explanation = Explanation(clause, method);
                var elements = MissingElements(clause.Expression).ToList();
                if (elements.Count > 0)
                {
                    if (missing.Count > 0) missing.Add("");
                    missing.AddRange([$"if ({method}(ref e) is null)", "{", .. elements.Select(line => "    " + line), "}"]);
                }

                return $"{method}(ref e)";
            }

            var parts = new List<string>();
            foreach (var part in clause.Parts)
            {
                codes.Add(Emit(part, missing, out var explained, out _));
                parts.AddRange(Ended("    ", explained, ",").Select((line, i) => i == 0 ? line : "    " + line));
            }

            var code = clause.Kind switch
            {
                "Not" => $"!{codes[0]}",
                "And" => $"({string.Join(" & ", codes)})",
                _ => $"({string.Join(" | ", codes)})",
            };
            explanation = [$"Gen::Outcomes.Explained(Clauses.{Clause(clause)},", "[", .. parts, "])"];
            return code;
        }

        /// <summary>The lines that give a rule's answer from those of its clauses; where they aren't mere recorded values, the first that decides is the last that is asked.</summary>
        private List<string> Answer(ClauseTree rule, List<string> codes)
        {
            if (rule.Kind == "Not") return [$"return !{codes[0]};"];
            var (symbol, decided) = rule.Kind == "And" ? ("&", "false") : ("|", "true");
            if (rule.Parts.All(part => _view._costs.Of(part.Expression) <= RecordedValueCost)) return [$"return {string.Join($" {symbol} ", codes)};"];
            var lines = new List<string> { $"bool? met = {codes[0]};" };
            for (var i = 1; i < codes.Count - 1; i++) lines.AddRange([$"if (met == {decided}) return met;", $"met {symbol}= {codes[i]};"]);
            lines.Add($"return met == {decided} ? met : met {symbol} {codes[codes.Count - 1]};");
            return lines;
        }

        private List<string> Explanation(ClauseTree clause, string method)
        {
            var observed = new List<string>();
            foreach (var name in DefinitionsOf(clause.Expression))
            {
                var definition = _view._definitions[name];
                // A definition that is a statement of its own only repeats the verdict.
                if (definition.Expression.Type == Cql.Types.CqlType.Boolean || _view.CanFail(definition.Expression)) continue;
                var value = $"Definitions.{_view._names.Definition(name)}(ref e)";
                observed.Add($"{CSharpLiteral.Quote(name)}, {CSharpLiteral.Quote(Text.NameWords.Of(name))}, {value}");
            }

            foreach (var index in _view.ElementsOf(clause.Expression))
            {
                observed.Add($"VersionDefinition.ElementList[{Number(index)}], {Value(index)}");
            }

            var error = _view.CanFail(clause.Expression) ? ", e.TakeError()" : "";
            var start = $"Gen::Outcomes.Explained(Clauses.{Clause(clause)}, {method}(ref e), ";
            if (observed.Count == 1 && error.Length == 0) return [$"{start}{observed[0]})"];
            return observed.Count <= 1
                ? [$"{start}[{string.Concat(observed.Select(o => $"new({o})"))}]{error})"]
                : [start.TrimEnd(), "[", .. observed.Select(o => $"    new({o}),"), $"]{error})"];
        }

        private static List<string> Ended(string before, List<string> lines, string after)
        {
            var ended = lines.ToList();
            ended[0] = before + ended[0];
            ended[ended.Count - 1] += after;
            return ended;
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
            _view.ElementsOf(expression).Select(index => $"if (!Gen::Recorded.Fully({Value(index)})) missing.Add({Number(index)});");

        private string Value(int index) => $"e.Subject.{_view._names.Property(_view._protocol.DataElements[index].Name)}";
    }
}
