using System.Diagnostics;
using System.Reflection;

namespace Amendment;

/// <summary>Runs the <c>protocol</c> tool of this repository, as <c>protocol</c> at a prompt would.</summary>
internal static class ProtocolTool
{
    /// <summary>The example's folder.</summary>
    public static string Protocol { get; } = Path.Combine(Built("Sample"), "protocol", "Example-Trial");

    /// <summary>The example's people.</summary>
    public static string Subjects { get; } = Path.Combine(Built("Sample"), "subjects.ndjson");

    /// <summary>Runs a verb; what it prints appears here. Returns its exit code.</summary>
    public static int Run(params IEnumerable<string> arguments)
    {
        Console.Out.Flush();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Built("ProtocolTool"), .. arguments]))!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static string Built(string key) =>
        typeof(ProtocolTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
