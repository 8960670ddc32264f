using Scriban.Runtime;

namespace ProtocolSdk.Compiler.Emit.CSharp.Views;

/// <summary>Builds the objects that templates print.</summary>
internal static class ViewObject
{
    /// <summary>An object with these members; a list becomes an array of the template language.</summary>
    public static ScriptObject Of(params (string Name, object? Value)[] members)
    {
        var view = new ScriptObject();
        foreach (var (name, value) in members)
        {
            view[name] = value switch
            {
                IEnumerable<ScriptObject> objects => new ScriptArray(objects),
                IEnumerable<string> texts => new ScriptArray(texts),
                _ => value,
            };
        }

        return view;
    }
}
