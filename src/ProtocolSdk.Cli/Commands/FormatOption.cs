using System.CommandLine;
using ProtocolSdk.Cli.Output;

namespace ProtocolSdk.Cli.Commands;

/// <summary>The option <c>--format</c>, of one name and meaning in every verb.</summary>
internal static class FormatOption
{
    /// <summary>Text for people, or one JSON value for programs.</summary>
    public static Option<OutputFormat> TextOrJson(string description = "text or json.")
    {
        var format = new Option<OutputFormat>("--format") { Description = description, DefaultValueFactory = _ => OutputFormat.Text };
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "text", "json");
        return format;
    }
}
