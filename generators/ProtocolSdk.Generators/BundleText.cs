using System.Text;
using Microsoft.CodeAnalysis.Text;
using ProtocolSdk.Compiler.Emit.CSharp;

namespace ProtocolSdk.Generators;

/// <summary>
/// The text of a bundle, in which each protocol's code stays the string that it is: the edit of one protocol copies none of the others'.
/// </summary>
internal sealed class BundleText : SourceText
{
    private readonly GeneratedBundle _bundle;

    // Where each piece starts; behind them, where the last one ends.
    private readonly int[] _starts;

    private BundleText(GeneratedBundle bundle)
    {
        _bundle = bundle;
        _starts = new int[bundle.Files.Count + 1];
        for (var i = 0; i < bundle.Files.Count; i++) _starts[i + 1] = _starts[i] + bundle.PieceOf(i).Length;
    }

    /// <inheritdoc/>
    public override Encoding Encoding => ProtocolGenerator.OutputEncoding;

    /// <inheritdoc/>
    public override int Length => _starts[_starts.Length - 1];

    /// <inheritdoc/>
    public override char this[int position]
    {
        get
        {
            if ((uint)position >= (uint)Length) throw new ArgumentOutOfRangeException(nameof(position));
            var piece = PieceAt(position);
            return _bundle.PieceOf(piece)[position - _starts[piece]];
        }
    }

    /// <summary>The text of a bundle; of a single protocol, Roslyn's own.</summary>
    public static SourceText Of(GeneratedBundle bundle) =>
        bundle.Files.Count == 1 ? From(bundle.Files[0].Text, ProtocolGenerator.OutputEncoding) : new BundleText(bundle);

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        if (destination is null) throw new ArgumentNullException(nameof(destination));
        if (sourceIndex < 0 || sourceIndex > Length) throw new ArgumentOutOfRangeException(nameof(sourceIndex));
        if (destinationIndex < 0 || destinationIndex > destination.Length) throw new ArgumentOutOfRangeException(nameof(destinationIndex));
        if (count < 0 || count > Length - sourceIndex || count > destination.Length - destinationIndex) throw new ArgumentOutOfRangeException(nameof(count));
        var target = destination.AsSpan(destinationIndex, count);
        for (var piece = PieceAt(sourceIndex); target.Length > 0; piece++)
        {
            var rest = _bundle.PieceOf(piece).Slice(sourceIndex - _starts[piece]);
            if (rest.Length > target.Length) rest = rest.Slice(0, target.Length);
            rest.CopyTo(target);
            target = target.Slice(rest.Length);
            sourceIndex += rest.Length;
        }
    }

    private int PieceAt(int position)
    {
        var found = Array.BinarySearch(_starts, position);
        return found >= 0 ? found : ~found - 1;
    }
}
