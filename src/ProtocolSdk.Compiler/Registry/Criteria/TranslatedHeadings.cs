using System.Text.RegularExpressions;

namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>
/// Section headings in other languages than the registry's English, which now and then come with a copied protocol. A line counts only when
/// it is nothing but the heading, or goes on behind a colon.
/// </summary>
internal static class TranslatedHeadings
{
    private const string Ends = "(?: ?[:：]|[ .]*$)";

    private static readonly Regex Inclusion = Heading(
        "crit[èe]res? d['’] ?(?:inclusion|[ée]ligibilit[ée])",
        "criterios? de inclusi[óo]n",
        "crit[ée]rios? de inclus[ãa]o",
        "criteri(?:o)? di inclusione",
        "einschlu(?:ss|ß)kriterien",
        "inclusie ?-?criteria",
        "inklus(?:ions|jons)kriterier",
        "kryteria w[łl][ąa]czenia",
        "krit[ée]ria pro za[řr]azen[íi]",
        "dahil (?:edilme|olma|etme) kriterleri",
        "критерии включения",
        "критерії включення",
        "(?:入选|納入|纳入|入組|入组|收案)(?:标准|標準|条件|條件)",
        "(?:選択|適格|組入れ?|登録)基準",
        "(?:선정|포함) ?기준");

    private static readonly Regex Exclusion = Heading(
        "crit[èe]res? (?:d['’] ?exclusion|de non[- ]?inclusion)",
        "criterios? de exclusi[óo]n",
        "crit[ée]rios? de exclus[ãa]o",
        "criteri(?:o)? di esclusione",
        "ausschlu(?:ss|ß)kriterien",
        "exclusie ?-?criteria",
        "(?:exklusions|eksklusions|eksklusjons)kriterier",
        "kryteria wy[łl][ąa]czenia",
        "krit[ée]ria pro vy[řr]azen[íi]",
        "(?:d[ıi][şs]lama|d[ıi][şs]lanma|hari[çc] tutulma) kriterleri",
        "критерии (?:исключения|невключения)",
        "критерії (?:виключення|невключення)",
        "(?:排除|剔除)(?:标准|標準|条件|條件)",
        "除外基準",
        "(?:제외|배제) ?기준");

    /// <summary>The heading that a line begins with; null when it begins with none.</summary>
    public static SectionHeading? Read(string line)
    {
        if (Inclusion.Match(line) is { Success: true } inclusion) return new SectionHeading(CriteriaSection.Inclusion, inclusion.Length, null);
        return Exclusion.Match(line) is { Success: true } exclusion ? new SectionHeading(CriteriaSection.Exclusion, exclusion.Length, null) : null;
    }

    private static Regex Heading(params string[] forms) =>
        new("^(?:" + string.Join("|", forms) + ")" + Ends, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);
}
