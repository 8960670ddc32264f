using System.Text.RegularExpressions;

namespace ProtocolSdk.Compiler.Registry.Criteria;

/// <summary>Which section a heading opens.</summary>
internal enum CriteriaSection
{
    /// <summary>Before any heading, or behind one that covers both kinds.</summary>
    None,

    Inclusion,

    Exclusion,
}

/// <summary>A heading that opens a section.</summary>
/// <param name="Section">Which.</param>
/// <param name="End">Where the heading ends, with its colon; text may follow it.</param>
/// <param name="Group">The heading itself when it is about some group (<c>Donor Inclusion Criteria</c>), otherwise null.</param>
internal readonly record struct SectionHeading(CriteriaSection Section, int End, string? Group)
{
    /// <summary>Whether it only opens a section where none is open, because it names a topic of both kinds.</summary>
    public bool IsTopic { get; init; }
}

/// <summary>
/// Tells headings, introductions and remarks from criteria, by their words. Only short lines are looked at, and every pattern is
/// anchored and without nested repetition, so that no text can make it slow.
/// </summary>
internal static class CriteriaHeadings
{
    private const int LongestHeading = 160;
    private const int LongestPlainIntroduction = 130;
    private const int MostWordsOfGroup = 4;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // As people type them: a letter too few, one too many, two changed over, or an abbreviation.
    private const string Inclusion = "inclusions?|inclusionary|inclsuion|incusion|inlcusion|inculsion|inclution|inclusin|incluson|inclussion|nclusion|in-clusion|incl\\.?";
    private const string Exclusion = "non[- ]?inclusions?|exclusions?|exclusionary|exclsuion|excusion|exlcusion|exculsion|exclution|exclusin|excluson|exclussion|exlusion|eclusion|xclusion|ex-clusion|excl\\.?";
    private const string Criteria = "criteri(?:a|on|as|ums?)|critera|criterea|critieria|critria|citeria|crtieria|criteia|criteira|creteria|crieria|critiera|crit\\.|requirements?|factors?|conditions?|standards?";

    private const string Kind = "(?<kind>" + Exclusion + "|" + Inclusion + ")";
    private const string Plainly = "(?:the|a|an|list|of|key|main|major|principal|primary|general|study|trial|additional|other|further|specific|overall|common|selected|subject|patient|participant)s?";

    /// <summary>A heading with nothing around it, or plain words only, so that text may follow on its line.</summary>
    private static readonly Regex Strict = new(
        "^(?<pre>(?:" + Plainly + "[ -]){0,5})(?:" + Kind + "(?<crit> (?:" + Criteria + "))?|criteria (?:for|of) " + Kind
        + ")(?: (?:include|are|(?:were|are) as follows|as follows))?(?<paren> ?\\([^()]{1,60}\\))?(?<sep>[*_\\\\]* ?[:：]| ?[.–—-]+(?= |$| ?-)|[ *_\\\\]*$)",
        Options);

    /// <summary>What else people call exclusions, as a line of its own.</summary>
    private static readonly Regex Excluded = new(
        "^(?:(?:in-?eligibility|non-?eligibility|elimination|eliminating|rejection|excluding|excluded?) (?:" + Criteria + ")|reasons? for (?:exclusion|ineligibility|non-?eligibility))[ .:：*_]*$"
        + "|^(?:(?:patients?|subjects?|participants?) )?(?:excluded?|excluding|not eligible|ineligible|ineligibility|who is excluded\\?)(?: (?:if|patients|subjects|participants|people|are))?(?: (?:with|who))? ?[:：][ *_]*$"
        + "|^who is excluded ?\\?$",
        Options);

    /// <summary>A line that names a kind without the word criteria, between words that say for whom: <c>Cohort 1 Inclusion:</c>, <c>Permanent exclusion:</c>.</summary>
    private static readonly Regex KindOfSome = new(
        "^(?<pre>(?:[\\w/]+ (?:[-–] ?)?){0,4}?)(?<kind>inclusion|exclusion)s?(?! of\\b)(?<post>(?: [-–])?(?: [\\w/]+){0,4})(?<sep> ?[:：])?[ *_]*$", Options);

    /// <summary>A whole line that names a kind of criteria, with words on either side.</summary>
    private static readonly Regex Loose = new(
        "^(?<pre>.{0,80}?)\\b(?:" + Kind + " (?:criteri(?:a|on)|requirements?)|criteria (?:for|of) " + Kind + ")\\b(?<post>.{0,100}?)(?<sep>[ .:：]*)$",
        Options);

    /// <summary>Words that make a line with "inclusion criteria" in it a sentence.</summary>
    private static readonly Regex Verbs = new(
        "\\b(?:not|no|meets?|met|meeting|fulfil\\w*|satisf\\w+|appl(?:y|ies|ied)|may|any|has|have|having|who|whose|must|should|will|shall|could|can|based|due|regarding|other than|based on|in accordance|according|refer|see)\\b",
        Options);

    /// <summary>Words before "inclusion criteria" that make a line without a colon a criterion which speaks of them: <c>Absence of exclusion criteria</c>.</summary>
    private static readonly Regex Mention = new(
        "\\b(?:absence|presence|lack|without|none|free|outside|violations?|failures?|failing|comply|compliance|non-?compliance|negative|pass(?:ed)?|opposite|incomplete|unable|per|rome|consensus)\\b", Options);

    private static readonly Regex MentionBehind = new("^ (?:unfulfilled|absent|reviewed|screening)\\b", Options);

    /// <summary>A heading and, behind it without a colon, words.</summary>
    private static readonly Regex KindAndMore = new(
        "^(?:" + Plainly + "[ -]){0,5}" + Kind + " (?:criteri(?:a|on)|requirements?)[ \\t:.,;=/(–-]+(?!(?:for|of|in|at|to|by|and|or|the) )(?<words>\\w.*?)[ )]*$", Options);

    private static readonly Regex BothSections = new(
        "^(?:[a-z]+ ){0,2}(?:inclusion ?(?:and|or|/|&|and/or) ?exclusion|eligibility) (?:criteria|requirements)(?: (?:are|includes?)(?: the following|,? but (?:are|is) not limited to,?(?: the following)?))?[ .:]*$", Options);

    /// <summary>Words right before "Inclusion Criteria" inside a line that make it be spoken of, rather than a heading.</summary>
    private static readonly string[] WordsOfMentions =
        ["the", "all", "these", "of", "and", "or", "both", "other", "additional", "following", "above", "specific", "to", "in", "by", "as", "under"];

    /// <summary>The headings of the National Cancer Institute's abstracts, whose items all must be met.</summary>
    private static readonly Regex Abstract = new(
        "^(?:disease|patient) characteristics ?(?:[:：]|[ *_\\\\]*$)|^prior(?:[ /]+|[ /]+and[ /]+)concurrent therapy ?(?:[:：]|[ *_\\\\]*$)", Options);

    private static readonly Regex ExclusionSentence = new(
        "\\b(?:must|should|may|can) ?not(?: be| have)? ?[:：]$|\\b(?:must|should|may|can|do|does) not (?:have|be|meet|receive|take|show) any of the following\\b|\\b(?:(?:be|are|is|were|was) excluded|(?:will|we|to) exclude|exclusions?|not (?:be )?(?:eligible|enrolled|included|entered|considered eligible)|ineligible|cannot (?:be (?:included|enrolled)|participate|enter|enrol)|non-?inclusion)\\b", Options);

    private static readonly Regex Bold = new("^(?:\\\\?[*_]){2} ?\\w[^*_]*?(?:\\\\?[*_]){2} ?[:：]?$", Options);

    private static readonly Regex NegatedRequirement = new("\\b(?:must|should|may|can|do|does) ?not\\b", Options);

    private static readonly Regex InclusionSentence = new(
        "\\b(?:must|should|need to|have to)(?: also)?(?: be| have)? ?[:：]$|\\b(?:eligib\\w+|inclu(?:ded|sion)|enrol\\w*|entered|(?:study|trial) entry|participat(?:e|ion)|recruited|(?:must|should|will|shall|need to|have to) (?:meet|fulfil\\w*|satisfy|have met)|(?:meet|fulfil|satisfy|meeting) (?:all|each|any|the following)|following (?:inclusion )?(?:criteria|requirements|conditions))\\b", Options);

    private static readonly Regex PointsAhead = new(
        "\\b(?:follow(?:ing|s)?|below|these|criteria|if|who|must|should|requirements?|(?:will|we|to) exclude)\\b", Options);

    private static readonly Regex PointsToFollowing = new("\\bfollowing (?:criteria|conditions|cases|reasons|requirements)\\b(?:.{0,80}[.])?$", Options);

    private static readonly Regex Explanation = new(
        "^(?:examples?|e\\.g\\.|i\\.e\\.|including|such as|these include|this includes|for example|defined as|where|with the exception|except(?:ion|ions)?|notes?|nb)\\b", Options);

    private static readonly Regex Disjunction = new(
        "\\b(?:(?:at least|any) ?(?:one|1|two|2|three|3)|(?:one|1|two|2|three|3) or more|(?:one|1|two|2|three|either|some|any) of|either|any one)\\b", Options);

    private static readonly Regex Remark = new(
        "^(?:note:? ?)?(?:other|additional|further|more)(?: protocol[ -](?:defined|specified|specific))?(?: (?:inclusion|exclusion|eligibility))?(?: ?(?:/|and|or|and/or) ?(?:inclusion|exclusion))?(?: criteria| requirements)?"
        + " ?(?:(?:may|might|will|could|can|do)(?: also)? (?:apply|be applied|be applicable|exist)|appl(?:y|ies|ied))\\b.{0,90}$"
        + "|^the (?:above information|information (?:listed |provided |given )?above) is not intended\\b.{0,250}$"
        + "|^(?:there (?:are|is|were|will be) )?(?:no|none|nothing)(?: (?:other|specific|additional|further|formal|particular|special))?(?: (?:exclusion|inclusion|eligibility))?(?: ?(?:criteri(?:a|on)|exclusions))?"
        + "(?: (?:(?:will be|are|were|is) )?(?:applied|applicable|defined|specified|stated|identified|listed|required|planned|set))?(?: (?:for|in) (?:this|the) (?:study|trial))?[ .;]*$"
        + "|^there (?:are|is|were) no (?:other |specific |additional |further )?(?:exclusion|inclusion) criteri(?:a|on)\\b(?!.{0,80}\\b(?:except|other than|but|unless)\\b).{0,80}$"
        + "|^(?:exclusion criteria (?:are |is )?not applicable|none other than (?:the )?above|n\\.a\\.?)[ .;:]*$"
        + "|^for (?:more|further|additional) information\\b.{0,160}\\b(?:visit|contact|see|call|refer to|go to|www\\.)\\b.{0,160}$"
        + "|^(?:none|n/?a|see (?:disease|patient) characteristics|not applicable|not specified|not provided|nil|no exclusion criteria|no inclusion criteria|no additional criteria|none specified|^all (?:inclusion|exclusion|eligibility|inclusion and exclusion) criteria (?:will|must|should|are to) be (?:assessed|evaluated|checked|verified)\\b.{0,120}|\\[?intentionally left blank\\]?)[ .;:]*$",
        Options);

    private static readonly Regex Topic = new(
        "^(?:age|sex|weight|types? of participants?(?: and disease characteristics)?|disease characteristics|informed consent|general(?: criteria)?|medical (?:conditions|history)|prior ?(?:/|and|or) ?(?:concomitant|concurrent) (?:therapy|therapies|medications?|treatments?|clinical (?:study|trial) experience)"
        + "|prior therapy|concomitant (?:therapy|medications?)|diagnostic assessments?|laboratory (?:assessments?|values|tests)|reproduction|sex and contracepti(?:ve|on)(?:/barrier)? requirements|contraception|lifestyle considerations?|demographics?|other exclusions?|other(?: criteria)?)[ .:：]*$",
        Options);

    private static readonly Regex Enumeration = new(
        "\\b(?:including|includes?|such as|defined (?:as|by)|as follows|consisting of|characteri[sz]ed by|evidenced by|documented by)(?: the following)? ?[:：]$", Options);

    private static readonly Regex OpenEnd = new("\\b(?:with|who|whose|have|has|had|are|is|by|of|for|to|a|an|the|any)$", Options);

    private static readonly Regex SomePeople = new(
        "\\b(?:partners?|donors?|recipients?|caregivers?|parents?|mothers?|infants?|controls?|healthy|cohorts?|groups?|arms?|parts?|phases?|adolescents?|relatives?|spouses?)\\b", Options);

    private static readonly Regex People = new(
        "^(?:(?:healthy|normal|index|study|control|adult|pa?ediatric|all) )?(?:patients|controls?|participants|subjects|volunteers|donors?|recipients?|caregivers?|cases|children|adolescents|adults|partners?)$", Options);

    private static readonly Regex PeopleWith = new(
        "^(?:patients|participants|subjects|volunteers|controls|donors|people|individuals|women|men|children|adults) (?:with|without|from|receiving)\\b.{0,45}$", Options);

    private static readonly Regex Group = new(
        "^(?:for |at )?(?:the )?(?:[\\w-]+ ){0,2}(?:cohorts?|parts?|groups?|arms?|phases?|stages?|strat(?:um|a)|sub-?stud(?:y|ies)|modules?|segments?|visits? ?[0-9]*|screening|baseline|randomi[sz]ation|registration|run-in|dose escalation|dose expansion)\\b(?: ?[#(]?[0-9a-zivx]{1,4}\\b.{0,70}|.{0,40})$|^(?:aim|study|experiment|project|objective) ?#?(?:[0-9]{1,2}|[ivx]{1,4}|[a-d])$|^[a-z]+-related\\b.{0,50}$|^required for\\b.{0,50}$", Options);

    /// <summary>The section heading that a line begins with; null when it doesn't.</summary>
    /// <param name="line">The line's text, without a list marker.</param>
    /// <param name="isMarked">Whether a list marker stood before it; then a sentence is a criterion rather than a heading.</param>
    public static SectionHeading? ReadSection(string line, bool isMarked)
    {
        var shift = LeadingDecoration(line);
        var head = line.Substring(shift, Math.Min(line.Length - shift, LongestHeading + 40)).Replace('\u00A0', ' ').Replace('\t', ' ');
        var strict = Strict.Match(head);
        if (strict.Success && IsHeading(strict, head, isMarked))
        {
            var end = strict.Index + strict.Length;
            var isForSome = !strict.Groups["crit"].Success && end < head.Length && line.Length <= LongestHeading && IsGroupAlone(head.Substring(end));
            if (isForSome) return new SectionHeading(SectionOf(strict), line.Length, Trim(head));
            while (end < head.Length && head[end] is ':' or '*' or '_' or ' ' or '.' or '：' && (head[end] != '.' || end + 1 >= head.Length)) end++;
            if (end < head.Length && head[end] == '\\' && end + 1 < head.Length && head[end + 1] == '*') end = Math.Min(head.Length, end + 4);
            return new SectionHeading(SectionOf(strict), Math.Min(line.Length, shift + end), strict.Groups["paren"].Success ? Trim(head.Substring(0, strict.Length)) : null);
        }

        if (!isMarked && line.Length <= LongestHeading && ReadOther(head) is { } other) return other with { End = line.Length };
        if (Abstract.Match(head) is { Success: true } topic) return new SectionHeading(CriteriaSection.Inclusion, Math.Min(line.Length, shift + topic.Length), null) { IsTopic = true };
        if (TranslatedHeadings.Read(head) is { } translated) return translated with { End = Math.Min(line.Length, shift + translated.End) };
        if (line.Length > LongestHeading) return null;
        var whole = Trim(head);
        if (BothSections.IsMatch(whole)) return new SectionHeading(CriteriaSection.None, line.Length, null);
        var loose = Loose.Match(head);
        if (!loose.Success) return null;
        var hasColon = head.TrimEnd(' ', '*', '\\', '_').EndsWith(":", StringComparison.Ordinal);
        if (isMarked && !hasColon) return null;
        if (Verbs.IsMatch(loose.Groups["pre"].Value) || Verbs.IsMatch(loose.Groups["post"].Value)) return null;
        if (!hasColon && (Mention.IsMatch(loose.Groups["pre"].Value) || MentionBehind.IsMatch(loose.Groups["post"].Value))) return null;
        if (loose.Groups["pre"].Value.Contains('.') || loose.Groups["pre"].Value.Contains(',')) return null;
        if (TextBehindColon(head, loose) is { } text)
        {
            // Criteria stand on the heading's own line; when words before it are criteria too, it is looked for inside the line.
            if (loose.Groups["pre"].Value.Split([' '], StringSplitOptions.RemoveEmptyEntries).Length > MostWordsOfGroup || loose.Groups["pre"].Value.Contains('>')) return null;
            return new SectionHeading(SectionOf(loose), Math.Min(line.Length, shift + text), Trim(head.Substring(0, text)));
        }

        return new SectionHeading(SectionOf(loose), line.Length, whole);
    }

    // What names a kind in other words than "criteria". Without a colon its words must be capitalised, as no sentence's are.
    private static SectionHeading? ReadOther(string head)
    {
        if (Excluded.IsMatch(head)) return new SectionHeading(CriteriaSection.Exclusion, head.Length, null);
        if (KindOfSome.Match(head) is not { Success: true } match || Verbs.IsMatch(head)) return null;
        var words = Trim(head);
        var isTitle = match.Groups["sep"].Success || words.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries).All(word => !char.IsLower(word[0]))
            || (match.Groups["pre"].Length == 0 && IsGroupAlone(Trim(match.Groups["post"].Value)));
        return isTitle ? new SectionHeading(SectionOf(match), head.Length, words) : null;
    }

    /// <summary>Whether a sentence only says that criteria follow, and nothing of what they are: people need not read it again with each.</summary>
    public static bool IsPlainIntroduction(string line) =>
        line.Length <= LongestPlainIntroduction && !line.Any(char.IsDigit) && !SomePeople.IsMatch(line);

    /// <summary>Whether an item looks like the name of a part of the study rather than a criterion: short, capitalised, no sentence.</summary>
    /// <param name="text">The item's words.</param>
    /// <param name="isMarked">Whether a list marker stood before it; then it must be called a part, or be people.</param>
    public static bool IsPartName(string text, bool isMarked)
    {
        var name = Trim(text);
        if (name.Length is 0 or > 60 || text.TrimEnd()[text.TrimEnd().Length - 1] is '.' or ';' or ',') return false;
        if (IsGroupAlone(name)) return true;
        if (!isMarked && PeopleWith.IsMatch(name)) return true;
        var words = name.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 4).ToList();
        return words.Count >= (isMarked ? 2 : 1) && words.Count <= 6 && !name.Any(char.IsDigit) && words.All(w => char.IsUpper(w[0]));
    }

    /// <summary>Where, in a heading of the plain form, words begin behind <c>criteria</c> that aren't a group's name; -1 when none do.</summary>
    public static int WordsBehind(string text, int start, int end)
    {
        var heading = text.Substring(start, end - start);
        if (KindAndMore.Match(heading) is not { Success: true } match) return -1;
        var words = match.Groups["words"];
        if (IsGroup(words.Value) || IsRemark(words.Value)) return -1;
        return start + (heading[words.Index - 1] == '(' ? words.Index - 1 : words.Index);
    }

    /// <summary>Whether a line explains what was said before it.</summary>
    public static bool IsExplanation(string line) => Explanation.IsMatch(line.Length > 60 ? line.Substring(0, 60) : line);

    /// <summary>The section that a sentence such as <c>Patients will be excluded if they:</c> opens; null when it opens none.</summary>
    public static CriteriaSection? ReadIntroduction(string line)
    {
        var text = line.TrimEnd();
        if (text.Length > 400 || !PointsAhead.IsMatch(text)) return null;
        if (!EndsWithColon(text) && !PointsToFollowing.IsMatch(text)) return null;
        if (ExclusionSentence.IsMatch(text)) return CriteriaSection.Exclusion;
        return InclusionSentence.IsMatch(text) ? CriteriaSection.Inclusion : null;
    }

    /// <summary>Whether the whole line is set in bold letters, as <c>**Medical History**</c>.</summary>
    public static bool IsBold(string line) => line.Length <= LongestHeading && Bold.IsMatch(line);

    /// <summary>Whether a sentence says what people must not have, rather than who is excluded.</summary>
    public static bool IsNegatedRequirement(string line) => NegatedRequirement.IsMatch(line.Length > 400 ? line.Substring(0, 400) : line);

    /// <summary>Where, behind <paramref name="from"/>, a section heading stands inside a line; -1 when none does.</summary>
    /// <remarks>It has a colon, or begins behind the end of a sentence. One in brackets or quotes is spoken of, and opens nothing.</remarks>
    public static int FindInside(string text, int from, int end)
    {
        var enclosure = default(Enclosure);
        var seen = from;
        for (var i = from; i < end; i++)
        {
            i = text.IndexOf("clusion", i, end - i, StringComparison.OrdinalIgnoreCase);
            if (i < 0) return -1;
            var start = WordStart(text, from, i);
            var behind = i + "clusion".Length;
            for (; seen < i; seen++) enclosure = enclosure.With(text[seen]);
            if (start <= from || enclosure.IsOpen) continue;
            if (EndsSentence(text, from, start) && OpensSentence(text, start, behind, end)) return start;
            if (!IsCapitalised(text, start, i) || behind >= end || text[behind] != ' ') continue;
            if (EndsWithTitle(text, from, start, behind, end)) return start;
            if (!HasCriteriaAndColon(text, behind + 1, end)) continue;
            var previous = PreviousWord(text, from, start);
            if (IsOneOf(previous.Word, "key", "main", "major")) return previous.Start;
            if (IsOneOf(previous.Word, WordsOfMentions) || IsOneOf(previous.Word, "any", "meet", "meets", "see", "per")) continue;
            return start;
        }

        return -1;
    }

    /// <summary>Whether the text says that one or some of what follows is enough.</summary>
    public static bool IsDisjunctive(string text) => Disjunction.IsMatch(text.Length > 400 ? text.Substring(text.Length - 400) : text);

    /// <summary>Whether a line with a colon says something of which the list behind it are the parts: <c>…, including:</c>.</summary>
    public static bool EnumeratesParts(string line) => Enumeration.IsMatch(line.Length > 120 ? line.Substring(line.Length - 120) : line) && line.Length > 50 && ReadIntroduction(line) is null;

    /// <summary>Whether a line can't stand without the list behind it: <c>Patients with</c>.</summary>
    public static bool IsOpenEnded(string line) => line.Length <= 60 && OpenEnd.IsMatch(line);

    /// <summary>Whether the line is a heading of the sponsors' common templates, such as <c>Prior/concomitant therapy</c>.</summary>
    public static bool IsTopic(string text) => text.Length <= 80 && Topic.IsMatch(Trim(text));

    /// <summary>Whether the line is a remark that nobody can meet or fail.</summary>
    public static bool IsRemark(string text) => text.Length <= 300 && Remark.IsMatch(Trim(text));

    /// <summary>Whether the line names a cohort or part of the study.</summary>
    public static bool IsGroup(string text) => text.Length <= 100 && Group.IsMatch(Trim(text));

    /// <summary>Whether the line is nothing but the name of a cohort or of the people whose criteria follow.</summary>
    public static bool IsGroupAlone(string text) => text.Length <= 60 && Trim(text) is var name && (Group.IsMatch(name) || People.IsMatch(name));

    /// <summary>Whether the text ends with a colon, perhaps behind it a space or emphasis.</summary>
    public static bool EndsWithColon(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] is ':' or '：') return true;
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('*' or '_' or '\\')) return false;
        }

        return false;
    }

    /// <summary>A heading's words: without emphasis, colon or full stop around them.</summary>
    public static string Trim(string heading) =>
        CriterionText.Clean(heading).Trim(' ', ':', '：', '*', '_', '#', '.', '-', '–', '—');

    private static bool IsHeading(Match match, string head, bool isMarked)
    {
        var separator = match.Groups["sep"].Value.Trim();
        var endsLine = match.Index + match.Length >= head.TrimEnd(' ', '*', '_', '\\', '.', ':').Length;
        if (separator.StartsWith(":", StringComparison.Ordinal) || separator.StartsWith("：", StringComparison.Ordinal)) return true;
        if (!match.Groups["crit"].Success && !endsLine) return !isMarked && separator is "-" or "–" or "—" && match.Groups["pre"].Length == 0 && char.IsUpper(head[0]);
        if (isMarked) return endsLine && (match.Groups["crit"].Success || match.Groups["pre"].Length == 0);
        return endsLine || (separator.Length > 0 && char.IsUpper(head[0]));
    }

    /// <summary>Where the text begins that stands behind a loose heading's colon; null when the colon ends the line, or there is none.</summary>
    private static int? TextBehindColon(string head, Match loose)
    {
        var post = loose.Groups["post"];
        var colon = head.IndexOf(':', post.Index, post.Length);
        if (colon < 0 || !head.Skip(colon).Any(char.IsLetterOrDigit)) return null;
        return colon + 1;
    }

    private static CriteriaSection SectionOf(Match match) =>
        match.Groups["kind"].Value is ['i' or 'I' or 'n' or 'N', 'n' or 'N' or 'c' or 'C', ..] ? CriteriaSection.Inclusion : CriteriaSection.Exclusion;

    private static int LeadingDecoration(string line)
    {
        var i = 0;
        while (i < line.Length && (line[i] is '*' or '_' or '#' or '[' or '"' || char.IsWhiteSpace(line[i])
            || (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '*' or '_' or '#'))) i++;
        return i;
    }

    private static int WordStart(string text, int from, int at)
    {
        while (at > from && (char.IsLetter(text[at - 1]) || (text[at - 1] == '-' && at - 1 > from && char.IsLetter(text[at - 2]) && text[at] is 'i' or 'I'))) at--;
        return at;
    }

    private static bool IsCapitalised(string text, int start, int at)
    {
        var word = text.Substring(start, at - start);
        return word is "In" or "Ex" or "IN" or "EX" or "Non-in" or "Non-In" or "NON-IN";
    }

    private static bool HasCriteriaAndColon(string text, int offset, int end)
    {
        const string Criteria = "criteria";
        if (string.Compare(text, offset, Criteria, 0, Criteria.Length, StringComparison.OrdinalIgnoreCase) != 0) return false;
        for (offset += Criteria.Length; offset < end && text[offset] == ' '; offset++)
        {
        }

        return offset < end && text[offset] is ':' or '：';
    }

    /// <summary>Whether the line ends with <c>Exclusion Criteria</c>, and what comes before isn't a sentence about them.</summary>
    private static bool EndsWithTitle(string text, int from, int start, int behind, int end)
    {
        const string Criteria = " Criteria";
        if (end - behind != Criteria.Length || string.CompareOrdinal(text, behind, Criteria, 0, Criteria.Length) != 0) return false;
        var before = Math.Max(from, start - LongestHeading);
        return !Verbs.IsMatch(text.Substring(before, start - before)) && !IsMentionBehind(PreviousWord(text, from, start).Word);

        static bool IsMentionBehind(string word) => IsOneOf(word, WordsOfMentions) || IsOneOf(word, "further", "general", "main", "key", "with", "for");
    }

    private static bool EndsSentence(string text, int from, int start)
    {
        while (start > from && text[start - 1] == ' ') start--;
        return start > from && text[start - 1] is '.' or ';';
    }

    /// <summary>Whether a heading begins with this word: <c>Exclusion:</c>, <c>exclusion criteria:</c>, <c>Exclusion Criteria - </c>, <c>Exclusion criteria. A</c>.</summary>
    private static bool OpensSentence(string text, int start, int behind, int end)
    {
        const string Criteria = " criteria";
        var hasCriteria = string.Compare(text, behind, Criteria, 0, Criteria.Length, StringComparison.OrdinalIgnoreCase) == 0;
        if (hasCriteria) behind += Criteria.Length;
        if (!hasCriteria && !char.IsUpper(text[start])) return false;
        var sign = behind;
        while (sign < end && text[sign] == ' ') sign++;
        if (sign >= end) return false;
        if (text[sign] is ':' or '：') return true;
        if (!char.IsUpper(text[start])) return false;
        var next = sign + 1;
        while (next < end && text[next] == ' ') next++;
        if (next >= end || next == sign + 1) return false;
        return (text[sign] is '-' or '–' or '—' && sign > behind) || (hasCriteria && text[sign] == '.' && char.IsUpper(text[next]));
    }

    private static (string Word, int Start) PreviousWord(string text, int from, int start)
    {
        var end = start;
        while (end > from && text[end - 1] == ' ') end--;
        var wordStart = end;
        while (wordStart > from && char.IsLetter(text[wordStart - 1])) wordStart--;
        return (text.Substring(wordStart, end - wordStart), wordStart);
    }

    private static bool IsOneOf(string word, params string[] words) => words.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Which brackets and quotes are open.</summary>
    private readonly record struct Enclosure(int Brackets, bool IsQuoted)
    {
        public bool IsOpen => Brackets > 0 || IsQuoted;

        public Enclosure With(char c) => c switch
        {
            '(' or '[' => this with { Brackets = Brackets + 1 },
            ')' or ']' => this with { Brackets = Math.Max(0, Brackets - 1) },
            '"' => this with { IsQuoted = !IsQuoted },
            '\u201C' => this with { IsQuoted = true },
            '\u201D' => this with { IsQuoted = false },
            _ => this,
        };
    }
}
