namespace ProtocolSdk.Receipts;

/// <summary>What of a receipt was compared.</summary>
public enum ReceiptField
{
    /// <summary>The protocol's id.</summary>
    Protocol,

    /// <summary>The protocol version.</summary>
    ProtocolVersion,

    /// <summary>The hash of the protocol's files.</summary>
    ProtocolHash,

    /// <summary>The subject's data: the protocol version can't read them.</summary>
    Inputs,

    /// <summary>The hash of the subject's data.</summary>
    InputsHash,

    /// <summary>The status.</summary>
    Status,

    /// <summary>The outcome of one criterion.</summary>
    Criterion,
}

/// <summary>Something that a receipt states, and that isn't so.</summary>
/// <param name="Field">What.</param>
/// <param name="Criterion">The criterion's id for <see cref="ReceiptField.Criterion"/>; null for the others.</param>
/// <param name="Stated">What the receipt says; null when it says nothing, or the data can't be read.</param>
/// <param name="Found">What is so; null when the protocol has no such criterion; the reason when the data can't be read.</param>
public sealed record ReceiptMismatch(ReceiptField Field, string? Criterion, string? Stated, string? Found)
{
    /// <summary>The mismatch as a sentence. It may quote a value of the subject where that can't be read.</summary>
    public override string ToString() => Field switch
    {
        ReceiptField.Protocol => $"The receipt is of protocol {Stated}, not of {Found}.",
        ReceiptField.ProtocolVersion => $"The receipt is of version {Stated}, not of {Found}.",
        ReceiptField.ProtocolHash => $"The protocol's files are not those of the receipt: it states {Stated}, they have {Found}.",
        ReceiptField.Inputs => $"The subject's data can't be read: {Found}",
        ReceiptField.InputsHash => $"The subject's data were changed after the receipt was made: it states {Stated}, they have {Found}.",
        ReceiptField.Status => $"The receipt says {Stated}, the protocol says {Found}.",
        _ => $"{Criterion}: the receipt says {Stated ?? "nothing"}, the protocol {(Found is null ? "has no such criterion" : "says " + Found)}.",
    };
}

/// <summary>Whether a receipt holds.</summary>
/// <param name="Mismatches">What doesn't hold; empty when all does.</param>
public sealed record ReceiptVerification(IReadOnlyList<ReceiptMismatch> Mismatches)
{
    /// <summary>True when the same protocol gives the same answer on the same data.</summary>
    public bool Holds => Mismatches.Count == 0;
}
