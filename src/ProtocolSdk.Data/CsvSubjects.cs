using ProtocolSdk.Data.Screening;
using ProtocolSdk.Screening;

namespace ProtocolSdk.Data;

/// <summary>
/// Subjects as comma-separated values (RFC 4180) in UTF-8, for screening. The head names data elements; <c>id</c> is the subject's id. An empty cell wasn't
/// recorded; a cell of a list, tuple, interval or ratio is its JSON, and of a list of single values also <c>a;b</c>; a quantity may be its number alone.
/// </summary>
public static class CsvSubjects
{
    /// <summary>A file.</summary>
    public static SubjectSource File(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return SubjectSource.Lines(protocol => new CsvLineStream(System.IO.File.OpenRead(path), protocol));
    }

    /// <summary>A stream, which is read once and closed.</summary>
    public static SubjectSource Stream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return SubjectSource.Lines(protocol => new CsvLineStream(stream, protocol));
    }
}
