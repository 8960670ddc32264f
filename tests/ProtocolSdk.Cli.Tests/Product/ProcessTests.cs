using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ProtocolSdk.Cli.Tests.Product;

/// <summary>The tool as a process: signals, colours, and a shell's completion.</summary>
public sealed class ProcessTests : IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif
    private const int Records = 20_000;
    private const int MostAttempts = 5;

    private static readonly string Folder = RepositoryFiles.PathOf("src", "ProtocolSdk.Cli", "bin", Configuration, "net10.0");

    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task An_interrupted_import_leaves_whole_records_and_nothing_else()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent by kill.");
        var cancellation = TestContext.Current.CancellationToken;
        var filler = new string('x', 2_000);
        _tool.Write("records.ndjson", string.Concat(Enumerable.Range(1, Records).Select(i =>
            $"{{\"protocolSection\":{{\"identificationModule\":{{\"nctId\":\"NCT{i:D8}\",\"briefTitle\":\"{filler}\"}}}}}}\n")));
        var root = _tool.PathOf("protocol");
        var process = await InterruptImport();
        // On a busy machine an import may be done before it hears of the interruption.
        for (var attempt = 1; process.ExitCode == 0 && attempt < MostAttempts; attempt++)
        {
            process.Dispose();
            Directory.Delete(root, recursive: true);
            process = await InterruptImport();
        }

        using var last = process;
        Assert.Equal((int)ExitCode.Cancelled, process.ExitCode);
        Assert.Equal("Stopped. What was finished is whole; nothing is half-written.", (await process.StandardError.ReadToEndAsync(cancellation)).Trim());
        var folders = Directory.GetDirectories(root);
        Assert.InRange(folders.Length, 20, Records - 1);
        foreach (var folder in folders)
        {
            Assert.Equal([Path.Combine(folder, "record.json")], Directory.GetFileSystemEntries(folder));
            using var record = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "record.json"), cancellation));
        }

        async Task<Process> InterruptImport()
        {
            var import = Start("import", "records.ndjson");
            while (!import.HasExited && (!Directory.Exists(root) || Directory.GetDirectories(root).Length < 20)) await Task.Delay(5, cancellation);
            await Interrupt(import);
            await import.WaitForExitAsync(cancellation);
            return import;
        }
    }

    [Fact]
    public async Task A_pipe_gets_no_colours_and_neither_does_NO_COLOR()
    {
        var run = await CommandLineProgram.RunAsync("dotnet", [Path.Combine(Folder, "protocol.dll"), "show", RepositoryFiles.PathOf("protocol", "NCT06995300")], _tool.Folder, TestContext.Current.CancellationToken);

        Assert.Equal(0, run!.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output + run.Error);

        // script gives the tool a terminal of its own.
        var terminal = await OnATerminal([]);
        Assert.SkipWhen(terminal is null, "There is no program 'script' here.");
        const string Colour = @"\u001b\[[0-9;]+m";
        Assert.Matches(Colour, terminal);
        Assert.DoesNotMatch(Colour, await OnATerminal([new("NO_COLOR", "1")])!);
    }

    [Theory]
    [InlineData("protocol ch", "check")]
    [InlineData("protocol val", "validate")]
    [InlineData("protocol check --form", "--format")]
    [InlineData("protocol sql x --dialect p", "postgresql")]
    [InlineData("protocol completions ", "bash pwsh zsh")]
    [InlineData("protocol check pro", "")]
    public async Task Bash_completes_verbs_options_and_values_and_leaves_files_to_itself(string line, string expected)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash here.");
        // What bash does at the Tab key, without the key: it sets these variables and calls the function.
        const string Tab = """
            source <(protocol completions bash) || exit 3
            complete -p protocol > /dev/null || exit 4
            read -ra COMP_WORDS <<< "$1"
            [[ "$1" == *" " ]] && COMP_WORDS+=("")
            COMP_LINE="$1" COMP_POINT=${#1} COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _protocol_completions
            echo "${COMPREPLY[*]}"
            """;
        var run = await CommandLineProgram.RunAsync("/bin/bash", ["-c", Tab, "bash", line], _tool.Folder, TestContext.Current.CancellationToken, OnPath);

        Assert.Equal((0, expected, ""), (run!.ExitCode, run.Output.TrimEnd('\n'), run.Error));
    }

    [Fact]
    public async Task Bash_itself_completes_a_verb_at_the_Tab_key()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "There is no program 'script' here, which gives bash a terminal.");
        _tool.Write("rc", "PS1='> '\nbind 'set enable-bracketed-paste off'\nsource <(protocol completions bash)\n");
        var start = Process("/usr/bin/script", "-qec", "bash --noprofile --rcfile rc -i", "/dev/null");
        start.RedirectStandardInput = true;
        foreach (var (name, value) in OnPath) start.Environment[name] = value;
        using var bash = System.Diagnostics.Process.Start(start)!;
        // A key that comes before bash reads keys isn't one to it: the prompt is waited for.
        var seen = new StringBuilder();
        await ReadUntil("> ");
        await bash.StandardInput.WriteAsync("protocol vali\t");
        await bash.StandardInput.FlushAsync(TestContext.Current.CancellationToken);

        // What was typed is there already; the key adds the rest of the word.
        await ReadUntil("date ");

        await bash.StandardInput.WriteAsync("\u0015exit\r");
        await bash.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);

        async Task ReadUntil(string text)
        {
            var buffer = new char[1024];
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromMinutes(1));
            while (!seen.ToString().Contains(text, StringComparison.Ordinal))
            {
                int read;
                try
                {
                    read = await bash.StandardOutput.ReadAsync(buffer, patience.Token);
                }
                catch (OperationCanceledException)
                {
                    read = 0;
                }

                if (read == 0) Assert.Fail($"bash never wrote '{text}', but: {seen}");
                seen.Append(buffer, 0, read);
            }
        }
    }

    [Fact]
    public async Task Zsh_can_load_its_script()
    {
        var run = await CommandLineProgram.RunAsync("zsh", ["-fc", "source <(protocol completions zsh) && print -r -- ${_comps[protocol]}"], _tool.Folder, TestContext.Current.CancellationToken, OnPath);
        Assert.SkipWhen(run is null, "There is no zsh here.");

        Assert.Equal((0, "_protocol_completions\n"), (run.ExitCode, run.Output));
    }

    private IEnumerable<KeyValuePair<string, string?>> OnPath => [new("PATH", Folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH")), new("HOME", _tool.Folder)];

    private async Task<string?> OnATerminal(IEnumerable<KeyValuePair<string, string?>> environment)
    {
        var command = $"'{Path.Combine(Folder, "protocol")}' show '{RepositoryFiles.PathOf("protocol", "NCT06995300")}'";
        var run = await CommandLineProgram.RunAsync("script", ["-qec", command, "/dev/null"], _tool.Folder, TestContext.Current.CancellationToken, [new("TERM", "xterm-256color"), .. environment]);
        return run?.Output;
    }

    private Process Start(params string[] arguments) => System.Diagnostics.Process.Start(Process("dotnet", [Path.Combine(Folder, "protocol.dll"), .. arguments]))!;

    private ProcessStartInfo Process(string program, params string[] arguments) =>
        new(program, arguments) { WorkingDirectory = _tool.Folder, RedirectStandardOutput = true, RedirectStandardError = true };

    private static async Task Interrupt(Process process)
    {
        using var kill = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
