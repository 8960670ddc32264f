namespace ProtocolSdk.Cql;

/// <summary>A CQL tuple with named elements: what the generated row types of data elements implement, so that operators can compare and show them without reflection.</summary>
public interface ICqlTuple
{
    /// <summary>How many elements the tuple has.</summary>
    int Count { get; }

    /// <summary>The name of an element; names are in ordinal order.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    string NameAt(int index);

    /// <summary>The value of an element, boxed; <see langword="null"/> for CQL's null.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    object? ValueAt(int index);
}
