using System.ComponentModel;
using System.Diagnostics;
using ProtocolSdk.Cli.Hosting;

namespace ProtocolSdk.Cli.Amendments;

/// <summary>Reads files of a git repository as they were in a revision, by running <c>git</c>.</summary>
internal sealed class GitRevision
{
    private readonly string _folder;
    private readonly string _revision;

    private GitRevision(string folder, string revision)
    {
        _folder = folder;
        _revision = revision;
    }

    /// <summary>Finds a revision.</summary>
    /// <param name="folder">A folder inside of the repository; paths start from it.</param>
    /// <param name="revision">Such as <c>HEAD~1</c>, a tag or a hash.</param>
    /// <exception cref="ToolException">There is no git, no repository, or no such revision.</exception>
    public static GitRevision Find(string folder, string revision)
    {
        // What git would take for an option is no revision.
        if (revision.Length == 0 || revision[0] == '-') throw new ToolException($"'{revision}' isn't a git revision.");
        var (code, output, error) = Run(folder, ["rev-parse", "--verify", "--quiet", revision + "^{commit}"]);
        if (code == 0) return new GitRevision(folder, System.Text.Encoding.UTF8.GetString(output).Trim());
        throw new ToolException(error.Contains("not a git repository", StringComparison.Ordinal)
            ? $"'{folder}' isn't in a git repository, so there is no revision '{revision}'."
            : $"There is no git revision '{revision}'.");
    }

    /// <summary>A file's bytes; null when the revision hasn't got it.</summary>
    /// <param name="path">Relative to the folder, with <c>/</c>.</param>
    public byte[]? Read(string path)
    {
        var (code, output, _) = Run(_folder, ["show", $"{_revision}:./{path}"]);
        return code == 0 ? output : null;
    }

    private static (int Code, byte[] Output, string Error) Run(string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Sentences are recognised, so they must be in one language.
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return (process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            throw new ToolException("git isn't installed here, or not on the PATH; compare files or folders instead.");
        }
    }
}
