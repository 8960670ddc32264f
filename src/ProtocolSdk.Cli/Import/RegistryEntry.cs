namespace ProtocolSdk.Cli.Import;

/// <summary>One study among those that a file holds: a record to import, or what is wrong with it.</summary>
/// <param name="Origin">Where it is, for people: the file, and its number or line when the file has several.</param>
internal sealed record RegistryEntry(string Origin)
{
    /// <summary>The study's registry number; null when it has none that can be used.</summary>
    public string? NctId { get; init; }

    /// <summary>The record in the shape of the API v2, as it is to be written; null when there is a <see cref="Problem"/>.</summary>
    public byte[]? Record { get; init; }

    /// <summary>Why nothing is imported; null when something is.</summary>
    public string? Problem { get; init; }

    /// <summary>What the record couldn't carry over, each a field or section with the reason.</summary>
    public IReadOnlyList<string> NotCarried { get; init; } = [];

    /// <summary>An entry that can't be imported.</summary>
    public static RegistryEntry Broken(string origin, string problem) => new(origin) { Problem = problem };
}
