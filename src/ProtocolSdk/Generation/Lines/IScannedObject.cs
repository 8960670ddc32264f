using System.ComponentModel;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: a subject, or a row of one, whose fields are read from a line of bytes one by one, and which is used again for the next line.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IScannedObject
{
    /// <summary>The names of its fields. A subject's first two are <c>id</c> and <c>protocolVersion</c>, which no rule reads.</summary>
    FieldNames Fields { get; }

    /// <summary>Sets a field to the value at which the line stands.</summary>
    /// <param name="field">Its number.</param>
    /// <param name="line">The line; it is moved behind the value, or has failed.</param>
    void ReadField(int field, ref LineReader line);
}
