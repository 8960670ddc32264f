namespace ProtocolSdk.Compiler.Diagnostics;

/// <summary>
/// Every rule that the compiler can report. 1xxx: reading JSON; 2xxx: lints on the record and its agreement with the
/// rules; 3xxx: protocol.json; 4xxx: CQL; 5xxx: generation. Split by range into partial files.
/// </summary>
public static partial class DiagnosticCatalogue
{
}
