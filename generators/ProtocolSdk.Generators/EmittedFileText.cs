using System.Text;
using Microsoft.CodeAnalysis.Text;
using ProtocolSdk.Compiler.Emit.CSharp;

namespace ProtocolSdk.Generators;

/// <summary>
/// The text of a file in which several protocols' code stays the strings that it is: the edit of one protocol copies none of the others'.
/// </summary>
internal sealed class EmittedFileText : SourceText
{
    private readonly EmittedFile _file;

    // Where each piece starts; behind them, where the last one ends.
    private readonly int[] _starts;

    private EmittedFileText(EmittedFile file)
    {
        _file = file;
        _starts = new int[file.Versions.Count + 1];
        for (var i = 0; i < file.Versions.Count; i++) _starts[i + 1] = _starts[i] + file.PieceOf(i).Length;
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
            return _file.PieceOf(piece)[position - _starts[piece]];
        }
    }

    /// <summary>The text of a file; with a single version in it, Roslyn's own.</summary>
    public static SourceText Of(EmittedFile file) =>
        file.Versions.Count == 1 ? From(file.Versions[0].Text, ProtocolGenerator.OutputEncoding) : new EmittedFileText(file);

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
            var rest = _file.PieceOf(piece).Slice(sourceIndex - _starts[piece]);
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
