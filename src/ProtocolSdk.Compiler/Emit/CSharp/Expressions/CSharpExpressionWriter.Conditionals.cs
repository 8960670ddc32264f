using ProtocolSdk.Compiler.Cql.Binding;

namespace ProtocolSdk.Compiler.Emit.CSharp.Expressions;

public sealed partial class CSharpExpressionWriter
{
    private const int SmallSize = 12;

    /// <summary>A choice of two that is short becomes <c>c ? a : b</c>; everything else a method, so that only the branch taken is evaluated.</summary>
    private CSharpPiece Conditional(BoundConditional conditional)
    {
        var type = _types.Of(conditional.Type, conditional.Form);
        if (IsClosed(conditional) && conditional.Branches.Count == 1 && IsSmall(conditional)) return Inline(conditional, type);
        return Method("Case", type, BoundVariables.FreeIn(conditional), () => Branches(conditional, type));
    }

    private static bool IsClosed(BoundConditional conditional) =>
        conditional.Reading == WorldReading.Closed || !conditional.Branches.Any(b => b.Condition.DependsOnData);

    /// <summary>Small enough to be one expression, for certain: nothing in it needs statements or a method before it.</summary>
    private static bool IsSmall(BoundConditional conditional) =>
        BoundTree.DescendantsAndSelf(conditional).Take(SmallSize + 1).Count() <= SmallSize
        && !BoundTree.DescendantsAndSelf(conditional).Skip(1).Any(e => e is BoundConditional or BoundQuery);

    private CSharpPiece Inline(BoundConditional conditional, string type)
    {
        var condition = Piece(conditional.Branches[0].Condition);
        var result = Cast(type, Piece(conditional.Branches[0].Result));
        var otherwise = Piece(conditional.Otherwise);
        return new CSharpPiece(
            $"{condition.As(Binding.Unary)} == true ? {result.As(Binding.Coalesce)} : {otherwise.As(Binding.Coalesce)}",
            Binding.Conditional,
            Math.Max(condition.Height, Math.Max(result.Height, otherwise.Height)) + 1);
    }

    /// <summary>
    /// In the open reading an unknown condition leaves both ways open: its result is kept as a candidate, and the answer is what
    /// all candidates and the branch taken agree on.
    /// </summary>
    private void Branches(BoundConditional conditional, string type)
    {
        string? agreed = null;
        foreach (var branch in conditional.Branches)
        {
            var isOpen = conditional.Reading == WorldReading.Open && branch.Condition.DependsOnData;
            var condition = Spill("bool?", Piece(branch.Condition).Text);
            var isFirst = isOpen && agreed is null;
            if (isFirst)
            {
                agreed = NewLocal("agreed");
                _block.Add($"{type} {agreed} = default;");
                _block.Add($"bool isOpen_{agreed} = false;");
            }

            _block.Open(isOpen ? $"if ({condition.Text} != false)" : $"if ({condition.Text} == true)");
            var value = Piece(branch.Result);
            if (agreed is null)
            {
                _block.Add($"return {value.Text};");
            }
            else
            {
                var result = isFirst ? value : Spill(type, value.Text);
                _block.Add(isFirst ? $"{agreed} = {result.Text};" : $"{agreed} = isOpen_{agreed} ? {Open}Agreed({agreed}, {result.Text}) : {result.Text};");
                if (isOpen)
                {
                    _block.Add($"if ({condition.Text} == true) return {agreed};");
                    _block.Add($"isOpen_{agreed} = true;");
                }
                else
                {
                    _block.Add($"return {agreed};");
                }
            }

            _block.Close();
        }

        var otherwise = Piece(conditional.Otherwise);
        if (agreed is null)
        {
            _block.Add($"return {otherwise.Text};");
            return;
        }

        var last = Spill(type, otherwise.Text);
        _block.Add($"return isOpen_{agreed} ? {Open}Agreed({agreed}, {last.Text}) : {last.Text};");
    }
}
