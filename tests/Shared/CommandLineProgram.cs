using System.ComponentModel;
using System.Diagnostics;

namespace ProtocolSdk.Testing;

/// <summary>What a finished program left behind.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error);

/// <summary>Runs a program to its end.</summary>
internal static class CommandLineProgram
{
    /// <summary>Runs the program; null when there is no such program here.</summary>
    /// <param name="program">Its name, or its path.</param>
    /// <param name="arguments">What it is given, each as one argument whatever is in it.</param>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <param name="environment">Variables to set, or to remove where the value is null; null sets none.</param>
    public static async Task<ProgramRun?> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        string folder,
        CancellationToken cancellation,
        IEnumerable<KeyValuePair<string, string?>>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return null;
        }

        using (process)
        {
            // Both streams are drained at once: a full pipe on either would stop the program for good.
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
    }
}
