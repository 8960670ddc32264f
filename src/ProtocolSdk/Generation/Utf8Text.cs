using System.ComponentModel;
using System.Text;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: texts that are too long for the assembly's heap of string literals.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Utf8Text
{
    /// <summary>The text of UTF-8 data.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
