using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;
using ProtocolSdk.Compiler.Emit.CSharp.Naming;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>How rules reach the subject, the moment, definitions, value sets and constants of their protocol.</summary>
internal sealed class RuleNames(ProtocolNames names) : ICSharpNames
{
    private readonly List<(string Type, string Name, string Value)> _constants = [];

    /// <summary>The constants that rules asked for, each once.</summary>
    public IReadOnlyList<(string Type, string Name, string Value)> Constants => _constants;

    public string Moment => "e.AsOf";

    public string DataElement(BoundDataElement element) => "e.Subject." + names.Property(element.Name);

    public string Definition(BoundDefinition definition) => $"Definitions.{names.Definition(definition.Name)}(e)";

    public string ValueSet(BoundValueSet valueSet) => DataValueCode.ValueSetExpression(names, valueSet.Name);

    public string RowType(TupleType row) => $"{names.TypeName}.Subject.{names.Row(row.RowOf!)}";

    public string RowElement(TupleType row, string element) => RowProperties(names.Row(row.RowOf!), row)[element];

    public string? Constant(string type, string expression)
    {
        var known = _constants.FindIndex(c => c.Type == type && c.Value == expression);
        if (known < 0)
        {
            known = _constants.Count;
            _constants.Add((type, "C" + (known + 1).ToString(CultureInfo.InvariantCulture), expression));
        }

        return "Constants." + _constants[known].Name;
    }

    /// <summary>The properties of a row's class, by the names of its elements.</summary>
    public static IReadOnlyDictionary<string, string> RowProperties(string rowClass, TupleType row)
    {
        var scope = new NameScope(rowClass, "Fields", "Read", "Write");
        return row.Elements.ToDictionary(e => e.Name, e => scope.Allocate(e.Name, "Value"), StringComparer.Ordinal);
    }
}
