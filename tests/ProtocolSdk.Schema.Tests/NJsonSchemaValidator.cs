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
        return [.. documents.Select(document => Validate(compiled, document))];
    }

    private static string? Validate(JsonSchema schema, string document)
    {
        try
        {
            var errors = schema.Validate(document);
            return errors.Count == 0 ? null : string.Join("; ", errors.Select(error => $"{error.Path} {error.Kind}"));
        }
        catch (InvalidCastException exception)
        {
            // An integer beyond 64 bits is refused by this exception, not by an error in the list.
            return exception.Message;
        }
    }
}
