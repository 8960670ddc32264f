namespace ProtocolSdk.Cli;

/// <summary>What the process returns. The same for every verb, so that scripts and builds can rely on it.</summary>
internal enum ExitCode
{
    /// <summary>The work was done, and nothing was found that counts as an error.</summary>
    Success = 0,

    /// <summary>
    /// The work was done, but there is something to mend: a protocol has errors (or warnings, with <c>--warnaserror</c>), a record
    /// couldn't be imported, an expression has no value, a test failed.
    /// </summary>
    Findings = 1,

    /// <summary>The command line can't be followed: an unknown option, a path that doesn't exist, a file that can't be read or written.</summary>
    Usage = 2,

    /// <summary>The user stopped it (Ctrl-C): what was finished is whole, and nothing is half-written.</summary>
    Cancelled = 130,
}
