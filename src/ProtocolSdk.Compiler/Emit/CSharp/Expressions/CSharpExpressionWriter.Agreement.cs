using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Cql.Types;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

public sealed partial class CSharpExpressionWriter
{
    /// <summary>A loop over the rows that may be the one that is meant. It goes through all of them, so that an error of any is an error.</summary>
    private CSharpPiece Agreement(BoundAgreement agreement) => Method(agreement.FromEnd ? "Last" : "First", "bool?", BoundVariables.FreeIn(agreement), () =>
    {
        var row = ((ListType)agreement.Rows.Type).Element;
        var element = _types.Nullable(row);
        var rows = NewLocal("rows");
        var list = Piece(agreement.Rows).Text;
        _block.Add($"var {rows} = {(agreement.Rows.Form == ValueForm.Uncertain ? list : $"new {CSharpTypes.Cql}UncertainList<{element}>({list})")};");
        var hasKeys = agreement.Keys.Count > 0;
        var source = hasKeys ? Keyed(rows, row, isUncertain: true, agreement.Keys) + ".Build(), " + Order(agreement) : rows;
        var possible = NewLocal("possible");
        var index = NewLocal("i");
        var answer = NewLocal("answer");
        _block.Add($"var {possible} = {Open}{(agreement.FromEnd ? "PossibleLast" : "PossibleFirst")}({source});");
        _block.Add($"bool? {answer} = null;");
        _block.Open($"for (int {index} = 0; {index} < {possible}.Count; {index}++)");
        _block.Add($"{element} {NameOf(agreement.Row)} = {possible}[{index}]{(hasKeys ? ".Item1" : string.Empty)};");
        var each = NewLocal("each");
        _block.Add($"bool? {each} = {Piece(agreement.Answer).Text};");
        _block.Add($"{answer} = {index} == 0 ? {each} : {Open}Agreed({answer}, {each});");
        _block.Close();
        _block.Add($"return {answer};");
    });

    /// <summary>The order of keys, first one most significant; from the end everything is the other way round.</summary>
    private static string Order(BoundAgreement agreement)
    {
        string Place(int key) => $"{Open}ComparePlaces(first.Item{key + 2}, second.Item{key + 2}, descending: {(agreement.Keys[key].Descending != agreement.FromEnd ? "true" : "false")}, latest)";
        var last = agreement.Keys.Count - 1;
        var order = string.Concat(Enumerable.Range(0, last).Select(i => $"{Place(i)} is not 0 and var place{i + 1} ? place{i + 1} : "));
        return $"static (first, second, latest) => {order}{Place(last)}";
    }
}
