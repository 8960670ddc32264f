// A screening desk for NCT06995300: the trial's page, a form that answers while it is filled in, a log that only grows, and what an
// amendment would change.
//   dotnet run --project samples/ScreeningDesk [-- --urls http://localhost:5180]
// The log is a file of SQLite in the user's folder for application data; --Desk:Database FILE names another one, and
// --Desk:PostgreSql "Host=…" a server of PostgreSQL. There is no sign-in: put it behind the one that your site has.

using Protocols;
using ScreeningDesk.Hosting;
using ScreeningDesk.Trials;

// Once the trial is amended: new DeskTrial(Nct06995300.Versions, Path.Combine(AppContext.BaseDirectory, "amendments")).
await using var app = await DeskApp.CreateAsync(args, new DeskTrial(Nct06995300.Definition));
await app.RunAsync();
