using System.Diagnostics;

namespace ProtocolSdk.Desk.Tests.Hosting;

/// <summary>The desk as a process of its own, which can be killed.</summary>
internal sealed class DeskProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private DeskProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<DeskProcess> StartAsync(string folder, int port = 0)
    {
        var app = Path.Combine(AppContext.BaseDirectory, "ScreeningDesk.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [app, $"--urls=http://127.0.0.1:{port}", $"--Desk:Database={Path.Combine(folder, "screening.db")}"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        })!;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at < 0) continue;
            // Whatever else it says is let go by: a full pipe would stop it.
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return new DeskProcess(process, new Uri(line[(at + Listening.Length)..].Trim()));
        }

        throw new InvalidOperationException("The desk ended before it listened.");
    }

    /// <summary>SIGKILL: it can't finish anything.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }
}
