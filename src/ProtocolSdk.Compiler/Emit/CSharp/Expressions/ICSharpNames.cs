using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

/// <summary>How emitted expressions reach what stands around them.</summary>
public interface ICSharpNames
{
    /// <summary>The evaluation's moment: a variable of type <c>AsOf</c> that lambdas may capture (so no <c>in</c> parameter).</summary>
    string Moment { get; }

    /// <summary>The value of a data element, such as <c>subject.BirthDate</c>; a DateTime must have been given the default offset.</summary>
    string DataElement(BoundDataElement element);

    /// <summary>The value of a definition, such as <c>SymptomMonths()</c>.</summary>
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
}
