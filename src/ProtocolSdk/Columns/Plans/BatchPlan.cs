using System.Globalization;
using ProtocolSdk.Cql;

namespace ProtocolSdk.Columns.Plans;

/// <summary>All criteria of a protocol over columns, on one day.</summary>
internal sealed class BatchPlan
{
    private readonly SubjectColumns _columns;
    private readonly AsOf _asOf;
    private readonly Action<Block>[] _steps;
    private readonly MaskNode?[] _criteria;
    private readonly bool[] _isExclusion;
    private readonly bool _hasRowByRow;

    public BatchPlan(SubjectColumns columns, AsOf asOf)
    {
        _columns = columns;
        _asOf = asOf;
        var protocol = columns.Protocol;
        var reader = new PlanReader(columns, asOf);
        _criteria = new MaskNode?[protocol.Criteria.Count];
        _isExclusion = [.. protocol.Criteria.Select(c => c.Kind == CriterionKind.Exclusion)];
        foreach (var element in protocol.DataElements)
        {
            if (element.Attested is { } criterion) _criteria[criterion] = reader.Attestation(element.Index);
        }

        foreach (var line in (protocol.ColumnPlan ?? "").AsSpan().EnumerateLines())
        {
            if (line.IsEmpty) continue;
            var blank = line.IndexOf(' ');
            _criteria[int.Parse(line[..blank], NumberStyles.None, CultureInfo.InvariantCulture)] = reader.Read(line[(blank + 1)..]);
        }

        _steps = [.. reader.Steps];
        _hasRowByRow = Array.Exists(_criteria, c => c is null);
    }

    public void Run(EligibilityBatch batch)
    {
        batch.Resize(_columns.Count, _criteria.Length);
        var block = new Block(_columns);
        var row = _hasRowByRow ? new SubjectRow(_columns.Elements) : null;
        var outcomes = new CriterionOutcome[_hasRowByRow ? _criteria.Length : 0];
        Span<ulong> ineligible = stackalloc ulong[Bitmaps.Words(Block.Size)];
        Span<ulong> eligible = stackalloc ulong[Bitmaps.Words(Block.Size)];
        for (var start = 0; start < _columns.Count; start += Block.Size)
        {
            block.MoveTo(start);
            foreach (var step in _steps) step(block);
            if (row is not null) AskRowByRow(block, row, outcomes, batch);
            var words = Bitmaps.Words(block.Count);
            ineligible.Clear();
            eligible.Fill(ulong.MaxValue);
            for (var i = 0; i < _criteria.Length; i++)
            {
                var met = batch.MetWords(i, start >> 6, words);
                var notMet = batch.NotMetWords(i, start >> 6, words);
                if (_criteria[i] is { } node)
                {
                    node.True.AsSpan(0, words).CopyTo(met);
                    node.False.AsSpan(0, words).CopyTo(notMet);
                    if ((block.Count & 63) != 0)
                    {
                        met[^1] &= (1UL << block.Count) - 1;
                        notMet[^1] &= (1UL << block.Count) - 1;
                    }
                }

                Bitmaps.Or(ineligible[..words], _isExclusion[i] ? met : notMet);
                Bitmaps.And(eligible[..words], _isExclusion[i] ? notMet : met);
            }

            StatusBytes.Write(eligible, ineligible, batch.StatusBytes(start, block.Count));
        }
    }

    private void AskRowByRow(Block block, SubjectRow row, CriterionOutcome[] outcomes, EligibilityBatch batch)
    {
        var words = Bitmaps.Words(block.Count);
        for (var i = 0; i < _criteria.Length; i++)
        {
            if (_criteria[i] is not null) continue;
            batch.MetWords(i, block.Start >> 6, words).Clear();
            batch.NotMetWords(i, block.Start >> 6, words).Clear();
        }

        for (var subject = 0; subject < block.Count; subject++)
        {
            row.Index = block.Start + subject;
            _columns.Protocol.EvaluateRow(row, _asOf, outcomes);
            for (var i = 0; i < _criteria.Length; i++)
            {
                if (_criteria[i] is not null || outcomes[i] == CriterionOutcome.Unknown) continue;
                var words64 = outcomes[i] == CriterionOutcome.Met ? batch.MetWords(i, row.Index >> 6, 1) : batch.NotMetWords(i, row.Index >> 6, 1);
                words64[0] |= 1UL << row.Index;
            }
        }
    }
}
