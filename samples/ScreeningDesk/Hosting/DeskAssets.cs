using System.Collections.Frozen;
using System.Security.Cryptography;

namespace ScreeningDesk.Hosting;

/// <summary>The style sheet, the script and the icon, from the assembly. Their addresses carry a hash, so browsers keep them for good.</summary>
public static class DeskAssets
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, (byte[] Bytes, string Version)> All = typeof(DeskAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Load, StringComparer.Ordinal);

    /// <summary>The address of a file.</summary>
    public static string Address(string name) => $"/{Prefix}{name}?v={All[name].Version}";

    /// <summary>Serves the files.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/" + Prefix + "{name}", (string name, HttpContext context) =>
    {
        if (!All.TryGetValue(name, out var file)) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Remove("Pragma");
        return Results.Bytes(file.Bytes, Path.GetExtension(name) switch { ".css" => "text/css; charset=utf-8", ".js" => "text/javascript; charset=utf-8", _ => "image/svg+xml" });
    });

    private static (byte[] Bytes, string Version) Load(string resource)
    {
        using var stream = typeof(DeskAssets).Assembly.GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return (bytes.ToArray(), Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..12]);
    }
}
