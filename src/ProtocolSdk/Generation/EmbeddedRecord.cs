using System.ComponentModel;
using ProtocolSdk.Registry;
using ProtocolSdk.Registry.Json;

namespace ProtocolSdk.Generation;

/// <summary>For generated code: a registry record that was embedded into the app's assembly, read when it is first asked for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EmbeddedRecord
{
    private readonly Lazy<StudyRecord> _record;

    /// <summary>Names the resource in the assembly of <paramref name="owner"/>.</summary>
    public EmbeddedRecord(Type owner, string resourceName)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(resourceName);
        _record = new Lazy<StudyRecord>(() => Load(owner, resourceName));
    }

    /// <summary>The record.</summary>
    /// <exception cref="InvalidOperationException">The assembly doesn't have the resource.</exception>
    public StudyRecord Value => _record.Value;

    private static StudyRecord Load(Type owner, string resourceName)
    {
        using var stream = owner.Assembly.GetManifestResourceStream(resourceName)
            ?? throw new InvalidOperationException(
                $"The registry record {resourceName} isn't embedded in {owner.Assembly.GetName().Name}. The ProtocolSdk package embeds it unless the property ProtocolEmbedRecords is false.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return RecordReader.ReadAsBuilt(bytes);
    }
}
