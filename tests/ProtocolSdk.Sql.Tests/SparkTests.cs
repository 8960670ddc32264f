using System.Text.Json;
using ProtocolSdk.Compiler.Emit.Sql;
using ProtocolSdk.Data;
using ProtocolSdk.Sql.Tests.Agreement;

namespace ProtocolSdk.Sql.Tests;

/// <summary>
/// Spark's SQL: read by the grammar of dt-sql-parser, and written out together with subjects and answers for a real Spark. The folder that
/// <c>PROTOCOLSDK_AGREEMENT</c> names gets the cases; without it they are made, looked at and thrown away.
/// </summary>
public sealed class SparkTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("PROTOCOLSDK_FULL") == "1";

    private static readonly string[] InstalledFiles = ["package.json", "package-lock.json", "parse.mjs", "resolve.mjs"];

    [Fact]
    public async Task The_statements_follow_the_grammar_of_Spark_SQL()
    {
        var folder = await InstallAsync();
        Assert.SkipWhen(folder is null, "node and npm aren't installed here, so dt-sql-parser couldn't be asked.");
        Assert.NotEmpty(await ErrorsAsync(folder!, "SELECT FROM WHERE"));
        var trial = AgreementCase.Compile("NCT06995300", RepositoryFiles.Read("protocol", "NCT06995300", "record.json"), RepositoryFiles.Read("protocol", "NCT06995300", "protocol.json"));
        Assert.Empty(await ErrorsAsync(folder!, SqlEmitter.Emit(trial, SqlTarget.Spark).Statement + ";\n" + SqlEmitter.Layout(trial, SqlTarget.Spark)));
        Assert.Empty(await ErrorsAsync(folder!, SqlEmitter.Layout(AgreementCase.Compile(WrittenRules.All), SqlTarget.Spark)));
        // The parser takes its time over large statements: a few rules in each.
        foreach (var rules in ExpressibleInSpark().Chunk(IsLong ? 10 : 3).Take(IsLong ? int.MaxValue : 1))
            Assert.Empty(await ErrorsAsync(folder!, SqlEmitter.Emit(AgreementCase.Compile(rules), SqlTarget.Spark).Statement + ";"));
    }

    [Fact]
    public async Task Cases_for_a_real_Spark_are_written_out()
    {
        var given = Environment.GetEnvironmentVariable("PROTOCOLSDK_AGREEMENT");
        var folder = string.IsNullOrEmpty(given) ? Directory.CreateTempSubdirectory("protocolsdk-spark-").FullName : Directory.CreateDirectory(given).FullName;
        try
        {
            using var asked = AgreementCase.OfRules(ExpressibleInSpark(), 300, seed: 7);
            ParquetSubjects.Write(Path.Combine(folder, "subjects.parquet"), asked.Definition, asked.Subjects);
            await File.WriteAllTextAsync(Path.Combine(folder, "criteria.sql"), SqlEmitter.Emit(asked.Model, SqlTarget.Spark, "subjects", (AgreementCase.AsOf.Year, AgreementCase.AsOf.Month, AgreementCase.AsOf.Day)).Statement, TestContext.Current.CancellationToken);
            var answers = await ScalarAnswers.Evaluate.AnswerAsync(asked, TestContext.Current.CancellationToken);
            var columns = SqlEmitter.CriterionColumns(asked.Model);
            var lines = answers.Select((a, i) => JsonSerializer.Serialize(new
            {
                subject_key = i + 1,
                status = a.Status.ToString(),
                criteria = columns.Zip(a.Outcomes).ToDictionary(p => p.First, p => p.Second),
            }));
            await File.WriteAllLinesAsync(Path.Combine(folder, "expected.ndjson"), lines, TestContext.Current.CancellationToken);
            Assert.Equal(["criteria.sql", "expected.ndjson", "subjects.parquet"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.All(Directory.GetFiles(folder), f => Assert.NotEqual(0, new FileInfo(f).Length));
        }
        finally
        {
            if (string.IsNullOrEmpty(given)) Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string> ExpressibleInSpark()
    {
        var model = AgreementCase.Compile(WrittenRules.All);
        var refused = SqlEmitter.Emit(model, SqlTarget.Spark).Problems.Select(p => p.Criterion).ToHashSet();
        // Division, averages and products of Longs are all that Spark lacks of them.
        Assert.InRange(refused.Count, 1, 5);
        return [.. model.Criteria.Where(c => !refused.Contains(c.Id)).Select(c => c.Cql!)];
    }

    private static async Task<string[]> ErrorsAsync(string folder, string sql)
    {
        var file = Path.Combine(folder, "statement.sql");
        await File.WriteAllTextAsync(file, sql, TestContext.Current.CancellationToken);
        var run = await CommandLineProgram.RunAsync("sh", ["-c", "node parse.mjs < statement.sql"], folder, TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<string[]>(run is { ExitCode: 0 } ? run.Output : throw new InvalidOperationException(run?.Error))!;
    }

    private static async Task<string?> InstallAsync()
    {
        if (OperatingSystem.IsWindows() || await CommandLineProgram.RunAsync("node", ["--version"], "/", CancellationToken.None) is null) return null;
        var folder = Directory.CreateDirectory(RepositoryFiles.PathOf("artifacts", "dt-sql-parser")).FullName;
        var isInstalled = File.Exists(Path.Combine(folder, "node_modules", "dt-sql-parser", "package.json")) && InstalledFiles.All(f => File.Exists(Path.Combine(folder, f)) && File.ReadAllText(Path.Combine(folder, f)) == File.ReadAllText(SourceOf(f)));
        if (isInstalled) return folder;
        foreach (var file in InstalledFiles) File.Copy(SourceOf(file), Path.Combine(folder, file), overwrite: true);
        var run = await CommandLineProgram.RunAsync("npm", ["ci", "--no-audit", "--no-fund"], folder, CancellationToken.None);
        return run is null ? null : run.ExitCode == 0 ? folder : throw new InvalidOperationException($"npm could not install dt-sql-parser:\n{run.Error}");
    }

    private static string SourceOf(string file) => RepositoryFiles.PathOf("tests", "ProtocolSdk.Sql.Tests", "spark", file);
}
