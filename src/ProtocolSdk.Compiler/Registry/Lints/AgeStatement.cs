using System.Globalization;
using System.Text.RegularExpressions;
using ProtocolSdk.Compiler.Registry.Criteria;

namespace ProtocolSdk.Compiler.Registry.Lints;

/// <summary>An end of a range of ages, as a text states it.</summary>
/// <param name="Age">The age.</param>
/// <param name="IsStrict">Whether exactly that age is left out: <c>over 18</c>, <c>under 65</c>.</param>
internal sealed record AgeBound(AgeLimit Age, bool IsStrict);

/// <summary>
/// What a criterion says about age, when that is what it is about. Only plain statements at a criterion's beginning are read: a missed
/// disagreement costs less than a wrong warning. Partners, donors, durations and ages at onset are other matters.
/// </summary>
/// <param name="Words">The words that say it.</param>
/// <param name="Minimum">The lower end; null when it says none.</param>
/// <param name="Maximum">The upper end; null when it says none.</param>
internal sealed record AgeStatement(string Words, AgeBound? Minimum, AgeBound? Maximum)
{
    private const int Longest = 160;
    private const string Unit = "(?<unit>years?|yrs?|y/?o|months?|weeks?|days?)";
    private const string AgeTail = "(?:[- ]?(?:olds?|of[- ]age|in age))?";
    private const string Number = "(?<{0}>\\d{{1,3}})(?!\\d|[.]\\d|%)";

    /// <summary>Who may be named before an age without making it somebody else's.</summary>
    private const string Lead =
        "^(?:(?:the|a|an|and|or|is|are|be|must|should|have|has|will|with|who|of|in|by|at|any|all|both|either|sex(?:es)?|genders?|adults?|males?|females?|m[ae]n|wom[ae]n|boys?|girls?"
        + "|patients?(?:'s?)?|subjects?(?:'s?)?|participants?(?:'s?)?|volunteers?|people|persons?|individuals?|children|newborns?|neonates?|infants?|toddlers?|adolescents?|healthy|heterosexual|hospitali[sz]ed|ambulatory|sexually|active"
        + "|ages?|aged|ageing|range[sd]?|ranging|group|limit|years?|old|between|self|enrolled|eligible|included|korean|japanese|chinese|american|european|asian|caucasian|english|speaking|older|late|s)\\b|[ ,:;()/'\"-])*";

    private static readonly RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Range = new(
        Lead + "(?<from>>=? ?|from |at least |over |above )?" + Numbered("a") + " ?(?:" + Unit.Replace("<unit>", "<unit1>") + AgeTail + ")?(?: inclusive)? ?(?:-|to|and|until|through|up to)+ ?(?:(?:is|age[ds]?) )?(?<to><=? ?|under |below |less than |younger than )?"
        + Numbered("b") + " ?(?:" + Unit + AgeTail + ")?(?<tail>.*)$", Options);

    private static readonly Regex Between = new(
        "^" + Numbered("a") + " ?(?:" + Unit.Replace("<unit>", "<unit1>") + AgeTail + ")? ?(?<from><=?) ?(?:the )?(?:(?:patient|subject|participant)s?'?s? )?age(?: at [a-z ]{3,30})? ?(?<to><=?) ?" + Numbered("b") + " ?(?:" + Unit + AgeTail + ")?(?<tail>.*)$", Options);

    private static readonly Regex Lower = new(
        Lead + "(?<op>(?:greater|more|older|higher) than or equal(?: to)?|equal to or (?:greater|more|older|higher) than|>=|=>|>|at least|over|above|(?:older|more|greater|higher) than|minimum(?: age)?(?: of)?|not younger than|no younger than|from) ?(?:the )?(?:age of |age |aged )?"
        + Numbered("a") + " ?(?:" + Unit + AgeTail + ")?(?<tail>.*)$", Options);

    private static readonly Regex LowerBehind = new(
        Lead + Numbered("a") + "(?:[ -]?" + Unit + "[- ]?" + AgeTail + ")?[ ,]*(?<op>\\+|(?:and|or|&|/) ?(?:older|over|above|more|greater|up|elder)\\b)(?<tail>.*)$", Options);

    private static readonly Regex Upper = new(
        Lead + "(?<op>(?:less|younger|lower) than or equal(?: to)?|equal to or (?:less|younger|lower) than|<=|=<|<|up to|under|below|(?:less|younger|lower) than|not older than|no older than|maximum(?: age)?(?: of)?|at most) ?(?:the )?(?:age of |age |aged )?"
        + Numbered("a") + " ?(?:" + Unit + AgeTail + ")?(?<tail>.*)$", Options);

    private static readonly Regex AgeContext = new("\\bage[ds]?\\b|\\byears?[- ]olds?\\b|\\byears? of age\\b|\\by/?o\\b|\\byrs? old\\b|\\bolder\\b|\\byounger\\b|\\bold\\b|\\b(?:years?|yrs?) (?:and|or) (?:over|above|more)\\b|\\badults?\\b", Options);

    /// <summary>What makes the rest of a text speak of more than one range of ages, or of something else.</summary>
    private static readonly Regex Elsewhere = new(
        "\\d{1,3} ?(?:-|to)? ?\\d{0,3}[ -]?(?:years?|yrs?|months?)\\b|\\b(?:if|except|unless|or) (?:wom|m[ae]n|female|male|age|\\d)|\\bor (?:>|<|over|under)|\\bonset\\b|\\bdiagnos|\\bfor (?:the )?(?:wom|m[ae]n|female|male|boy|girl)", Options);

    /// <summary>Other people in brackets, as in "adults (or children 18-21 years old)".</summary>
    private static readonly Regex OthersInBrackets = new("\\((?:or|and) [^)]*\\d", Options);

    /// <summary>What a criterion says about age; null when it says nothing that is plain.</summary>
    public static AgeStatement? Read(string text)
    {
        if (text.Length > Longest) return null;
        var plain = Plain(text);
        if (!AgeContext.IsMatch(plain) || OthersInBrackets.IsMatch(plain)) return null;
        return ReadRange(plain) ?? ReadBetween(plain) ?? ReadLower(plain) ?? ReadUpper(plain);
    }

    private static AgeStatement? ReadRange(string text)
    {
        var match = Range.Match(text);
        if (!match.Success || Elsewhere.IsMatch(match.Groups["tail"].Value)) return null;
        var unit = UnitOf(match.Groups["unit"].Success ? match.Groups["unit"] : match.Groups["unit1"]);
        var minimum = Bound(match.Groups["a"], match.Groups["unit1"].Success ? UnitOf(match.Groups["unit1"]) : unit, match.Groups["from"].Value.Trim() is ">" or "over" or "above");
        var maximum = Bound(match.Groups["b"], unit, match.Groups["to"].Success && match.Groups["to"].Value.Trim() != "<=");
        return minimum.Age.InYears > maximum.Age.InYears ? null : Statement(text, match, minimum, maximum);
    }

    /// <summary><c>18 &lt;= age &lt; 65</c>.</summary>
    private static AgeStatement? ReadBetween(string text)
    {
        var match = Between.Match(text);
        if (!match.Success || Elsewhere.IsMatch(match.Groups["tail"].Value)) return null;
        var unit = UnitOf(match.Groups["unit"].Success ? match.Groups["unit"] : match.Groups["unit1"]);
        var minimum = Bound(match.Groups["a"], match.Groups["unit1"].Success ? UnitOf(match.Groups["unit1"]) : unit, match.Groups["from"].Value == "<");
        return Statement(text, match, minimum, Bound(match.Groups["b"], unit, match.Groups["to"].Value == "<"));
    }

    private static AgeStatement? ReadLower(string text)
    {
        var match = Lower.Match(text);
        if (!match.Success) match = LowerBehind.Match(text);
        if (!match.Success) return null;
        var tail = match.Groups["tail"].Value;
        var op = match.Groups["op"].Value.Trim().ToLowerInvariant();
        var isStrict = op is ">" or "over" or "above" or "older than" or "more than" or "greater than" or "higher than";
        if (isStrict && Regex.IsMatch(tail, "^[ ,(]*(?:and|or|&) ?(?:older|over|above|more|equal|inclusive)|^[ ,(]*inclusive", Options)) isStrict = false;
        var minimum = Bound(match.Groups["a"], UnitOf(match.Groups["unit"]), isStrict);
        var upper = Regex.Match(tail, "^[ ,]*(?:(?:but|and|or|to) )?(?<op><=|<|under|below|(?:less|younger) than|up to)(?<orequal> or equal to)? ?(?:age )?(?<a>\\d{1,3})(?!\\d|[.]\\d) ?(?:" + Unit + AgeTail + ")?(?<tail>.*)$", Options);
        if (upper.Success && !Elsewhere.IsMatch(upper.Groups["tail"].Value))
        {
            var maximum = Bound(upper.Groups["a"], UnitOf(upper.Groups["unit"]), upper.Groups["op"].Value is not ("<=" or "up to") && !upper.Groups["orequal"].Success);
            return Statement(text, match, minimum, maximum);
        }

        return Elsewhere.IsMatch(tail) || Regex.IsMatch(tail, "<|\\bunder\\b|\\byounger than\\b|\\bbelow\\b|\\bless than\\b", Options) ? null : Statement(text, match, minimum, null);
    }

    private static AgeStatement? ReadUpper(string text)
    {
        var match = Upper.Match(text);
        if (!match.Success || Elsewhere.IsMatch(match.Groups["tail"].Value)) return null;
        var op = match.Groups["op"].Value.Trim().ToLowerInvariant();
        var isStrict = op is "<" or "under" or "below" or "less than" or "younger than" or "lower than";
        return Statement(text, match, null, Bound(match.Groups["a"], UnitOf(match.Groups["unit"]), isStrict));
    }

    private static AgeStatement Statement(string text, Match match, AgeBound? minimum, AgeBound? maximum)
    {
        var tail = match.Groups["tail"];
        var words = (tail.Success && tail.Length > 30 ? text.Substring(0, tail.Index) : text).Trim(' ', ';', ',', '.');
        return new AgeStatement(words, minimum, maximum);
    }

    private static AgeBound Bound(Group number, AgeUnit unit, bool isStrict) =>
        new(new AgeLimit(int.Parse(number.Value, CultureInfo.InvariantCulture), unit), isStrict);

    private static AgeUnit UnitOf(Group unit) => unit.Success
        ? char.ToLowerInvariant(unit.Value[0]) switch { 'm' => AgeUnit.Month, 'w' => AgeUnit.Week, 'd' => AgeUnit.Day, _ => AgeUnit.Year }
        : AgeUnit.Year;

    private static string Numbered(string name) => string.Format(CultureInfo.InvariantCulture, Number, name);

    /// <summary>One way to write dashes and comparison signs.</summary>
    private static string Plain(string text)
    {
        var plain = CriterionText.Clean(text).Replace("\u2265", ">=").Replace("\u2264", "<=").Replace("\u2267", ">=").Replace("\u2266", "<=")
            .Replace("</=", "<=").Replace(">/=", ">=").Replace("> =", ">=").Replace("< =", "<=")
            .Replace('~', '-').Replace('\uFF5E', '-').Replace('\u2019', '\'');
        for (var dash = '\u2010'; dash <= '\u2015'; dash++) plain = plain.Replace(dash, '-');
        return Regex.Replace(plain, " ?- ?(?=\\d)", "-").Replace('\u2212', '-');
    }
}
