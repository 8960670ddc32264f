// Screens people for NCT06995300: a page at /, and an API beside it.
//   GET  /api/trial      the trial, its criteria, and the JSON Schema of a subject
//   POST /api/screen     a subject as JSON; ?asOf=2025-11-25 for another day than today. The verdict, with a reason for each criterion
// Nothing is stored, and nothing of a subject is logged.

using System.Globalization;
using System.Text.Json;
using ProtocolApp1;
using Protocols;

const int LargestSubject = 1024 * 1024;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = LargestSubject);
var app = builder.Build();
var trial = Nct06995300.Definition;

app.Use(async (context, next) =>
{
    var headers = context.Response.Headers;
    headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'";
    headers.XContentTypeOptions = "nosniff";
    headers["Referrer-Policy"] = "no-referrer";
    if (context.Request.Path.StartsWithSegments("/api")) headers.CacheControl = "no-store";
    await next(context);
});
app.UseDefaultFiles();
app.UseStaticFiles();

app.MapGet("/api/trial", () => TypedResults.Text(TrialJson.Of(trial), "application/json"));

app.MapPost("/api/screen", async (HttpRequest request, string? asOf, CancellationToken cancellation) =>
{
    // Another site's page can't send this type without asking first.
    if (!request.HasJsonContentType()) return Results.Problem("Send the subject as application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType);
    var day = DateOnly.FromDateTime(DateTime.UtcNow);
    if (asOf is not null && !DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        return Results.Problem("asOf is a day such as 2025-11-25.", statusCode: StatusCodes.Status400BadRequest);
    using var body = new MemoryStream();
    await request.Body.CopyToAsync(body, cancellation);
    try
    {
        var subject = trial.ReadSubject(body.ToArray());
        return TypedResults.Text(VerdictJson.Of(trial, subject, day), "application/json");
    }
    catch (JsonException error)
    {
        return Results.Problem(error.Message, statusCode: StatusCodes.Status400BadRequest);
    }
});

app.Run();
