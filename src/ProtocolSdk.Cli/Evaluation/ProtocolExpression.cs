using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Emit.CSharp;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Cli.Evaluation;

/// <summary>
/// Evaluates an expression for a subject of a protocol: it becomes one more definition of the protocol, whose code is emitted,
/// compiled and run.
/// </summary>
internal static class ProtocolExpression
{
    private const string Name = "expressionUnderEvaluation";
    private const string Namespace = "Evaluated";
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    private const BindingFlags AnyInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly DataElementModel BirthDate = new(BindingScope.BirthDate, CqlType.Date, "Date of birth", null, null, [], [], IsAttestation: false);

    /// <summary>The value.</summary>
    /// <param name="model">The protocol.</param>
    /// <param name="text">The expression as written.</param>
    /// <param name="expression">The expression, bound in the scope of its rules.</param>
    /// <param name="subject">The subject's JSON.</param>
    /// <param name="asOf">The moment.</param>
    /// <exception cref="CqlRuntimeException">It has no value, as CQL says.</exception>
    /// <exception cref="System.Text.Json.JsonException">The subject isn't one of this protocol.</exception>
    public static object? Evaluate(ProtocolModel model, string text, BoundExpression expression, byte[] subject, AsOf asOf)
    {
        var extended = model with
        {
            // By itself a frozen version is as good as one in force.
            IsFrozen = false,
            Definitions = [.. model.Definitions, new DefinitionModel(Name, text, expression)],
            // Answers to criteria are the last data elements.
            DataElements = model.DataElements.Any(e => e.Name == BirthDate.Name)
                ? model.DataElements
                : [.. model.DataElements.Where(e => !e.IsAttestation), BirthDate, .. model.DataElements.Where(e => e.IsAttestation)],
        };
        using var code = EmittedCode.Load([CSharpEmitter.Emit(extended, new EmitOptions(Namespace)).Text], out var errors);
        if (code is null) throw new EmissionException(errors[0].GetMessage(CultureInfo.InvariantCulture));
        var protocol = code.Assembly.GetType($"{Namespace}.{ProtocolTypeName.Of(model.Id)}", throwOnError: true)!;
        var subjectType = protocol.GetNestedType("Subject")!;
        var evaluation = protocol.GetNestedType("Evaluation", BindingFlags.NonPublic)!;
        var definitions = protocol.GetNestedType("Definitions", BindingFlags.NonPublic)!;
        var method = definitions.GetMethods(AnyStatic).Single(m => m.Name.Equals(Name, StringComparison.OrdinalIgnoreCase));
        var parsed = subjectType.GetMethod("Parse", BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy, [typeof(string)])!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Encoding.UTF8.GetString(subject)], CultureInfo.InvariantCulture);
        var context = Activator.CreateInstance(evaluation, AnyInstance, null, [parsed, asOf], CultureInfo.InvariantCulture);
        // What is not evaluated until it is looked at must be looked at while its code is still loaded.
        return Settled(method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [context], CultureInfo.InvariantCulture));
    }

    private static object? Settled(object? value) => value is IEnumerable list and not string ? list.Cast<object?>().ToList() : value;
}
