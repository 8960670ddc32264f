using ProtocolSdk.Schema.Tests;

[assembly: AssemblyFixture(typeof(Validators))]

namespace ProtocolSdk.Schema.Tests;

/// <summary>The two validators that must agree. ajv is installed once, into the repository's artifacts folder.</summary>
public sealed class Validators : IAsyncLifetime
{
    private static readonly string[] InstalledFiles = ["package.json", "package-lock.json", "validate.cjs"];

    private readonly NJsonSchemaValidator _nJsonSchema = new();
    private AjvValidator? _ajv;

    public async ValueTask InitializeAsync()
    {
        var folder = RepositoryFiles.PathOf("artifacts", "ajv");
        if (IsUpToDate(folder) || await InstallAsync(folder))
            _ajv = new AjvValidator(folder);
    }

    public ValueTask DisposeAsync()
    {
        _ajv?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Holds each document against the schema with both validators, and fails unless both answer as expected.
    /// Skips what only ajv can show where npm isn't installed, after NJsonSchema has answered.
    /// </summary>
    internal async Task AgreeAsync(string schema, IReadOnlyList<string> valid, IReadOnlyList<string> invalid)
    {
        await AnswersAsync(_nJsonSchema, schema, valid, invalid);
        Assert.SkipWhen(_ajv is null, "npm isn't installed here, so ajv couldn't be asked; NJsonSchema answered as expected.");
        await AnswersAsync(_ajv!, schema, valid, invalid);
    }

    /// <summary>Fails unless exactly one of the two accepts the document: ajv if so told, else NJsonSchema.</summary>
    internal async Task DisagreeAsync(string schema, string document, bool ajvAccepts)
    {
        await AnswersAsync(_nJsonSchema, schema, ajvAccepts ? [] : [document], ajvAccepts ? [document] : []);
        Assert.SkipWhen(_ajv is null, "npm isn't installed here, so ajv couldn't be asked; NJsonSchema answered as expected.");
        await AnswersAsync(_ajv!, schema, ajvAccepts ? [document] : [], ajvAccepts ? [] : [document]);
    }

    private static async Task AnswersAsync(
        ISchemaValidator validator, string schema, IReadOnlyList<string> valid, IReadOnlyList<string> invalid)
    {
        var reasons = await validator.ValidateAsync(schema, [.. valid, .. invalid], TestContext.Current.CancellationToken);
        for (var i = 0; i < valid.Count; i++)
            Assert.True(reasons[i] is null, $"{validator.Name} refuses {valid[i]}: {reasons[i]}");
        for (var i = 0; i < invalid.Count; i++)
            Assert.True(reasons[valid.Count + i] is not null, $"{validator.Name} accepts {invalid[i]}");
    }

    private static bool IsUpToDate(string folder) =>
        File.Exists(Path.Combine(folder, "node_modules", "ajv-formats", "package.json"))
        && InstalledFiles.All(file => File.Exists(Path.Combine(folder, file))
            && File.ReadAllText(Path.Combine(folder, file)) == File.ReadAllText(SourceOf(file)));

    private static async Task<bool> InstallAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in InstalledFiles)
            File.Copy(SourceOf(file), Path.Combine(folder, file), overwrite: true);

        // On Windows npm is a script, which only the command interpreter finds.
        var (program, arguments) = OperatingSystem.IsWindows()
            ? ("cmd", new[] { "/c", "npm" })
            : ("npm", Array.Empty<string>());
        var run = await CommandLineProgram.RunAsync(
            program, [.. arguments, "ci", "--no-audit", "--no-fund"], folder, CancellationToken.None);
        if (run is null || (OperatingSystem.IsWindows() && run.ExitCode is 1 or 9009 && run.Error.Contains("'npm'", StringComparison.Ordinal)))
            return false;
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"npm could not install ajv:\n{run.Error}");

        return true;
    }

    private static string SourceOf(string file) =>
        RepositoryFiles.PathOf("tests", "ProtocolSdk.Schema.Tests", "ajv", file);
}
