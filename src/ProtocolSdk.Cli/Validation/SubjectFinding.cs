namespace ProtocolSdk.Cli.Validation;

/// <summary>Something about a subject's data that doesn't fit the protocol.</summary>
/// <param name="Line">The line in the file, from one.</param>
/// <param name="Column">The column, from one, in UTF-16 code units.</param>
/// <param name="SubjectId">The subject's id; null when the data has none.</param>
/// <param name="JsonPath">The value, such as <c>$.priorProcedures[0].date</c>; null for what isn't JSON.</param>
/// <param name="IsError">False for a warning: the data is read all the same.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
internal sealed record SubjectFinding(int Line, int Column, string? SubjectId, string? JsonPath, bool IsError, string Message);
