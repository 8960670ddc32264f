namespace ProtocolSdk.Cli.New;

/// <summary>The JSON Schema of protocol.json, which makes an editor complete and check it.</summary>
internal static class ProtocolFileSchema
{
    /// <summary>The name that <c>$schema</c> refers to, in the protocol root.</summary>
    public const string FileName = "protocol.schema.json";

    /// <summary>The schema's text as UTF-8.</summary>
    public static byte[] Bytes()
    {
        using var stream = typeof(ProtocolFileSchema).Assembly.GetManifestResourceStream(FileName)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
