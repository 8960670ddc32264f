namespace ProtocolSdk.Cli.Evaluation;

/// <summary>The C# compiler refuses emitted code: a defect of ours, told in one sentence.</summary>
internal sealed class EmissionException(string refusal) : Exception("The emitted code doesn't compile; please report it: " + refusal);
