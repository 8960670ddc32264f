using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;
using ProtocolSdk.Compiler.Emit.CSharp.Expressions;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>How rules reach the subject, the moment, definitions, value sets and constants of their protocol.</summary>
internal sealed class RuleNames : ICSharpNames
{
    private readonly ProtocolNames _names;
    private readonly List<(string Type, string Name, string Value)> _constants;
    private readonly List<(string Type, string Name, string Value)> _momentValues;

    private readonly HashSet<string> _days;

    private RuleNames(ProtocolNames names, string prefix, List<(string Type, string Name, string Value)> constants, List<(string Type, string Name, string Value)> momentValues, HashSet<string> days)
    {
        _days = days;
        _names = names;
        _constants = constants;
        _momentValues = momentValues;
        Prefix = prefix;
    }

    /// <summary>The names of a protocol's rules.</summary>
    public RuleNames(ProtocolNames names)
        : this(names, "", [], [], new HashSet<string>(StringComparer.Ordinal))
    {
    }

    /// <summary>The constants that rules asked for, each once.</summary>
    public IReadOnlyList<(string Type, string Name, string Value)> Constants => _constants;

    /// <summary>What rules asked for that follows from the moment alone, each once.</summary>
    public IReadOnlyList<(string Type, string Name, string Value)> MomentValues => _momentValues;

    /// <summary>Whether a value of the moment is a day that follows from the evaluation's day alone.</summary>
    public bool IsDay(string momentValue) => _days.Contains(momentValue);

    public string Prefix { get; }

    public string ContextParameter => "ref Evaluation e";

    public string ContextArgument => "ref e";

    public string Moment => "e.AsOf";

    // A date-time that was recorded without an offset is in the evaluation's.
    public string DataElement(BoundDataElement element) =>
        MomentCode.In(element.Type, "e.Subject." + _names.Property(element.Name), Moment);

    public string Definition(BoundDefinition definition) => $"Definitions.{_names.Definition(definition.Name)}(ref e)";

    public string ValueSet(BoundValueSet valueSet) => DataValueCode.ValueSetExpression(_names, valueSet.Name);

    public string RowType(TupleType row) => $"{_names.TypeName}.Subject.{_names.Row(row.RowOf!)}";

    public string RowElement(TupleType row, string element) => _names.RowProperties(row.RowOf!, row)[element];

    public string? Constant(string type, string expression) => "Constants." + Shared(_constants, "C", type, expression);

    public string? MomentValue(string type, string expression, bool isOfToday)
    {
        var name = Shared(_momentValues, "Moment_", type, expression);
        if (isOfToday) _days.Add(name);
        return $"Moments.{name}(ref e)";
    }

    /// <summary>The names for one rule, whose methods start with <paramref name="prefix"/>; constants and values of the moment are shared.</summary>
    public RuleNames WithPrefix(string prefix) => new(_names, prefix, _constants, _momentValues, _days);

    private static string Shared(List<(string Type, string Name, string Value)> all, string stem, string type, string expression)
    {
        var known = all.FindIndex(c => c.Type == type && c.Value == expression);
        if (known < 0)
        {
            known = all.Count;
            all.Add((type, stem + (known + 1).ToString(CultureInfo.InvariantCulture), expression));
        }

        return all[known].Name;
    }
}
