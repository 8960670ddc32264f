namespace ProtocolSdk.Compiler.Emit.CSharp;

/// <summary>From a frozen version's text to the name of its nested C# type.</summary>
public static class VersionTypeName
{
    /// <summary><c>V1_0</c> for <c>1.0</c>; <c>V_draft_1</c> for <c>draft-1</c>, so that no version is called as another member is.</summary>
    public static string Of(string version)
    {
        if (version is null) throw new ArgumentNullException(nameof(version));
        var text = version.Replace('.', '_').Replace('-', '_');
        return text.Length > 0 && text[0] is >= '0' and <= '9' ? "V" + text : "V_" + text;
    }
}
