using System.Globalization;
using ProtocolSdk.Compiler.Cql.Operators;
using ProtocolSdk.Compiler.Cql.Syntax;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Diagnostics;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Cql.Binding;

internal sealed partial class ExpressionBinder
{
    /// <summary>Operators that are written as something else than a call, and whose ELM name is no function of CQL.</summary>
    private static readonly HashSet<string> NotCallable = new(StringComparer.Ordinal)
    {
        "CalculateAge", "CalculateAgeAt", "ConcatenateCoalesced", "DateTimeComponentFrom", "DurationBetween", "DifferenceBetween", "ExpandValueSet",
        "MinValue", "MaxValue", "QuantityInstance", "CodeInstance", "ConceptInstance", "RatioInstance", "VocabularyInstance",
    };

    /// <summary>Other spellings of functions: those of FHIRPath and of older drafts.</summary>
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["Descendants"] = "Descendents",
    };

    private static readonly (string Unit, CqlPrecision Precision)[] AgeUnits =
    [
        ("Years", CqlPrecision.Year), ("Months", CqlPrecision.Month), ("Weeks", CqlPrecision.Week), ("Days", CqlPrecision.Day),
        ("Hours", CqlPrecision.Hour), ("Minutes", CqlPrecision.Minute), ("Seconds", CqlPrecision.Second),
    ];

    private BoundExpression? BindInvocation(InvocationSyntax syntax)
    {
        var name = syntax.Function.Text;
        List<ExpressionSyntax> arguments = [.. syntax.Arguments];
        // `System.Today()` is qualified; `list.First()` is fluent: the source is the first argument.
        if (syntax.Source is not null && syntax.Source is not IdentifierSyntax { Name: "System" }) arguments.Insert(0, syntax.Source);
        if (syntax.Source is null or IdentifierSyntax { Name: "System" } && BindMoment(name, arguments.Count) is { } moment) return moment;
        if (scope.FindFunction(name) is { } function) return BindUserFunction(syntax, function, arguments);
        if (name == "ToInterval") return NotSupported(syntax, "there are no FHIR periods here");
        if (AgeFunction(name) is { } age) return BindAge(syntax, arguments, age.Precision, age.At, age.OfBirthDate);
        var declared = FindFunction(name, fluent: syntax.Source is not null);
        if (declared is null)
        {
            // Arguments may hold mistakes of their own.
            foreach (var argument in arguments) Bind(argument);
            Report(DiagnosticCatalogue.CqlUnknownFunction, syntax.Function, name, NameSuggestions.DidYouMean(name, FunctionNames()));
            return null;
        }

        if (BindAll(arguments) is not { } operands) return null;
        if (declared.Name == "IndexOf" && operands.Length == 2 && operands[1].Type is ListType && operands[0].Type is not ListType && IsNull(operands[0]))
            return BoundNodes.Null(CqlType.Integer);
        if (!declared.Overloads.Any(o => o.Accepts(operands.Length)))
        {
            Report(
                DiagnosticCatalogue.CqlArgumentCount,
                syntax,
                $"{declared.Name}()",
                Arguments(declared),
                operands.Length.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return declared.Name == "Power"
            ? Power(syntax, "Power()", operands)
            : Operation(syntax, declared.Name + "()", null, operands, declared.Name);
    }

    private static BoundMoment? BindMoment(string name, int arguments) => (name, arguments) switch
    {
        ("Today", 0) => new BoundMoment(CqlType.Date),
        ("Now", 0) => new BoundMoment(CqlType.DateTime),
        ("TimeOfDay", 0) => new BoundMoment(CqlType.Time),
        _ => null,
    };

    private static OperatorDeclaration? FindFunction(string name, bool fluent)
    {
        if (fluent && name.Length > 0 && char.IsLower(name[0])) name = char.ToUpperInvariant(name[0]) + name.Substring(1);
        if (Synonyms.TryGetValue(name, out var synonym)) name = synonym;
        return NotCallable.Contains(name) ? null : OperatorCatalogue.Find(name);
    }

    private IEnumerable<string> FunctionNames() =>
        OperatorCatalogue.All.Select(o => o.Name).Where(n => !NotCallable.Contains(n)).Concat(scope.FunctionNames).Concat(["Today", "Now", "TimeOfDay", "AgeInYears", "AgeInMonths"]);

    private static string Arguments(OperatorDeclaration declared)
    {
        var counts = declared.Overloads.Select(o => o.Parameters.Count).Distinct().OrderBy(c => c).ToList();
        if (declared.Overloads.Any(o => o.IsVariadic)) return $"{counts[0]} or more arguments";
        var listed = string.Join(" or ", counts.Select(c => c.ToString(CultureInfo.InvariantCulture)));
        return counts is [1] ? "1 argument" : listed + " arguments";
    }

    /// <summary>AgeInYears, AgeInYearsAt, CalculateAgeInYears, CalculateAgeInYearsAt, and the same for other units.</summary>
    private static (CqlPrecision Precision, bool At, bool OfBirthDate)? AgeFunction(string name)
    {
        var ofBirthDate = name.StartsWith("AgeIn", StringComparison.Ordinal);
        if (!ofBirthDate && !name.StartsWith("CalculateAgeIn", StringComparison.Ordinal)) return null;
        var unit = name.Substring(ofBirthDate ? 5 : 14);
        var at = unit.EndsWith("At", StringComparison.Ordinal);
        if (at) unit = unit.Substring(0, unit.Length - 2);
        foreach (var (word, precision) in AgeUnits)
        {
            if (word == unit) return (precision, at, ofBirthDate);
        }

        return null;
    }

    private BoundExpression? BindAge(InvocationSyntax syntax, List<ExpressionSyntax> arguments, CqlPrecision precision, bool at, bool ofBirthDate)
    {
        var count = (ofBirthDate ? 0 : 1) + (at ? 1 : 0);
        if (BindAll(arguments) is not { } bound) return null;
        if (bound.Length != count)
        {
            Report(
                DiagnosticCatalogue.CqlArgumentCount,
                syntax,
                syntax.Function.Text + "()",
                count switch { 0 => "no arguments", 1 => "1 argument", _ => "2 arguments" },
                bound.Length.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        List<BoundExpression> operands = [.. bound];
        if (ofBirthDate)
        {
            var element = scope.FindDataElement(BindingScope.BirthDate);
            if (element is null || (element.Type != CqlType.Date && element.Type != CqlType.DateTime))
            {
                Report(DiagnosticCatalogue.CqlNoBirthDate, syntax, Quote(syntax));
                return null;
            }

            operands.Insert(0, new BoundDataElement(element.Type, element.Name) { DependsOnData = true, Span = SpanOf(syntax) });
        }

        if (precision >= CqlPrecision.Hour)
        {
            for (var i = 0; i < operands.Count; i++)
            {
                if (operands[i].Type == CqlType.Date) operands[i] = _nodes.Call("ToDateTime", operands[i].Span, operands[i]);
            }
        }

        var name = at ? "CalculateAgeAt" : "CalculateAge";
        var match = OverloadResolver.Resolve([OperatorCatalogue.Get(name)], operands.Select(o => o.Type).ToList());
        if (match is not null) return _nodes.Operation(match, operands, precision, SpanOf(syntax));
        ReportNoOverload(syntax, syntax.Function.Text + "()", operands);
        return null;
    }

    /// <summary>A function's body, with a variable for each parameter.</summary>
    public BoundExpression? BindBody(FunctionSymbol function)
    {
        foreach (var parameter in function.Parameters) _locals.TryAdd(parameter.Name, _nodes.Variable(parameter.Name, parameter.Type, dependsOnData: true));
        _callStack.Add(function.Name);
        return BindRoot(function.Body, null);
    }

    /// <summary>A call is bound as if the body stood there with the arguments in place of the parameters.</summary>
    private BoundExpression? BindUserFunction(InvocationSyntax syntax, FunctionSymbol function, List<ExpressionSyntax> arguments)
    {
        if (BindAll(arguments) is not { } bound) return null;
        if (bound.Length != function.Parameters.Count)
        {
            var count = function.Parameters.Count;
            Report(
                DiagnosticCatalogue.CqlArgumentCount,
                syntax,
                function.Name + "()",
                count == 1 ? "1 argument" : count.ToString(CultureInfo.InvariantCulture) + " arguments",
                bound.Length.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        if (_callStack.Contains(function.Name))
        {
            Report(DiagnosticCatalogue.CqlRecursiveFunction, syntax.Function, function.Name);
            return null;
        }

        var locals = new LocalScope(_locals) { IsClosed = true };
        for (var i = 0; i < bound.Length; i++)
        {
            var parameter = function.Parameters[i];
            if (ConvertTo(bound[i], parameter.Type, arguments[i], $"for {parameter.Name}") is not { } argument) return null;
            locals.TryAdd(parameter.Name, argument);
        }

        _callStack.Add(function.Name);
        var errors = Errors.Count;
        var result = InScope(locals, () => Bind(function.Body));
        _callStack.RemoveAt(_callStack.Count - 1);
        // Spans inside the body belong to another text: what is wrong there is shown at the call.
        for (var i = errors; i < Errors.Count; i++) Errors[i] = Errors[i] with { Span = syntax.Span };
        return result is null ? null : At(result, new SourceSpan(syntax.Span));
    }

    /// <summary>The expression, and the statements that it is made of, as if they stood at the call: that is what explanations quote.</summary>
    private static BoundExpression At(BoundExpression expression, SourceSpan span) => expression switch
    {
        BoundLogical logical => logical with { Operands = logical.Operands.Select(o => At(o, span)).ToEquatableArray(), Span = span },
        BoundOperation { Operator.Name: "Not" } not => not with { Operands = [At(not.Operands[0], span)], Span = span },
        _ => expression with { Span = span },
    };
}
