using System.CommandLine;
using System.Text.RegularExpressions;
using ProtocolSdk.Cli.Commands;
using ProtocolSdk.Cli.Hosting;

namespace ProtocolSdk.Cli.Tests.Product;

/// <summary>What the verbs have in common, and what the tool's README says of them.</summary>
public sealed class CommandLineTests : IDisposable
{
    // Its whole output is a shell's script.
    private const string Script = "completions";
    private static readonly string Readme = RepositoryFiles.Read("src", "ProtocolSdk.Cli", "README.md");

    private readonly ToolSession _tool = new();

    public void Dispose() => _tool.Dispose();

    public static IEnumerable<TheoryDataRow<string>> Verbs => Root().Subcommands.Select(c => new TheoryDataRow<string>(c.Name));

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Each_verbs_help_has_examples_that_parse(string verb)
    {
        var run = await _tool.Run(verb, "--help");

        Assert.Equal(0, run.ExitCode);
        var examples = run.Output[run.Output.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("protocol ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var line = Regex.Replace(example, @" [>|] .*$", "")["protocol ".Length..];
            Assert.Empty(Root().Parse(line, new ParserConfiguration { ResponseFileTokenReplacer = null }).Errors.Select(e => $"{example}: {e.Message}"));
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Each_verb_that_answers_can_answer_in_JSON(string verb)
    {
        var command = Root().Subcommands.First(c => c.Name == verb);
        if (verb == Script) return;

        var format = command.Options.SingleOrDefault(o => o.Name == "--format");

        Assert.True(format is not null, $"{verb} has no --format");
        Assert.Contains("json", format.Description!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_tools_readme_shows_each_verb(string verb) => Assert.Matches($@"(?m)^(source <\()?protocol {verb}\b", Readme);

    [Fact]
    public void Each_command_line_of_the_tools_readme_parses()
    {
        foreach (var line in Regex.Matches(Readme, @"(?m)^protocol (?<line>[^#\n]+)").Select(m => m.Groups["line"].Value.Trim()))
            Assert.Empty(Root().Parse(line, new ParserConfiguration { ResponseFileTokenReplacer = null }).Errors.Select(e => $"{line}: {e.Message}"));
    }

    [Fact]
    public async Task Exit_codes_are_the_same_in_code_readme_and_help()
    {
        var inCode = Enum.GetValues<ExitCode>().Select(c => (int)c);
        var inReadme = Regex.Matches(Readme, @"(?m)^\| (?<code>[0-9]+) \| (?<meaning>.+) \|$").Select(m => (Code: int.Parse(m.Groups["code"].Value, null), Meaning: m.Groups["meaning"].Value)).ToList();
        var help = (await _tool.Run("--help")).Output;
        var inHelp = Regex.Matches(help[help.IndexOf("Exit codes:", StringComparison.Ordinal)..], @"(?m)^  (?<code>[0-9]+) +(?<meaning>.+)$").Select(m => (Code: int.Parse(m.Groups["code"].Value, null), Meaning: m.Groups["meaning"].Value.TrimEnd()));

        Assert.Equal(inCode, inReadme.Select(r => r.Code));
        Assert.Equal(inReadme, inHelp);
    }

    [Theory]
    [InlineData("There is no verb 'chek'. Did you mean 'check'?", "chek", "protocol")]
    [InlineData("There is no verb 'valdate'. Did you mean 'validate'?", "valdate")]
    [InlineData("There is no verb 'frobnicate'.", "frobnicate")]
    [InlineData("There is no option '--nots'. Did you mean '--notes'?", "check", "--nots", "protocol")]
    [InlineData("There is no option '--protcol'. Did you mean '--protocol'?", "validate", "s.json", "--protcol", "x")]
    [InlineData("There is no option '--vrsion'. Did you mean '--version'?", "--vrsion")]
    public async Task A_typo_gets_a_suggestion(string message, params string[] line)
    {
        var run = await _tool.Run(line);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(message, run.Error.Split('\n')[0]);
    }

    private static RootCommand Root() => ProtocolTool.Create(new ToolHost { Out = TextWriter.Null, Error = TextWriter.Null, WorkingDirectory = "." });
}
