using ProtocolSdk.Cli.Commands;
using ProtocolSdk.Cli.Hosting;

return await ProtocolTool.RunAsync(args, ToolHost.OfProcess());
