using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using ScreeningDesk.Log;
using ScreeningDesk.Trials;

namespace ScreeningDesk.Hosting;

/// <summary>Puts the app together.</summary>
public static class DeskApp
{
    private const string DefaultAddress = "http://localhost:5180";
    private const int LargestRequest = 256 * 1024;
    private const int MostFields = 2048;
    private const int LongestName = 256;
    private const int LongestValue = 8 * 1024;

    /// <summary>The app, with its log open, not yet started.</summary>
    /// <param name="args">The command line: any setting of ASP.NET Core, and <c>Desk:Database</c> or <c>Desk:PostgreSql</c>.</param>
    /// <param name="trial">The trial to serve.</param>
    /// <param name="clock">What says which day it is; null for the machine's.</param>
    /// <param name="configure">Has the last word on the app's services; null for none.</param>
    /// <exception cref="InvalidOperationException">The log is another trial's.</exception>
    public static async Task<WebApplication> CreateAsync(string[] args, DeskTrial trial, TimeProvider? clock = null, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var builder = WebApplication.CreateBuilder(args);
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultAddress);
        var file = builder.Configuration["Desk:Database"] ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ScreeningDesk", $"{trial.History.Id}.db");
        var server = builder.Configuration["Desk:PostgreSql"];
        var log = string.IsNullOrEmpty(server) ? await ScreeningLog.OpenSqliteAsync(file) : await ScreeningLog.OpenPostgreSqlAsync(server);
        await CheckTrialAsync(log, trial);

        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // That the keys of forms lie on the disk in the clear is said at every start; the log that they protect lies beside them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = MostFields;
            form.KeyLengthLimit = LongestName;
            form.ValueLengthLimit = LongestValue;
        });
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "desk-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        // Kept, so that a form that was open while the app was restarted can still be saved.
        builder.Services.AddDataProtection().SetApplicationName("ScreeningDesk").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "form-keys")));
        builder.Services.AddSingleton(trial);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        // By a factory, so that the app closes it when it ends.
        builder.Services.AddSingleton(_ => log);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseExceptionHandler("/error");
        SecurityHeaders.Use(app);
        app.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        app.UseRouting();
        app.UseAntiforgery();
        DeskAssets.Map(app);
        DeskEndpoints.Map(app);
        app.Lifetime.ApplicationStarted.Register(() => Where(app.Logger, trial.History.Id, string.IsNullOrEmpty(server) ? file : "PostgreSQL", null));
        return app;
    }

    private static readonly Action<ILogger, string, string, Exception?> Where =
        LoggerMessage.Define<string, string>(LogLevel.Information, new EventId(1, "DeskOpen"), "The desk of {Trial} is open; its log is in {Log}.");

    // Two trials in one log would be counted as one.
    private static async Task CheckTrialAsync(ScreeningLog log, DeskTrial trial)
    {
        if (await log.FindAsync(1) is { Receipt: { } receipt } && receipt.ProtocolId != trial.History.Id)
        {
            await log.DisposeAsync();
            throw new InvalidOperationException($"The log is of {receipt.ProtocolId}, and this desk is of {trial.History.Id}; name another one with Desk:Database or Desk:PostgreSql.");
        }
    }
}
