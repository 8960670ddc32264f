namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>A criterion whose rule is a single statement about plain values: the run-time library explains it.</summary>
/// <param name="Criterion">Its index.</param>
/// <param name="Words">The statement in words.</param>
/// <param name="Elements">The indexes of the data elements that it reads.</param>
internal sealed record StatementCriterion(int Criterion, string Words, IReadOnlyList<int> Elements);
