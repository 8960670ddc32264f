using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ProtocolSdk.Schema.Tests;

/// <summary>ajv, in a process that answers one line at a time.</summary>
internal sealed class AjvValidator : ISchemaValidator, IDisposable
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Process _node;

    /// <summary>Starts ajv from the folder that it was installed to.</summary>
    public AjvValidator(string folder)
    {
        _node = Process.Start(new ProcessStartInfo("node", ["validate.cjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        })!;
    }

    public string Name => "ajv";

    public async Task<IReadOnlyList<string?>> ValidateAsync(
        string schema, IReadOnlyList<string> documents, CancellationToken cancellation)
    {
        using var schemaDocument = JsonDocument.Parse(schema);
        var question = JsonSerializer.Serialize(new { schema = schemaDocument.RootElement, documents });

        await _turn.WaitAsync(cancellation);
        string? line;
        try
        {
            // Once a question is asked its answer is read, or the next question would get it.
            await _node.StandardInput.WriteLineAsync(question);
            await _node.StandardInput.FlushAsync(CancellationToken.None);
            line = await _node.StandardOutput.ReadLineAsync(CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }

        using var answer = JsonDocument.Parse(line ?? throw new InvalidOperationException("node ended."));
        if (answer.RootElement.TryGetProperty("refused", out var refused))
            throw new InvalidOperationException($"ajv refuses the schema: {refused}");

        return answer.RootElement.GetProperty("reasons").Deserialize<List<string?>>()!;
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
        _turn.Dispose();
    }
}
