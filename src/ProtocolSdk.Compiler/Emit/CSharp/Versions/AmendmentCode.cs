using System.Globalization;
using System.Text;
using ProtocolSdk.Compiler.Model;
using ProtocolSdk.Compiler.Text;

namespace ProtocolSdk.Compiler.Emit.CSharp.Versions;

/// <summary>Writes an amendment as a C# expression.</summary>
internal static class AmendmentCode
{
    /// <summary>An expression of type <c>ProtocolSdk.StudyAmendment?</c>; what isn't stated isn't written.</summary>
    public static string Of(AmendmentModel? amendment)
    {
        if (amendment is null) return "null";
        var members = new List<string>();
        Add("Summary", TextOrNothing(amendment.Summary));
        Add("PrimaryReason", amendment.PrimaryReason is { } reason ? "new" + Reason(reason) : null);
        AddList("SecondaryReasons", amendment.SecondaryReasons, r => "new" + Reason(r));
        AddList("GeographicScopes", amendment.GeographicScopes, Scope);
        AddList("Dates", amendment.Dates, d => $"new({CSharpLiteral.Text(d.Type)}, {Day(d.Date)}, [{string.Join(", ", d.GeographicScopes.Select(Scope))}])");
        AddList("Changes", amendment.Changes, c => $"new({CSharpLiteral.TextOrNull(c.Name)}, {CSharpLiteral.TextOrNull(c.Summary)}, {CSharpLiteral.TextOrNull(c.Rationale)}, [{string.Join(", ", c.Sections.Select(CSharpLiteral.Text))}])");
        AddList("Impacts", amendment.Impacts, i => $"new({CSharpLiteral.Text(i.Type)}, {CSharpLiteral.TextOrNull(i.Text)}, {Boolean(i.IsSubstantial)})");
        Add("RequiresReconsent", amendment.RequiresReconsent is null ? null : Boolean(amendment.RequiresReconsent));
        Add("ReconsentNote", TextOrNothing(amendment.ReconsentNote));
        Add("RenamedDataElements", Map(amendment.RenamedDataElements));
        Add("RenamedCriteria", Map(amendment.RenamedCriteria));
        var start = $"new({CSharpLiteral.Text(amendment.Number)})";
        return members.Count == 0 ? start : $"{start} {{ {string.Join(", ", members)} }}";

        void Add(string name, string? value)
        {
            if (value is not null) members.Add($"{name} = {value}");
        }

        void AddList<T>(string name, EquatableArray<T> items, Func<T, string> write) =>
            Add(name, items.Count == 0 ? null : $"[{string.Join(", ", items.Select(write))}]");
    }

    /// <summary>An expression of type <c>DateOnly</c> for a day such as <c>2026-03-01</c>.</summary>
    public static string Day(string day)
    {
        var date = DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Format(CultureInfo.InvariantCulture, "new global::System.DateOnly({0}, {1}, {2})", date.Year, date.Month, date.Day);
    }

    /// <summary>A dictionary of texts; null when there is nothing to write.</summary>
    public static string? Map(EquatableArray<RenameModel> names)
    {
        if (names.Count == 0) return null;
        var map = new StringBuilder("new global::System.Collections.Generic.Dictionary<string, string> {");
        foreach (var name in names) map.Append(" [").Append(CSharpLiteral.Quote(name.Old)).Append("] = ").Append(CSharpLiteral.Quote(name.New)).Append(',');
        map.Length--;
        return map.Append(" }").ToString();
    }

    private static string Reason(AmendmentReasonModel reason) =>
        $"({CSharpLiteral.TextOrNull(reason.Code)}, {CSharpLiteral.TextOrNull(reason.Decode)}, {CSharpLiteral.TextOrNull(reason.Other)})";

    private static string Scope(GeographicScopeModel scope) =>
        $"new(global::ProtocolSdk.GeographicScopeType.{scope.Type}, {CSharpLiteral.TextOrNull(scope.Code)})";

    private static string? TextOrNothing(string? text) => text is null ? null : CSharpLiteral.Text(text);

    private static string Boolean(bool? value) => value switch
    {
        true => "true",
        false => "false",
        null => "null",
    };
}
