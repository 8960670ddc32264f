namespace ProtocolSdk.Cli.Output;

/// <summary>How answers are written.</summary>
internal enum OutputFormat
{
    /// <summary>For people, and for builds that read MSBuild's form of diagnostics.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>SARIF 2.1.0, as code-scanning services read it.</summary>
    Sarif,
}
