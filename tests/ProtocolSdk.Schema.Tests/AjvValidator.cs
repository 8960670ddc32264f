using System.Text.Json;

namespace ProtocolSdk.Schema.Tests;

/// <summary>ajv, in a process of its own for each call.</summary>
internal sealed class AjvValidator(string folder) : ISchemaValidator
{
    public string Name => "ajv";

    public async Task<IReadOnlyList<string?>> ValidateAsync(
        string schema, IReadOnlyList<string> documents, CancellationToken cancellation)
    {
        using var schemaDocument = JsonDocument.Parse(schema);
        var input = JsonSerializer.Serialize(new { schema = schemaDocument.RootElement, documents });
        var run = await CommandLineProgram.RunAsync("node", ["validate.cjs"], folder, input, cancellation)
            ?? throw new InvalidOperationException("npm installed ajv, but node was not found.");
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"ajv refused the schema:\n{run.Error}");

        return JsonSerializer.Deserialize<List<string?>>(run.Output)!;
    }
}
