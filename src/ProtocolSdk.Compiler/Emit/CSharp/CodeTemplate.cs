using System.Collections.Concurrent;
using Scriban;
using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>An embedded Scriban template, parsed once per process. Templates print; whatever is decided is decided in the view.</summary>
internal sealed class CodeTemplate
{
    private static readonly ConcurrentDictionary<string, CodeTemplate> Parsed = new(StringComparer.Ordinal);

    // The templates call none of Scriban's functions, of which each context would otherwise get a copy: 75 KB, more than most parts print.
    private static readonly ScriptObject NoFunctions = new();
    private readonly Template _template;

    private CodeTemplate(Template template) => _template = template;

    /// <summary>The template of this name, without its ending.</summary>
    public static CodeTemplate Named(string name) => Parsed.GetOrAdd(name, Load);

    /// <summary>What templates are printed with, one after the other; a view's names are gone with its template.</summary>
    public static TemplateContext NewContext() =>
        // Scriban's defaults would cut the output at 1 MiB and stop a loop at 1,000 rounds.
        new(NoFunctions)
        {
            LoopLimit = 0,
            LimitToString = 0,
            NewLine = "\n",
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
        };

    /// <summary>Prints <paramref name="view"/>. A name that the view lacks is an error, not an empty text.</summary>
    public string Render(ScriptObject view, TemplateContext context)
    {
        context.PushGlobal(view);
        var text = _template.Render(context);
        context.PopGlobal();
        return text;
    }

    private static CodeTemplate Load(string name)
    {
        var resource = $"ProtocolSdk.Compiler.Emit.CSharp.Templates.{name}.sbn";
        using var stream = typeof(CodeTemplate).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The template {resource} isn't embedded.");
        using var reader = new StreamReader(stream);
        var template = Template.Parse(reader.ReadToEnd().Replace("\r\n", "\n"), resource);
        if (template.HasErrors) throw new InvalidOperationException(string.Join("\n", template.Messages));
        return new CodeTemplate(template);
    }
}
