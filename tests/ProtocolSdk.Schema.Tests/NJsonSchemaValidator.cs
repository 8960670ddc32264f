using NJsonSchema;

namespace ProtocolSdk.Schema.Tests;

/// <summary>NJsonSchema, in this process.</summary>
internal sealed class NJsonSchemaValidator : ISchemaValidator
{
    public string Name => "NJsonSchema";

    public async Task<IReadOnlyList<string?>> ValidateAsync(
        string schema, IReadOnlyList<string> documents, CancellationToken cancellation)
    {
        var compiled = await JsonSchema.FromJsonAsync(schema, cancellation);
        return [.. documents.Select(document =>
        {
            var errors = compiled.Validate(document);
            return errors.Count == 0 ? null : string.Join("; ", errors.Select(error => $"{error.Path} {error.Kind}"));
        })];
    }
}
