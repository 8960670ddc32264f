using Spectre.Console;

namespace ProtocolSdk.Cli.Hosting;

/// <summary>Shows how far long work is, when somebody watches a terminal; else does nothing.</summary>
internal static class ProgressBar
{
    /// <summary>Runs <paramref name="work"/>, which calls its argument with the share that is done, between 0 and 1.</summary>
    /// <param name="host">Where it is shown.</param>
    /// <param name="title">A few words: what is being done.</param>
    /// <param name="work">The work.</param>
    public static T Run<T>(ToolHost host, string title, Func<Action<double>, T> work)
    {
        if (host.Progress is null) return work(static _ => { });
        return host.Progress.Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(share => task.Value = Math.Clamp(share, 0, 1));
            });
    }
}
