using System.ComponentModel;
using System.Diagnostics;

namespace ProtocolSdk.Schema.Tests;

/// <summary>What a finished program left behind.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error);

/// <summary>Runs a program to its end.</summary>
internal static class CommandLineProgram
{
    /// <summary>Runs the program; null when there is no such program here.</summary>
    public static async Task<ProgramRun?> RunAsync(
        string program, IReadOnlyList<string> arguments, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

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
