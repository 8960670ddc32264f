using System.Text.RegularExpressions;

namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>
/// Section headings in other languages than the registry's English, which now and then come with a copied protocol. A line counts only when
/// it is nothing but the heading, or goes on behind a colon.
/// </summary>
internal static class TranslatedHeadings
{
    private const string Ends = "(?: ?[:：]|[ .]*$)";

    private const int LongestInside = 40;

    private static readonly char[] SentenceEnds = ['。', '；', '．', ';', '.'];

    private static readonly Regex Inclusion = Heading(
        "crit[èe]res? d['’] ?(?:inclusion|[ée]ligibilit[ée])",
        "criterios? de inclusi[óo]n",
        "crit[ée]rios? de (?:inclus[ãa]o|elegibilidade)",
        "criteri(?:o)? di inclusione",
        "einschlu(?:ss|ß)kriterien",
        "inclusie ?-?criteria",
        "inklus(?:ions|jons)kriterier",
        "kryteria w[łl][ąa]czenia",
        "krit[ée]ria pro za[řr]azen[íi]",
        "(?:[çc]al[ıi][şs]maya )?dahil (?:edilme|olma|etme) kriterleri",
        "критерии включения",
        "критерії включення",
        "(?:入选|納入|纳入|入組|入组|收案)(?:标准|標準|条件|條件)",
        "(?:選択|適格|組入れ?|登録)基準",
        "(?:선정|포함) ?기준",
        "معايير (?:الاشتمال|الإدراج|الادراج|الشمول)",
        "معیارهای ورود",
        "קריטריוני(?:ם)? (?:הכללה|להכללה)",
        "κριτήρια (?:ένταξης|εισαγωγής)",
        "bevon[áa]si krit[ée]riumok",
        "criterii de includere",
        "kriteria inklusi",
        "ti[êe]u chu[ẩâ]n (?:l[ựu]a ch[ọo]n|nh[ậâ]n)",
        "เกณฑ์การ?คัดเข้า");

    private static readonly Regex Exclusion = Heading(
        "crit[èe]res? (?:d['’] ?exclusion|de non[- ]?inclusion)",
        "criterios? de exclusi[óo]n",
        "crit[ée]rios? de (?:exclus[ãa]o|n[ãa]o[- ]inclus[ãa]o)",
        "criteri(?:o)? di esclusione",
        "ausschlu(?:ss|ß)kriterien",
        "exclusie ?-?criteria",
        "(?:exklusions|eksklusions|eksklusjons)kriterier",
        "kryteria wy[łl][ąa]czenia",
        "krit[ée]ria pro vy[řr]azen[íi]",
        "(?:[çc]al[ıi][şs]madan )?(?:d[ıi][şs]lama|d[ıi][şs]lanma|hari[çc] tutulma) kriterleri",
        "критерии (?:исключения|не ?включения)",
        "критерії (?:виключення|не ?включення)",
        "(?:排除|剔除)(?:标准|標準|条件|條件)",
        "除外基準",
        "(?:제외|배제) ?기준",
        "معايير (?:الاستبعاد|الإقصاء)",
        "معیارهای خروج",
        "קריטריוני(?:ם)? (?:אי[- ]?הכללה|הדרה|להדרה)",
        "κριτήρια αποκλεισμού",
        "kiz[áa]r[áa]si krit[ée]riumok",
        "criterii de excludere",
        "kriteria eksklusi",
        "ti[êe]u chu[ẩâ]n lo[ạa]i tr[ừu]",
        "เกณฑ์การ?คัดออก");

    /// <summary>The heading that a line begins with; null when it begins with none.</summary>
    public static SectionHeading? Read(string line)
    {
        if (Inclusion.Match(line) is { Success: true } inclusion) return new SectionHeading(CriteriaSection.Inclusion, inclusion.Length, null);
        return Exclusion.Match(line) is { Success: true } exclusion ? new SectionHeading(CriteriaSection.Exclusion, exclusion.Length, null) : null;
    }

    /// <summary>Where, behind <paramref name="from"/>, a heading with a colon begins after the end of a sentence; -1 when none does.</summary>
    public static int FindInside(string text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            // Sentences of scripts that write no spaces; others have line ends or are read by their English words.
            i = text.IndexOfAny(SentenceEnds, i, end - i);
            if (i < 0) return -1;
            var start = i + 1;
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            if (start >= end || !(char.IsUpper(text[start]) || text[start] > '\u007F')) continue;
            var head = text.Substring(start, Math.Min(end - start, LongestInside));
            if (Read(head) is { } heading && head[heading.End - 1] is ':' or '：') return start;
        }

        return -1;
    }

    private static Regex Heading(params string[] forms) =>
        new("^(?:[【［\\[]|[（(]?[一二三四甲乙][、.．）)] ?)?(?:" + string.Join("|", forms) + ")[】］\\]]?" + Ends, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);
}
