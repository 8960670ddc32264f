namespace ProtocolSdk.Schema.Tests;

/// <summary>A validator of JSON documents against draft-07 schemas.</summary>
internal interface ISchemaValidator
{
    /// <summary>The validator's name, for messages.</summary>
    string Name { get; }

    /// <summary>For each document, in order: null when the schema accepts it, else why not.</summary>
    Task<IReadOnlyList<string?>> ValidateAsync(string schema, IReadOnlyList<string> documents, CancellationToken cancellation);
}
