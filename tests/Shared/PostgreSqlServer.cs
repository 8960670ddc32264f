using System.Globalization;
using Npgsql;

namespace ProtocolSdk.Testing;

/// <summary>
/// A server of PostgreSQL for these tests: the one that <c>PROTOCOLSDK_POSTGRES</c> (a connection string) names, or a cluster of their own that is
/// started from Debian's package on a socket, and gone afterwards.
/// </summary>
public sealed class PostgreSqlServer : IAsyncLifetime
{
    private const string Variable = "PROTOCOLSDK_POSTGRES";

    private string? _folder;
    private string? _programs;

    /// <summary>Why there is no server; null when there is.</summary>
    public string? Absence { get; private set; }

    /// <summary>How to connect to it; null where there is none.</summary>
    public string? ConnectionString { get; private set; }

    internal NpgsqlDataSource? Source { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var given = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(given))
        {
            ConnectionString = given;
            Source = NpgsqlDataSource.Create(given);
            return;
        }

        _programs = Programs();
        if (_programs is null)
        {
            Absence = $"PostgreSQL isn't installed here (Debian: apt-get install postgresql), and {Variable} names no server.";
            return;
        }

        _folder = Directory.CreateTempSubdirectory("protocolsdk-pg-").FullName;
        if (OperatingSystem.IsLinux() && Environment.UserName == "root") await RunAsync("chown", ["postgres", _folder]);
        var error = await AsServerUserAsync("initdb", ["-D", Path.Combine(_folder, "data"), "-U", "protocolsdk", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"])
            ?? await AsServerUserAsync("pg_ctl", ["-D", Path.Combine(_folder, "data"), "-w", "-t", "60", "-l", Path.Combine(_folder, "log"), "-o", $"-c listen_addresses='' -c unix_socket_directories='{_folder}' -c fsync=off -c synchronous_commit=off", "start"]);
        if (error is not null)
        {
            Absence = $"PostgreSQL doesn't start: {error}";
            return;
        }

        ConnectionString = string.Create(CultureInfo.InvariantCulture, $"Host={_folder};Username=protocolsdk;Database=postgres");
        Source = NpgsqlDataSource.Create(ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (Source is not null) await Source.DisposeAsync();
        if (_folder is null) return;
        if (Source is not null) await AsServerUserAsync("pg_ctl", ["-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop"]);
        Directory.Delete(_folder, recursive: true);
    }

    // Debian keeps these out of the path, one folder for each version.
    private static string? Programs()
    {
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (Directory.Exists("/usr/lib/postgresql")) folders = folders.Concat(Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")));
        return folders.FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "pg_ctl")));
    }

    // PostgreSQL refuses to run as root.
    private Task<string?> AsServerUserAsync(string program, IReadOnlyList<string> arguments)
    {
        var path = Path.Combine(_programs!, program);
        return Environment.UserName == "root" ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private async Task<string?> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        // A server that inherits the pipes would hold them open for good: what it writes goes to a file.
        var log = Path.Combine(_folder!, "setup.log");
        var line = string.Join(' ', new[] { program }.Concat(arguments).Select(a => $"'{a.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        var run = await CommandLineProgram.RunAsync("sh", ["-c", $"{line} > '{log}' 2>&1 < /dev/null"], "/", CancellationToken.None);
        return run is { ExitCode: 0 } ? null : run is null ? $"'{program}' isn't here" : await File.ReadAllTextAsync(log);
    }
}
