namespace ProtocolSdk.Generators;

/// <summary>Names of the pipeline's steps, by which tests count what ran.</summary>
public static class TrackingNames
{
    /// <summary>The project's properties.</summary>
    public const string Options = nameof(Options);

    /// <summary>One protocol file, by path and checksum.</summary>
    public const string Files = nameof(Files);

    /// <summary>Which files make a protocol.</summary>
    public const string Layout = nameof(Layout);

    /// <summary>One protocol's files.</summary>
    public const string Protocols = nameof(Protocols);

    /// <summary>One protocol parsed and checked.</summary>
    public const string Compile = nameof(Compile);

    /// <summary>One protocol's model, without positions.</summary>
    public const string Models = nameof(Models);

    /// <summary>One protocol's model with its frozen versions.</summary>
    public const string Versions = nameof(Versions);

    /// <summary>One protocol's C#.</summary>
    public const string Emit = nameof(Emit);

    /// <summary>One file of the compilation: a protocol's C#, or that of several.</summary>
    public const string EmittedFiles = nameof(EmittedFiles);

    /// <summary>All findings, with positions.</summary>
    public const string Diagnostics = nameof(Diagnostics);
}
