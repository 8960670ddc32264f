namespace ProtocolSdk.Compiler.Diagnostics;

/// <summary>
/// Every rule that the compiler can report. 1xxx: reading JSON; 2xxx: lints on the record and its agreement with the
/// rules; 3xxx: protocol.json; 4xxx: CQL; 5xxx: generation; 6xxx: SQL, reported by `protocol sql` alone. Split by range into partial files. PROT5003 to PROT5006 are errors of
/// the package's targets, about the project and not about a protocol.
/// </summary>
public static partial class DiagnosticCatalogue
{
}
