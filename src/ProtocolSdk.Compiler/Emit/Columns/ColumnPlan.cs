using System.Globalization;
using ProtocolSdk.Compiler.Cql.Binding;
using ProtocolSdk.Compiler.Model;

namespace ProtocolSdk.Compiler.Emit.Columns;

/// <summary>
/// A protocol's criteria for columns: a plan in text, which the run-time library reads once and runs block by block, and the criteria that columns can't do,
/// which are asked row by row.
/// </summary>
/// <remarks>
/// A plan rather than code: it is a few dozen bytes per criterion where vectorised code would be kilobytes, one set of kernels serves all protocols, and what
/// reading the plan costs is spread over a thousand rows at a time.
/// </remarks>
public sealed class ColumnPlan
{
    // Beyond it the row-by-row code is no slower to read, to compile and to run.
    private const int LongestExpression = 4_000;

    private ColumnPlan(string? text, IReadOnlyList<int> rowByRow)
    {
        Text = text;
        RowByRow = rowByRow;
    }

    /// <summary>A line per criterion that columns can do and that isn't an attestation: its index, and its expression. Null when there is none.</summary>
    public string? Text { get; }

    /// <summary>The indices of the criteria that are asked row by row.</summary>
    public IReadOnlyList<int> RowByRow { get; }

    /// <summary>The plan of a protocol. Attestations are in neither list: their column is their answer.</summary>
    public static ColumnPlan Of(ProtocolModel protocol)
    {
        if (protocol is null) throw new ArgumentNullException(nameof(protocol));
        var lines = new List<string>();
        var rowByRow = new List<int>();
        for (var i = 0; i < protocol.Criteria.Count; i++)
        {
            var criterion = protocol.Criteria[i];
            if (IsKnownByElement(protocol, criterion)) continue;
            if (ColumnExpressionWriter.Write(protocol, criterion.Expression) is { Length: <= LongestExpression } expression)
                lines.Add(i.ToString(CultureInfo.InvariantCulture) + " " + expression);
            else
                rowByRow.Add(i);
        }

        return new ColumnPlan(lines.Count == 0 ? null : string.Join("\n", lines), rowByRow);
    }

    // The definition of an element that asks a criterion's own words names the criterion; any other attestation needs a line.
    private static bool IsKnownByElement(ProtocolModel protocol, CriterionModel criterion) =>
        criterion is { Origin: CriterionOrigin.Attestation, Expression: BoundDataElement asked }
        && protocol.DataElements.Any(e => e.Name == asked.Name && e.Comment is null && e.Question == criterion.Text);
}
