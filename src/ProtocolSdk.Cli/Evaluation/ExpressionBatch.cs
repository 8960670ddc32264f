using System.Globalization;
using System.Reflection;
using System.Text;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Cli.Evaluation;

/// <summary>
/// Expressions that read no protocol, compiled together by the back end that the generator uses. One that the C# compiler refuses
/// (a defect of ours) doesn't keep the others from being evaluated.
/// </summary>
internal sealed class ExpressionBatch : IDisposable
{
    private const string ClassName = "Expressions";
    private const int NoExpression = -1;
    private const int MostAttempts = 10;

    private readonly List<CSharpExpression> _expressions = [];
    private readonly List<CqlType> _types = [];
    private readonly Dictionary<int, string> _refused = [];
    private EmittedCode? _code;

    /// <summary>Adds an expression, before <see cref="Compile"/>; returns its number.</summary>
    public int Add(BoundExpression expression)
    {
        var number = _expressions.Count;
        _types.Add(expression.Type);
        _expressions.Add(CSharpExpressionWriter.Write(expression, new StandaloneNames(MethodName(number) + "_")));
        return number;
    }

    /// <summary>Compiles what was added.</summary>
    public void Compile()
    {
        for (var attempt = 0; attempt < MostAttempts && _code is null; attempt++)
        {
            var source = Source(out var numbers);
            _code = EmittedCode.Load([source], out var errors);
            foreach (var error in errors)
            {
                var number = numbers[error.Location.GetLineSpan().StartLinePosition.Line];
                var message = error.GetMessage(CultureInfo.InvariantCulture);
                if (number != NoExpression && !_refused.TryAdd(number, message)) _refused[number] += "; " + message;
            }
        }
    }

    /// <summary>Why the C# compiler refuses an expression; null when it doesn't.</summary>
    public string? Refusal(int number) => _refused.GetValueOrDefault(number) ?? (_code is null ? "the emitted code doesn't compile" : null);

    /// <summary>An expression's C#.</summary>
    public string CodeOf(int number)
    {
        var expression = _expressions[number];
        return string.Join('\n', expression.Members.Concat(expression.Statements).Append(expression.Text));
    }

    /// <summary>Evaluates an expression.</summary>
    /// <exception cref="CqlRuntimeException">It has no value, as CQL says.</exception>
    public object? Evaluate(int number, AsOf asOf)
    {
        var method = _code!.Assembly.GetType(ClassName)!.GetMethod(MethodName(number))!;
        return method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [asOf], CultureInfo.InvariantCulture);
    }

    /// <summary>An expression's value, as CQL writes it.</summary>
    public string Format(int number, object? value) => CqlValueText.Format(value, _types[number]);

    /// <inheritdoc/>
    public void Dispose() => _code?.Dispose();

    private static string MethodName(int number) => string.Create(CultureInfo.InvariantCulture, $"E{number}");

    // Which expression each line belongs to says whom an error concerns.
    private string Source(out List<int> numbers)
    {
        var source = new StringBuilder();
        var lines = new List<int>();
        Append("#nullable enable", NoExpression);
        Append($"public static class {ClassName}\n{{", NoExpression);
        for (var number = 0; number < _expressions.Count; number++)
        {
            if (_refused.ContainsKey(number)) continue;
            var expression = _expressions[number];
            foreach (var member in expression.Members) Append(member, number);
            Append($"public static object? {MethodName(number)}(global::ProtocolSdk.Cql.AsOf asOf)\n{{", number);
            foreach (var statement in expression.Statements) Append(statement, number);
            Append($"{expression.Type} result = {expression.Text};\nreturn result;\n}}", number);
        }

        Append("}", NoExpression);
        numbers = lines;
        return source.ToString();

        void Append(string text, int number)
        {
            source.Append(text).Append('\n');
            foreach (var _ in text.AsSpan().EnumerateLines()) lines.Add(number);
        }
    }
}
