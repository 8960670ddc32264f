using ProtocolSdk.Sql.Layout;

namespace ProtocolSdk.Data;

/// <summary>The layout of a protocol's subjects in tables, from its definition at run time; the same that its SQL reads.</summary>
internal static class SubjectTables
{
    public static SubjectTable Of(ProtocolDefinition protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return SubjectTable.Of(protocol.DataElements.Select(e => new ElementDescription(e.Name, e.Type, e.UnitOf)));
    }
}
