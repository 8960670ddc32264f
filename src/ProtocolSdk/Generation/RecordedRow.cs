using System.ComponentModel;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: a row of a subject's list, whose fields are read from lines of bytes. A class, because lists of many kinds share one reader, for which a virtual method is found faster than an interface's.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RecordedRow : IScannedObject
{
    FieldNames IScannedObject.Fields => RowFields;

    /// <summary>The names of its fields.</summary>
    protected internal abstract FieldNames RowFields { get; }

    void IScannedObject.ReadField(int field, ref LineReader line) => ReadField(field, ref line);

    /// <summary>Sets a field to the value at which the line stands.</summary>
    /// <param name="field">Its number.</param>
    /// <param name="line">The line; it is moved behind the value, or has failed.</param>
    protected internal abstract void ReadField(int field, ref LineReader line);
}
