using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using ScreeningDesk.Forms;
using ScreeningDesk.Log;
using ScreeningDesk.Pages;
using ScreeningDesk.Trials;

namespace ScreeningDesk.Hosting;

/// <summary>The app's addresses. A person's data come in by POST alone; an address never has more of a person than a row's number.</summary>
internal static class DeskEndpoints
{
    private const int MostPersonLength = 80;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", TrialAsync);
        routes.MapGet("/screen", EmptySheet);
        routes.MapPost("/screen", PostedSheetAsync);
        routes.MapPost("/screen/verdict", Verdict);
        routes.MapGet("/log", LogAsync);
        routes.MapGet("/log/{sequence:long}", EntryAsync);
        routes.MapPost("/log/{sequence:long}/enrol", EnrolAsync);
        routes.MapGet("/log.csv", (ScreeningLog log) => Results.Stream(output => LogExport.WriteCsvAsync(log, output, CancellationToken.None), "text/csv; charset=utf-8", "screening-log.csv"));
        routes.MapGet("/log.ndjson", (ScreeningLog log) => Results.Stream(output => LogExport.WriteNdjsonAsync(log, output, CancellationToken.None), "application/x-ndjson", "screening-log.ndjson"));
        routes.MapGet("/amendments", AmendmentsAsync);
        routes.Map("/error", (int? status) => Page<ErrorPage>(new() { [nameof(ErrorPage.Status)] = status ?? StatusCodes.Status500InternalServerError })).DisableAntiforgery();
    }

    private static async Task<RazorComponentResult> TrialAsync(DeskTrial trial, ScreeningLog log, CancellationToken cancellation) =>
        Page<TrialPage>(new() { [nameof(TrialPage.Trial)] = trial, [nameof(TrialPage.Log)] = await LogOverview.ReadAsync(log, cancellation) });

    private static IResult EmptySheet(DeskTrial trial, TimeProvider clock, IAntiforgery antiforgery, HttpContext context, string? version)
    {
        var chosen = version is null ? trial.VersionOn(Today(clock)) : trial.History.Find(version);
        return chosen is null ? Results.NotFound() : Sheet(ScreeningSheet.Empty(trial, chosen, Today(clock)), antiforgery, context, triedToSave: false);
    }

    private static async Task<IResult> PostedSheetAsync(IFormCollection form, DeskTrial trial, TimeProvider clock, ScreeningLog log, IAntiforgery antiforgery, HttpContext context, CancellationToken cancellation)
    {
        if (ScreeningSheet.Posted(trial, form, Today(clock)) is not { } sheet) return Results.BadRequest();
        if (form["action"] != "save") return Sheet(sheet, antiforgery, context, triedToSave: false);
        if (!sheet.IsComplete) return Sheet(sheet, antiforgery, context, triedToSave: true);
        var entry = await log.AppendAsync(new NewLogEntry(sheet.Key, LogEntryKind.Screening, sheet.Subject, sheet.Person, clock.GetUtcNow(), sheet.Receipt().ToJson(), null), cancellation);
        return Results.Redirect($"/log/{entry.Sequence}");
    }

    private static IResult Verdict(IFormCollection form, DeskTrial trial, TimeProvider clock) =>
        ScreeningSheet.Posted(trial, form, Today(clock)) is { } sheet ? Page<VerdictPanel>(new() { [nameof(VerdictPanel.Sheet)] = sheet }) : Results.BadRequest();

    private static async Task<RazorComponentResult> LogAsync(DeskTrial trial, ScreeningLog log, int? page, CancellationToken cancellation) => Page<LogPage>(new()
    {
        [nameof(LogPage.Trial)] = trial,
        [nameof(LogPage.Log)] = await LogOverview.ReadAsync(log, cancellation),
        [nameof(LogPage.Number)] = Math.Clamp(page ?? 1, 1, int.MaxValue),
    });

    private static Task<IResult> EntryAsync(long sequence, DeskTrial trial, ScreeningLog log, IAntiforgery antiforgery, HttpContext context, CancellationToken cancellation) =>
        ShowEntryAsync(sequence, null, trial, log, antiforgery, context, cancellation);

    private static async Task<IResult> ShowEntryAsync(long sequence, string? refusal, DeskTrial trial, ScreeningLog log, IAntiforgery antiforgery, HttpContext context, CancellationToken cancellation)
    {
        var overview = await LogOverview.ReadAsync(log, cancellation);
        return overview.Entries.FirstOrDefault(e => e.Sequence == sequence) is not { } entry ? Results.NotFound() : Page<EntryPage>(new()
        {
            [nameof(EntryPage.Trial)] = trial,
            [nameof(EntryPage.Log)] = overview,
            [nameof(EntryPage.Entry)] = entry,
            [nameof(EntryPage.Refusal)] = refusal,
            [nameof(EntryPage.Token)] = antiforgery.GetAndStoreTokens(context),
        });
    }

    private static async Task<IResult> EnrolAsync(long sequence, IFormCollection form, DeskTrial trial, TimeProvider clock, ScreeningLog log, IAntiforgery antiforgery, HttpContext context, CancellationToken cancellation)
    {
        if (await log.FindAsync(sequence, cancellation) is not { Content.Kind: LogEntryKind.Screening } screening) return Results.NotFound();
        var person = form["person"].ToString().Trim();
        if (person.Length is 0 or > MostPersonLength || person.Any(char.IsControl))
            return await ShowEntryAsync(sequence, $"Say who enrols, in at most {MostPersonLength} characters.", trial, log, antiforgery, context, cancellation);
        try
        {
            // Its key is the screening's number: enrolling twice is enrolling once.
            var entry = await log.AppendAsync(new NewLogEntry($"enrolment of {sequence}", LogEntryKind.Enrolment, screening.Content.Subject, person, clock.GetUtcNow(), null, sequence), cancellation);
            return Results.Redirect($"/log/{entry.Sequence}");
        }
        catch (LogRefusalException refusal)
        {
            return await ShowEntryAsync(sequence, refusal.Message, trial, log, antiforgery, context, cancellation);
        }
    }

    private static async Task<RazorComponentResult> AmendmentsAsync(DeskTrial trial, TimeProvider clock, ScreeningLog log, CancellationToken cancellation) => Page<AmendmentsPage>(new()
    {
        [nameof(AmendmentsPage.Trial)] = trial,
        [nameof(AmendmentsPage.Day)] = Today(clock),
        [nameof(AmendmentsPage.Touched)] = AmendmentTouch.Of(trial.History, await LogOverview.ReadAsync(log, cancellation), Today(clock)),
    });

    private static RazorComponentResult Sheet(ScreeningSheet sheet, IAntiforgery antiforgery, HttpContext context, bool triedToSave) => Page<ScreenPage>(new()
    {
        [nameof(ScreenPage.Sheet)] = sheet,
        [nameof(ScreenPage.Token)] = antiforgery.GetAndStoreTokens(context),
        [nameof(ScreenPage.TriedToSave)] = triedToSave,
    });

    private static RazorComponentResult Page<T>(Dictionary<string, object?> parameters)
        where T : IComponent => new RazorComponentResult<T>(parameters);

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
