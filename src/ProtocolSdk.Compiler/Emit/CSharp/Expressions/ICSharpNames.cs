using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>How emitted expressions reach what stands around them.</summary>
public interface ICSharpNames
{
    /// <summary>What starts the name of every method that an expression needs beside itself, such as <c>I3_</c>; unique in the class.</summary>
    string Prefix { get; }

    /// <summary>The first parameter of those methods, through which everything else is reached: <c>ref Evaluation e</c>.</summary>
    string ContextParameter { get; }

    /// <summary>The argument for it: <c>ref e</c>.</summary>
    string ContextArgument { get; }

    /// <summary>The evaluation's moment, of type <c>AsOf</c>: <c>e.AsOf</c>.</summary>
    string Moment { get; }

    /// <summary>The value of a data element, such as <c>e.Subject.BirthDate</c>; a DateTime must have been given the default offset.</summary>
    string DataElement(BoundDataElement element);

    /// <summary>The value of a definition, such as <c>SymptomMonths(ref e)</c>.</summary>
    string Definition(BoundDefinition definition);

    /// <summary>A value set: a static field or property.</summary>
    string ValueSet(BoundValueSet valueSet);

    /// <summary>The class of a data element's rows, without <c>?</c>.</summary>
    string RowType(TupleType row);

    /// <summary>The property of a row's class.</summary>
    string RowElement(TupleType row, string element);

    /// <summary>
    /// A static readonly field that holds a constant which would otherwise be made at each evaluation (a Code, a list of
    /// constants); or null to have it made in place.
    /// </summary>
    /// <param name="type">The constant's C# type.</param>
    /// <param name="expression">The expression that makes it.</param>
    string? Constant(string type, string expression);

    /// <summary>A value that follows from the evaluation's moment alone, computed at most once per evaluation; or null to have it computed in place.</summary>
    /// <param name="type">The value's C# type.</param>
    /// <param name="expression">The expression that computes it.</param>
    /// <param name="isOfToday">Whether it is a day that follows from the evaluation's day alone, whatever the time is.</param>
    string? MomentValue(string type, string expression, bool isOfToday);
}
