using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolSdk.Cli.Output;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ProtocolSdk.Cli.Show;

/// <summary>A template that can't be used; the message names file, line and column.</summary>
internal sealed class TemplateException(string message) : Exception(message);

/// <summary>
/// Writes a trial as one HTML page, by a Scriban template that users can replace. The template sees what <c>--format json</c> prints, with every
/// text encoded for HTML already: a page made by any template shows a record's text, and never obeys it.
/// </summary>
internal static class HtmlTrialWriter
{
    private const string TemplateName = "trial.html.sbn";

    /// <summary>How a page becomes JSON: names as C# has them, first letter small.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>The built-in template's text.</summary>
    public static string BuiltInTemplate()
    {
        using var stream = typeof(HtmlTrialWriter).Assembly.GetManifestResourceStream(TemplateName)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The page.</summary>
    /// <param name="page">The trial.</param>
    /// <param name="template">The template's text; null is the built-in one.</param>
    /// <param name="name">The template's file, for messages.</param>
    /// <param name="cancellation">Stops a template that doesn't end.</param>
    /// <exception cref="TemplateException">The template has a mistake.</exception>
    public static string Write(TrialPage page, string? template, string? name, CancellationToken cancellation)
    {
        var parsed = Template.Parse(template ?? BuiltInTemplate(), name ?? TemplateName);
        if (parsed.HasErrors) throw new TemplateException(string.Join('\n', parsed.Messages.Select(m => Place(m.Span) + m.Message)));
        // No loader: a template includes nothing, so that a page is made of the record and one file.
        var context = new TemplateContext { LoopLimit = 0, LimitToString = 0, NewLine = "\n", CancellationToken = cancellation, StrictVariables = true };
        context.PushGlobal((ScriptObject)Encoded(JsonSerializer.SerializeToElement(page, Json))!);
        try
        {
            return parsed.Render(context);
        }
        catch (ScriptAbortException)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (ScriptRuntimeException error)
        {
            throw new TemplateException(Place(error.Span) + error.OriginalMessage);
        }

        string Place(Scriban.Parsing.SourceSpan span) => FormattableString.Invariant($"{name ?? TemplateName}({span.Start.Line + 1},{span.Start.Column + 1}): error: ");
    }

    private static object? Encoded(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new ScriptObject();
                foreach (var member in value.EnumerateObject()) members[member.Name] = Encoded(member.Value);
                return members;
            case JsonValueKind.Array:
                return new ScriptArray(value.EnumerateArray().Select(Encoded));
            case JsonValueKind.String:
                return Encode(value.GetString()!);
            default:
                return null;
        }
    }

    // Control characters have no place in HTML, and marks that turn the direction of text could make a page lie. Lines stay lines.
    private static string Encode(string text) => WebUtility.HtmlEncode(string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(SafeText.OneLine)));
}
